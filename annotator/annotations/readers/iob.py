"""CoNLL columns with IOB, IOB2 or IOBES tags: the token first, its tag last, a blank line between sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from annotator.annotations.document import Annotation, Document
from annotator.annotations.files import File
from annotator.annotations.readers.seam import Reader
from annotator.errors import UserError
from annotator.model import Label

_SUFFIXES = (".conll", ".iob", ".iob2", ".bio")
_START = "-DOCSTART-"
_TAG = re.compile(r"(?:([BIESLU])-(\S+)|O)")
Token = tuple[str, str]
"""A token and its tag; a line end between sentences has none."""


def _fits(file: File) -> bool:
    return file.suffix in _SUFFIXES


def _read(file: File) -> list[Document]:
    parts = [part for part in _parts(file) if any(tag for _, tag in part)]
    if not parts:
        raise UserError("{name} is empty: there is nothing to import.", name=file.name)
    stem = PurePosixPath(file.name).stem
    if len(parts) == 1:
        return [_document(parts[0], stem, (stem,))]
    return [_document(part, f"{stem}#{number}", ()) for number, part in enumerate(parts, 1)]


def _parts(file: File) -> Iterator[list[Token]]:
    """The tokens of each document."""
    part: list[Token] = []
    for number, line in enumerate(file.text.split("\n"), 1):
        columns = line.split()
        if not columns:
            part.append(("\n", ""))
        elif columns[0] == _START:
            yield part
            part = []
        elif len(columns) > 1 and _TAG.fullmatch(columns[-1]):
            part.append((columns[0], columns[-1]))
        elif columns[0] != "#":
            raise UserError(
                "Line {line} of {name} has no token with an IOB tag: mend or remove it.", line=number, name=file.name
            )
    yield part


def _document(part: list[Token], name: str, names: tuple[str, ...]) -> Document:
    """The tokens as a text of blanks between them, and the stretches that the tags make."""
    found: list[tuple[str, int, int]] = []
    at, is_open = 0, False
    for token, tag in part:
        match = _TAG.fullmatch(tag)
        sort, label = (match[1], match[2]) if match else (None, None)
        goes_on = is_open and sort in ("I", "E", "L") and found[-1][0] == label
        if goes_on:
            found[-1] = (*found[-1][:2], at + len(token))
        elif label:
            found.append((label, at, at + len(token)))
        is_open = bool(label) and sort in ("B", "I")
        at += len(token) + 1
    text = " ".join(token for token, _ in part)
    return Document(name, tuple(Annotation((label,), start, end) for label, start, end in found), text, names=names)


IOB = Reader("iob", Label("CoNLL (IOB)", "CoNLL (IOB)"), _SUFFIXES, _fits, _read)

"""ZIP archives of the other formats, read in memory."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from annotator.errors import UserError
from annotator.importers.packed import DAMAGED, refuse_bombs
from annotator.importers.records import with_unique_names
from annotator.importers.seam import Importer
from annotator.model import Label, RawArticle


def importer(inside: Sequence[Importer]) -> Importer:
    """The importer of archives whose members the given importers read."""
    by_suffix = {suffix: one for one in inside for suffix in one.suffixes}

    def read(name: str, data: bytes) -> list[RawArticle]:
        found = [
            article
            for member, content in _members(name, data, frozenset(by_suffix))
            for article in _read_member(by_suffix[PurePosixPath(member).suffix.lower()], name, member, content)
        ]
        if not found:
            raise UserError("{name} holds no files of a known format: there is nothing to import.", name=name)
        return with_unique_names(found)

    return Importer("zip", Label("Tệp nén ZIP", "ZIP archive"), (".zip",), read)


def _read_member(one: Importer, name: str, member: str, content: bytes) -> list[RawArticle]:
    articles = one.read(f"{name}/{member}", content)
    # Inside its archive a file goes by its own path.
    return [replace(article, name=article.name.removeprefix(f"{name}/")) for article in articles]


def _members(name: str, data: bytes, suffixes: frozenset[str]) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = [info for info in archive.infolist() if _is_wanted(info, suffixes)]
            refuse_bombs(name, len(data), wanted)
            for info in sorted(wanted, key=lambda info: info.filename):
                # Reading stops at the size that the archive states and that was checked.
                yield info.filename, archive.read(info)
    except DAMAGED as error:
        raise UserError("{name} is damaged or no ZIP archive: pack it again.", name=name) from error
    except (RuntimeError, NotImplementedError) as error:
        raise UserError("{name} is encrypted or packed in an unusual way: pack it again.", name=name) from error


def _is_wanted(info: zipfile.ZipInfo, suffixes: frozenset[str]) -> bool:
    path = PurePosixPath(info.filename)
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in path.parts)
    return not info.is_dir() and not hidden and path.suffix.lower() in suffixes

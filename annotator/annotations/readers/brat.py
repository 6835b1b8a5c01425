"""brat standoff: `.ann` beside `.txt`; stretches (T) and our values in notes (#), all else is left."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from annotator.annotations import fields
from annotator.annotations.document import Annotation, Document, Form
from annotator.annotations.files import File, decoded
from annotator.annotations.readers.seam import Reader
from annotator.errors import UserError
from annotator.model import Label

_STRETCH = re.compile(r"(T\S*)\t(\S+) (\d{1,15} \d{1,15}(?:;\d{1,15} \d{1,15})*)\t?(.*)")
_VALUE = re.compile(r"#\S*\tValue (\S+)\t(.*)")
_NUMBER = re.compile(r"\d+-")


def _fits(file: File) -> bool:
    return file.suffix == ".ann"


def _read(file: File) -> list[Document]:
    # brat's own lines end at "\n" alone.
    lines = [line.removesuffix("\r") for line in file.text.split("\n")]
    forms = {match[1]: form for line in lines if (match := _VALUE.fullmatch(line)) and (form := fields.form(match[2]))}
    found = [_stretch(file, number, line, forms) for number, line in enumerate(lines, 1) if line.startswith("T")]
    stem = PurePosixPath(file.name).stem
    text = None if file.beside is None else decoded(f"{stem}.txt", file.beside, keeps_mark=True)
    # Our own archives number the texts, for two may bear one name.
    names = (stem, f"{stem}.txt", _NUMBER.sub("", stem, count=1))
    return [Document(stem, tuple(found), text, names=tuple(dict.fromkeys(names)))]


def _stretch(file: File, number: int, line: str, forms: dict[str, Form]) -> Annotation:
    match = _STRETCH.fullmatch(line)
    places = [tuple(map(int, piece.split())) for piece in match[3].split(";")] if match else []
    if match is None or any(start > end for start, end in places):
        raise UserError(
            "Line {line} of {name} is no annotation of brat: mend or remove it.", line=number, name=file.name
        )
    # A stretch in pieces is taken whole: its quotation then tells whether only blanks stand between them.
    start, end = min(piece[0] for piece in places), max(piece[1] for piece in places)
    return Annotation((match[2],), start, end, match[4], form=forms.get(match[1]))


BRAT = Reader("brat", Label("brat", "brat"), (".ann",), _fits, _read)

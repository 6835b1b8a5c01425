"""brat standoff: per article a text and the stretches in it, with the configuration of the collection, in a ZIP."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from annotator import kinds
from annotator.kinds import KINDS
from annotator.model import City, Label
from exports import annotated
from exports.annotated import Annotated, Annotation
from exports.report import Exporter, Quotation, Report, Tick
from exports.saving import replacing

# brat's lines end only at these; a stretch across them is written as several.
_LINE = re.compile(r"[^\r\n]+")


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write the archive: `NUMBER-NAME.txt` and `.ann` for each article, and `annotation.conf`."""
    with replacing(path) as new, ZipFile(new, "w", ZIP_DEFLATED) as archive:
        archive.writestr("annotation.conf", _configuration())
        for one in annotated.ticked(report, tick):
            lines = "".join(f"{line}\n" for line in _lines(one))
            archive.writestr(f"{one.file_name}.txt", annotated.encodable(one.original).encode())
            archive.writestr(f"{one.file_name}.ann", annotated.encodable(lines).encode())


def _configuration() -> str:
    entities = "\n".join(kind.name for kind in KINDS if kind.is_span)
    return f"[entities]\n{entities}\n\n[relations]\n\n[events]\n\n[attributes]\nSuggested\tArg:<ENTITY>\n"


def _lines(one: Annotated) -> Iterator[str]:
    cities = 0
    for number, annotation in enumerate(one.annotations, start=1):
        yield _stretch(number, annotation)
        value = annotation.span.value
        yield f"#{2 * number - 1}\tAnnotatorNotes T{number}\t{_one_line(kinds.label(value))}"
        # For the way back: short words would not tell which city of the name it is.
        yield f"#{2 * number}\tValue T{number}\t{json.dumps(kinds.encode(value), ensure_ascii=False)}"
        if not annotation.is_decided:
            yield f"A{number}\tSuggested T{number}"
        if isinstance(value, City) and value.geonames_id:
            cities += 1
            yield f"N{cities}\tReference T{number} GeoNames:{value.geonames_id}\t{_one_line(value.name)}"


def _stretch(number: int, annotation: Annotation) -> str:
    pieces = list(_pieces(annotation.words))
    places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
    return f"T{number}\t{annotation.span.kind} {places}\t{' '.join(piece.quote for piece in pieces)}"


def _pieces(words: Quotation) -> Iterator[Quotation]:
    for match in _LINE.finditer(words.quote):
        yield Quotation(words.start + match.start(), words.start + match.end(), match.group())


def _one_line(words: str) -> str:
    return " ".join(words.split())


BRAT = Exporter(
    "brat", Label("Chỗ đánh dấu: brat", "Marked words: brat standoff"), ".brat.zip", write, needs_spans=True
)

"""JSON lines of Prodigy and spaCy: text and spans by characters; what was refused or skipped there is left out."""

from __future__ import annotations

from annotator.annotations import fields
from annotator.annotations.document import Annotation, Document
from annotator.annotations.files import File, Record
from annotator.annotations.readers.seam import Reader
from annotator.model import Label

_LEFT_OUT = ("reject", "ignore")


def _fits(file: File) -> bool:
    return any(
        isinstance(record.fields.get("text"), str)
        and any({"start", "end", "label"} <= one.keys() for one in fields.objects(record.fields.get("spans")))
        for record in file.told
    )


def _read(file: File) -> list[Document]:
    return [_document(file, record) for record in file.records if record.fields.get("answer") not in _LEFT_OUT]


def _document(file: File, record: Record) -> Document:
    told, about = record.fields, fields.fields(record.fields.get("meta"))
    spans = told.get("spans") or []
    if not isinstance(spans, list):
        raise fields.malformed(file, record)
    annotations = [_annotation(file, record, one) for one in spans]
    text = fields.text_of(file, record, told, "text")
    return fields.document(file, record, annotations, text, about, fields.names(about, told))


def _annotation(file: File, record: Record, one: object) -> Annotation:
    told = fields.fields(one)
    label = told.get("label")
    if not isinstance(label, str):
        raise fields.malformed(file, record)
    start, end = fields.place(file, record, told.get("start"), told.get("end"))
    form = told.get("value")
    quote = fields.string(told.get("text"))
    return Annotation((label,), start, end, quote, form=form if isinstance(form, dict) else None)


PRODIGY = Reader("prodigy", Label("Prodigy", "Prodigy"), (".jsonl", ".json"), _fits, _read)

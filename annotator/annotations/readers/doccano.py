"""JSON lines of doccano: labels as [start, end, label], or as entities with offsets where it has relations too."""

from __future__ import annotations

from annotator.annotations import fields
from annotator.annotations.document import Annotation, Document
from annotator.annotations.files import File, Record
from annotator.annotations.readers.seam import Reader
from annotator.model import Label

_TEXTS = ("text", "data")
_LABELS = ("label", "labels", "entities")


def _fits(file: File) -> bool:
    return any(_is_labelled(record.fields) for record in file.told)


def _is_labelled(told: dict[str, object]) -> bool:
    has_text = any(isinstance(told.get(key), str) for key in _TEXTS)
    return has_text and any(_is_label(one) for one in _labels(told))


def _is_label(one: object) -> bool:
    if isinstance(one, list):
        return len(one) == 3 and isinstance(one[0], int) and isinstance(one[2], str)
    return isinstance(one, dict) and {"start_offset", "end_offset", "label"} <= one.keys()


def _labels(told: dict[str, object]) -> list[object]:
    listed = (told.get(key) for key in _LABELS)
    return [one for labels in listed if isinstance(labels, list) for one in labels]


def _read(file: File) -> list[Document]:
    return [_document(file, record) for record in file.records]


def _document(file: File, record: Record) -> Document:
    told = record.fields
    values = fields.values(told)
    annotations = []
    for one in _labels(told):
        if not _is_label(one):
            raise fields.malformed(file, record)
        start, end, label = one if isinstance(one, list) else _entity(one)
        start, end = fields.place(file, record, start, end)
        form = values.get((start, end, str(label)))
        annotations.append(Annotation((str(label),), start, end, form=form))
    text = fields.text_of(file, record, told, *_TEXTS)
    return fields.document(file, record, annotations, text, told, fields.names(told))


def _entity(one: object) -> tuple[object, object, object]:
    told = fields.fields(one)
    return told["start_offset"], told["end_offset"], told["label"]


DOCCANO = Reader("doccano", Label("doccano", "doccano"), (".jsonl", ".json"), _fits, _read)

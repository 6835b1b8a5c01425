"""Exports of Label Studio, JSON and JSON_MIN: the regions of text that bear labels, of all who worked on a task."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.annotations import fields
from annotator.annotations.document import Annotation, Document, Form
from annotator.annotations.fields import Place
from annotator.annotations.files import File, Record
from annotator.annotations.readers.seam import Reader
from annotator.model import Label

# Only in regions of plain text do start and end count characters; in others the words alone tell the place.
_PLAIN = ("labels", "")
_GIVEN_UP = "was_cancelled"
_BY_HAND = ("completed_by", "created_at", "lead_time")


def _fits(file: File) -> bool:
    return any(_is_task(record.fields) or _is_flat(record.fields) for record in file.told)


def _is_task(told: dict[str, object]) -> bool:
    return isinstance(told.get("data"), dict) and bool({"annotations", "predictions", "completions"} & told.keys())


def _is_flat(told: dict[str, object]) -> bool:
    return any(True for _ in _flat(told))


def _flat(told: dict[str, object]) -> Iterator[dict[str, object]]:
    """The regions of a record of JSON_MIN, under whatever name the labelling interface has."""
    for value in told.values():
        yield from (one for one in fields.objects(value) if "labels" in one and "start" in one)


def _read(file: File) -> list[Document]:
    return [_document(file, record) for record in file.records]


def _document(file: File, record: Record) -> Document:
    task = record.fields
    data = fields.fields(task.get("data")) or task
    regions = [(one, "", 0, None) for one in _flat(task)] if data is task else list(_regions(task))
    values = fields.values(data)
    annotations = [_annotation(file, record, *region, values) for region in regions]
    names = fields.names(data, {"file": task.get("file_upload")})
    return fields.document(file, record, annotations, _text(file, record, data), data, names)


def _text(file: File, record: Record, data: dict[str, object]) -> str:
    """The text, by its usual name or else the longest string: interfaces may call it anything."""
    longest = max((one for one in data.values() if isinstance(one, str)), key=len, default="")
    return fields.text_of(file, record, {"text": longest or None, **data}, "text")


def _regions(task: dict[str, object]) -> Iterator[tuple[dict[str, object], str, int, Form | None]]:
    """The labelled regions: value, type, score, and our own value where it came along."""
    made = fields.objects(task.get("annotations")) + fields.objects(task.get("completions"))
    # Where people worked on a task in Label Studio, predictions that they did not take over are refused ones.
    by_hand = any(key in one for one in made for key in _BY_HAND)
    for one in [*made, *([] if by_hand else fields.objects(task.get("predictions")))]:
        if one.get(_GIVEN_UP):
            continue
        for region in fields.objects(one.get("result")):
            value = fields.fields(region.get("value"))
            if "labels" in value or "hypertextlabels" in value:
                form = fields.fields(region.get("meta")).get("value")
                told = fields.score(region.get("score"))
                yield value, fields.string(region.get("type")), told, form if isinstance(form, dict) else None


def _annotation(
    file: File,
    record: Record,
    value: dict[str, object],
    sort: str,
    told: int,
    form: Form | None,
    values: dict[Place, Form],
) -> Annotation:
    listed = value.get("labels", value.get("hypertextlabels"))
    labels = tuple(one for one in listed if isinstance(one, str)) if isinstance(listed, list) else ()
    quote = fields.string(value.get("text"))
    if sort not in _PLAIN:
        return Annotation(labels, quote=quote, form=form, score=told)
    start, end = fields.place(file, record, value.get("start"), value.get("end"))
    kept = next((values[start, end, label] for label in labels if (start, end, label) in values), form)
    return Annotation(labels, start, end, quote, form=kept, score=told)


LABEL_STUDIO = Reader("label-studio", Label("Label Studio", "Label Studio"), (".json", ".jsonl"), _fits, _read)

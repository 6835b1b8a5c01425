"""What stands in the JSON objects of annotation tools: each of the right sort, or a refusal that says where."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

from annotator.annotations.document import Annotation, Document, Form
from annotator.annotations.files import File, Record
from annotator.errors import UserError

# Names under which tools keep whose text a record holds.
_NAMES = ("article", "name", "filename", "file_name", "file", "document", "doc_id", "id", "title")
Place = tuple[int, int, str]


def text_of(file: File, record: Record, fields: Mapping[str, object], *keys: str) -> str:
    """The text that a record's places count in, under one of these keys; UserError where there is none."""
    for key in keys:
        if isinstance(found := fields.get(key), str):
            return found
    raise UserError("Record {record} of {name} has no text: export it again with its texts.", **file.at(record.number))


def document(
    file: File,
    record: Record,
    annotations: Iterable[Annotation],
    text: str,
    about: Mapping[str, object],
    names: tuple[str, ...],
) -> Document:
    """A record as a document; `about` is what it tells of the article, by the names that our own exports use."""
    known_as = next(iter(names), f"{file.name}#{record.number}")
    sha256, url = string(about.get("sha256")), string(about.get("url"))
    return Document(known_as, tuple(annotations), text, sha256, names, url)


def malformed(file: File, record: Record) -> UserError:
    """The refusal of a file with an annotation that is none."""
    return UserError(
        "Record {record} of {name} holds a malformed annotation: export it again from the tool.",
        **file.at(record.number),
    )


def place(file: File, record: Record, start: object, end: object) -> tuple[int, int]:
    """A start and an end; UserError where they are no whole numbers in order."""
    for one in (start, end):
        if not isinstance(one, int) or isinstance(one, bool):
            raise malformed(file, record)
    assert isinstance(start, int)
    assert isinstance(end, int)
    if not 0 <= start <= end:
        raise malformed(file, record)
    return start, end


def string(value: object) -> str:
    """The string that it is, or the empty one."""
    return value if isinstance(value, str) else ""


def objects(value: object) -> list[dict[str, object]]:
    """The objects in a list; nothing where it is none."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def fields(value: object) -> dict[str, object]:
    """The object that it is, or an empty one."""
    return value if isinstance(value, dict) else {}


def score(value: object) -> int:
    """A score between 0 and 1 per mille; 0 where none is told."""
    told = value if isinstance(value, int | float) and not isinstance(value, bool) else 0
    return round(told * 1000) if 0 <= told <= 1 else 0


def names(*told: Mapping[str, object]) -> tuple[str, ...]:
    """What the article may be called, the most telling first."""
    found = (one.get(key) for key in _NAMES for one in told)
    return tuple(dict.fromkeys(name for name in found if isinstance(name, str) and name))


def values(told: Mapping[str, object]) -> dict[Place, Form]:
    """The values that we gave along as `values` (`[start, end, kind, value]` each), by place and kind."""
    kept: dict[Place, Form] = {}
    listed = told.get("values")
    for one in listed if isinstance(listed, Sequence) and not isinstance(listed, str) else ():
        with suppress(TypeError, ValueError):
            start, end, kind, form = one
            if isinstance(form, dict):
                kept[start, end, kind] = form
    return kept


def form(words: object) -> Form | None:
    """The JSON form of a value in these words; None where they hold none."""
    with suppress(ValueError, RecursionError):
        told = json.loads(string(words))
        return told if isinstance(told, dict) else None
    return None

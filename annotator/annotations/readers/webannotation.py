"""W3C Web Annotation (JSON-LD): one annotation, a list, pages and collections; words by quotation and by position."""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePosixPath

from annotator.annotations import fields
from annotator.annotations.document import Annotation, Document, Form
from annotator.annotations.files import File, Record
from annotator.annotations.readers.seam import Reader
from annotator.model import Label

_HASH = "ni:///sha-256;"
_LABELLING = ("tagging", "classifying", "identifying")
_PLACED = {"TextQuoteSelector", "TextPositionSelector"}
_DEEPEST = 20
_URL = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def _fits(file: File) -> bool:
    return any(True for record in file.told for _ in _items(record.fields))


def _items(told: dict[str, object], depth: int = 0) -> Iterator[dict[str, object]]:
    """The annotations in an object: itself, those of a page or a collection, those of a graph."""
    if "target" in told and ("Annotation" in _listed(told.get("type", told.get("@type"))) or "body" in told):
        yield told
    elif depth < _DEEPEST:
        for key in ("items", "first", "next", "@graph", "rows"):
            for one in _listed(told.get(key)):
                if isinstance(one, dict):
                    yield from _items(one, depth + 1)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _read(file: File) -> list[Document]:
    """The documents by their sources, in the order in which those come."""
    found: dict[str, list[Annotation]] = {}
    sources: dict[str, dict[str, object]] = {}
    for record in file.records:
        for item in _items(record.fields):
            for target in _listed(item["target"]):
                source = _source(target)
                key = fields.string(source.get("id"))
                sources[key] = source | sources.get(key, {})
                found.setdefault(key, []).append(_annotation(file, record, item, target))
    return [_document(file, key, sources[key], annotations) for key, annotations in found.items()]


def _source(target: object) -> dict[str, object]:
    """What is annotated, as an object; a page may be named by its address alone."""
    if isinstance(target, str):
        return {"id": target.partition("#")[0]}
    told = fields.fields(target)
    source = told.get("source", told.get("id"))
    if isinstance(source, dict):
        return {**source, "id": source.get("id", source.get("@id", ""))}
    return {"id": fields.string(source)}


def _document(file: File, key: str, source: dict[str, object], annotations: list[Annotation]) -> Document:
    via = source.get("via")
    url = via if isinstance(via, str) else key if _URL.match(key) else ""
    label = fields.string(source.get("label"))
    names = (label, PurePosixPath(key).name if not key.startswith(_HASH) else "")
    return Document(
        label or key or file.name, tuple(annotations), sha256=_hash(key), names=tuple(filter(None, names)), url=url
    )


def _hash(key: str) -> str:
    with suppress(ValueError):
        return urlsafe_b64decode(key.removeprefix(_HASH) + "=").hex() if key.startswith(_HASH) else ""
    return ""


def _annotation(file: File, record: Record, item: dict[str, object], target: object) -> Annotation:
    selectors = [one for one in _listed(fields.fields(target).get("selector")) if isinstance(one, dict)]
    place = Annotation(())
    for selector in selectors:
        place = _selected(file, record, selector, place)
    return replace(place, labels=tuple(_labels(item)), form=_form(item))


def _selected(file: File, record: Record, selector: dict[str, object], known: Annotation, depth: int = 0) -> Annotation:
    """What is known of the place, with what this selector says; its refinement counts within what it selects."""
    sorts = _PLACED & {one for one in _listed(selector.get("type", selector.get("@type"))) if isinstance(one, str)}
    found = known
    if "TextQuoteSelector" in sorts:
        quote, prefix, suffix = (fields.string(selector.get(key)) for key in ("exact", "prefix", "suffix"))
        found = replace(found, quote=quote, prefix=prefix, suffix=suffix)
    if "TextPositionSelector" in sorts:
        start, end = fields.place(file, record, selector.get("start"), selector.get("end"))
        found = replace(found, start=start, end=end)
    for inner in _listed(selector.get("refinedBy"))[:1]:
        if isinstance(inner, dict) and depth < _DEEPEST:
            return _within(found, _selected(file, record, inner, Annotation(()), depth + 1), is_whole=not sorts)
    return found


def _within(outer: Annotation, inner: Annotation, *, is_whole: bool) -> Annotation:
    """A place in a place. Where the outer is no stretch of text (an element of the page), positions tell nothing."""
    if is_whole:
        return replace(inner, start=None, end=None)
    if inner.start is not None and inner.end is not None and outer.quote and not inner.quote:
        before, after = outer.quote[: inner.start], outer.quote[inner.end :]
        quote = outer.quote[inner.start : inner.end]
        inner = replace(inner, quote=quote, prefix=outer.prefix + before, suffix=after + outer.suffix)
    if outer.start is None or inner.start is None or inner.end is None:
        return replace(inner, start=None, end=None)
    return replace(inner, start=outer.start + inner.start, end=outer.start + inner.end)


def _labels(item: dict[str, object]) -> Iterator[str]:
    """What the bodies call it, those first that are meant for it; a link by its last part."""
    bodies = [({"value": one} if isinstance(one, str) else fields.fields(one)) for one in _listed(item.get("body"))]
    meant = [one for one in bodies if any(p in _LABELLING for p in _listed(one.get("purpose")))]
    plain = [one for one in bodies if "purpose" not in one and one.get("format") != "application/json"]
    for one in [*meant, *plain]:
        told = fields.string(one.get("value")) or fields.string(one.get("source")) or fields.string(one.get("id"))
        yield re.split(r"[/#]", told.rstrip("/#"))[-1] if _URL.match(told) else told
    yield from (one for one in _listed(item.get("tags")) if isinstance(one, str))


def _form(item: dict[str, object]) -> Form | None:
    """Our own value, where a body holds it as JSON."""
    bodies = (fields.fields(one) for one in _listed(item.get("body")))
    forms = (fields.form(one.get("value")) for one in bodies if one.get("format") == "application/json")
    return next((form for form in forms if form is not None), None)


WEB_ANNOTATION = Reader(
    "web-annotation",
    Label("W3C Web Annotation", "W3C Web Annotation"),
    (".jsonld", ".json", ".jsonl"),
    _fits,
    _read,
)

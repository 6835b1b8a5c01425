"""From a candidate value or a listed place to a claim: the row's key, the date it held at, what it covers."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.claims.candidates import Candidate
from annotator.claims.lists import Listed
from annotator.claims.moments import Events, Held, Moment, nearest
from annotator.claims.passages import Sentence
from annotator.claims.places import place_of
from annotator.claims.scopes import scope_of
from annotator.hours import told_hours, with_hours
from annotator.model import Article, Claim, ClaimId, Codebook, Evidence, Field, Role, Row, Span, Table, Text, Value

_SURE, _LEAST = 950, 300
_OWN_DATE, _EVENT_DATE = 900, 750


@dataclass(frozen=True)
class Page:
    """An article made ready: its sentences, the dates that are values themselves, the events it tells."""

    article: Article
    codebook: Codebook
    sentences: tuple[Sentence, ...]
    taken: frozenset[Span]
    events: Events


@dataclass(frozen=True)
class Draft:
    """A claim that is not made yet: a key or the value that nobody knows so far is None."""

    table: str
    row: tuple[tuple[str, Value | None], ...]
    field: str
    value: Value | None
    as_of: str | None = None
    scope: str | None = None
    evidence: tuple[Evidence, ...] = ()


def event_key(table: Table) -> Field | None:
    """The key field that names the table's rows by a date, if one does."""
    return next((key for key in table.keys if key.kind == "date" and key.name != table.as_of), None)


def of_value(page: Page, one: Candidate) -> Claim | None:
    """The claim of a value in its sentence; None where the row it belongs to cannot be told."""
    read = of_words(page, one)
    if any(value is None and name != one.table.as_of for name, value in read.row):
        return None
    return Claim(
        id=ClaimId(0),
        article_id=page.article.id,
        table=read.table,
        row=tuple((name, value) for name, value in read.row if value is not None),
        field=read.field,
        value=one.span.value,
        as_of=read.as_of,
        scope=read.scope,
        score=max(_LEAST, _SURE - 4 * one.distance),
        evidence=read.evidence,
    )


def of_words(page: Page, one: Candidate) -> Draft:
    """All that the words around a value tell of its claim; None for each key that they leave open."""
    row: list[tuple[str, Value | None]] = []
    evidence = [_evidence(one.span, Role.VALUE)]
    held = _held(page, one)
    for key in one.table.keys:
        value, support = _dated(held) if key.name == one.table.as_of and held else _key(page, one, key)
        row.append((key.name, value))
        if support is not None:
            evidence.append(support)
    return Draft(
        table=one.table.name,
        row=tuple(row),
        field=one.field.name,
        value=one.span.value,
        as_of=_as_of(held, page.article.text.text) if held else None,
        scope=scope_of(one, page.codebook, page.article.text.text),
        evidence=tuple(evidence),
    )


def of_list(page: Page, one: Listed) -> Claim:
    """The claim that a listed place has its list's date."""
    row: Row = tuple((key.name, one.place.value) for key in one.table.keys if key.kind == one.place.kind)
    date = (_evidence(one.when.span, Role.VALUE),) if one.when.span else ()
    return Claim(
        id=ClaimId(0),
        article_id=page.article.id,
        table=one.table.name,
        row=row,
        field=one.field.name,
        value=one.when.date,
        score=_OWN_DATE if one.own else _EVENT_DATE,
        evidence=(*date, _evidence(one.place, Role.KEY)),
    )


def _evidence(span: Span, role: Role) -> Evidence:
    return Evidence(span.start, span.end, role, span.id)


def _held(page: Page, one: Candidate) -> Moment | None:
    """When the value held, for tables whose rows are dated and fields that change with time."""
    if not one.table.as_of and not one.field.varies:
        return None
    held = Held(page.events, page.article.published_on)
    told = (held.by(rule, one.sentence, one.span, page.taken) for rule in one.table.as_of_from)
    return next((moment for moment in told if moment), None)


def _as_of(held: Moment, text: str) -> str:
    """The date that a value held at, with the hours that stand before it."""
    hours = told_hours(text, held.span.start, held.span.end) if held.span and held.date.is_day else None
    return with_hours(held.date.iso, hours) if hours else held.date.iso


def _dated(held: Moment) -> tuple[Value, Evidence | None]:
    return held.date, _evidence(held.span, Role.AS_OF) if held.span else None


def _key(page: Page, one: Candidate, key: Field) -> tuple[Value | None, Evidence | None]:
    """A key of the row that a value belongs to, with the words that say so."""
    if key.kind == "choice":
        return dict(one.chosen).get(key.name), None
    if key.name == one.table.as_of:
        return None, None
    if key.names:
        place = place_of(key, page.sentences, one.sentence, one.span, page.article.text.text)
        if place is not None:
            return Text(place.meaning), Evidence(place.start, place.end, Role.KEY)
        return (Text(key.otherwise) if key.otherwise else None), None
    if key.kind == "date":
        beside = nearest(one.sentence, one.span, page.taken)
        when = page.events.refined(beside) if beside else page.events.around(one.sentence.start)
        return (when.date, _evidence(when.span, Role.KEY) if when.span else None) if when else (None, None)
    span = _place(one.sentence, one.span, key.kind)
    return (span.value, _evidence(span, Role.KEY)) if span else (None, None)


def _place(sentence: Sentence, value: Span, kind: str) -> Span | None:
    spans = [span for span in sentence.of_kind(kind) if span is not value]
    before = [span for span in spans if span.start < value.start]
    return next(iter(before[-1:] or spans), None)

"""Which field of the codebook a value belongs to: by its unit and by the nearest announcing word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from annotator.claims.passages import Hit, Sentence, hits, tidy
from annotator.model import Choice, Codebook, Field, Quantity, Span, Table, Text
from annotator.text import lowered

_REACH = 200
"""How far away, in `Sentence.distance`, a word may announce a value."""
_COUNT_REACH = 150
_UNIT_ALONE = 60
"""The distance that a field without cues counts as: its unit alone speaks for it."""


_FAR = 10_000
"""What only a person can find: nothing in the text speaks for it."""


@dataclass(frozen=True)
class Candidate:
    """A value that may be claimed of a field; `chosen` are the row's choice keys."""

    sentence: Sentence
    span: Span
    table: Table
    field: Field
    distance: int
    chosen: tuple[tuple[str, Text], ...] = ()
    hit: Hit | None = None


def has_place_key(table: Table) -> bool:
    """Whether rows are named by something that stands in the text and is no date, such as a city."""
    return any(key.kind not in ("date", "choice", "text") for key in table.keys)


def best(sentence: Sentence, codebook: Codebook, kind: str) -> list[Candidate]:
    """For each span of the kind the field whose word is nearest."""
    found = _by_span(sentence, codebook, kind)
    return [min(candidates, key=lambda one: one.distance) for candidates in found if candidates]


def paired(sentence: Sentence, codebook: Codebook) -> list[Candidate]:
    """Dates with their words, where each is the nearest of the other: one "founded" has one date."""
    chosen = [one for one in best(sentence, codebook, "date") if one.hit]
    nearest: dict[Hit | None, Candidate] = {}
    for one in sorted(chosen, key=lambda one: one.distance):
        nearest.setdefault(one.hit, one)
    return list(nearest.values())


def _by_span(sentence: Sentence, codebook: Codebook, kind: str) -> Iterator[list[Candidate]]:
    spans = sentence.of_kind(kind)
    fields = [
        (t, f) for t in codebook.tables if not t.cues or sentence.has(t.cues) for f in t.fields if _asks(t, f, kind)
    ]
    if not spans or not fields:
        return
    found = hits(sentence, _cues(codebook))
    for span in spans:
        yield [one for table, field in fields if (one := _candidate(sentence, span, table, field, found))]


def fitting(sentence: Sentence, span: Span, codebook: Codebook) -> list[Candidate]:
    """Every field of the span's kind: those announced near it first, then the rest as the codebook has them."""
    found = hits(sentence, _cues(codebook))
    asked = [(t, f) for t in codebook.tables for f in t.fields if f.kind == span.kind and not f.part_of]
    return sorted((_at_all(sentence, span, t, f, found) for t, f in asked), key=lambda one: one.distance)


def _at_all(sentence: Sentence, span: Span, table: Table, field: Field, found: Sequence[Hit]) -> Candidate:
    """The candidate for a field even where nothing speaks for it; a table without its words comes after those with."""
    read = _candidate(sentence, span, table, field, found)
    if read is None:
        return Candidate(sentence, span, table, field, _FAR)
    return read if not table.cues or sentence.has(table.cues) else replace(read, distance=read.distance + _REACH)


def _asks(table: Table, field: Field, kind: str) -> bool:
    # Dates of places are read from lists of places (lists.py), not from single values.
    return field.kind == kind and not field.part_of and not (kind == "date" and has_place_key(table))


@lru_cache(maxsize=8)
def _cues(codebook: Codebook) -> tuple[str, ...]:
    return tuple(cue for table in codebook.tables for field in table.fields for cue in field.cues)


def _candidate(sentence: Sentence, span: Span, table: Table, field: Field, found: Sequence[Hit]) -> Candidate | None:
    choices = _choices(sentence, span, table)
    if choices is None or not _unit_fits(span, field.units) or _excluded(sentence, span, field):
        return None
    distance, hit = _nearest(sentence, span, field, found)
    if distance > (_COUNT_REACH if span.kind == "count" else _REACH):
        return None
    return Candidate(sentence, span, table, field, distance, choices, hit)


def _choices(sentence: Sentence, span: Span, table: Table) -> tuple[tuple[str, Text], ...] | None:
    """The value of each choice key that unit and words allow; None where one has none."""
    chosen: list[tuple[str, Text]] = []
    for key in (key for key in table.keys if key.kind == "choice"):
        fitting = [choice for choice in key.choices if _choice_fits(sentence, span, choice)]
        if not fitting:
            return None
        # A choice that asks for its own words is the more particular one.
        chosen.append((key.name, Text(max(fitting, key=lambda choice: bool(choice.cues)).name)))
    return tuple(chosen)


def _choice_fits(sentence: Sentence, span: Span, choice: Choice) -> bool:
    return _unit_fits(span, choice.units) and (not choice.cues or sentence.has(choice.cues))


def _unit_fits(span: Span, units: tuple[str, ...]) -> bool:
    if not units or not isinstance(span.value, Quantity):
        return True
    return " ".join(lowered(span.value.unit).split()) in tidy(units)


def _excluded(sentence: Sentence, span: Span, field: Field) -> bool:
    if not field.unless:
        return False
    clause = Sentence(0, 0, sentence.clause(span.start, span.end), ())
    return clause.has(field.unless)


def _nearest(sentence: Sentence, span: Span, field: Field, found: Sequence[Hit]) -> tuple[int, Hit | None]:
    if not field.cues:
        return _UNIT_ALONE, None
    named = [hit for hit in found if hit.cue in tidy(field.cues)]
    if inside := [hit for hit in named if span.start <= hit.start and hit.end <= span.end]:
        # "9 người thiệt mạng": the counted noun says itself what was counted.
        return 0, inside[0]
    own = [hit for hit in named if hit.end <= span.start or hit.start >= span.end]
    ranked = [(sentence.distance(hit, span.start, span.end), hit) for hit in own]
    return min(ranked, key=lambda pair: pair[0], default=(_REACH + 1, None))

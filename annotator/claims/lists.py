"""Lists of places and the dates that go with them: "năm 2020, Sa Đéc (Đồng Tháp) và Vinh (Nghệ An)"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from annotator.claims.candidates import has_place_key
from annotator.claims.moments import Events, Moment, moment
from annotator.claims.passages import Sentence
from annotator.model import Codebook, Field, Span, Table

# What may stand between two names of one list: commas, a province or country in brackets or after a comma, "và".
_AND = r"(?:và|cùng(?:\s+với)?|với|hay|hoặc|rồi)"
_PROVINCE = r"(?:,?\s*(?:tỉnh|bang|vùng)\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,3}?)"
_JOINT = re.compile(rf"\s*(?:\([^)]*\))?{_PROVINCE}?\s*(?:[,;]|,?\s*{_AND})?\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Listed:
    """One place of a list with the date that the passage gives it; `own` tells a date of the same sentence."""

    sentence: Sentence
    table: Table
    field: Field
    place: Span
    when: Moment
    own: bool


def listed(
    passages: Sequence[Sentence], codebook: Codebook, taken: Collection[Span], events: Events, text: str
) -> Iterator[Listed]:
    """The places whose date some field asks for, each with its date."""
    for table in codebook.tables:
        place_kind = next((key.kind for key in table.keys if key.kind not in ("date", "choice", "text")), "")
        for field in table.fields:
            if field.kind == "date" and not field.part_of and has_place_key(table):
                for sentence in passages:
                    yield from _in_sentence(sentence, table, field, place_kind, taken, events, text)


def _in_sentence(
    sentence: Sentence,
    table: Table,
    field: Field,
    place_kind: str,
    taken: Collection[Span],
    events: Events,
    text: str,
) -> Iterator[Listed]:
    places = sentence.of_kind(place_kind)
    if not places or not sentence.has(field.cues) or (table.cues and not sentence.has(table.cues)):
        return
    dates = [span for span in sentence.of_kind("date") if span not in taken]
    for run, date in dated(runs(places, text), dates):
        when = events.refined(moment(date)) if date else events.around(sentence.start)
        for place in run:
            if when is not None and not _excluded(sentence, place, field):
                yield Listed(sentence, table, field, place, when, date is not None)


def _excluded(sentence: Sentence, place: Span, field: Field) -> bool:
    return Sentence(0, 0, sentence.clause(place.start, place.end), ()).has(field.unless)


def runs(places: Sequence[Span], text: str) -> list[list[Span]]:
    """Places that stand in one list together."""
    found: list[list[Span]] = []
    for place in places:
        if found and _JOINT.fullmatch(text, found[-1][-1].end, place.start):
            found[-1].append(place)
        else:
            found.append([place])
    return found


def dated(lists: Sequence[Sequence[Span]], dates: Sequence[Span]) -> Iterator[tuple[Sequence[Span], Span | None]]:
    """Each list with its date: one told since the list before, else one told before the next, else the last told."""
    used: set[Span] = set()
    for at, run in enumerate(lists):
        since = lists[at - 1][-1].end if at else 0
        until = lists[at + 1][0].start if at + 1 < len(lists) else run[-1].end + 10**9
        before = [date for date in dates if since <= date.start < run[0].start and date not in used]
        after = [date for date in dates if run[-1].end <= date.start < until and date not in used]
        told = [date for date in dates if date.start < run[0].start]
        chosen = before[-1:] or after[:1] or told[-1:]
        used.update(chosen)
        yield run, chosen[0] if chosen else None

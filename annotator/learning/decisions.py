"""From a span or a claim that a person decided to what the decision says of the words in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator import gazetteer, kinds
from annotator.claims.passages import Sentence
from annotator.learning.neighbours import beside
from annotator.learning.words import bare, key
from annotator.model import City, Claim, Codebook, Evidence, Field, Quantity, Role, Span, State, Text, Value
from annotator.numerals import numerals
from annotator.text import lowered, sentence


class Topic(StrEnum):
    """What a decision speaks of: a city's name, a counted noun, a cue word, or a whole span's words."""

    NAME = "name"
    NOUN = "noun"
    CUE = "cue"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Decision:
    """That these words mean, or (`yes` is False) do not mean, this value.

    `words` are folded (words.key), `written` as the text has them. `own` tells a person's own idea from the
    program's, which they only confirmed; `unsure` that the program had given it a low score.
    """

    topic: Topic
    words: str
    value: Value
    written: str = ""
    yes: bool = True
    own: bool = False
    unsure: bool = False


SURE = 800
"""The score from which the program counts as sure of its own suggestion."""


def of_span(text: str, span: Span) -> tuple[Decision, ...]:
    """What a stored span says; nothing while it is only suggested, or where its words are numbers."""
    if span.state is State.SUGGESTED:
        return ()
    said = span.state is State.CONFIRMED
    found = list(_about_span(text, span, yes=said))
    if isinstance(span.value, City):
        found += _about_name(bare(text, span.start, span.end), span.value, yes=said, own=not span.by)
    elif isinstance(span.value, Quantity) and not (said and span.by):
        found += _about_noun(text[span.start : span.end], span.value, yes=said)
    return tuple(found)


def of_claim(text: str, claim: Claim, codebook: Codebook) -> tuple[Decision, ...]:
    """What a stored claim says; nothing while it is only suggested."""
    if claim.state is State.SUGGESTED:
        return ()
    found: list[Decision] = []
    values = [one for one in claim.evidence if one.role is Role.VALUE]
    if claim.state is State.CONFIRMED:
        found += _about_row(text, claim)
        found += _about_value([text[one.start : one.end] for one in values], claim.value)
    field = _field(codebook, claim)
    if field is not None and field.cues and values:
        found += _about_cues(text, claim, field, values[0])
    return tuple(dict.fromkeys(found))


# --- names and nouns --------------------------------------------------------------------------------


def _about_span(text: str, span: Span, *, yes: bool) -> Iterator[Decision]:
    """Of the words as a whole. Words with digits stand once in the world and teach nothing."""
    words = key(text[span.start : span.end])
    if words and not any(map(str.isdigit, words)):
        value = span.value if isinstance(span.value, City) and yes else Text(span.kind)
        written = text[span.start : span.end]
        yield Decision(Topic.SPAN, f"{span.kind} {words}", value, written, yes, unsure=span.score < SURE)


def _about_name(written: str, city: City, *, yes: bool, own: bool) -> Iterator[Decision]:
    words = key(written)
    if yes and _is_prefixed(written, city):
        # Only "thành phố Hồ Chí Minh" is the city: the bare name is a man's and an institute's too.
        return
    # What the gazetteer says by itself was no lesson; where it was silent, or a person spoke, it is one.
    known = any(place.city == city for place in gazetteer.places(written))
    if words and (own or not yes or not known):
        yield Decision(Topic.NAME, words, city, _tidy(written), yes, own)


def _about_noun(written: str, value: Quantity, *, yes: bool) -> Iterator[Decision]:
    number = next(numerals(written), None)
    if number is None or number.number != value.number:
        return
    noun = _tidy(written[number.end :])
    if key(noun) and noun[:1].isalpha() and value.unit:
        yield Decision(Topic.NOUN, key(noun), Text(value.unit), noun, yes, own=True)


def _about_row(text: str, claim: Claim) -> Iterator[Decision]:
    """The names in the text for the one city of the claim's row, where they are none that the gazetteer knows."""
    cities = [value for _, value in claim.row if isinstance(value, City)]
    pieces = [text[one.start : one.end] for one in claim.evidence if one.role is Role.KEY]
    names = [written for written in pieces if kinds.kind("date").parse(written, None) is None]
    if len(cities) == 1:
        for written in names:
            yield from _own_name(written, cities[0])


def _about_value(pieces: Sequence[str], value: Value) -> Iterator[Decision]:
    if isinstance(value, City):
        yield from (one for written in pieces for one in _own_name(written, value))
    elif isinstance(value, Quantity):
        found = [one for written in pieces for one in _about_noun(written, value, yes=True)]
        # Confirmed as proposed it teaches nothing: only a unit that stands nowhere in the text is a person's.
        if not any(one.words == key(value.unit) for one in found):
            yield from found


def _is_prefixed(written: str, city: City) -> bool:
    """Whether the gazetteer knows the city by this name with a prefix alone."""
    if gazetteer.places(written):
        return False
    longer = (f"thành phố {written}", f"tp {written}", f"tp.{written}")
    return any(kinds.key(place.city) == kinds.key(city) for name in longer for place in gazetteer.places(name))


def _own_name(written: str, city: City) -> Iterator[Decision]:
    name = bare(written, 0, len(written))
    if not gazetteer.places(name) or not any(kinds.key(p.city) == kinds.key(city) for p in gazetteer.places(name)):
        yield from _about_name(name, city, yes=True, own=key(name) != key(city.name))


def _tidy(words: str) -> str:
    return " ".join(words.replace("_", " ").split())


# --- cue words --------------------------------------------------------------------------------------


def _field(codebook: Codebook, claim: Claim) -> Field | None:
    fields = (field for table in codebook.tables if table.name == claim.table for field in table.fields)
    return next((field for field in fields if field.name == claim.field), None)


def _about_cues(text: str, claim: Claim, field: Field, piece: Evidence) -> Iterator[Decision]:
    start, end = sentence(text, piece.start, piece.end)
    said = claim.state is State.CONFIRMED
    if said and Sentence(0, 0, lowered(text[start:end]), ()).has(field.cues):
        # The codebook's own words explain the claim: those beside the value need not announce anything.
        return
    for cue, leads in beside(text, piece, start, end):
        # What follows a value seldom announces it: as with what was only confirmed, once is not enough.
        yield Decision(Topic.CUE, key(cue), Text(f"{claim.table}.{claim.field}"), cue, said, own=leads)

"""Learnt cue words in the codebook: claims are proposed from them as from its own, and count as less sure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from annotator.claims.passages import Sentence, tidy
from annotator.learning.lessons import Lesson, Lessons
from annotator.model import Claim, Codebook, Field, Role, Table, Text
from annotator.text import fold_tone, lowered, sentence

_MOST = 700
"""The score of a claim that only a learnt cue announces is no higher."""


def with_cues(codebook: Codebook, lessons: Lessons) -> Codebook:
    """The codebook with what was learnt beside its fields' own cues; itself where nothing was."""
    learnt = _by_field(codebook, lessons)
    if not learnt:
        return codebook
    return replace(codebook, tables=tuple(_table(table, learnt) for table in codebook.tables))


def by_learnt_cue(claim: Claim, text: str, codebook: Codebook, lessons: Lessons) -> Claim:
    """The claim, at most as sure as a learnt cue allows, if nothing else announces it."""
    if cue_of(claim, text, codebook, lessons) is None:
        return claim
    return replace(claim, score=min(claim.score, _MOST))


def cue_of(claim: Claim, text: str, codebook: Codebook, lessons: Lessons) -> Lesson | None:
    """The learnt cue on which the claim stands; None if the codebook's own words announce it."""
    learnt = _by_field(codebook, lessons).get(f"{claim.table}.{claim.field}")
    piece = next((one for one in claim.evidence if one.role is Role.VALUE), None)
    if not learnt or piece is None:
        return None
    start, end = sentence(text, piece.start, piece.end)
    words = Sentence(0, 0, lowered(text[start:end]), ())
    if words.has(codebook.table(claim.table).field(claim.field).cues):
        return None
    return next((lesson for lesson in learnt if words.has(tuple(_spellings(lesson)))), None)


def _by_field(codebook: Codebook, lessons: Lessons) -> Mapping[str, list[Lesson]]:
    """Per `table.field` its learnt cues; what the codebook uses for any field already is none."""
    if not lessons.cues:
        return {}
    own = tidy(tuple(cue for table in codebook.tables for field in table.fields for cue in field.cues))
    found: dict[str, list[Lesson]] = defaultdict(list)
    for lesson in lessons.cues.values():
        if isinstance(lesson.value, Text) and own.isdisjoint(_spellings(lesson)):
            found[lesson.value.text].append(lesson)
    return found


def _table(table: Table, learnt: Mapping[str, list[Lesson]]) -> Table:
    fields = tuple(_field(field, learnt.get(f"{table.name}.{field.name}", [])) for field in table.fields)
    return replace(table, fields=fields)


def _field(field: Field, learnt: list[Lesson]) -> Field:
    # A field without cues takes every value of its kind: a cue would narrow it.
    if not field.cues or not learnt:
        return field
    return replace(field, cues=(*field.cues, *(cue for lesson in learnt for cue in _spellings(lesson))))


def _spellings(lesson: Lesson) -> Iterator[str]:
    """The cue as it was written, and with its tones in their old places."""
    yield from dict.fromkeys((lesson.written, fold_tone(lesson.written)))

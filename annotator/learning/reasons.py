"""Why a suggestion was made that no recogniser and no codebook would have made alone."""

from __future__ import annotations

from annotator import kinds
from annotator.countries import country_name
from annotator.learning.cues import cue_of
from annotator.learning.lessons import Lesson, Lessons
from annotator.learning.words import bare, key, places
from annotator.model import LEARNT, City, Claim, Codebook, Message, Span, Text, Value


def why_span(span: Span, text: str, lessons: Lessons) -> Message | None:
    """The decisions behind a suggested span; None where they changed nothing about it."""
    if span.by == LEARNT:
        lesson = _of_name(span, text, lessons) if isinstance(span.value, City) else _of_noun(span, text, lessons)
        return _learnt(lesson) if lesson else None
    lesson = lessons.spans.get(f"{span.kind} {key(text[span.start : span.end])}")
    return _trusted(lesson, span) if lesson else None


def why_claim(claim: Claim, text: str, codebook: Codebook, lessons: Lessons) -> Message | None:
    """The learnt cue behind a suggested claim; None where the codebook's own words announce it."""
    lesson = cue_of(claim, text, codebook, lessons)
    if lesson is None:
        return None
    return Message("Learnt from decisions: “{words}” announced this field before.", (("words", lesson.written),))


def _of_name(span: Span, text: str, lessons: Lessons) -> Lesson | None:
    return lessons.names.get(key(bare(text, span.start, span.end)))


def _of_noun(span: Span, text: str, lessons: Lessons) -> Lesson | None:
    words = text[span.start : span.end]
    found = [lessons.nouns[name] for name, _, end in places(words, lessons.nouns, lessons.starts) if end == len(words)]
    return next(iter(found), None)


def _learnt(lesson: Lesson) -> Message:
    values = (("words", lesson.written), ("value", _called(lesson.value)), ("count", str(lesson.yes)))
    if isinstance(lesson.value, Text) and key(lesson.value.text) == lesson.words:
        return Message("Learnt from decisions: “{words}” was counted before.", values)
    if lesson.yes == 1:
        return Message("Learnt from a decision: “{words}” was called {value}.", values)
    return Message("Learnt from {count} decisions: “{words}” was called {value}.", values)


def _trusted(lesson: Lesson, span: Span) -> Message | None:
    if not lesson.yes:
        values = (("words", lesson.written), ("count", str(lesson.no)))
        return Message("Less sure: “{words}” was rejected {count} times.", values)
    if span.score != lesson.score:
        return None
    return Message(
        "Surer: “{words}” was confirmed {count} times.", (("words", lesson.written), ("count", str(lesson.yes)))
    )


def _called(value: Value) -> str:
    """The value in words; a city with the country or province that tells it from others."""
    if isinstance(value, City):
        around = value.within or (country_name(value.country, "vi") if value.country else "")
        return f"{value.name} ({around})" if around and around != value.name else value.name
    return f"“{kinds.label(value)}”"

"""Lessons: what the decisions about the same words add up to, kept up to date decision by decision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from annotator import kinds
from annotator.learning.decisions import SURE, Decision, Topic
from annotator.learning.words import starts
from annotator.model import City, Value
from annotator.nouns import is_noun

_NAME_SCORES = (700, 800, 850)
"""Of a learnt name, by how many decisions teach it."""
_NOUN_SCORE = 930
"""Above what the recogniser of counts gives its own reading of the same words."""
_AT_MOST = 300
_OFTEN = 2
"""Decisions from which words are trusted, or doubted, wherever they stand."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What the words mean by so many decisions for and against it; `own` of them were a person's own idea.

    `score` is what a suggestion gets for it; of words trusted or doubted as a whole it is the least or the most.
    """

    words: str
    written: str
    value: Value
    score: int
    yes: int
    no: int = 0
    own: int = 0

    def does_as(self, other: Lesson | None) -> bool:
        """Whether suggestions come out the same by either."""
        return other is not None and (self.value, self.score) == (other.value, other.score)


@dataclass(frozen=True)
class Lessons:
    """All lessons of a project: per topic its words (folded) and what they mean."""

    names: Mapping[str, Lesson] = field(default_factory=dict)
    nouns: Mapping[str, Lesson] = field(default_factory=dict)
    cues: Mapping[str, Lesson] = field(default_factory=dict)
    spans: Mapping[str, Lesson] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.names or self.nouns or self.cues or self.spans)

    @cached_property
    def sought(self) -> Mapping[str, Lesson]:
        """Names and nouns together: what is looked for in a text."""
        return {**self.nouns, **self.names}

    @cached_property
    def starts(self) -> Mapping[str, int]:
        """The first words of what is looked for."""
        return starts(self.sought)

    def news(self, before: Lessons, touched: Iterable[tuple[Topic, str]]) -> frozenset[str]:
        """The words whose suggestions come out otherwise than by the lessons before, as they are written.

        Only the `touched` ones are looked at: there may be a hundred thousand.
        """
        pairs = ((self.of(topic).get(words), before.of(topic).get(words)) for topic, words in touched)
        return frozenset(word for now, then in pairs for word in _differing(now, then))

    def of(self, topic: Topic) -> Mapping[str, Lesson]:
        """The lessons of a topic."""
        return {Topic.NAME: self.names, Topic.NOUN: self.nouns, Topic.CUE: self.cues, Topic.SPAN: self.spans}[topic]


NOTHING_LEARNT = Lessons()


def learn(decisions: Iterable[Decision]) -> Lessons:
    """The lessons of these decisions."""
    tally = Tally()
    tally.add(decisions)
    return tally.lessons()


class Tally:
    """Counts decisions; adding or taking one judges its own words anew and no others."""

    def __init__(self) -> None:
        self._counts: dict[Decision, int] = {}
        self._about: dict[Topic, dict[str, tuple[Decision, ...]]] = {topic: {} for topic in Topic}
        self._judged: dict[Topic, dict[str, Lesson]] = {topic: {} for topic in Topic}
        self._open: set[tuple[Topic, str]] = set()
        self._lessons = NOTHING_LEARNT
        self._is_told = True

    def add(self, decisions: Iterable[Decision]) -> None:
        """Count these decisions."""
        for one in decisions:
            if one not in self._counts:
                about = self._about[one.topic]
                about[one.words] = (*about.get(one.words, ()), one)
            self._counts[one] = self._counts.get(one, 0) + 1
            self._open.add((one.topic, one.words))

    def take(self, decisions: Iterable[Decision]) -> None:
        """Count these decisions no longer."""
        for one in decisions:
            self._counts[one] -= 1
            if not self._counts[one]:
                del self._counts[one]
                about = self._about[one.topic]
                about[one.words] = tuple(other for other in about[one.words] if other != one)
            self._open.add((one.topic, one.words))

    @property
    def touched(self) -> frozenset[tuple[Topic, str]]:
        """The words that decisions came to or went from since the lessons were last asked for."""
        return frozenset(self._open)

    def judge(self) -> None:
        """Judge what was counted, without a copy of all: where very much is counted, it need not be judged at once."""
        self._is_told = self._is_told and not self._open
        for topic, words in self._open:
            self._judge(topic, words)
        self._open.clear()

    def lessons(self) -> Lessons:
        """What the decisions counted so far add up to."""
        self.judge()
        if not self._is_told:
            judged = (dict(self._judged[topic]) for topic in (Topic.NAME, Topic.NOUN, Topic.CUE, Topic.SPAN))
            self._lessons, self._is_told = Lessons(*judged), True
        return self._lessons

    def _judge(self, topic: Topic, words: str) -> None:
        about = self._about[topic].get(words, ())
        lesson = _JUDGES[topic](words, {one: self._counts[one] for one in about}) if about else None
        if not about:
            self._about[topic].pop(words, None)
        if lesson is None:
            self._judged[topic].pop(words, None)
        else:
            self._judged[topic][words] = lesson


def _differing(now: Lesson | None, then: Lesson | None) -> Iterator[str]:
    if now is not None and now is not then and not now.does_as(then):
        yield now.written
    elif now is None and then is not None:
        yield then.written


# --- judging the decisions about the same words -----------------------------------------------------

Counts = Mapping[Decision, int]
"""How often each was decided."""


@dataclass(slots=True)
class _Meaning:
    """The decisions for one value."""

    first: Decision
    yes: int = 0
    own: int = 0

    @property
    def weight(self) -> tuple[int, int]:
        """A person's own idea goes before what they confirmed of the program's."""
        return self.own, self.yes


def _meaning(counts: Counts) -> tuple[_Meaning | None, int]:
    """The meaning that most decisions are for, and how many are against it; none where two are even."""
    found: dict[str, _Meaning] = {}
    against = 0
    for one, times in counts.items():
        if not one.yes:
            against += times
            continue
        meaning = found.setdefault(kinds.key(one.value), _Meaning(one))
        meaning.yes += times
        meaning.own += times * one.own
    ranked = sorted(found.values(), key=lambda meaning: meaning.weight, reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0].weight == ranked[1].weight):
        return None, against
    return ranked[0], against


def _taught(words: str, meaning: _Meaning, no: int, score: int) -> Lesson:
    first = meaning.first
    return Lesson(words, first.written, first.value, score, meaning.yes, no, meaning.own)


def _name(words: str, counts: Counts) -> Lesson | None:
    meaning, no = _meaning(counts)
    if meaning is None or no > meaning.yes + 1:
        return None
    score = _NAME_SCORES[min(meaning.yes, len(_NAME_SCORES)) - 1]
    return _taught(words, meaning, no, score * meaning.yes // (meaning.yes + no))


def _noun(words: str, counts: Counts) -> Lesson | None:
    meaning, no = _meaning(counts)
    if meaning is None or no > meaning.yes + 1:
        return None
    return _taught(words, meaning, no, _NOUN_SCORE * meaning.yes // (meaning.yes + no))


def _cue(words: str, counts: Counts) -> Lesson | None:
    """Two decisions, or one with words before the value that name no thing; never where as many speak against it."""
    meaning, no = _meaning(counts)
    if meaning is None:
        return None
    elsewhere = sum(times for one, times in counts.items() if one.yes) - meaning.yes
    enough = meaning.yes >= _OFTEN or (meaning.own and not is_noun(words))
    return _taught(words, meaning, no, 0) if enough and no + elsewhere < meaning.yes else None


def _span(words: str, counts: Counts) -> Lesson | None:
    """Words confirmed again and again and never rejected, or the other way round."""
    meaning, no = _meaning(counts)
    yes = sum(times for one, times in counts.items() if one.yes)
    if not yes and no >= _OFTEN:
        first = next(iter(counts))
        return Lesson(words, first.written, first.value, _AT_MOST, 0, no)
    # What a word such as "hôm qua" means depends on its article: only names are trusted everywhere.
    if meaning is None or not isinstance(meaning.first.value, City):
        return None
    # Where the program was sure by itself there is nothing to be raised.
    if not no and meaning.yes == yes >= _OFTEN and any(one.unsure for one in counts):
        return _taught(words, meaning, no, SURE)
    return None


_JUDGES: Mapping[Topic, Callable[[str, Counts], Lesson | None]] = {
    Topic.NAME: _name,
    Topic.NOUN: _noun,
    Topic.CUE: _cue,
    Topic.SPAN: _span,
}

"""When a number held and when a thing happened: dates beside a value, the article's event, its publication."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from annotator import kinds
from annotator.claims.passages import Sentence
from annotator.kinds import Comparison
from annotator.model import AsOf, PartialDate, Span

# Words that tie a number to the day of the article, whatever dates stand around.
_NOW = ("hiện", "hiện nay", "hiện có", "đến nay", "tới nay", "cho tới nay", "cho đến nay", "bây giờ")


@dataclass(frozen=True)
class Moment:
    """A date with the span that gives it; no span where it is the day of publication."""

    date: PartialDate
    span: Span | None = None


@dataclass(frozen=True)
class Events:
    """The dated events of an article in reading order: (where the sentence starts, date)."""

    found: tuple[tuple[int, Moment], ...] = ()

    def around(self, place: int) -> Moment | None:
        """The event that a passage without a date speaks of: the last one told before, else the first."""
        before = [moment for start, moment in self.found if start <= place]
        if before:
            return before[-1]
        return self.found[0][1] if self.found else None

    def refined(self, moment: Moment) -> Moment:
        """The event itself where a coarser date that points ("năm nay") means it."""
        meant = (event for _, event in self.found if _within(event.date, moment.date))
        return next(meant, moment) if moment.date.relative else moment


def _within(fine: PartialDate, coarse: PartialDate) -> bool:
    return fine.has_year and len(fine.iso) > len(coarse.iso) and kinds.compare(fine, coarse) is Comparison.COMPATIBLE


def moment(span: Span) -> Moment:
    """The moment of a date span."""
    assert isinstance(span.value, PartialDate)
    return Moment(span.value, span)


def nearest(sentence: Sentence, place: Span, taken: Collection[Span]) -> Moment | None:
    """The date of the sentence that belongs to a value: the last one before it, else the first after it."""
    free = [span for span in sentence.of_kind("date") if span is not place and span not in taken]
    before = [span for span in free if span.start < place.start]
    if before:
        return moment(before[-1])
    return moment(free[0]) if free else None


@dataclass(frozen=True)
class Held:
    """What tells when the numbers of an article held: its events and its day of publication."""

    events: Events
    published_on: str | None

    def by(self, rule: AsOf, sentence: Sentence, place: Span, taken: Collection[Span]) -> Moment | None:
        """The date that one rule of the codebook finds for a number."""
        if rule is AsOf.SENTENCE:
            beside = None if _speaks_of_now(sentence, place) else nearest(sentence, place, taken)
            return self.events.refined(beside) if beside else None
        if rule is AsOf.EVENT:
            return self.events.around(sentence.start)
        return Moment(PartialDate(self.published_on)) if self.published_on else None


def _speaks_of_now(sentence: Sentence, place: Span) -> bool:
    before = sentence.words[: place.start - sentence.start]
    dates: Sequence[Span] = [span for span in sentence.of_kind("date") if span.start < place.start]
    # Only what is said after the last date: "Năm 2020 có 2 thành phố, hiện có 6".
    since = dates[-1].end - sentence.start if dates else 0
    return Sentence(0, 0, before[since:], ()).has(_NOW)

"""Run the recognisers over an article and keep the best of overlapping answers."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from annotator import boilerplate, learning
from annotator.calibration import calibrated
from annotator.learning import NOTHING_LEARNT, Lessons
from annotator.model import Article, Span
from annotator.recognisers import RECOGNISERS


def suggest(article: Article, lessons: Lessons = NOTHING_LEARNT) -> list[Span]:
    """The suggested spans of an article in reading order, none overlapping another; `lessons` are its project's.

    None stands in boilerplate: that is not what the article says. Scores are calibrated (annotator/calibration.py),
    but for those that a lesson set.
    """
    return [span if taught else calibrated(span) for span, taught in _found(article, lessons)]


def raw(article: Article) -> list[Span]:
    """The spans that the rules suggest, with the scores by which the rules rank them."""
    return [span for span, _ in _found(article, NOTHING_LEARNT)]


def _found(article: Article, lessons: Lessons) -> list[tuple[Span, bool]]:
    """The spans that win, by raw score, each with whether a lesson made or changed it."""
    recognised = [span for recogniser in RECOGNISERS for span in recogniser.find(article)]
    passages = boilerplate.passages(article)
    if not lessons:
        return [(span, False) for span in boilerplate.own(best(recognised), passages)]
    untaught = frozenset(recognised)
    everything = chain(recognised, learning.find(article, lessons))
    kept = best(learning.weighed(span, article.text.text, lessons) for span in everything)
    return [(span, span not in untaught) for span in boilerplate.own(kept, passages)]


def best(spans: Iterable[Span]) -> list[Span]:
    """The spans that win where some overlap: by score, then length, then place. Sorted by place."""
    ordered = sorted(spans, key=lambda s: (s.start, s.end))
    kept: list[Span] = []
    for span in ordered:
        # Sorted by start and disjoint so far: only those at the end can overlap.
        first = len(kept)
        while first and kept[first - 1].end > span.start:
            first -= 1
        if all(_rank(span) > _rank(rival) for rival in kept[first:]):
            kept[first:] = [span]
    return kept


def _rank(span: Span) -> tuple[int, int, int]:
    return span.score, span.end - span.start, -span.start

"""Looking at one article: the spans and claims to suggest, beside what people said of it and by what they taught."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from annotator import learning
from annotator.claims import propose
from annotator.learning import NOTHING_LEARNT, Lessons
from annotator.model import LEARNT, Article, Claim, Codebook, Span, State
from annotator.suggest import suggest


def look(
    article: Article, codebook: Codebook, *, lessons: Lessons = NOTHING_LEARNT, decided: Sequence[Span] = ()
) -> tuple[list[Span], list[Claim]]:
    """The suggestions for an article; claims stand on confirmed spans too, and on no rejected one.

    `decided` are the article's spans that a person confirmed or rejected. Suggestions that they stand in the way of
    are left out.
    """
    spans = list(_open(suggest(article, lessons), decided))
    confirmed = [span for span in decided if span.state is State.CONFIRMED]
    claims = propose(article, [*spans, *confirmed], learning.with_cues(codebook, lessons))
    return spans, [learning.by_learnt_cue(claim, article.text.text, codebook, lessons) for claim in claims]


def _open(spans: Sequence[Span], decided: Sequence[Span]) -> Iterator[Span]:
    """The spans that no decision stands in the way of: none overlaps a confirmed one or is rejected at its place.

    Learnt ones keep away from whatever was rejected of their kind: a person has seen these words already.
    """
    taken = sorted((one.start, one.end) for one in decided if one.state is State.CONFIRMED)
    refused = [one for one in decided if one.state is State.REJECTED]
    places = {(one.start, one.end, one.kind) for one in refused}
    away = {kind: sorted((r.start, r.end) for r in refused if r.kind == kind) for kind in {r.kind for r in refused}}
    for span in spans:
        if (span.start, span.end, span.kind) in places or _meets(span, taken):
            continue
        if span.by != LEARNT or not _meets(span, away.get(span.kind, [])):
            yield span


def _meets(span: Span, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether a span overlaps one of these, which are sorted."""
    at = bisect_right(stretches, (span.end, -1))
    # Stretches of people hardly overlap one another: the last few before the end are all that can reach back.
    return any(end > span.start for _, end in stretches[max(0, at - 3) : at])

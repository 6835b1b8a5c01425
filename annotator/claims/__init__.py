"""From spans and a codebook to claims: what one article says about one field of one row.

Sentence by sentence: dates are paired with the words that announce them ("ra mắt lần đầu năm 2013"), counts go to
the field whose word is nearest ("hiện có 425 thành phố"), places in lists take the list's date. A passage without a
date takes that of the event the article reports. No word of any matter stands here: all come from the codebook.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from annotator import boilerplate, kinds
from annotator.claims.candidates import Candidate, best, paired
from annotator.claims.corrections import marked
from annotator.claims.lists import listed
from annotator.claims.moments import Events, Moment, nearest
from annotator.claims.passages import Sentence, sentences
from annotator.claims.rows import Page, event_key, of_list, of_value
from annotator.contradictions.voices import passage
from annotator.model import Article, Claim, Codebook, PartialDate, PublishedFrom, Role, Span, State

__all__ = ["made_ready", "propose"]

_OTHER_KINDS = tuple(kind.name for kind in kinds.KINDS if kind.is_span and kind.name != "date")


def propose(article: Article, spans: Sequence[Span], codebook: Codebook) -> list[Claim]:
    """The claims that the spans add up to, suggested, in reading order; rejected spans are never used."""
    aside = boilerplate.passages(article)
    usable = [span for span in boilerplate.own(spans, aside) if span.state is not State.REJECTED]
    usable.sort(key=lambda s: (s.start, s.end))
    if article.published_on and article.published_from is not PublishedFrom.INFERRED:
        usable = [_with_known_year(span) for span in usable]
    # No cue is read across a passage that is not the article's own.
    passages = tuple(sentences(boilerplate.blanked(article.text.text, aside), usable))
    page, candidates = made_ready(article, passages, codebook)
    told = marked(_merged(_claims(page, candidates)), passages)
    return [replace(claim, passage=passage(article.text.text, claim.evidence)) for claim in told]


def made_ready(article: Article, passages: tuple[Sentence, ...], codebook: Codebook) -> tuple[Page, list[Candidate]]:
    """The article as claims are read from it, and the values that some field asks for."""
    pairs = [pair for sentence in passages for pair in paired(sentence, codebook)]
    values = [one for sentence in passages for kind in _OTHER_KINDS for one in best(sentence, codebook, kind)]
    taken = frozenset(pair.span for pair in pairs)
    return Page(article, codebook, passages, taken, _events(values, taken)), [*pairs, *values]


def _with_known_year(span: Span) -> Span:
    """A year left out is no guess in an article whose day of publication is known."""
    if isinstance(span.value, PartialDate) and span.value.year_inferred:
        return replace(span, value=replace(span.value, year_inferred=False))
    return span


def _events(candidates: Sequence[Candidate], taken: Collection[Span]) -> Events:
    """What rows named by a date are filled from: the article tells of an event on that date."""
    found: dict[int, Moment] = {}
    for one in candidates:
        when = nearest(one.sentence, one.span, taken) if event_key(one.table) else None
        if when is not None:
            found.setdefault(one.sentence.start, when)
    return Events(tuple(sorted(found.items(), key=lambda pair: pair[0])))


def _claims(page: Page, candidates: Sequence[Candidate]) -> Iterator[Claim]:
    yield from filter(None, (of_value(page, candidate) for candidate in candidates))
    for one in listed(page.sentences, page.codebook, page.taken, page.events, page.article.text.text):
        yield of_list(page, one)


def _merged(claims: Iterable[Claim]) -> list[Claim]:
    """One claim where the article says the same twice, with the evidence of both, the better first."""
    found: dict[tuple[object, ...], list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: -claim.score):
        row = tuple((name, kinds.key(value)) for name, value in claim.row)
        same = (claim.table, row, claim.field, kinds.key(claim.value), claim.as_of, claim.scope)
        found.setdefault(same, []).append(claim)
    return sorted(map(_as_one, found.values()), key=_reading_order)


def _as_one(claims: Sequence[Claim]) -> Claim:
    evidence = dict.fromkeys(one for claim in claims for one in claim.evidence)
    return replace(claims[0], evidence=tuple(evidence))


def _reading_order(claim: Claim) -> tuple[int, int, str]:
    # A listed place is met where its name stands, not where its date does.
    keys = [one.start for one in claim.evidence if one.role is Role.KEY]
    first = claim.evidence[0].start
    return max([first, *keys[:1]]), first, claim.table

"""The JSON forms that scripts rely on. All places are code points into the ORIGINAL text of the article."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from annotator import kinds
from annotator.hours import day_of
from annotator.model import (
    Alternative,
    Article,
    ArticleId,
    Claim,
    Contradiction,
    Evidence,
    Recommendation,
    Row,
    Span,
    Step,
)
from exports.forms import resolution
from exports.report import quotation

Form = dict[str, object]
Articles = Callable[[ArticleId], Article]


def suggested(article: Article, spans: Iterable[Span]) -> Form:
    """An article's suggested spans."""
    return {
        "id": article.name,
        "published_on": article.published_on,
        "published_on_source": article.published_from,
        "spans": [span(article, one) for one in spans],
    }


def span(article: Article, one: Span) -> Form:
    """One span."""
    words = quotation(article, one.start, one.end)
    return {
        "start": words.start,
        "end": words.end,
        "type": one.kind,
        "surface": words.quote,
        "value": kinds.encode(one.value),
        "score": one.score,
        "by": one.by,
    }


def claim(one: Claim, article: Article) -> Form:
    """One claim with its evidence."""
    return {
        "id": one.id,
        "article": article.name,
        "table": one.table,
        "row": row(one.row),
        "field": one.field,
        "value": kinds.encode(one.value),
        "as_of": day_of(one.as_of) if one.as_of else None,
        "scope": one.scope,
        "state": one.state,
        "score": one.score,
        "evidence": [_evidence(article, piece) for piece in one.evidence],
    }


def contradiction(one: Contradiction, articles: Articles) -> Form:
    """One contradiction: every value with the words for it."""
    return {
        "id": one.id,
        "table": one.table,
        "row": row(one.row),
        "field": one.field,
        "type": one.type,
        "state": one.standing,
        "explanation": str(one.explanation),
        "values": [_alternative(value, articles) for value in one.values],
        "recommended": _recommendation(one.recommended),
        "resolution": resolution(one.resolution),
    }


def _alternative(one: Alternative, articles: Articles) -> Form:
    evidence = [
        {"article": articles(said.article_id).name, **_evidence(articles(said.article_id), piece)}
        for said in one.claims
        for piece in said.evidence
    ]
    return {
        "value": kinds.encode(one.value),
        "as_of": day_of(one.as_of) if one.as_of else None,
        "claims": [said.id for said in one.claims],
        "voices": one.voices,
        "evidence": evidence,
    }


def _evidence(article: Article, piece: Evidence) -> Form:
    words = quotation(article, piece.start, piece.end)
    return {"start": words.start, "end": words.end, "quote": words.quote, "role": piece.role}


def _recommendation(one: Recommendation | None) -> Form | None:
    if one is None:
        return None
    return {"value": kinds.encode(one.value), "score": one.score, "reasons": [str(reason) for reason in one.reasons]}


def row(key: Row) -> Form:
    """The key of a row."""
    return {name: kinds.encode(value) for name, value in key}


def step(one: Step) -> Form:
    """One step of the history."""
    return {
        "id": one.id,
        "label": str(one.label),
        "at": one.at,
        "by": one.by,
        "reason": one.reason,
        "kind": one.kind,
        "undoes": one.undoes or None,
        "undone_by": one.undone_by or None,
    }

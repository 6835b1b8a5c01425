"""Independent witnesses: articles that carry the very same sentence speak with one voice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from annotator.model import Article, ArticleId, Claim
from annotator.text import fold, sentence

Passages = Callable[[Claim], str]
"""The sentence a claim was read from, in a form that copies share; empty if it is too short to tell copies."""

_TELLING = 40
"""Shorter sentences ("Ngày 14/2.") may be equal by chance."""


def passages(articles: Mapping[ArticleId, Article]) -> Passages:
    """The passages of claims of these articles (a lazy mapping will do)."""

    def passage(claim: Claim) -> str:
        article = articles.get(claim.article_id)
        if article is None or not claim.evidence:
            return ""
        text, first = article.text.text, claim.evidence[0]
        start, end = sentence(text, first.start, first.end)
        words = "".join(c for c in fold(text[start:end]) if c.isalnum())
        return words if len(words) >= _TELLING else ""

    return passage


def voices(claims: Iterable[Claim], passage: Passages | None) -> int:
    """How many independent voices make these claims; without passages each article is one."""
    if passage is None:
        return len({claim.article_id for claim in claims})
    heads: dict[object, object] = {}
    for claim in claims:
        words = passage(claim)
        _join(heads, claim.article_id, words or claim.article_id)
    return len({_head(heads, one) for one in heads})


def _head(heads: dict[object, object], one: object) -> object:
    while heads.setdefault(one, one) != one:
        one = heads[one]
    return one


def _join(heads: dict[object, object], one: object, other: object) -> None:
    heads[_head(heads, one)] = _head(heads, other)

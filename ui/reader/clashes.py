"""Where the open article has a say in an open contradiction."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model import Article, ArticleId, Contradiction, Standing, Type
from ui.findings import Findings
from ui.models.quotation import main_place


def places(findings: Findings, article: Article | None) -> list[int]:
    """The offsets of the contradicted values, in order."""
    if article is None or not (left := findings.conflicts[article.id]):
        return []
    found: set[int] = set()
    # Conflicts come first, and it is known how many of them concern the article.
    for one in findings.contradictions:
        if one.type is Type.CONFLICT and one.standing in (Standing.OPEN, Standing.STALE):
            said = set(_said(one, article.id))
            found |= said
            left -= bool(said)
            if not left:
                break
    return sorted(found)


def _said(one: Contradiction, article_id: ArticleId) -> Iterator[int]:
    claims = (claim for side in one.values for claim in side.claims if claim.article_id == article_id)
    return (place.start for claim in claims if (place := main_place(claim)) is not None)

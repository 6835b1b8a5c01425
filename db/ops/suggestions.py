"""What the program proposes for an article, stored beside what people have said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from annotator.annotations.readers import NAMES
from annotator.decisions import Key, claim_key, span_key
from annotator.model import NO_STEP, ArticleId, Claim, Span, SpanId, State, StepId
from db import dialect, journal, rows, schema
from db.project import Project
from db.queries import claims as stored_claims
from db.queries import spans as stored_spans

Item = TypeVar("Item", Span, Claim)
# Stands for either kind of id.
_UNSTORED: Any = 0


@dataclass(frozen=True, slots=True)
class Found:
    """The suggestions for one article."""

    article_id: ArticleId
    spans: Sequence[Span]
    claims: Sequence[Claim]


def store(project: Project, found: Sequence[Found], *, part_of: StepId = NO_STEP) -> None:
    """Put these suggestions in the place of the articles' earlier ones, in one step.

    What a person confirmed or rejected stays as it is and is not suggested again at that place; what came from another
    tool stays too, for no looking again would find it.
    """
    with project.step("Suggest for articles ({count})", part_of=part_of, count=len(found)):
        put(project, found)


def put(project: Project, found: Sequence[Found]) -> None:
    """Do the same within the open step of another action."""
    for batch in journal.batches(found):
        ids = [item.article_id for item in batch]
        _replace_spans(project, ids, [span for item in batch for span in item.spans])
        _replace_claims(project, ids, [claim for item in batch for claim in item.claims])


def _replace_spans(project: Project, ids: Sequence[ArticleId], wanted: Sequence[Span]) -> None:
    proposed = {span_key(span): span for span in wanted}
    stored = stored_spans.of_articles(project, ids)
    stale, fresh = _compared([span for span in stored if not _is_brought(span)], proposed, span_key)
    brought = {span_key(span) for span in stored if _is_brought(span)}
    fresh = [span for span in fresh if span_key(span) not in brought]
    _delete(project, schema.Span, stale)
    dialect.insert_many(project.db, schema.Span, [rows.span_columns(span) for span in fresh])


def _is_brought(span: Span) -> bool:
    """Whether a span came from another tool and nobody has decided it."""
    return span.state is State.SUGGESTED and span.by in NAMES


def _replace_claims(project: Project, ids: Sequence[ArticleId], wanted: Sequence[Claim]) -> None:
    spans = places(project, ids)
    proposed = {claim_key(claim): linked(claim, spans) for claim in wanted}
    stale, fresh = _compared(stored_claims.of_articles(project, ids), proposed, claim_key)
    _delete(project, schema.Claim, stale)
    dialect.insert_many(project.db, schema.Claim, [rows.claim_columns(claim) for claim in fresh])


def _compared(
    known: Sequence[Item], proposed: Mapping[Key, Item], key: Callable[[Item], Key]
) -> tuple[list[int], list[Item]]:
    """The ids of suggestions that no longer hold, and the proposals for which nothing is stored yet.

    A suggestion that comes out the same keeps its row, and the journal stays quiet.
    """
    stale = {k.id for k in known if k.state is State.SUGGESTED and proposed.get(key(k)) != replace(k, id=_UNSTORED)}
    taken = {key(one) for one in known if one.id not in stale}
    return sorted(stale), [item for place, item in proposed.items() if place not in taken]


def places(project: Project, ids: Sequence[ArticleId]) -> dict[tuple[ArticleId, int, int], SpanId]:
    """The stored spans of these articles by their places."""
    span = schema.Span
    query = span.select(span.article, span.start, span.end, span.id)
    # Plain numbers: reading whole spans for this took as long as all the rest.
    return {
        (ArticleId(article), start, end): SpanId(number)
        for batch in journal.batches(ids)
        for article, start, end, number in query.where(span.article.in_(batch))
        .order_by(span.id)
        .tuples()
        .execute(project.db)
    }


def linked(claim: Claim, spans: dict[tuple[ArticleId, int, int], SpanId]) -> Claim:
    """The claim with its evidence tied to the stored spans at the same places."""
    pieces = (
        replace(piece, span_id=spans.get((claim.article_id, piece.start, piece.end), SpanId(0)))
        for piece in claim.evidence
    )
    return replace(claim, evidence=tuple(pieces))


def _delete(project: Project, model: type[schema.Journalled], ids: Sequence[int]) -> None:
    for batch in journal.batches(ids):
        model.delete().where(model.id.in_(batch)).execute(project.db)

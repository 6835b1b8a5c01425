"""What makes two spans, or two claims, the same decision for a person, whatever their values."""

from __future__ import annotations

from annotator.model import Claim, Role, Span

Key = tuple[object, ...]


def span_key(span: Span) -> Key:
    """The same stretch marked as the same kind."""
    return span.article_id, span.start, span.end, span.kind


def claim_key(claim: Claim) -> Key:
    """The same words fill the same field.

    Neither row nor value belong to it: a claim that a person corrected must not be proposed anew.
    """
    places = tuple((piece.start, piece.end) for piece in claim.evidence if piece.role in (Role.VALUE, Role.KEY))
    return claim.article_id, claim.table, claim.field, places

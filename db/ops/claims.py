"""Writes on claims: one action of a person each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from annotator import kinds
from annotator.contradictions import passage
from annotator.hours import day_of
from annotator.model import Claim, ClaimId, Evidence, Row, SpanId, State, Text, Value
from db import rows, schema
from db.project import Project
from db.queries import articles, claims


class Keep(Enum):
    """Says "leave as it is" where None has a meaning of its own."""

    KEEP = 0


KEEP = Keep.KEEP


def add(project: Project, claim: Claim) -> ClaimId:
    """Write down a person's own claim, confirmed; its id."""
    with project.step("Add claim ({what})", what=what(claim)):
        return take_in(project, claim)


def take_in(project: Project, claim: Claim) -> ClaimId:
    """Write down a claim as confirmed, within the open step of another action."""
    text = articles.article(project, claim.article_id).text.text
    own = replace(claim, state=State.CONFIRMED, score=1000, passage=passage(text, claim.evidence))
    _confirm_spans(project, own)
    return ClaimId(schema.Claim.insert(**rows.claim_columns(own)).execute(project.db))


def confirm(project: Project, claim_id: ClaimId) -> None:
    """Say that the article claims this, and that the spans it rests on are right."""
    claim = claims.one(project, claim_id)
    with project.step("Confirm claim ({what})", what=what(claim)):
        _confirm(project, claim)


def confirm_all(project: Project, claim_ids: Sequence[ClaimId]) -> None:
    """Confirm many claims in one step."""
    with project.step("Confirm claims ({count})", count=len(claim_ids)):
        for claim in claims.some(project, claim_ids):
            _confirm(project, claim)


def reject(project: Project, claim_id: ClaimId, *, reason: str = "") -> None:
    """Set a claim aside; it will not be proposed again from these words. Its spans stay as they are."""
    claim = claims.one(project, claim_id)
    with project.step("Reject claim ({what})", reason=reason, what=what(claim)):
        set_aside(project, claim, reason=reason)


def set_aside(project: Project, claim: Claim, *, reason: str) -> None:
    """Reject a claim within the open step of another action."""
    _write(project, replace(claim, state=State.REJECTED, reason=reason))


def leave_open(project: Project, claim: Claim) -> None:
    """Make a claim a suggestion again, within the open step of another action."""
    _write(project, replace(claim, state=State.SUGGESTED))


def reject_all(project: Project, claim_ids: Sequence[ClaimId], *, reason: str = "") -> None:
    """Reject many claims in one step."""
    with project.step("Reject claims ({count})", reason=reason, count=len(claim_ids)):
        for claim in claims.some(project, claim_ids):
            set_aside(project, claim, reason=reason)


def correct(
    project: Project,
    claim_id: ClaimId,
    *,
    row: Row | None = None,
    value: Value | None = None,
    as_of: str | Keep | None = KEEP,
    scope: str | Keep | None = KEEP,
    table: str = "",
    field: str = "",
    evidence: Sequence[Evidence] = (),
) -> ClaimId:
    """Change what a claim says, also of which field; what a person corrected is confirmed. The id it has from then on.

    `evidence` are the words that another row rests on; none where the words stay those of before.
    """
    claim = claims.one(project, claim_id)
    text = articles.article(project, claim.article_id).text.text if evidence else ""
    corrected = replace(
        claim,
        table=table or claim.table,
        field=field or claim.field,
        evidence=tuple(evidence) or claim.evidence,
        passage=passage(text, evidence) if evidence else claim.passage,
        row=claim.row if row is None else row,
        value=claim.value if value is None else value,
        as_of=claim.as_of if isinstance(as_of, Keep) or _same_day(claim, as_of) else as_of,
        scope=claim.scope if isinstance(scope, Keep) else scope,
    )
    with project.step("Correct claim ({what})", what=what(corrected)):
        return put(project, claim, corrected)


def put(project: Project, claim: Claim, corrected: Claim) -> ClaimId:
    """Put what was corrected in the place of a claim, within the open step of another action too."""
    if (corrected.table, corrected.field) != (claim.table, claim.field):
        return _move(project, claim, corrected)
    _confirm(project, corrected)
    return claim.id


def _move(project: Project, claim: Claim, corrected: Claim) -> ClaimId:
    """Put a claim into another field: for the one it left it is rejected, lest it be proposed there again."""
    _write(project, replace(claim, state=State.REJECTED))
    moved = replace(corrected, state=State.CONFIRMED, reason="")
    _confirm_spans(project, moved)
    return ClaimId(schema.Claim.insert(**rows.claim_columns(moved)).execute(project.db))


def _same_day(claim: Claim, as_of: str | None) -> bool:
    """Whether a date is that of the claim, which then keeps its hours."""
    return claim.as_of is not None and day_of(claim.as_of) == as_of


def what(claim: Claim) -> str:
    """The claim in a few words, so that the history tells one decision from another."""
    return ", ".join([*named(claim.row), kinds.label(claim.value)])


def named(row: Row) -> list[str]:
    """What names a row, in words for people."""
    # A word such as the name of a metric is the codebook's own and none of these.
    return [kinds.label(value) for _, value in row if not isinstance(value, Text)]


def _confirm(project: Project, claim: Claim) -> None:
    _confirm_spans(project, claim)
    _write(project, replace(claim, state=State.CONFIRMED))


def _confirm_spans(project: Project, claim: Claim) -> None:
    ids = [piece.span_id for piece in claim.evidence if piece.span_id != SpanId(0)]
    if not ids:
        return
    # A span that a person rejected stays rejected: the claim rests on the words, not on the span.
    open_spans = schema.Span.id.in_(ids) & (schema.Span.state == State.SUGGESTED)
    schema.Span.update(state=State.CONFIRMED).where(open_spans).execute(project.db)


def _write(project: Project, claim: Claim) -> None:
    schema.Claim.update(**rows.claim_columns(claim)).where(schema.Claim.id == claim.id).execute(project.db)

"""Writes on resolutions: a person's verdict on a contradiction, with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from annotator import kinds, qualifying
from annotator.contradictions import row_key, settled_keys
from annotator.errors import UserError
from annotator.model import Because, Contradiction, Resolution, ResolutionId, Value, Verdict
from annotator.qualifying import Split
from db import rows, schema
from db.ops import claims as claim_ops
from db.project import Project
from db.queries import claims, codebooks


@dataclass(frozen=True)
class Given:
    """A verdict as a person gives it: with the value that holds, or with what tells the values apart."""

    verdict: Verdict
    reason: str = ""
    value: Value | None = None
    split: Split | None = None

    @property
    def because(self) -> Because | None:
        """Why all hold."""
        return self.split.because if self.split else None


def resolve(
    project: Project,
    contradiction: Contradiction,
    *,
    verdict: Verdict,
    reason: str,
    value: Value | None = None,
    split: Split | None = None,
) -> None:
    """Settle a contradiction; a verdict given before is replaced and stays in the history.

    A `split` is written into the claims in the same step.
    """
    given = Given(verdict, reason, value, split)
    _refuse(given, [contradiction])
    label = "Dismiss contradiction ({what})" if verdict is Verdict.DISMISS else "Resolve contradiction ({what})"
    what = " / ".join(kinds.label(side.value) for side in contradiction.values)
    with project.step(label, reason=reason, what=what):
        _write(project, contradiction, given)


def resolve_all(project: Project, contradictions: Sequence[Contradiction], given: Given) -> None:
    """The same verdict for contradictions between the same values, in one step."""
    _refuse(given, contradictions)
    with project.step("Resolve contradictions ({count})", reason=given.reason, count=len(contradictions)):
        for contradiction in contradictions:
            _write(project, contradiction, given)


def put(project: Project, contradiction: Contradiction, given: Given) -> None:
    """Give a verdict within the open step of another action."""
    _refuse(given, [contradiction])
    _write(project, contradiction, given)


def reopen(project: Project, resolution_id: ResolutionId) -> None:
    """Take a verdict away; the contradiction is open again."""
    with project.step("Reopen contradiction"):
        take_away(project, resolution_id)


def take_away(project: Project, resolution_id: ResolutionId) -> None:
    """Take a verdict away within the open step of another action."""
    schema.Resolution.delete().where(schema.Resolution.id == resolution_id).execute(project.db)


def _refuse(given: Given, contradictions: Sequence[Contradiction]) -> None:
    if given.verdict is Verdict.VALUE and given.value is None:
        raise UserError("Choose the value that holds, or another verdict.")
    if given.verdict not in (Verdict.DISMISS, Verdict.UNDECIDED) and not given.reason.strip():
        raise UserError("Give a reason: it is kept beside the verdict.")
    if given.split is not None and any(qualifying.unsplit(one, given.split) for one in contradictions):
        raise UserError("Values that cannot both be true need different dates, scopes or fields.")


def _write(project: Project, contradiction: Contradiction, given: Given) -> None:
    columns = rows.resolution_columns(_resolution(project, contradiction, given))
    if not schema.Resolution.update(**columns).where(_there(contradiction)).execute(project.db):
        schema.Resolution.insert(**columns).execute(project.db)
    if given.split is not None:
        _qualify(project, contradiction, given.split)


def _qualify(project: Project, contradiction: Contradiction, split: Split) -> None:
    """Write into the claims what tells their values apart; what a person corrected is confirmed."""
    # As they are stored: in a contradiction their dates may have been sharpened by other articles.
    stored = claims.some(project, [claim.id for side in contradiction.values for claim in side.claims])
    table = codebooks.current(project).table(contradiction.table)
    before = {claim.id: claim for claim in stored}
    for claim in qualifying.corrected(stored, split, table):
        claim_ops.put(project, before[claim.id], claim)


def _resolution(project: Project, contradiction: Contradiction, given: Given) -> Resolution:
    return Resolution(
        ResolutionId(0),
        contradiction.table,
        contradiction.row,
        contradiction.field,
        contradiction.type,
        given.verdict,
        given.value,
        given.reason.strip(),
        settled_keys(contradiction),
        by=project.user,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        because=given.because,
    )


def _there(contradiction: Contradiction) -> object:
    stored = schema.Resolution
    return (
        (stored.table == contradiction.table)
        & (stored.row_key == row_key(contradiction.row))
        & (stored.field == contradiction.field)
        & (stored.type == contradiction.type)
    )

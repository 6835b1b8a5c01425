"""Writes on resolutions: a person's verdict on a contradiction, with a reason."""

from __future__ import annotations

from datetime import UTC, datetime

from annotator import kinds
from annotator.contradictions import row_key, settled_keys
from annotator.errors import UserError
from annotator.model import Contradiction, Resolution, ResolutionId, Value, Verdict
from db import rows, schema
from db.project import Project


def resolve(
    project: Project, contradiction: Contradiction, *, verdict: Verdict, reason: str, value: Value | None = None
) -> None:
    """Settle a contradiction; a verdict given before is replaced and stays in the history."""
    if verdict is Verdict.VALUE and value is None:
        raise UserError("Choose the value that holds, or another verdict.")
    if verdict is not Verdict.DISMISS and not reason.strip():
        raise UserError("Give a reason: it is kept beside the verdict.")
    label = "Dismiss contradiction ({what})" if verdict is Verdict.DISMISS else "Resolve contradiction ({what})"
    what = " / ".join(kinds.label(side.value) for side in contradiction.values)
    with project.step(label, reason=reason, what=what):
        columns = rows.resolution_columns(_resolution(project, contradiction, verdict, reason, value))
        there = _there(contradiction)
        if not schema.Resolution.update(**columns).where(there).execute(project.db):
            schema.Resolution.insert(**columns).execute(project.db)


def reopen(project: Project, resolution_id: ResolutionId) -> None:
    """Take a verdict away; the contradiction is open again."""
    with project.step("Reopen contradiction"):
        schema.Resolution.delete().where(schema.Resolution.id == resolution_id).execute(project.db)


def _resolution(
    project: Project, contradiction: Contradiction, verdict: Verdict, reason: str, value: Value | None
) -> Resolution:
    return Resolution(
        ResolutionId(0),
        contradiction.table,
        contradiction.row,
        contradiction.field,
        contradiction.type,
        verdict,
        value,
        reason,
        settled_keys(contradiction),
        by=project.user,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _there(contradiction: Contradiction) -> object:
    stored = schema.Resolution
    return (
        (stored.table == contradiction.table)
        & (stored.row_key == row_key(contradiction.row))
        & (stored.field == contradiction.field)
        & (stored.type == contradiction.type)
    )

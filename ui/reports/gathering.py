"""Gather from a project what its report tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from annotator.double_reading import Figures
from annotator.model import Codebook, Status
from db.project import Project
from db.queries import derived, progress, review_sessions
from ui.reports.project import ProjectReport


def of(project: Project, codebook: Codebook, agreement: Sequence[Figures]) -> ProjectReport:
    """The report as plain values; the agreement is worked out before, for it takes seconds."""
    sessions = [one.session for one in reversed(review_sessions.all_of(project))]
    found = Counter(fact.status for row in derived.of(project).rows for fact in row.facts)
    return ProjectReport(
        title=project.path.stem,
        by=project.user,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        codebook=codebook,
        progress=progress.of(project),
        facts={status: found[status] for status in Status if found[status]},
        sessions=[(session, review_sessions.summed(project, session.id)) for session in sessions],
        agreement=agreement,
    )

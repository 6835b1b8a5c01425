"""Two people who have read the same articles in a file of their own each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.model import Claim, DoubleReading, PartialDate, State
from db.ops import claims, double_readings
from db.project import Project, open_project
from db.queries import claims as stored
from db.queries import readings


@contextmanager
def second(project: Project, folder: Path, *, user: str = "Bình") -> Iterator[Project]:
    """A copy of the project that somebody else works in."""
    path = folder / f"bản của {user}.doichieu"
    project.backup(path)
    with open_project(path, user=user) as opened:
        yield opened


def claimed(project: Project) -> list[Claim]:
    """All claims, in the order of the articles."""
    return sorted(stored.all_of(project, states=list(State)), key=lambda claim: claim.article_id)


def read_apart(project: Project, other: Project) -> None:
    """Both confirm the first article's claim; in the second one the other reads 2014 for 2013."""
    for one in (project, other):
        claims.confirm(one, claimed(one)[0].id)
    claims.confirm(project, claimed(project)[1].id)
    claims.correct(other, claimed(other)[1].id, value=PartialDate("2014"))


def merged(project: Project, folder: Path) -> DoubleReading:
    """Both have read, and the second one's file is merged."""
    with second(project, folder) as other:
        read_apart(project, other)
        double_readings.merge(project, readings.gather(project, other), file=other.path)
    return readings.all_of(project)[-1]

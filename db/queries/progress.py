"""How far a project has come: what was decided when, and what is left of tables and articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import peewee as pw

from annotator.model import State
from db import schema
from db.project import Project
from db.queries import deciders


@dataclass(frozen=True)
class ProjectProgress:
    """Decisions by day (ISO, local time), claims by table and state, and articles: done, begun, not yet begun.

    Articles without any claim are left out: there is nothing to do in them.
    """

    by_day: Mapping[str, int]
    by_table: Mapping[str, Counter[State]]
    articles: tuple[int, int, int]


def of(project: Project) -> ProjectProgress:
    """How far this project has come."""
    return ProjectProgress(_by_day(project), _by_table(project), _articles(project))


def _by_day(project: Project) -> Counter[str]:
    """Suggestions that were confirmed or rejected, as it stands: what was taken back does not count."""
    moments = (datetime.fromisoformat(turn.at) for turn in deciders.on_suggestions(project))
    return Counter(at.astimezone().date().isoformat() for at in moments)


def _by_table(project: Project) -> dict[str, Counter[State]]:
    claim = schema.Claim
    query = claim.select(claim.table, claim.state, pw.fn.COUNT(claim.id)).group_by(claim.table, claim.state)
    found: dict[str, Counter[State]] = {}
    for table, state, count in query.order_by(claim.table).tuples().execute(project.db):
        found.setdefault(table, Counter())[State(state)] = count
    return found


def _articles(project: Project) -> tuple[int, int, int]:
    claim = schema.Claim
    query = claim.select(claim.article, claim.state).distinct()
    states: dict[int, set[State]] = {}
    for article, state in query.tuples().execute(project.db):
        states.setdefault(article, set()).add(State(state))
    done = sum(State.SUGGESTED not in found for found in states.values())
    untouched = sum(found == {State.SUGGESTED} for found in states.values())
    return done, len(states) - done - untouched, untouched

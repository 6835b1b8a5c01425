"""`reviews PROJECT`: what reviewers said of facts and whether it stands, or the review sessions."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator import kinds
from annotator.model import Note, Review, ReviewId, ReviewSession, ReviewVerdict, Status
from annotator.reviewing.seeing import CellKey, cell_key
from annotator.reviewing.summing import SessionSum
from db.project import Project, open_project
from db.queries import derived, review_sessions, reviews
from ui.commands import forms, output
from ui.commands.endings import DONE


@dataclass(frozen=True, slots=True)
class _Told:
    """A review with the thread of its fact; `stands` is None where it is no approval."""

    review: Review
    thread: Sequence[Note]
    stands: bool | None


_Session = tuple[ReviewSession, SessionSum]

_REVIEWS: output.Columns[_Told] = (
    ("Id", lambda one: one.review.id),
    ("When", lambda one: one.review.at),
    ("Who", lambda one: one.review.by),
    ("Fact", lambda one: _fact(one.review)),
    ("Value", lambda one: kinds.label(one.review.value) if one.review.value else ""),
    ("Verdict", lambda one: one.review.verdict),
    ("Why", lambda one: ": ".join(part for part in (one.review.reason, one.review.text) if part)),
    ("Stands", lambda one: {True: "yes", False: "no", None: ""}[one.stands]),
)
_SESSIONS: output.Columns[_Session] = (
    ("Id", lambda one: one[0].id),
    ("Name", lambda one: one[0].name),
    ("Reviewer", lambda one: one[0].reviewer),
    ("State", lambda one: one[0].state),
    ("Items", lambda one: one[1].items),
    *((verdict.capitalize(), lambda one, verdict=verdict: one[1].given[verdict]) for verdict in ReviewVerdict),
    ("Left", lambda one: one[1].left),
)


def run(options: argparse.Namespace) -> int:
    """Print the reviews in the order in which they were given, or the sessions, the newest first."""
    with open_project(options.project, read_only=True) as project:
        if options.sessions:
            output.show(options, _sessions(project), _session_form, _SESSIONS)
        else:
            output.show(options, _told(project), _form, _REVIEWS)
    return DONE


def _told(project: Project) -> Iterator[_Told]:
    standing = {
        fact.review.id
        for row in derived.of(project).rows
        for fact in row.facts
        if fact.review and fact.status is Status.VERIFIED
    }
    threads: dict[CellKey, list[Note]] = {}
    for note in reviews.notes(project):
        threads.setdefault(cell_key(note.cell), []).append(note)
    for review in reviews.log(project):
        yield _Told(review, threads.get(cell_key(review.cell), ()), _stands(review, standing))


def _stands(review: Review, standing: set[ReviewId]) -> bool | None:
    return review.id in standing if review.verdict is ReviewVerdict.APPROVE else None


def _sessions(project: Project) -> Iterator[_Session]:
    for one in review_sessions.all_of(project):
        yield one.session, review_sessions.summed(project, one.session.id)


def _fact(review: Review) -> str:
    cell = review.cell
    return " · ".join((cell.table, *(kinds.label(value) for _, value in cell.row), cell.field))


def _form(one: _Told) -> Mapping[str, object]:
    review, cell = one.review, one.review.cell
    return {
        "id": review.id,
        "table": cell.table,
        "row": forms.row(cell.row),
        "scope": cell.scope,
        "field": cell.field,
        "value": None if review.value is None else kinds.encode(review.value),
        "claims": list(review.claims),
        "verdict": review.verdict,
        "reason": review.reason,
        "text": review.text,
        "by": review.by,
        "at": review.at,
        "spent": review.spent,
        "session": review.session_id or None,
        "stands": one.stands,
        "thread": [{"by": note.by, "at": note.at, "text": note.text} for note in one.thread],
    }


def _session_form(one: _Session) -> Mapping[str, object]:
    session, told = one
    return {
        "id": session.id,
        "name": session.name,
        "reviewer": session.reviewer,
        "state": session.state,
        "at": session.at,
        "ended_at": session.ended_at or None,
        "items": told.items,
        "given": {verdict: told.given[verdict] for verdict in ReviewVerdict},
        "left": told.left,
        "returns": dict(told.returns),
        "spent": told.spent,
        "median": told.median,
    }

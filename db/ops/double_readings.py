"""Writes on double readings: take in what a second person read, and settle where the two differ."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from annotator.double_reading import Difference, Marked, Pair, pair
from annotator.errors import UserError
from annotator.model import (
    Adjudication,
    ArticleId,
    Claim,
    ClaimId,
    DoubleReadingId,
    FactRow,
    Review,
    ReviewId,
    ReviewVerdict,
    State,
    Status,
)
from annotator.reviewing.seeing import Seen, seen
from db import dialect, review_rows, rows, schema
from db.ops import claims as claim_ops
from db.ops.suggestions import linked, places
from db.project import Project
from db.queries import claims, derived, readings
from db.queries.readings import Layers

READ_ALIKE = "read_alike"
"""The reason of approvals that nobody gave: another person read the same without seeing it."""


def merge(project: Project, layers: Layers, *, file: Path) -> DoubleReadingId:
    """Keep what two people read independently; facts that both read alike are approved in the second one's name."""
    _refuse_one(layers)
    _refuse_known(project, layers)
    label = "Merge readings of {second} ({count} articles)"
    with project.step(label, second=layers.second.reader, count=len(layers.articles), file=file.name):
        number = _keep(project, layers, file)
        found = pair(readings.frozen(layers.first), readings.frozen(layers.second))
        alike = {one.first.claim.id for one in found if one.first and one.difference is Difference.NONE}
        _approve(project, alike, layers.second.reader)
        return number


def settle(project: Project, one: Pair, *, verdict: Adjudication, reason: str) -> None:
    """Say whose reading holds; the project's claim follows in the same step."""
    if not reason.strip():
        raise UserError("Give a reason: it is kept beside the verdict.")
    known = one.known.claim
    with project.step("Settle readings ({what})", reason=reason, what=claim_ops.what(known)):
        said = {"verdict": verdict, "reason": reason.strip(), "by": project.user, "at": _now()}
        ids = [reading.id for reading in (one.first, one.second) if reading is not None]
        schema.Reading.update(**said).where(schema.Reading.id.in_(ids)).execute(project.db)
        _carry_out(project, one, verdict)


def reopen(project: Project, one: Pair) -> None:
    """Take the verdict on two readings away; what it made of the claims stays."""
    with project.step("Reopen readings ({what})", what=claim_ops.what(one.known.claim)):
        ids = [reading.id for reading in (one.first, one.second) if reading is not None]
        nothing = {"verdict": "", "reason": "", "by": "", "at": ""}
        schema.Reading.update(**nothing).where(schema.Reading.id.in_(ids)).execute(project.db)


def _refuse_one(layers: Layers) -> None:
    first, second = layers.first.reader.strip(), layers.second.reader.strip()
    if not (first and second):
        raise UserError("Give each of the two readers a name: what they read is kept under it.")
    if first == second:
        raise UserError("Both readers are called {reader}: two people need two names.", reader=first)


def _refuse_known(project: Project, layers: Layers) -> None:
    readers = {layers.first.reader, layers.second.reader}
    for earlier in readings.all_of(project):
        if {earlier.first, earlier.second} == readers and set(earlier.articles) >= set(layers.articles):
            raise UserError(
                "{first} and {second} were merged already for these articles: see their agreement, or undo that step.",
                first=layers.first.reader,
                second=layers.second.reader,
            )


def _keep(project: Project, layers: Layers, file: Path) -> DoubleReadingId:
    both = (layers.first, layers.second)
    number = DoubleReadingId(
        schema.DoubleReading.insert(
            first=layers.first.reader,
            second=layers.second.reader,
            articles=rows.dump_json(layers.articles),
            spans=rows.dump_json([_spans(layer.spans) for layer in both]),
            file=file.name,
            by=project.user,
            at=_now(),
        ).execute(project.db)
    )
    told = [replace(one, double_reading_id=number) for layer in both for one in readings.frozen(layer)]
    dialect.insert_many(project.db, schema.Reading, [review_rows.reading_columns(one) for one in told])
    return number


def _spans(marks: Mapping[ArticleId, Sequence[Marked]]) -> dict[str, list[list[object]]]:
    return {str(article): [[one.start, one.end, one.kind] for one in found] for article, found in marks.items()}


def _approve(project: Project, alike: Collection[ClaimId], reader: str) -> None:
    """Approve each fact all of whose confirmed claims were read alike by somebody who did not decide them."""
    at = _now()
    told = [
        review_rows.review_columns(
            Review(
                ReviewId(0),
                one.cell,
                one.fact.value,
                tuple(confirmed),
                ReviewVerdict.APPROVE,
                READ_ALIKE,
                by=reader,
                at=at,
            )
        )
        for one, confirmed in _confirmed(derived.of(project).rows)
        if set(confirmed) <= set(alike)
    ]
    dialect.insert_many(project.db, schema.Review, told)


def _confirmed(found: Sequence[FactRow]) -> Iterator[tuple[Seen, list[ClaimId]]]:
    """The confirmed facts with all their confirmed claims, also those that lost in a contradiction."""
    for row in found:
        for fact in row.facts:
            if fact.status is Status.CONFIRMED and fact.value is not None:
                yield seen(row, fact), [claim.id for claim in fact.claims if claim.state is State.CONFIRMED]


def _carry_out(project: Project, one: Pair, verdict: Adjudication) -> None:
    """Make the project's claims what the verdict says; what is so already stays untouched."""
    own = _standing(project, one)
    mine = one.first.claim if one.first else None
    theirs = one.second.claim if one.second else None
    holding = {
        Adjudication.FIRST: mine,
        Adjudication.SECOND: theirs,
        Adjudication.BOTH: mine or theirs,
        Adjudication.NEITHER: None,
    }[verdict]
    if holding is not None:
        _hold(project, own, holding)
    elif own is not None:
        claim_ops.set_aside(project, own, reason="")
    if verdict is Adjudication.BOTH and mine is not None and theirs is not None:
        _hold(project, None, theirs)


def _standing(project: Project, one: Pair) -> Claim | None:
    """The project's claim that the first reader's became, unless it has gone meanwhile."""
    found = claims.some(project, [one.first.claim.id]) if one.first else []
    return found[0] if found else None


def _hold(project: Project, own: Claim | None, wanted: Claim) -> None:
    """Let the project claim what a reader did, in the place of its own claim where there is one."""
    told = linked(wanted, places(project, [wanted.article_id]))
    if own is None:
        claim_ops.take_in(project, told)
    elif own.state is not State.CONFIRMED or _said(own) != _said(wanted):
        claim_ops.put(project, own, replace(told, id=own.id, score=own.score, passage=own.passage))


def _said(claim: Claim) -> tuple[object, ...]:
    return claim.table, claim.row, claim.field, claim.value, claim.as_of, claim.scope


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")

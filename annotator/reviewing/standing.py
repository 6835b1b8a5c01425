"""Which approval of a fact stands, and why one no longer does (docs/adr/0029-reviews-beside-facts.md)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from annotator import kinds
from annotator.model import (
    ClaimId,
    Fact,
    FactRow,
    Message,
    Review,
    ReviewId,
    ReviewVerdict,
    State,
    Status,
    Table,
    Value,
)
from annotator.reviewing.seeing import CellKey, cell_key, seen

K = TypeVar("K")

DECISIVE = (ReviewVerdict.APPROVE, ReviewVerdict.RETURN, ReviewVerdict.CORRECT)
"""Verdicts that say something of a fact: one that was skipped is as it was."""


class Verdicts:
    """What reviewers have said, found by cell, and by claim where a fact has moved to another cell since."""

    def __init__(self, reviews: Iterable[Review] = ()) -> None:
        self._by_id: dict[ReviewId, Review] = {}
        self._by_cell: dict[CellKey, dict[ReviewId, Review]] = {}
        self._by_claim: dict[ClaimId, dict[ReviewId, Review]] = {}
        self.change((), reviews)

    def __bool__(self) -> bool:
        return bool(self._by_id)

    def change(self, removed: Iterable[ReviewId], added: Iterable[Review]) -> list[Review]:
        """Let reviews go and others come; all of them. Those that say nothing of a fact take no part."""
        gone = [self._take_out(number) for number in removed if number in self._by_id]
        come = [review for review in added if review.verdict in DECISIVE]
        for review in come:
            self._by_id[review.id] = review
            self._by_cell.setdefault(cell_key(review.cell), {})[review.id] = review
            for claim in review.claims:
                self._by_claim.setdefault(claim, {})[review.id] = review
        return gone + come

    def judged(self, row: FactRow, table: Table) -> FactRow:
        """The row with what reviewers have said of its facts."""
        return replace(row, facts=tuple(self._judged(row, fact, table) for fact in row.facts)) if self else row

    def _judged(self, row: FactRow, fact: Fact, table: Table) -> Fact:
        found = self._of(row, fact, table)
        approval = max((one for one in found if one.verdict is ReviewVerdict.APPROVE), key=_newest, default=None)
        objections = (one for one in found if one.verdict is not ReviewVerdict.APPROVE)
        objection = max(objections, key=_newest, default=None)
        if approval and objection and _newest(objection) < _newest(approval):
            objection = None
        judged = replace(fact, review=approval, objection=objection) if found else fact
        stands = approval is not None and former(row, judged) is None
        return replace(judged, status=Status.VERIFIED) if stands else judged

    def _of(self, row: FactRow, fact: Fact, table: Table) -> Collection[Review]:
        here: Iterable[Review] = self._by_cell.get(cell_key(seen(row, fact).cell), {}).values()
        if table.field(fact.field).many:
            here = (one for one in here if _same(one.value, fact.value))
        found = list(here)
        if found:
            return found
        by_claim = (self._by_claim.get(claim.id, {}) for claim in fact.claims)
        moved = {one.id: one for reviews in by_claim for one in reviews.values()}
        return [one for one in moved.values() if (one.cell.table, one.cell.field) == (row.table, fact.field)]

    def _take_out(self, number: ReviewId) -> Review:
        review = self._by_id.pop(number)
        _drop(self._by_cell, cell_key(review.cell), number)
        for claim in review.claims:
            _drop(self._by_claim, claim, number)
        return review


def former(row: FactRow, fact: Fact) -> Message | None:
    """Why the approval of a fact no longer stands; None where it stands or there is none."""
    review = fact.review
    if review is None:
        return None
    if fact.objection is not None:
        return _objected(fact.objection)
    if cell_key(review.cell) != cell_key(seen(row, fact).cell):
        return Message("It stands in another row now.")
    if fact.status is Status.CONTRADICTED:
        return Message("Sources contradict each other now.")
    if not _same(review.value, fact.value):
        return Message("The value was {value}.", (("value", kinds.label(review.value) if review.value else "–"),))
    confirmed = {claim.id for claim in fact.claims if claim.state is State.CONFIRMED}
    if not review.claims or not confirmed.issuperset(review.claims):
        return Message("What an article says was rejected or changed since.")
    return None


def newest(reviews: Sequence[Review]) -> list[Review]:
    """Reviews in the order in which they were given, the last first."""
    return sorted(reviews, key=_newest, reverse=True)


def _objected(objection: Review) -> Message:
    values = (("who", objection.by),)
    if objection.verdict is ReviewVerdict.CORRECT:
        return Message("{who} corrected it afterwards.", values)
    return Message("{who} returned it afterwards.", values)


def _newest(review: Review) -> tuple[str, ReviewId]:
    return review.at, review.id


def _same(one: Value | None, other: Value | None) -> bool:
    if one is None or other is None:
        return one is other
    return type(one) is type(other) and kinds.key(one) == kinds.key(other)


def _drop(held: dict[K, dict[ReviewId, Review]], key: K, number: ReviewId) -> None:
    del held[key][number]
    if not held[key]:
        del held[key]

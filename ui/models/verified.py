"""What is told of a fact's verification: by whom it was verified, or why it no longer is; what a reviewer objected."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.model import Cell, Fact, FactRow, Review, ReviewVerdict, Status
from annotator.reviewing import reasons
from annotator.reviewing.seeing import Seen
from annotator.reviewing.standing import former
from ui.messages import shown
from ui.models import naming, signs


def row_of(cell: Cell) -> FactRow:
    """The row that a cell stands in, as far as where it stands goes."""
    return FactRow(cell.table, cell.row, (), cell.scope)


def told(seen: Seen) -> str:
    """Who verified the fact and when, or who once did and why that no longer stands; empty where nobody has."""
    fact = seen.fact
    if fact.review is None:
        return _objected(fact.objection) if fact.objection else ""
    who, when = fact.review.by, _when(fact.review)
    translate = QCoreApplication.translate
    if fact.status is Status.VERIFIED:
        return translate("Verified", "verified by {who}, {when}").format(who=who, when=when)
    why = former(row_of(seen.cell), fact)
    words = translate("Verified", "no longer verified (was by {who}, {when}): {why}")
    return words.format(who=who, when=when, why=shown(why) if why else "")


def sign(fact: Fact) -> str:
    """The sign of a fact: its status, unless a reviewer's word on it asks for a look."""
    if fact.status is not Status.CONFIRMED:
        return signs.STATUSES[fact.status]
    if fact.review is not None:
        return "check again"
    return signs.STATUSES[fact.status] if fact.objection is None else "flag"


def why(review: Review) -> str:
    """A reviewer's reason and their own words."""
    reason = reasons.words(review.reason)
    return ": ".join(part for part in (shown(reason) if reason else "", review.text) if part)


def _objected(review: Review) -> str:
    translate = QCoreApplication.translate
    if review.verdict is ReviewVerdict.CORRECT:
        words = translate("Verified", "corrected by {who}, {when}: another person has yet to approve it")
    else:
        words = translate("Verified", "returned by {who}, {when}: {why}")
    return words.format(who=review.by, when=_when(review), why=why(review))


def _when(review: Review) -> str:
    return naming.moment(review.at) if review.at else ""

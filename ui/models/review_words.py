"""A fact before a reviewer's eyes in words: what it is, how it came to be, what was said of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator import kinds
from annotator.model import Cell, Claim, Codebook, Contradiction, Note, Quantity, Review, State, Value
from annotator.reviewing.seeing import Seen, backing
from annotator.visible import apart
from db.project import Project
from db.queries import deciders
from exports import wording
from ui.messages import label
from ui.models import advice, naming, verified


def cell_name(codebook: Codebook, cell: Cell) -> str:
    """Row, what its numbers cover, and field."""
    scope = naming.scope_name(codebook, cell.scope) if cell.scope else ""
    return " · ".join(part for part in (scope, naming.fact_name(codebook, cell)) if part)


def value_name(codebook: Codebook, cell: Cell, value: Value) -> str:
    """A value as people read it."""
    words = naming.value_name(codebook, cell.table, cell.field, value)
    return naming.localised(words) if isinstance(value, Quantity) else words


def fact_value(codebook: Codebook, seen: Seen) -> str:
    """The value of a fact, or those that stand against each other."""
    if seen.fact.value is not None:
        return value_name(codebook, seen.cell, seen.fact.value)
    sides = seen.fact.contradiction.values if seen.fact.contradiction else ()
    return "  |  ".join(dict.fromkeys(value_name(codebook, seen.cell, side.value) for side in sides)) or "–"


def decided(project: Project, seen: Seen) -> str:
    """How far the fact has come, who confirmed it and when."""
    status = naming.status_name(seen.fact.status)
    found = deciders.of_claims(project, seen.claims)
    people = list(dict.fromkeys(one.by for one in found.values()))
    if not people:
        return status
    last = max(one.at for one in found.values())
    words = QCoreApplication.translate("ReviewWords", "{status} · confirmed by {who}, {when}")
    return words.format(status=status, who=", ".join(people), when=naming.moment(last))


def resolution(codebook: Codebook, seen: Seen) -> str:
    """The verdict between sources that the fact rests on; empty where there is none."""
    settled = seen.fact.contradiction.resolution if seen.fact.contradiction else None
    if settled is None:
        return ""
    words = QCoreApplication.translate("ReviewWords", "Verdict between the sources: {what}")
    return words.format(what=advice.decided(codebook, settled))


def beside(seen: Seen, everything: Seen | None) -> list[Claim]:
    """What other passages say instead: claims that lost, that stand against it, or that nobody has decided yet."""
    backed = {claim.id for claim in backing(seen.fact)}
    contradiction = seen.fact.contradiction
    told = [*_sides(contradiction), *seen.fact.claims]
    if everything is not None:
        told += [*_sides(everything.fact.contradiction), *everything.fact.claims]
    others = {claim.id: claim for claim in told if claim.id not in backed and claim.field == seen.cell.field}
    return [claim for claim in others.values() if claim.state is State.CONFIRMED or _differs(claim, seen.fact.value)]


def said(one: Review | Note) -> str:
    """One line of what was said of a fact: who, when, what."""
    when = naming.moment(one.at) if one.at else ""
    if isinstance(one, Note):
        return f"{apart(one.by)}, {when}: {apart(one.text)}"
    verdict = label(wording.REVIEW_VERDICTS[one.verdict]) if one.verdict else ""
    return " · ".join(part for part in (f"{apart(one.by)}, {when}", verdict, apart(verified.why(one))) if part)


def _sides(contradiction: Contradiction | None) -> list[Claim]:
    return [claim for side in contradiction.values for claim in side.claims] if contradiction else []


def _differs(claim: Claim, value: Value | None) -> bool:
    return value is None or kinds.compare(claim.value, value) is kinds.Comparison.DIFFERENT

"""Taking up what somebody changed in a workbook: all of it is one step."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from annotator import kinds
from annotator.model import SCOPE, Claim, ClaimId, Codebook, State, StepId
from annotator.sheets import (
    Addition,
    Approval,
    Correction,
    Deed,
    Rejection,
    Restatement,
    Settlement,
    SheetChange,
    SheetDifference,
)
from annotator.sheets.article import claims as claims_of
from annotator.sheets.article import stated
from db import dialect, rows, schema
from db.ops import articles, claims, resolutions, reviews
from db.ops.resolutions import Given
from db.project import Project
from db.queries import claims as stored_claims
from db.queries import codebooks


def apply(project: Project, difference: SheetDifference, chosen: Collection[SheetChange]) -> StepId:
    """Do what these changes ask for, in one step; conflicts, too, where they are among the chosen.

    The step is told. It bears the file's name, and its hash as the reason.
    """
    wanted = set(chosen)
    deeds = [deed for change in difference.changes if change in wanted for deed in change.deeds]
    with project.step(
        "Import workbook ({file}, {count} changes)",
        reason=f"SHA-256 {difference.sha256}",
        file=difference.file,
        count=len(wanted),
    ) as step:
        taking = _Taking(project, difference.file, _stored(project, deeds))
        for deed in deeds:
            _DEEDS[type(deed)](taking, deed)
    return step


@dataclass(frozen=True)
class _Taking:
    """What all deeds of a workbook need: its name, and the claims as they are stored, kept up with each deed.

    As they are stored: in a fact their rows and dates may have been sharpened by other articles.
    """

    project: Project
    file: str
    held: dict[ClaimId, Claim]

    def claims(self, claim_ids: Iterable[ClaimId]) -> list[Claim]:
        """Those of these claims that the project has."""
        return [self.held[number] for number in claim_ids if number in self.held]

    def keep(self, claim: Claim, state: State) -> None:
        """Know the claim as it is stored now, for another deed on it."""
        self.held[claim.id] = replace(claim, state=state)


def _stored(project: Project, deeds: Sequence[Deed]) -> dict[ClaimId, Claim]:
    """The claims of all deeds, read at once."""
    wanted: dict[ClaimId, None] = {}
    for deed in deeds:
        if isinstance(deed, (Correction, Rejection)):
            wanted |= dict.fromkeys(deed.claims)
        elif isinstance(deed, Restatement):
            wanted |= dict.fromkeys((*deed.confirmed, *deed.suggested))
    return {claim.id: claim for claim in stored_claims.some(project, list(wanted))}


def _correct(taking: _Taking, deed: Correction) -> None:
    codebook = codebooks.current(taking.project) if deed.of else None
    for claim in taking.claims(deed.claims):
        corrected = _corrected(claim, deed, codebook)
        claims.put(taking.project, claim, corrected)
        taking.keep(corrected, State.CONFIRMED)


def _corrected(claim: Claim, deed: Correction, codebook: Codebook | None) -> Claim:
    if codebook is None:
        return replace(claim, value=deed.value)
    if deed.of == SCOPE.name:
        return replace(claim, scope=kinds.label(deed.value) or None)
    row = tuple((name, deed.value if name == deed.of else value) for name, value in claim.row)
    is_dated = deed.of == codebook.table(claim.table).as_of
    return replace(claim, row=row, as_of=kinds.key(deed.value) if is_dated else claim.as_of)


def _restate(taking: _Taking, deed: Restatement) -> None:
    for claim in taking.claims(deed.confirmed):
        claims.put(taking.project, claim, claim)
        taking.keep(claim, State.CONFIRMED)
    for claim in taking.claims(deed.suggested):
        claims.leave_open(taking.project, claim)
        taking.keep(claim, State.SUGGESTED)


def _approve(taking: _Taking, deed: Approval) -> None:
    for one in deed.facts:
        reviews.put(taking.project, one)


def _reject(taking: _Taking, deed: Rejection) -> None:
    for claim in taking.claims(deed.claims):
        claims.set_aside(taking.project, claim, reason=taking.file)
        taking.keep(claim, State.REJECTED)


def _settle(taking: _Taking, deed: Settlement) -> None:
    if deed.verdict is not None:
        given = Given(deed.verdict, deed.reason or taking.file, deed.value)
        resolutions.put(taking.project, deed.contradiction, given)
    elif deed.contradiction.resolution is not None:
        resolutions.take_away(taking.project, deed.contradiction.resolution.id)


def _add(taking: _Taking, deed: Addition) -> None:
    project = taking.project
    told = stated(deed, person=project.user, file=taking.file)
    article_id = articles.put(project, [(told.raw, told.article)])[told.article.sha256]
    made = claims_of(deed, told, article_id, codebooks.current(project).table(deed.table))
    dialect.insert_many(project.db, schema.Claim, [rows.claim_columns(claim) for claim in made])


_DEEDS: Mapping[type[Deed], Callable[[_Taking, Any], None]] = {
    Correction: _correct,
    Restatement: _restate,
    Approval: _approve,
    Rejection: _reject,
    Settlement: _settle,
    Addition: _add,
}

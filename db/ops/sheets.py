"""Taking up what somebody changed in a workbook: all of it is one step."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from annotator import kinds
from annotator.model import SCOPE, Claim, ClaimId, Codebook, StepId
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
        for deed in deeds:
            _DEEDS[type(deed)](project, deed, difference.file)
    return step


def _correct(project: Project, deed: Correction, file: str) -> None:
    # As they are stored: in a fact their rows and dates may have been sharpened by other articles.
    codebook = codebooks.current(project) if deed.of else None
    for claim in _stored(project, deed.claims):
        claims.put(project, claim, _corrected(claim, deed, codebook))


def _corrected(claim: Claim, deed: Correction, codebook: Codebook | None) -> Claim:
    if codebook is None:
        return replace(claim, value=deed.value)
    if deed.of == SCOPE.name:
        return replace(claim, scope=kinds.label(deed.value) or None)
    row = tuple((name, deed.value if name == deed.of else value) for name, value in claim.row)
    is_dated = deed.of == codebook.table(claim.table).as_of
    return replace(claim, row=row, as_of=kinds.key(deed.value) if is_dated else claim.as_of)


def _restate(project: Project, deed: Restatement, file: str) -> None:
    for claim in _stored(project, deed.confirmed):
        claims.put(project, claim, claim)
    for claim in _stored(project, deed.suggested):
        claims.leave_open(project, claim)


def _approve(project: Project, deed: Approval, file: str) -> None:
    for one in deed.facts:
        reviews.put(project, one)


def _reject(project: Project, deed: Rejection, file: str) -> None:
    for claim in _stored(project, deed.claims):
        claims.set_aside(project, claim, reason=file)


def _settle(project: Project, deed: Settlement, file: str) -> None:
    if deed.verdict is not None:
        given = Given(deed.verdict, deed.reason or file, deed.value)
        resolutions.put(project, deed.contradiction, given)
    elif deed.contradiction.resolution is not None:
        resolutions.take_away(project, deed.contradiction.resolution.id)


def _add(project: Project, deed: Addition, file: str) -> None:
    told = stated(deed, person=project.user, file=file)
    article_id = articles.put(project, [(told.raw, told.article)])[told.article.sha256]
    made = claims_of(deed, told, article_id, codebooks.current(project).table(deed.table))
    dialect.insert_many(project.db, schema.Claim, [rows.claim_columns(claim) for claim in made])


def _stored(project: Project, claim_ids: Sequence[ClaimId]) -> list[Claim]:
    return stored_claims.some(project, claim_ids)


_DEEDS: Mapping[type[Deed], Callable[[Project, Any, str], None]] = {
    Correction: _correct,
    Restatement: _restate,
    Approval: _approve,
    Rejection: _reject,
    Settlement: _settle,
    Addition: _add,
}

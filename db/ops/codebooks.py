"""Writes on the codebook: a project has one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import and_

from annotator import codebook
from annotator.codebook import renaming
from annotator.codebook.renaming import Renaming
from annotator.model import Claim, Resolution, State, StepId, StepKind
from db import journal, review_rows, rows, schema
from db.project import Project
from db.queries import claims, codebooks, resolutions, reviews


def adopt(project: Project, source: str) -> StepId:
    """Take this TOML text as the project's codebook; UserError where it cannot be read. The step is told."""
    name = codebook.read(source).name
    # A project is made with its first codebook; without one nothing in it could be read.
    kind = StepKind.DO if codebooks.has_one(project) else StepKind.MAKE
    with project.step("Adopt codebook {name}", kind=kind, name=name) as step:
        _write(project, name, source)
    return step


def change(project: Project, source: str, renamed: Renaming) -> StepId:
    """Take the changed text; claims, verdicts and reviews of what has another name are told under it, in the same step.

    Where a verdict on what was gone stands at the new place, the one that moves there takes it.
    """
    name = codebook.read(source).name
    told = renaming.renamed(_concerned(project, renamed), renamed)
    settled = renaming.resolutions(resolutions.all_of(project), renamed)
    reviewed = renaming.reviews(reviews.every(project), renamed) if renamed else []
    said = renaming.notes(reviews.notes(project), renamed) if renamed else []
    with project.step(journal.NEW_NAMES, name=name) as step:
        _write(project, name, source)
        for claim in told:
            schema.Claim.update(**rows.claim_columns(claim)).where(schema.Claim.id == claim.id).execute(project.db)
        _rewrite(project, settled)
        _retell(project, schema.Review, [(one.id, review_rows.review_columns(one)) for one in reviewed])
        _retell(project, schema.Note, [(one.id, review_rows.note_columns(one)) for one in said])
    return step


def _retell(
    project: Project, model: type[schema.Review | schema.Note], told: Iterable[tuple[int, rows.Columns]]
) -> None:
    for number, columns in told:
        model.update(**columns).where(model.id == number).execute(project.db)


def _concerned(project: Project, renamed: Renaming) -> list[Claim]:
    """The claims, whatever their state, that may have to be told otherwise."""
    # What a number covers may be told in any table.
    if any(old[0] == "scope" for old in renamed.names):
        return claims.all_of(project, states=tuple(State))
    return claims.of_tables(project, sorted(renamed.tables))


def _rewrite(project: Project, settled: Sequence[Resolution]) -> None:
    """The verdicts at their new places; first all away, for two may exchange theirs."""
    one = schema.Resolution
    for resolution in settled:
        columns = rows.resolution_columns(resolution)
        place = [getattr(one, key) == columns[key] for key in ("table", "row_key", "field", "type")]
        there = reduce(and_, place)
        one.delete().where((one.id == resolution.id) | there).execute(project.db)
    for resolution in settled:
        one.insert(id=resolution.id, **rows.resolution_columns(resolution)).execute(project.db)


def _write(project: Project, name: str, source: str) -> None:
    if not schema.Codebook.update(name=name, source=source).execute(project.db):
        schema.Codebook.insert(name=name, source=source).execute(project.db)

"""Writes on cities: one that was told under two names, and two that were told under one."""

from __future__ import annotations

from collections.abc import Collection

from annotator import cities as composing
from annotator import kinds
from annotator.cities import Renamed
from annotator.errors import UserError
from annotator.model import ArticleId, City
from db import journal, review_rows, rows, schema
from db.project import Project
from db.queries import cities, given


def merge(project: Project, *, keep: City, drop: City) -> None:
    """Put `keep` in the place of `drop` in all claims, spans, verdicts and threads, whatever their state.

    Where both had a verdict on one fact the newer one holds. Reviews stay as they were given: nobody has approved
    that the two are one city.
    """
    if kinds.key(keep) == kinds.key(drop):
        raise UserError("{city} is this city already: choose another one.", city=_name(keep))
    keys = composing.keys_of(drop, cities.known(project))
    held = cities.holding(project, keys)
    apart = cities.apart(project, held)
    order = given.steps(project, schema.Resolution, [one.id for one in (*held.resolutions, *apart)])
    with project.step(journal.ONE_CITY, drop=_name(drop), keep=_name(keep)):
        _write(project, composing.renamed(held, keys, keep, standing=apart, given=order))


def split(project: Project, *, city: City, into: City, articles: Collection[ArticleId]) -> None:
    """Say that these articles mean another city: their claims and spans about `city` become about `into`."""
    if kinds.key(into) == kinds.key(city):
        raise UserError("{city} is this city already: choose another one.", city=_name(into))
    keys = composing.keys_of(city, cities.known(project))
    held = cities.holding(project, keys)
    chosen = composing.of_articles(held, articles)
    if not chosen.articles:
        raise UserError("Choose the articles that mean another city.")
    if chosen.articles == held.articles:
        raise UserError("No article would be left for {city}: merge it into the other city instead.", city=_name(city))
    with project.step("Split city {into} off {city}", into=_name(into), city=_name(city)):
        _write(project, composing.renamed(chosen, keys, into))


def _write(project: Project, change: Renamed) -> None:
    # First away with the verdicts that fall: there is one per fact.
    for batch in journal.batches([one.id for one in change.superseded]):
        schema.Resolution.delete().where(schema.Resolution.id.in_(batch)).execute(project.db)
    for claim in change.holding.claims:
        schema.Claim.update(**rows.claim_columns(claim)).where(schema.Claim.id == claim.id).execute(project.db)
    for span in change.holding.spans:
        schema.Span.update(**rows.span_columns(span)).where(schema.Span.id == span.id).execute(project.db)
    for one in change.holding.resolutions:
        columns = rows.resolution_columns(one)
        schema.Resolution.update(**columns).where(schema.Resolution.id == one.id).execute(project.db)
    for note in change.holding.notes:
        schema.Note.update(**review_rows.note_columns(note)).where(schema.Note.id == note.id).execute(project.db)


def _name(city: City) -> str:
    """The city as the history tells it: two of one name are told apart by their country or province."""
    told = [part for part in (city.within, city.country) if part]
    return f"{city.name} ({', '.join(told)})" if told else city.name

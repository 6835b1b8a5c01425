"""Reads of what editors say of articles as witnesses, and of the articles as voices."""

from __future__ import annotations

from dataclasses import replace

from annotator.model import ArticleId, State, VoiceRuling
from annotator.witnesses import NOBODY, Witnesses, published_by
from db import rows, schema
from db.project import Project
from db.queries import articles, claims, codebooks, resolutions

MOST = 2000
"""Articles up to which copies are found while a command waits: about a second."""


def rulings(project: Project) -> list[VoiceRuling]:
    """Every word that stands."""
    query = schema.VoiceRuling.select().order_by(schema.VoiceRuling.id)
    return [rows.voice_ruling(row) for row in query.dicts().execute(project.db)]


def witnesses(project: Project) -> Witnesses:
    """All that is known of the project's articles as witnesses, found anew.

    In a large project copies are not looked for, nor is learned how reliable the sources are.
    """
    ids = [ArticleId(number) for number in articles.ids(project)]
    known = published_by(NOBODY, articles.publishers(project, ids))
    if len(ids) < 2:
        return known
    # Only now: they load numpy, which most commands never need.
    from annotator import voices
    from annotator.truth.project import reliability

    said = rulings(project)
    if len(ids) > MOST:
        return replace(known, joined=voices.joined(said), parted=voices.apart(said))
    copied = voices.known(articles.articles(project, ids).values(), said)
    known = replace(known, copied=copied.copied, joined=copied.joined, parted=copied.parted)
    told = claims.all_of(project, states=(State.CONFIRMED, State.SUGGESTED))
    if not told:
        return known  # nothing is asked of the codebook: a project may have none yet
    found = reliability(told, codebooks.current(project), resolutions.all_of(project), known)
    return replace(known, reliability=found)

"""Reads of what editors say of articles as witnesses, and of the articles as voices."""

from __future__ import annotations

from annotator.model import ArticleId, VoiceRuling
from annotator.witnesses import NOBODY, Witnesses
from db import rows, schema
from db.project import Project
from db.queries import articles

MOST = 2000
"""Articles up to which copies are found while a command waits: about a second."""


def rulings(project: Project) -> list[VoiceRuling]:
    """Every word that stands."""
    query = schema.VoiceRuling.select().order_by(schema.VoiceRuling.id)
    return [rows.voice_ruling(row) for row in query.dicts().execute(project.db)]


def witnesses(project: Project) -> Witnesses:
    """Which passages of the project's articles are copies, found anew; nothing is looked for in a large project."""
    ids = [ArticleId(number) for number in articles.ids(project)]
    if not 1 < len(ids) <= MOST:
        return NOBODY
    # Only now: it loads numpy, which most commands never need.
    from annotator import voices

    return voices.known(articles.articles(project, ids).values(), rulings(project))

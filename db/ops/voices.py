"""Writes on voices: a person's word that articles are copies of one another, or independent."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime

from annotator.errors import UserError
from annotator.model import ArticleId, RulingId
from db import schema
from db.project import Project
from db.queries import articles


def join(project: Project, article_id: ArticleId, others: Collection[ArticleId], *, reason: str) -> None:
    """Call articles one voice, whatever their words are: they have it from one another or from the same place."""
    with project.step("Join voices ({what})", reason=_told(reason), what=_names(project, article_id, others)):
        _rule(project, article_id, others, is_one=True, reason=reason)


def split(project: Project, article_id: ArticleId, others: Collection[ArticleId], *, reason: str) -> None:
    """Call an article independent of others, although their words are the same."""
    with project.step("Split voices ({what})", reason=_told(reason), what=_names(project, article_id, others)):
        _rule(project, article_id, others, is_one=False, reason=reason)


def withdraw(project: Project, ruling_ids: Collection[RulingId]) -> None:
    """Take back what was said: what was found in the texts holds again."""
    with project.step("Withdraw what was said of voices"):
        schema.VoiceRuling.delete().where(schema.VoiceRuling.id.in_(list(ruling_ids))).execute(project.db)


def _told(reason: str) -> str:
    if not reason.strip():
        raise UserError("Give a reason: it is kept beside the verdict.")
    return reason


def _names(project: Project, article_id: ArticleId, others: Collection[ArticleId]) -> str:
    told = [articles.article(project, one) for one in (article_id, *sorted(others))]
    return " / ".join(one.source.name if one.source else one.title or one.name for one in told)


def _rule(project: Project, article_id: ArticleId, others: Collection[ArticleId], *, is_one: bool, reason: str) -> None:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    said = {"is_one": int(is_one), "reason": reason, "by": project.user, "at": at}
    ruling = schema.VoiceRuling
    for other in sorted(others):
        low, high = sorted((article_id, other))
        known = ruling.update(**said).where((ruling.one == low) & (ruling.other == high)).execute(project.db)
        if not known:
            ruling.insert(one=low, other=high, **said).execute(project.db)

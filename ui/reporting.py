"""Gather from a project the plain values that an exporter writes: shared by window and command line. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from annotator.model import Article, ArticleId, Claim, Contradiction, FactRow, Message
from db.project import Project
from db.queries import articles as article_queries
from db.queries import codebooks, contradictions, facts
from exports.report import Report, narrowed


def gather(
    project: Project,
    *,
    tables: Sequence[str] = (),
    status: str = "confirmed",
    language: str = "vi",
    say: Callable[[Message], str] = str,
) -> Report:
    """A report on these tables (none named = all); `status` is `confirmed`, or `all` to take suggestions along."""
    suggested = status == "all"
    rows = facts.rows(project, include_suggested=suggested)
    found = contradictions.all_of(project, include_suggested=suggested)
    whole = Report(
        title=project.path.stem,
        language=language,
        codebook=codebooks.current(project),
        rows=rows,
        contradictions=found,
        articles=_articles(project, rows, found),
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        made_by=project.user,
        say=say,
    )
    return narrowed(whole, tables=tables)


def _articles(project: Project, rows: Iterable[FactRow], found: Iterable[Contradiction]) -> dict[ArticleId, Article]:
    """Only the articles that are quoted: a report on a thousand articles may cite ten."""
    quoted = sorted({claim.article_id for claim in _claims(rows, found)})
    return {article_id: article_queries.article(project, article_id) for article_id in quoted}


def _claims(rows: Iterable[FactRow], found: Iterable[Contradiction]) -> Iterable[Claim]:
    for row in rows:
        for fact in row.facts:
            yield from fact.claims
    for contradiction in found:
        for alternative in contradiction.values:
            yield from alternative.claims

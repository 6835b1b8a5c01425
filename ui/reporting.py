"""Gather from a project the plain values that an exporter writes: shared by window and command line. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from annotator.derived import Derived
from annotator.model import Article, ArticleId, Claim, Message
from db.project import Project
from db.queries import articles, codebooks, derived
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
    found = derived.of(project, include_suggested=suggested)
    whole = Report(
        title=project.path.stem,
        language=language,
        codebook=codebooks.current(project),
        rows=found.rows,
        contradictions=found.contradictions,
        articles=_articles(project, found),
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        made_by=project.user,
        say=say,
        left_out=len(found.orphans),
    )
    return narrowed(whole, tables=tables)


def _articles(project: Project, found: Derived) -> dict[ArticleId, Article]:
    """Only the articles that are quoted: a report on a thousand articles may cite ten."""
    return articles.articles(project, sorted({claim.article_id for claim in _claims(found)}))


def _claims(found: Derived) -> Iterable[Claim]:
    for row in found.rows:
        for fact in row.facts:
            yield from fact.claims
    for contradiction in found.contradictions:
        for alternative in contradiction.values:
            yield from alternative.claims

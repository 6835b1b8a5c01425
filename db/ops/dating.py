"""Dating an article: what is known of it and everything that its date decides, in one step."""

from __future__ import annotations

from annotator import kinds
from annotator.errors import UserError
from annotator.model import ArticleId, PartialDate
from annotator.redating import Redated
from db import rows, schema
from db.ops import articles, suggestions
from db.project import Project
from db.queries import articles as stored_articles
from db.queries import claims as stored_claims
from db.queries import spans as stored_spans


class OvertakenError(UserError):
    """The article was worked on while its other date was thought through; nothing was written."""


def date(project: Project, redated: Redated) -> None:
    """Write the article as it will be, its spans and its claims; OvertakenError where they are no longer as read."""
    after = redated.after
    if _now(project, after.id) != (redated.before, *map(list, redated.had)):
        raise OvertakenError("The article was changed in the meantime: set its date again.")
    title = after.title or after.name
    if after.published_on:
        step = project.step(
            "Date article {title}: {date}", title=title, date=kinds.label(PartialDate(after.published_on))
        )
    else:
        step = project.step("Leave article {title} without a date", title=title)
    with step:
        articles.write(project, after)
        _move(project, redated)
        suggestions.put(project, [suggestions.Found(after.id, *redated.proposed)])


def _now(project: Project, article_id: ArticleId) -> tuple[object, ...]:
    return (
        stored_articles.article(project, article_id),
        stored_spans.of_article(project, article_id),
        stored_claims.of_article(project, article_id),
    )


def _move(project: Project, redated: Redated) -> None:
    for span in redated.spans:
        schema.Span.update(**rows.span_columns(span)).where(schema.Span.id == span.id).execute(project.db)
    places = suggestions.places(project, [redated.after.id])
    for claim in redated.claims:
        columns = rows.claim_columns(suggestions.linked(claim, places))
        schema.Claim.update(**columns).where(schema.Claim.id == claim.id).execute(project.db)

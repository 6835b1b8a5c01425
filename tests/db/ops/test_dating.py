"""Dating an article is one step: article, spans and claims together, and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from annotator.model import Article, ArticleId, Claim, PartialDate, PublishedFrom, Source, SourceId, Span, SpanId, State
from annotator.redating import Redated, redate
from db.ops import articles, claims, dating, spans, suggestions
from db.project import Project
from db.queries import articles as stored_articles
from db.queries import claims as stored_claims
from db.queries import history
from db.queries import spans as stored_spans
from tests.db.conftest import dump, founded, make

TEXT = "Ngày 14/2, mạng lưới được thành lập."


def look(article: Article, decided: Sequence[Span] = ()) -> tuple[list[Span], list[Claim]]:
    """A day without a year takes that of the publication date."""
    year = (article.published_on or "XXXX")[:4]
    span = Span(SpanId(0), article.id, 0, 9, "date", PartialDate(f"{year}-02-14"), score=900, by="date")
    return [span], [founded(article.id, span)]


@pytest.fixture
def article_id(project: Project) -> ArticleId:
    (made,) = articles.store(project, [make("một.txt", TEXT)]).new
    suggestions.store(project, [suggestions.Found(made, *look(stored_articles.article(project, made)))])
    return made


def thought_through(
    project: Project, article_id: ArticleId, published_on: str | None, title: str = "Tít mới"
) -> Redated:
    before = stored_articles.article(project, article_id)
    source = Source(SourceId(0), "Báo Mới")
    after = replace(before, title=title, source=source, published_on=published_on, published_from=PublishedFrom.PERSON)
    had = stored_spans.of_article(project, article_id), stored_claims.of_article(project, article_id)
    return redate(before, after, had, look)


def values(project: Project, article_id: ArticleId) -> list[tuple[object, State]]:
    found: list[Span | Claim] = [
        *stored_spans.of_article(project, article_id),
        *stored_claims.of_article(project, article_id),
    ]
    return [(one.value, one.state) for one in found]


@pytest.mark.parametrize("confirmed", [False, True])
def test_one_step_moves_everything_and_one_undo_brings_it_back(
    project: Project, article_id: ArticleId, confirmed: bool
) -> None:
    (claim,) = stored_claims.of_article(project, article_id)
    if confirmed:
        claims.confirm(project, claim.id)
    before, steps = dump(project), len(history.steps(project))
    dating.date(project, thought_through(project, article_id, "2023-02-15"))
    state = State.CONFIRMED if confirmed else State.SUGGESTED
    assert values(project, article_id) == [(PartialDate("2023-02-14"), state)] * 2
    (moved,) = stored_claims.of_article(project, article_id)
    assert (moved.id, moved.evidence[0].span_id) == (claim.id, claim.evidence[0].span_id)
    after = stored_articles.article(project, article_id)
    assert (after.title, after.published_on, after.published_from) == ("Tít mới", "2023-02-15", PublishedFrom.PERSON)
    assert after.source is not None
    assert after.source.name == "Báo Mới"
    assert list(stored_articles.ids(project, matching="tit moi bao moi")) == [article_id]
    made = history.steps(project)
    assert len(made) == steps + 1
    assert str(made[0].label) == "Date article Tít mới: 15/2/2023"
    project.undo()
    assert dump(project) == before
    project.redo()
    assert values(project, article_id) == [(PartialDate("2023-02-14"), state)] * 2


def test_a_date_can_be_taken_away(project: Project, article_id: ArticleId) -> None:
    dating.date(project, thought_through(project, article_id, None))
    assert values(project, article_id) == [(PartialDate("XXXX-02-14"), State.SUGGESTED)] * 2
    assert str(history.steps(project)[0].label) == "Leave article Tít mới without a date"


def test_what_was_decided_in_the_meantime_is_not_overwritten(project: Project, article_id: ArticleId) -> None:
    redated = thought_through(project, article_id, "2023-02-15")
    (span,) = stored_spans.of_article(project, article_id)
    spans.correct(project, span.id, value=PartialDate("2022-02-14"))
    before = dump(project)
    with pytest.raises(dating.OvertakenError):
        dating.date(project, redated)
    assert dump(project) == before


def test_a_corrected_span_keeps_its_value(project: Project, article_id: ArticleId) -> None:
    (span,) = stored_spans.of_article(project, article_id)
    spans.correct(project, span.id, value=PartialDate("2022-02-14"))
    dating.date(project, thought_through(project, article_id, "2023-02-15"))
    assert values(project, article_id) == [
        (PartialDate("2022-02-14"), State.CONFIRMED),
        (PartialDate("2023-02-14"), State.SUGGESTED),
    ]

"""What a step changed: each row before and after it, and now."""

from __future__ import annotations

from annotator.model import Article, ArticleId, Cell, Claim, Note, Span, State, StepId
from db.ops import articles, claims, reviews
from db.project import Project
from db.queries import articles as article_queries
from db.queries import claims as claim_queries
from db.queries import compared, history
from db.queries.compared import Compared, Record
from tests.db.conftest import make


def newest(project: Project) -> StepId:
    return StepId(history.newest(project))


def rows(project: Project, step_id: StepId, noun: str) -> list[Compared]:
    return [row for row in compared.of(project, step_id) if row.noun == noun]


def states(row: Compared) -> list[State | None]:
    return [one.state if isinstance(one, Claim | Span) else None for one in (row.before, row.after, row.now)]


def test_a_row_is_told_as_it_was_before_after_and_now(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    claim = claim_queries.of_article(project, two[0])[0]
    claims.confirm(project, claim.id)
    confirmed = newest(project)
    claims.reject(project, claim.id, reason="nhầm năm")
    (row,) = rows(project, confirmed, "claim")
    assert states(row) == [State.SUGGESTED, State.CONFIRMED, State.REJECTED]
    assert row.before == claim
    assert isinstance(row.now, Claim)
    assert row.now.reason == "nhầm năm"
    (later,) = rows(project, newest(project), "claim")
    assert states(later) == [State.CONFIRMED, State.REJECTED, State.REJECTED]


def test_what_was_born_was_not_there_and_what_was_taken_back_is_gone(
    project: Project, two: tuple[ArticleId, ArticleId]
) -> None:
    suggested = newest(project)
    born = rows(project, suggested, "span")
    assert len(born) == 3
    assert all(row.before is None and row.after == row.now is not None for row in born)
    project.undo(suggested)
    assert all(row.after is not None and row.now is None for row in rows(project, suggested, "span"))


def test_an_article_is_told_with_its_source_and_a_codebook_by_its_name(
    project: Project, two: tuple[ArticleId, ArticleId]
) -> None:
    was = article_queries.article(project, two[0])
    imported, adopted = StepId(2), StepId(1)
    articles_of = [row.now for row in rows(project, imported, "article")]
    assert all(isinstance(one, Article) for one in articles_of)
    first = articles_of[0]
    assert isinstance(first, Article)
    assert (first.id, first.title, first.source) == (was.id, was.title, was.source)
    (codebook,) = rows(project, adopted, "codebook")
    assert codebook.now == Record(("mau",))


def test_the_slices_of_a_long_action_are_one(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    head = articles.store(project, [make("ba.txt", "Bài thứ ba.")]).step
    articles.store(project, [make("bốn.txt", "Bài thứ tư.")], part_of=head)
    assert len(rows(project, head, "article")) == 2
    assert compared.count(project, head) >= 2


def test_no_more_rows_than_are_wanted(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    step = newest(project)
    assert len(compared.of(project, step, limit=2)) == 2
    assert compared.count(project, step) == 5


def test_a_line_of_a_thread_is_told_with_the_fact_it_is_about(
    project: Project, two: tuple[ArticleId, ArticleId]
) -> None:
    reviews.note(project, Cell("facts", (), "founded"), "Xem lại năm.")
    (row,) = compared.of(project, newest(project))
    assert row.before is None
    assert isinstance(row.now, Note)
    assert (row.now.cell.field, row.now.text, row.now.by) == ("founded", "Xem lại năm.", "Lan")

"""What decisions teach is read from the rows themselves, page by page or row by row, with the same result."""

from __future__ import annotations

from annotator.learning import learn
from annotator.model import ArticleId, City, State
from db.ops import articles
from db.ops import claims as claim_ops
from db.ops import spans as span_ops
from db.project import Project
from db.queries import claims, lessons, spans
from db.queries.codebooks import current
from tests.db.conftest import make

TEXT = "Đoàn khảo sát vừa trở về từ Hwasong-gu, nơi có nhiều thư viện hoà bình."
HWASONG = City("Hwasong", "KR")
Two = tuple[ArticleId, ArticleId]


def _marked(project: Project) -> ArticleId:
    (article_id,) = articles.store(project, [make("ba.txt", TEXT)]).new
    start = TEXT.index("Hwasong-gu")
    span_ops.add(project, article_id, start=start, end=start + 10, kind="city", value=HWASONG)
    return article_id


def test_suggestions_teach_nothing(project: Project, two: Two) -> None:
    assert lessons.of_articles(project, two, current(project)) == {}
    assert not lessons.of(project, current(project))


def test_a_marked_name_is_a_lesson_until_it_is_undone(project: Project, two: Two) -> None:
    _marked(project)
    assert lessons.of(project, current(project)).names["hwasong gu"].value == HWASONG
    project.undo()
    assert not lessons.of(project, current(project))


def test_rows_and_articles_tell_the_same(project: Project, two: Two) -> None:
    article_id = _marked(project)
    for claim in claims.of_article(project, two[0]):
        claim_ops.reject(project, claim.id)
    for span in spans.of_article(project, two[1]):
        span_ops.reject(project, span.id)
    book = current(project)
    by_article = lessons.of_articles(project, [*two, article_id], book)
    span_ids = [one.id for number in (*two, article_id) for one in spans.of_article(project, number)]
    claim_ids = [one.id for number in two for one in claims.of_article(project, number)]
    assert lessons.of_rows(project, span_ids, claim_ids, book) == by_article
    assert learn(one for said in by_article.values() for one in said) == lessons.of(project, book)


def test_a_corrected_span_is_a_persons_own(project: Project, two: Two) -> None:
    (span,) = spans.of_article(project, two[0])
    span_ops.correct(project, span.id, end=span.end - 1)
    assert spans.one(project, span.id).by == ""
    project.undo()
    span_ops.correct(project, span.id)
    assert (spans.one(project, span.id).by, spans.one(project, span.id).state) == (span.by, State.CONFIRMED)


def test_articles_are_found_by_the_words_they_hold(project: Project, two: Two) -> None:
    article_id = _marked(project)
    every = [*two, article_id]
    assert lessons.holding(project, every, ["Hwasong"]) == [article_id]
    assert lessons.holding(project, every, ["thành lập"]) == list(two)
    assert lessons.holding(project, every, [""]) == every
    assert lessons.holding(project, every, ["không có"]) == []


def test_what_awaits_a_decision_is_counted_per_article(project: Project, two: Two) -> None:
    assert lessons.undecided(project, two) == [1, 2]
    for span in spans.of_article(project, two[1]):
        span_ops.confirm(project, span.id)
    assert lessons.undecided(project, two) == [1, 1]


def test_the_index_tells_who_has_the_words_however_they_are_spelled(project: Project, two: Two) -> None:
    article_id = _marked(project)
    assert lessons.having(project, ["hwasong"]) == [article_id]
    assert lessons.having(project, ["HWASONG", "không có ở đâu"]) == [article_id]
    assert sorted(lessons.having(project, [""])) == sorted([*two, article_id])
    assert lessons.having(project, []) == []

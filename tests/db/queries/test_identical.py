"""Proposals that say the same elsewhere."""

import pytest

from annotator.model import ArticleId
from db import search_index
from db.ops import articles, claims, spans, suggestions
from db.project import Project
from db.queries import claims as stored
from db.queries import spans as stored_spans
from tests.db.conftest import found, make

Two = tuple[ArticleId, ArticleId]
THIRD = "Theo ban tổ chức, mạng lưới thành lập từ năm 2012."


def test_a_claim_of_the_same_fact_and_value_is_identical(project: Project, two: Two) -> None:
    (third,) = articles.store(project, [make("ba.txt", THIRD, "Báo Mẫu C")]).new
    suggestions.store(project, [found(third, THIRD, "2012")])
    first = stored.of_article(project, two[0])[0]
    assert [claim.article_id for claim in stored.identical(project, first)] == [third]
    other = stored.of_article(project, two[1])[0]
    assert stored.identical(project, other) == []


def test_a_decided_proposal_is_left_alone(project: Project, two: Two) -> None:
    (third,) = articles.store(project, [make("ba.txt", THIRD, "Báo Mẫu C")]).new
    suggestions.store(project, [found(third, THIRD, "2012")])
    claims.reject(project, stored.of_article(project, third)[0].id)
    assert stored.identical(project, stored.of_article(project, two[0])[0]) == []


def test_a_span_of_the_same_value_is_identical(project: Project, two: Two) -> None:
    (third,) = articles.store(project, [make("ba.txt", THIRD, "Báo Mẫu C")]).new
    suggestions.store(project, [found(third, THIRD, "2012")])
    first = stored_spans.of_article(project, two[0])[0]
    (same,) = stored_spans.identical(project, first)
    assert same.article_id == third
    spans.confirm_all(project, [first.id, same.id])
    assert stored_spans.identical(project, first) == []
    project.undo()
    assert stored_spans.identical(project, first) == [same]


def test_spans_are_the_same_by_the_index_as_without_it(
    project: Project, two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    (third,) = articles.store(project, [make("ba.txt", THIRD, "Báo Mẫu C")]).new
    suggestions.store(project, [found(third, THIRD, "2012")])
    every = [span for number in (*two, third) for span in stored_spans.of_article(project, number)]
    by_index = [stored_spans.identical(project, span) for span in every]
    assert any(by_index)
    monkeypatch.setattr(search_index, "words_of", lambda value: "")
    assert [stored_spans.identical(project, span) for span in every] == by_index

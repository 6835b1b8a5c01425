"""What the article list reads."""

from __future__ import annotations

from annotator.model import ArticleId
from db.ops import articles, claims
from db.project import Project
from db.queries import articles as stored
from db.queries import claims as stored_claims
from tests.db.conftest import make

Two = tuple[ArticleId, ArticleId]


def test_search_ignores_case_and_diacritics(project: Project, two: Two) -> None:
    assert list(stored.ids(project, matching="BAO MAU HAI")) == [two[1]]
    assert list(stored.ids(project, matching="một")) == [two[0]]
    assert list(stored.ids(project, matching="không có")) == []
    assert list(stored.ids(project)) == list(two)


def test_a_percent_sign_is_an_ordinary_letter(project: Project, two: Two) -> None:
    assert list(stored.ids(project, matching="%")) == []


def test_cards_count_decisions_and_carry_the_conflicts(project: Project, two: Two) -> None:
    claims.confirm(project, stored_claims.of_article(project, two[0])[0].id)
    first, other = stored.cards(project, two, conflicts={two[0]: 1})
    assert (first.confirmed, first.suggested, first.contradictions) == (1, 0, 1)
    assert (other.confirmed, other.suggested, other.contradictions) == (0, 1, 0)
    assert (first.title, first.source) == ("một.txt", "Báo Mẫu A")


def test_cards_keep_the_order_asked_for(project: Project, two: Two) -> None:
    assert [card.id for card in stored.cards(project, [two[1], two[0]], conflicts={})] == [two[1], two[0]]


def test_newest_publication_comes_first(project: Project, two: Two) -> None:
    (later,) = articles.store(project, [make("ba.txt", "Ba.")]).new
    articles.describe(project, later, published_on="2025-12-05")
    assert next(iter(stored.ids(project))) == later

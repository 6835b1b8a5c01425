"""Storing and describing articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from annotator.model import ArticleId, Edit, NormalText, PublishedFrom
from db.ops import articles
from db.project import Project
from db.queries import articles as stored
from tests.db.conftest import FIRST, dump, make

Two = tuple[ArticleId, ArticleId]


def test_an_article_comes_back_as_it_was(project: Project, two: Two) -> None:
    raw, article = make("một.txt", FIRST)
    back = stored.article(project, two[0])
    assert (back.name, back.title, back.sha256) == (article.name, article.title, article.sha256)
    assert back.text == article.text
    assert back.source is not None
    assert back.source.name == "Báo Mẫu A"
    assert stored.raw(project, two[0]) == raw.data


def test_offsets_into_the_original_survive_storage(project: Project) -> None:
    raw, article = make("nfd.txt", "Ha\u0300 No\u0323\u0302i")
    text = NormalText("Hà Nội", raw.text, (Edit(1, 2, 1, 3), Edit(4, 5, 5, 8)))
    pair = (raw, type(article)(article.id, article.name, article.sha256, text))
    (number,) = articles.store(project, [pair]).new
    assert stored.article(project, number).text == text


def test_bytes_that_are_not_utf8_keep_their_decoded_text(project: Project) -> None:
    raw, article = make("x.txt", "abc")
    legacy = type(raw)(raw.name, b"\xff\xfea\x00b\x00c\x00", raw.text)
    (number,) = articles.store(project, [(legacy, article)]).new
    assert stored.article(project, number).text.text == "abc"
    assert stored.raw(project, number) == legacy.data


def test_the_time_of_publication_survives_storage(project: Project) -> None:
    raw, article = make("giờ.txt", "abc")
    (number,) = articles.store(project, [(raw, replace(article, published_at=time(14, 5)))]).new
    assert stored.article(project, number).published_at == time(14, 5)


def test_describing_can_be_undone(project: Project, two: Two) -> None:
    before = dump(project)
    articles.describe(project, two[0], title="Tên mới", source="Báo Mẫu Đ", published_on="2024-02")
    after = stored.article(project, two[0])
    assert (after.title, after.published_on, after.published_from) == ("Tên mới", "2024-02", PublishedFrom.PERSON)
    assert list(stored.ids(project, matching="ten moi mau d")) == [two[0]]
    project.undo()
    assert dump(project) == before


def test_a_second_project_of_the_same_articles_shares_nothing(project: Project, two: Two) -> None:
    again = articles.store(project, [make("một.txt", FIRST), make("ba.txt", "Ba.")])
    assert again.known == (two[0],)
    assert len(again.new) == 1
    assert stored.count(project) == 3


def test_a_new_article_is_dated_by_one_that_the_project_has(project: Project) -> None:
    news = "hội đồng di sản quốc tế {} danh sách 64 ngôi làng cổ của 35 quốc gia được ghi danh vào năm ấy."
    _, dated = make("một.txt", "Hôm 14-3, " + news.format("công bố"))
    raw, other = make("hai.txt", "Ngày 14/3, " + news.format("tổ chức lễ công bố"))
    articles.store(project, [(raw, replace(dated, published_on="2024-03-15"))])
    undated = replace(other, published_on=None, published_from=None)
    (number,) = articles.store(project, [(raw, undated)]).new
    found = stored.article(project, number)
    assert (found.published_on, found.published_from) == ("2024-03", PublishedFrom.INFERRED)


def test_an_article_of_other_news_is_not(project: Project, two: Two) -> None:
    raw, other = make("ba.txt", "Ngày 14/3, giá xăng giảm 64 đồng. Mạng lưới nào cũng vậy.")
    (number,) = articles.store(project, [(raw, replace(other, published_on=None, published_from=None))]).new
    assert stored.article(project, number).published_on is None

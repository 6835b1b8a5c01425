"""Searching a project: what is found, in which order, and that nothing typed can break it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import peewee as pw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator import sought
from annotator.importers import article
from annotator.model import ArticleId, City, PublishedFrom, RawArticle, Span, SpanId, State
from db import dialect, search_index
from db.ops import articles, codebooks, spans, suggestions
from db.ops.suggestions import Found
from db.project import Project, open_project
from db.queries import articles as stored
from db.queries import asked, search, search_texts
from db.queries.asked import Narrowed, What
from tests.db.conftest import CODEBOOK

TEXTS = (
    ("Báo A", "2024-01-05", "Tin từ Hoà Bình: bán đảo nhỏ."),
    ("Báo A", "2024-03-05", "Người dân hòa bình, bạn bè khắp nơi đến Sa Đéc."),
    ("Báo B", "2023-12-05", "Cái bàn cũ của thành phố Sa Đéc, giá 1.234 đồng."),
    ("Báo B", None, "Hà_Nội và Đà_Nẵng , hai thành_phố lớn của nước ta, cùng nhau đi học."),
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with open_project(tmp_path_factory.mktemp("search") / "p.doichieu", user="Lan") as opened:
        codebooks.adopt(opened, CODEBOOK)
        ids = articles.store(opened, [made(number, *told) for number, told in enumerate(TEXTS)]).new
        suggestions.store(opened, [Found(number, list(cities(opened, number)), []) for number in ids])
        yield opened


def made(number: int, source: str, day: str | None, words: str) -> tuple[RawArticle, object]:
    raw = RawArticle(f"bài-{number}", words.encode(), words, title=f"Bài số {number}", source=source, published_on=day)
    return raw, article(raw)


def cities(project: Project, number: ArticleId) -> Iterator[Span]:
    text = stored.article(project, number).text.text
    for name in ("Sa Đéc", "Hà Nội"):
        if (at := text.find(name)) >= 0:
            yield Span(SpanId(0), number, at, at + len(name), "city", City(name, "VN"), by="city")


def found(project: Project, typed: str, **narrowed: object) -> search.Found:
    return search.found(project, sought.read(typed), Narrowed(**narrowed))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("hoa binh", [2, 1]),
        ("hòa bình", [2, 1]),
        ("hoà bì", [2, 1]),
        ("ban", [2, 1, 3]),
        ("bàn", [3, 2, 1]),
        ("bán", [1, 2, 3]),
        ("da nang", [4]),
        ("Hà Nội", [4]),
        ("thanh pho", [3, 4]),
        ("bai so 2", [3]),
        ("1.234", [3]),
        ('"sa đéc, giá"', [3]),
        ('"giá sa đéc"', []),
        ("giá sa đéc", [3]),
        ("", []),
        ('"', []),
    ],
)
def test_texts_are_found_best_and_newest_first(project: Project, typed: str, ids: list[int]) -> None:
    assert list(found(project, typed).articles) == ids


def test_cities_and_spans_are_found_by_what_they_mean(project: Project) -> None:
    hits = found(project, "sa dec")
    assert [(named.city.name, named.places, named.or_more) for named in hits.cities] == [("Sa Đéc", 2, False)]
    assert len(hits.spans) == 2


def test_narrowed_by_source_day_kind_and_state(project: Project) -> None:
    assert list(found(project, "sa dec", source="Báo A").articles) == [2]
    assert list(found(project, "sa dec", since="2024-01-01").articles) == [2]
    assert list(found(project, "sa dec", until="2023-12-31").articles) == [3]
    assert found(project, "sa dec", kind="date") == search.Found()
    assert len(found(project, "sa dec", kind="city").spans) == 2
    assert len(found(project, "sa dec", kind="city", source="Báo B").spans) == 1
    assert found(project, "sa dec", state="confirmed") == search.Found()
    assert found(project, "sa dec", what=frozenset({What.CITY})).articles == ()


def test_a_rejected_span_is_found_as_such_with_its_reason(project: Project) -> None:
    number = found(project, "ha noi").spans[0]
    spans.reject(project, number, reason="Là tên một tờ báo")
    assert found(project, "ha noi", state=State.REJECTED).spans == (number,)
    assert found(project, "ha noi").cities == ()
    (told,) = found(project, "to bao").reasons
    assert (told.span_id, told.article_id) == (number, 4)
    assert found(project, "to bao", source="Báo A").reasons == ()
    project.undo()


def test_more_is_told_and_given(project: Project) -> None:
    limits = dict.fromkeys(What, 1)
    some = search.found(project, sought.read("sa dec"), limits=limits)
    assert (len(some.articles), len(some.spans)) == (1, 1)
    assert some.more == {What.TEXT, What.SPAN}


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.one_of(st.text(), st.text(alphabet="\"'*^:+-(){}ANDORNTEà đ\0_.,1"), st.sampled_from(TEXTS).map(str)))
def test_nothing_that_is_typed_breaks_the_search(project: Project, typed: str) -> None:
    search.found(project, sought.read(typed))


def test_many_articles_come_in_the_same_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_project(tmp_path / "p.doichieu") as project:
        articles.store(project, [made(number, *told) for number, told in enumerate(TEXTS)])
        asked_for = ("bàn", "ban", "hoà bình", "thanh pho", "sa dec")
        few = [found(project, typed).articles for typed in asked_for]
        monkeypatch.setattr(search_texts, "_FEW", 1)
        assert [found(project, typed).articles for typed in asked_for] == few


def test_articles_without_a_date_come_last_in_the_list(project: Project) -> None:
    assert list(stored.ids(project)) == [2, 1, 3, 4]
    assert list(stored.ids(project, matching="bai so")) == [2, 1, 3, 4]
    assert list(stored.ids(project, matching="BÁO %")) == []
    assert list(stored.ids(project, matching="BÁO số 2")) == [3]
    assert stored.article(project, ArticleId(3)).published_from is PublishedFrom.METADATA


def test_words_that_are_begun_are_told_in_order_and_no_more_than_asked(project: Project) -> None:
    begun = partial(search_index.begun_with, project.db, search_index.ARTICLES)
    assert begun("ba", most=9) == ["bai", "ban"]
    assert begun("ba", most=1) == ["bai"]
    assert begun("ban", most=9) == ["ban"]
    assert begun("zz", most=9) == []
    assert search_index.begun_with(project.db, search_index.SPELT, "bà", most=9) == ["bài", "bàn"]


def test_a_beginning_finds_what_the_words_find_that_it_may_become(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = [words[:end] for words in ("thành phố", '"sa đéc', "người", "cùng nhau đ") for end in range(1, len(words))]
    whole = [found(project, typed) for typed in begun]
    monkeypatch.setattr(asked, "_MOST_WORDS", 0)
    assert [found(project, typed) for typed in begun] == whole
    assert found(project, "ngườ").articles == (2,)


def test_rare_words_spelt_as_typed_come_first_among_many(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_texts, "_FEW", 2)
    assert found(project, "bàn").articles == (3, 2, 1)
    assert found(project, "bán", source="Báo A").articles == (1, 2)


def test_few_articles_are_narrowed_to_as_many_are(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    narrowed = [{"source": "Báo B"}, {"since": "2024-01-01"}, {"source": "Báo A", "kind": "city"}, {"source": "Báo C"}]
    few = [found(project, "sa dec", **one) for one in narrowed]
    assert [(len(hits.cities), len(hits.spans)) for hits in few] == [(1, 1), (1, 1), (1, 1), (0, 0)]
    monkeypatch.setattr(asked, "_FEW_ARTICLES", 0)
    assert [found(project, "sa dec", **one) for one in narrowed] == few


def test_a_project_that_is_only_read_can_be_searched(tmp_path: Path) -> None:
    path = tmp_path / "p.doichieu"
    with open_project(path) as project:
        articles.store(project, [made(number, *told) for number, told in enumerate(TEXTS)])
    with open_project(path, read_only=True) as project:
        assert found(project, "thành ph").articles == (3, 4)
        with pytest.raises(pw.OperationalError):
            dialect.run(project.db, "CREATE TABLE own (id)")

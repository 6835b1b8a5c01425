"""The sample articles: how they are told apart from real ones, their forms, and what the program finds in them."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from annotator import claims, codebook, contradictions, facts, importers, kinds, suggest
from annotator.model import Article, ArticleId, Claim, Contradiction, Status

SEEDS = Path(__file__).parents[2] / "seeds"
REAL = Path(__file__).parents[3] / "shared" / "articles"
BOOK = codebook.read((SEEDS / "codebooks" / "learning_cities.toml").read_text(encoding="utf-8"))
FILES = sorted((SEEDS / "articles").iterdir())


def words(text: str) -> list[str]:
    """The words of a text, however they are joined; the network's long name counts as one."""
    plain = unicodedata.normalize("NFC", text).lower().replace("_", " ")
    return re.findall(r"\w+", plain.replace("mạng lưới thành phố học tập toàn cầu", "mạng"))


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    """The sample articles as imported, numbered from 1."""
    raws = [raw for path in importers.expand([SEEDS / "articles"]) for raw in importers.read(path)]
    return [replace(importers.article(raw), id=ArticleId(number)) for number, raw in enumerate(raws, start=1)]


@pytest.fixture(scope="module")
def proposed(articles: Sequence[Article]) -> list[Claim]:
    """What is proposed of them, from the recognisers' own spans."""
    return [claim for article in articles for claim in claims.propose(article, suggest.suggest(article), BOOK)]


@pytest.fixture(scope="module")
def found(proposed: Sequence[Claim]) -> list[Contradiction]:
    """The differences between all proposals."""
    return contradictions.find(proposed, BOOK)


def test_each_is_marked_as_a_sample_and_none_is_signed_by_a_real_outlet() -> None:
    outlets = set()
    for path in FILES:
        text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8")).replace("( bài", "(bài").replace("_", " ")
        found = re.search(r"(?:Báo|Tạp chí|Trang tin|Đài) Mẫu [A-E](?= ?\(bài mẫu ?\))", text)
        assert found, path.name
        outlets.add(found.group())
    assert len(FILES) >= 7
    assert len(outlets) >= 4


def test_they_come_in_the_forms_that_news_comes_in() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in FILES}
    assert any(not unicodedata.is_normalized("NFC", text) for text in texts.values())
    assert any("_" in text and " , " in text for text in texts.values())
    assert any(name.endswith(".html") for name in texts)


@pytest.mark.skipif(not REAL.exists(), reason="the real articles are not beside this checkout")
def test_no_sentence_is_taken_from_a_real_article() -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        told = words(text)
        return {tuple(told[at : at + 9]) for at in range(len(told) - 8)}

    real = {run for path in REAL.glob("*.txt") for run in runs(path.read_text(encoding="utf-8"))}
    for path in FILES:
        assert not real & runs(path.read_text(encoding="utf-8")), path.name


def test_title_and_day_are_read_and_boilerplate_is_not(articles: Sequence[Article]) -> None:
    by_name = {article.name: article for article in articles}
    assert {name: article.published_on for name, article in by_name.items()} == {
        path.name: re.findall(r"\d{4}-\d{2}-\d{2}", path.name)[0] for path in FILES
    }
    page = by_name["mau-c-2024-02-15.html"]
    assert page.title == "Vì sao một thành phố đi học?"
    assert page.source is not None
    assert page.source.name.startswith("Tạp chí Mẫu C")
    assert "Trang chủ" not in page.text.text
    assert all(article.title for article in articles)


def test_an_article_about_another_matter_makes_no_claims(
    articles: Sequence[Article], proposed: Sequence[Claim]
) -> None:
    other = next(article.id for article in articles if article.name == "mau-b-2024-09-20.txt")
    assert [claim for claim in proposed if claim.article_id == other] == []


def test_differences_are_of_the_types_they_should_be(found: Sequence[Contradiction]) -> None:
    shape = sorted((one.type.value, one.table, contradictions.row_key(one.row), one.field) for one in found)
    assert shape == [
        ("arithmetic", "network_figures", "metric=member_cities", "count"),
        ("arithmetic", "network_figures", "metric=member_countries", "count"),
        ("as_of", "network_figures", "metric=member_cities", "count"),
        ("as_of", "network_figures", "metric=member_cities;scope=vn", "count"),
        ("as_of", "network_figures", "metric=member_countries", "count"),
        ("conflict", "network_facts", "", "founded"),
        ("conflict", "network_facts", "", "founded/launched"),
        ("precision", "member_cities", "city=VN|sơn la", "joined"),
        ("precision", "member_cities", "city=VN|thành phố hồ chí minh", "joined"),
        ("scope", "announcements", "date=2024-02-14", "new_cities"),
        ("scope", "network_figures", "metric=member_cities", "count"),
    ]


def test_the_order_of_articles_does_not_matter(proposed: Sequence[Claim], found: Sequence[Contradiction]) -> None:
    backwards = contradictions.find(proposed[::-1], BOOK)
    assert sorted(one.id for one in backwards) == sorted(one.id for one in found)
    assert len({one.id for one in found}) == len(found)


def test_the_conflict_has_both_years_and_the_sum_is_worked_out(found: Sequence[Contradiction]) -> None:
    founded = next(one for one in found if one.field == "founded")
    assert [(kinds.label(one.value), one.voices) for one in founded.values] == [("2012", 3), ("2013", 1)]
    sums = [str(one.explanation) for one in found if one.type == "arithmetic"]
    assert any("356 + 72 = 428 ≠ 425" in words for words in sums)


def test_a_copied_sentence_is_one_voice(found: Sequence[Contradiction]) -> None:
    series = next(one for one in found if one.type == "as_of" and one.row[-1][0] == "metric")
    members = next(one for one in series.values if kinds.label(one.value).startswith("356"))
    assert len({claim.article_id for claim in members.claims}) > members.voices


def test_the_tables_are_filled(proposed: Sequence[Claim], found: Sequence[Contradiction]) -> None:
    rows = facts.derive(proposed, found, BOOK)
    cities = {kinds.label(row.row[0][1]): row for row in rows if row.table == "member_cities"}
    joined = {name: kinds.label(row.facts[0].value) for name, row in cities.items() if row.facts[0].value}
    assert joined["Sơn La"] == "14/2/2024"
    assert joined["Hà Nội"] == joined["Ninh Ba"] == "4/12/2025"
    assert (joined["Vinh"], joined["Cao Lãnh"]) == ("2020", "2022")
    assert len(joined) == 18
    network = next(row for row in rows if row.table == "network_facts")
    assert {fact.field: fact.status for fact in network.facts}["founded"] is Status.CONTRADICTED

"""Articles that open with the same news of the same day date one another, and only these."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator import importers
from annotator.corroborating import REASON, dated_together, reasons
from annotator.model import Article, ArticleId, PublishedFrom
from annotator.text import normalise

UNDATED = (
    "Ngày 14/3, hội đồng di sản quốc tế đã công bố danh sách 64 ngôi làng cổ của 35 quốc gia được ghi danh, "
    "trong đó có hai ngôi làng của Việt Nam. Năm 2022 có một làng."
)
DATED = (
    "Ngày 14/3, hội đồng di sản quốc tế tổ chức lễ công bố danh sách 64 ngôi làng cổ của 35 quốc gia được ghi danh. "
    "Việt Nam có hai ngôi làng."
)
OTHER = (
    "Ngày 14/3, hội đồng di sản quốc tế tổ chức lễ công bố danh sách 71 ngôi làng cổ của 38 quốc gia được ghi danh. "
    "Việt Nam có ba ngôi làng."
)
PRICES = (
    "Ngày 14/3, giá xăng giảm 64 đồng sau 35 ngày tăng, theo quyết định của liên bộ công bố lúc chiều muộn tại Hà Nội."
)


def article(text: str, published_on: str | None = None) -> Article:
    source = PublishedFrom.METADATA if published_on else None
    return Article(ArticleId(0), "a", "", normalise(text), published_on=published_on, published_from=source)


def told(*witnesses: Article, text: str = UNDATED) -> str | None:
    return dated_together([article(text), *witnesses])[0].published_on


def test_the_same_news_of_the_same_day_dates_an_article() -> None:
    made = dated_together([article(UNDATED), article(DATED, "2024-03-15"), article("Chợ hoa đông khách.")])
    assert [one.published_on for one in made] == ["2024-03", "2024-03-15", None]
    assert made[0].published_from is PublishedFrom.INFERRED
    assert made[1] == article(DATED, "2024-03-15")


def test_a_whole_date_in_the_other_opening_counts() -> None:
    assert told(article(DATED.replace("14/3", "14/3/2023"), "2024-03-15")) == "2023-03"


def test_news_of_the_last_days_of_a_month_may_come_in_the_next() -> None:
    late = UNDATED.replace("14/3", "31/12")
    assert told(article(DATED.replace("14/3", "31/12"), "2024-01-01"), text=late) == "2023"


@pytest.mark.parametrize(
    "witnesses",
    [
        [article(OTHER, "2023-03-15")],  # another year's list: its numbers differ
        [article(PRICES, "2024-03-14")],  # another matter of the same day
        [article(DATED.replace("14/3", "15/3"), "2024-03-15")],  # another day
        [article(DATED, "2024-03-15"), article(DATED, "2023-03-15")],  # witnesses that disagree
        [article(DATED, "2019-03-15")],  # older than what the article tells of
        [article(DATED, None)],
    ],
)
def test_others_do_not(witnesses: list[Article]) -> None:
    assert told(*witnesses) is None


def test_the_real_articles(shared: Path) -> None:
    read_in = [
        importers.article(raw) for path in importers.expand([shared / "articles"]) for raw in importers.read(path)
    ]
    dates = [one.published_on for one in dated_together(read_in)]
    assert dates == ["2024-02-15", "2024-02", "2024-02", "2025-12-05", "2024"]


def test_the_reasons_of_a_guess_are_found_again() -> None:
    own = replace(article("Xuân Giáp Thìn đã về. Năm 2023 hạn hán.", "2024"), published_from=PublishedFrom.INFERRED)
    assert [str(reason) for reason in reasons(own)] == ["“Xuân Giáp Thìn” names the lunar year 2024"]
    assert reasons(dated_together([article(UNDATED), article(DATED, "2024-03-15")])[0]) == (REASON,)
    assert reasons(article(DATED, "2024-03-15")) == ()
    assert reasons(replace(own, published_on="2019", text=normalise("Chợ hoa đông khách."))) == ()

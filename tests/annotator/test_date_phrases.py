"""Phrases that mean a day or a stretch, seen from another day."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.date_phrases import read
from annotator.typed_dates import parse
from bench.dates import rightly_dated
from bench.quality import read as records

CALENDAR = Path(__file__).parents[1] / "data" / "gold" / "calendar.jsonl"


def test_calendar_phrases_are_dated_rightly() -> None:
    phrases = records([CALENDAR])
    assert len(phrases) > 200
    assert rightly_dated(phrases) >= 0.97


@pytest.mark.parametrize(
    ("phrase", "iso"),
    [
        ("đến hôm thứ năm", None),
        ("hôm thứ hai", "2024-09-09"),
        ("thứ hai", "2024-09-16"),
        ("tháng 9 tới", "2025-09"),
        ("tháng 11 vừa rồi", "2023-11"),
        ("quý 2 tới", "2025-Q2"),
        ("ngày này tháng trước", "2024-08-12"),
        ("3 ngày đầu tháng 5", "2024-05-01/2024-05-03"),
        ("tháng cuối cùng của quý 2", "2024-06"),
        ("20 tháng đầu năm 2024", None),
        ("chủ nhật thứ tư của tháng 2", "2024-02-25"),
        ("mùa đông này", "2024-12-21/2025-03-20"),
        ("từ thứ hai đến thứ tư tuần tới", "2024-09-16/2024-09-18"),
        ("0 ngày trước", "2024-09-12"),
        ("tuần", "2024-09-09/2024-09-15"),
        ("chẳng phải ngày", None),
        ("999 tháng trước", "1941-06"),
    ],
)
def test_phrases_are_counted_from_the_day(phrase: str, iso: str | None) -> None:
    found = parse(phrase, "2024-09-12")
    assert (found and found.iso) == iso


def test_long_words_are_no_phrase() -> None:
    assert read("sáng " * 5000 + "nay", "2024-09-12") is None


def test_the_winter_that_runs_began_last_year() -> None:
    found = read("mùa đông này", "2017-02-02")
    assert found
    assert found.iso == "2016-12-21/2017-03-20"


@pytest.mark.parametrize("published_on", [None, "2024", "2024-02"])
def test_without_the_day_nothing_is_counted(published_on: str | None) -> None:
    assert read("3 ngày trước", published_on) is None
    assert read("cuối tuần tới", published_on) is None


def test_words_that_hang_on_the_day_are_relative() -> None:
    for phrase in ("2 tuần trước", "cuối tuần", "thứ sáu tới", "nửa đầu năm nay", "lễ giáng sinh năm ngoái"):
        found = read(phrase, "2024-09-12")
        assert found
        assert found.relative, phrase
    named = read("ngày cuối cùng của tháng 5/2023", "2024-09-12")
    assert named
    assert (named.relative, named.year_inferred) == (False, False)

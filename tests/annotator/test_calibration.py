"""Scores mean what they say, in news that no rule was made for."""

from __future__ import annotations

from itertools import pairwise
from math import sqrt
from pathlib import Path

import pytest

from annotator import suggest
from annotator.calibration import calibrated
from annotator.model import ArticleId, PartialDate, Span, SpanId, Text, Value
from bench import quality, reliability

GOLD = Path(__file__).parents[1] / "data" / "gold"
TABLE = Path(__file__).parents[2] / "seeds" / "calibration.tsv"
YEAR = PartialDate("2024")


def span(kind: str, score: int, value: Value = YEAR) -> Span:
    """A span of that kind and raw score."""
    return Span(SpanId(3), ArticleId(5), 10, 18, kind, value, score=score, by="rule", reason="r")


@pytest.mark.parametrize("kind", quality.KINDS)
def test_a_higher_raw_score_never_means_less(kind: str) -> None:
    scores = [calibrated(span(kind, raw)).score for raw in range(1001)]
    assert all(low <= high for low, high in pairwise(scores))
    assert scores[0] == 0
    assert scores[-1] <= 1000


def test_the_table_tells_how_many_spans_each_level_rests_on() -> None:
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]]
    assert {row[0] for row in rows} == set(quality.KINDS)
    assert all(int(n) > 0 and 0 <= int(right) <= 1000 for _, _, right, n in rows)


def test_only_the_score_changes() -> None:
    before = span("date", 900)
    after = calibrated(before)
    assert (after.id, after.article_id, after.start, after.end, after.kind) == (3, 5, 10, 18, "date")
    assert (after.value, after.state, after.by, after.reason) == (before.value, before.state, "rule", "r")


def test_a_kind_without_a_table_keeps_its_scores() -> None:
    assert calibrated(span("text", 640, Text("word"))).score == 640


def test_words_that_may_mean_another_day_stay_doubted() -> None:
    (record,) = [r for r in quality.read([GOLD / "passages.jsonl"]) if r["id"] == "tennis_01"]
    (yesterday,) = [s for s in quality.suggestions(record) if s["value"].get("relative")]
    assert yesterday["score"] < 500


def test_rules_are_ranked_by_their_own_scores() -> None:
    (record,) = [r for r in quality.read([GOLD / "passages.jsonl"]) if r["id"] == "storm_01"]
    ranked, told = quality.suggestions(record, suggest.raw), quality.suggestions(record)
    assert [(s["start"], s["end"]) for s in ranked] == [(s["start"], s["end"]) for s in told]
    assert [s["score"] for s in ranked] != [s["score"] for s in told]


@pytest.mark.parametrize("threshold", [500, 700, 900])
def test_of_spans_above_a_threshold_at_least_that_share_is_right(threshold: int) -> None:
    told = list(quality.outcomes(quality.read([GOLD / "held_out.jsonl"])))
    above = [one.right for one in told if one.score >= threshold]
    share = threshold / 1000
    # Were each span right with just that probability, chance alone would go below this once in twenty draws.
    slack = 1.645 * sqrt(share * (1 - share) / len(above))
    assert len(above) > 400
    assert sum(above) / len(above) >= share - slack


def test_scores_of_unseen_news_are_close_to_what_is_right() -> None:
    told = quality.outcomes(quality.read([GOLD / "held_out.jsonl"]))
    # Words such as "hôm qua" without a clock time are doubted for what news feeds do, which no passage of ours shows.
    assert reliability.error(one for one in told if one.score >= 500) < 0.05

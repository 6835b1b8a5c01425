"""What the measure of contradictions counts, and that the bars hold: ours, and those of the five real articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.contradictions import Item, Judged, gold_items, judged, own_items


def contradiction(kind: str, *places: tuple[str, int, int]) -> dict[str, object]:
    """A contradiction as the command prints it, with one value per place."""
    return {
        "type": kind,
        "values": [{"evidence": [{"article": a, "start": s, "end": e, "role": "value"}]} for a, s, e in places],
    }


ITEM = Item("k1", "real", ((("a.txt", 0, 5),), (("b.txt", 10, 15),)))


def test_a_conflict_counts_where_it_quotes_both_sides_in_different_values() -> None:
    both = contradiction("conflict", ("a.txt", 2, 9), ("b.txt", 14, 20))
    one_side = contradiction("conflict", ("a.txt", 2, 9), ("b.txt", 15, 20))
    agreed = contradiction("conflict", ("a.txt", 2, 9))
    agreed["values"][0]["evidence"] += both["values"][1]["evidence"]  # type: ignore[index]
    assert judged(ITEM, [both]).types == ("conflict",)
    assert judged(ITEM, [one_side, agreed]).types == ()


def test_real_apparent_and_arithmetic_are_judged_by_their_type() -> None:
    def right(verdict: str, *types: str) -> bool:
        return Judged(Item("k1", verdict, ()), types).right

    assert right("real", "as_of", "conflict")
    assert not right("real", "as_of")
    assert right("apparent", "scope")
    assert not right("apparent", "conflict")
    assert right("arithmetic", "arithmetic")
    assert not right("arithmetic", "conflict")


def test_our_own_items_come_out_right() -> None:
    found = list(own_items())
    assert [one.item.id for one in found if one.item.verdict == "real" and not one.right] == []
    assert sum(not one.right for one in found if one.item.verdict == "apparent") <= 1


def test_all_twelve_of_the_real_articles_come_out_right(shared: Path) -> None:
    gold = shared / "gold" / "contradictions.jsonl"
    if not gold.exists():
        pytest.skip("the gold of contradictions is not beside the real articles")
    found = list(gold_items(gold, shared / "articles"))
    assert len(found) == 12
    assert [one.item.id for one in found if not one.right] == []

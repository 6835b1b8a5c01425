"""Rewriting a text twice gives one map."""

from __future__ import annotations

from annotator.edits import Change, rewrite, then
from annotator.model import Edit


def test_one_character_for_one_is_no_edit() -> None:
    normal = rewrite("a_b", [Change(1, 2, " ")])
    assert (normal.text, normal.edits) == ("a b", ())


def test_rewrite_shifts_what_follows() -> None:
    normal = rewrite("xx--yy", [Change(0, 2, "x"), Change(2, 4, "")])
    assert normal.text == "xyy"
    assert normal.edits == (Edit(0, 1, 0, 2), Edit(1, 1, 2, 4))
    assert normal.to_original(1, 3) == (4, 6)


def test_then_keeps_touching_edits_apart_and_joins_overlapping_ones() -> None:
    first = rewrite("aabbcc", [Change(0, 2, "AA!"), Change(4, 6, "C")])
    touching = then(first, rewrite(first.text, [Change(3, 5, "b")]))
    assert (touching.text, len(touching.edits)) == ("AA!bC", 3)
    assert touching.to_original(3, 4) == (2, 4)
    joined = then(first, rewrite(first.text, [Change(2, 4, "")]))
    assert (joined.text, joined.original) == ("AAbC", "aabbcc")
    assert joined.to_original(0, 2) == (0, 3)
    assert joined.to_original(2, 3) == (3, 4)

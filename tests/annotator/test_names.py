"""Runs of capitalised words and the lists they stand in."""

from __future__ import annotations

from annotator.names import lists, qualifier, runs


def surfaces(text: str) -> list[str]:
    """The runs of a text."""
    return [text[run.start : run.end] for run in runs(text)]


def test_runs_hold_words_that_only_gaps_part() -> None:
    assert surfaces("Ở Rio de Janeiro, anh gặp Lê Na. Rồi TP.HCM và Phan Rang - Tháp Chàm") == [
        "Ở Rio de Janeiro", "Lê Na", "Rồi TP.HCM", "Phan Rang - Tháp Chàm",
    ]  # fmt: skip


def test_a_qualifier_stands_in_parentheses_or_after_a_province_word() -> None:
    assert qualifier("Vinh (Nghệ An) và", 4) == "Nghệ An"
    assert qualifier("Vinh (tỉnh Nghệ An)", 4) == "Nghệ An"
    assert qualifier("Vinh, tỉnh Nghệ An, đã", 4) == "Nghệ An"
    assert qualifier("Vinh và Huế", 4) == ""


def test_lists_skip_what_stands_in_parentheses() -> None:
    text = "gồm Daegu, Busan (Hàn Quốc) và TP. Vinh. Ông Lê Na nói"
    (chain,) = lists(text, list(runs(text)))
    assert [text[run.start : run.end] for run in chain] == ["Daegu", "Busan", "TP. Vinh"]

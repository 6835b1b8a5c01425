"""The bench of truth: its sets, its rivals, and the bars that the estimator must clear."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.truth import accuracy, ours, read, sets, truthfinder, vote

CLAIMS = """source\tobject\tproperty\tvalue
a\tx\tborn\t1900
b\tx\tborn\t1900
c\tx\tborn\t"1901
c\ty\tborn\t1902
"""
GOLD = "object\tproperty\tvalue\nx\tborn\t1900\ny\tborn\t1903\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "births"
    made.mkdir()
    (made / "claims.tsv").write_text(CLAIMS, encoding="utf-8")
    (made / "gold.tsv").write_text(GOLD, encoding="utf-8")
    return tmp_path


def test_a_folder_of_sets_is_read(folder: Path) -> None:
    (one,) = sets([folder])
    assert one == read(folder / "births")
    assert one.claims["x", "born"] == {"1900": ["a", "b"], '"1901': ["c"]}
    assert one.gold == {("x", "born"): "1900", ("y", "born"): "1903"}


@pytest.mark.parametrize("method", [vote, truthfinder, ours])
def test_every_method_answers_every_fact(folder: Path, method: object) -> None:
    (one,) = sets([folder])
    answers = method(one.claims)  # type: ignore[operator]
    assert answers == {("x", "born"): "1900", ("y", "born"): "1902"}
    assert accuracy(answers, one.gold) == 0.5


@pytest.mark.parametrize(("name", "bar"), [("book", 0.90), ("flights_raha", 0.94)])
def test_ours_clears_the_bar_and_the_vote(shared: Path, name: str, bar: float) -> None:
    one = read(shared / "truth" / name)
    right = accuracy(ours(one.claims), one.gold)
    assert right >= bar
    assert right > accuracy(vote(one.claims), one.gold)

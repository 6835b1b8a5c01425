"""Who has looked at what, and where the work stood: kept beside the settings, never in the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from annotator.model import Span
from db.ops import suggestions
from db.ops.suggestions import Found
from db.project import Project
from db.queries import history
from tests.ui.conftest import FIRST, Desk, date_span
from ui import remembered
from ui.looks import Looks
from ui.remembered import Place, Remembered
from ui.workbench import Workbench


@pytest.fixture
def place(home: Path, project: Project) -> Path:
    return remembered.file_of(home, project.path)


@given(st.sets(st.integers(1, 200)))
def test_ids_are_said_in_ranges_and_read_back(ids: set[int]) -> None:
    assert remembered.ids(remembered.ranges(ids)) == ids


def test_ranges_are_short() -> None:
    assert remembered.ranges({3, 1, 2, 9, 11, 12}) == "1-3,9,11-12"


def test_what_was_written_comes_back(tmp_path: Path) -> None:
    kept = Remembered({1, 2}, {5}, {7, 8}, 2, {2: Place(30, 12, ("claim", 5)), 1: Place(0, 0)}, {"searchBox": "Vinh"})
    remembered.write(tmp_path / "a" / "b.json", kept)
    assert remembered.read(tmp_path / "a" / "b.json") == kept
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.json"]


@pytest.mark.parametrize("words", ["", "{", "[]", '{"articles": 3}', '{"articles": "1-99999999999"}', "\x00"])
def test_damage_costs_the_marks_and_nothing_else(tmp_path: Path, words: str) -> None:
    (tmp_path / "b.json").write_text(words, encoding="utf-8")
    assert remembered.read(tmp_path / "b.json") == Remembered()


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    remembered.write(tmp_path / "file" / "b.json", Remembered())


def test_two_projects_of_one_name_have_a_file_each(tmp_path: Path) -> None:
    assert remembered.file_of(tmp_path, tmp_path / "a" / "x.doichieu") != remembered.file_of(
        tmp_path, tmp_path / "b" / "x.doichieu"
    )


def test_looking_marks_and_writes_nothing_into_the_project(bench: Workbench, desk: Desk) -> None:
    steps = len(history.steps(bench.project))
    assert not bench.looks.has_opened(desk.first)
    bench.open_article(desk.first)
    claim, loose = bench.items
    assert bench.looks.has_opened(desk.first)
    assert bench.looks.has_seen(claim)
    assert bench.looks.is_first(claim)
    assert bench.looks.has_seen(next(span for span in bench.spans if span.id == claim.evidence[0].span_id))
    assert not bench.looks.has_seen(loose)
    bench.next_item()
    assert bench.looks.has_seen(loose)
    bench.previous_item()
    assert not bench.looks.is_first(claim)
    assert len(history.steps(bench.project)) == steps


def test_looks_and_places_survive_a_restart(qapp: QApplication, project: Project, place: Path, desk: Desk) -> None:
    first = Workbench(project, looks=Looks(place))
    first.open_article(desk.first)
    first.next_item()
    first.looks.left(desk.first, Place(3, 0, ("span", int(first.items[1].id))))
    first.looks.save()
    _close(first)
    again = Workbench(project, looks=Looks(place))
    assert again.looks.article == desk.first
    assert not again.looks.has_opened(desk.second)
    again.open_article(desk.first)
    assert isinstance(again.current, Span)
    _close(again)


def test_what_is_gone_is_forgotten_for_its_number_may_be_given_again(bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.first)
    seen = bench.claims[0]
    bench.do(suggestions.store, [Found(desk.first, [], [])])
    assert not bench.looks.has_seen_claim(seen.id)
    bench.do(suggestions.store, [Found(desk.first, [date_span(desk.first, FIRST, "2012", "2012")], [])])
    bench.undo()
    bench.undo()
    assert bench.claims


def test_whoever_comes_back_to_an_article_finds_the_item_they_left(bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.first)
    bench.next_item()
    left = bench.current
    assert left is not None
    bench.looks.left(desk.first, Place(0, 0, ("span", int(left.id))))
    bench.open_article(desk.second)
    bench.open_article(desk.first)
    assert bench.current == left


def _close(bench: Workbench) -> None:
    """Stop its timers and jobs; the project stays open."""
    bench.findings.close()
    bench.learnt.close()
    bench.jobs.close()

"""What docs/guide.md has a new editor do, done by its keys on the sample project."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit

from annotator.model import Contradiction, State, Type
from db.queries import claims, derived, history
from tests.e2e.conftest import Program
from tests.e2e.hands import CONTROL, SHIFT, find, focused, press, settle, write
from ui.actions import ACTIONS
from ui.keymap import native
from ui.panels.contradictions import ContradictionPanel
from ui.panels.review_keys import review_keys
from ui.panels.verdict_keys import verdict_keys

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
DOCS = Path(__file__).parents[2] / "docs"
GUIDES = [DOCS / "guide.md", DOCS / "guide.vi.md"]


@pytest.mark.usefixtures("home")
def test_the_guide_can_be_followed(program: Program) -> None:
    window = program.start()
    bench = window.bench
    press(Key.Key_Return, times=3)
    press(Key.Key_Tab)
    press(Key.Key_Delete)
    settle(window)
    told = [claim.state for claim in claims.all_of(bench.project, states=[State.CONFIRMED, State.REJECTED])]
    assert sorted(told) == [State.CONFIRMED] * 3 + [State.REJECTED]
    press(Key.Key_Z, CONTROL)
    assert not claims.all_of(bench.project, states=[State.REJECTED])
    press(Key.Key_Y, CONTROL)
    assert len(claims.all_of(bench.project, states=[State.REJECTED])) == 1
    press(Key.Key_F8)
    settle(window)
    panel = find(window, ContradictionPanel, "")
    assert panel.current is not None
    assert panel.current.type is Type.CONFLICT
    for view in (Key.Key_9, Key.Key_8, Key.Key_7):
        press(view, ALT)
    press(Key.Key_1, CONTROL)
    reason = find(window, QComboBox, "resolutionReason")
    assert reason.isAncestorOf(focused())
    if not reason.currentText():
        write("Nguồn gốc nói như vậy")
    press(Key.Key_Return)
    settle(window)
    found = derived.of(bench.project, include_suggested=True).contradictions
    assert [one.resolution.value for one in found if one.resolution] == [panel_value(found)]
    press(Key.Key_T, CONTROL)
    press(Key.Key_Down)
    press(Key.Key_Return)
    press(Key.Key_F, CONTROL | SHIFT)
    write("vinh")
    settle(window)
    assert find(window, QLineEdit, "projectSearch").text() == "vinh"
    assert find(window, QAbstractItemView, "searchResults").model().rowCount() > 1
    press(Key.Key_Return)
    press(Key.Key_H, CONTROL)
    settle(window)
    before = len(history.steps(bench.project))
    press(Key.Key_Return)
    assert len(history.steps(bench.project)) == before + 1


def panel_value(found: list[Contradiction]) -> object:
    """The first value of what was settled."""
    return next(one.values[0].value for one in found if one.resolution)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_each_key_of_the_guide_does_something(guide: Path) -> None:
    known = {native((keys,)) for row in ACTIONS for keys in row.keys} | {row.keys for row in verdict_keys()}
    known |= {native((row.keys,)) for row in review_keys()} | {"Enter", "Del", "F6", "F7", "F9", "Phím cách", "Space"}
    said = re.findall(
        r"\*\*((?:Ctrl\+|Shift\+|Alt\+)*(?:F\d+|Enter|Del|Tab|Esc|PgDown|[A-Z0-9]))\*\*", guide.read_text("utf-8")
    )
    assert len(said) > 30
    assert {_written(key) for key in said} <= {_written(key) for key in known}


def _written(key: str) -> str:
    return key.replace("Return", "Enter").replace("Delete", "Del")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_the_pictures_of_the_guide_are_there_and_small(guide: Path) -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", guide.read_text("utf-8"))
    assert pictures
    assert all((DOCS / name).stat().st_size < 150_000 for name in pictures)

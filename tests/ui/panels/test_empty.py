"""A project with nothing in it: each panel says what to do next, and with which key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.ops import codebooks
from db.project import open_project
from tests.ui.conftest import settle
from ui import sample
from ui.main_window import MainWindow
from ui.panels.empty import Emptiable
from ui.settings import Settings
from ui.workbench import Workbench


@pytest.fixture
def window(tmp_path: Path, settings: Settings, qtbot: QtBot) -> Iterator[MainWindow]:
    with open_project(tmp_path / "trong.doichieu", user="An") as project:
        codebooks.adopt(project, sample.codebook_source())
        bench = Workbench(project)
        made = MainWindow(bench, settings)
        qtbot.addWidget(made)
        made.resize(1100, 700)
        made.show()
        settle(bench)
        yield made
        bench.close()


@pytest.mark.parametrize(
    ("dock", "key"), [("articles", "Ctrl+I"), ("claim", "article"), ("contradictions", "Ctrl+I"), ("tables", "Ctrl+I")]
)
def test_an_empty_panel_says_what_to_do_next(window: MainWindow, dock: str, key: str) -> None:
    window.show_dock(dock)
    settle(window.bench)
    told = [one.words for one in window.docks[dock].findChildren(Emptiable) if one.isVisible()]
    assert all(told)
    assert any(key in words for words in told)

"""What the palette finds: words of both languages, without marks, mistyped, what was used last first."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Desk
from ui.actions import ACTIONS
from ui.menus import Actions
from ui.palette import Command, commands, found
from ui.recent import forget_missing, recent_projects, remember_project
from ui.settings import Settings
from ui.workbench import Workbench


@pytest.fixture
def among(bench: Workbench, settings: Settings, qtbot: QtBot) -> tuple[Command, ...]:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(bench, settings, window)
    actions.setParent(bench)
    return commands(actions, bench, settings, lambda path: path)


def first(among: tuple[Command, ...], query: str) -> str:
    return found(among, query, [])[0].id


def test_every_action_is_there_with_its_group_and_its_keys(among: tuple[Command, ...]) -> None:
    assert {one.id for one in among} == {row.id for row in ACTIONS} - {"palette"}
    assert all(one.words and one.group and one.keys for one in among)
    assert found(among, "", []) == list(among)


@pytest.mark.parametrize(
    "query", ["Sao lưu dự án", "sao luu", "luu sao", "back up", "BACK", "bakc up", "sao luw du an", "project back"]
)
def test_words_of_both_languages_find_it_with_or_without_marks(among: tuple[Command, ...], query: str) -> None:
    assert first(among, query) == "backup"


def test_d_with_its_stroke_is_a_plain_d_too(among: tuple[Command, ...]) -> None:
    assert first(among, "đi toi danh sach") == first(among, "di tới danh sách")


def test_what_is_called_so_comes_before_what_only_holds_the_letters(among: tuple[Command, ...]) -> None:
    assert first(among, "export") == "export"
    assert first(among, "und") == "undo"
    assert found(among, "qqqq", []) == []


def test_those_used_last_lead_where_words_fit_alike(among: tuple[Command, ...]) -> None:
    assert [one.id for one in found(among, "", ["export", "about"])][:2] == ["export", "about"]
    assert found(among, "import", ["import.folder"])[0].id == "import.folder"
    assert found(among, "undo", ["import.folder"])[0].id == "undo"


def test_what_cannot_be_done_says_why(among: tuple[Command, ...], bench: Workbench, desk: Desk) -> None:
    refused = {one.id: one.refusal for one in among}
    assert refused["article.next"] == "No article is open."
    assert refused["item.confirm"]
    assert refused["export"] == ""


def test_recent_projects_are_commands_missing_ones_cannot_be_opened(
    bench: Workbench, settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    gone, there = tmp_path / "mat.doichieu", bench.project.path
    for path in (there, gone):
        remember_project(settings, path)
    window = QMainWindow()
    qtbot.addWidget(window)
    opened: list[Path] = []
    made = commands(Actions(bench, settings, window), bench, settings, opened.append)
    (lost, kept) = [one for one in made if one.id.startswith("project:")]
    assert lost.refusal
    kept.run()
    assert opened == [there]
    assert found(made, "gan day", [])[0] in (lost, kept)
    forget_missing(settings)
    assert recent_projects(settings) == [there]

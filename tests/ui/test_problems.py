"""Bugs reach the report, what the user can mend reaches the notice, and the project keeps its last whole step."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.errors import UserError
from ui.dialogs.problem import ProblemDialog
from ui.problems import Problems


@pytest.fixture
def problems(qapp: QApplication) -> Iterator[Problems]:
    made = Problems()
    made.install()
    yield made
    made.remove()


def _hit(error: Exception) -> None:
    try:
        raise error
    except type(error) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_a_bug_becomes_a_report_with_all_that_is_needed(problems: Problems, qtbot: QtBot) -> None:
    qWarning("something about a font")
    with qtbot.waitSignal(problems.broken) as broken:
        _hit(ZeroDivisionError("by nothing"))
    report = broken.args[0]
    for part in ("Đối Chiếu", "Qt ", "Python ", "peewee ", "ZeroDivisionError: by nothing", "_hit", "about a font"):
        assert part in report


def test_what_the_user_can_mend_is_no_bug(problems: Problems, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(problems.broken), qtbot.waitSignal(problems.refused) as refused:
        _hit(UserError("{name} is empty.", name="a.txt"))
    assert str(refused.args[0]) == "a.txt is empty."


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = ProblemDialog("first report")
    qtbot.addWidget(dialog)
    dialog.add("second report")
    dialog.findChild(QPushButton, "copyReport").click()
    copied = QApplication.clipboard().text()
    assert "first report" in copied
    assert "second report" in copied

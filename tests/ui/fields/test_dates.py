"""Dates told in words while they are typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from annotator.model import PartialDate
from tests.e2e.hands import find, press, write
from tests.ui.fields.conftest import Opened
from ui.fields.value_editor import ValueEditor


def told(editor: ValueEditor) -> str:
    label = find(editor, QLabel, "fieldMeaning")
    return label.text() if label.isVisible() else ""


@pytest.mark.parametrize(
    ("typed", "iso", "words"),
    [
        ("14/2/2024", "2024-02-14", "= Thứ Tư, 14 tháng 2, 2024"),
        ("2/2024", "2024-02", "= Tháng 2 2024"),
        ("quý I/2024", "2024-Q1", "= quarter I of 2024"),
        ("2024", "2024", "= the whole year 2024"),
        ("14/2", "2024-02-14", "= Thứ Tư, 14 tháng 2, 2024 · year taken from the article"),
    ],
)
def test_what_is_typed_is_told_in_words(opened: Opened, typed: str, iso: str, words: str) -> None:
    editor = opened("date", PartialDate("2012"))
    write(typed)
    assert told(editor).lower() == words.lower()
    value = editor.value()
    assert isinstance(value, PartialDate)
    assert value.iso == iso


def test_a_range_and_a_day_without_a_year(opened: Opened) -> None:
    editor = opened("date", published_on=None)
    write("5–7/9/2024")
    assert told(editor).count(" – ") == 1
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("14/2")
    assert told(editor).endswith("year unknown")


def test_how_to_write_it_is_a_hint_while_typing_and_an_error_when_left(opened: Opened) -> None:
    editor = opened("date", PartialDate("2012"))
    write("31/2/2024")
    assert told(editor).startswith("No date.")
    assert not editor.error
    editor.line.editingFinished.emit()
    assert editor.error.startswith("No date.")
    assert editor.line.property("wrong")
    press(Qt.Key.Key_Backspace)
    assert not editor.error
    assert editor.value() is None


def test_untouched_words_keep_what_they_do_not_show(opened: Opened) -> None:
    value = PartialDate("2024-02-14", relative=True, year_inferred=True)
    assert opened("date", value).value() is value


def test_before_f2_nothing_is_made_but_name_and_line(opened: Opened) -> None:
    editor = opened("date", PartialDate("2012"))
    write("2013")
    editor.set_editable(False)
    assert editor.line.text() == "2012"
    assert editor.line.isReadOnly()
    assert editor.value() == PartialDate("2012")

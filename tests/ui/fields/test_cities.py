"""The city picker: by keyboard alone, with letters as input methods send them."""

from __future__ import annotations

import time
from statistics import median

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.model import City
from tests.e2e.hands import compose, find, press, retype, write
from tests.ui.fields.conftest import Opened
from ui.fields.drop_list import DropList
from ui.fields.value_editor import ValueEditor

Key = Qt.Key
FRAME_MS = 1000 / 60


def drop(editor: ValueEditor, name: str = "fieldList") -> DropList:
    return find(editor.window(), DropList, name)


def names(editor: ValueEditor) -> list[str]:
    return [row.words for row in drop(editor).rows()]


def told(editor: ValueEditor) -> str:
    return find(editor, QLabel, "fieldMeaning").text()


def test_letters_offer_cities_and_arrows_choose(opened: Opened) -> None:
    editor = opened("city", City("Vinh", "VN"))
    write("ho")
    assert drop(editor).isVisible()
    assert names(editor)[0] == "Hội An"
    press(Key.Key_Down)
    chosen = drop(editor).current()
    assert chosen is not None
    press(Key.Key_Return)
    assert not drop(editor).isVisible()
    assert editor.line.text() == chosen.words
    value = editor.value()
    assert isinstance(value, City)
    assert value.name == chosen.words


def test_rows_tell_where_a_city_lies_until_when_it_was_one_and_which_name_matched(opened: Opened) -> None:
    editor = opened("city")
    write("sai gon")
    row = drop(editor).rows()[0]
    assert (row.words, row.beside, row.detail) == ("Thành phố Hồ Chí Minh", "Sài Gòn", "Việt Nam")
    press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("sa dec")
    assert drop(editor).rows()[0].detail == "Đồng Tháp, Việt Nam · city until 30/6/2025"
    press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("seo")
    assert drop(editor).rows()[0].beside == "in this project"


@pytest.mark.parametrize("typed", ["Đà Nẵng", "da nang", "TP. Đà Nẵng"])
def test_a_whole_name_needs_no_choice(opened: Opened, typed: str) -> None:
    editor = opened("city")
    write(typed)
    assert drop(editor).current() is None
    value = editor.value()
    assert isinstance(value, City)
    assert (value.name, value.country) == ("Đà Nẵng", "VN")
    assert told(editor).endswith("Việt Nam")


def test_letters_being_composed_are_searched_and_enter_does_not_take_a_row(opened: Opened) -> None:
    editor = opened("city")
    for stage in ("H", "Hu", "Hư"):
        QApplication.sendEvent(editor.line, QInputMethodEvent(stage, []))
    assert "Hưng Yên" in names(editor)
    press(Key.Key_Return)
    press(Key.Key_Down)
    # The keys ended the word, and nothing was taken.
    assert editor.line.text() == ""
    assert drop(editor).isVisible()
    done = QInputMethodEvent()
    done.setCommitString("Hưng Yên")
    QApplication.sendEvent(editor.line, done)
    assert editor.line.text() == "Hưng Yên"
    value = editor.value()
    assert isinstance(value, City)
    assert value.name == "Hưng Yên"


def test_words_are_composed_and_retyped(opened: Opened) -> None:
    editor = opened("city")
    compose(("Đ", "Đà"))
    write(" ")
    compose(("N", "Nă", "Nẵ", "Nẵn", "Nẵng"))
    value = editor.value()
    assert isinstance(value, City)
    assert value.name == "Đà Nẵng"
    press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    retype("Hue<ê<ế")
    value = editor.value()
    assert isinstance(value, City)
    assert value.name == "Huế"


def test_escape_closes_the_list_and_an_arrow_opens_it_again(opened: Opened) -> None:
    editor = opened("city")
    write("hu")
    press(Key.Key_Escape)
    assert not drop(editor).isVisible()
    assert editor.line.text() == "hu"
    press(Key.Key_Down)
    assert drop(editor).isVisible()


def test_a_name_that_nobody_knows_is_refused_until_it_is_created(opened: Opened) -> None:
    editor = opened("city")
    write("Gangdonggu")
    press(Key.Key_Escape)
    assert editor.value() is None
    assert editor.error.startswith("No such city")
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert not editor.error
    country, province = (find(editor, QLineEdit, name) for name in ("fieldCountry", "fieldProvince"))
    assert country.hasFocus()
    assert editor.value() == City("Gangdonggu")
    write("han q")
    assert [row.words for row in drop(editor, "fieldCountryList").rows()] == ["Hàn Quốc"]
    press(Key.Key_Return)
    assert country.text() == "Hàn Quốc"
    province.setFocus()
    write("Seoul")
    assert editor.value() == City("Gangdonggu", "KR", "Seoul")
    assert told(editor) == "= new city · Seoul, Hàn Quốc"
    country.setText("Hàn")
    assert editor.value() is None
    assert editor.error.startswith("No such country")


def test_the_region_told_with_a_new_name_is_taken_over(opened: Opened) -> None:
    editor = opened("city")
    write("Gangdonggu (Hàn Quốc)")
    press(Key.Key_Return)
    assert find(editor, QLineEdit, "fieldCountry").text() == "Hàn Quốc"
    assert editor.value() == City("Gangdonggu", "KR")


def test_untouched_words_keep_the_city_they_stand_for(opened: Opened) -> None:
    city = City("Vinh", "VN", "Nghệ An", "Vinh", 1562798)
    assert opened("city", city).value() is city


def test_the_list_goes_with_the_focus_and_with_the_correction(opened: Opened, qtbot: QtBot) -> None:
    editor = opened("city")
    write("hu")
    other = QLineEdit(editor.window())
    other.show()
    other.setFocus()
    assert not drop(editor).isVisible()
    editor.set_editable(False)
    qtbot.waitUntil(lambda: editor.window().findChild(DropList, "fieldList") is None)


def test_a_key_is_answered_within_a_frame(opened: Opened) -> None:
    many = [City(f"Thành phố số {number}", "VN") for number in range(2_000)]
    editor = opened("city", known=many)
    taken = []
    write("t")
    press(Key.Key_Backspace)
    for letter in "tho chi minh":
        begun = time.perf_counter()
        write(letter)
        drop(editor).repaint()
        taken.append((time.perf_counter() - begun) * 1000)
    assert median(taken) < FRAME_MS

"""Quantities typed whole or in parts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from annotator.model import Quantity
from tests.e2e.hands import compose, find, press, write
from tests.ui.fields.conftest import Opened
from ui.fields.value_editor import ValueEditor

PEOPLE = Quantity(Decimal(390_000_000), "dân", approx="hơn")


def part(editor: ValueEditor, name: str) -> QLineEdit:
    return find(editor, QLineEdit, f"field{name}")


def approx(editor: ValueEditor) -> QComboBox:
    return find(editor, QComboBox, "fieldApprox")


def told(editor: ValueEditor) -> str:
    return find(editor, QLabel, "fieldMeaning").text()


def test_the_parts_are_shown_apart(opened: Opened) -> None:
    editor = opened("count", PEOPLE)
    assert editor.line.text() == "390.000.000"
    assert (approx(editor).currentData(), part(editor, "Upper").text(), part(editor, "Unit").text()) == (
        "hơn",
        "",
        "dân",
    )
    assert editor.value() == PEOPLE


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1,4 triệu", Quantity(Decimal(1_400_000), "dân", approx="hơn")),
        ("12.345", Quantity(Decimal(12_345), "dân", approx="hơn")),
        ("gần 5.000", Quantity(Decimal(5_000), "dân", approx="gần")),
        ("2-3 triệu", Quantity(Decimal(2_000_000), "dân", Decimal(3_000_000), "hơn")),
        ("64 thành phố", Quantity(Decimal(64), "thành phố")),
        ("hơn 64 thành phố", Quantity(Decimal(64), "thành phố", approx="hơn")),
    ],
)
def test_a_number_leaves_the_parts_and_a_phrase_stands_for_itself(opened: Opened, typed: str, value: Quantity) -> None:
    editor = opened("count", PEOPLE)
    write(typed)
    assert editor.value() == value


def test_what_it_means_is_told_at_every_letter(opened: Opened) -> None:
    editor = opened("count", PEOPLE)
    write("gần 390 triệu")
    assert told(editor) == "= gần 390.000.000 dân"


def test_a_phrase_is_taken_apart_when_the_number_is_left(opened: Opened) -> None:
    editor = opened("count", PEOPLE)
    write("khoảng 64 ")
    compose(("x", "xa", "xã"))
    part(editor, "Unit").setFocus()
    assert editor.line.text() == "64"
    assert (approx(editor).currentData(), part(editor, "Unit").text()) == ("khoảng", "xã")
    part(editor, "Unit").selectAll()
    write("phường")
    assert editor.value() == Quantity(Decimal(64), "phường", approx="khoảng")


def test_how_exactly_is_chosen_by_its_first_letters(opened: Opened) -> None:
    editor = opened("count", PEOPLE)
    approx(editor).setFocus()
    write("g")
    assert approx(editor).currentData() == "gần"
    assert editor.value() == Quantity(Decimal(390_000_000), "dân", approx="gần")
    press(Qt.Key.Key_Home)
    assert editor.value() == Quantity(Decimal(390_000_000), "dân")


def test_the_upper_end_must_be_larger(opened: Opened) -> None:
    editor = opened("count", Quantity(Decimal(5), "người"))
    part(editor, "Upper").setFocus()
    write("4")
    assert editor.value() is None
    assert editor.error.startswith("The upper end")
    press(Qt.Key.Key_Backspace)
    write("7")
    assert not editor.error
    assert editor.value() == Quantity(Decimal(5), "người", Decimal(7))


def test_words_without_a_number_are_refused(opened: Opened) -> None:
    editor = opened("count", PEOPLE)
    write("nhiều")
    assert editor.value() is None
    assert editor.error.startswith("No number.")


def test_tab_leads_through_the_parts_and_never_into_what_a_list_is_made_of(opened: Opened) -> None:
    editor = opened("count", PEOPLE)
    approx(editor).view()  # its drop-down is made, as the first look at it does
    assert editor.stops() == [editor.line, approx(editor), part(editor, "Upper"), part(editor, "Unit")]

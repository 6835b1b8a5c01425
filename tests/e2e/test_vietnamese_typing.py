"""Vietnamese keyboards: ibus composes a word before it hands it over, UniKey takes letters back and writes others."""

from __future__ import annotations

import string
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTableView

from annotator.model import City, Claim, Quantity, State
from db.project import open_project
from db.queries import claims, history
from tests.e2e.conftest import Program
from tests.e2e.hands import CONTROL, compose, find, focused, press, retype, settle, tab_to, write
from ui.fields.drop_list import DropList
from ui.main_window import MainWindow
from ui.models.articles import CARD

Key = Qt.Key
CITY = (("Đ", "Đà"), ("N", "Nă", "Nẵ", "Nẵn", "Nẵng"))


@pytest.fixture
def window(program: Program) -> MainWindow:
    return program.start()


def names(window: MainWindow) -> list[str]:
    """The files in the list of articles."""
    model = find(window, QTableView, "articleList").model()
    return [model.index(row, 0).data(CARD).name for row in range(model.rowCount())]


def compose_words(*words: tuple[str, ...]) -> None:
    """Compose words with a blank between two."""
    for number, stages in enumerate(words):
        if number:
            write(" ")
        compose(stages)


def claim_on(window: MainWindow, field: str) -> Claim:
    """Make the first claim about this field the current item, opening its article."""
    known = claims.all_of(window.bench.project, states=[State.SUGGESTED])
    claim = next(one for one in known if one.field == field)
    window.bench.set_current(claim)
    return claim


def test_a_city_is_composed_in_the_value_editor(window: MainWindow) -> None:
    claim = claim_on(window, "joined")
    press(Key.Key_F2)
    line = find(window, QLineEdit, "claimKey0")
    tab_to(line)
    press(Key.Key_A, CONTROL)
    compose_words(*CITY)
    assert line.text() == "Đà Nẵng"
    press(Key.Key_Return)
    stored = claims.one(window.bench.project, claim.id)
    ((_, city),) = stored.row
    assert isinstance(city, City)
    assert (city.name, city.country, stored.state) == ("Đà Nẵng", "VN", State.CONFIRMED)


def test_enter_within_a_word_ends_the_word_and_saves_nothing(window: MainWindow) -> None:
    claim = claim_on(window, "joined")
    steps = history.steps(window.bench.project)
    press(Key.Key_F2)
    line = find(window, QLineEdit, "claimKey0")
    tab_to(line)
    press(Key.Key_A, CONTROL)
    for stage in ("H", "Hu", "Huê", "Huế"):
        QApplication.sendEvent(line, QInputMethodEvent(stage, []))
    press(Key.Key_Return)
    assert not line.isReadOnly()
    assert history.steps(window.bench.project) == steps
    compose(("Huế",))
    press(Key.Key_Return)
    ((_, city),) = claims.one(window.bench.project, claim.id).row
    assert isinstance(city, City)
    assert (city.name, city.country) == ("Huế", "VN")
    assert len(history.steps(window.bench.project)) == len(steps) + 1


def test_esc_closes_the_list_of_cities_before_it_leaves_the_correction(window: MainWindow) -> None:
    claim_on(window, "joined")
    press(Key.Key_F2)
    line = find(window, QLineEdit, "claimKey0")
    tab_to(line)
    press(Key.Key_A, CONTROL)
    retype("hu<ư")
    listed = find(window, DropList, "claimKey0List")
    assert listed.isVisible()
    press(Key.Key_Escape)
    assert (listed.isVisible(), line.text(), line.isReadOnly()) == (False, "hư", False)
    press(Key.Key_Escape)
    assert line.isReadOnly()


def test_nothing_is_read_while_a_word_is_being_composed(window: MainWindow) -> None:
    claim = claim_on(window, "criteria")
    steps = history.steps(window.bench.project)
    press(Key.Key_F2)
    line = find(window, QLineEdit, "claimValue")
    assert focused() is line
    compose(("4",))
    write("5 ")
    compose(("d", "đ", "đi", "điề", "điều"))
    assert line.text() == "45 điều"
    assert history.steps(window.bench.project) == steps
    press(Key.Key_Return)
    assert claims.one(window.bench.project, claim.id).value == Quantity(Decimal(45), "điều")


def test_words_are_retyped_in_the_value_editor(window: MainWindow) -> None:
    claim = claim_on(window, "criteria")
    press(Key.Key_F2)
    retype("ho<ơn 42 d<đie<êu<<ều")
    assert find(window, QLineEdit, "claimValue").text() == "hơn 42 điều"
    press(Key.Key_Return)
    assert claims.one(window.bench.project, claim.id).value == Quantity(Decimal(42), "điều", approx="hơn")


def test_esc_leaves_the_correction_and_not_the_form(window: MainWindow) -> None:
    claim = claim_on(window, "criteria")
    press(Key.Key_F2)
    line = find(window, QLineEdit, "claimValue")
    retype("d<đu<ủ")
    press(Key.Key_Escape)
    assert (line.text(), line.isReadOnly()) == ("42 tiêu chí", True)
    assert claims.one(window.bench.project, claim.id) == claim
    press(Key.Key_Escape)
    assert focused() is window.reader


def test_a_reason_is_retyped_though_it_begins_like_one_on_the_list(window: MainWindow) -> None:
    press(Key.Key_F8)
    box = find(window, QComboBox, "resolutionReason")
    line = box.lineEdit()
    assert line is not None
    tab_to(box)
    assert box.findText("Co", Qt.MatchFlag.MatchStartsWith) >= 0
    retype("Co<ông bo<ố")
    assert line.text() == "Công bố"
    press(Key.Key_A, CONTROL)
    compose_words(("C", "Cô", "Côn", "Công"), ("b", "bô", "bố"))
    assert line.text() == "Công bố"


@pytest.mark.parametrize("way", ["composed", "retyped", "written"])
def test_the_search_box_finds_what_is_written_with_marks(window: MainWindow, way: str) -> None:
    press(Key.Key_F, CONTROL)
    box = find(window, QLineEdit, "searchBox")
    assert focused() is box
    if way == "composed":
        compose_words(("D", "Đ", "Đa", "Đai", "Đài"), ("M", "Mâ", "Mẫ", "Mẫu"))
    elif way == "retyped":
        retype("D<Đai<<ài Ma<âu<<ẫu")
    else:
        write("Đài Mẫu")
    assert box.text() == "Đài Mẫu"
    settle(window)
    assert names(window) == ["mau-e-2025-12-06.txt"]
    press(Key.Key_Escape)
    assert len(names(window)) == 7


def test_letters_in_the_reader_decide_nothing(window: MainWindow) -> None:
    bench = window.bench
    before = (history.steps(bench.project), bench.items, bench.current, bench.article_id)
    for letter in string.ascii_letters + string.digits:
        QTest.keyClicks(focused(), letter)
    write("đặng Đỗ ưỡn")
    compose_words(*CITY)
    assert focused() is window.reader
    assert (history.steps(bench.project), bench.items, bench.current, bench.article_id) == before


def test_letters_decide_nothing_while_words_are_selected(window: MainWindow) -> None:
    steps = history.steps(window.bench.project)
    press(Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, times=3)
    QTest.keyClicks(focused(), string.ascii_letters + string.digits)
    compose_words(*CITY)
    assert history.steps(window.bench.project) == steps
    assert window.reader.textCursor().selectedText() in window.reader.toPlainText()


def test_letters_in_the_list_and_in_the_form_decide_nothing(window: MainWindow) -> None:
    steps = history.steps(window.bench.project)
    for key in (Key.Key_F4, Key.Key_F8):
        press(key)
        QTest.keyClicks(focused(), string.ascii_letters + string.digits)
        write("đặng")
    window.docks["claim"].widget().setFocus()
    QTest.keyClicks(focused(), string.ascii_letters + string.digits)
    assert history.steps(window.bench.project) == steps


def test_a_confirmed_claim_is_on_disk_when_enter_is_done(window: MainWindow) -> None:
    claim = claim_on(window, "criteria")
    path = window.bench.project.path
    with open_project(path, read_only=True) as other:
        assert claims.one(other, claim.id).state is State.SUGGESTED
    press(Key.Key_Return)
    with open_project(path, read_only=True) as other:
        assert claims.one(other, claim.id).state is State.CONFIRMED
        assert history.steps(other)[0].label.template == "Confirm claim ({what})"

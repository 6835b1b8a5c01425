"""Claims that the program did not see, and claims of the wrong field: made and moved with keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit

from annotator.claims import propose
from annotator.codebook import read
from annotator.model import City, Claim, PartialDate, Role, Span, State
from annotator.suggest import suggest
from db.ops import articles, codebooks, suggestions
from db.ops.suggestions import Found
from db.project import open_project
from db.queries import articles as article_queries
from db.queries import claims, history
from tests.e2e.hands import CONTROL, find, focused, press, select_words, settle, write
from tests.ui.conftest import made
from ui import sample
from ui.app import Session
from ui.main_window import MainWindow
from ui.settings import Settings

Key = Qt.Key
TEXT = "Mạng lưới thành phố học tập được thành lập năm 2012. Người dân ở Vinh biết tin hôm 14/2/2024."


@pytest.fixture
def window(qapp: QApplication, settings: Settings, tmp_path: Path) -> Iterator[MainWindow]:
    with open_project(tmp_path / "thu.doichieu", user="An") as project:
        codebooks.adopt(project, sample.codebook_source())
        number = articles.store(project, [made("mot.txt", TEXT)]).new[0]
        article = article_queries.article(project, number)
        spans = [span for span in suggest(article) if span.value == PartialDate("2012")]
        suggestions.store(project, [Found(number, spans, propose(article, spans, read(sample.codebook_source())))])
    session = Session(qapp, settings)
    made_window = session.open(tmp_path / "thu.doichieu")
    made_window.resize(1200, 900)
    made_window.activateWindow()
    made_window.reader.setFocus()
    settle(made_window)
    yield made_window
    session.close()


def stored(window: MainWindow) -> list[Claim]:
    return claims.of_article(window.bench.project, window.bench.article_id)


def line(window: MainWindow, name: str) -> QLineEdit:
    return find(window, QLineEdit, name)


def take_and_save(window: MainWindow) -> None:
    """Enter takes the city from the list, where one is open; Enter saves."""
    press(Key.Key_Return)
    if not line(window, "claimValue").isReadOnly():
        press(Key.Key_Return)
    settle(window)


def mark_city_and_date(window: MainWindow) -> None:
    select_words(window.reader, "Vinh")
    press(Key.Key_F6)
    select_words(window.reader, "14/2/2024")
    press(Key.Key_F7)
    settle(window)


def choose(window: MainWindow, words: str) -> None:
    box = find(window, QComboBox, "claimField")
    assert focused() is box
    for _ in range(box.count()):
        if box.currentText().startswith(words):
            return
        press(Key.Key_Down)
    raise AssertionError(f"{words} is not offered")


def test_a_claim_is_made_of_marked_words_with_keys_alone(window: MainWindow) -> None:
    mark_city_and_date(window)
    steps = len(history.steps(window.bench.project))
    press(Key.Key_Return, CONTROL)
    choose(window, "Ngày gia nhập")
    assert line(window, "claimKey0").text() == "Vinh"
    assert line(window, "claimValue").text() == "14/2/2024"
    assert {part.words for part in window.reader.outline.parts()} == {"Ngày gia nhập", "Thành phố"}
    press(Key.Key_Return)
    settle(window)
    new = next(claim for claim in stored(window) if claim.field == "joined")
    assert new.state is State.CONFIRMED
    assert new.value == PartialDate("2024-02-14")
    assert dict(new.row)["city"].name == "Vinh"  # type: ignore[union-attr]
    assert [TEXT[one.start : one.end] for one in new.evidence] == ["14/2/2024", "Vinh"]
    assert [one.role for one in new.evidence] == [Role.VALUE, Role.KEY]
    assert len(history.steps(window.bench.project)) == steps + 1
    # The claim that was to be decided is still the one on show, and outlined again.
    assert {part.words for part in window.reader.outline.parts()} == {"Thành lập"}
    assert isinstance(window.bench.current, Claim)
    assert window.bench.current.field == "founded"
    press(Key.Key_Z, CONTROL)
    assert all(claim.field != "joined" for claim in stored(window))


def test_escape_makes_nothing(window: MainWindow) -> None:
    mark_city_and_date(window)
    before = stored(window), window.bench.current
    press(Key.Key_Return, CONTROL)
    assert focused() is find(window, QComboBox, "claimField")
    press(Key.Key_Escape)
    settle(window)
    assert (stored(window), window.bench.current) == before
    assert "Thành lập" in find(window, QLabel, "claimFact").text()
    press(Key.Key_Return)
    assert window.bench.claims[0].state is State.CONFIRMED


def test_the_city_and_its_date_can_be_typed(window: MainWindow) -> None:
    select_words(window.reader, "14/2/2024")
    press(Key.Key_F7)
    press(Key.Key_Return, CONTROL)
    choose(window, "Ngày gia nhập")
    press(Key.Key_Return)
    error = find(window, QLabel, "claimKey0Error")
    assert error.isVisible()
    assert focused() is line(window, "claimKey0")
    write("đà nẵng")
    take_and_save(window)
    new = next(claim for claim in stored(window) if claim.field == "joined")
    city = dict(new.row)["city"]
    assert isinstance(city, City)
    assert city.name == "Đà Nẵng"


def test_a_city_makes_a_claim_of_its_date(window: MainWindow) -> None:
    mark_city_and_date(window)
    select_words(window.reader, "Vinh")
    press(Key.Key_Escape)
    press(Key.Key_Return, CONTROL)
    choose(window, "Ngày gia nhập")
    assert line(window, "claimKey0").text() == "Vinh"
    assert line(window, "claimValue").text() == "14/2/2024"


def test_words_that_tab_leads_to_become_a_claim(window: MainWindow) -> None:
    mark_city_and_date(window)
    for _ in range(5):
        press(Key.Key_Tab)
    assert isinstance(window.bench.current, Span)
    press(Key.Key_Return, CONTROL)
    choose(window, "Thành lập")
    press(Key.Key_Return)
    settle(window)
    assert PartialDate("2024-02-14") in [claim.value for claim in stored(window) if claim.field == "founded"]


def test_without_marked_words_it_is_told_what_to_do(window: MainWindow) -> None:
    press(Key.Key_Delete)
    settle(window)
    window.reader.set_caret(0)
    press(Key.Key_Return, CONTROL)
    assert "F6" in window.statusBar().currentMessage()


def test_a_claim_is_moved_to_another_field_in_one_step(window: MainWindow) -> None:
    steps = len(history.steps(window.bench.project))
    press(Key.Key_F2)
    assert focused() is line(window, "claimValue")
    press(Key.Key_Backtab)
    choose(window, "Ra mắt")
    assert line(window, "claimValue").text() == "2012"
    press(Key.Key_Return)
    settle(window)
    (moved,) = [claim for claim in stored(window) if claim.state is not State.REJECTED]
    assert (moved.table, moved.field, moved.value) == ("network_facts", "launched", PartialDate("2012"))
    assert moved.state is State.CONFIRMED
    assert len(history.steps(window.bench.project)) == steps + 1
    assert window.bench.current == moved
    press(Key.Key_Z, CONTROL)
    assert stored(window)[0].field == "founded"


def test_a_claim_moved_to_another_table_asks_for_its_row(window: MainWindow) -> None:
    press(Key.Key_F2)
    press(Key.Key_Backtab)
    choose(window, "Ngày gia nhập")
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    assert focused() is line(window, "claimKey0")
    write("vinh")
    take_and_save(window)
    (moved,) = [claim for claim in stored(window) if claim.state is State.CONFIRMED]
    assert (moved.table, moved.field) == ("member_cities", "joined")
    assert dict(moved.row)["city"].name == "Vinh"  # type: ignore[union-attr]


def test_tab_leads_from_the_value_down_and_shift_tab_back(window: MainWindow) -> None:
    mark_city_and_date(window)
    press(Key.Key_Return, CONTROL)
    choose(window, "Ngày gia nhập")
    names = ["claimField", "claimValue", "claimKey0", "claimAsOf", "claimScope", "confirmButton", "cancelButton"]
    for name in [*names[1:], names[0]]:
        press(Key.Key_Tab)
        assert focused().objectName() == name
    for name in reversed(names):
        press(Key.Key_Backtab)
        assert focused().objectName() == name

"""Deciding by keyboard and by mouse in the form beside the article."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator import kinds
from annotator.model import City, Claim, ClaimId, PartialDate, Quantity, Span, State, Text, Verdict
from db.ops import claims as claim_ops
from db.ops import resolutions
from db.queries import claims, history
from db.queries import spans as span_queries
from tests.e2e.hands import focused, press
from tests.ui.conftest import Desk, settle
from ui.panels.claim_form import ClaimForm
from ui.workbench import Workbench


@pytest.fixture
def form(qtbot: QtBot, bench: Workbench, desk: Desk) -> ClaimForm:
    made = ClaimForm(bench)
    qtbot.addWidget(made)
    made.resize(340, 700)
    made.show()
    qtbot.waitExposed(made)
    bench.open_article(desk.first)
    made.setFocus()
    return made


def words(form: ClaimForm, name: str) -> str:
    label = form.findChild(QLabel, name)
    assert label is not None
    return label.text()


def line(form: ClaimForm, name: str = "claimValue") -> QLineEdit:
    found = form.findChild(QLineEdit, name)
    assert found is not None
    return found


def claim(bench: Workbench) -> Claim:
    return claims.of_article(bench.project, bench.article_id)[0]


def test_tells_fact_value_quotation_and_place_in_the_queue(form: ClaimForm) -> None:
    assert "Thành lập" in words(form, "claimFact")
    assert line(form).text() == "2012"
    assert "<b>2012</b>" in words(form, "claimQuotations")
    assert words(form, "claimPosition") == "Claim 1 of 1 · 1 to decide"


def test_words_that_no_claim_uses_are_counted_apart(qtbot: QtBot, form: ClaimForm) -> None:
    qtbot.keyClick(form, Qt.Key.Key_Tab)
    assert words(form, "claimPosition") == "Unused words 1 of 1 · 1 to look at"


def test_a_finished_article_offers_the_next_one(qtbot: QtBot, form: ClaimForm, bench: Workbench, desk: Desk) -> None:
    done, confirm = form.findChild(QLabel, "allDecided"), form.findChild(QPushButton, "confirmButton")
    assert done is not None
    assert confirm is not None
    assert done.isHidden()
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert bench.article_id == desk.first
    assert "next one" in done.text()
    assert "Tab" in done.text()
    assert confirm.text() == "Next article"
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert bench.article_id == desk.second
    assert confirm.text() == "Confirm"
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert "Every article is done" in done.text()


def test_enter_confirms_and_goes_on(qtbot: QtBot, form: ClaimForm, bench: Workbench) -> None:
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert claim(bench).state is State.CONFIRMED
    bench.next_item()
    assert isinstance(bench.current, Span)
    assert line(form).text() == "14/2/2024"
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert all(s.state is State.CONFIRMED for s in span_queries.of_article(bench.project, bench.article_id)[1:])


def test_delete_rejects(qtbot: QtBot, form: ClaimForm, bench: Workbench) -> None:
    qtbot.keyClick(form, Qt.Key.Key_Delete)
    assert claim(bench).state is State.REJECTED


def test_f2_corrects_enter_saves(qtbot: QtBot, form: ClaimForm, bench: Workbench) -> None:
    assert line(form).isReadOnly()
    qtbot.keyClick(form, Qt.Key.Key_F2)
    assert not line(form).isReadOnly()
    qtbot.keyClicks(line(form), "9/2013")
    qtbot.keyClick(line(form), Qt.Key.Key_Return)
    assert claim(bench).value == PartialDate("2013-09")
    assert claim(bench).state is State.CONFIRMED


def test_escape_leaves_everything_as_it_was(qtbot: QtBot, form: ClaimForm, bench: Workbench) -> None:
    before = claim(bench)
    steps = len(history.steps(bench.project))
    qtbot.keyClick(form, Qt.Key.Key_F2)
    qtbot.keyClicks(line(form), "1999")
    qtbot.keyClick(line(form), Qt.Key.Key_Escape)
    assert line(form).text() == "2012"
    assert line(form).isReadOnly()
    assert claim(bench) == before
    assert len(history.steps(bench.project)) == steps


def test_delete_while_correcting_deletes_letters_not_the_claim(qtbot: QtBot, form: ClaimForm, bench: Workbench) -> None:
    qtbot.keyClick(form, Qt.Key.Key_F2)
    qtbot.keyClick(line(form), Qt.Key.Key_Delete)
    qtbot.keyClick(line(form), Qt.Key.Key_Delete)
    assert claim(bench).state is State.SUGGESTED


def test_what_cannot_be_read_is_told_under_the_line(qtbot: QtBot, form: ClaimForm, bench: Workbench) -> None:
    qtbot.keyClick(form, Qt.Key.Key_F2)
    qtbot.keyClicks(line(form), "abc")
    qtbot.keyClick(line(form), Qt.Key.Key_Return)
    error = form.findChild(QLabel, "claimValueError")
    assert error is not None
    assert error.isVisible()
    assert claim(bench).state is State.SUGGESTED
    qtbot.keyClick(line(form), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line(form), "2011")
    assert not error.isVisible()
    qtbot.keyClick(line(form), Qt.Key.Key_Return)
    assert claim(bench).value == PartialDate("2011")


def test_date_and_scope_can_be_corrected(qtbot: QtBot, form: ClaimForm, bench: Workbench) -> None:
    qtbot.keyClick(form, Qt.Key.Key_F2)
    scope = form.findChild(QComboBox, "claimScope")
    assert scope is not None
    scope.setCurrentIndex(1)
    qtbot.keyClicks(line(form, "claimAsOf"), "2/2024")
    qtbot.keyClick(line(form, "claimAsOf"), Qt.Key.Key_Return)
    assert (claim(bench).as_of, claim(bench).scope) == ("2024-02", "VN")
    assert claim(bench).value == PartialDate("2012")


def test_a_change_elsewhere_does_not_swallow_what_is_being_typed(
    qtbot: QtBot, form: ClaimForm, bench: Workbench
) -> None:
    qtbot.keyClick(form, Qt.Key.Key_F2)
    qtbot.keyClicks(line(form), "20")
    bench.current_changed.emit()
    assert line(form).text() == "20"
    assert not line(form).isReadOnly()


def test_arrows_walk_through_the_queue(qtbot: QtBot, form: ClaimForm, bench: Workbench) -> None:
    first = bench.current
    qtbot.keyClick(form, Qt.Key.Key_Down)
    assert bench.current != first
    qtbot.keyClick(form, Qt.Key.Key_Up)
    assert bench.current == first


@pytest.mark.parametrize(("button", "state"), [("confirmButton", State.CONFIRMED), ("rejectButton", State.REJECTED)])
def test_buttons_do_the_same(qtbot: QtBot, form: ClaimForm, bench: Workbench, button: str, state: State) -> None:
    found = form.findChild(QPushButton, button)
    assert found is not None
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    assert claim(bench).state is state


def test_confirmed_items_cannot_be_confirmed_again(qtbot: QtBot, form: ClaimForm, bench: Workbench) -> None:
    qtbot.keyClick(form, Qt.Key.Key_Return)
    bench.set_current(claim(bench))
    button = form.findChild(QPushButton, "confirmButton")
    assert button is not None
    assert button.text() == "Next article"


def test_enter_on_a_confirmed_item_writes_nothing(qtbot: QtBot, form: ClaimForm, bench: Workbench) -> None:
    qtbot.keyClick(form, Qt.Key.Key_Return)
    bench.set_current(claim(bench))
    steps = len(history.steps(bench.project))
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert len(history.steps(bench.project)) == steps


def test_without_an_article_it_says_what_to_do(qtbot: QtBot, bench: Workbench) -> None:
    form = ClaimForm(bench)
    qtbot.addWidget(form)
    assert form._body.words
    assert form.accessibleName()


def test_when_all_is_decided_it_says_what_comes_next(qtbot: QtBot, form: ClaimForm, bench: Workbench) -> None:
    qtbot.keyClick(form, Qt.Key.Key_Return)
    done = form.findChild(QLabel, "allDecided")
    assert done is not None
    assert done.isVisible()
    bench.undo()
    assert not done.isVisible()


def test_a_verdict_is_counted_while_the_form_stands_still(
    qtbot: QtBot, form: ClaimForm, bench: Workbench, desk: Desk
) -> None:
    for _ in range(3):
        qtbot.keyClick(form, Qt.Key.Key_Return)
    settle(bench)
    assert "still open: 1" in words(form, "allDecided")
    (one,) = bench.findings.contradictions
    resolutions.resolve(bench.project, one, verdict=Verdict.VALUE, reason="Rõ", value=one.values[0].value)
    settle(bench)
    assert "no contradiction is open" in words(form, "allDecided")


def test_nothing_can_be_typed_before_correcting(form: ClaimForm, bench: Workbench) -> None:
    claim_of_a_city = Claim(
        ClaimId(0), bench.article_id, "member_cities", (("city", City("Vinh")),), "joined", PartialDate("2020")
    )
    number = claim_ops.add(bench.project, claim_of_a_city)
    bench.set_current(claims.one(bench.project, number))
    assert line(form, "claimKey0").isReadOnly()
    form.edit()
    assert not line(form, "claimKey0").isReadOnly()


def test_a_row_that_is_dated_by_its_key_asks_for_the_date_once(form: ClaimForm, bench: Workbench, qtbot: QtBot) -> None:
    row = (("metric", Text("member_cities")), ("as_of", PartialDate("2024")))
    counted = Claim(ClaimId(0), bench.article_id, "network_figures", row, "count", Quantity(Decimal(356)), as_of="2024")
    number = claim_ops.add(bench.project, counted)
    bench.set_current(claims.one(bench.project, number))
    assert not line(form, "claimAsOf").isVisible()
    form.edit()
    line(form, "claimKey1").setText("14/2/2024")
    qtbot.keyClick(line(form, "claimKey1"), Qt.Key.Key_Return)
    corrected = claims.one(bench.project, number)
    assert corrected.as_of == "2024-02-14"
    assert dict(corrected.row)["as_of"] == PartialDate("2024-02-14")


def test_tab_goes_round_the_fields_from_the_value_on(form: ClaimForm, bench: Workbench, qtbot: QtBot) -> None:
    bench.set_current(claims.one(bench.project, claim_ops.add(bench.project, member(bench))))
    form.window().activateWindow()
    qtbot.keyClick(form, Qt.Key.Key_F2)
    qtbot.waitUntil(line(form).hasFocus)
    names = [focused().objectName()]
    while len(names) < 8:
        press(Qt.Key.Key_Tab)
        names.append(focused().objectName())
    assert names == [
        "claimValue", "claimKey0", "claimAsOf", "claimScope", "confirmButton", "cancelButton", "claimField",
        "claimValue",
    ]  # fmt: skip
    press(Qt.Key.Key_Backtab)
    assert focused().objectName() == "claimField"


def test_a_city_and_a_date_are_corrected_in_one_step(form: ClaimForm, bench: Workbench, qtbot: QtBot) -> None:
    number = claim_ops.add(bench.project, member(bench))
    bench.set_current(claims.one(bench.project, number))
    steps = len(history.steps(bench.project))
    qtbot.keyClick(form, Qt.Key.Key_F2)
    qtbot.keyClicks(line(form), "14/2/2024")
    line(form, "claimKey0").setFocus()
    line(form, "claimKey0").selectAll()
    qtbot.keyClicks(line(form, "claimKey0"), "da nan")
    qtbot.keyClick(line(form, "claimKey0"), Qt.Key.Key_Return)
    assert line(form, "claimKey0").text() == "Đà Nẵng"
    assert len(history.steps(bench.project)) == steps
    qtbot.keyClick(line(form, "claimKey0"), Qt.Key.Key_Return)
    assert len(history.steps(bench.project)) == steps + 1
    corrected = claims.one(bench.project, number)
    city = dict(corrected.row)["city"]
    assert isinstance(city, City)
    assert (city.name, city.country, corrected.value) == ("Đà Nẵng", "VN", PartialDate("2024-02-14"))


def test_a_field_that_cannot_be_read_gets_the_caret_and_nothing_is_saved(
    form: ClaimForm, bench: Workbench, qtbot: QtBot
) -> None:
    number = claim_ops.add(bench.project, member(bench))
    bench.set_current(claims.one(bench.project, number))
    form.window().activateWindow()
    qtbot.keyClick(form, Qt.Key.Key_F2)
    key = line(form, "claimKey0")
    key.setText("Gangdonggu")
    qtbot.keyClick(line(form), Qt.Key.Key_Return)
    error = form.findChild(QLabel, "claimKey0Error")
    assert error is not None
    assert error.isVisible()
    assert key.hasFocus()
    assert claims.one(bench.project, number).row == member(bench).row


def member(bench: Workbench) -> Claim:
    row = (("city", City("Vinh", "VN", "Nghệ An")),)
    return Claim(ClaimId(0), bench.article_id, "member_cities", row, "joined", PartialDate("2020"))


def test_a_line_that_goes_with_its_claim_takes_no_key_twice(form: ClaimForm, bench: Workbench) -> None:
    """A click into a line that is only read leaves the keyboard there; the next item has no such line."""
    stored = claims.one(bench.project, claim_ops.add(bench.project, member(bench)))
    form.window().activateWindow()
    bench.set_current(stored)
    items = list(bench.items)
    line(form, "claimKey0").setFocus()
    press(Qt.Key.Key_Tab)
    assert bench.current == items[items.index(stored) + 1]
    assert bench.current is not None
    assert line(form).text() == kinds.label(bench.current.value)
    assert focused() is form

"""An edited workbook's changes are looked through by keys, chosen one by one, and handed on only when asked."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.errors import UserError
from annotator.model import ClaimId, Message, PartialDate, Row, State, StepId, Text, Verdict
from annotator.sheets import (
    Addition,
    Correction,
    Rejection,
    Restatement,
    Settlement,
    SheetCell,
    SheetChange,
    SheetChangeKind,
    SheetDifference,
)
from db.queries import claims
from tests.ui.conftest import Desk, settle
from ui.dialogs.sheet_changes import SheetChangesDialog
from ui.models import sheet_deeds
from ui.models.sheet_changes import AFTER, BEFORE, KIND, NOW, PLACE
from ui.panels.passage import Passage
from ui.workbench import Workbench

Kind, Key, Check = SheetChangeKind, Qt.Key, Qt.CheckState
ROW: Row = ()
NOTE = Message("{place}: {words} is no date.", (("place", "Dữ kiện!C9"), ("words", "hôm kia")))


class Taken:
    """Remembers what it is asked to apply, and refuses while `refusal` is set."""

    def __init__(self) -> None:
        self.changes: list[SheetChange] = []
        self.refusal = ""

    def __call__(self, changes: Sequence[SheetChange]) -> None:
        if self.refusal:
            raise UserError(self.refusal)
        self.changes = list(changes)


@pytest.fixture
def changes(bench: Workbench, desk: Desk) -> tuple[SheetChange, ...]:
    """A value, a conflict, a deleted row, a verdict and an added row, over the two claims of the desk."""
    one, other = (claims.of_article(bench.project, number)[0].id for number in (desk.first, desk.second))
    settle(bench)
    (contradiction,) = bench.findings.contradictions
    value = SheetChange(
        *(Kind.VALUE, "network_facts", ROW, None, "founded", "Năm thành lập", "2012", "2013", "2012"),
        *("Dữ kiện!B2", False, (Correction((one,), PartialDate("2013")),)),
    )
    settled = Settlement(contradiction, Verdict.VALUE, PartialDate("2012"), "Nguồn chính thức")
    cell = SheetCell("city", "Thành phố", ("Vinh",), ())
    return (
        value,
        replace(value, now="2014", is_conflict=True, place="Dữ kiện!B3", about="Năm khác"),
        replace(value, kind=Kind.DELETED, field="", after="", place="Dữ kiện!4", deeds=(Rejection((one, other)),)),
        replace(value, kind=Kind.STATUS, place="Dữ kiện!D5", deeds=(Restatement((one,), (other,)),)),
        replace(value, kind=Kind.VERDICT, table="members", place="Mâu thuẫn!K2", deeds=(settled,)),
        replace(
            value,
            **{"kind": Kind.ADDED, "table": "members", "before": "", "now": "", "place": "Thành viên!9"},
            deeds=(Addition("x.xlsx, Thành viên!9", "Thành viên", "members", ROW, None, (cell,)),),
        ),
    )


@pytest.fixture
def taken() -> Taken:
    return Taken()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1140, 760)
    return made


@pytest.fixture
def dialog(
    bench: Workbench, window: QWidget, changes: tuple[SheetChange, ...], taken: Taken, qtbot: QtBot
) -> SheetChangesDialog:
    found = SheetDifference("đã sửa.xlsx", "0" * 64, "2026-11-22T08:00:00+00:00", StepId(2), changes, (NOTE,))
    made = SheetChangesDialog(bench, found, window, origin="An", apply=taken)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(made.isActiveWindow)
    return made


def effects(dialog: SheetChangesDialog) -> str:
    """What is told of the change that the keyboard is on."""
    label = dialog.findChild(QLabel, "sheetEffects")
    assert label is not None
    return label.text()


def go_to(dialog: SheetChangesDialog, place: str) -> None:
    """Select the change at a place of the workbook."""
    model = dialog.model
    row = next(r for r in range(model.rowCount()) if model.index(r, PLACE).data() == place)
    dialog.list.setCurrentIndex(model.index(row, KIND))


def check_of(dialog: SheetChangesDialog) -> Check:
    """The box of the row that the keyboard is on."""
    at = dialog.list.currentIndex().siblingAtColumn(KIND)
    return Check(at.data(Qt.ItemDataRole.CheckStateRole))


def test_it_has_its_names_and_says_how_much_there_is(dialog: SheetChangesDialog) -> None:
    assert dialog.objectName() == "sheetDialog"
    assert dialog.findChild(QWidget, "sheetChangeList") is dialog.list
    named = [QPushButton, QComboBox, QListWidget]
    assert all(
        one.accessibleName() or getattr(one, "text", str)() for kind in named for one in dialog.findChildren(kind)
    )
    assert dialog.list.accessibleName()
    told = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "đã sửa.xlsx" in told
    assert all(words in told for words in ("changes: 6", "conflicts: 1", "notes: 1"))
    assert dialog.notes.item(0).text() == "Dữ kiện!C9: hôm kia is no date."


def test_before_after_and_now_stand_in_columns_and_the_kind_is_told_by_sign_and_word(
    dialog: SheetChangesDialog,
) -> None:
    model = dialog.model
    assert [model.index(1, column).data() for column in (BEFORE, AFTER)] == ["2012", "2013"]
    assert [model.index(2, column).data() for column in (BEFORE, AFTER, NOW)] == ["2012", "2013", "2014"]
    assert model.index(2, KIND).data() == "Conflict: value"
    shapes = [model.index(row, KIND).data(Qt.ItemDataRole.DecorationRole).cacheKey() for row in (1, 2, 3, 4, 6, 7)]
    assert len(set(shapes)) == len(shapes)
    spoken = model.index(2, KIND).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(words in spoken for words in ("Conflict", "Năm khác", "2012", "2013", "2014", "not chosen yet"))


def test_space_takes_and_leaves_and_the_button_counts(
    dialog: SheetChangesDialog, changes: tuple[SheetChange, ...], taken: Taken, qtbot: QtBot
) -> None:
    assert check_of(dialog) is Check.Checked
    assert dialog.go.text() == "Apply 5"
    qtbot.keyClick(dialog.list, Key.Key_Space)
    assert check_of(dialog) is Check.Unchecked
    assert dialog.go.text() == "Apply 4"
    qtbot.keyClick(dialog.list, Key.Key_Return)
    assert taken.changes == [changes[2], changes[3], changes[4], changes[5]]
    assert not dialog.isVisible()


def test_a_conflict_waits_until_somebody_chooses(
    dialog: SheetChangesDialog, changes: tuple[SheetChange, ...], qtbot: QtBot
) -> None:
    qtbot.keyClick(dialog.list, Key.Key_Down)
    assert check_of(dialog) is Check.Unchecked
    assert not dialog.detail.take.isHidden()
    assert not dialog.detail.take.isChecked()
    assert not dialog.detail.keep.isChecked()
    qtbot.keyClick(dialog.list, Key.Key_Space)
    assert dialog.detail.take.isChecked()
    assert changes[1] in dialog.model.taken()
    qtbot.keyClick(dialog.list, Key.Key_Space)
    assert dialog.detail.keep.isChecked()
    assert dialog.model.undecided() == 0
    dialog.detail.take.click()
    assert check_of(dialog) is Check.Checked
    qtbot.keyClick(dialog.list, Key.Key_Down)
    assert dialog.detail.take.isHidden()


def test_a_heading_takes_or_leaves_its_table(dialog: SheetChangesDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.list, Key.Key_Up)
    assert check_of(dialog) is Check.Checked
    qtbot.keyClick(dialog.list, Key.Key_Space)
    assert dialog.go.text() == "Apply 2"
    assert check_of(dialog) is Check.Unchecked
    assert dialog.model.undecided() == 1


def test_many_are_selected_with_shift_and_left_at_once(dialog: SheetChangesDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.list, Key.Key_Down)
    qtbot.keyClick(dialog.list, Key.Key_Down)
    qtbot.keyClick(dialog.list, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(dialog.list, Key.Key_Space)
    assert dialog.go.text() == "Apply 3"


def test_lists_are_narrowed_and_taken_together(dialog: SheetChangesDialog, changes: tuple[SheetChange, ...]) -> None:
    tables, kinds = dialog.filter.tables, dialog.filter.kinds
    tables.setCurrentIndex(tables.count() - 1)
    assert dialog.model.rowCount() == 3
    dialog.filter.none.click()
    assert dialog.go.text() == "Apply 3"
    tables.setCurrentIndex(0)
    kinds.setCurrentIndex(1)
    assert [dialog.model.change(row) for row in range(dialog.model.rowCount())] == [None, changes[1]]
    kinds.setCurrentIndex(0)
    go_to(dialog, "Dữ kiện!4")
    dialog.filter.only.click()
    assert dialog.model.taken() == [changes[2]]
    dialog.filter.none.click()
    assert not dialog.go.isEnabled()
    dialog.filter.all.click()
    assert dialog.go.text() == "Apply 5"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("Dữ kiện!B2", "Claims corrected to 2013 and confirmed: 1."),
        ("Dữ kiện!4", "Claims rejected: 2."),
        ("Dữ kiện!D5", "Claims that are suggestions again: 1."),
        ("Mâu thuẫn!K2", "2012 holds."),
        ("Mâu thuẫn!K2", "Nguồn chính thức"),
        ("Thành viên!9", "Thành phố: Vinh"),
    ],
)
def test_what_will_happen_is_told_in_words(dialog: SheetChangesDialog, place: str, words: str) -> None:
    go_to(dialog, place)
    assert words in effects(dialog)


def test_claims_that_go_to_another_row_are_told(bench: Workbench, changes: tuple[SheetChange, ...]) -> None:
    (deed,) = changes[0].deeds
    assert isinstance(deed, Correction)
    moved = replace(changes[0], deeds=(replace(deed, value=Text("VN"), of="scope"),))
    assert sheet_deeds.effects(bench, moved) == ["Claims moved to the row with “Phạm vi: Việt Nam”: 1."]


def test_the_quotations_behind_a_fact_are_shown_and_lead_to_the_article(
    dialog: SheetChangesDialog, bench: Workbench, desk: Desk, qtbot: QtBot
) -> None:
    go_to(dialog, "Dữ kiện!4")
    passages = dialog.detail.findChildren(Passage)
    assert ["2012" in one.quotation for one in passages] == [True, False]
    with qtbot.waitSignal(bench.place_shown) as shown:
        qtbot.keyClick(passages[1], Key.Key_Return)
    assert shown.args[0] == desk.second
    assert dialog.isVisible()
    go_to(dialog, "Thành viên!9")
    assert dialog.detail.findChildren(Passage) == []


def test_a_refusal_is_one_line_in_the_dialog_and_nothing_is_lost(
    dialog: SheetChangesDialog, taken: Taken, qtbot: QtBot
) -> None:
    taken.refusal = "The project cannot be written."
    qtbot.keyClick(dialog.list, Key.Key_Space)
    qtbot.keyClick(dialog.list, Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.warning.isVisible()
    assert dialog.warning.text() == taken.refusal
    taken.refusal = ""
    qtbot.keyClick(dialog.list, Key.Key_Return)
    assert len(taken.changes) == 4


def test_tab_goes_through_the_dialog_as_it_is_read(dialog: SheetChangesDialog, qtbot: QtBot) -> None:
    go_to(dialog, "Dữ kiện!B3")
    passages = dialog.detail.findChildren(Passage)
    for expected in (dialog.detail.take, *passages, dialog.go):
        qtbot.keyClick(dialog.focusWidget(), Key.Key_Tab)
        assert dialog.focusWidget() is expected


def test_what_is_taken_but_hidden_is_counted(dialog: SheetChangesDialog) -> None:
    dialog.filter.tables.setCurrentIndex(dialog.filter.tables.count() - 1)
    told = dialog.findChild(QLabel, "sheetAmount")
    assert told is not None
    assert "not shown: 3" in told.text()


def test_escape_leaves_everything_as_it_is(
    dialog: SheetChangesDialog, bench: Workbench, taken: Taken, qtbot: QtBot
) -> None:
    before = claims.all_of(bench.project, states=tuple(State))
    qtbot.keyClick(dialog.list, Key.Key_Escape)
    assert not dialog.isVisible()
    assert taken.changes == []
    assert claims.all_of(bench.project, states=tuple(State)) == before


def test_two_thousand_changes_open_at_once(
    bench: Workbench, window: QWidget, changes: tuple[SheetChange, ...], taken: Taken, qtbot: QtBot
) -> None:
    many = tuple(replace(changes[n % 6], place=f"A!B{n}", deeds=(Rejection((ClaimId(1),)),)) for n in range(2_000))
    found = SheetDifference("nhiều.xlsx", "0" * 64, "2026-11-22T08:00:00+00:00", StepId(2), many)
    start = time.process_time()
    made = SheetChangesDialog(bench, found, window, origin="", apply=taken)
    made.show()
    qtbot.waitExposed(made)
    made.grab()
    assert time.process_time() - start < 1
    assert made.model.rowCount() > 2_000

"""What two people read differently: listed, seen side by side with names and without, settled by keys, and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QListView, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from annotator.double_reading import Pair
from annotator.model import (
    Adjudication,
    City,
    DoubleReading,
    DoubleReadingId,
    PartialDate,
    Reading,
    ReadingId,
    State,
)
from db.ops import claims
from db.queries import readings
from tests.ui.twice import claimed, merged, read_apart, second
from ui.models.disagreements import DISAGREEMENT, Disagreement, subject
from ui.panels.disagreements import DisagreementPanel
from ui.panels.passage import Passage
from ui.workbench import Workbench


@pytest.fixture
def which(bench: Workbench, tmp_path: Path) -> DoubleReading:
    return merged(bench.project, tmp_path)


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench) -> DisagreementPanel:
    shown = DisagreementPanel(bench)
    qtbot.addWidget(shown)
    shown.resize(1000, 360)
    shown.show()
    qtbot.waitUntil(shown.isActiveWindow)
    fresh(panel=shown)
    return shown


def fresh(panel: DisagreementPanel) -> None:
    for _ in range(50):
        QApplication.processEvents()
        if panel.is_fresh:
            return
    pytest.fail("the panel does not become fresh")


def view(panel: DisagreementPanel) -> QListView:
    fresh(panel)
    found = panel.findChild(QListView, "disagreementList")
    assert found is not None
    return found


def listed(panel: DisagreementPanel) -> list[Disagreement]:
    model = view(panel).model()
    return [model.index(row, 0).data(DISAGREEMENT) for row in range(model.rowCount())]


def values(panel: DisagreementPanel) -> list[str]:
    return [button.text() for button in panel.grid.findChildren(QRadioButton)]


def readers(panel: DisagreementPanel) -> list[str]:
    found = [panel.grid.findChild(QLabel, f"reader{number}") for number in (0, 1)]
    return [label.text() for label in found if label is not None]


def progress(panel: DisagreementPanel) -> str:
    label = panel.findChild(QLabel, "disagreementProgress")
    assert label is not None
    return label.text()


def box(panel: DisagreementPanel, name: str) -> QCheckBox:
    found = panel.findChild(QCheckBox, name)
    assert found is not None
    return found


def give(
    qtbot: QtBot, panel: DisagreementPanel, key: Qt.Key, held: Qt.KeyboardModifier, reason: str = "website"
) -> None:
    """Choose by key, write a reason, Enter."""
    view(panel).setFocus()
    qtbot.keyClick(view(panel), key, held)
    line = panel.bar.reason.lineEdit()
    assert line is not None
    assert line.hasFocus()
    qtbot.keyClicks(line, reason)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    fresh(panel)


CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_both_readings_stand_side_by_side_with_their_passages(which: DoubleReading, panel: DisagreementPanel) -> None:
    (one,) = listed(panel)
    assert (one.which, values(panel), readers(panel)) == (which, ["2013", "2014"], ["An", "Bình"])
    assert ["<b>2013</b>" in passage.quotation for passage in panel.findChildren(Passage)] == [True, True]
    assert progress(panel) == "0 of 1 settled"


def test_settled_by_keys_alone_and_taken_back(
    qtbot: QtBot, bench: Workbench, which: DoubleReading, panel: DisagreementPanel
) -> None:
    give(qtbot, panel, Qt.Key.Key_2, CTRL)
    (settled,) = [one for one in readings.pairs(bench.project, which) if one.known.verdict]
    assert (settled.known.verdict, settled.known.reason) == (Adjudication.SECOND, "website")
    assert [claim.value for claim in claimed(bench.project)] == [PartialDate("2012"), PartialDate("2014")]
    assert (listed(panel), progress(panel)) == ([], "1 of 1 settled")
    assert "settled" in panel._list.words
    bench.undo()
    (back,) = listed(panel)
    assert panel.current == back
    assert progress(panel) == "0 of 1 settled"


@pytest.mark.parametrize(("key", "verdict"), [(Qt.Key.Key_2, Adjudication.BOTH), (Qt.Key.Key_5, Adjudication.NEITHER)])
def test_both_or_neither(
    qtbot: QtBot,
    bench: Workbench,
    which: DoubleReading,
    panel: DisagreementPanel,
    key: Qt.Key,
    verdict: Adjudication,
) -> None:
    give(qtbot, panel, key, ALT)
    assert {one.known.verdict for one in readings.pairs(bench.project, which)} == {None, verdict}


def test_without_names_the_place_tells_nothing(
    qtbot: QtBot, bench: Workbench, which: DoubleReading, panel: DisagreementPanel
) -> None:
    box(panel, "hideNames").click()
    (one,) = listed(panel)
    assert readers(panel) == ["Reader A", "Reader B"]
    shown = " ".join(label.text() for label in panel.findChildren(QLabel))
    assert "An" not in shown.split()
    assert "Bình" not in shown
    # By chance, and yet the same whenever it is looked at: over many items either order comes up.
    orders = [Disagreement(which, pair, hidden=True) for pair in readings.pairs(bench.project, which)]
    assert [one.sides for one in orders] == [one.sides for one in orders]
    left = one.sides[0].verdict
    give(qtbot, panel, Qt.Key.Key_1, CTRL)
    assert [pair.known.verdict for pair in readings.pairs(bench.project, which) if pair.known.verdict] == [left]


def test_settled_ones_are_shown_on_request_and_can_be_reopened(
    qtbot: QtBot, bench: Workbench, which: DoubleReading, panel: DisagreementPanel
) -> None:
    give(qtbot, panel, Qt.Key.Key_1, CTRL, reason="theo ban in")
    box(panel, "showSettled").click()
    (one,) = listed(panel)
    assert one.is_settled
    told = panel.findChild(QLabel, "adjudication")
    assert told is not None
    assert "An holds" in told.text()
    assert "theo ban in" in told.text()
    assert panel.bar.reason.itemText(0) == "theo ban in"
    button = panel.findChild(QPushButton, "reopenReading")
    assert button is not None
    button.click()
    fresh(panel)
    assert progress(panel) == "0 of 1 settled"


def test_a_verdict_without_reason_or_choice_is_refused(
    qtbot: QtBot, bench: Workbench, which: DoubleReading, panel: DisagreementPanel
) -> None:
    with qtbot.waitSignal(bench.message):
        panel.bar.submit()
    view(panel).setFocus()
    with qtbot.waitSignal(bench.refused):
        qtbot.keyClick(view(panel), Qt.Key.Key_1, CTRL)
        panel.bar.submit()
    assert progress(panel) == "0 of 1 settled"


def test_what_only_one_read_has_no_both(
    qtbot: QtBot, bench: Workbench, tmp_path: Path, panel: DisagreementPanel
) -> None:
    with second(bench.project, tmp_path) as other:
        read_apart(bench.project, other)
        claims.reject(other, claimed(other)[0].id)
        from db.ops import double_readings

        double_readings.merge(bench.project, readings.gather(bench.project, other), file=other.path)
    fresh(panel)
    kind = panel.findChild(QComboBox, "disagreementKind")
    assert kind is not None
    kind.setCurrentText("Read by one only")
    kind.activated.emit(kind.currentIndex())
    (one,) = listed(panel)
    assert values(panel) == ["2012", "nothing here"]
    qtbot.keyClick(view(panel), Qt.Key.Key_2, ALT)
    assert panel.bar.chosen() == -1
    give(qtbot, panel, Qt.Key.Key_2, CTRL)
    assert claimed(bench.project)[0].state is State.REJECTED
    assert one.pair.second is None


def test_of_different_rows_none_is_named_first(bench: Workbench, tmp_path: Path, panel: DisagreementPanel) -> None:
    one = claimed(bench.project)[0]
    rows = [(("city", City(name, "VN")),) for name in ("Vinh", "Sa Đéc")]
    readings_of = [
        Reading(ReadingId(n), DoubleReadingId(1), who, replace(one, table="members", field="joined", row=row))
        for n, (who, row) in enumerate(zip(("An", "Bình"), rows, strict=True), 1)
    ]
    which = DoubleReading(DoubleReadingId(1), "An", "Bình", (one.article_id,))
    told = subject(bench.codebook, Disagreement(which, Pair(*readings_of), hidden=True))
    assert "Vinh" not in told
    assert "Sa Đéc" not in told


def test_an_empty_panel_says_what_to_do(panel: DisagreementPanel) -> None:
    assert listed(panel) == []
    assert "second reader" in panel._list.words

"""A contradiction from the list to its verdict, and back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QListView, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.model import Claim, ClaimId, Contradiction, Evidence, PartialDate, Quantity, Standing, Type, Verdict
from db.ops import articles, suggestions
from db.ops import claims as claim_ops
from db.ops.suggestions import Found
from db.queries import derived, resolutions
from tests.ui.conftest import Desk, date_span, made, settle
from tests.ui.conftest import founded as founded_claim
from ui import findings
from ui.models.contradictions import CONTRADICTION
from ui.panels.contradictions import ContradictionPanel
from ui.panels.passage import Passage
from ui.workbench import Workbench


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench) -> ContradictionPanel:
    shown = ContradictionPanel(bench)
    qtbot.addWidget(shown)
    shown.resize(900, 400)
    shown.show()
    qtbot.waitExposed(shown)
    qtbot.waitUntil(lambda: shown.is_fresh)
    return shown


def view(panel: ContradictionPanel) -> QListView:
    """The view once what is derived has followed the last decision."""
    settle(panel._bench)
    found = panel.findChild(QListView, "contradictionList")
    assert found is not None
    return found


def listed(panel: ContradictionPanel) -> list[Contradiction]:
    model = view(panel).model()
    return [model.index(row, 0).data(CONTRADICTION) for row in range(model.rowCount())]


def founded(panel: ContradictionPanel) -> Contradiction:
    return next(one for one in listed(panel) if one.field == "founded")


def choose(panel: ContradictionPanel, field: str = "founded") -> None:
    rows = [one.field for one in listed(panel)]
    view(panel).setCurrentIndex(view(panel).model().index(rows.index(field), 0))


def radio(panel: ContradictionPanel, words: str) -> QRadioButton:
    return next(button for button in panel.findChildren(QRadioButton) if button.text() == words)


def button(panel: ContradictionPanel, name: str) -> QPushButton:
    found = panel.findChild(QPushButton, name)
    assert found is not None
    return found


def reason(panel: ContradictionPanel) -> QComboBox:
    found = panel.findChild(QComboBox, "resolutionReason")
    assert found is not None
    return found


def test_values_and_their_passages_stand_side_by_side(panel: ContradictionPanel) -> None:
    choose(panel)
    assert {b.text() for b in panel._views.grid.findChildren(QRadioButton)} == {"2012", "2013"}
    passages = panel.findChildren(Passage)
    assert any("<b>2012</b>" in passage.quotation for passage in passages)
    assert any("<b>2013</b>" in passage.quotation for passage in passages)
    assert any("Báo Mẫu A" in passage.told for passage in passages)


def test_resolved_by_keyboard_alone(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench) -> None:
    choose(panel)
    view(panel).setFocus()
    qtbot.keyClick(view(panel), Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QRadioButton)
    chosen = focused.text()
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    line = reason(panel).lineEdit()
    assert line is not None
    line.setFocus()
    qtbot.keyClicks(line, "website")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (resolution,) = resolutions.all_of(bench.project)
    assert resolution.verdict is Verdict.VALUE
    assert resolution.value == PartialDate(chosen)
    assert resolution.reason == "website"
    assert founded(panel).standing is Standing.RESOLVED


def test_enter_goes_on_from_a_settled_one_to_the_next(
    qtbot: QtBot, panel: ContradictionPanel, bench: Workbench, desk: Desk
) -> None:
    for article, number in ((desk.first, 42), (desk.second, 43)):
        value = Quantity(Decimal(number), "tiêu chí")
        claim_ops.add(bench.project, Claim(ClaimId(0), article, "network_facts", (), "criteria", value))
    told: list[str] = []
    bench.message.connect(told.append)
    for left in (1, 0):
        waiting = [one for one in listed(panel) if one.standing is Standing.OPEN]
        assert panel.current in waiting
        assert len(waiting) == left + 1
        qtbot.keyClick(view(panel), Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        line = reason(panel).lineEdit()
        assert line is not None
        line.setText("website")
        qtbot.keyClick(line, Qt.Key.Key_Return)
        assert QApplication.focusWidget() is view(panel)
        qtbot.keyClick(view(panel), Qt.Key.Key_Return)
    assert told[0] == "Contradictions still open: 1. Enter leads to the next one."
    assert told[1:] == ["No contradiction is open any more."] * 2


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_tab_leads_from_the_values_over_their_passages_to_the_reason(qtbot: QtBot, panel: ContradictionPanel) -> None:
    choose(panel)
    view(panel).setFocus()
    places: list[str] = []
    for _ in range(5):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        places.append(focused().objectName())
    # The values and the other verdicts are one stop: arrows go through them.
    assert places == ["value0", "passage", "passage", "resolutionReason", "resolveButton"]
    radio(panel, "2012").setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    assert focused() is radio(panel, "2013")


def test_a_reason_is_not_completed_under_the_hands_of_unikey(qtbot: QtBot, panel: ContradictionPanel) -> None:
    choose(panel)
    box = reason(panel)
    box.setItemText(0, "Con số chính xác hơn")
    line = box.lineEdit()
    assert line is not None
    line.setFocus()
    qtbot.keyClicks(line, "Co")
    # For the second o UniKey takes the first one back and writes ô.
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    line.insert("ông bố")
    assert line.text() == "Công bố"


def test_resolution_is_told_and_can_be_reopened(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench) -> None:
    choose(panel)
    qtbot.mouseClick(radio(panel, "2012"), Qt.MouseButton.LeftButton)
    reason(panel).setCurrentIndex(0)
    qtbot.mouseClick(button(panel, "resolveButton"), Qt.MouseButton.LeftButton)
    choose(panel)
    told = panel.findChild(QLabel, "resolution")
    assert told is not None
    assert told.isVisible()
    assert "2012" in told.text()
    assert "An" in told.text()
    assert reason(panel).itemText(0) in told.text()
    assert not button(panel, "resolveButton").isVisible()
    qtbot.mouseClick(button(panel, "reopenButton"), Qt.MouseButton.LeftButton)
    assert resolutions.all_of(bench.project) == []
    assert founded(panel).standing is Standing.OPEN


@pytest.mark.parametrize("verdict", [Verdict.NONE, Verdict.UNDECIDED])
def test_other_verdicts(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench, verdict: Verdict) -> None:
    choose(panel)
    other = panel.findChild(QRadioButton, f"verdict_{verdict.value}")
    assert other is not None
    other.setChecked(True)
    reason(panel).setCurrentText("để sau")
    qtbot.mouseClick(button(panel, "resolveButton"), Qt.MouseButton.LeftButton)
    assert [r.verdict for r in resolutions.all_of(bench.project)] == [verdict]


def test_no_verdict_and_no_reason_are_refused(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench) -> None:
    choose(panel)
    with qtbot.waitSignal(bench.message):
        qtbot.mouseClick(button(panel, "resolveButton"), Qt.MouseButton.LeftButton)
    radio(panel, "2012").setChecked(True)
    with qtbot.waitSignal(bench.refused):
        qtbot.mouseClick(button(panel, "resolveButton"), Qt.MouseButton.LeftButton)
    assert resolutions.all_of(bench.project) == []


def test_passage_opens_in_the_reader(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench, desk: Desk) -> None:
    choose(panel)
    passages = {p._claim.article_id: p for p in panel.findChildren(Passage)}
    with qtbot.waitSignal(bench.place_shown) as shown:
        qtbot.keyClick(passages[desk.second], Qt.Key.Key_Return)
    article_id, start, end = shown.args
    assert bench.text(article_id).text.text[start:end] == "2013"
    with qtbot.waitSignal(bench.place_shown) as shown:
        qtbot.mouseClick(passages[desk.first], Qt.MouseButton.LeftButton)
    assert shown.args[0] == desk.first


def explained(bench: Workbench) -> None:
    """Two articles on the launch, one of them more exact than the other: no conflict."""
    for name, surface, iso in (("ba.txt", "2015", "2015"), ("bon.txt", "9/2015", "2015-09")):
        words = f"Mạng lưới được ra mắt {surface}."
        stored = articles.store(bench.project, [made(name, words, name)])
        span = date_span(stored.new[0], words, surface, iso)
        places = (Evidence(span.start, span.end),)
        claim = Claim(ClaimId(0), stored.new[0], "network_facts", (), "launched", span.value, evidence=places)
        suggestions.store(bench.project, [Found(stored.new[0], [span], [claim])])


def test_what_explains_itself_shows_on_request_and_goes_with_one_key(
    qtbot: QtBot, panel: ContradictionPanel, bench: Workbench
) -> None:
    explained(bench)
    kinds = {one.type for one in derived.of(bench.project, include_suggested=True).contradictions}
    quiet = next(iter(kinds - {Type.CONFLICT, Type.ARITHMETIC}))
    assert quiet not in {one.type for one in listed(panel)}
    box = panel.findChild(QCheckBox, "showExplained")
    assert box is not None
    box.setChecked(True)
    rows = [one.type for one in listed(panel)]
    assert rows.index(quiet) > rows.index(Type.CONFLICT)
    view(panel).setCurrentIndex(view(panel).model().index(rows.index(quiet), 0))
    qtbot.keyClick(view(panel), Qt.Key.Key_Delete)
    assert [r.verdict for r in resolutions.all_of(bench.project)] == [Verdict.DISMISS]


def test_a_conflict_cannot_be_dismissed(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench) -> None:
    choose(panel)
    with qtbot.waitSignal(bench.message):
        qtbot.keyClick(view(panel), Qt.Key.Key_Delete)
    assert resolutions.all_of(bench.project) == []


def test_suggestions_can_be_left_out(panel: ContradictionPanel) -> None:
    box = panel.findChild(QCheckBox, "includeSuggested")
    assert box is not None
    box.setChecked(False)
    assert listed(panel) == []
    assert panel._list.words


def test_many_claims_are_compared_in_a_job(qtbot: QtBot, bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "AT_ONCE", 0)
    panel = ContradictionPanel(bench)
    qtbot.addWidget(panel)
    panel.show()
    bench.findings.load(bench.codebook)
    with qtbot.waitSignal(bench.jobs.ended):
        assert not bench.findings.settled
    assert founded(panel)
    assert founded(panel).standing is Standing.OPEN


def test_list_tells_screen_readers_type_fact_values_and_standing(panel: ContradictionPanel) -> None:
    told = view(panel).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "2012" in told
    assert "2013" in told
    assert view(panel).accessibleName()


def test_very_many_values_are_shown_on_request(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench) -> None:
    for year in range(1950, 1970):
        words = f"Mạng lưới được thành lập năm {year}."
        stored = articles.store(bench.project, [made(f"{year}.txt", words, f"Báo {year}")])
        span = date_span(stored.new[0], words, str(year), str(year))
        places = (Evidence(span.start, span.end),)
        claim = Claim(ClaimId(0), stored.new[0], "network_facts", (), "founded", span.value, evidence=places)
        suggestions.store(bench.project, [Found(stored.new[0], [span], [claim])])
    qtbot.waitUntil(lambda: any(len(one.values) == 22 for one in listed(panel) if one.field == "founded"))
    choose(panel)
    assert len(panel._views.grid.findChildren(QRadioButton)) < 12
    more = panel.findChild(QPushButton, "moreValues")
    assert more is not None
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(panel._views.grid.findChildren(QRadioButton)) == 22)
    radio(panel, "1969").setChecked(True)
    reason(panel).setCurrentText("bản gốc")
    qtbot.mouseClick(button(panel, "resolveButton"), Qt.MouseButton.LeftButton)
    assert [r.value for r in resolutions.all_of(bench.project)] == [PartialDate("1969")]


def test_a_confirmation_is_told_in_the_passages_without_building_them_anew(
    panel: ContradictionPanel, bench: Workbench
) -> None:
    choose(panel)
    radio(panel, "2012").setChecked(True)
    before = panel.findChildren(Passage)
    claim_ops.confirm(bench.project, founded(panel).values[0].claims[0].id)
    settle(bench)
    assert panel.findChildren(Passage) == before
    assert "đã xác nhận" in before[0].accessibleName()
    assert radio(panel, "2012").isChecked()


def test_of_many_passages_the_first_are_built_at_once_and_the_rest_between_events(
    qtbot: QtBot, panel: ContradictionPanel, bench: Workbench
) -> None:
    for number in range(2 * 12):
        year = str(2000 + number % 2)
        words = f"Bài số {number} viết: mạng lưới được thành lập năm {year}."
        stored = articles.store(bench.project, [made(f"{number}.txt", words, f"Báo {number}")])
        suggestions.store(bench.project, [founded_claim(stored.new[0], words, year)])
    choose(panel)
    one = founded(panel)
    panel._views.grid.show_values(one, choosable=True)
    assert not panel._views.grid.is_whole
    at_first = len(panel._views.grid.findChildren(Passage))
    assert at_first < 16
    qtbot.waitUntil(lambda: panel._views.grid.is_whole)
    assert len(panel._views.grid.findChildren(Passage)) == sum(len(side.claims) for side in one.values) == 26
    view(panel).setFocus()
    names = []
    for _ in range(3):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        names.append(focused().objectName())
    assert names == ["value0", "passage", "passage"]

"""Every verdict by its key, and what becomes of a verdict when articles come after it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListView, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.model import Because, Contradiction, PartialDate, Resolution, Standing, State, Type, Verdict
from annotator.witnesses import Reliability
from db.ops import articles, suggestions
from db.ops import resolutions as resolution_ops
from db.queries import claims, derived, resolutions
from tests.ui.conftest import Desk, founded, made, settle
from tests.ui.panels.test_contradictions import explained
from ui.dialogs.verdict_both import BothHoldDialog
from ui.dialogs.verdict_everywhere import SameVerdictDialog
from ui.dialogs.verdict_value import OtherValueDialog
from ui.models.contradictions import CONTRADICTION, alike
from ui.panels.contradictions import ContradictionPanel
from ui.panels.passage import Passage
from ui.panels.verdict_keys import verdict_keys
from ui.workbench import Workbench

Key = Qt.Key
ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench) -> ContradictionPanel:
    shown = ContradictionPanel(bench)
    qtbot.addWidget(shown)
    shown.resize(900, 400)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    qtbot.waitUntil(lambda: shown.is_fresh)
    go_to(shown)
    return shown


def view(panel: ContradictionPanel) -> QListView:
    settle(panel._bench)
    found = panel.findChild(QListView, "contradictionList")
    assert found is not None
    return found


def listed(panel: ContradictionPanel) -> list[Contradiction]:
    model = view(panel).model()
    return [model.index(row, 0).data(CONTRADICTION) for row in range(model.rowCount())]


def go_to(panel: ContradictionPanel, field: str = "founded") -> Contradiction:
    """Choose the contradiction about this field and put the keyboard on it."""
    found = listed(panel)
    row = [one.field for one in found].index(field)
    view(panel).setCurrentIndex(view(panel).model().index(row, 0))
    view(panel).setFocus()
    return found[row]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(focused(), key, modifier)


def write_reason(qtbot: QtBot, words: str = "trang goc") -> None:
    """Write the reason where the keyboard is, and Enter."""
    assert isinstance(focused(), QComboBox)
    qtbot.keyClicks(focused(), words)
    press(qtbot, Key.Key_Return)


def only(bench: Workbench) -> Resolution:
    (resolution,) = resolutions.all_of(bench.project)
    return resolution


def words_of(panel: ContradictionPanel, name: str) -> str:
    found = panel.findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisible() else ""


def arrives(bench: Workbench, name: str, year: str, *, source: str) -> None:
    """Another article that tells when the network was founded."""
    words = f"Bài mới viết: mạng lưới được thành lập năm {year}."
    stored = articles.store(bench.project, [made(name, words, source)])
    suggestions.store(bench.project, [founded(stored.new[0], words, year)])
    settle(bench)


# --- one key each ---------------------------------------------------------------------------------------


def test_keys_are_told_apart_and_spare_what_telex_and_vni_eat() -> None:
    keys = [row.keys for row in verdict_keys()]
    assert len(set(keys)) == len(keys)
    assert all(key.startswith(("Ctrl+", "Alt+")) for key in keys)


@pytest.mark.parametrize("number", [1, 2])
def test_a_value_holds(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench, number: int) -> None:
    value = go_to(panel).values[number - 1].value
    press(qtbot, Key(Key.Key_0 + number), CONTROL)
    write_reason(qtbot)
    assert (only(bench).verdict, only(bench).value, only(bench).reason) == (Verdict.VALUE, value, "trang goc")
    bench.undo()
    assert resolutions.all_of(bench.project) == []


def test_another_value_is_typed(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench) -> None:
    press(qtbot, Key.Key_1, ALT)
    dialog = opened(qtbot, OtherValueDialog)
    assert isinstance(focused(), QLineEdit)
    qtbot.keyClicks(focused(), "khong phai ngay")
    press(qtbot, Key.Key_Return)
    write_reason(qtbot)
    assert dialog.isVisible(), "what is no date is refused"
    qtbot.keyClick(focused(), Key.Key_A, CONTROL)
    qtbot.keyClicks(focused(), "9/2011")
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Return)
    assert (only(bench).verdict, only(bench).value) == (Verdict.VALUE, PartialDate("2011-09"))
    assert go_to(panel).standing is Standing.RESOLVED


def opened(qtbot: QtBot, kind: type[QWidget]) -> QWidget:
    """The dialog that a key opened, with the keyboard in it."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), kind))
    window = QApplication.activeWindow()
    assert window is not None
    return window


def test_both_hold_at_dates_that_a_person_finishes(
    qtbot: QtBot, panel: ContradictionPanel, bench: Workbench, desk: Desk
) -> None:
    press(qtbot, Key.Key_2, ALT)
    dialog = opened(qtbot, BothHoldDialog)
    for day in ("3/2012", "9/2013"):
        qtbot.keyClick(focused(), Key.Key_A, CONTROL)
        qtbot.keyClicks(focused(), day)
        press(qtbot, Key.Key_Return)
    write_reason(qtbot, "hai giai doan")
    assert not dialog.isVisible()
    assert (only(bench).verdict, only(bench).because) == (Verdict.BOTH, Because.AS_OF)
    dates = {c.value: c.as_of for c in claims.all_of(bench.project, states=[State.CONFIRMED])}
    # The first value on show is the first line.
    assert sorted(filter(None, dates.values())) == ["2012-03", "2013-09"]
    assert go_to(panel).standing is Standing.RESOLVED
    assert "ở các thời điểm khác nhau" in words_of(panel, "resolution")
    bench.undo()
    settle(bench)
    assert claims.all_of(bench.project, states=[State.CONFIRMED]) == []
    assert go_to(panel).standing is Standing.OPEN


def test_both_hold_in_different_scopes(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench) -> None:
    press(qtbot, Key.Key_3, ALT)
    dialog = opened(qtbot, BothHoldDialog)
    press(qtbot, Key.Key_Return)
    assert isinstance(focused(), QComboBox)
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    write_reason(qtbot)
    assert not dialog.isVisible()
    assert only(bench).because is Because.SCOPE
    settle(bench)
    assert {one.type for one in bench.findings.contradictions if one.field == "founded"} == {Type.SCOPE}


def test_equal_scopes_are_refused_and_say_why(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench) -> None:
    press(qtbot, Key.Key_3, ALT)
    dialog = opened(qtbot, BothHoldDialog)
    for _ in range(2):
        press(qtbot, Key.Key_Return)
    write_reason(qtbot)
    assert dialog.isVisible()
    refused = dialog.findChild(QLabel, "verdictRefused")
    assert refused is not None
    assert refused.isVisible()
    assert resolutions.all_of(bench.project) == []


def test_both_hold_and_one_moves_to_its_field(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench) -> None:
    press(qtbot, Key.Key_4, ALT)
    opened(qtbot, BothHoldDialog)
    for _ in range(2):
        press(qtbot, Key.Key_Return)
    write_reason(qtbot)
    assert only(bench).because is Because.PREDICATE
    assert {claim.field for claim in claims.all_of(bench.project, states=[State.CONFIRMED])} == {"launched"}
    settle(bench)
    assert "founded" not in {one.field for one in listed(panel)}


@pytest.mark.parametrize(("key", "verdict"), [(Key.Key_5, Verdict.NONE), (Key.Key_6, Verdict.UNDECIDED)])
def test_none_and_undecided(
    qtbot: QtBot, panel: ContradictionPanel, bench: Workbench, key: Qt.Key, verdict: Verdict
) -> None:
    press(qtbot, key, ALT)
    write_reason(qtbot)
    assert only(bench).verdict is verdict


def test_undecided_stays_open_and_tells_so(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench) -> None:
    press(qtbot, Key.Key_6, ALT)
    press(qtbot, Key.Key_Return)
    assert go_to(panel).standing is Standing.OPEN
    assert "chưa quyết được" in words_of(panel, "decidedBefore")


def test_arrows_and_enter_lead_to_the_reason_too(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench) -> None:
    press(qtbot, Key.Key_Return)
    assert isinstance(focused(), QRadioButton)
    press(qtbot, Key.Key_Return)
    write_reason(qtbot)
    assert only(bench).verdict is Verdict.VALUE


def test_nothing_is_asked_of_what_is_settled(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench) -> None:
    press(qtbot, Key.Key_1, CONTROL)
    write_reason(qtbot)
    go_to(panel)
    with qtbot.waitSignal(bench.message):
        press(qtbot, Key.Key_2, CONTROL)
    assert QApplication.activeModalWidget() is None


# --- the same elsewhere ---------------------------------------------------------------------------------


def test_the_same_verdict_elsewhere_only_after_a_look(
    qtbot: QtBot, panel: ContradictionPanel, bench: Workbench
) -> None:
    twins(bench)
    one = next(one for one in listed(panel) if one.table == "member_cities")
    assert len(alike(one, bench.findings.contradictions)) == 1
    row = [each.id for each in listed(panel)].index(one.id)
    view(panel).setCurrentIndex(view(panel).model().index(row, 0))
    view(panel).setFocus()
    everywhere = panel.findChild(QPushButton, "everywhereButton")
    assert everywhere is not None
    assert everywhere.isVisible()
    press(qtbot, Key.Key_1, CONTROL)
    qtbot.keyClicks(focused(), "danh sach goc")
    press(qtbot, Key.Key_Return, SHIFT)
    dialog = opened(qtbot, SameVerdictDialog)
    assert isinstance(dialog, SameVerdictDialog)
    assert dialog.table.rowCount() == 1
    assert resolutions.all_of(bench.project) == []
    press(qtbot, Key.Key_Return)
    assert len(resolutions.all_of(bench.project)) == 2
    assert bench.undoable is not None
    assert str(bench.undoable.label) == "Resolve contradictions (2)"
    bench.undo()
    assert resolutions.all_of(bench.project) == []


def twins(bench: Workbench) -> None:
    """Two cities, each of which two articles say joined in 2020 and in 2022."""
    from annotator.model import City, Claim, ClaimId, Evidence
    from db.ops.suggestions import Found
    from tests.ui.conftest import date_span

    for city in ("Vinh", "Sa Đéc"):
        for year in ("2020", "2022"):
            words = f"{city} gia nhập mạng lưới năm {year}."
            stored = articles.store(bench.project, [made(f"{city} {year}.txt", words, f"Báo {year}")])
            span = date_span(stored.new[0], words, year, year)
            row = (("city", City(city, "VN")),)
            places = (Evidence(span.start, span.end),)
            claim = Claim(ClaimId(0), stored.new[0], "member_cities", row, "joined", span.value, evidence=places)
            suggestions.store(bench.project, [Found(stored.new[0], [span], [claim])])
    settle(bench)


# --- what comes after a verdict -------------------------------------------------------------------------


@pytest.fixture
def resolved(qtbot: QtBot, panel: ContradictionPanel, bench: Workbench) -> PartialDate:
    """The value that was chosen."""
    one = go_to(panel)
    press(qtbot, Key.Key_1, CONTROL)
    write_reason(qtbot)
    assert go_to(panel).standing is Standing.RESOLVED
    value = one.values[0].value
    assert isinstance(value, PartialDate)
    return value


def test_an_incompatible_value_brings_it_back_with_what_was_decided(
    panel: ContradictionPanel, bench: Workbench, resolved: PartialDate
) -> None:
    arrives(bench, "moi.txt", "2015", source="Báo Mới")
    assert listed(panel)[0].standing is Standing.STALE, "it leads the queue"
    go_to(panel)
    told = words_of(panel, "decidedBefore")
    for part in (resolved.iso, "trang goc", "An", "2015"):
        assert part in told
    assert any("new since the verdict" in label.text() for label in panel._views.grid.findChildren(QLabel))
    assert panel.findChildren(QRadioButton, "value2")


def test_it_is_resolved_again_and_the_history_keeps_both(
    qtbot: QtBot, panel: ContradictionPanel, bench: Workbench, resolved: PartialDate
) -> None:
    from db.queries import history

    arrives(bench, "moi.txt", "2015", source="Báo Mới")
    go_to(panel)
    press(qtbot, Key.Key_3, CONTROL)
    write_reason(qtbot, "bai moi co van kien")
    assert go_to(panel).standing is Standing.RESOLVED
    reasons = [step.reason for step in history.steps(bench.project) if "Resolve" in step.label.template]
    assert reasons == ["bai moi co van kien", "trang goc"]
    bench.undo()
    assert go_to(panel).standing is Standing.STALE
    assert "trang goc" in words_of(panel, "decidedBefore")


def test_a_compatible_value_only_adds_support(
    panel: ContradictionPanel, bench: Workbench, resolved: PartialDate
) -> None:
    arrives(bench, "moi.txt", resolved.iso, source="Báo Mới")
    one = go_to(panel)
    assert one.standing is Standing.RESOLVED
    assert max(len(side.claims) for side in one.values) == 2


def test_what_was_dismissed_stays_so_until_its_claims_change(
    qtbot: QtBot, panel: ContradictionPanel, bench: Workbench
) -> None:
    explained(bench)
    settle(bench)
    quiet = next(one for one in bench.findings.contradictions if one.field == "launched")
    resolution_ops.resolve(bench.project, quiet, verdict=Verdict.DISMISS, reason="")
    arrives(bench, "khac.txt", "2013", source="Báo Khác")
    assert standing(bench, quiet) is Standing.DISMISSED
    words = "Mạng lưới được ra mắt ngày 5/9/2015."
    stored = articles.store(bench.project, [made("nam.txt", words, "Báo Năm")])
    bring_launch(bench, stored.new[0], words)
    settle(bench)
    assert standing(bench, quiet) is Standing.STALE


def standing(bench: Workbench, one: Contradiction) -> Standing:
    return next(c for c in derived.of(bench.project, include_suggested=True).contradictions if c.id == one.id).standing


def bring_launch(bench: Workbench, article_id: int, words: str) -> None:
    from annotator.model import ArticleId, Claim, ClaimId, Evidence
    from db.ops.suggestions import Found
    from tests.ui.conftest import date_span

    span = date_span(ArticleId(article_id), words, "5/9/2015", "2015-09-05")
    places = (Evidence(span.start, span.end),)
    claim = Claim(ClaimId(0), ArticleId(article_id), "network_facts", (), "launched", span.value, evidence=places)
    suggestions.store(bench.project, [Found(ArticleId(article_id), [span], [claim])])


def test_a_verdict_half_given_survives_news_of_the_same_fact(
    qtbot: QtBot, panel: ContradictionPanel, bench: Workbench
) -> None:
    value = go_to(panel).values[1].value
    press(qtbot, Key.Key_2, CONTROL)
    qtbot.keyClicks(focused(), "dang viet")
    arrives(bench, "moi.txt", "2015", source="Báo Mới")
    settle(bench)
    assert isinstance(focused(), QComboBox)
    qtbot.keyClicks(focused(), " tiep")
    press(qtbot, Key.Key_Return)
    assert (only(bench).value, only(bench).reason) == (value, "dang viet tiep")


def test_after_a_verdict_the_arrows_lead_on(qtbot: QtBot, panel: ContradictionPanel) -> None:
    press(qtbot, Key.Key_1, CONTROL)
    write_reason(qtbot)
    assert focused() is view(panel)


def test_reliability_is_told_beside_the_source(panel: ContradictionPanel, bench: Workbench, desk: Desk) -> None:
    before = panel.findChildren(Passage)
    known = {("Báo Mẫu A", ("network_facts", "founded")): Reliability(870, 700, 950, 12)}
    sources = {desk.first: "Báo Mẫu A", desk.second: "Báo Mẫu B"}
    bench.findings.witnesses = replace(bench.findings.witnesses, sources=sources, reliability=known)
    settle(bench)
    told = [passage.told for passage in panel.findChildren(Passage)]
    assert any("Báo Mẫu A" in words and "87" in words and "12" in words and "70–95" in words for words in told)
    assert not any("Báo Mẫu B" in words and "%" in words for words in told)
    assert before

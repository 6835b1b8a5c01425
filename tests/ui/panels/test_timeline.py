"""Values over time: marks, steps, the words behind them, and pictures to take away."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from html import escape
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.model import Claim, ClaimId, Contradiction, Evidence, PartialDate, Quantity, Span, SpanId, Text, Type
from db.ops import articles, suggestions
from db.ops.suggestions import Found
from tests.ui.conftest import made, settle
from ui import theme
from ui.panels.contradictions import ContradictionPanel
from ui.panels.timeline import Timeline
from ui.workbench import Workbench

ALT = Qt.KeyboardModifier.AltModifier
TOLD = (("một", "2024-02-14", 356), ("hai", "2024-11", 390), ("ba", "2025-12-04", 425))


@pytest.fixture
def series(bench: Workbench) -> Contradiction:
    """How many members the network has, told three times by three sources."""
    for name, day, count in TOLD:
        words = f"Theo báo {name}, mạng lưới có {count} thành phố."
        stored = articles.store(bench.project, [made(f"{name}.txt", words, f"Báo {name}")])
        value = Quantity(Decimal(count), "thành phố")
        start = words.index(str(count))
        span = Span(SpanId(0), stored.new[0], start, start + 3, "count", value, score=900, by="test")
        row = (("metric", Text("member_cities")), ("as_of", PartialDate(day)))
        places = (Evidence(start, start + 3),)
        claim = Claim(ClaimId(0), stored.new[0], "network_figures", row, "count", value, as_of=day, evidence=places)
        suggestions.store(bench.project, [Found(stored.new[0], [span], [claim])])
    settle(bench)
    return next(one for one in bench.findings.contradictions if one.type is Type.AS_OF)


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench, series: Contradiction) -> ContradictionPanel:
    shown = ContradictionPanel(bench)
    qtbot.addWidget(shown)
    shown.resize(1000, 460)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    qtbot.waitUntil(lambda: shown.is_fresh)
    shown._explained.setChecked(True)
    shown._view.setCurrentIndex(shown._model.index(shown._model.row_of(series.id)))
    shown._view.setFocus()
    return shown


@pytest.fixture
def timeline(qtbot: QtBot, panel: ContradictionPanel) -> Timeline:
    """The timeline, brought to the front by its key, with the keyboard in it."""
    qtbot.keyClick(panel._view, Qt.Key.Key_8, ALT)
    found = panel.findChild(Timeline)
    assert found is not None
    assert found.isVisible()
    qtbot.keyClick(panel._view, Qt.Key.Key_Return)
    assert focused().objectName() == "timelinePlot"
    return found


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def words(timeline: Timeline) -> str:
    found = timeline.findChild(QLabel, "timelineWords")
    assert found is not None
    return found.text()


def test_arrows_go_from_mark_to_mark_and_tell_their_words(qtbot: QtBot, timeline: Timeline) -> None:
    assert "425" in words(timeline)
    assert "Báo ba" in words(timeline)
    qtbot.keyClick(focused(), Qt.Key.Key_Left)
    assert "<b>390</b>" in words(timeline)
    qtbot.keyClick(focused(), Qt.Key.Key_Home)
    assert "14/2/2024" in words(timeline)
    assert "Báo một" in words(timeline)
    assert "356" in focused().accessibleDescription()


def test_enter_opens_the_passage(qtbot: QtBot, timeline: Timeline, bench: Workbench) -> None:
    with qtbot.waitSignal(bench.place_shown) as shown:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    article_id, start, end = shown.args
    assert bench.text(article_id).text.text[start:end] == "425"


def test_pointing_at_a_mark_tells_its_words(qtbot: QtBot, timeline: Timeline) -> None:
    plot = timeline._plot
    assert plot is not None
    qtbot.waitUntil(lambda: not timeline._soon.isActive())
    mark = timeline._marks[0]
    canvas: Any = plot.widget
    place = plot._plot.vb.mapViewToScene(QPointF(plot._x(mark.middle), plot._y(mark.height)))
    assert "356" not in words(timeline)
    qtbot.mouseMove(canvas.viewport(), canvas.mapFromScene(place))
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=canvas.mapFromScene(place))
    assert "356" in words(timeline)


def test_the_picture_is_saved_as_png_and_as_svg(
    qtbot: QtBot, timeline: Timeline, bench: Workbench, tmp_path: Path
) -> None:
    for name in ("biểu đồ.png", "biểu đồ.svg"):
        with qtbot.waitSignal(bench.message):
            timeline.save(tmp_path / name)
    image = QImage(str(tmp_path / "biểu đồ.png"))
    assert image.width() >= 1600
    ground = theme.scheme().base
    assert image.pixelColor(2, 2).name() == ground
    drawing = (tmp_path / "biểu đồ.svg").read_text(encoding="utf-8")
    assert QSvgRenderer(str(tmp_path / "biểu đồ.svg")).isValid()
    assert 'font-family="Noto Sans"' in drawing
    assert "Báo một" in drawing
    assert "2025" in drawing


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, timeline: Timeline, bench: Workbench, tmp_path: Path
) -> None:
    with qtbot.waitSignal(bench.message) as told:
        timeline.save(tmp_path / "không có" / "x.png")
    assert "x.png" in told.args[0]


def test_the_button_asks_where(qtbot: QtBot, panel: ContradictionPanel, timeline: Timeline, tmp_path: Path) -> None:
    button = timeline.findChild(QPushButton, "timelineSave")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    chooser = panel.findChild(QFileDialog, "timelineChooser")
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "x.svg"))
    assert (tmp_path / "x.svg").is_file()
    chooser.close()


def test_the_other_look_repaints_it(qapp: QApplication, qtbot: QtBot, timeline: Timeline) -> None:
    theme.apply(qapp, "dark")
    try:
        assert timeline._plot is not None
        canvas = timeline._plot.widget
        qtbot.waitUntil(lambda: not timeline._soon.isActive())
        assert canvas.backgroundBrush().color().name() == theme.DARK.base  # type: ignore[attr-defined]
    finally:
        theme.apply(qapp, "light")


def test_without_any_date_it_says_so(qtbot: QtBot, panel: ContradictionPanel, timeline: Timeline) -> None:
    row = next(row for row, one in enumerate(panel._model.rows) if one.field == "founded")
    panel._view.setCurrentIndex(panel._model.index(row))
    assert timeline._body.words


def test_nothing_of_it_is_loaded_before_it_is_asked_for() -> None:
    import subprocess
    import sys

    code = "import sys, ui.main_window; sys.exit('pyqtgraph' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_source_whose_name_holds_a_tag_is_told_as_it_is(timeline: Timeline) -> None:
    name = '<img src="file:///etc/hostname">'
    timeline._marks = [replace(mark, source=name) for mark in timeline._marks]
    timeline._choose(0)
    assert escape(name) in words(timeline)
    assert name not in words(timeline)

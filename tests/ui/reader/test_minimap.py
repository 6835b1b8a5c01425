"""The overview beside the scroll bar: it tells the whole article, and a click goes there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import ArticleId, State
from db.ops import articles, suggestions
from db.ops.suggestions import Found
from tests.ui.conftest import Desk, date_span, founded, made, settle
from ui import theme
from ui.reader import lanes
from ui.reader.minimap import MiniMap
from ui.reader.reader import Reader
from ui.workbench import Workbench

LINE = "Dòng này không nói gì cả.\n\n"
WORDS = "Mạng lưới được thành lập năm 2010.\n\n" + LINE * 100 + "Hội nghị họp ngày 14/2/2024.\n\n" + LINE * 100


@pytest.fixture
def article(bench: Workbench, desk: Desk) -> ArticleId:
    (added,) = articles.store(bench.project, [made("dai.txt", WORDS)]).new
    suggestions.store(bench.project, [founded(added, WORDS, "2010", ("14/2/2024", "2024-02-14"))])
    return added


@pytest.fixture
def reader(qtbot: QtBot, bench: Workbench, article: ArticleId) -> Reader:
    shown = Reader(bench)
    qtbot.addWidget(shown)
    shown.resize(760, 420)
    shown.show()
    qtbot.waitExposed(shown)
    bench.open_article(article)
    settle(bench)
    return shown


@pytest.fixture
def overview(reader: Reader) -> MiniMap:
    return reader.page.map


def picture(overview: MiniMap) -> QImage:
    QApplication.processEvents()
    return overview.grab().toImage()


def has(image: QImage, colour: QColor, *, x: int, y: int) -> bool:
    """Whether the colour is at that height of the lane that begins there."""
    return any(image.pixelColor(x, at).rgb() == colour.rgb() for at in range(max(y - 1, 0), y + 3))


def test_each_kind_is_marked_in_its_lane_at_its_place(overview: MiniMap) -> None:
    y = overview.y_of(WORDS.index("14/2/2024"))
    image = picture(overview)
    assert has(image, theme.kind_colour("date"), x=lanes.lane("date"), y=y)
    assert not has(image, theme.kind_colour("city"), x=lanes.lane("city"), y=y)
    assert abs(y - overview.height() // 2) < overview.height() // 10


def test_a_contradicted_claim_has_a_wedge(overview: MiniMap, bench: Workbench) -> None:
    assert overview.clashes == [WORDS.index("2010")]
    bench.findings.include_suggested = False
    settle(bench)
    assert overview.clashes == []


def test_found_words_are_marked(overview: MiniMap, reader: Reader) -> None:
    reader.found.look_for("hoi nghi")
    y = overview.y_of(WORDS.index("Hội nghị"))
    assert has(picture(overview), QColor(theme.scheme().doubt), x=lanes.WIDTH - 2, y=y)


def test_a_click_goes_there_and_the_frame_follows(qtbot: QtBot, overview: MiniMap, reader: Reader) -> None:
    before = overview.window_rect
    middle = QPoint(overview.width() // 2, overview.height() // 2)
    qtbot.mouseClick(overview, Qt.MouseButton.LeftButton, pos=middle)
    assert reader.first_offset() < overview.offset_at(middle.y()) < reader.last_offset()
    assert overview.window_rect.top() > before.bottom()
    assert overview.window_rect.contains(middle)


def test_dragging_scrolls(qtbot: QtBot, overview: MiniMap, reader: Reader) -> None:
    qtbot.mousePress(overview, Qt.MouseButton.LeftButton, pos=QPoint(5, 0))
    qtbot.mouseMove(overview, QPoint(5, overview.height() - 1))
    qtbot.mouseRelease(overview, Qt.MouseButton.LeftButton, pos=QPoint(5, overview.height() - 1))
    assert reader.last_offset() == len(WORDS)


def test_it_tells_in_words_what_stands_there(overview: MiniMap) -> None:
    assert "14/2/2024" in overview.told(overview.y_of(WORDS.index("14/2/2024")))
    assert overview.told(overview.height() * 3 // 4) == ""
    assert overview.accessibleName()


def test_a_text_that_is_on_screen_as_a_whole_needs_none(overview: MiniMap, bench: Workbench, desk: Desk) -> None:
    assert overview.isVisible()
    bench.open_article(desk.second)
    assert not overview.isVisible()


def test_a_rejected_mark_is_left_out_and_a_confirmed_one_fills_its_lane(overview: MiniMap, reader: Reader) -> None:
    date = next(span for span in (mark.span for mark in reader.marks.marks) if span.start > 100)
    y, colour = overview.y_of(date.start), theme.kind_colour("date")
    right = lanes.lane("date") + 3
    assert not has(picture(overview), colour, x=right, y=y)
    reader.set_spans([replace(date, state=State.CONFIRMED)])
    assert has(picture(overview), colour, x=right, y=y)
    reader.set_spans([replace(date, state=State.REJECTED)])
    assert not has(picture(overview), colour, x=lanes.lane("date"), y=y)


def test_thousands_of_spans_are_a_few_lines(bench: Workbench, overview: MiniMap, reader: Reader) -> None:
    assert reader.article is not None
    day = date_span(reader.article.id, WORDS, "14/2/2024", "2024-02-14")
    many = [replace(day, start=at, end=at + 1) for at in range(len(WORDS) - 1)]
    suggestions.store(bench.project, [Found(reader.article.id, many, [])])
    reader.set_spans(bench.spans)
    assert len(overview.lines()) <= 2 * overview.height()

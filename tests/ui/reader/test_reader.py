"""The reader as a person uses it: look, click, select, mark."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from annotator.model import City, Claim, ClaimId, Evidence, PartialDate, Role, Span, State
from db.ops import articles, spans, suggestions
from db.ops.suggestions import Found
from db.queries import spans as span_queries
from tests.ui.conftest import FIRST, Desk, date_span, made
from ui import decisions, theme
from ui.reader.chips import INSET
from ui.reader.reader import Reader
from ui.workbench import Workbench


@pytest.fixture
def reader(qtbot: QtBot, bench: Workbench, desk: Desk) -> Reader:
    shown = Reader(bench)
    qtbot.addWidget(shown)
    shown.resize(760, 420)
    shown.show()
    qtbot.waitExposed(shown)
    bench.open_article(desk.first)
    return shown


def picture(reader: Reader) -> QImage:
    return reader.viewport().grab().toImage()


def place_of(reader: Reader, surface: str) -> QRectF:
    assert reader.article is not None
    start = reader.article.text.text.index(surface)
    return reader.places(start, start + len(surface))[0]


def tinted(image: QImage, place: QRectF, kind: str) -> int:
    """How many pixels in the rectangle have the kind's hue."""
    hue = theme.kind_colour(kind).hue()
    colours = (
        QColor(image.pixel(x, y))
        for x in range(int(place.left()), int(place.right()))
        for y in range(int(place.top()), int(place.bottom()))
    )
    return sum(abs(colour.hue() - hue) <= 12 and colour.saturation() > 10 for colour in colours)


def select(reader: Reader, surface: str) -> None:
    """Select words by keyboard, from the caret on."""
    assert reader.article is not None
    cursor = reader.textCursor()
    cursor.setPosition(reader.article.text.text.index(surface))
    reader.setTextCursor(cursor)
    for _ in surface:
        cursor.movePosition(cursor.MoveOperation.Right, cursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)


def test_heading_tells_title_source_and_file(reader: Reader) -> None:
    words = [label.text() for label in reader.page.heading.findChildren(type(reader.page.heading._title))]
    assert any("mot.txt" in word for word in words)
    assert any("Báo Mẫu A" in word for word in words)


def test_spans_are_painted_where_they_stand_and_nowhere_else(reader: Reader) -> None:
    image = picture(reader)
    assert tinted(image, place_of(reader, "14/2/2024"), "date") > 50
    assert tinted(image, place_of(reader, "Mạng lưới"), "date") == 0


def test_every_paragraph_shows_its_spans_from_the_start(reader: Reader, bench: Workbench) -> None:
    days = [f"{number}/3/2024" for number in range(1, 29)]
    words = "\n\n".join(f"Ngày {day} có tin mới. " + "Rồi mọi việc lại như cũ. " * 8 for day in days)
    (article_id,) = articles.store(bench.project, [made("dai.txt", words)]).new
    marked = [date_span(article_id, words, f" {day} ", "2024-03-01") for day in days]
    suggestions.store(bench.project, [Found(article_id, marked, [])])
    bench.open_article(article_id)
    image = picture(reader)
    seen = {day: reader.places(mark.start, mark.end) for day, mark in zip(days, marked, strict=True)}
    shown = [day for day, places in seen.items() if places and places[0].bottom() < image.height()]
    assert len(shown) > 1
    assert [day for day in shown if tinted(image, seen[day][0], "date") <= 50] == []


def test_states_differ_in_shape_not_only_in_colour(reader: Reader, bench: Workbench) -> None:
    place = place_of(reader, "14/2/2024")
    looks = {State.SUGGESTED: tinted(picture(reader), place, "date")}
    span = next(s for s in span_queries.of_article(bench.project, bench.article_id) if s.start == FIRST.index("14/2"))
    bench.set_current(None)
    bench.do(spans.confirm, span.id)
    looks[State.CONFIRMED] = tinted(picture(reader), place, "date")
    bench.do(spans.reject, span.id)
    looks[State.REJECTED] = tinted(picture(reader), place, "date")
    assert looks[State.REJECTED] < looks[State.SUGGESTED] / 2
    image, row = picture(reader), int(place.center().y()) + 1
    # A rejected span is struck through: some row between its edges is of one colour from end to end.
    assert any(
        all(QColor(image.pixel(x, y)).saturation() > 60 for x in range(int(place.left()) + 1, int(place.right()) - 1))
        for y in range(row - 6, row + 6)
    )


def test_click_makes_the_claim_on_that_span_current(qtbot: QtBot, reader: Reader, bench: Workbench) -> None:
    def click(surface: str) -> None:
        at = place_of(reader, surface).center().toPoint()
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)

    click("14/2/2024")
    assert isinstance(bench.current, Span)
    click("2012")
    assert isinstance(bench.current, Claim)
    assert bench.current.value == PartialDate("2012")


def test_evidence_of_the_current_item_is_outlined_and_named(reader: Reader, bench: Workbench) -> None:
    text, article_id = FIRST, bench.article_id
    day, city = text.index("14/2/2024"), text.index("Vinh")
    evidence = (Evidence(day, day + 9), Evidence(city, city + 4, Role.KEY))
    claim = next(item for item in bench.items if isinstance(item, Claim))
    span = date_span(article_id, text, "14/2/2024", "2024-02-14")
    row = (("city", City("Vinh", "VN", "Nghệ An")),)
    found = Claim(claim.id, article_id, "member_cities", row, "joined", span.value, evidence=evidence)
    bench.do(suggestions.store, [Found(article_id, [span], [found])])
    bench.set_current(next(item for item in bench.items if isinstance(item, Claim)))
    assert [part.role for part in reader.outline.parts()] == [Role.VALUE, Role.KEY]
    chips = {chip.words: chip.rect for chip in reader.outline.chips()}
    assert set(chips) == {"Ngày gia nhập", "Thành phố"}
    assert all(reader.viewport().rect().toRectF().contains(rect) for rect in chips.values())
    assert not chips["Ngày gia nhập"].intersects(chips["Thành phố"])
    assert all(
        chips[name].bottom() <= place_of(reader, words).top() + INSET
        for name, words in (("Ngày gia nhập", "14/2/2024"), ("Thành phố", "Vinh"))
    )


def test_a_part_that_is_scrolled_out_is_told_at_its_edge(qtbot: QtBot, reader: Reader, bench: Workbench) -> None:
    words = "\n".join([FIRST, *["Một dòng khác."] * 80])
    raw, article = made("dai.txt", words)
    number = articles.store(bench.project, [(raw, article)]).new[0]
    span = date_span(number, words, "14/2/2024", "2024-02-14")
    city = words.index("Vinh")
    claim = Claim(
        ClaimId(0), number, "member_cities", (("city", City("Vinh", "VN")),), "joined", span.value,
        evidence=(Evidence(span.start, span.end), Evidence(city, city + 4, Role.KEY)),
    )  # fmt: skip
    bench.do(suggestions.store, [Found(number, [span], [claim])])
    bench.open_article(number)
    assert (reader.outline.away(below=False), reader.outline.away(below=True)) == ([], [])
    reader.verticalScrollBar().setValue(40)
    assert reader.outline.away(below=False) == ["Ngày gia nhập", "Thành phố"]
    assert reader.outline.away(below=True) == []
    assert reader.outline.chips() == []


def test_marking_selected_words_by_key_makes_a_confirmed_span(qtbot: QtBot, reader: Reader, bench: Workbench) -> None:
    select(reader, "Vinh")
    qtbot.keyClick(reader, Qt.Key.Key_F6)
    span = next(s for s in span_queries.of_article(bench.project, bench.article_id) if s.kind == "city")
    assert FIRST[span.start : span.end] == "Vinh"
    assert span.state is State.CONFIRMED
    assert not reader.textCursor().hasSelection()
    assert tinted(picture(reader), place_of(reader, "Vinh"), "city") > 20


def test_marking_tidies_blanks_and_works_with_digits_too(qtbot: QtBot, reader: Reader, bench: Workbench) -> None:
    select(reader, " Vinh ")
    qtbot.keyClick(reader, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    span = next(s for s in span_queries.of_article(bench.project, bench.article_id) if s.kind == "city")
    assert FIRST[span.start : span.end] == "Vinh"


def test_words_that_are_no_date_are_refused_with_a_reason(qtbot: QtBot, reader: Reader, bench: Workbench) -> None:
    before = span_queries.of_article(bench.project, bench.article_id)
    select(reader, "học tập")
    with qtbot.waitSignal(bench.message) as told:
        qtbot.keyClick(reader, Qt.Key.Key_F7)
    assert "học tập" in told.args[0]
    assert span_queries.of_article(bench.project, bench.article_id) == before


def test_the_offer_shows_under_a_selection_and_marks_by_click(qtbot: QtBot, reader: Reader, bench: Workbench) -> None:
    offer = reader._offer
    assert offer.isHidden()
    select(reader, "Vinh")
    qtbot.waitUntil(offer.isVisible)
    button = offer.findChild(QToolButton, "mark_city")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert offer.isHidden()
    assert any(s.kind == "city" for s in span_queries.of_article(bench.project, bench.article_id))


def test_escape_lets_go_of_the_selection(qtbot: QtBot, reader: Reader) -> None:
    select(reader, "Vinh")
    qtbot.keyClick(reader, Qt.Key.Key_Escape)
    assert not reader.textCursor().hasSelection()


def test_offsets_hold_behind_an_emoji(qtbot: QtBot, reader: Reader, bench: Workbench) -> None:
    words = "Tin vui 😀🎉: thành phố Vinh 🇻🇳 gia nhập ngày 14/2/2024."
    stored = articles.store(bench.project, [made("ba.txt", words)])
    bench.open_article(stored.new[0])
    select_qt = reader.textCursor()
    start = reader.toPlainText().index("Vinh")
    # Python counts code points in what Qt gives back, Qt counts units: two more for the two emoji before.
    select_qt.setPosition(start + 2)
    select_qt.setPosition(start + 6, select_qt.MoveMode.KeepAnchor)
    reader.setTextCursor(select_qt)
    qtbot.keyClick(reader, Qt.Key.Key_F6)
    (span,) = span_queries.of_article(bench.project, stored.new[0])
    assert words[span.start : span.end] == "Vinh"


def test_show_place_scrolls_there_and_glows_for_a_while(qtbot: QtBot, reader: Reader, bench: Workbench) -> None:
    words = "\n".join(f"Đoạn {n} của bài dài." for n in range(400)) + "\nNgày 14/2/2024."
    stored = articles.store(bench.project, [made("dai.txt", words)])
    bench.show_place(stored.new[0], words.index("14/2"), words.index("14/2") + 9)
    assert reader.places(words.index("14/2"), words.index("14/2") + 9)
    before = picture(reader)
    reader._glow.stop()
    assert picture(reader) != before


def test_only_touched_blocks_are_measured_anew(reader: Reader, bench: Workbench) -> None:
    words = "\n".join(f"Ngày {n}/2/2024 có tin." for n in range(1, 20))
    stored = articles.store(bench.project, [made("ngay.txt", words)])
    found = [date_span(stored.new[0], words, f"{n}/2/2024", "2024-02-01") for n in range(10, 20)]
    bench.do(suggestions.store, [Found(stored.new[0], found, [])])
    bench.open_article(stored.new[0])
    picture(reader)
    known = set(reader._shapes._of_block)
    decisions.confirm(bench)
    # Where the decision was made, and where the eye goes now.
    assert len(known - set(reader._shapes._of_block)) == 2


def test_line_length_stays_comfortable_in_a_wide_window(reader: Reader) -> None:
    reader.resize(2400, 600)
    assert reader.viewport().width() <= reader.fontMetrics().horizontalAdvance("n") * 77
    left = reader.viewport().mapTo(reader, QPoint(0, 0)).x()
    assert abs(left - (2400 - left - reader.viewport().width())) < 40


def test_wheel_beside_the_column_scrolls_the_text(qtbot: QtBot, reader: Reader, bench: Workbench) -> None:
    words = "\n".join(f"Đoạn {n}." for n in range(300))
    bench.open_article(articles.store(bench.project, [made("cuon.txt", words)]).new[0])
    at = QPointF(5, reader.height() / 2)
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(at, reader.mapToGlobal(at), QPoint(), QPoint(0, -240), buttons, keys, phase, False)
    QApplication.sendEvent(reader, wheel)
    assert reader.verticalScrollBar().value() > 0


def test_without_an_article_it_says_what_to_do(qtbot: QtBot, bench: Workbench, desk: Desk) -> None:
    empty = Reader(bench)
    qtbot.addWidget(empty)
    empty.resize(600, 400)
    empty.show()
    assert empty.page.empty.isVisible()
    assert "Ctrl+I" in empty.page.empty.text()
    bench.open_article(desk.first)
    assert not empty.page.empty.isVisible()


def test_size_of_letters_can_be_changed(reader: Reader) -> None:
    before = place_of(reader, "14/2/2024")
    reader.zoomIn(6)
    after = place_of(reader, "14/2/2024")
    assert after.height() > before.height()
    assert tinted(picture(reader), after, "date") > 50


def test_the_gutter_is_painted_anew_with_the_current_item(qtbot: QtBot, reader: Reader, bench: Workbench) -> None:
    QApplication.processEvents()
    painted: list[QEvent.Type] = []

    class Spy(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                painted.append(event.type())
            return False

    spy = Spy()
    reader.page.gutter.installEventFilter(spy)
    bench.next_item()
    qtbot.waitUntil(lambda: bool(painted))
    reader.page.gutter.removeEventFilter(spy)


def test_words_are_selected_with_shift_and_arrows(qtbot: QtBot, reader: Reader, bench: Workbench) -> None:
    cursor = reader.textCursor()
    cursor.setPosition(FIRST.index("Vinh"))
    reader.setTextCursor(cursor)
    for _ in "Vinh":
        qtbot.keyClick(reader, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert reader.selected() == (FIRST.index("Vinh"), FIRST.index("Vinh") + 4)
    qtbot.keyClick(reader, Qt.Key.Key_F6)
    assert any(s.kind == "city" for s in span_queries.of_article(bench.project, bench.article_id))


def test_function_keys_serve_the_selection_before_the_window(qtbot: QtBot, reader: Reader, bench: Workbench) -> None:
    elsewhere: list[str] = []
    QShortcut(QKeySequence("F6"), reader.window(), lambda: elsewhere.append("F6"))
    reader.activateWindow()
    reader.setFocus()
    qtbot.waitUntil(reader.hasFocus)
    qtbot.keyClick(reader, Qt.Key.Key_F6)
    assert elsewhere == ["F6"]
    select(reader, "Vinh")
    qtbot.keyClick(reader, Qt.Key.Key_F6)
    assert elsewhere == ["F6"]
    assert any(s.kind == "city" for s in span_queries.of_article(bench.project, bench.article_id))


def test_a_long_title_keeps_to_one_line_where_there_is_little_height(qtbot: QtBot, reader: Reader) -> None:
    title = reader.findChild(QLabel, "readerTitle")
    assert title is not None
    whole = "Thành phố Hồ Chí Minh và Sơn La cùng gia nhập mạng lưới thành phố học tập toàn cầu của UNESCO"
    assert reader.article is not None
    reader.show_article(replace(reader.article, title=whole), [])
    reader.resize(400, 300)
    assert title.text().endswith("…")
    assert title.toolTip() == title.accessibleName() == whole
    assert title.height() < 2 * title.fontMetrics().height()
    reader.resize(400, 800)
    assert title.text() == whole

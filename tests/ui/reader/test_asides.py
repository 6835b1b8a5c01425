"""Boilerplate in the reader: paler but readable, named in the margin and by tooltip, told when the caret gets there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent, QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from annotator.model import ArticleId, Why
from db.ops import articles
from tests.ui.conftest import made
from ui import theme
from ui.actions import ACTIONS
from ui.reader import asides
from ui.reader.gutter import Gutter
from ui.reader.ink import VEIL
from ui.reader.reader import Reader
from ui.workbench import Workbench

OWN = "Lớp học ban đêm ở thành phố Vinh có 30 học viên, phần lớn là thợ thủ công và tiểu thương."
TEASERS = ("Ba tàu cá gặp nạn ngoài khơi đảo Lý Sơn", "Triển lãm tranh mở cửa ở Huế với 40 bức")
CAPTION = "Lớp học ở Vinh tối 14/2. Ảnh: Hà Nội Mới"
WORDS = "\n".join(["Vinh mở lớp học ban đêm", OWN, CAPTION, OWN, "Tin liên quan", *TEASERS])


@pytest.fixture
def article_id(bench: Workbench) -> ArticleId:
    return articles.store(bench.project, [made("vinh.txt", WORDS)]).new[0]


@pytest.fixture
def reader(qtbot: QtBot, bench: Workbench, article_id: ArticleId) -> Reader:
    shown = Reader(bench)
    qtbot.addWidget(shown)
    shown.resize(760, 520)
    shown.show()
    qtbot.waitExposed(shown)
    bench.open_article(article_id)
    return shown


def luminance(colour: QColor) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def darkest(image: QImage, reader: Reader, words: str, *, last: bool = False) -> int:
    start = WORDS.rindex(words) if last else WORDS.index(words)
    place = reader.places(start, start + len(words))[0]
    xs, ys = range(int(place.left()), int(place.right())), range(int(place.top()), int(place.bottom()))
    return min(QColor(image.pixel(x, y)).lightness() for x in xs for y in ys)


@pytest.mark.parametrize(("scheme", "veil"), list(zip((theme.LIGHT, theme.DARK), VEIL, strict=True)))
def test_dimmed_words_keep_a_contrast_of_4_5(scheme: theme.Scheme, veil: float) -> None:
    text, base = QColor(scheme.text), QColor(scheme.base)
    pairs = zip(text.getRgb()[:3], base.getRgb()[:3], strict=True)
    dimmed = QColor(*(round(ink * (1 - veil) + page * veil) for ink, page in pairs))
    assert 4.5 <= contrast(dimmed, base) < contrast(text, base) / 2


def test_boilerplate_is_paler_than_the_text_beside_it(reader: Reader) -> None:
    image = reader.viewport().grab().toImage()
    own = darkest(image, reader, "thợ thủ công")
    for words in ("Ảnh: Hà Nội Mới", "Tin liên quan", *TEASERS):
        assert darkest(image, reader, words) > own + 40
    assert darkest(image, reader, "thợ thủ công", last=True) > own + 40
    assert darkest(image, reader, "Lớp học ở Vinh") < own + 20


def test_the_margin_names_each_run_once(reader: Reader) -> None:
    signs = reader.asides.signs()
    assert [word for _, word in signs if word] == ["repeated", "links", "teaser"]
    # A credit within a line has no sign; each teaser has its bar, the second without a word.
    assert len(signs) == 4
    gutter = reader.findChild(Gutter)
    assert gutter is not None
    image = gutter.grab().toImage()
    bar = signs[0][0].center().y()
    assert QColor(image.pixel(gutter.width() - 3, int(bar))) != QColor(image.pixel(gutter.width() - 20, int(bar) + 9))


def test_the_tooltip_tells_why(reader: Reader) -> None:
    for words in (OWN, TEASERS[0]):
        start = WORDS.index(words)
        point = reader.places(start, start + 5)[0].center().toPoint()
        QApplication.sendEvent(
            reader.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, reader.viewport().mapToGlobal(QPoint(point)))
        )
        told = "" if words == OWN else "A teaser of another article, set aside. Ctrl+B counts it as text."
        assert QToolTip.text() == told


def test_the_caret_tells_why_when_it_comes_into_a_passage(reader: Reader, bench: Workbench, qtbot: QtBot) -> None:
    reader.activateWindow()
    reader.setFocus()
    qtbot.waitUntil(reader.hasFocus)
    told: list[str] = []
    bench.message.connect(told.append)
    cursor = reader.textCursor()
    for place in (0, WORDS.index("Tin liên") + 2, WORDS.index("Tin liên") + 5, WORDS.index(TEASERS[1]) + 3):
        cursor.setPosition(place)
        reader.setTextCursor(cursor)
    assert [line.split(",")[0] for line in told] == ["From the page around the article", "A teaser of another article"]


def test_nothing_is_told_of_where_an_article_happens_to_begin(reader: Reader, bench: Workbench, qtbot: QtBot) -> None:
    (number,) = articles.store(bench.project, [made("menu.txt", "Trang chủ | Thời sự | Xã hội\nVinh mở lớp học.")]).new
    reader.activateWindow()
    reader.setFocus()
    qtbot.waitUntil(reader.hasFocus)
    told: list[str] = []
    bench.message.connect(told.append)
    bench.open_article(number)
    assert [one.why for one in reader.asides.passages] == [Why.NAVIGATION]
    assert told == []


def test_what_is_found_is_shown_and_gone_with_the_article(reader: Reader) -> None:
    why = [one.why for one in reader.asides.passages]
    assert why == [Why.CREDIT, Why.REPEAT, Why.NAVIGATION, Why.TEASER, Why.TEASER]
    reader.show_nothing()
    assert reader.asides.passages == ()
    assert reader.asides.visible() == []
    assert reader.asides.wanted() is None


def test_the_key_that_is_told_is_the_actions_own() -> None:
    row = next(row for row in ACTIONS if row.id == "passage.switch")
    assert QKeySequence(row.keys[0]) == QKeySequence(asides.KEY)

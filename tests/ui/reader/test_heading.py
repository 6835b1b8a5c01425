"""The heading tells the date, marks a guess and says why, and a click asks for the details."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.model import Article, ArticleId, PublishedFrom
from annotator.text import normalise
from ui.reader.heading import Heading

GUESSED = Article(
    ArticleId(1),
    "a.txt",
    "",
    normalise("Tin vui đầu xuân Giáp Thìn. Năm 2022 thêm một."),
    published_on="2024",
    published_from=PublishedFrom.INFERRED,
)


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Heading]:
    page = QWidget()
    qtbot.addWidget(page)
    made = Heading(page)
    page.resize(600, 200)
    page.show()
    yield made
    page.close()


def mark(shown: Heading) -> QLabel:
    found = shown.findChild(QLabel, "readerGuessed")
    assert found is not None
    return found


def test_a_guess_is_marked_and_says_why(shown: Heading) -> None:
    shown.show_article(GUESSED)
    assert mark(shown).isVisible()
    place = QPointF(5, 5)
    QApplication.sendEvent(shown, QEnterEvent(place, place, place))
    assert "“xuân Giáp Thìn” names the lunar year 2024" in mark(shown).toolTip()
    date = shown.findChild(QLabel, "readerDate")
    assert date is not None
    assert date.text() == "2024"


@pytest.mark.parametrize("source", [PublishedFrom.PERSON, PublishedFrom.METADATA, PublishedFrom.TEXT, None])
def test_what_is_no_guess_is_not_marked(shown: Heading, source: PublishedFrom | None) -> None:
    shown.show_article(GUESSED)
    shown.show_article(replace(GUESSED, published_on="2024" if source else None, published_from=source))
    assert not mark(shown).isVisible()


def test_a_click_asks_for_the_details(qtbot: QtBot, shown: Heading) -> None:
    shown.show_article(GUESSED)
    with qtbot.waitSignal(shown.clicked, timeout=1000):
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton)

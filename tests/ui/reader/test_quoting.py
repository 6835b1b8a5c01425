"""What is copied: the article's own words, or words with where they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from annotator.model import Article, ArticleId, Source, SourceId
from annotator.text import normalise
from db.ops import articles
from tests.ui.conftest import Desk, made
from ui.reader import quoting, reading
from ui.reader.reader import Reader
from ui.workbench import Workbench

ARTICLE = Article(
    ArticleId(1),
    "a.txt",
    "0",
    normalise("Ông nói:\nmạng lưới có 64 <b>thành phố</b>."),
    title="Tin & bài",
    source=Source(SourceId(1), "Báo Mẫu"),
    url="https://example.org/a?b=1&c=2",
    published_on="2024-02-14",
)


@pytest.fixture
def reader(qtbot: QtBot, bench: Workbench, desk: Desk) -> Reader:
    shown = Reader(bench)
    qtbot.addWidget(shown)
    shown.resize(760, 420)
    shown.show()
    qtbot.waitExposed(shown)
    bench.open_article(desk.first)
    return shown


def test_a_quotation_tells_title_source_date_and_address() -> None:
    copied = quoting.quoted(ARTICLE, 0, len(ARTICLE.text.text))
    assert copied.text() == (
        "“Ông nói: mạng lưới có 64 <b>thành phố</b>.” — Tin & bài, Báo Mẫu, 14/2/2024, https://example.org/a?b=1&c=2"
    )
    assert '<a href="https://example.org/a?b=1&amp;c=2">Tin &amp; bài</a>' in copied.html()
    assert "&lt;b&gt;" in copied.html()


def test_what_is_not_known_is_left_out_and_no_script_becomes_a_link() -> None:
    bare = replace(ARTICLE, title="", source=None, published_on=None, url="javascript:alert(1)")
    assert quoting.quoted(bare, 0, 3).text() == "“Ông” — a.txt, javascript:alert(1)"
    assert "href" not in quoting.quoted(bare, 0, 3).html()


def test_the_sentence_of_the_current_item_is_quoted(reader: Reader, bench: Workbench) -> None:
    assert bench.current is not None
    reading.copy_quotation(bench, reader)
    said = QGuiApplication.clipboard().text()
    assert said.startswith("“Mạng lưới thành phố học tập được thành lập năm 2012.” — mot.txt, Báo Mẫu A")


def test_selected_words_are_quoted_instead(reader: Reader, bench: Workbench) -> None:
    cursor = reader.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(len("Mạng lưới"), cursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    reading.copy_quotation(bench, reader)
    assert QGuiApplication.clipboard().text().startswith("“Mạng lưới” — ")


def test_without_words_it_says_what_to_do(qtbot: QtBot, reader: Reader, bench: Workbench) -> None:
    bench.set_current(None)
    with qtbot.waitSignal(bench.message):
        reading.copy_quotation(bench, reader)


def test_ctrl_c_copies_the_words_alone_however_they_are_shown(qtbot: QtBot, reader: Reader, bench: Workbench) -> None:
    # So long a paragraph is shown as two.
    words = f"{'Thành phố 😀 ' * 6_000}hết.\n\nĐoạn sau."
    (added,) = articles.store(bench.project, [made("dai.txt", words)]).new
    bench.open_article(added)
    reader.selectAll()
    qtbot.keyClick(reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == words

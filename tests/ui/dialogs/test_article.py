"""The article's details: typed as people write them, refused beside the line, told how the date is known."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.model import Article, ArticleId, PublishedFrom, Source, SourceId
from annotator.text import normalise
from ui.dialogs.article import ArticleDialog

TEXT = "Tin vui đầu xuân Giáp Thìn. Năm 2020 có hai thành phố, năm 2022 thêm một."
ARTICLE = Article(
    ArticleId(1),
    "a.txt",
    "",
    normalise(TEXT),
    title="Tin vui",
    source=Source(SourceId(7), "Báo Mẫu", "mau.vn"),
    url="https://mau.vn/a",
    published_on="2024",
    published_from=PublishedFrom.INFERRED,
)


def shown(qtbot: QtBot, article: Article = ARTICLE) -> tuple[ArticleDialog, list[Article]]:
    dialog = ArticleDialog(article, ["Báo Mẫu", "Báo Mới", "Tuần san"])
    qtbot.addWidget(dialog)
    saved: list[Article] = []
    dialog.saved.connect(saved.append)
    dialog.show()
    return dialog, saved


def write(line: QLineEdit, words: str) -> None:
    """What Telex makes of the keys, handed over as an input method does."""
    line.setFocus()
    line.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(line, event)


def test_a_guess_says_why_and_enter_confirms_it(qtbot: QtBot) -> None:
    dialog, saved = shown(qtbot)
    assert dialog.focusWidget() is dialog.date
    assert "Guessed: “xuân Giáp Thìn” names the lunar year 2024. Saving confirms it." in dialog.origin.text()
    QTest.keyClick(dialog.date, Qt.Key.Key_Return)
    assert saved == [replace(ARTICLE, published_from=PublishedFrom.PERSON)]
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("typed", "on"),
    [("14/2/2024", "2024-02-14"), ("2/2024", "2024-02"), ("2023", "2023"), ("2024-02-14", "2024-02-14"), ("", None)],
)
def test_a_typed_date_is_the_persons_own(qtbot: QtBot, typed: str, on: str | None) -> None:
    dialog, saved = shown(qtbot)
    write(dialog.date, typed)
    if not typed:
        QTest.keyClick(dialog.date, Qt.Key.Key_Delete)
    assert "every date that depends on it" in dialog.origin.text()
    QTest.keyClick(dialog.date, Qt.Key.Key_Return)
    assert [(one.published_on, one.published_from) for one in saved] == [(on, PublishedFrom.PERSON if on else None)]


def test_what_is_no_date_is_refused_under_the_line(qtbot: QtBot) -> None:
    dialog, saved = shown(qtbot)
    write(dialog.date, "31/2/2024")
    QTest.keyClick(dialog.date, Qt.Key.Key_Return)
    assert saved == []
    assert dialog.isVisible()
    assert dialog.error.isVisible()
    assert "14/2/2024" in dialog.error.text()
    assert dialog.date.property("wrong") is True
    write(dialog.date, "2024")
    assert not dialog.error.isVisible()
    assert dialog.date.property("wrong") is False


def test_title_and_source_leave_a_told_date_alone(qtbot: QtBot) -> None:
    told = replace(ARTICLE, published_on="2024-02-15", published_from=PublishedFrom.METADATA)
    dialog, saved = shown(qtbot, told)
    assert dialog.focusWidget() is dialog.title
    write(dialog.title, "Tin khác")
    write(dialog.source, "Báo Mới")
    QTest.keyClick(dialog.title, Qt.Key.Key_Return)
    assert saved == [replace(told, title="Tin khác", source=Source(SourceId(0), "Báo Mới"))]


def test_known_sources_are_offered_without_marks(qtbot: QtBot) -> None:
    dialog, saved = shown(qtbot)
    write(dialog.source, "bao m")
    assert [row.words for row in dialog.sources.list.rows()] == ["Báo Mẫu", "Báo Mới"]
    QTest.keyClick(dialog.source, Qt.Key.Key_Down)
    QTest.keyClick(dialog.source, Qt.Key.Key_Down)
    QTest.keyClick(dialog.source, Qt.Key.Key_Return)
    assert dialog.source.text() == "Báo Mới"
    assert saved == []
    QTest.keyClick(dialog.source, Qt.Key.Key_Return)
    assert [one.source for one in saved] == [Source(SourceId(0), "Báo Mới")]


def test_a_source_that_nobody_knows_yet_is_taken_as_typed(qtbot: QtBot) -> None:
    dialog, saved = shown(qtbot)
    write(dialog.source, "Báo Khác")
    QTest.keyClick(dialog.source, Qt.Key.Key_Return)
    assert [one.source for one in saved] == [Source(SourceId(0), "Báo Khác")]


def test_escape_changes_nothing(qtbot: QtBot) -> None:
    dialog, saved = shown(qtbot)
    write(dialog.date, "2023")
    QTest.keyClick(dialog.date, Qt.Key.Key_Escape)
    assert saved == []
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (PublishedFrom.METADATA, "Told by the file"),
        (PublishedFrom.TEXT, "in the head of the article"),
        (PublishedFrom.PERSON, "Confirmed by a person"),
    ],
)
def test_how_the_date_is_known(qtbot: QtBot, source: PublishedFrom, words: str) -> None:
    dialog, _ = shown(qtbot, replace(ARTICLE, published_from=source))
    assert words in dialog.origin.text()


def test_without_a_date_the_newest_year_spoken_of_bounds_it(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot, replace(ARTICLE, published_on=None, published_from=None))
    assert dialog.focusWidget() is dialog.date
    assert "not before 2022" in dialog.origin.text()


def test_the_address_can_be_read_and_copied(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot)
    assert dialog.url.text() == "https://mau.vn/a"
    assert dialog.url.isReadOnly()

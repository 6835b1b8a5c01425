"""Words that try to be more than words, wherever the window shows them: no page, not turned around, not hidden."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QPlainTextEdit, QToolTip, QWidget

from annotator.errors import UserError
from annotator.model import Message, RawArticle
from db.ops import articles, claims, codebooks, suggestions
from db.project import open_project
from db.queries import claims as stored
from tests.ui.conftest import settle
from ui import importing, sample, theme
from ui.main_window import MainWindow
from ui.messages import shown
from ui.reader.offsets import shown as offsets_of
from ui.settings import Settings
from ui.workbench import Workbench

TAG = '<img src="file:///etc/hostname" width=9><b style="display:none">'
HIDDEN = "\u202egpj.\u202c\u2066\u200b\x1b[31m"
HOSTILE = f"{TAG}{HIDDEN}"
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066\u2067]")
TEXT = "Mạng lưới thành phố học tập được thành lập năm 2012. Thành phố Vinh gia nhập ngày 14/2/2024."
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """A window on a project whose names, titles, sources and reasons are all hostile."""
    monkeypatch.setenv("DOICHIEU_HOME", str(tmp_path))
    theme.apply(qapp, "light")
    with open_project(tmp_path / "thù.doichieu", user=f"An{HOSTILE}") as project:
        codebooks.adopt(project, sample.codebook_source())
        raws = [
            RawArticle(f"{n}{HOSTILE}.txt", n.encode(), f"{TEXT}\n{TAG}", n + title, n + HOSTILE, f"http://x/{HOSTILE}")
            for n, title in (("một", HOSTILE), ("hai", ""))
        ]
        ids = articles.store(project, importing.ready(raws)).new
        bench = Workbench(project)
        found = importing.suggest_all([bench.text(one) for one in ids], bench.codebook, lambda done, total: None)
        suggestions.store(project, found)
        for claim in stored.all_of(project, states=["suggested"])[::2]:
            claims.reject(project, claim.id, reason=HOSTILE)
        for claim in stored.all_of(project, states=["suggested"])[::2]:
            claims.confirm(project, claim.id)
        opened = MainWindow(bench, Settings(tmp_path))
        opened.resize(1400, 900)
        opened.show()
        bench.open_article(ids[0])
        yield opened
        opened.close()
        bench.jobs.close()


def _told(window: QWidget) -> Iterator[tuple[str, str]]:
    """All words that the window shows or would show, with who shows them."""
    for widget in (window, *window.findChildren(QWidget)):
        where = f"{type(widget).__name__} {widget.objectName()}"
        yield where, widget.toolTip()
        yield where, widget.accessibleName()
        yield where, widget.windowTitle()
        if isinstance(widget, QLabel):
            yield where, widget.text()
        if isinstance(widget, QPlainTextEdit) and widget.isReadOnly():
            yield where, widget.toPlainText()
        if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            yield from ((where, words) for words in _held(model))


def _held(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    top = parent or QModelIndex()
    for row in range(min(model.rowCount(top), 100)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(top)):
            index = model.index(row, column, top)
            yield from (words for role in ROLES if isinstance(words := index.data(role), str))
        if not isinstance(model, QAbstractListModel):
            yield from _held(model, model.index(row, 0, top))


def test_labels_and_models_show_words_as_they_are(window: MainWindow) -> None:
    told = [one for name in window.docks for one in _opened(window, name)]
    assert any(TAG in words for _, words in told)
    assert sorted({(where, words) for where, words in told if _UNSEEN.search(words)}) == []


def _opened(window: MainWindow, name: str) -> list[tuple[str, str]]:
    window.show_dock(name)
    settle(window.bench)
    for label in window.findChildren(QLabel):
        label.ensurePolished()
        assert TAG not in label.text() or label.textFormat() is Qt.TextFormat.PlainText, label.objectName()
    return list(_told(window))


def test_a_tool_tip_is_no_page(window: MainWindow, qapp: QApplication) -> None:
    QToolTip.showText(QPoint(5, 5), HOSTILE, window)
    tips = [one for one in qapp.topLevelWidgets() if one.metaObject().className() == "QTipLabel"]
    assert [tip.textFormat() for tip in tips if isinstance(tip, QLabel)] == [Qt.TextFormat.PlainText] * len(tips)
    assert tips
    QToolTip.hideText()


def test_a_notice_tells_of_a_hostile_name_in_its_own_order(window: MainWindow) -> None:
    window.notice.refuse(UserError("{name} cannot be read: {error}.", name=f"\u202e{TAG}", error="\u05d0\u05d1"))
    words = window.notice.findChildren(QLabel)[0].text()
    assert words == f"◌{TAG} cannot be read: \u2068\u05d0\u05d1\u2069." or "◌" in words
    assert not _UNSEEN.search(words)


def test_a_label_of_a_step_is_no_format() -> None:
    """The history of somebody else's project may hold any sentence."""
    label = Message("{a:>999999999} {a.__class__} {b} {", (("a", "x"),))
    assert str(label) == shown(label) == "{a:>999999999} {a.__class__} {b} {"


def test_the_reader_shows_what_a_foreign_text_hides() -> None:
    text = "Vinh\u202e \U000e0041gia nhập\u200b 👍 2024"
    told, offsets = offsets_of(text)
    assert not _UNSEEN.search(told)
    assert len(told.encode("utf-16")) == len(text.encode("utf-16"))
    start, end = offsets.to_qt(text.index("2024"), len(text))
    units = told.encode("utf-16-le")
    assert units[2 * start : 2 * end].decode("utf-16-le") == "2024"

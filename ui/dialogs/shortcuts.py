"""All keys on one page: the rows of the action table that have one, under the names of their menus; and the marks."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QFont, QIcon, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.actions import ACTIONS, Menu
from ui.dialogs.legend import HEIGHT, WIDTH, legend
from ui.messages import label
from ui.named import named
from ui.panels.verdict_keys import VALUES, values_words, verdict_keys
from ui.reader.offer import KEYS, SPAN_KINDS
from ui.theme import GAP, MARGINS

Line = tuple[str, str]
"""Keys and what they do; a heading has no keys."""


class ShortcutsDialog(QDialog):
    """Read and closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutsDialog")
        self.setWindowTitle(self.tr("Keys"))
        self.resize(560, 620)
        self.table = named(QTableWidget(0, 2), "shortcutList")
        self.table.setAccessibleName(self.tr("Keys"))
        self.table.horizontalHeader().setVisible(False)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setDefaultSectionSize(26)
        self.table.setShowGrid(False)
        self.table.setIconSize(QSize(WIDTH, HEIGHT))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for line in self._lines():
            self._add(*line)
        self._add("", self.tr("How words are marked in the text"))
        for sample, words in legend():
            self._add("", words, sample)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        layout.addWidget(self.table)
        layout.addWidget(buttons)

    def _add(self, keys: str, words: str, sample: QIcon | None = None) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate((keys, words)):
            item = QTableWidgetItem(text)
            font = QFont(self.table.font())
            font.setBold(not keys and sample is None)
            item.setFont(font)
            if sample is not None and column == 0:
                item.setIcon(sample)
            self.table.setItem(row, column, item)

    def _lines(self) -> Iterator[Line]:
        for menu in Menu:
            rows = [row for row in ACTIONS if row.menu == menu and row.keys]
            if rows:
                yield "", _translated(menu).replace("&", "")
            for row in rows:
                yield _written(row.keys), _translated(row.text).rstrip("…")
        yield "", self.tr("Words selected in the text")
        for kind, pair in zip(SPAN_KINDS, KEYS, strict=False):
            keys = QKeySequence(pair[0]).toString(), f"Ctrl+{QKeySequence(pair[1]).toString()}"
            yield _written(keys), self.tr("Mark as {kind}").format(kind=label(kind.label))
        yield "", self.tr("Contradictions and tables")
        yield self.tr("Arrows"), self.tr("Choose a contradiction, a value, a cell")
        yield "Enter", self.tr("Show the passage in the article; in the reason, resolve")
        yield "Delete", self.tr("Dismiss a difference that explains itself")
        yield "", self.tr("Verdict on a contradiction")
        first, *others = verdict_keys()[VALUES - 1 :]
        yield f"{_written(('Ctrl+1',))} … {_written((first.keys,))}", values_words()
        for verdict in others:
            yield _written((verdict.keys,)), verdict.words
        yield "Shift+Enter", self.tr("The same verdict for all contradictions between the same values")


def _translated(words: str) -> str:
    return QCoreApplication.translate("Action", words)


def _written(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return "  ·  ".join(dict.fromkeys(QKeySequence(key).toString(native) for key in keys))

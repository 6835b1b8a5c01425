"""The cells of an entry's form that are written in: each shows what an entry says and tells when it is edited."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetricsF, QIntValidator, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QWidget,
)

from annotator.codebook.editing import Entry
from annotator.model import Label
from ui.fields.word_line import WordLine
from ui.named import named
from ui.sizes import wide
from ui.theme import GAP, SPACE, TIGHT


class Cell(QWidget):
    """`edited` tells that a person changed the answer; showing one tells nothing.

    `by_letters` says that an answer grows letter by letter, each of them an edit.
    """

    edited = Signal()
    by_letters = False

    def show_raw(self, raw: Any) -> None:
        """Show what the entry says; None where it says nothing."""
        raise NotImplementedError

    def answer(self) -> Entry:
        """What the cell says, as the codebook's text is changed by it."""
        raise NotImplementedError

    def name_for_ears(self, words: str) -> None:
        """Give the parts that the keyboard goes to a name that screen readers say."""
        for part in (*self.findChildren(WordLine), *self.findChildren(QComboBox), *self.findChildren(QPlainTextEdit)):
            if not part.accessibleName():
                part.setAccessibleName(words)


class LineCell(Cell):
    """A few words."""

    by_letters = True

    def __init__(self) -> None:
        super().__init__()
        self.line = WordLine()
        in_a_row(self, self.line)
        self.line.textEdited.connect(self.edited)

    def show_raw(self, raw: Any) -> None:
        self.line.setText(str(raw or ""))
        self.line.setCursorPosition(0)

    def answer(self) -> Entry:
        return self.line.text().strip()


class NameCell(Cell):
    """A name: it is taken when the keyboard leaves, for each letter of it would be a name of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.line = WordLine()
        self._shown = ""
        in_a_row(self, self.line)
        self.line.editingFinished.connect(self._on_finished)

    def show_raw(self, raw: Any) -> None:
        self._shown = str(raw or "")
        self.line.setText(self._shown)
        self.refuse(False)

    def answer(self) -> Entry:
        return self.line.text().strip()

    def refuse(self, wrong: bool) -> None:
        """Mark the name as one that cannot be."""
        self.line.setProperty("wrong", wrong)
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)

    def _on_finished(self) -> None:
        if self.answer() != self._shown:
            self.edited.emit()


class LabelCell(Cell):
    """What people call something, in both languages."""

    by_letters = True

    def __init__(self) -> None:
        super().__init__()
        self.vi, self.en = named(WordLine(), "labelVi"), named(WordLine(), "labelEn")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(TIGHT)
        for row, (line, tag, words) in enumerate(
            ((self.vi, "VI", self.tr("In Vietnamese")), (self.en, "EN", self.tr("In English")))
        ):
            shown = QLabel(tag, self)
            shown.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            line.setAccessibleName(words)
            line.setToolTip(words)
            grid.addWidget(shown, row, 0)
            grid.addWidget(line, row, 1)
        self._vi_before = ""
        self.vi.textEdited.connect(self._on_vi_edited)
        for line in (self.vi, self.en):
            line.textEdited.connect(self.edited)
        self.setFocusProxy(self.vi)

    def show_raw(self, raw: Any) -> None:
        told = raw or {}
        for line, language in ((self.vi, "vi"), (self.en, "en")):
            line.setText(str(told.get(language, "")))
            line.setCursorPosition(0)
        self._vi_before = self.vi.text()

    def _on_vi_edited(self, words: str) -> None:
        # Who writes for readers of one language writes it once.
        if self.en.text() == self._vi_before:
            self.en.setText(words)
        self._vi_before = words

    def answer(self) -> Entry:
        return Label(self.vi.text().strip(), self.en.text().strip())


class WordsCell(Cell):
    """Words or phrases, one a line: a phrase may hold commas."""

    by_letters = True

    _LEAST, _MOST = 2, 7

    def __init__(self, *, hint: str = "") -> None:
        super().__init__()
        self.box = QPlainTextEdit(self)
        self.box.setPlaceholderText(hint)
        self.box.setTabChangesFocus(True)
        in_a_row(self, self.box)
        self._shows = False
        self.box.textChanged.connect(self._on_changed)

    def show_raw(self, raw: Any) -> None:
        self._shows = True
        self.box.setPlainText("\n".join(raw or ()))
        self._shows = False
        self._fit()

    def answer(self) -> Entry:
        lines = (" ".join(line.split()) for line in self.box.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    def _on_changed(self) -> None:
        self._fit()
        if not self._shows:
            self.edited.emit()

    def _fit(self) -> None:
        lines = max(self._LEAST, min(self.box.blockCount(), self._MOST))
        self.box.setFixedHeight(round(lines * QFontMetricsF(self.box.font()).lineSpacing()) + 26)


class NumberCell(Cell):
    """A whole number, or none."""

    by_letters = True

    def __init__(self) -> None:
        super().__init__()
        self.line = WordLine()
        self.line.setValidator(QIntValidator(self.line))
        self.line.setMaximumWidth(wide(160))
        in_a_row(self, self.line, spread=True)
        self.line.textEdited.connect(self.edited)

    def show_raw(self, raw: Any) -> None:
        self.line.setText("" if raw is None else str(raw))

    def answer(self) -> Entry:
        try:
            return int(self.line.text())
        except ValueError:
            # Empty, or a sign that waits for its digits.
            return None


def in_a_row(cell: Cell, *parts: QWidget, spread: bool = False) -> None:
    """Lay the parts of a cell beside each other; the keyboard goes to the first."""
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    for part in parts:
        row.addWidget(part)
    if spread:
        row.addStretch(1)
    cell.setFocusProxy(parts[0])

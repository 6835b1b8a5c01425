"""One entry of the codebook as a form: its questions under each other, the sort of entry above them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.codebook.drafting import entry, heading_of
from annotator.codebook.lines import Path
from ui import theme
from ui.dialogs.codebook.cells import Cell, NameCell
from ui.dialogs.codebook.naming import heading_name
from ui.dialogs.codebook.questions import Question, asked


class EntryForm(QScrollArea):
    """`answered` tells which key of the shown entry a person edited, and what it should say now."""

    answered = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("codebookForm")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.path: Path = ()
        self.cells: dict[str, Cell] = {}

    def show_entry(self, source: str, path: Path) -> None:
        """Ask about the entry at `path`."""
        self.path, self.cells = path, {}
        raw = entry(source, path)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(theme.TIGHT, 0, theme.PADDING, theme.SPACE)
        layout.setSpacing(theme.TIGHT)
        layout.addWidget(_heading(heading_name(heading_of(path)), page))
        for question in asked(source, path):
            layout.addSpacing(theme.NEAR)
            for part in self._parts(question, page):
                layout.addWidget(part)
            self.cells[question.key].show_raw(raw.get(question.key))
        layout.addStretch(1)
        self._let_go()
        self.setWidget(page)

    def _let_go(self) -> None:
        """Take the form away that is shown; a cell of it may be in the middle of telling its answer."""
        before = self.takeWidget()
        if before is not None:
            before.hide()
            before.deleteLater()

    def _parts(self, question: Question, page: QWidget) -> list[QWidget]:
        cell = question.make()
        cell.setObjectName(f"codebook.{question.key}")
        cell.name_for_ears(question.words)
        cell.edited.connect(lambda: self.answered.emit(question.key, cell.answer()))
        self.cells[question.key] = cell
        words = QLabel(question.words, page)
        words.setBuddy(cell)
        told: list[QWidget] = [words, cell] if question.words else [cell]
        return [*told, _small(question.help, page)] if question.help else told

    def refuse_name(self, wrong: bool) -> None:
        """Mark the name as one that cannot be."""
        cell = self.cells.get("name")
        if isinstance(cell, NameCell):
            cell.refuse(wrong)

    def focus(self, key: str) -> None:
        """Bring the keyboard to the cell of this key."""
        cell = self.cells.get(key)
        if cell is not None:
            cell.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(cell)


def _heading(words: str, page: QWidget) -> QLabel:
    heading = QLabel(words, page)
    font = heading.font()
    font.setPointSizeF(theme.TITLE)
    font.setBold(True)
    heading.setFont(font)
    return heading


def _small(words: str, page: QWidget) -> QLabel:
    small = QLabel(words, page, wordWrap=True)
    font = small.font()
    font.setPointSizeF(theme.SMALL)
    small.setFont(font)
    small.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return small

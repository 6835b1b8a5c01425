"""What two people read, side by side, each with the words it rests on; choosing one is the verdict that it holds."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from annotator.model import State
from ui import theme
from ui.models.disagreements import Disagreement, Side, side_details, side_value
from ui.named import named
from ui.panels.choosing import choose_focused, column, follow, large, small_words
from ui.panels.passage import Passage
from ui.panels.verdict_keys import shown_key
from ui.workbench import Workbench


class ReadingGrid(QScrollArea):
    """Two columns."""

    def __init__(self, bench: Workbench, choices: QButtonGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._choices = bench, choices
        self._buttons: list[QRadioButton] = []
        self.setObjectName("readingGrid")
        self.setAccessibleName(self.tr("The two readings side by side"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_disagreement(self, one: Disagreement, *, choosable: bool) -> None:
        """Lay the two readings side by side."""
        for button in self._buttons:
            self._choices.removeButton(button)
        self._buttons = []
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(theme.GAP, theme.HAIR, theme.GAP, theme.TIGHT)
        columns.setSpacing(theme.SPACE)
        for number, side in enumerate(one.sides):
            columns.addWidget(self._column(one, number, side, choosable=choosable), 1)
        self.setWidget(page)

    def follow(self, before: QWidget) -> QWidget:
        """Let Tab lead from `before` through the readings and their passages; the last of them."""
        return follow(self, before)

    def focus_first(self) -> None:
        """Put the keyboard on the first reading."""
        if self._buttons:
            self._buttons[0].setFocus()

    def choose(self, number: int) -> bool:
        """Choose the reading of that number; False where none can be chosen."""
        if number >= len(self._buttons):
            return False
        self._buttons[number].setChecked(True)
        self.ensureWidgetVisible(self._buttons[number])
        return True

    def choose_focused(self) -> bool:
        """Choose the reading that the keyboard is on; False where it is elsewhere."""
        return choose_focused(self._buttons)

    def _column(self, one: Disagreement, number: int, side: Side, *, choosable: bool) -> QFrame:
        card, rows = column()
        head = QHBoxLayout()
        head.addWidget(self._value(number, side, choosable=choosable), 1)
        if choosable:
            head.addWidget(small_words(shown_key(f"value{number + 1}")), 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(head)
        rows.addWidget(named(small_words(side_details(self._bench.codebook, one, side)), f"reader{number}"))
        if side.reading is not None:
            # How the claim stands now is no matter here: it is what was read.
            rows.addWidget(Passage(self._bench, replace(side.reading.claim, state=State.SUGGESTED)))
        rows.addStretch(1)
        return card

    def _value(self, number: int, side: Side, *, choosable: bool) -> QWidget:
        words = side_value(self._bench.codebook, side)
        if not choosable:
            return named(large(QLabel(words)), f"reading{number}")
        button = named(large(QRadioButton(words)), f"reading{number}")
        button.setToolTip(self.tr("This reading holds"))
        button.setAccessibleDescription(side.name)
        self._choices.addButton(button, number)
        self._buttons.append(button)
        return button

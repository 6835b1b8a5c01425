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
    QVBoxLayout,
    QWidget,
)

from annotator.model import State
from ui import theme
from ui.models.disagreements import Disagreement, Side, side_details, side_value
from ui.named import named
from ui.panels.passage import Passage
from ui.panels.resolution_grid import small_words
from ui.panels.verdict_keys import shown_key
from ui.sizes import wide
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
        for stop in self.findChildren(QWidget):
            if stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(before, stop)
                before = stop
        return before

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
        here = next((button for button in self._buttons if button.hasFocus()), None)
        if here is not None:
            here.setChecked(True)
        return here is not None

    def _column(self, one: Disagreement, number: int, side: Side, *, choosable: bool) -> QFrame:
        card = named(QFrame(), "alternative")
        card.setMinimumWidth(wide(150))
        rows = QVBoxLayout(card)
        rows.setContentsMargins(theme.SPACE, theme.TIGHT, theme.SPACE, theme.TIGHT)
        rows.setSpacing(theme.HAIR)
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
        made: QWidget
        if choosable:
            button = QRadioButton(words)
            button.setToolTip(self.tr("This reading holds"))
            button.setAccessibleDescription(side.name)
            self._choices.addButton(button, number)
            self._buttons.append(button)
            made = button
        else:
            made = QLabel(words)
        big = made.font()
        big.setPointSizeF(theme.TITLE)
        big.setBold(True)
        made.setFont(big)
        return named(made, f"reading{number}")

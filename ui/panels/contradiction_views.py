"""Three ways to look at one contradiction: its passages side by side, its values over time, who says what."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from annotator.model import Contradiction
from ui import theme
from ui.elided import Elided
from ui.messages import label, shown
from ui.models import advice, explaining
from ui.models.contradictions import asks
from ui.named import named
from ui.panels.matrix import Matrix
from ui.panels.resolution_grid import ResolutionGrid
from ui.panels.timeline import Timeline
from ui.panels.verdict_keys import shown_key
from ui.workbench import Workbench


class ContradictionViews(QWidget):
    """What the difference is and what the evidence says of it; below, the view that was chosen last."""

    names = ("grid", "timeline", "matrix")

    def __init__(self, bench: Workbench, choices: QButtonGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._one: Contradiction | None = None
        # What a conflict is its values say; a line for it, and all the room there is for their passages.
        self._conflict = named(Elided(parent=self), "conflict")
        self._explanation = named(QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText), "explanation")
        self._advice, self._before = self._small("advice"), self._small("decidedBefore")
        self._before.setForegroundRole(QPalette.ColorRole.WindowText)
        self.grid = ResolutionGrid(bench, choices, self)
        self._timeline = Timeline(bench, self)
        self._matrix = Matrix(bench, self)
        self._tabs = self._make_tabs()
        self._stack = QStackedWidget(self)
        for view in (self.grid, self._timeline, self._matrix):
            self._stack.addWidget(view)
        self._lay_out()
        self._tabs.currentChanged.connect(self._on_tab)

    def _small(self, name: str) -> Elided:
        made = named(Elided(parent=self), name)
        font = made.font()
        font.setPointSizeF(theme.SMALL)
        made.setFont(font)
        made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return made

    def _make_tabs(self) -> QTabBar:
        tabs = QTabBar(self)
        tabs.setObjectName("contradictionViews")
        tabs.setAccessibleName(self.tr("Ways to look at it"))
        tabs.setExpanding(False)
        # Each view has a key of its own: Tab goes from the list to the values at once.
        tabs.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for name, words in zip(self.names, (self.tr("Passages"), self.tr("Timeline"), self.tr("Matrix")), strict=True):
            tabs.setTabToolTip(tabs.addTab(words), shown_key(name))
        return tabs

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self._conflict, 1)
        head.addWidget(self._explanation, 1)
        head.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setContentsMargins(theme.GAP, theme.HAIR, theme.SPACE, theme.TIGHT)
        told.setSpacing(theme.HAIR)
        told.addLayout(head)
        for line in (self._before, self._advice):
            told.addWidget(line)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(told)
        rows.addWidget(self._stack, 1)

    def show_contradiction(self, one: Contradiction, *, choosable: bool) -> None:
        """Show a contradiction in the view that is chosen; the others follow when they are."""
        self._one = one
        note = f" {label(one.note)}" if one.note else ""
        told, meaning = shown(one.explanation) + note, label(explaining.MEANINGS[one.type])
        self._conflict.setVisible(asks(one))
        self._explanation.setVisible(not asks(one))
        self._conflict.setText(told)
        self._explanation.setText(told)
        self._conflict.setToolTip(f"{told}\n{meaning}")
        self._explanation.setToolTip(meaning)
        codebook = self._bench.codebook
        for line, words in ((self._advice, advice.advice(codebook, one)), (self._before, advice.before(codebook, one))):
            line.setText(words)
            line.setToolTip(words)
            line.setVisible(bool(words))
        self.grid.show_values(one, choosable=choosable)
        self._show_in(self._tabs.currentIndex())

    def retell(self, one: Contradiction) -> None:
        """Tell the states of the claims on show as they are now."""
        self._one = one
        self.grid.retell(one)

    def show_view(self, name: str) -> None:
        """Bring a view to the front, and the keyboard into it where it was in another."""
        inside = self._stack.isAncestorOf(self.focusWidget() or self)
        self._tabs.setCurrentIndex(self.names.index(name))
        if inside:
            self.focus_first()

    @property
    def shows_values(self) -> bool:
        """Whether the passages are in front, where a value can be chosen."""
        return self._tabs.currentIndex() == 0

    def focus_first(self) -> None:
        """Put the keyboard on the first thing to choose from."""
        (self.grid.focus_first, self._timeline.focus_first, self._matrix.focus_first)[self._tabs.currentIndex()]()

    def _on_tab(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._show_in(number)

    def _show_in(self, number: int) -> None:
        if self._one is not None and number:
            (self._timeline, self._matrix)[number - 1].show_contradiction(self._one)

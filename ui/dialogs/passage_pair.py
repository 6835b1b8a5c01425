"""Two articles side by side: the passage that both carry, what differs in it marked, and why they are one voice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from annotator.model import VoiceRuling
from ui.models.voices import Speaker, quoted, reason_between, side_by_side, source_name
from ui.named import named
from ui.theme import GAP, PADDING
from ui.workbench import Workbench


class PassagePair(QScrollArea):
    """The passages scroll together where they are long."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.setObjectName("voicePassages")
        page = QWidget(self)
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        self._heads = [QLabel(page, textFormat=Qt.TextFormat.PlainText, wordWrap=True) for _ in range(2)]
        self._words = [
            named(QLabel(page, textFormat=Qt.TextFormat.RichText, wordWrap=True), name)
            for name in ("chosenPassage", "otherPassage")
        ]
        self._why = named(QLabel(page, textFormat=Qt.TextFormat.PlainText, wordWrap=True), "whyOneVoice")
        self._lay_out(page)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _lay_out(self, page: QWidget) -> None:
        self._grid = grid = QGridLayout(page)
        grid.setContentsMargins(PADDING, GAP, PADDING, GAP)
        grid.setHorizontalSpacing(2 * PADDING)
        grid.setVerticalSpacing(GAP)
        for column, (head, words) in enumerate(zip(self._heads, self._words, strict=True)):
            head.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for part in (head, words):
                part.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(head, 0, column)
            grid.addWidget(words, 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._why, 2, 0, 1, 2)
        grid.setRowStretch(3, 1)

    def show_pair(self, one: Speaker | None, other: Speaker | None, rulings: list[VoiceRuling]) -> None:
        """Show what both carry; one alone with its own words, nothing without one."""
        passages, why = ("", ""), ""
        if one is not None and other is not None:
            passages, why = side_by_side(self._bench, one, other), reason_between(self._bench, one, other, rulings)
        elif one is not None:
            passages = quoted(self._bench, one), ""
            why = self.tr("It speaks for itself. Select another article as well to see what both have in common.")
        for head, speaker in zip(self._heads, (one, other), strict=True):
            head.setText(source_name(self._bench, speaker.article_id) if speaker else "")
        for words, passage in zip(self._words, passages, strict=True):
            words.setText(passage)
        # One alone has the whole width.
        for part in (self._heads[1], self._words[1]):
            part.setVisible(other is not None)
        self._grid.setColumnStretch(1, int(other is not None))
        self._why.setText(why)

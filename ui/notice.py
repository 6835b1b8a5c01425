"""One line above the reader that tells what went wrong, or how something ended; never a box in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from annotator.errors import UserError
from annotator.visible import line
from ui.icons import icon
from ui.messages import shown
from ui.theme import GAP, NEAR, TIGHT


class Notice(QFrame):
    """Hidden until there is something to say; stays until it is closed or the next thing is said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._text = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = QPushButton(self.tr("Details…"))
        self._close = QToolButton(autoRaise=True)
        self._close.setIcon(icon("close"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, TIGHT, NEAR, TIGHT)
        row.addWidget(self._text, 1)
        row.addWidget(self._more)
        row.addWidget(self._close)
        self.more = self._more.clicked
        self.hide()

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    @property
    def offers_more(self) -> bool:
        """Whether there are details to be looked at."""
        return not self._more.isHidden()

    def refuse(self, error: UserError) -> None:
        """Tell what the user can mend."""
        self._say(shown(error), tone="bad")

    def tell(self, text: str, *, more: bool = False) -> None:
        """Tell how something ended; `more` offers details (`self.more` fires)."""
        self._say(text, tone="note", more=more)

    def _say(self, text: str, *, tone: str, more: bool = False) -> None:
        text = line(text)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._more.setVisible(more)
        self.show()

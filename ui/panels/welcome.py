"""What a first start offers: a tour of the sample project, a project of one's own, or one that is there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.dialogs.listing import headline
from ui.icons import icon
from ui.named import named
from ui.theme import GAP, NEAR, PADDING, SPACE, TIGHT


@dataclass(frozen=True)
class Stop:
    """One stop of the tour: the dock that is brought to the front (none: the text), and what is told of it."""

    dock: str
    words: str


def tour() -> tuple[Stop, ...]:
    """What is shown, in the order of the work."""
    return (*_deciding(), *_having_decided())


def _deciding() -> tuple[Stop, ...]:
    translate = QCoreApplication.translate
    return (
        Stop(
            "",
            translate(
                "Welcome",
                "In the middle stands an article, beside it what it claims, with the words that say so outlined. Enter "
                "confirms a claim, Delete rejects it, F2 corrects it; each decision leads to the next one.",
            ),
        ),
        Stop(
            "articles",
            translate(
                "Welcome",
                "On the left stand all articles of the project. A dot marks what nobody has looked at yet, a number "
                "how many contradictions are open.",
            ),
        ),
        Stop(
            "contradictions",
            translate(
                "Welcome",
                "At the bottom: where sources contradict each other, with the passages side by side. Ctrl+1, Ctrl+2 "
                "choose a value; then give the reason, and Enter.",
            ),
        ),
    )


def _having_decided() -> tuple[Stop, ...]:
    translate = QCoreApplication.translate
    return (
        Stop(
            "tables",
            translate(
                "Welcome",
                "The verified tables grow from what is confirmed. Enter on a cell leads to the words that support it.",
            ),
        ),
        Stop(
            "history",
            translate(
                "Welcome",
                "Every step is written down: who, when, what and why. Any step that nothing depends on can be undone; "
                "Ctrl+Z takes back the last one.",
            ),
        ),
        Stop(
            "",
            translate(
                "Welcome",
                "Ctrl+E exports the tables. Ctrl+K finds every command, F1 shows all keys. Ctrl+N begins a project of "
                "your own.",
            ),
        ),
    )


class Welcome(QFrame):
    """A bar above the text; it stays until it is closed, and takes no room afterwards."""

    wished = Signal(str)  # the id of an action
    dock_shown = Signal(str)  # the dock that the tour tells of; empty for the text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAccessibleName(self.tr("Welcome"))
        self._at = -1  # the stop of the tour; before it: the offers
        self._title = headline("")
        self._words = named(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), "welcomeWords")
        self.tour = self._button("takeTour", self.tr("Take the &tour"))
        self.sample = self._button("openSample", self.tr("&Sample project"))
        self.new = self._button("newProject", self.tr("&New project…"))
        self.open = self._button("openProject", self.tr("&Open a project…"))
        self.back = self._button("tourBack", self.tr("&Back"))
        self.further = self._button("tourNext", self.tr("&Next"))
        self.away = QToolButton(autoRaise=True)
        self.away.setIcon(icon("close"))
        self.away.setAccessibleName(self.tr("Close the welcome"))
        self.away.setToolTip(self.tr("Close the welcome"))
        self._lay_out()
        self._connect()
        self.hide()

    def _button(self, name: str, words: str) -> QPushButton:
        return named(QPushButton(words, autoDefault=True), name)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.away)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for button in (self.tour, self.sample, self.new, self.open, self.back, self.further):
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(PADDING, NEAR, NEAR, SPACE)
        rows.setSpacing(TIGHT)
        rows.addLayout(head)
        rows.addWidget(self._words)
        rows.addSpacing(TIGHT)
        rows.addLayout(buttons)

    def _connect(self) -> None:
        self.away.clicked.connect(self.hide)
        self.tour.clicked.connect(lambda: self._stop_at(0))
        self.back.clicked.connect(lambda: self._stop_at(self._at - 1))
        self.further.clicked.connect(lambda: self._stop_at(self._at + 1))
        self.sample.clicked.connect(lambda: self.wished.emit("project.sample"))
        self.new.clicked.connect(lambda: self.wished.emit("project.new"))
        self.open.clicked.connect(lambda: self.wished.emit("project.open"))

    def offer(self, *, in_sample: bool) -> None:
        """Show what can be begun with, in the sample project also the tour of it; the keyboard stays where it is."""
        self._at = -1
        self._title.setText(self.tr("Welcome to Đối Chiếu"))
        here = self.tr(
            "This is the sample project: articles about cities of learning that contradict each other here and there. "
            "Look round in it with the tour, or begin with articles of your own."
        )
        elsewhere = self.tr("Look round in the sample project, begin a project of your own, or open one that is there.")
        self._words.setText(here if in_sample else elsewhere)
        self._show_buttons(self.tour if in_sample else self.sample, self.new, self.open)

    def take_keyboard(self) -> None:
        """Somebody asked for it: the first offer has the keyboard."""
        (self.sample if self.tour.isHidden() else self.tour).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _stop_at(self, at: int) -> None:
        stops = tour()
        if at < 0:
            self.offer(in_sample=True)
            self.tour.setFocus()
        elif at < len(stops):
            self._tell(stops[at], at, len(stops))
        else:
            self.hide()
        self.dock_shown.emit(stops[at].dock if 0 <= at < len(stops) else "")

    def _tell(self, stop: Stop, at: int, count: int) -> None:
        self._at = at
        self._title.setText(self.tr("{number} of {count}").format(number=at + 1, count=count))
        self._words.setText(stop.words)
        self.further.setText(self.tr("&Next") if at + 1 < count else self.tr("&Done"))
        self._show_buttons(self.back, self.further)
        # Enter goes on through the tour.
        self.further.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_buttons(self, *shown: QPushButton) -> None:
        for button in (self.tour, self.sample, self.new, self.open, self.back, self.further):
            button.setVisible(button in shown)
        self.setAccessibleDescription(self._words.text())
        self.show()

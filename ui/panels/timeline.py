"""Values over time: a plot with a mark for each source, the words behind the chosen mark, a picture to take away."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSaveFile, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.model import Contradiction
from annotator.visible import apart
from ui.dialogs.picture import ask_for_picture
from ui.models import naming, quotation, series
from ui.models.series import Mark
from ui.panels.empty import Emptiable
from ui.sizes import wide
from ui.theme import GAP, HAIR, TIGHT
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.panels.timeline_plot import TimelinePlot


class Timeline(QWidget):
    """Left and Right go from mark to mark, Enter shows the words in the article."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._one: Contradiction | None = None
        self._marks: list[Mark] = []
        self._at = 0
        self._plot: TimelinePlot | None = None
        # How many ticks there are room for is known when the plot has its size.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._redraw)
        self._frame = QFrame(self)
        self._frame.setObjectName("timelineFrame")
        self._inside = QVBoxLayout(self._frame)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._words = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self._words.setObjectName("timelineWords")
        self._save = QPushButton(self.tr("Save as a picture…"), self)
        self._save.setObjectName("timelineSave")
        self._save.clicked.connect(self._ask_where)
        self._body = Emptiable(self._make_page(), self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GAP, HAIR, GAP, TIGHT)
        rows.addWidget(self._body)

    def _make_page(self) -> QWidget:
        page = QWidget(self)
        self._save.setProperty("quiet", True)
        self._words.setMinimumWidth(wide(120))
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        side = QVBoxLayout()
        side.setSpacing(TIGHT)
        side.addWidget(self._words, 1)
        side.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        rows = QHBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addWidget(self._frame, 5)
        rows.addLayout(side, 3)
        return page

    def show_contradiction(self, one: Contradiction) -> None:
        """Plot the values of a contradiction; nothing is done where they stand there already."""
        if one == self._one:
            return
        self._one = one
        texts = self._bench.texts(claim.article_id for side in one.values for claim in side.claims)
        self._marks = series.marks(one, texts)
        self._body.tell("" if self._marks else self.tr("No date is known for these values."))
        if self._marks:
            self._draw()
            self._choose(len(self._marks) - 1)

    def focus_first(self) -> None:
        """Put the keyboard on the marks."""
        if self._plot is not None and self._marks:
            self._plot.widget.setFocus()

    def save(self, path: Path) -> None:
        """Write the plot as a picture, PNG or SVG as the name ends."""
        if self._plot is None or self._one is None:
            return
        title = naming.fact_name(self._bench.codebook, self._one)
        data = self._plot.picture(title, vector=path.suffix.lower() == ".svg")
        file = QSaveFile(str(path))
        # Whole or not at all, as every file of this program.
        if file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit():
            self._bench.message.emit(self.tr("Saved to {path}.").format(path=apart(str(path))))
        else:
            self._bench.message.emit(self.tr("{path} cannot be written.").format(path=apart(str(path))))

    def _draw(self) -> None:
        assert self._one is not None
        if self._plot is None:
            # A third of a second, for who wants to see a plot only.
            from ui.panels.timeline_plot import TimelinePlot

            self._plot = TimelinePlot(self._frame)
            self._plot.chosen.connect(self._choose)
            self._plot.widget.installEventFilter(self)
            self._plot.widget.setAccessibleName(self.tr("Values over time"))
            self._inside.addWidget(self._plot.widget)
            # At once, not with the next turn of the event loop: the keyboard may go there now.
            self._plot.widget.show()
        names = {
            mark.height: naming.value_name(self._bench.codebook, self._one.table, self._one.field, mark.value)
            for mark in self._marks
        }
        self._plot.draw(self._marks, names, guessed=self.tr("dated by its publication"))

    def _redraw(self) -> None:
        if self._plot is not None and self._marks:
            self._draw()
            self._plot.choose(self._at)

    def _choose(self, number: int) -> None:
        """Tell the words behind a mark."""
        if self._one is None or self._plot is None or not 0 <= number < len(self._marks):
            return
        self._at = number
        mark = self._marks[number]
        claim = mark.claims[0]
        article = self._bench.text(claim.article_id)
        value = naming.value_name(self._bench.codebook, self._one.table, self._one.field, mark.value)
        when = claim.as_of or article.published_on or ""
        told = [f"<b>{escape(value)}</b>", naming.day(when) if when else "", escape(mark.source)]
        if not mark.told:
            told.append(self.tr("dated by its publication"))
        quotes = quotation.quotations(article, claim.evidence)
        words = " · ".join(part for part in told if part)
        self._words.setText("<br>".join([words, *quotes[:1]]))
        self._words.setToolTip(quotation.plain(self._words.text()))
        self._plot.widget.setAccessibleDescription(quotation.plain(self._words.text()))
        self._plot.choose(number)

    def _open(self) -> None:
        claim = self._marks[self._at].claims[0]
        place = quotation.main_place(claim)
        if place is not None:
            self._bench.show_place(claim.article_id, place.start, place.end)

    def _ask_where(self) -> None:
        ask_for_picture(self, self._bench.project.path.parent, self.save, name="timelineChooser")

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._soon.start()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        """Whether the key was meant for the marks."""
        last = len(self._marks) - 1
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._choose(max(0, self._at - 1))
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._choose(min(last, self._at + 1))
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                self._choose(0 if key == Qt.Key.Key_Home else last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._open()
            case _:
                return False
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            # Not now: Qt is telling the new colours to the very items that would be made anew.
            self._soon.start()

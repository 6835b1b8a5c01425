"""A chart with its words, and a way to take it away as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.errors import UserError
from annotator.visible import apart
from exports.saving import replacing
from ui.dialogs.picture import ask_for_picture
from ui.models.charts import Chart
from ui.named import named
from ui.theme import SPACE, TIGHT

if TYPE_CHECKING:
    from ui.panels.bar_plot import BarPlot


class ChartView(QWidget):
    """`told` how saving ended: words, or the UserError that was in the way."""

    told = Signal(object)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._chart: Chart | None = None
        self._plot: BarPlot | None = None
        # Not while Qt tells the new colours to the very items that would be made anew.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw)
        self.words = named(QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText), "chartWords")
        self.save_button = named(QPushButton(self.tr("Save as a picture…"), self, autoDefault=False), "chartSave")
        self.save_button.clicked.connect(self._ask_where)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.setContentsMargins(SPACE, 0, SPACE, TIGHT)
        line.addWidget(self.words, 1)
        line.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addLayout(line)

    def show_chart(self, chart: Chart) -> None:
        """Show this chart and its words."""
        self._chart = chart
        self.words.setText(chart.summary)
        self.save_button.setEnabled(bool(chart.bars))
        self._draw()

    def save(self, path: Path) -> None:
        """Write the chart as a picture, PNG or SVG as the name ends."""
        if self._chart is None:
            return
        from ui.panels.bar_plot import picture

        data = picture(self._chart, vector=path.suffix.lower() == ".svg")
        try:
            with replacing(path) as new:
                new.write_bytes(data)
        except UserError as error:
            self.told.emit(error)
            return
        self.told.emit(self.tr("Saved to {path}.").format(path=apart(str(path))))

    def _draw(self) -> None:
        if self._chart is None:
            return
        if self._plot is None:
            # A third of a second, for who wants to see a plot only.
            from ui.panels.bar_plot import BarPlot

            self._plot = BarPlot(self)
            self._rows.insertWidget(0, self._plot.widget, 1)
        self._plot.draw(self._chart)
        self._plot.widget.setAccessibleName(self._chart.title)
        self._plot.widget.setAccessibleDescription(self._chart.summary)

    def _ask_where(self) -> None:
        ask_for_picture(self, self._folder, self.save, name="chartChooser")

    # --- Qt's own names ---------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._soon.start()

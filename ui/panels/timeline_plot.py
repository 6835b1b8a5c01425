"""The plot of the timeline; the only home of pyqtgraph, imported when a plot is first wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import pyqtgraph as pg
from pyqtgraph.exporters import ImageExporter, SVGExporter
from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator import kinds
from annotator.model import Quantity
from ui import theme
from ui.models import naming, series
from ui.models.series import Mark

_SHAPES = ("o", "s", "t", "d", "t1", "p", "h", "star")
# Wong, "Points of view: Color blindness", Nature Methods 8 (2011) 441, darkened or lightened for contrast.
_LIGHT = ("#0060a0", "#b84a00", "#00785a", "#a0447c", "#7a6500", "#2a7fae", "#8a3324", "#4d4d4d")
_DARK = ("#6cb4ee", "#ffab66", "#4fd1a8", "#eda5cf", "#e8dc6a", "#9bd5f5", "#f0998b", "#cfcfcf")
_PICTURE_WIDTH = 1600
_LEGEND_WIDTH = 190
_LONGEST_NAME = 24


class TimelinePlot(QObject):
    """`chosen` tells the number of a mark that was pointed at."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.widget: QWidget = pg.GraphicsLayoutWidget(parent)
        self.widget.setObjectName("timelinePlot")
        self.widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.widget.setMinimumHeight(90)
        self._marks: Sequence[Mark] = ()
        self._ring: Any = None
        self._plot: Any = None

    def draw(self, marks: Sequence[Mark], names: Mapping[float, str], *, guessed: str) -> None:
        """Plot the marks with the line through them; `names` are the words of heights that are no numbers."""
        canvas: Any = self.widget
        self._marks = marks
        canvas.clear()
        canvas.setBackground(theme.scheme().base)
        self._plot = canvas.addPlot(row=1, col=0)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._set_axes(names)
        self._draw_line()
        self._draw_marks(guessed)

    def choose(self, number: int) -> None:
        """Put the ring around a mark."""
        mark = self._marks[number]
        self._ring.setData([mark.middle], [mark.height])

    def picture(self, title: str, *, vector: bool) -> bytes:
        """The plot under a title, as SVG or PNG."""
        canvas: Any = self.widget
        head = canvas.addLabel(title, row=0, col=0, colspan=2, color=theme.scheme().text, bold=True, size="11pt")
        self._ring.setVisible(False)
        QGuiApplication.processEvents()
        made = self._vector() if vector else self._pixels()
        canvas.removeItem(head)
        self._ring.setVisible(True)
        return made

    # --- drawing ----------------------------------------------------------------------------------------

    def _set_axes(self, names: Mapping[float, str]) -> None:
        left, right = min(m.first for m in self._marks), max(m.last for m in self._marks)
        low, high = min(m.height for m in self._marks), max(m.top for m in self._marks)
        aside, above = max((right - left) * 0.06, 0.5), max((high - low) * 0.12, abs(high) * 0.02, 0.5)
        self._plot.setXRange(left - aside, right + aside, padding=0)
        self._plot.setYRange(low - above, high + above, padding=0)
        self._dress("bottom", series.time_ticks(left - aside, right + aside))
        if all(isinstance(mark.value, Quantity) for mark in self._marks):
            ticks = [(at, _number(at)) for at in series.number_ticks(low - above, high + above)]
        else:
            ticks = list(names.items())
        self._dress("left", ticks)

    def _dress(self, side: str, ticks: Sequence[tuple[float, str]]) -> None:
        axis, colours = self._plot.getAxis(side), theme.scheme()
        font = QFont(self.widget.font())
        font.setPointSizeF(theme.SMALL)
        axis.setStyle(tickFont=font, hideOverlappingLabels=True, tickLength=-4)
        axis.setTextPen(colours.text)
        axis.setPen(colours.muted)
        axis.setTicks([list(ticks)])

    def _draw_line(self) -> None:
        colours = theme.scheme()
        line = series.steps(self._marks)
        pen = pg.mkPen(QColor(colours.muted), width=1.5)
        self._plot.plot([x for x, _ in line], [y for _, y in line], pen=pen)
        thin = pg.mkPen(QColor(colours.muted), width=1)
        for mark in self._marks:
            if mark.last > mark.first:
                self._plot.plot([mark.first, mark.last], [mark.height] * 2, pen=thin)
            if mark.top > mark.height:
                self._plot.plot([mark.middle] * 2, [mark.height, mark.top], pen=thin)
        self._ring = pg.ScatterPlotItem(size=20, brush=None, pen=pg.mkPen(QColor(colours.accent), width=2.5))
        self._plot.addItem(self._ring)

    def _draw_marks(self, guessed: str) -> None:
        canvas: Any = self.widget
        place = canvas.addViewBox(row=1, col=1, enableMenu=False, enableMouse=False)
        place.setMaximumWidth(_LEGEND_WIDTH)
        place.setMinimumWidth(_LEGEND_WIDTH)
        legend = pg.LegendItem(offset=(1, 4), labelTextColor=theme.scheme().text, labelTextSize=f"{theme.SMALL}pt")
        legend.setParentItem(place)
        sources = list(dict.fromkeys(mark.source for mark in self._marks))
        for number, source in enumerate(sources):
            legend.addItem(self._scatter(number, source), _short(source))
        if not all(mark.told for mark in self._marks):
            hollow = pg.ScatterPlotItem(symbol="o", size=11, brush=None, pen=pg.mkPen(QColor(theme.scheme().muted)))
            legend.addItem(hollow, guessed)

    def _scatter(self, number: int, source: str) -> Any:
        colour = QColor((_DARK if theme.is_dark() else _LIGHT)[number % len(_LIGHT)])
        own = [(at, mark) for at, mark in enumerate(self._marks) if mark.source == source]
        made = pg.ScatterPlotItem(
            symbol=_SHAPES[number % len(_SHAPES)],
            size=11,
            pen=pg.mkPen(colour, width=1.6),
            brush=pg.mkBrush(colour),
            hoverable=True,
            tip=None,
        )
        hollow, full = pg.mkBrush(QColor(theme.scheme().base)), pg.mkBrush(colour)
        made.addPoints(
            [{"pos": (m.middle, m.height), "data": at, "brush": full if m.told else hollow} for at, m in own]
        )
        made.sigHovered.connect(self._on_pointed)
        made.sigClicked.connect(self._on_pointed)
        self._plot.addItem(made)
        return made

    def _on_pointed(self, _plot: object, points: Sequence[Any], _event: object = None) -> None:
        if len(points):
            self.chosen.emit(int(points[0].data()))

    # --- pictures ---------------------------------------------------------------------------------------

    def _vector(self) -> bytes:
        canvas: Any = self.widget
        return bytes(SVGExporter(canvas.scene()).export(toBytes=True))

    def _pixels(self) -> bytes:
        canvas: Any = self.widget
        exporter = ImageExporter(canvas.scene())
        exporter.parameters()["width"] = _PICTURE_WIDTH
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        exporter.export(toBytes=True).save(buffer, "PNG")
        return bytes(buffer.data().data())


def _number(at: float) -> str:
    return naming.localised(kinds.label(Quantity(Decimal(f"{at:.10g}"))))


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()}…"

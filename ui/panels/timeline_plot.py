"""The plot of the timeline; with the plot of bars the only home of pyqtgraph, imported when a plot is first wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from annotator import kinds
from annotator.model import Quantity
from ui import theme
from ui.models import naming, series
from ui.models.series import Mark
from ui.panels import plot_picture

_SHAPES = ("o", "s", "t", "d", "t1", "p", "h", "star")
# Wong, "Points of view: Color blindness", Nature Methods 8 (2011) 441, darkened or lightened for contrast.
_LIGHT = ("#0060a0", "#b84a00", "#00785a", "#a0447c", "#7a6500", "#2a7fae", "#8a3324", "#4d4d4d")
_DARK = ("#6cb4ee", "#ffab66", "#4fd1a8", "#eda5cf", "#e8dc6a", "#9bd5f5", "#f0998b", "#cfcfcf")
_SIZE, _RING = 11, 9
_LEGEND_WIDTH, _LEGEND_ROW = 190, 25
_TICK_ROOM, _EDGE = 26, 28
_LONGEST_NAME = 24


class TimelinePlot(QObject):
    """`chosen` tells the number of a mark that was pointed at."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.widget: QWidget = pg.GraphicsLayoutWidget(parent)
        self.widget.setObjectName("timelinePlot")
        self.widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.widget.setMinimumHeight(80)
        self._marks: Sequence[Mark] = ()
        self._names: Mapping[float, str] = {}
        self._guessed = ""
        self._ring: Any = None
        self._plot: Any = None
        self._left, self._low, self._span = 0.0, 0.0, 1.0

    def draw(self, marks: Sequence[Mark], names: Mapping[float, str], *, guessed: str, title: str = "") -> None:
        """Plot the marks with the line through them; `names` are the words of heights that are no numbers."""
        canvas: Any = self.widget
        self._marks, self._names, self._guessed = marks, names, guessed
        canvas.clear()
        canvas.setBackground(theme.scheme().base)
        if title:
            canvas.addLabel(title, row=0, col=0, colspan=2, color=theme.scheme().text, bold=True, size="12pt")
        self._plot = canvas.addPlot(row=1, col=0)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._set_axes(names)
        self._draw_line()
        sources = list(dict.fromkeys(mark.source for mark in self._marks))
        drawn = {source: self._scatter(number, source) for number, source in enumerate(sources)}
        if self.widget.height() >= _LEGEND_ROW * (len(sources) + 1) + _LEGEND_ROW:
            self._draw_legend(drawn)

    def choose(self, number: int) -> None:
        """Put the ring around a mark."""
        mark = self._marks[number]
        self._ring.setData([self._x(mark.middle)], [self._y(mark.height)], size=self._size(number) + _RING)

    def picture(self, title: str, *, vector: bool) -> bytes:
        """The plot under a title, with its legend, as SVG or PNG; of one size however small the window is."""
        other = TimelinePlot()
        draw = partial(other.draw, self._marks, self._names, guessed=self._guessed, title=title)
        made = plot_picture.taken(other.widget, draw, title, vector=vector)
        other.deleteLater()
        return made

    # --- drawing ----------------------------------------------------------------------------------------

    def _set_axes(self, names: Mapping[float, str]) -> None:
        left, right = min(m.first for m in self._marks), max(m.last for m in self._marks)
        low, high = min(m.height for m in self._marks), max(m.top for m in self._marks)
        self._left, self._low, self._span = left, low, (high - low) or 1.0
        # Room for whole marks at the edges, however low the plot is.
        edge = _EDGE / max(self.widget.height() - 2 * _EDGE, _EDGE)
        aside, above = max((right - left) * 0.06, 0.5), self._span * edge
        self._plot.setXRange(-aside, right - left + aside, padding=0)
        self._plot.setYRange(-edge, self._y(high) + edge, padding=0)
        ticks = series.time_ticks(left - aside, right + aside)
        self._dress("bottom", [(self._x(at), words) for at, words in ticks])
        most = max(2, min(7, self.widget.height() // _TICK_ROOM))
        heights = names
        if all(isinstance(mark.value, Quantity) for mark in self._marks):
            heights = {at: _number(at) for at in series.number_ticks(low - above, high + above, most=most)}
        self._dress("left", [(self._y(at), words) for at, words in heights.items()])

    def _x(self, day: float) -> float:
        # Days and numbers are millions: a drawing keeps six digits, and would put marks beside their line.
        return day - self._left

    def _y(self, height: float) -> float:
        return (height - self._low) / self._span

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
        self._plot.plot([self._x(x) for x, _ in line], [self._y(y) for _, y in line], pen=pen)
        thin = pg.mkPen(QColor(colours.muted), width=1)
        for mark in self._marks:
            if mark.last > mark.first:
                self._plot.plot([self._x(mark.first), self._x(mark.last)], [self._y(mark.height)] * 2, pen=thin)
            if mark.top > mark.height:
                self._plot.plot([self._x(mark.middle)] * 2, [self._y(mark.height), self._y(mark.top)], pen=thin)
        self._ring = pg.ScatterPlotItem(brush=None, pen=pg.mkPen(QColor(colours.accent), width=2.5))
        self._plot.addItem(self._ring)

    def _draw_legend(self, drawn: Mapping[str, Any]) -> None:
        canvas: Any = self.widget
        place = canvas.addViewBox(row=1, col=1, enableMenu=False, enableMouse=False)
        place.setMaximumWidth(_LEGEND_WIDTH)
        place.setMinimumWidth(_LEGEND_WIDTH)
        legend = pg.LegendItem(offset=(1, 4), labelTextColor=theme.scheme().text, labelTextSize=f"{theme.SMALL}pt")
        legend.setParentItem(place)
        for source, scatter in drawn.items():
            legend.addItem(scatter, _short(source))
        if not all(mark.told for mark in self._marks):
            pen = pg.mkPen(QColor(theme.scheme().muted), width=1.6)
            legend.addItem(pg.ScatterPlotItem(symbol="o", size=_SIZE, brush=None, pen=pen), self._guessed)

    def _scatter(self, number: int, source: str) -> Any:
        colour = QColor((_DARK if theme.is_dark() else _LIGHT)[number % len(_LIGHT)])
        own = [(at, mark) for at, mark in enumerate(self._marks) if mark.source == source]
        made = pg.ScatterPlotItem(
            symbol=_SHAPES[number % len(_SHAPES)],
            size=_SIZE,
            pen=pg.mkPen(colour, width=1.6),
            brush=pg.mkBrush(colour),
            hoverable=True,
            tip=None,
            useCache=False,
        )
        hollow, full = pg.mkBrush(QColor(theme.scheme().base)), pg.mkBrush(colour)
        spots = [
            {
                "pos": (self._x(m.middle), self._y(m.height)),
                "data": at,
                "brush": full if m.told else hollow,
                "size": self._size(at),
            }
            for at, m in own
        ]
        made.addPoints(spots)
        made.sigHovered.connect(self._on_pointed)
        made.sigClicked.connect(self._on_pointed)
        self._plot.addItem(made)
        return made

    def _size(self, at: int) -> int:
        """Of marks at one place the first are larger, so that each is seen."""
        mark = self._marks[at]
        above = sum((m.middle, m.height) == (mark.middle, mark.height) for m in self._marks[at + 1 :])
        return _SIZE + min(above, 3) * 4

    def _on_pointed(self, _plot: object, points: Sequence[Any], _event: object = None) -> None:
        if len(points):
            self.chosen.emit(int(points[0].data()))


def _number(at: float) -> str:
    return naming.localised(kinds.label(Quantity(Decimal(f"{at:.10g}"))))


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()}…"

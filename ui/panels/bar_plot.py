"""Bars, lying or upright; like the timeline imported when a plot is first wanted: pyqtgraph takes its time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.models.charts import Chart
from ui.panels import plot_picture
from ui.theme import Scheme

_THICK = 0.62
_LONGEST_NAME = 34
_TICKS = 9
_LEGEND_HEIGHT = 30
_FEWEST = 6
_GAP = 12


class BarPlot:
    """A chart's bars with their counts at the end; parts differ in fill, not in colour alone."""

    def __init__(self, parent: QWidget | None = None, *, colours: Scheme | None = None) -> None:
        self.widget: QWidget = pg.GraphicsLayoutWidget(parent)
        self.widget.setObjectName("barPlot")
        self.widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.widget.setMinimumHeight(120)
        self._plot: Any = None
        self._own = colours

    @property
    def _colours(self) -> Scheme:
        """Those of the window, unless it is drawn for paper."""
        return self._own or theme.scheme()

    def draw(self, chart: Chart, *, title: str = "") -> None:
        """Show these bars."""
        canvas: Any = self.widget
        canvas.clear()
        canvas.setBackground(self._colours.base)
        if title:
            canvas.addLabel(title, row=0, col=0, color=self._colours.text, bold=True, size=f"{theme.TITLE}pt")
        if len(chart.parts) > 1:
            self._draw_legend(chart)
        self._plot = canvas.addPlot(row=2, col=0)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._draw_bars(chart)
        self._draw_ends(chart)
        self._set_axes(chart)

    def _draw_bars(self, chart: Chart) -> None:
        for number in range(max((len(bar.parts) for bar in chart.bars), default=0)):
            at, start, long = [], [], []
            for place, bar in enumerate(chart.bars):
                at.append(place)
                start.append(sum(bar.parts[:number]))
                long.append(bar.parts[number])
            pen, brush = _fill(number, self._colours)
            lying = {"x0": start, "width": long, "y": at, "height": _THICK}
            upright = {"x": at, "width": _THICK, "y0": start, "height": long}
            self._plot.addItem(pg.BarGraphItem(**(upright if chart.upright else lying), pen=pen, brush=brush))

    def _draw_ends(self, chart: Chart) -> None:
        font = QFont(self.widget.font())
        font.setPointSizeF(theme.SMALL)
        if chart.upright and len(chart.bars) > 2 * _TICKS:
            return  # there would be one count over the other
        for place, bar in enumerate(chart.bars):
            words = pg.TextItem(bar.told, color=self._colours.text, anchor=(0.5, 1) if chart.upright else (0, 0.5))
            words.setFont(font)
            end = sum(bar.parts)
            words.setPos(*((place, end) if chart.upright else (end, place)))
            self._plot.addItem(words)

    def _set_axes(self, chart: Chart) -> None:
        longest = chart.whole or max((sum(bar.parts) for bar in chart.bars), default=1) or 1
        # Room for the words at the ends; and few bars are no broader than many.
        spare = max(0, (_FEWEST if chart.upright else _FEWEST // 2) - len(chart.bars)) / 2
        scale, names = (0, longest * 1.18), (-0.7 - spare, len(chart.bars) - 0.3 + spare)
        self._plot.setXRange(*(names if chart.upright else scale), padding=0)
        self._plot.setYRange(*(scale if chart.upright else names), padding=0)
        self._plot.invertY(not chart.upright)
        step = max(1, -(-len(chart.bars) // _TICKS)) if chart.upright else 1
        ticks = [(place, _short(bar.name)) for place, bar in enumerate(chart.bars) if place % step == 0]
        self._dress("bottom" if chart.upright else "left", ticks)
        # The counts stand at the bars: a scale beside them would say it twice.
        self._plot.hideAxis("left" if chart.upright else "bottom")

    def _dress(self, side: str, ticks: Sequence[tuple[float, str]]) -> None:
        axis, colours = self._plot.getAxis(side), self._colours
        font = QFont(self.widget.font())
        font.setPointSizeF(theme.SMALL)
        axis.setStyle(tickFont=font, tickLength=0)
        axis.setTextPen(colours.text)
        axis.setPen(colours.hairline)
        axis.setTicks([list(ticks)])
        if side == "left":
            # Left to itself it learns how wide its words are only after several paints.
            axis.setWidth(max((QFontMetrics(font).horizontalAdvance(words) for _, words in ticks), default=0) + _GAP)
            self._plot.layout.activate()

    def _draw_legend(self, chart: Chart) -> None:
        canvas: Any = self.widget
        place = canvas.addViewBox(row=1, col=0, enableMenu=False, enableMouse=False)
        place.setMaximumHeight(_LEGEND_HEIGHT)
        place.setMinimumHeight(_LEGEND_HEIGHT)
        legend = pg.LegendItem(
            offset=(1, 1),
            colCount=len(chart.parts),
            labelTextColor=self._colours.text,
            labelTextSize=f"{theme.SMALL}pt",
        )
        legend.setParentItem(place)
        for number, words in enumerate(chart.parts):
            pen, brush = _fill(number, self._colours)
            legend.addItem(pg.ScatterPlotItem(symbol="s", size=12, pen=pen, brush=brush), words)


def picture(chart: Chart, *, vector: bool, colours: Scheme | None = None, size: QSize = plot_picture.SIZE) -> bytes:
    """The chart under its title, as SVG or PNG, in the colours of the window or in these."""
    plot = BarPlot(colours=colours)
    ground = colours.base if colours else ""
    draw = partial(plot.draw, chart, title=chart.title)
    return plot_picture.taken(plot.widget, draw, chart.title, vector=vector, ground=ground, size=size)


def _fill(number: int, colours: Scheme) -> tuple[Any, Any]:
    """Full, half and hollow: told apart without their colours too."""
    edge = pg.mkPen(QColor(colours.accent if number < 2 else colours.muted), width=1.4)
    half = QColor(colours.accent)
    half.setAlpha(90)
    brush = (QColor(colours.accent), half, QColor(colours.base))[min(number, 2)]
    return edge, pg.mkBrush(brush)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rstrip()}…"

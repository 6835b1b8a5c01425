"""A plot as a picture to take away: of one size however small the window is, as PNG or SVG."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgGenerator

from ui import theme

SIZE = QSize(1000, 520)
_SHARP = 2


def taken(
    canvas: Any, draw: Callable[[], None], title: str, *, vector: bool, ground: str = "", size: QSize = SIZE
) -> bytes:
    """What `draw` puts on the canvas, which goes with it; on the window's ground, or on this."""
    ground = ground or theme.scheme().base
    canvas.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    canvas.resize(size)
    canvas.show()
    draw()
    # Axes learn how wide their words are while they are painted.
    for _ in range(2):
        canvas.ci.layout.activate()
        made = _vector(canvas, title, ground) if vector else _pixels(canvas, ground)
    canvas.close()
    canvas.deleteLater()
    return made


def _vector(canvas: Any, title: str, ground: str) -> bytes:
    # pyqtgraph's own exporter stumbles over the closed paths of Qt's; nothing of ours needs its clipping.
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(canvas.size())
    generator.setResolution(canvas.logicalDpiX())
    generator.setViewBox(QRect(QPoint(0, 0), canvas.size()))
    generator.setTitle(title)
    _paint(canvas, generator, ground)
    return bytes(buffer.data().data())


def _pixels(canvas: Any, ground: str) -> bytes:
    image = QImage(canvas.size() * _SHARP, QImage.Format.Format_RGB32)
    # Not scaled up: marks and letters of a plot keep their size in pixels.
    image.setDevicePixelRatio(_SHARP)
    _paint(canvas, image, ground)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _paint(canvas: Any, onto: QPaintDevice, ground: str) -> None:
    painter = QPainter(onto)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = QRectF(QPointF(0, 0), QSizeF(canvas.size()))
    painter.fillRect(size, QColor(ground))
    canvas.scene().render(painter, size, QRectF(canvas.viewRect()))
    painter.end()

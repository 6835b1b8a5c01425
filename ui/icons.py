"""Our own line icons, drawn in the colour of the text."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui import theme

FOLDER = Path(__file__).parent / "resources" / "icons"
_SIZES = (16, 18, 32, 36, 40)


def icon(name: str) -> QIcon:
    """The icon of that file name, in the colours of the look in use."""
    colours = theme.scheme()
    return _tinted(name, colours.text, colours.muted)


@lru_cache(maxsize=128)
def _tinted(name: str, normal: str, disabled: str) -> QIcon:
    made = QIcon()
    source = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    for mode, colour in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, disabled)):
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
        for size in _SIZES:
            made.addPixmap(_drawn(renderer, size), mode)
    return made


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap

"""A report as PDF: its type embedded, so that Vietnamese reads the same everywhere, and numbered pages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

from exports.saving import replacing
from ui.theme import BODY


def write(html: str, path: Path, *, title: str) -> None:
    """Write a report, whole or not at all; UserError where the file cannot be written."""
    with replacing(path) as new:
        _print(html, new, title)


def _print(html: str, path: Path, title: str) -> None:
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(title)
    writer.setCreator("Đối Chiếu")
    document = QTextDocument()
    document.setDefaultFont(QFont("Noto Sans", BODY))
    # Whatever the window looks like, paper is white.
    document.setDefaultStyleSheet("body, td, th, p, h1, h2, h3, h4 { color: #000000; }")
    document.setHtml(html)
    # A document without a page size of its own is laid out on the writer's pages, and these are numbered.
    document.print_(writer)

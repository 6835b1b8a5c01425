"""What actions ask of the open article: find words in it, copy words of it with their source."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from ui.reader import quoting
from ui.reader.reader import Reader
from ui.workbench import Workbench


def wishes(bench: Workbench, reader: Reader) -> dict[str, Callable[[], object]]:
    """What each action asks for."""
    bar = reader.page.find_bar
    return {
        "find": bar.open,
        "find.next": partial(bar.go, 1),
        "find.previous": partial(bar.go, -1),
        "quote": partial(copy_quotation, bench, reader),
    }


def copy_quotation(bench: Workbench, reader: Reader) -> None:
    """Copy the selected words, else the sentence of the current item, with title, source, date and address."""
    quotation = quoting.wanted(reader, bench.current)
    if quotation is None:
        bench.message.emit(QCoreApplication.translate("Reader", "Select the words to be quoted first."))
        return
    QGuiApplication.clipboard().setMimeData(quotation)
    told = QCoreApplication.translate("Reader", "Copied: {words}")
    bench.message.emit(told.format(words=quotation.text()))

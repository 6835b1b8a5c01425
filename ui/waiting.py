"""Work that a person waits for, away from the main thread: what is on screen goes on being painted."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget

T = TypeVar("T")

_AT_ONCE_S = 0.3
"""What is over so soon needs no words."""
_FRAME_S = 0.016


def wait_for(work: Callable[[], T], words: str, parent: QWidget | None = None) -> T:
    """What `work` returns or raises; meanwhile a dialog tells what is being done, and keys and clicks wait.

    The work touches no widget, and no connection but its own.
    """
    told = _dialog(words, parent)
    begun = monotonic()
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        with ThreadPoolExecutor(max_workers=1, thread_name_prefix="waited for") as worker:
            future = worker.submit(work)
            while not wait([future], timeout=_FRAME_S).done:
                if told.isHidden() and monotonic() - begun > _AT_ONCE_S:
                    told.show()
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            return future.result()
    finally:
        QApplication.restoreOverrideCursor()
        told.hide()
        told.deleteLater()


def _dialog(words: str, parent: QWidget | None) -> QProgressDialog:
    # From 0 to 0 the bar only says "busy".
    told = QProgressDialog(words, "", 0, 0, parent)
    told.setObjectName("waiting")
    told.setCancelButton(None)
    told.setWindowModality(Qt.WindowModality.ApplicationModal)
    # It may be the only window there is: its end is not that of the program.
    told.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
    # It shows itself after four seconds else, also where it was hidden meanwhile.
    told.reset()
    return told

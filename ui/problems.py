"""Bugs reach one place, once each. What the user can mend is one line in the window instead."""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

from annotator.errors import UserError
from ui.bug_report import Bug, bug

_LINES_KEPT = 50
_BUGS_KEPT = 100


class Problems(QObject):
    """Where Python's uncaught exceptions and Qt's warnings arrive once `install` has been called."""

    refused = Signal(object)  # a UserError that nobody caught
    broken = Signal(object)  # a Bug that was not told before
    repeated = Signal(object, int)  # a Bug that was, and how often: told up to ten times, then at 100, 1000, …
    # A bug may strike within a paint or on another thread: it is told from the event loop of this one.
    _struck = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log: deque[str] = deque(maxlen=_LINES_KEPT)
        self.counts: dict[str, int] = {}
        self._before: Callable[..., object] = sys.excepthook
        self._before_in_threads = threading.excepthook
        self._struck.connect(self._on_struck, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over Python's and Qt's last resort."""
        self._before, sys.excepthook = sys.excepthook, self._on_exception
        self._before_in_threads, threading.excepthook = threading.excepthook, self._on_exception_in_thread
        qInstallMessageHandler(self._on_qt_message)

    def remove(self) -> None:
        """Give all back."""
        sys.excepthook = self._before
        threading.excepthook = self._before_in_threads
        qInstallMessageHandler(None)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, UserError):
            self._struck.emit(error)
            return
        found = bug(error)
        count = self._counted(found)
        if count == 1 or not isinstance(error, Exception):
            # The terminal keeps its copy: the window may be what is broken.
            sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception) and _is_told(count):
            self._struck.emit((found, count))

    def _on_exception_in_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self._on_exception(told.exc_type, told.exc_value, told.exc_traceback)

    def _counted(self, found: Bug) -> int:
        # What differs each time cannot be told apart for ever.
        place = found.place if found.place in self.counts or len(self.counts) < _BUGS_KEPT else ""
        self.counts[place] = self.counts.get(place, 0) + 1
        return self.counts[place]

    def _on_struck(self, what: UserError | tuple[Bug, int]) -> None:
        if isinstance(what, UserError):
            self.refused.emit(what)
        elif what[1] == 1:
            self.broken.emit(what[0])
        else:
            self.repeated.emit(*what)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
        self.log.append(f"{kind.name}: {text}")
        if kind is not QtMsgType.QtDebugMsg:
            print(text, file=sys.stderr)  # noqa: T201  (Qt's warnings belong on stderr)


def _is_told(count: int) -> bool:
    return count < 10 or str(count).strip("0") == "1"


def app_version() -> str:
    """The version of this program, from pyproject.toml beside it (it is not an installed package)."""
    import tomllib
    from pathlib import Path

    project = Path(__file__).parent.parent / "pyproject.toml"
    return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"]) if project.exists() else "?"

"""Bugs reach one place: a report that can be copied. What the user can mend is one line in the window instead."""

from __future__ import annotations

import platform
import sys
import traceback
from collections import deque
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler, qVersion

from annotator.errors import UserError

PARTS = ("PySide6-Essentials", "peewee", "pyvi")
_LINES_KEPT = 50


class Problems(QObject):
    """Where Python's uncaught exceptions and Qt's warnings arrive once `install` has been called."""

    refused = Signal(object)  # a UserError that nobody caught
    broken = Signal(str)  # the report of a bug

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log: deque[str] = deque(maxlen=_LINES_KEPT)
        self._before: Callable[..., object] = sys.excepthook

    def install(self) -> None:
        """Take over Python's and Qt's last resort."""
        self._before, sys.excepthook = sys.excepthook, self._on_exception
        qInstallMessageHandler(self._on_qt_message)

    def remove(self) -> None:
        """Give both back."""
        sys.excepthook = self._before
        qInstallMessageHandler(None)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, UserError):
            self.refused.emit(error)
            return
        # The terminal keeps its copy: the window may be what is broken.
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception):
            self.broken.emit(report(error, list(self.log)))

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
        self.log.append(f"{kind.name}: {text}")
        if kind is not QtMsgType.QtDebugMsg:
            print(text, file=sys.stderr)  # noqa: T201  (Qt's warnings belong on stderr)


def report(error: BaseException, log: list[str]) -> str:
    """What whoever mends a bug needs to know; it holds no text of any article beyond the error's own words."""
    parts = ", ".join(f"{name} {_version(name)}" for name in PARTS)
    lines = [
        f"Đối Chiếu {app_version()}",
        f"{platform.platform()}, Python {platform.python_version()}, Qt {qVersion()}, {parts}",
        "",
        "".join(traceback.format_exception(error)).rstrip(),
    ]
    return "\n".join(lines + (["", *log] if log else []))


def app_version() -> str:
    """The version of this program, from pyproject.toml beside it (it is not an installed package)."""
    import tomllib
    from pathlib import Path

    project = Path(__file__).parent.parent / "pyproject.toml"
    return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"]) if project.exists() else "?"


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # only a report needs it

    try:
        return version(name)
    except PackageNotFoundError:
        return "?"

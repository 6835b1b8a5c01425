"""What the window does about a bug: one dialog, what is stored shown as it is, and work goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from annotator.errors import UserError
from db.project import DamagedError
from db.queries import extent
from ui.bug_report import Bug
from ui.dialogs.problem import ProblemDialog
from ui.main_window import MainWindow
from ui.problems import Problems
from ui.settings import THEME, Settings
from ui.surroundings import around


class Bugs(QObject):
    """Tells of each bug once; those that come again are counted, and open no further dialog.

    What turns out to be the fault of the disk or the project file is no bug: it is told in the user's words.
    """

    damaged = Signal(object)  # a DamagedError of the project that is open
    _calmed = Signal()

    def __init__(
        self, problems: Problems, settings: Settings, window: Callable[[], MainWindow | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._problems = problems
        self._settings = settings
        self._window = window
        self._dialog: ProblemDialog | None = None
        # Of a project that is being let go of more may be on its way; it arrives before this does.
        self._calm = True
        self._calmed.connect(self._on_calmed, Qt.ConnectionType.QueuedConnection)
        problems.broken.connect(self._on_broken)
        problems.repeated.connect(self._on_repeated)

    def _on_broken(self, bug: Bug) -> None:
        if self._is_explained(bug):
            return
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.add(bug)
        else:
            self._open(bug)
        self._tell_again()

    def _open(self, bug: Bug) -> None:
        window = self._window()
        project = window.bench.project if window else None
        around_it = around(project, list(self._problems.log), look=str(self._settings.get(THEME)))
        safe = project is None or extent.is_at_rest(project)
        self._dialog = ProblemDialog(bug, around_it, safe=safe, parent=window)
        if window is not None:
            self._dialog.refused.connect(window.notice.refuse)
        self._dialog.show()

    def _is_explained(self, bug: Bug) -> bool:
        """Whether the file is to blame, and that has been told."""
        window = self._window()
        if not self._calm or window is None:
            return not self._calm
        # To look at the whole file takes its time: only where that may explain it.
        told = window.bench.project.explain(bug.error, look=bug.is_of_a_row)
        if isinstance(told, DamagedError):
            self._calm = False
            self.damaged.emit(told)
            self._calmed.emit()
        elif isinstance(told, UserError):
            window.notice.refuse(told)
        return told is not None

    def _on_calmed(self) -> None:
        self._calm = True

    def _on_repeated(self, bug: Bug, times: int) -> None:
        if self._is_explained(bug):
            return
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.count(bug, times)
        elif (window := self._window()) is not None:
            told = self.tr("A mistake of the program that you have seen the report of has happened {count} times.")
            window.notice.tell(told.format(count=times))
        self._tell_again()

    def _tell_again(self) -> None:
        """A step may be stored of which not all have heard."""
        if (window := self._window()) is not None:
            window.bench.tell_again()

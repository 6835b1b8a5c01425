"""The menu of the projects that were open lately; files that are gone are greyed and can be let go."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from annotator.visible import visible
from ui.models import naming
from ui.recent import forget_missing, is_there, recent_projects
from ui.settings import Settings


class RecentMenu(QMenu):
    """Made anew whenever it is shown: files come and go."""

    chosen = Signal(object)  # Path

    def __init__(self, settings: Settings, here: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings, self._here = settings, here.resolve()
        self.setObjectName("recentProjects")
        self.setTitle(self.tr("Open &recent"))
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List them, without the project that is open here."""
        self.clear()
        paths = [path for path in recent_projects(self._settings) if path != self._here]
        missing = [path for path in paths if not is_there(path)]
        for path in paths:
            told = self.tr("{project} (file missing)") if path in missing else "{project}"
            action = self.addAction(told.format(project=naming.project_name(path).replace("&", "&&")))
            action.setToolTip(visible(str(path)))
            action.setEnabled(path not in missing)
            action.triggered.connect(partial(self.chosen.emit, path))
        if not paths:
            self.addAction(self.tr("No other project was open yet")).setEnabled(False)
        if missing:
            self.addSeparator()
            self.addAction(self.tr("&Forget missing files")).triggered.connect(partial(forget_missing, self._settings))

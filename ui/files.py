"""What asks for a place on the disk: projects, articles, a codebook, a backup."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from annotator.errors import UserError
from annotator.visible import apart
from db.project import SUFFIX
from ui import recall
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.annotations import Annotations
    from ui.main_window import MainWindow

Mode = QFileDialog.FileMode


class Files(QObject):
    """The system's own dialogs for files; what was chosen is told, or read at once."""

    project_chosen = Signal(object)  # Path
    codebook_chosen = Signal(object)  # Path
    sheet_chosen = Signal(object)  # Path

    def __init__(self, bench: Workbench, annotations: Callable[[], Annotations], window: MainWindow) -> None:
        super().__init__(window)
        self._bench, self._annotations, self._window = bench, annotations, window

    def new_project(self) -> None:
        """Ask where a new project is to stand."""
        chooser = self._chooser(self.tr("New project"), Mode.AnyFile, saves=True)
        chooser.fileSelected.connect(lambda path: self.project_chosen.emit(Path(path)))

    def open_project(self) -> None:
        """Ask for a project."""
        chooser = self._chooser(self.tr("Open project"), Mode.ExistingFile)
        chooser.setNameFilter(self.tr("Projects") + f" (*{SUFFIX})")
        chooser.fileSelected.connect(lambda path: self.project_chosen.emit(Path(path)))

    def back_up(self) -> None:
        """Ask where the copy is to stand, and write it."""
        chooser = self._chooser(self.tr("Back up the project"), Mode.AnyFile, saves=True)
        chooser.fileSelected.connect(self._on_backup_chosen)

    def import_files(self) -> None:
        """Ask for files of articles."""
        from annotator.importers import IMPORTERS  # only now: they are not needed to paint the window

        chooser = self._chooser(self.tr("Import files"), Mode.ExistingFiles)
        endings = " ".join(sorted(f"*{suffix}" for importer in IMPORTERS for suffix in importer.suffixes))
        chooser.setNameFilters([self.tr("Articles") + f" ({endings})", self.tr("All files") + " (*)"])
        chooser.filesSelected.connect(self._on_files_chosen)

    def import_sheet(self) -> None:
        """Ask for an edited workbook."""
        last = recall.exported(self._bench.looks.panels)
        there = str(last) if last and last.suffix == ".xlsx" and last.is_file() else ""
        chooser = self._chooser(self.tr("Import edited workbook"), Mode.ExistingFile, offered=there)
        chooser.setNameFilter(self.tr("Excel workbooks") + " (*.xlsx)")
        chooser.fileSelected.connect(lambda path: self.sheet_chosen.emit(Path(path)))

    def import_annotations(self) -> None:
        """Ask for files of other annotation tools."""
        from annotator.annotations.opening import ARCHIVE
        from annotator.annotations.readers import SUFFIXES

        chooser = self._chooser(self.tr("Import annotations"), Mode.ExistingFiles)
        endings = " ".join(f"*{suffix}" for suffix in (*SUFFIXES, ARCHIVE))
        chooser.setNameFilters([self.tr("Annotations") + f" ({endings})", self.tr("All files") + " (*)"])
        chooser.filesSelected.connect(lambda paths: self._annotations().read([Path(path) for path in paths]))

    def import_folder(self) -> None:
        """Ask for a folder of articles."""
        chooser = self._chooser(self.tr("Import a folder"), Mode.Directory)
        chooser.filesSelected.connect(self._on_files_chosen)

    def choose_codebook(self) -> None:
        """Ask for the file of a codebook."""
        chooser = self._chooser(self.tr("Choose a codebook"), Mode.ExistingFile)
        chooser.setNameFilter(self.tr("Codebooks") + " (*.toml)")
        chooser.fileSelected.connect(lambda path: self.codebook_chosen.emit(Path(path)))

    def _chooser(
        self, title: str, mode: QFileDialog.FileMode, *, saves: bool = False, offered: str = ""
    ) -> QFileDialog:
        chooser = QFileDialog(self._window, title, str(self._bench.project.path.parent))
        chooser.setFileMode(mode)
        if offered:
            chooser.selectFile(offered)
        if saves:
            chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            chooser.setDefaultSuffix(SUFFIX)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.open()
        return chooser

    def _on_files_chosen(self, paths: Sequence[str]) -> None:
        self._annotations().sort([Path(path) for path in paths])

    def _on_backup_chosen(self, path: str) -> None:
        try:
            self._bench.project.backup(Path(path))
        except UserError as error:
            self._bench.refused.emit(error)
            return
        self._window.notice.tell(self.tr("Backed up to {path}.").format(path=apart(str(path))))

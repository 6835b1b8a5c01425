"""Blind double reading in the window: a copy for the second reader, their file merged, what the two came to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from annotator.double_reading import Figures, ReadTwice, disagreements, figures
from annotator.errors import UserError
from annotator.model import ArticleId
from annotator.visible import apart
from db.ops import copies, double_readings
from db.ops.suggestions import Found
from db.project import SUFFIX, open_project, refuse_same
from db.queries import articles, progress, readings
from db.queries.readings import Layers
from ui.importing import Tick, suggest_all
from ui.models import naming
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class DoubleReadings(QObject):
    """One method per wish."""

    def __init__(self, bench: Workbench, window: MainWindow) -> None:
        super().__init__(window)
        self._bench, self._window = bench, window

    def wishes(self) -> dict[str, Callable[[], object]]:
        """The wishes by their names."""
        return {
            "reading.copy": self._ask_reader,
            "reading.merge": self._ask_file,
            "go.disagreements": lambda: self._window.show_dock("disagreements"),
            "agreement": self._agreement,
            "progress": self._progress,
            "report.project": self._ask_report,
        }

    # --- a copy for the second reader -------------------------------------------------------------------

    def _ask_reader(self) -> None:
        from ui.dialogs.reader_copy import ReaderCopyDialog  # only now, as the other dialogs

        dialog = ReaderCopyDialog(self._window)
        dialog.reader_named.connect(self._ask_where)
        self._show(dialog)

    def _ask_where(self, reader: str) -> None:
        chooser = self._chooser(self.tr("Make a copy for a second reader"))
        chooser.setFileMode(QFileDialog.FileMode.AnyFile)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(SUFFIX)
        chooser.selectFile(f"{self._bench.project.path.stem} – {reader}{SUFFIX}")
        chooser.fileSelected.connect(lambda path: self.copy(Path(path), reader=reader))
        chooser.open()

    def copy(self, path: Path, *, reader: str) -> None:
        """Look for suggestions that nobody's decisions have taught, then write them with the articles."""
        try:
            copies.refuse(path, reader=reader)
        except UserError as error:
            self._bench.refused.emit(error)
            return
        ids = sorted(map(ArticleId, articles.ids(self._bench.project)))
        texts, codebook = list(articles.articles(self._bench.project, ids).values()), self._bench.codebook
        label = self.tr("Looking for cities, dates and counts")

        def write(found: list[Found]) -> None:
            slices = copies.for_reader(self._bench.project, path, reader=reader, found=found)
            self._bench.jobs.write(self.tr("Copying"), slices, lambda: self._tell_copied(path, reader))

        self._bench.jobs.start(label, lambda tick: suggest_all(texts, codebook, tick), write)

    def _tell_copied(self, path: Path, reader: str) -> None:
        told = self.tr("{path} is ready for {reader}. When it comes back: Project ▸ Merge a second person's project.")
        self._window.notice.tell(told.format(path=apart(str(path)), reader=apart(reader)))

    # --- merging ----------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        chooser = self._chooser(self.tr("Merge a second person's project"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(self.tr("Projects") + f" (*{SUFFIX})")
        chooser.fileSelected.connect(lambda path: self.look(Path(path)))
        chooser.open()

    def look(self, path: Path) -> None:
        """Show what the file would bring, or why it cannot be merged."""
        self._bench.jobs.write(
            self.tr("Looking through {file}").format(file=naming.file_name(path)), self._surveyed(path), _no_more
        )

    def _surveyed(self, path: Path) -> Iterator[tuple[int, int]]:
        """Look through both files a few articles at a time, then ask."""
        refuse_same(self._bench.project.path, path)
        with open_project(path, read_only=True, create=False) as other:
            layers = yield from readings.surveying(self._bench.project, other)
        from ui.dialogs.merge_readings import MergeReadingsDialog

        self._show(MergeReadingsDialog(layers, path, self._window, merge=lambda told: self._merge(told, path)))

    def _merge(self, layers: Layers, path: Path) -> None:
        """Merge as one step; UserError where that cannot be."""
        project = self._bench.project
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            double_readings.merge(project, layers, file=path)
        finally:
            QGuiApplication.restoreOverrideCursor()
        found = readings.pairs(project, readings.all_of(project)[-1])
        open_ones = len(disagreements(found))
        told = self.tr("{first} and {second} read {articles} articles: {alike} claims alike, {open} to be settled.")
        self._window.notice.tell(
            told.format(
                first=layers.first.reader,
                second=layers.second.reader,
                articles=len(layers.articles),
                alike=len(found) - open_ones,
                open=open_ones,
            )
        )
        self._window.show_dock("disagreements")

    # --- what they came to ------------------------------------------------------------------------------

    def _agreement(self) -> None:
        found = self._read_twice()
        if not found:
            self._window.notice.tell(self.tr("Nobody else's reading was merged yet: there is no agreement to show."))
            return

        def show(told: list[Figures]) -> None:
            from ui.dialogs.figures import AgreementDialog  # only now: no window needs it to be painted

            self._show(AgreementDialog(self._bench, told, self._window))

        self._bench.jobs.start(self.tr("Working out the agreement"), partial(_figures, found), show)

    def _read_twice(self) -> list[ReadTwice]:
        project = self._bench.project
        return [readings.read_twice(project, which) for which in readings.all_of(project)]

    def _progress(self) -> None:
        from ui.dialogs.figures import ProgressDialog
        from ui.models import charts

        told = progress.of(self._bench.project)
        self._show(ProgressDialog(self._bench, charts.of_project(self._bench.codebook, told), self._window))

    def _ask_report(self) -> None:
        chooser = self._chooser(self.tr("Report of the project"))
        chooser.setFileMode(QFileDialog.FileMode.AnyFile)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter("PDF (*.pdf)")
        chooser.setDefaultSuffix("pdf")
        chooser.selectFile(f"{self._bench.project.path.stem}.pdf")
        chooser.fileSelected.connect(lambda path: self.report(Path(path)))
        chooser.open()

    def report(self, path: Path) -> None:
        """Work out the agreement, then write the report of the project."""
        found = self._read_twice()
        done = partial(self._write_report, path)
        self._bench.jobs.start(self.tr("Working out the agreement"), partial(_figures, found), done)

    def _write_report(self, path: Path, told: list[Figures]) -> None:
        from ui.reports import gathering, pdf
        from ui.reports import project as report  # only who keeps a report needs it

        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            gathered = gathering.of(self._bench.project, self._bench.codebook, told)
            pdf.write(report.html(gathered), path, title=gathered.title)
        except UserError as error:
            self._bench.refused.emit(error)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._window.notice.tell(self.tr("Report written to {path}.").format(path=apart(str(path))))

    # --- dialogs ----------------------------------------------------------------------------------------

    def _chooser(self, title: str) -> QFileDialog:
        chooser = QFileDialog(self._window, title, str(self._bench.project.path.parent))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return chooser

    def _show(self, dialog: QDialog) -> None:
        # Never exec(): jobs and their results go on while a dialog is open.
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _no_more() -> None:
    """What was found is shown by the last slice itself."""


def _figures(found: Sequence[ReadTwice], tick: Tick) -> list[Figures]:
    """The agreement of each double reading."""
    told = []
    for done, one in enumerate(found):
        tick(done, len(found))
        told.append(figures(one))
    return told

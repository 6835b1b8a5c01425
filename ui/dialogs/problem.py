"""A bug: what happened, as a report to be copied or saved. The project is as after the last whole step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from ui.bug_report import Bug
from ui.named import named
from ui.sizes import room
from ui.surroundings import Surroundings, report
from ui.theme import GAP, MARGINS

_SHOWN = 5
"""More bugs than these are counted, and no report gets longer by them."""


class ProblemDialog(QDialog):
    """Shows one report; further bugs while it is open are added below."""

    refused = Signal(object)  # a UserError: the report could not be saved

    def __init__(self, bug: Bug, around: Surroundings, *, safe: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._bugs: list[tuple[Bug, int]] = [(bug, 1)]
        self._more = 0
        self.setObjectName("problemDialog")
        self.setWindowTitle(self.tr("Something broke"))
        self.resize(room(780, 520))
        self._again = named(QLabel(wordWrap=True), "problemCount")
        self._again.hide()
        self.report = named(QPlainTextEdit(readOnly=True), "problemReport")
        self.report.setAccessibleName(self.tr("Report"))
        self.with_articles = named(QCheckBox(self.tr("Include words from the &articles")), "problemWithArticles")
        self.with_articles.setToolTip(
            self.tr("Values, labels of steps and names of files too: they help to find the mistake.")
        )
        self.with_articles.toggled.connect(self._show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        words = QLabel(self._words(safe), wordWrap=True)
        for part in (words, self._again, self.report, self.with_articles, self._buttons()):
            layout.addWidget(part)
        self._show()

    def add(self, bug: Bug) -> None:
        """One more, without opening one more window."""
        if len(self._bugs) < _SHOWN:
            self._bugs.append((bug, 1))
        else:
            self._more += 1
        self._show()

    def count(self, bug: Bug, times: int) -> None:
        """A bug that is told of here happened so many times."""
        self._bugs = [(one, times if one.place == bug.place else before) for one, before in self._bugs]
        self._show()

    def _words(self, safe: bool) -> str:
        whose = self.tr("This is a mistake of the program, not yours.")
        if safe:
            project = self.tr("Your project is safe, as it was after the last completed step, and you can go on.")
        else:
            project = self.tr(
                "The project cannot be written to for now. What was stored before is stored: close the program and "
                "open it again."
            )
        return f"{whose} {project} " + self.tr(
            "Please send this report to whoever looks after the program; it holds no words of any article "
            "unless you say so."
        )

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = named(QPushButton(self.tr("&Copy the report")), "copyReport")
        copy.clicked.connect(self._on_copy)
        save = named(QPushButton(self.tr("&Save the report…")), "saveReport")
        save.clicked.connect(self._on_save)
        for button in (copy, save):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        return buttons

    def _show(self) -> None:
        words = report(self._bugs, self._around, with_articles=self.with_articles.isChecked())
        if self._more:
            words += f"\n\n(+ {self._more})"
        bar = self.report.verticalScrollBar()
        at = bar.value()
        self.report.setPlainText(words)
        bar.setValue(at)
        times = sum(count for _, count in self._bugs) + self._more
        self._again.setText(self.tr("It has happened {count} times.").format(count=times))
        self._again.setVisible(times > 1)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())

    def _on_save(self) -> None:
        chooser = QFileDialog(self, self.tr("Save the report"))
        chooser.setFileMode(QFileDialog.FileMode.AnyFile)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(".txt")
        chooser.selectFile("doichieu-report.txt")
        chooser.fileSelected.connect(self.save)
        chooser.open()

    def save(self, path: str) -> None:
        """Write what is shown into a file."""
        try:
            Path(path).write_text(self.report.toPlainText() + "\n", encoding="utf-8", errors="backslashreplace")
        except OSError as error:
            self.refused.emit(UserError("{path} cannot be written: {why}.", path=path, why=error.strerror or error))

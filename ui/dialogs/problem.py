"""A bug: what happened, as a report to be copied. The project is as after the last whole step."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui.named import named
from ui.theme import GAP, MARGINS


class ProblemDialog(QDialog):
    """Shows one report; further bugs while it is open are added below."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problemDialog")
        self.setWindowTitle(self.tr("Something broke"))
        self.resize(760, 460)
        words = QLabel(
            self.tr(
                "This is a mistake of the program, not yours. Your project is as it was after the last completed step. "
                "Please send this report to whoever looks after the program."
            ),
            wordWrap=True,
        )
        self.report = named(QPlainTextEdit(report, readOnly=True), "problemReport")
        self.report.setAccessibleName(self.tr("Report"))
        self._copy = named(QPushButton(self.tr("Copy the report")), "copyReport")
        self._copy.clicked.connect(self._on_copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        for part in (words, self.report, buttons):
            layout.addWidget(part)

    def add(self, report: str) -> None:
        """One more, without opening one more window."""
        self.report.appendPlainText(f"\n{report}")

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())

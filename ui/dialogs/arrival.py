"""How an import ended, file by file: what was refused, and why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.intake import Arrived
from ui.messages import shown
from ui.named import named
from ui.theme import GAP, MARGINS


def summary(arrived: Arrived) -> str:
    """One line: how many articles are new, were known already, and how many files were refused."""
    translate = QCoreApplication.translate
    told = (
        (len(arrived.new), translate("Arrival", "{count} new articles")),
        (len(arrived.known), translate("Arrival", "{count} already known")),
        (len(arrived.refused), translate("Arrival", "{count} files refused")),
    )
    named_counts = [words.format(count=count) for count, words in told if count]
    counts = (", ".join(named_counts) or translate("Arrival", "nothing new")) + "."
    if arrived.cancelled:
        return translate("Arrival", "Cancelled: {counts}").format(counts=counts)
    return counts


class ArrivalDialog(QDialog):
    """The refused files with their reasons, to be read and copied."""

    def __init__(self, arrived: Arrived, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("arrivalDialog")
        self.setWindowTitle(self.tr("Files that were refused"))
        self.resize(720, 360)
        table = named(QTableWidget(len(arrived.refused), 2), "refusedFiles")
        table.setAccessibleName(self.tr("Files that were refused"))
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Reason")])
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, 220)
        for row, (path, error) in enumerate(arrived.refused):
            name = QTableWidgetItem(path.name)
            name.setToolTip(str(path))
            table.setItem(row, 0, name)
            table.setItem(row, 1, QTableWidgetItem(shown(error)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        layout.addWidget(table)
        layout.addWidget(buttons)

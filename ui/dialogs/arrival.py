"""How an import ended, file by file: what was refused or left, and why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import UserError
from annotator.model import Message
from annotator.visible import visible
from ui.annotations import Suggested
from ui.intake import Arrived
from ui.messages import shown
from ui.models import naming
from ui.named import named
from ui.sizes import room
from ui.theme import GAP, MARGINS, NEAR, TIGHT


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


def summary_of_annotations(suggested: Suggested) -> str:
    """One line: how many marked words are suggested in how many articles, and how many were nothing new."""
    translate = QCoreApplication.translate
    articles = len({key[0] for key in suggested.added})
    words = translate("Arrival", "{count} marked words suggested in {articles} articles")
    told = [words.format(count=len(suggested.added), articles=articles)] if suggested.added else []
    others = (
        (len(suggested.known), translate("Arrival", "{count} already known")),
        (len(suggested.decided), translate("Arrival", "{count} decided before")),
        (len(suggested.left), translate("Arrival", "{count} remarks")),
    )
    told += [words.format(count=count) for count, words in others if count]
    counts = (", ".join(told) or translate("Arrival", "nothing new")) + "."
    if suggested.cancelled:
        return translate("Arrival", "Cancelled: {counts}").format(counts=counts)
    return counts


class ArrivalDialog(QDialog):
    """The files that were refused or of which something was left, with the reasons, to be read and copied."""

    def __init__(self, left: Sequence[tuple[Path, Message | UserError]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("arrivalDialog")
        self.setWindowTitle(self.tr("What was not imported"))
        self.resize(room(720, 360))
        table = named(QTableWidget(len(left), 2), "refusedFiles")
        table.setAccessibleName(self.tr("What was not imported"))
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Reason")])
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setStyleSheet(f"QTableWidget::item {{ padding: {TIGHT}px {NEAR}px; }}")
        table.setColumnWidth(0, 220)
        for row, (path, why) in enumerate(left):
            name = QTableWidgetItem(naming.file_name(path))
            name.setToolTip(visible(str(path)))
            table.setItem(row, 0, name)
            table.setItem(row, 1, QTableWidgetItem(shown(why)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        layout.addWidget(table)
        layout.addWidget(buttons)

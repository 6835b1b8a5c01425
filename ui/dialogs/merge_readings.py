"""What a second person's file would bring, looked at before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.double_reading import Difference, pair
from annotator.errors import UserError
from db.queries import readings
from db.queries.readings import Layers
from ui.dialogs.listing import headline
from ui.messages import shown
from ui.models import naming
from ui.named import named
from ui.sizes import room
from ui.theme import GAP, MARGINS, PADDING

Merge = Callable[[Layers], None]


class MergeReadingsDialog(QDialog):
    """`merge` is given the two layers under the names that stand here, and refuses with a UserError, told here."""

    def __init__(self, layers: Layers, path: Path, parent: QWidget | None = None, *, merge: Merge) -> None:
        super().__init__(parent)
        self._layers, self._path, self._merge = layers, path, merge
        self.setObjectName("mergeReadingsDialog")
        self.setWindowTitle(self.tr("Merge a second person's project"))
        self.resize(room(620, 380))
        self.first = named(QLineEdit(layers.first.reader), "firstReader")
        self.second = named(QLineEdit(layers.second.reader), "secondReader")
        self.warning = named(QLabel(wordWrap=True), "mergeWarning")
        self.warning.setForegroundRole(QPalette.ColorRole.BrightText)
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self._buttons.button(buttons.Ok).setText(self.tr("Merge"))
        self._buttons.accepted.connect(self.submit)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self._warn(self._same())

    def submit(self) -> None:
        """Merge; where that is refused, say why and stay."""
        first = replace(self._layers.first, reader=self.first.text().strip())
        second = replace(self._layers.second, reader=self.second.text().strip())
        try:
            self._merge(replace(self._layers, first=first, second=second))
        except UserError as error:
            self._warn(shown(error))
            return
        self.accept()

    def _lay_out(self) -> None:
        names = QFormLayout()
        names.addRow(self.tr("Read in this project"), self.first)
        names.addRow(self.tr("Read in {file}").format(file=naming.file_name(self._path)), self.second)
        figures = QFormLayout()
        for words, count in self._figures():
            told = QLabel(count)
            told.setAccessibleName(f"{words} {count}")
            figures.addRow(words, told)
        for form in (names, figures):
            form.setHorizontalSpacing(PADDING)
            form.setVerticalSpacing(GAP // 2)
        note = QLabel(
            self.tr(
                "Facts that both read alike count as verified by the second reader; what they read differently is "
                "listed to be settled. It is one step: Ctrl+Z takes it back."
            ),
            wordWrap=True,
        )
        note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        layout.addWidget(headline(self.tr("Two people read the same articles without seeing each other's work")))
        layout.addLayout(names)
        layout.addLayout(figures)
        layout.addWidget(note)
        layout.addStretch(1)
        layout.addWidget(self.warning)
        layout.addWidget(self._buttons)

    def _figures(self) -> list[tuple[str, str]]:
        told = self._layers
        found = pair(readings.frozen(told.first), readings.frozen(told.second))
        alike = sum(one.difference is Difference.NONE for one in found)
        claims = [str(sum(map(len, layer.claims.values()))) for layer in (told.first, told.second)]
        lines = [
            (self.tr("Articles that both read:"), len(told.articles)),
            (self.tr("Articles that only one of them read, left out:"), told.alone),
            (self.tr("Claims of the first and of the second:"), " / ".join(claims)),
            (self.tr("Claims read alike:"), alike),
            (self.tr("To be settled:"), len(found) - alike),
            (self.tr("Claims decided before the files parted, left out:"), told.before),
        ]
        # What is left out is told only where there is something.
        kept = (told.alone, told.before)
        return [(words, str(count)) for words, count in lines if count or count not in kept]

    def _same(self) -> str:
        if self.first.text().strip() != self.second.text().strip():
            return ""
        return self.tr("Both files were read under the same name: say who the two are.")

    def _warn(self, words: str) -> None:
        self.warning.setText(words)
        self.warning.setVisible(bool(words))

    # --- Qt's own names ---------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._same():
            self.second.setFocus()
            self.second.selectAll()
        else:
            self._buttons.button(QDialogButtonBox.StandardButton.Ok).setFocus()

"""Who is to read a copy of the project blind."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.dialogs.listing import headline
from ui.named import named
from ui.sizes import room
from ui.theme import GAP, MARGINS, PADDING


class ReaderCopyDialog(QDialog):
    """Tells the name of the second reader by `reader_named`."""

    reader_named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readerCopyDialog")
        self.setWindowTitle(self.tr("Make a copy for a second reader"))
        self.resize(room(560, 220))
        self.reader = named(QLineEdit(), "readerName")
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self._ok = self._buttons.button(buttons.Ok)
        self._ok.setText(self.tr("Where to…"))
        self._ok.setEnabled(False)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self.reader.textChanged.connect(lambda words: self._ok.setEnabled(bool(words.strip())))
        self._lay_out()
        self.reader.setFocus()

    def _lay_out(self) -> None:
        told = QLabel(
            self.tr(
                "The copy holds the articles, the codebook and fresh suggestions, and nothing that was decided here: "
                "no claims, verdicts or reviews. When it comes back, merge it into this project."
            ),
            wordWrap=True,
        )
        told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        form = QFormLayout()
        form.setHorizontalSpacing(PADDING)
        form.addRow(self.tr("Second reader"), self.reader)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        layout.addWidget(headline(self.tr("Who is to read the articles a second time, without seeing your work?")))
        layout.addWidget(told)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(self._buttons)

    def _on_accepted(self) -> None:
        self.reader_named.emit(self.reader.text().strip())
        self.accept()

"""Paste one article: its words, and what is known of where they come from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.model import RawArticle
from annotator.published import typed_date
from ui.named import named
from ui.sizes import room
from ui.theme import GAP, MARGINS, PADDING

_NAME_LENGTH = 60


class PasteDialog(QDialog):
    """Emits `pasted` with the raw article. What is on the clipboard stands in it from the start."""

    pasted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pasteDialog")
        self.setWindowTitle(self.tr("Paste an article"))
        self.resize(room(720, 560))
        self.words = named(QPlainTextEdit(), "pastedText")
        self.words.setPlaceholderText(self.tr("Paste or type the article's words here"))
        self.words.setTabChangesFocus(True)
        self.title = named(QLineEdit(), "pastedTitle")
        self.source = named(QLineEdit(), "pastedSource")
        self.url = named(QLineEdit(), "pastedUrl")
        self.date = named(QLineEdit(placeholderText="14/2/2024"), "pastedDate")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._connect()
        self.words.setPlainText(QGuiApplication.clipboard().text())
        self.words.setFocus()

    def raw(self) -> RawArticle:
        """What was typed, as an importer would have read it."""
        # Qt turns hard spaces into plain ones in toPlainText; in the document they are kept.
        words = self.words.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
        title = self.title.text().strip()
        first_line = next((line.strip() for line in words.splitlines() if line.strip()), "")
        return RawArticle(
            name=(title or first_line)[:_NAME_LENGTH],
            data=words.encode(),
            text=words,
            title=title,
            source=self.source.text().strip(),
            url=self.url.text().strip(),
            published_on=typed_date(self.date.text()),
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(GAP)
        form.setHorizontalSpacing(PADDING)
        for text, field in (
            (self.tr("&Title"), self.title),
            (self.tr("&Source"), self.source),
            (self.tr("&Address"), self.url),
            (self.tr("&Published on"), self.date),
        ):
            form.addRow(text, field)
            field.setAccessibleName(text.replace("&", ""))
        self.words.setAccessibleName(self.tr("The article's words"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        layout.addWidget(self.words, 1)
        layout.addLayout(form)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self.words.textChanged.connect(self._on_changed)
        self.date.textChanged.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        whole = bool(self.words.toPlainText().strip()) and (
            not self.date.text().strip() or typed_date(self.date.text()) is not None
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(whole)

    def _on_accepted(self) -> None:
        self.pasted.emit(self.raw())
        self.accept()

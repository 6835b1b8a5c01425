"""Everything that can be set, made of the list of preferences, and the keys. What is set holds at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.keys import KeysPage
from ui.dialogs.listing import headline
from ui.keymap import Keymap
from ui.named import named
from ui.preferences import PREFERENCES, Choices, Number, Page, Preference, Tick, Words
from ui.settings import Setting, Settings
from ui.sizes import room
from ui.theme import GAP, MARGINS


class SettingsDialog(QDialog):
    """Read, changed, closed: there is nothing to be saved. Each field bears the key of its setting as its name."""

    def __init__(
        self, settings: Settings, keymap: Keymap, parent: QWidget | None = None, *, at: Setting | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setObjectName("settingsDialog")
        self.setWindowTitle(self.tr("Settings"))
        self.resize(room(680, 560))
        self.fields = {row.setting: self._field(row) for row in PREFERENCES}
        self.told = named(QLabel(wordWrap=True), "settingsWarning")
        self.told.hide()
        self.keys = KeysPage(keymap)
        self.tabs = named(QTabWidget(), "settingsTabs")
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.addTab(self._general(), self.tr("General"))
        self.tabs.addTab(self.keys, self.tr("Keys"))
        self.tabs.setDocumentMode(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(buttons)
        if at is not None:
            self.fields[at].setFocus()

    def _general(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, GAP, 0, 0)
        form.setVerticalSpacing(GAP)
        form.setHorizontalSpacing(2 * GAP)
        for heading in Page:
            form.addRow(headline(_translated(heading)))
            for row in PREFERENCES:
                if row.page == heading:
                    form.addRow(_translated(row.label), self.fields[row.setting])
            if heading == Page.PERSON:
                form.addRow(self.told)
        return page

    def _field(self, row: Preference) -> QWidget:
        match row.form:
            case Choices():
                made: QWidget = self._choices(row, row.form)
            case Number():
                made = self._number(row, row.form)
            case Words():
                made = self._words(row, row.form)
            case Tick():
                made = self._tick(row)
        made.setAccessibleName(_translated(row.label))
        return named(made, row.setting.key)

    def _choices(self, row: Preference, form: Choices) -> QComboBox:
        box = QComboBox()
        for choice in form.among:
            box.addItem(_translated(choice.label), choice.value)
        box.setCurrentIndex(box.findData(self._settings.get(row.setting)))
        box.currentIndexChanged.connect(lambda: self._settings.keep(row.setting, box.currentData()))
        return box

    def _number(self, row: Preference, form: Number) -> QSpinBox:
        box = QSpinBox()
        box.setRange(form.smallest, form.largest)
        box.setSuffix(form.suffix)
        box.lineEdit().setTextMargins(7, 0, 0, 0)  # as other fields; a style sheet cannot say it of a spin box
        box.setValue(int(self._settings.get(row.setting)))
        box.valueChanged.connect(partial(self._settings.keep, row.setting))
        return box

    def _words(self, row: Preference, form: Words) -> QLineEdit:
        line = QLineEdit(str(self._settings.get(row.setting)) or form.standard())
        line.textChanged.connect(partial(self._on_words, row, form, line))
        return line

    def _tick(self, row: Preference) -> QCheckBox:
        box = QCheckBox()
        box.setChecked(bool(self._settings.get(row.setting)))
        box.toggled.connect(partial(self._settings.keep, row.setting))
        return box

    def _on_words(self, row: Preference, form: Words, line: QLineEdit, text: str) -> None:
        words = " ".join(text.split())
        line.setProperty("wrong", not words)
        line.style().polish(line)
        self.told.setText(self.tr("This cannot be empty: “{before}” stays.").format(before=self._kept(row, form)))
        self.told.setVisible(not words)
        if words:
            self._settings.keep(row.setting, row.setting.default if words == form.standard() else words)

    def _kept(self, row: Preference, form: Words) -> str:
        return str(self._settings.get(row.setting)) or form.standard()


def _translated(words: str) -> str:
    return QCoreApplication.translate("Preference", words)

"""The keys of all actions, to be changed: what is refused says why, what is taken from another names it first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.text import fold
from ui.actions import ACTIONS, Action
from ui.fields.word_line import WordLine
from ui.keymap import Fixed, Keymap, native, refusal, with_keypad
from ui.messages import in_both
from ui.named import named
from ui.theme import GAP


class KeysPage(QWidget):
    """Choose an action, press its new keys, use them."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self._wanted: tuple[str, ...] = ()
        self.search = named(WordLine(self), "keySearch")
        self.search.setPlaceholderText(self.tr("Search the commands"))
        self.search.setAccessibleName(self.tr("Search the commands"))
        self.table = self._make_table()
        self.edit = named(QKeySequenceEdit(self), "newKeys")
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("New keys"))
        # The line inside is what screen readers are told of.
        for inside in self.edit.findChildren(QLineEdit):
            inside.setAccessibleName(self.tr("New keys"))
        self.use = named(QPushButton(self.tr("Use"), autoDefault=False), "useKeys")
        self.reset = named(QPushButton(self.tr("Reset"), autoDefault=False), "resetKeys")
        self.reset_all = named(QPushButton(self.tr("Reset all"), autoDefault=False), "resetAllKeys")
        self.told = named(QLabel(wordWrap=True), "keysTold")
        self._lay_out()
        self._connect()
        self.table.selectRow(0)

    def _make_table(self) -> QTableWidget:
        table = named(QTableWidget(len(ACTIONS), 3, self), "keyTable")
        table.setAccessibleName(self.tr("Commands and their keys"))
        table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Menu"), self.tr("Keys")])
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setHighlightSections(False)
        self._fill(table)
        return table

    def _fill(self, table: QTableWidget) -> None:
        for at, row in enumerate(ACTIONS):
            font = QFont(table.font())
            font.setBold(self._keymap.is_changed(row))
            keys = native(self._keymap.keys(row)) or "–"
            for column, words in enumerate((_name(row), _translated(row.menu).replace("&", ""), keys)):
                item = QTableWidgetItem(words)
                item.setFont(font)
                table.setItem(at, column, item)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.edit, 1)
        for button in (self.use, self.reset, self.reset_all):
            line.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, GAP, 0, 0)
        rows.setSpacing(GAP)
        rows.addWidget(self.search)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.told)
        rows.addLayout(line)

    def _connect(self) -> None:
        self.search.worded.connect(self._filter)
        self.table.itemSelectionChanged.connect(self._on_chosen)
        self.table.itemActivated.connect(lambda: self.edit.setFocus())
        self.edit.keySequenceChanged.connect(self._on_pressed)
        self.edit.installEventFilter(self)
        self.use.clicked.connect(self._use)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)

    @property
    def current(self) -> Action:
        """The action whose keys are being changed."""
        return ACTIONS[max(self.table.currentRow(), 0)]

    def _filter(self) -> None:
        words = fold(self.search.words()).split()
        for at, row in enumerate(ACTIONS):
            told = f"{in_both('Action', row.text)} {in_both('Action', row.menu)} {native(self._keymap.keys(row))}"
            self.table.setRowHidden(at, not all(word in fold(told) for word in words))
        shown = [at for at in range(len(ACTIONS)) if not self.table.isRowHidden(at)]
        if shown and self.table.currentRow() not in shown:
            self.table.selectRow(shown[0])

    # --- choosing keys ----------------------------------------------------------------------------------

    def _ask_for(self, keys: tuple[str, ...]) -> None:
        """Say what stands against these keys, or what using them would take from whom."""
        row = self.current
        against = "" if keys == row.keys else refusal(keys[0], row)
        holder = next((one for key in keys if (one := self._keymap.holder(key, but=row)) is not None), None)
        told = self.tr("{keys} is free.")
        if isinstance(holder, Fixed):
            against = against or self.tr("{keys} belongs to “{other}”, which keeps it.")
        elif holder is not None:
            told = self.tr("{keys} belongs to “{other}”: “{use}” takes it from there.")
        other = holder.words if isinstance(holder, Fixed) else _name(holder) if holder else ""
        self._tell((against or told).format(keys=native(keys), other=other, use=self.use.text()))
        self._wanted = () if against else keys
        self.use.setEnabled(not against)

    def _on_pressed(self, pressed: QKeySequence) -> None:
        if not pressed.isEmpty():
            self._ask_for(with_keypad(pressed.toString()))

    def _use(self) -> None:
        self._keymap.give(self.current, self._wanted)
        self._renew()

    def _reset(self) -> None:
        row = self.current
        if any(self._keymap.holder(key, but=row) for key in row.keys):
            self._ask_for(row.keys)
        else:
            self._keymap.give(row, row.keys)
            self._renew()

    def _reset_all(self) -> None:
        self._keymap.forget_all()
        self._renew()

    def _renew(self) -> None:
        """Show the keys in force, and be ready for the next."""
        self._fill(self.table)
        self._on_chosen()

    def _on_chosen(self) -> None:
        row = self.current
        self.edit.clear()
        self._wanted = ()
        self.use.setEnabled(False)
        self.reset.setEnabled(self._keymap.is_changed(row))
        self.reset_all.setEnabled(any(map(self._keymap.is_changed, ACTIONS)))
        self._tell(self.tr("Press the new keys of “{action}” in the field.").format(action=_name(row)))

    def _tell(self, words: str) -> None:
        self.told.setText(words)

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc is no key to be chosen: it leaves, as everywhere."""
        if watched is self.edit and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
            return event.type() != QEvent.Type.ShortcutOverride
        return super().eventFilter(watched, event)


def _name(row: Action) -> str:
    return _translated(row.text).removesuffix("…")


def _translated(words: str) -> str:
    return QCoreApplication.translate("Action", words)

"""The command palette: a few letters find whatever can be done, and Enter does it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLabel, QListView, QVBoxLayout, QWidget

from ui.fields.word_line import WordLine
from ui.models.commands import COMMAND, CommandLine, CommandsModel
from ui.named import named
from ui.palette import Command, found
from ui.settings import LAST_COMMANDS, Settings
from ui.theme import GAP

_MOST_REMEMBERED = 8
_SIZE = QSize(680, 460)
_TOP = 70
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class CommandPalette(QDialog):
    """The keyboard stays in the line; arrows choose, Enter runs what can be run, Esc leads back."""

    def __init__(self, among: Sequence[Command], settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._among, self._settings = among, settings
        self.setObjectName("commandPalette")
        self.setAccessibleName(self.tr("Command palette"))
        self.setWindowTitle(self.tr("Command palette"))
        self.line = named(WordLine(self), "commandLine")
        self.line.setAccessibleName(self.tr("What do you want to do?"))
        self.line.setPlaceholderText(self.tr("What do you want to do?"))
        self.line.worded.connect(self._search)
        self.line.installEventFilter(self)
        self._model = CommandsModel(self)
        self._model = CommandsModel(self)
        self.list = self._make_list()
        self._told = named(QLabel(self), "commandHint")
        self._told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        for part in (self.line, self.list, self._told):
            layout.addWidget(part)
        self.resize(_SIZE)
        self._search()

    def _make_list(self) -> QListView:
        view = named(QListView(self), "commandList")
        view.setAccessibleName(self.tr("Commands"))
        view.setModel(self._model)
        view.setItemDelegate(CommandLine(view))
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.clicked.connect(self._run)
        view.selectionModel().currentChanged.connect(lambda: self._tell())
        return view

    @property
    def current(self) -> Command | None:
        """The command that Enter would run."""
        command = self.list.currentIndex().data(COMMAND)
        return command if isinstance(command, Command) else None

    def shown(self) -> list[Command]:
        """What the list holds, in its order."""
        return list(self._model.rows)

    def _search(self) -> None:
        self._model.show(found(self._among, self.line.words(), self._settings.words(LAST_COMMANDS)))
        self.list.setCurrentIndex(self._model.index(0))
        self.list.scrollToTop()
        self._tell()

    def _tell(self) -> None:
        command = self.current
        if command is None:
            self._told.setText(self.tr("Nothing is called that. Fewer letters find more."))
        elif command.refusal:
            self._told.setText(self.tr("Not now: {reason}").format(reason=command.refusal))
        else:
            self._told.setText(self.tr("Arrows choose · Enter does it · Esc leads back to the text"))

    def _run(self) -> None:
        command = self.current
        if command is None or command.refusal:
            return
        self._settings.keep_first(LAST_COMMANDS, command.id, most=_MOST_REMEMBERED)
        # First the window has the keyboard again: what is run may lead it elsewhere.
        self.accept()
        command.run()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self.line.composing:
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.line.setFocus()
        if window := self.parentWidget():
            self.resize(_SIZE.boundedTo(window.size() - QSize(2 * GAP, 2 * _TOP)))
            self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, _TOP)))

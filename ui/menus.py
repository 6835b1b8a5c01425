"""The rows of ui/actions.py as menus, toolbar and keys of one window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget

from annotator.errors import UserError
from annotator.model import Changes, Step
from ui.actions import ACTIONS, Action, Menu
from ui.icons import icon
from ui.keymap import Keymap
from ui.messages import shown
from ui.settings import KEYS, LANGUAGE, THEME, Setting, Settings
from ui.sizes import wide
from ui.theme import LOOKS
from ui.workbench import Workbench

# Where the system has a place of its own for it.
ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
}
# An empty name is a line between two groups.
TOOLBAR = (
    "import.files",
    "import.paste",
    "",
    "undo",
    "redo",
    "",
    "item.confirm",
    "item.correct",
    "item.reject",
    "",
    "export",
)


class Actions(QObject):
    """The rows of ACTIONS as Qt actions of one window, kept enabled and named by what is the case."""

    def __init__(self, bench: Workbench, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._settings = settings
        self.keymap = Keymap(settings)
        self.by_id = {row.id: self._made(row) for row in ACTIONS}
        bench.changed.connect(self._on_changed)
        bench.current_changed.connect(self.refresh)
        settings.changed.connect(self._on_setting_changed)
        self._name_steps()
        self.refresh()

    def refresh(self) -> None:
        """Enable what makes sense now."""
        for row in ACTIONS:
            self.by_id[row.id].setEnabled(row.unmet(self._bench) is None)

    def dress(self) -> None:
        """Draw the icons in the colours of the look in use."""
        for row in ACTIONS:
            if row.icon:
                self.by_id[row.id].setIcon(icon(row.icon))

    def give_keys_of_work(self, *widgets: QWidget) -> None:
        """Let Enter, Delete and Tab act in these widgets (and nowhere else)."""
        for row in ACTIONS:
            if row.at_work:
                for widget in widgets:
                    widget.addAction(self.by_id[row.id])

    def _made(self, row: Action) -> QAction:
        action = QAction(QCoreApplication.translate("Action", row.text), self)
        action.setObjectName(row.id)
        action.setShortcuts([QKeySequence(key) for key in self.keymap.keys(row)])
        if row.at_work:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if row.icon:
            action.setIcon(icon(row.icon))
        if row.id in ROLES:
            action.setMenuRole(ROLES[row.id])
        action.triggered.connect(lambda: self._run(row))
        return action

    def _run(self, row: Action) -> None:
        try:
            row.run(self._bench)
        except UserError as error:
            self._bench.refused.emit(error)

    def _on_setting_changed(self, setting: Setting) -> None:
        if setting == KEYS:
            for row in ACTIONS:
                self.by_id[row.id].setShortcuts([QKeySequence(key) for key in self.keymap.keys(row)])
        elif setting == THEME and (chosen := self.by_id.get(f"theme.{self._settings.get(THEME)}")):
            chosen.setChecked(True)  # wherever it was chosen; another language comes with another window

    def _on_changed(self, changes: Changes) -> None:
        self._name_steps()
        self.refresh()

    def _name_steps(self) -> None:
        """Say in the menu what Undo and Redo would take; the toolbar keeps the short word."""
        self._name_step("undo", QCoreApplication.translate("Action", "Undo"), self._bench.undoable)
        self._name_step("redo", QCoreApplication.translate("Action", "Redo"), self._bench.redoable)

    def _name_step(self, action_id: str, word: str, step: Step | None) -> None:
        action = self.by_id[action_id]
        action.setText(_with_step(word, step))
        action.setIconText(word)


def _with_step(word: str, step: Step | None) -> str:
    return word if step is None else f"{word}: {shown(step.label)}"


def fill_menus(window: QMainWindow, actions: Actions, recent: QMenu | None = None) -> None:
    """Put each action under its menu, and the recent projects beside the one that opens others."""
    for title in Menu:
        menu = window.menuBar().addMenu(QCoreApplication.translate("Action", title))
        for row in ACTIONS:
            if row.menu == title:
                menu.addAction(actions.by_id[row.id])
                if recent is not None and row.id == "project.open":
                    menu.addMenu(recent)
                if row.ends_group:
                    menu.addSeparator()
    # Without this, keys of actions would end with a hidden menu bar.
    window.addActions([actions.by_id[row.id] for row in ACTIONS if not row.at_work])


def fill_toolbar(window: QMainWindow, actions: Actions) -> QToolBar:
    """The few actions that are wanted all the time."""
    bar = QToolBar(QCoreApplication.translate("Action", "Toolbar"), window)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setIconSize(QSize(wide(18), wide(18)))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for name in TOOLBAR:
        if name:
            bar.addAction(actions.by_id[name])
        else:
            bar.addSeparator()
    window.addToolBar(bar)
    return bar


def mark_choices(actions: Actions, settings: Settings) -> None:
    """Tick the look and the language that are chosen."""
    for setting, name, values in ((THEME, "theme", LOOKS), (LANGUAGE, "language", ("vi", "en"))):
        group = QActionGroup(actions)
        for value in values:
            action = group.addAction(actions.by_id[f"{name}.{value}"])
            action.setCheckable(True)
            action.setChecked(settings.get(setting) == value)

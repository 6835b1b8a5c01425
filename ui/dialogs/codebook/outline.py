"""The codebook's entries as a tree: tables with their keys, fields and checks; choices; scopes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.codebook.drafting import WITHIN, entry, heading_of
from annotator.codebook.lines import Path
from annotator.visible import visible
from ui.dialogs.codebook.naming import detail, entry_name, heading_name

_PATH = Qt.ItemDataRole.UserRole


class Outline(QTreeWidget):
    """`chosen` tells the path of the entry that is current; the keys for changing the tree go up as wishes."""

    chosen = Signal(object)  # Path
    add_wished = Signal()
    removal_wished = Signal()
    move_wished = Signal(int)
    form_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("codebookOutline")
        self.setAccessibleName(self.tr("Entries of the codebook"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._items: dict[Path, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(lambda item, _: self.chosen.emit(_path(item)) if item else None)

    def show_source(self, source: str, at: Path) -> None:
        """Show the entries of this text, the one at `at` as the current one; what was folded stays folded."""
        folded = {path for path, item in self._items.items() if not item.isExpanded() and item.childCount()}
        first = not self._items
        self.blockSignals(True)
        self.clear()
        self._items = {}
        root = self._item(source, (), None)
        self.addTopLevelItem(root)
        for path, item in self._items.items():
            item.setExpanded(heading_of(path) not in ("key", "field") if first else path not in folded)
        current = self._items.get(at, root)
        self.setCurrentItem(current)
        self.blockSignals(False)
        self.scrollToItem(current)

    def rename(self, source: str, path: Path) -> None:
        """Show what the entry is called now."""
        _tell(self._items[path], source, path)

    @property
    def path(self) -> Path:
        """The path of the current entry."""
        return _path(self.currentItem())

    def go_to(self, path: Path) -> None:
        """Make this entry the current one."""
        self.setCurrentItem(self._items[path])

    def _item(self, source: str, path: Path, parent: QTreeWidgetItem | None) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        if parent is not None:
            parent.addChild(item)
        self._items[path] = item
        item.setData(0, _PATH, path)
        item.setForeground(1, self.palette().brush(QPalette.ColorRole.PlaceholderText))
        _tell(item, source, path)
        raw = entry(source, path)
        for heading in WITHIN.get(heading_of(path), ()):
            for number in range(1, len(raw.get(heading, ())) + 1):
                self._item(source, (*path, (heading, number)), item)
        return item

    # --- Qt's own names ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        match event.key():
            case Qt.Key.Key_Insert:
                self.add_wished.emit()
            case Qt.Key.Key_Delete:
                self.removal_wished.emit()
            case Qt.Key.Key_F2 | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.form_wished.emit()
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                self.move_wished.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            case _:
                super().keyPressEvent(event)


def _path(item: QTreeWidgetItem | None) -> Path:
    # Qt hands a tuple back as lists.
    told = item.data(0, _PATH) if item is not None else ()
    return tuple((str(heading), int(number)) for heading, number in told or ())


def _tell(item: QTreeWidgetItem, source: str, path: Path) -> None:
    name, about = visible(entry_name(source, path)), visible(detail(source, path))
    item.setText(0, name)
    item.setToolTip(0, name)
    item.setText(1, about)
    item.setData(1, Qt.ItemDataRole.AccessibleTextRole, about or heading_name(heading_of(path)))
    font = item.font(0)
    font.setBold(heading_of(path) in ("", "table"))
    item.setFont(0, font)

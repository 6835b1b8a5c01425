"""A table whose first columns stay in sight while the others are scrolled sideways."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

Index = QModelIndex | QPersistentModelIndex


class FrozenTable(QTableView):
    """A second view of the same rows lies over the left edge as soon as the first columns would leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._front = QTableView(self)
        self._front.setObjectName("frozenColumns")
        self._front.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._front.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._front.setFrameShape(QFrame.Shape.NoFrame)
        self._front.verticalHeader().setVisible(False)
        self._front.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for turn_off in (self._front.setHorizontalScrollBarPolicy, self._front.setVerticalScrollBarPolicy):
            turn_off(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._front.hide()
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().valueChanged.connect(self._front.verticalScrollBar().setValue)
        self.horizontalScrollBar().valueChanged.connect(self._lay_front)
        self.horizontalHeader().sectionResized.connect(self._lay_front)

    def freeze(self, count: int) -> None:
        """Keep this many columns in sight."""
        self._count = count
        self._lay_front()

    @property
    def frozen_width(self) -> int:
        """How much of the left edge the kept columns cover at the moment."""
        return 0 if self._front.isHidden() else self._front.width()

    def _lay_front(self) -> None:
        width = sum(self.columnWidth(column) for column in range(self._count))
        # Keys that are wider than half of the table would leave no room for what is told of them.
        needed = 0 < width < self.viewport().width() // 2 and self.horizontalScrollBar().value() > 0
        self._front.setVisible(needed)
        if not needed:
            return
        for column in range(self.horizontalHeader().count()):
            self._front.setColumnHidden(column, column >= self._count)
            self._front.setColumnWidth(column, self.columnWidth(column))
        self._front.verticalHeader().setDefaultSectionSize(self.verticalHeader().defaultSectionSize())
        self._front.horizontalHeader().setFixedHeight(self.horizontalHeader().height())
        height = self.viewport().height() + self.horizontalHeader().height()
        self._front.setGeometry(self.frameWidth(), self.frameWidth(), width, height)
        self._front.verticalScrollBar().setValue(self.verticalScrollBar().value())

    # --- Qt's own names ---------------------------------------------------------------------------------

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._front.setModel(model)
        self._front.setSelectionModel(self.selectionModel())

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        super().scrollTo(index, hint)
        hidden = self.frozen_width - self.visualRect(index).left()
        if index.column() >= self._count and hidden > 0:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_front()

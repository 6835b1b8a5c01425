"""The cells of an entry's form that are chosen or ticked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QVBoxLayout

from annotator.codebook.editing import Entry
from ui.dialogs.codebook.cells import Cell, in_a_row
from ui.theme import TIGHT

Options = Sequence[tuple[str, str]]
"""What may be chosen: as the codebook says it, and in words for people."""


class FlagCell(Cell):
    """Yes or no, with the words for yes."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.box = QCheckBox(words, self)
        in_a_row(self, self.box)
        self.box.clicked.connect(lambda _: self.edited.emit())

    def show_raw(self, raw: Any) -> None:
        self.box.setChecked(bool(raw))

    def answer(self) -> Entry:
        return self.box.isChecked()


class OneOfCell(Cell):
    """One of some options; what the entry says and no option offers is shown as it is."""

    def __init__(self, options: Options) -> None:
        super().__init__()
        self.box = _combo(options)
        in_a_row(self, self.box)
        self.box.activated.connect(lambda _: self.edited.emit())

    def show_raw(self, raw: Any) -> None:
        _choose(self.box, str(raw or ""))

    def answer(self) -> Entry:
        return str(self.box.currentData())


class SeveralCell(Cell):
    """As many choices as there are boxes, in their order; an empty one is left out.

    `default` is what holds, and is shown, where the entry says nothing.
    """

    def __init__(self, options: Options, boxes: int, default: Sequence[str] = ()) -> None:
        super().__init__()
        self._default = tuple(default)
        self.boxes = [_combo(options) for _ in range(boxes)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        for box in self.boxes:
            layout.addWidget(box)
            box.activated.connect(lambda _: self.edited.emit())

    def show_raw(self, raw: Any) -> None:
        told = [*(raw or self._default), *[""] * len(self.boxes)]
        for box, one in zip(self.boxes, told, strict=False):
            _choose(box, str(one))

    def answer(self) -> Entry:
        chosen = tuple(dict.fromkeys(str(box.currentData()) for box in self.boxes if box.currentData()))
        return () if chosen == self._default else chosen


class SomeOfCell(Cell):
    """Any of some options, ticked, in the order they stand in."""

    def __init__(self, options: Options) -> None:
        super().__init__()
        self._boxes = {data: QCheckBox(words, self) for data, words in options}
        in_a_row(self, *self._boxes.values(), spread=True)
        for box in self._boxes.values():
            box.clicked.connect(lambda _: self.edited.emit())

    def show_raw(self, raw: Any) -> None:
        for data, box in self._boxes.items():
            box.setChecked(data in (raw or ()))

    def answer(self) -> Entry:
        return tuple(data for data, box in self._boxes.items() if box.isChecked())


class WhereCell(Cell):
    """Per key that has choices the one that rows must have, or any."""

    def __init__(self, keys: Sequence[tuple[str, str, Options]]) -> None:
        super().__init__()
        self._boxes: dict[str, QComboBox] = {}
        self._others: dict[str, str] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, (name, words, options) in enumerate(keys):
            box = _combo([("", self.tr("any")), *options])
            box.setAccessibleName(words)
            box.activated.connect(lambda _: self.edited.emit())
            grid.addWidget(QLabel(words, self), row, 0)
            grid.addWidget(box, row, 1)
            grid.setColumnStretch(1, 1)
            self._boxes[name] = box

    def show_raw(self, raw: Any) -> None:
        told = {str(name): str(value) for name, value in (raw or {}).items()}
        # What no box shows stays as it is.
        self._others = {name: value for name, value in told.items() if name not in self._boxes}
        for name, box in self._boxes.items():
            _choose(box, told.get(name, ""))

    def answer(self) -> Entry:
        chosen = {name: str(box.currentData()) for name, box in self._boxes.items() if box.currentData()}
        return {**self._others, **chosen}


class _Box(QComboBox):
    """Chooses by keys and clicks alone: the wheel scrolls the form."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _combo(options: Options) -> QComboBox:
    box = _Box()
    for data, words in options:
        box.addItem(words, data)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    return box


def _choose(box: QComboBox, data: str) -> None:
    if box.findData(data) < 0:
        box.addItem(data, data)
    box.setCurrentIndex(box.findData(data))

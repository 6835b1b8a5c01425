"""Switching a passage between text and boilerplate: the step, then the article's suggestions as part of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.model import Changes
from db.ops import passages
from ui.intake import Intake
from ui.reader.asides import Wanted
from ui.workbench import Workbench


class Passages(QObject):
    """The passage changes at once, its suggestions follow from a job; undo takes both."""

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._intake = Intake(bench, self)
        bench.changed.connect(self._on_changed)

    def switch(self, wanted: Wanted | None) -> None:
        """Count the passage as text, or set it aside; None where no single passage is meant."""
        if wanted is None:
            self._bench.message.emit(self.tr("Select the words to be set aside first."))
            return
        # What an earlier switch is still waiting for, this one looks for as well.
        self._intake.stop()
        article = self._bench.article_id
        step = self._bench.do(passages.switch, article, start=wanted.start, end=wanted.end, is_text=wanted.is_text)
        if step is not None:
            self._intake.suggest([article], part_of=step)

    def _on_changed(self, changes: Changes) -> None:
        if changes.step.undoes:
            # Suggestions must not be stored for a step that has just been taken back.
            self._intake.stop()

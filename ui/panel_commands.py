"""What panels do by keys of their own, for the command palette: marking selected words, verdicts, and reviews."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from ui.keymap import native
from ui.messages import label
from ui.palette import Command
from ui.panels.contradictions import ContradictionPanel
from ui.panels.review import SITTING, ReviewPanel
from ui.panels.review_keys import review_keys
from ui.panels.verdict_keys import VALUES, verdict_keys
from ui.reader.offer import KEYS, SPAN_KINDS, Offer

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def panel_commands(window: MainWindow) -> Iterator[Command]:
    """Each with the reason where it cannot be done now; values of a contradiction are chosen where they are seen."""
    yield from _marks(window)
    panel = window.docks["contradictions"].widget()
    if isinstance(panel, ContradictionPanel):
        yield from _verdicts(window, panel)
    review = window.docks["review"].widget()
    if isinstance(review, ReviewPanel):
        yield from _reviews(window, review)


def _marks(window: MainWindow) -> Iterator[Command]:
    translate = QCoreApplication.translate
    offer = window.reader.findChild(Offer)
    if offer is None:
        return
    start, end = window.reader.selected()
    refusal = "" if end > start else translate("PanelCommands", "Select the words in the text first.")
    group = translate("PanelCommands", "Selected words")
    for kind, pair in zip(SPAN_KINDS, KEYS, strict=False):
        words = translate("PanelCommands", "Mark as {kind}").format(kind=label(kind.label))
        keys = native((QKeySequence(pair[0]).toString(),))
        others = f"{kind.label.vi} {kind.label.en}"
        yield Command(f"mark.{kind.name}", words, group, partial(offer.mark, kind), keys, refusal, others)


def _verdicts(window: MainWindow, panel: ContradictionPanel) -> Iterator[Command]:
    translate = QCoreApplication.translate
    refusal = "" if panel.current else translate("PanelCommands", "Choose a contradiction first.")
    group = translate("PanelCommands", "Contradiction")
    for row in verdict_keys()[VALUES:]:
        run = partial(_give, window, panel, row.name)
        yield Command(f"verdict.{row.name}", row.words, group, run, native((row.keys,)), refusal)


def _reviews(window: MainWindow, panel: ReviewPanel) -> Iterator[Command]:
    translate = QCoreApplication.translate
    refusal = "" if panel.reviewing.item else translate("PanelCommands", "Go on with a review session first.")
    group = translate("PanelCommands", "Review")
    for row in review_keys():
        run = partial(_review, window, panel, row.name)
        yield Command(f"review.{row.name}", row.words, group, run, native((row.keys,)), refusal)


def _review(window: MainWindow, panel: ReviewPanel, name: str) -> None:
    window.show_dock("review")
    panel.show_view(SITTING)
    panel.sitting.press(name)


def _give(window: MainWindow, panel: ContradictionPanel, name: str) -> None:
    window.show_dock("contradictions")
    panel.press(name)

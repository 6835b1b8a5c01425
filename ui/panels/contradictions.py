"""Where sources differ: the list, the passages side by side, the verdict."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QListView, QWidget

from annotator.model import Because, Changes, Contradiction, ResolutionId, Verdict
from db.ops import resolutions
from db.ops.resolutions import Given
from ui.columns import side_by_side, stack
from ui.models.contradictions import (
    CONTRADICTION,
    ContradictionCard,
    ContradictionsModel,
    alike,
    asks,
    is_open,
    ranked,
    stateless,
    unsettled,
)
from ui.panels.cards import card_list
from ui.panels.contradiction_views import ContradictionViews
from ui.panels.empty import Emptiable
from ui.panels.fresh import FreshPanel
from ui.panels.verdict_bar import VerdictBar
from ui.panels.verdict_keys import VALUES, verdict_keys
from ui.theme import GAP, TIGHT
from ui.verdicts import Verdicts
from ui.workbench import Workbench


class ContradictionPanel(FreshPanel):
    """List on the left; on the right the values of the chosen one, and what to say of them."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._shown: Contradiction | None = None
        self._outdated = False
        self._model = ContradictionsModel(bench, self)
        choices = QButtonGroup(self)
        self._explained = QCheckBox(self.tr("Explained too"), self)
        self._suggested = QCheckBox(self.tr("Suggested too"), self)
        self._view = self._make_view()
        self._list = Emptiable(self._view, self)
        self._views = ContradictionViews(bench, choices, self)
        self._bar = VerdictBar(bench, choices, self)
        self._verdicts = Verdicts(bench, self)
        self._detail = Emptiable(self._make_detail(), self)
        self._lay_out()
        self._give_keys()
        self._connect(bench)
        self._show_current()

    def _make_view(self) -> QListView:
        view = card_list(
            self, "contradictionList", title=self.tr("Contradictions"), model=self._model, card=ContradictionCard
        )
        view.selectionModel().currentChanged.connect(self._on_row_changed)
        return view

    def _make_detail(self) -> QWidget:
        page = QWidget(self)
        stack(page, self._views, self._bar, filling=self._views)
        return page

    def _lay_out(self) -> None:
        self._explained.setObjectName("showExplained")
        self._explained.setToolTip(self.tr("Show differences that need no verdict: other dates, rounding, copies"))
        self._suggested.setToolTip(self.tr("Compare claims that nobody has confirmed yet, too"))
        self._suggested.setObjectName("includeSuggested")
        self._suggested.setChecked(True)
        above = QWidget(self)
        switches = QHBoxLayout(above)
        switches.setContentsMargins(GAP, TIGHT, GAP, TIGHT)
        switches.setSpacing(GAP)
        switches.addWidget(self._explained)
        switches.addWidget(self._suggested)
        switches.addStretch(1)
        left = QWidget(self)
        stack(left, above, self._list, filling=self._list)
        split = side_by_side(left, self._detail, sizes=(240, 650), stretch=(1, 3))
        stack(self, split, filling=split)
        self.setFocusProxy(self._view)

    def _give_keys(self) -> None:
        for row in verdict_keys():
            key = QShortcut(QKeySequence(row.keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(partial(self._on_key, row.name))

    def _connect(self, bench: Workbench) -> None:
        bench.changed.connect(self._on_changed)
        bench.findings.changed.connect(self.refresh)
        self._explained.toggled.connect(self._show_list)
        self._suggested.toggled.connect(self._on_suggested_toggled)
        self._bar.resolved.connect(self._on_resolved)
        self._bar.repeated.connect(self._on_repeated)
        self._bar.other_asked.connect(partial(self._on_key, "other"))
        self._bar.both_asked.connect(partial(self._on_key, "both"))
        self._bar.dismissed.connect(self.dismiss)
        self._bar.reopened.connect(self._on_reopened)

    @property
    def current(self) -> Contradiction | None:
        """The contradiction that is chosen."""
        found = self._view.currentIndex().data(CONTRADICTION)
        return found if isinstance(found, Contradiction) else None

    # --- reading ----------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Show the contradictions that were found last."""
        self._suggested.setChecked(self._bench.findings.include_suggested)
        self._show_list()

    def _show_list(self) -> None:
        kept, row = self.current, self._view.currentIndex().row()
        self._model.show(ranked(self._bench.findings.contradictions, explained=self._explained.isChecked()))
        again = self._model.row_of(kept.id) if kept else -1
        last = len(self._model.rows) - 1
        self._view.setCurrentIndex(self._model.index(again if again >= 0 else min(max(row, 0), last)))
        self._list.tell(self._emptiness())
        self._show_current()

    def _emptiness(self) -> str:
        if self._model.rows:
            return ""
        hidden = len(self._bench.findings.contradictions)
        if hidden:
            told = self.tr(
                "No source contradicts another. Differences that explain themselves: {count}; tick “{box}” to see them."
            )
            return told.format(count=hidden, box=self._explained.text())
        return self.tr("No differences between the sources. They show here as soon as two articles disagree.")

    def _what_to_do(self) -> str:
        """What the right side says while nothing is chosen."""
        if self._model.rows:
            return self.tr("Choose a contradiction to see its passages side by side.")
        return self.tr(
            "Import more articles about the same matter with Ctrl+I, and decide their claims with Enter: what their "
            "sources say differently is set side by side here."
        )

    def _show_current(self) -> None:
        one = self.current
        self._detail.tell("" if one else self._what_to_do())
        if one is None:
            return
        if one == self._shown and not self._outdated:
            # Built anew, the columns would lose the keyboard and a verdict half given.
            self._views.retell(one)
            return
        if self._shown is not None and not self._outdated and stateless(one) == stateless(self._shown):
            self._shown = one
            self._views.retell(one)
            return
        # Advice may come while a verdict is being given: what is chosen and written stays.
        goes_on = self._shown is not None and self._shown.id == one.id
        goes_on = goes_on and all(map(self._is_choosable, filter(None, (self._shown, one))))
        chosen = self._bar.chosen_value() if goes_on else None
        self._shown, self._outdated = one, False
        self._views.show_contradiction(one, choosable=self._is_choosable(one))
        others = alike(one, self._bench.findings.contradictions) if self._is_choosable(one) else []
        self._bar.show_contradiction(one, alike=len(others), goes_on=goes_on)
        if chosen is not None:
            self._views.grid.choose(next((n for n, side in enumerate(one.values) if side.value == chosen), -1))
        self._views.grid.follow(self._view)

    def _is_choosable(self, one: Contradiction) -> bool:
        return asks(one) and is_open(one) and not self._bench.project.read_only

    # --- deciding ---------------------------------------------------------------------------------------

    def press(self, name: str) -> None:
        """Do what the panel's key of that name does."""
        self._on_key(name)

    def dismiss(self) -> None:
        """Set aside a difference that explains itself."""
        one = self.current
        if one is None or not is_open(one):
            return
        if asks(one):
            self._bench.message.emit(self.tr("This one asks for a verdict and a reason."))
            return
        self._bench.do(resolutions.resolve, one, verdict=Verdict.DISMISS, reason="")

    def _on_key(self, name: str) -> None:
        one = self.current
        if name in self._views.names:
            self._views.show_view(name)
        elif one is None or not self._is_choosable(one):
            self._bench.message.emit(self.tr("This asks for no verdict now."))
        elif name.startswith("value"):
            self._choose(int(name.removeprefix("value")) - 1)
        elif name in (Verdict.NONE, Verdict.UNDECIDED):
            self._bar.choose(Verdict(name))
        elif name == "other":
            self._verdicts.ask_other(one)
        else:
            self._verdicts.ask_both(one, Because(name) if name in set(Because) else None)

    def _choose(self, number: int) -> None:
        assert number < VALUES
        self._views.show_view("grid")
        if self._views.grid.choose(number):
            self._bar.reason.begin()

    def _on_enter(self) -> None:
        one = self.current
        if one is not None and asks(one) and not is_open(one) and self._views.shows_values:
            self._go_on()
        else:
            self._views.focus_first()

    def _on_resolved(self, verdict: Verdict, number: int, reason: str) -> None:
        one, before = self.current, self._bench.undoable
        if one is None:
            return
        value = one.values[number].value if verdict is Verdict.VALUE else None
        self._bench.do(resolutions.resolve, one, verdict=verdict, reason=reason, value=value)
        if self._bench.undoable != before:
            # The line of the reason goes away; from the list the arrows lead on, and Enter to the next open one.
            self._view.setFocus()
            self._tell_left(one)

    def _tell_left(self, settled: Contradiction) -> None:
        left = sum(one.id != settled.id for one in unsettled(self._bench.findings.contradictions))
        told = self.tr("Contradictions still open: {count}. Enter leads to the next one.")
        done = self.tr("No contradiction is open any more.")
        self._bench.message.emit(told.format(count=left) if left else done)

    def _go_on(self) -> None:
        """From one that is settled to the next that is not."""
        waiting = unsettled(self._model.rows)
        if waiting:
            self._view.setCurrentIndex(self._model.index(self._model.row_of(waiting[0].id)))
        else:
            self._bench.message.emit(self.tr("No contradiction is open any more."))

    def _on_repeated(self, verdict: Verdict, number: int, reason: str) -> None:
        one = self.current
        if one is not None:
            value = one.values[number].value if verdict is Verdict.VALUE else None
            self._verdicts.ask_everywhere(one, Given(verdict, reason, value))

    def _on_reopened(self, resolution_id: int) -> None:
        self._bench.do(resolutions.reopen, ResolutionId(resolution_id))

    # --- what happens -----------------------------------------------------------------------------------

    def _on_row_changed(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._show_current()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("article", "source", "codebook"):
            # The passages tell names that may have changed.
            self._outdated = True
            self.refresh()

    def _on_suggested_toggled(self, checked: bool) -> None:
        self._bench.findings.include_suggested = checked

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self._view and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_enter()
                return True
            if watched is self._view and event.key() == Qt.Key.Key_Delete:
                self.dismiss()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._bar.submit()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._bar.repeat()
        elif self._views.grid.choose_focused():
            self._bar.reason.begin()
        else:
            super().keyPressEvent(event)

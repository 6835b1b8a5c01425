"""What two people read differently: the list, worst first, the two readings side by side, the verdict."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QListView, QWidget

from annotator.double_reading import Pair, ranked
from annotator.model import Adjudication, Changes, DoubleReading, ReadingId
from db.ops import double_readings
from db.queries import readings
from ui.columns import side_by_side, stack
from ui.elided import Elided
from ui.models import naming
from ui.models.disagreements import DISAGREEMENT, Disagreement, DisagreementCard, DisagreementsModel, kind_name, subject
from ui.named import named
from ui.panels.adjudication_bar import OTHERS, AdjudicationBar
from ui.panels.cards import card_list
from ui.panels.disagreement_filter import DisagreementFilter
from ui.panels.empty import Emptiable
from ui.panels.fresh import FreshPanel
from ui.panels.reading_grid import ReadingGrid
from ui.panels.verdict_keys import verdict_keys
from ui.theme import GAP, TIGHT
from ui.workbench import Workbench

_READINGS = ("value1", "value2")


class DisagreementPanel(FreshPanel):
    """List on the left; on the right both readings of the chosen one, and what to say of them."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._back: set[int] = set()
        self._shown: Disagreement | None = None
        self._found: list[DoubleReading] = []
        self._pairs: list[Pair] = []
        self._paired: DoubleReading | None = None
        self._touched: set[ReadingId] = set()
        choices = QButtonGroup(self)
        self._model = DisagreementsModel(bench, self)
        self._filter = DisagreementFilter(self)
        self._view = self._make_view()
        self._list = Emptiable(self._view, self)
        self._head = named(Elided(parent=self), "disagreement")
        self.grid = ReadingGrid(bench, choices, self)
        self.bar = AdjudicationBar(bench, choices, self)
        self._detail = Emptiable(self._make_detail(), self)
        self._lay_out()
        self._give_keys()
        self._filter.changed.connect(self.refresh)
        self.bar.settled.connect(self._on_settled)
        self.bar.reopened.connect(self._on_reopened)
        bench.changed.connect(self._on_changed)
        self.setFocusProxy(self._view)

    def _make_view(self) -> QListView:
        words = self.tr("What two people read differently")
        view = card_list(self, "disagreementList", title=words, model=self._model, card=DisagreementCard)
        view.selectionModel().currentChanged.connect(self._on_row_changed)
        return view

    def _make_detail(self) -> QWidget:
        page = QWidget(self)
        self._head.setContentsMargins(GAP, TIGHT, GAP, TIGHT)
        stack(page, self._head, self.grid, self.bar, filling=self.grid)
        return page

    def _lay_out(self) -> None:
        left = QWidget(self)
        stack(left, self._filter, self._list, filling=self._list)
        split = side_by_side(left, self._detail, sizes=(340, 650), stretch=(1, 3))
        stack(self, split, filling=split)

    def _give_keys(self) -> None:
        for row in verdict_keys():
            if row.name in (*_READINGS, *OTHERS):
                key = QShortcut(QKeySequence(row.keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
                key.activated.connect(partial(self._on_key, row.name))

    @property
    def current(self) -> Disagreement | None:
        """The disagreement that is chosen."""
        found = self._view.currentIndex().data(DISAGREEMENT)
        return found if isinstance(found, Disagreement) else None

    # --- reading ----------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read anew what was merged, and what was said of it."""
        self._found = readings.all_of(self._bench.project)
        self.bar.reason.recall(readings.reasons(self._bench.project))
        self._show_list()

    def _show_list(self) -> None:
        which = self._filter.which(self._found)
        if self._back:
            which = self._with(self._back) or which
        self._pair_up(which)
        self._filter.offer(self._found, self._pairs, self._bench.codebook)
        if which is not None:
            self._filter.show_which(which)
            self._fill(which)
        else:
            self._model.show([])
        self._list.tell("" if self._model.rows else self._emptiness())
        self._show_current()

    def _pair_up(self, which: DoubleReading | None) -> None:
        """Of thousands of pairs only those that a verdict touched are read anew."""
        project = self._bench.project
        if which is None or which != self._paired:
            self._pairs = readings.pairs(project, which) if which else []
        elif self._touched:
            self._pairs = readings.renewed(project, self._pairs, self._touched)
        self._paired, self._touched = which, set()

    def _fill(self, which: DoubleReading) -> None:
        kept, row = self.current, self._view.currentIndex().row()
        hidden, back = self._filter.nameless.isChecked(), self._back
        if back and not any(self._filter.lets(one) for one in self._pairs if _is_of(one, back)):
            self._filter.widen()
        self._model.show([Disagreement(which, one, hidden) for one in ranked(self._pairs) if self._filter.lets(one)])
        again = self._model.row_where(lambda one: bool(kept) and one.key == kept.key) if kept else -1
        if back:
            again = self._model.row_where(lambda one: not back.isdisjoint(one.key))
        self._back = set()
        self._view.setCurrentIndex(
            self._model.index(again if again >= 0 else min(max(row, 0), len(self._model.rows) - 1))
        )

    def _with(self, ids: set[int]) -> DoubleReading | None:
        """The double reading that these readings are of; first that on show is asked."""
        if any(_is_of(one, ids) for one in self._pairs):
            return self._paired
        for which in reversed(self._found):
            if any(_is_of(one, ids) for one in readings.pairs(self._bench.project, which)):
                return which
        return None

    def _emptiness(self) -> str:
        if not self._found:
            return self.tr(
                "Nobody else's reading was merged yet. Project ▸ Make a copy for a second reader; when it comes back, "
                "Project ▸ Merge a second person's project."
            )
        if any(not one.is_settled for one in self._pairs):
            return self.tr("No open disagreement fits this choice.")
        return self.tr("Everything that the two read differently is settled.")

    def _show_current(self) -> None:
        one = self.current
        self._detail.tell("" if one else self.tr("What both read, side by side with the passages, shows here."))
        if one is None:
            self._shown = None
            return
        if one == self._shown:
            return
        goes_on = self._shown is not None and self._shown.key == one.key and self._shown.hidden == one.hidden
        self._shown = one
        choosable = not one.is_settled and not self._bench.project.read_only
        claim = one.pair.known.claim
        book = self._bench.codebook
        told = (naming.table_name(book, claim.table), subject(book, one), kind_name(one.pair.difference))
        self._head.setText("  ·  ".join(told))
        self.grid.show_disagreement(one, choosable=choosable)
        self.bar.show_disagreement(one, choosable=choosable, goes_on=goes_on and choosable)
        last = self.grid.follow(self._view)
        QWidget.setTabOrder(last, self.bar.reason)

    # --- deciding ---------------------------------------------------------------------------------------

    def press(self, name: str) -> None:
        """Do what the panel's key of that name does."""
        self._on_key(name)

    def _on_key(self, name: str) -> None:
        one = self.current
        done = False
        if one is not None and not one.is_settled and not self._bench.project.read_only:
            if name in OTHERS:
                done = self.bar.choose(name)
            elif done := self.grid.choose(_READINGS.index(name)):
                self.bar.reason.begin()
        if not done:
            self._bench.message.emit(self.tr("This asks for no verdict now."))

    def _on_settled(self, verdict: Adjudication, reason: str) -> None:
        one, before = self.current, self._bench.undoable
        if one is None:
            return
        self._bench.do(double_readings.settle, one.pair, verdict=verdict, reason=reason)
        if self._bench.undoable != before:
            # The line of the reason is for the next one now; from the list the arrows lead on.
            self._view.setFocus()

    def _on_reopened(self) -> None:
        if self.current is not None:
            self._bench.do(double_readings.reopen, self.current.pair)

    # --- what happens -----------------------------------------------------------------------------------

    def _on_row_changed(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._show_current()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("reading", "double_reading", "article", "source", "codebook"):
            self._shown = None if changes.touches("article", "source", "codebook") else self._shown
            self._touched |= {ReadingId(number) for number in changes.ids.get("reading", ())}
            if changes.touches("double_reading"):
                self._paired = None
            if changes.step.undoes and changes.touches("reading") and not changes.touches("double_reading"):
                self._back = set(changes.ids["reading"])
            self.refresh()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self._view and enter and event.type() == QEvent.Type.KeyPress:
            self.grid.focus_first()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.bar.submit()
        elif self.grid.choose_focused():
            self.bar.reason.begin()
        else:
            super().keyPressEvent(event)


def _is_of(one: Pair, ids: set[int]) -> bool:
    return any(reading is not None and reading.id in ids for reading in (one.first, one.second))

"""What the search is narrowed to: a sort of thing, a state, a source, days of publication."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from annotator import kinds
from annotator.extents import bounds
from annotator.model import Changes, PartialDate, State
from db.queries import articles
from db.queries.asked import Narrowed, What
from exports import wording
from ui.messages import label
from ui.named import named
from ui.sizes import wide
from ui.theme import SPACE
from ui.workbench import Workbench

_MARKED = ("city", "date", "count")


class SearchFilters(QWidget):
    """Compact controls beside the box; each stands at "all" until it is set."""

    changed = Signal()

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._sort = named(QComboBox(self), "searchKind")
        self._state = named(QComboBox(self), "searchState")
        self._source = named(QComboBox(self), "searchSource")
        self._days = named(QLineEdit(self), "searchDays")
        self._fill()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        for part in (self._sort, self._state, self._source, self._days):
            layout.addWidget(part)
        for choice in (self._sort, self._state, self._source):
            # As wide as its longest entry where there is room; a window may be narrower than that.
            choice.setMinimumWidth(wide(60))
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._days.textChanged.connect(self._on_days)
        bench.changed.connect(self._on_changed)

    def narrowed(self) -> Narrowed:
        """What is asked for."""
        what, kind = self._sort.currentData()
        since, until = self._read_days() or ("", "")
        return Narrowed(
            source=self._source.currentData() or "",
            since=since,
            until=until,
            kind=kind,
            state=self._state.currentData(),
            what=frozenset({what} if what else What),
        )

    @property
    def is_narrow(self) -> bool:
        """Whether anything at all is left out."""
        return self.narrowed() != Narrowed()

    def _fill(self) -> None:
        translate = QCoreApplication.translate
        self._sort.setAccessibleName(self.tr("What to look for"))
        self._sort.addItem(self.tr("Everything"), ("", ""))
        for name, what in (
            (translate("SearchModel", "Articles"), What.TEXT),
            (translate("SearchModel", "Claims"), What.CLAIM),
            (translate("SearchModel", "Marked words"), What.SPAN),
            (translate("SearchModel", "Reasons"), What.REASON),
        ):
            self._sort.addItem(name, (what, ""))
        for kind in _MARKED:
            words = self.tr("Kind: {kind}").format(kind=label(kinds.kind(kind).label))
            self._sort.addItem(words, ("", kind))
        self._state.setAccessibleName(self.tr("State"))
        self._state.addItem(self.tr("Every state"), "")
        for state in State:
            self._state.addItem(label(wording.STATES[state]), state.value)
        self._source.setAccessibleName(self.tr("Source"))
        # Long names are cut rather than pushing the box away.
        self._source.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._source.setMinimumContentsLength(9)
        self._fill_sources()
        self._days.setAccessibleName(self.tr("Published"))
        self._days.setPlaceholderText(self.tr("Date: 3/2024"))
        self._days.setToolTip(self.tr("When the article was published: 2024, 3/2024, quý I/2024, 1/2/2024 – 15/3/2024"))
        self._days.setFixedWidth(wide(136))

    def _fill_sources(self) -> None:
        """The sources of the project, keeping to the one that is chosen."""
        kept = self._source.currentData()
        with QSignalBlocker(self._source):
            self._source.clear()
            self._source.addItem(self.tr("Every source"), "")
            for name in articles.sources(self._bench.project):
                self._source.addItem(name, name)
            self._source.setCurrentIndex(max(0, self._source.findData(kept)))

    def _read_days(self) -> tuple[str, str] | None:
        """The first and last day that were typed; None for what is no date (yet)."""
        from annotator.typed_dates import parse  # only now: the grammar of dates is not needed to paint the window

        read = parse(self._days.text()) if self._days.text().strip() else None
        return bounds(read.iso) if isinstance(read, PartialDate) and read.has_year else None

    # --- what happens -----------------------------------------------------------------------------------

    def _on_days(self) -> None:
        wrong = bool(self._days.text().strip()) and self._read_days() is None
        self._days.setProperty("wrong", wrong)
        self._days.style().unpolish(self._days)
        self._days.style().polish(self._days)
        self.changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("source"):
            self._fill_sources()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_sources()

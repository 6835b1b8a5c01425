"""The list of what two people read differently as a model, with names or without, and how a line of it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.double_reading import Difference, Pair
from annotator.model import Adjudication, Codebook, DoubleReading, Reading
from ui.models import naming
from ui.models.card_words import Card, card_height, paint_card
from ui.models.listed import ListedModel
from ui.workbench import Workbench

DISAGREEMENT = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Side:
    """One column: what that reader claims (None: nothing), and the verdict that it holds."""

    name: str
    reading: Reading | None
    verdict: Adjudication


@dataclass(frozen=True)
class Disagreement:
    """One thing that two people read differently; with `hidden` names nothing shows who read what."""

    which: DoubleReading
    pair: Pair
    hidden: bool = False

    @property
    def key(self) -> tuple[int, ...]:
        """The ids of its readings."""
        return tuple(reading.id for reading in (self.pair.first, self.pair.second) if reading is not None)

    @property
    def sides(self) -> tuple[Side, Side]:
        """In the order in which they are shown: without names in one that is by chance, and always the same."""
        first = Side(self.which.first, self.pair.first, Adjudication.FIRST)
        second = Side(self.which.second, self.pair.second, Adjudication.SECOND)
        if not self.hidden:
            return first, second
        one, other = (second, first) if self._is_turned else (first, second)
        a, b = (translate("Disagreements", "Reader {letter}").format(letter=letter) for letter in "AB")
        return Side(a, one.reading, one.verdict), Side(b, other.reading, other.verdict)

    @property
    def is_settled(self) -> bool:
        """Whether it has a verdict."""
        return self.pair.known.verdict is not None

    @property
    def _is_turned(self) -> bool:
        # Not Python's own hash: the order shall be the same tomorrow.
        return sha256(repr((self.which.id, self.key)).encode()).digest()[0] % 2 == 1


def kind_name(difference: Difference) -> str:
    """What kind of difference it is; of what one alone read it does not tell who."""
    names = {
        Difference.VALUE: translate("Disagreements", "Different values"),
        Difference.ROW: translate("Disagreements", "Different rows"),
        Difference.ONLY_FIRST: translate("Disagreements", "Read by one only"),
        Difference.ONLY_SECOND: translate("Disagreements", "Read by one only"),
        Difference.PRECISION: translate("Disagreements", "One is more precise"),
        Difference.QUALIFIER: translate("Disagreements", "Other date or scope"),
    }
    return names.get(difference, "")


def subject(codebook: Codebook, one: Disagreement) -> str:
    """What it is about; where the two saw different rows, the field alone: naming one of the rows would take sides."""
    claim = one.pair.known.claim
    if one.pair.difference is Difference.ROW:
        return naming.field_name(codebook, claim.table, claim.field)
    return naming.fact_name(codebook, claim)


def side_value(codebook: Codebook, side: Side) -> str:
    """The value that a reader claims, in short words."""
    if side.reading is None:
        return translate("Disagreements", "nothing here")
    claim = side.reading.claim
    return naming.value_name(codebook, claim.table, claim.field, claim.value)


def side_details(codebook: Codebook, one: Disagreement, side: Side) -> str:
    """Who it is; and the row, date and scope where the two differ in them."""
    told = [side.name]
    if side.reading is not None:
        claim = side.reading.claim
        if one.pair.difference is Difference.ROW:
            told.append(naming.row_name(codebook, claim.table, claim.row))
        if one.pair.difference in (Difference.QUALIFIER, Difference.ROW) or claim.as_of or claim.scope:
            day = naming.day(claim.as_of) if claim.as_of else ""
            told.append(translate("Disagreements", "as of {day}").format(day=day) if day else "")
            told.append(naming.scope_name(codebook, claim.scope) if claim.scope else "")
    return " · ".join(filter(None, told))


def verdict_name(one: Disagreement) -> str:
    """What was said of it; empty while nothing was."""
    verdict = one.pair.known.verdict
    if verdict is None:
        return ""
    if verdict is Adjudication.BOTH:
        return translate("Disagreements", "both hold")
    if verdict is Adjudication.NEITHER:
        return translate("Disagreements", "neither holds")
    side = next(side for side in one.sides if side.verdict is verdict)
    return translate("Disagreements", "{reader} holds").format(reader=side.name)


class DisagreementsModel(ListedModel[Disagreement]):
    """Disagreements under the role DISAGREEMENT, in words for screen readers."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench

    def card(self, one: Disagreement) -> Card:
        """The words of its card."""
        corner = verdict_name(one) if one.is_settled else kind_name(one.pair.difference)
        values = "  |  ".join(self._value(one, side) for side in one.sides)
        return Card(subject(self._bench.codebook, one), corner, values)

    def _value(self, one: Disagreement, side: Side) -> str:
        if one.pair.difference is Difference.ROW and side.reading is not None:
            claim = side.reading.claim
            return naming.row_name(self._bench.codebook, claim.table, claim.row)
        return side_value(self._bench.codebook, side)

    # --- Qt's own names ---------------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self.rows[index.row()]
        if role == DISAGREEMENT:
            return one
        card = self.card(one)
        if role == Qt.ItemDataRole.DisplayRole:
            return card.head
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{card.head}. {card.corner}. {card.below}"
        return None


class DisagreementCard(QStyledItemDelegate):
    """The fact and the kind of difference; below, the two values."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if isinstance(model, DisagreementsModel):
            paint_card(painter, option, model.card(model.rows[index.row()]))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, card_height(option.font))

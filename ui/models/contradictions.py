"""The list of contradictions as a model, and how one of them is painted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.contradictions import settled_keys
from annotator.model import Claim, Contradiction, Standing, State, Type
from exports import wording
from ui import theme
from ui.messages import label
from ui.models import explaining, naming, signs
from ui.models.ground import paint_ground
from ui.models.lettering import small, two_lines
from ui.models.listed import ListedModel
from ui.sizes import wide
from ui.theme import GAP, NEAR, SPACE
from ui.workbench import Workbench

CONTRADICTION = Qt.ItemDataRole.UserRole
_VALUES_TOLD = 8
Index = QModelIndex | QPersistentModelIndex
_DONE = (Standing.RESOLVED, Standing.DISMISSED)


def asks(contradiction: Contradiction) -> bool:
    """Whether it asks for a verdict; all but conflicts explain themselves."""
    return contradiction.type is Type.CONFLICT


def is_open(contradiction: Contradiction) -> bool:
    """Whether nobody has settled it, or what was settled has changed since."""
    return contradiction.standing not in _DONE


def unsettled(found: Iterable[Contradiction]) -> list[Contradiction]:
    """Those that wait for a verdict."""
    return [one for one in found if asks(one) and is_open(one)]


def stateless(one: Contradiction) -> Contradiction:
    """The same contradiction whatever was said of its claims: what differs in nothing else looks the same."""
    return replace(one, values=tuple(replace(side, claims=tuple(map(_suggested, side.claims))) for side in one.values))


def _suggested(claim: Claim) -> Claim:
    return replace(claim, state=State.SUGGESTED)


def alike(one: Contradiction, found: Sequence[Contradiction]) -> list[Contradiction]:
    """The other open contradictions about this field, of this type, between the very same values."""
    # The cheap questions first: among a hundred thousand this is asked at each press of an arrow.
    same_field = [c for c in found if c.field == one.field and c.table == one.table and c.type is one.type]
    others = [c for c in same_field if len(c.values) == len(one.values) and c.id != one.id and is_open(c)]
    keys = settled_keys(one) if others else ()
    return [other for other in others if settled_keys(other) == keys]


def ranked(found: Sequence[Contradiction], *, explained: bool) -> list[Contradiction]:
    """Those that ask for a verdict; then, where wanted, those that explain themselves. What came back leads."""
    wanted = [one for one in found if explained or asks(one)]
    return sorted(wanted, key=lambda one: (not asks(one), not is_open(one), one.standing is not Standing.STALE))


class ContradictionsModel(ListedModel[Contradiction]):
    """Contradictions under the role CONTRADICTION, in words for screen readers."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench

    def row_of(self, contradiction_id: str) -> int:
        """The row of a contradiction; -1 if it is not in the list."""
        return self.row_where(lambda one: one.id == contradiction_id)

    def values(self, one: Contradiction) -> str:
        """The values that stand against each other, in one line."""
        codebook = self._bench.codebook
        sides = one.values[:_VALUES_TOLD]
        names = dict.fromkeys(naming.value_name(codebook, one.table, one.field, side.value) for side in sides)
        return "  |  ".join([*names, *(["…"] if len(one.values) > len(sides) else [])])

    # --- Qt's own names -------------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return one
            case Qt.ItemDataRole.DisplayRole:
                return naming.fact_name(self._bench.codebook, one)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{self.values(one)}\n{label(wording.TYPES[one.type])}: {label(explaining.MEANINGS[one.type])}"
            case Qt.ItemDataRole.AccessibleTextRole:
                fact = naming.fact_name(self._bench.codebook, one)
                words = (label(wording.TYPES[one.type]), fact, self.values(one), label(wording.STANDINGS[one.standing]))
                return ". ".join(words)
            case _:
                return None


class ContradictionCard(QStyledItemDelegate):
    """Sign, fact and standing; below, the kind of difference and the values."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(CONTRADICTION)
        if not isinstance(one, Contradiction):
            return
        painter.save()
        paint_ground(painter, option)
        place = QRectF(option.rect).adjusted(GAP, NEAR, -GAP, -NEAR)
        sign = signs.TYPES[one.type]
        quiet = not asks(one) or not is_open(one)
        signs.paint(
            painter,
            QRectF(place.left(), place.top() + 2, wide(16), wide(16)),
            sign,
            QColor(theme.scheme().muted) if quiet else signs.colour_of(sign),
        )
        self._paint_words(painter, place.adjusted(wide(26), 0, 0, 0), one, index, option.font)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRectF, one: Contradiction, index: Index, font: QFont) -> None:
        colours = theme.scheme()
        bold, below = QFont(font), small(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(below)
        painter.setPen(QColor(colours.muted))
        standing = label(wording.STANDINGS[one.standing])
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, standing)
        taken = painter.fontMetrics().horizontalAdvance(standing) + GAP
        model = index.model()
        values = model.values(one) if isinstance(model, ContradictionsModel) else ""
        # Of a conflict the sign says enough; the values are what it is about.
        told = values if asks(one) else f"{label(wording.TYPES[one.type])}: {values}"
        _line(painter, place, Qt.AlignmentFlag.AlignBottom, told)
        painter.setFont(bold)
        painter.setPen(QColor(colours.text))
        _line(painter, place.adjusted(0, 0, -taken, 0), Qt.AlignmentFlag.AlignTop, str(index.data()))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, two_lines(option.font) + 2 * SPACE)


def _line(painter: QPainter, place: QRectF, where: Qt.AlignmentFlag, words: str) -> None:
    elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | where, elided)

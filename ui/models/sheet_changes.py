"""What an edited workbook says otherwise, as a table under headings, each change to be taken or left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon

from annotator.sheets import SheetChange, SheetChangeKind, SheetDifference
from ui import theme
from ui.models import naming, sheet_words, signs
from ui.models.differing import Part, parts
from ui.models.sheet_choices import Choice, Choices, Heading, Line, Narrowing
from ui.workbench import Workbench

PARTS = Qt.ItemDataRole.UserRole
KIND, ABOUT, BEFORE, AFTER, NOW, PLACE = range(6)
NOTHING = "–"
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class SheetChangesModel(QAbstractTableModel):
    """A line a change and one above each table; the pieces of a cell's words are under PARTS where some differ."""

    chosen = Signal()

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._choices = Choices()

    def show(self, difference: SheetDifference) -> None:
        """Show these changes; what was chosen for one that is still the same stays chosen."""
        self.beginResetModel()
        self._choices.begin(difference.changes)
        self.endResetModel()
        self.chosen.emit()

    def narrow(self, narrowing: Narrowing) -> None:
        """Show only some; what is hidden stays chosen as it is."""
        self.beginResetModel()
        self._choices.narrow(narrowing)
        self.endResetModel()
        self.chosen.emit()

    # --- what is chosen ---------------------------------------------------------------------------------

    @property
    def headings(self) -> list[int]:
        """The rows that head a table."""
        return [row for row, line in enumerate(self._choices.lines) if isinstance(line, Heading)]

    def change(self, row: int) -> SheetChange | None:
        """The change of a row; None for a heading, and where there is none."""
        at = self._number(row)
        return None if at is None else self._choices.changes[at]

    def choice(self, row: int) -> Choice | None:
        """What is to become of a row's change."""
        at = self._number(row)
        return None if at is None else self._choices.of(at)

    def taken(self) -> list[SheetChange]:
        """All changes that are to be made, shown or not."""
        return self._choices.taken()

    def undecided(self) -> int:
        """How many conflicts nobody has chosen for."""
        return self._choices.undecided()

    def hidden(self) -> int:
        """How many of those that are to be made are not shown."""
        return self._choices.hidden()

    def choose(self, row: int, choice: Choice) -> None:
        """Take or leave the change of a row."""
        at = self._number(row)
        if at is not None:
            self._choices.put([at], choice)
            self._tell_chosen()

    def toggle(self, rows: Sequence[int]) -> None:
        """Take what the rows stand for, or leave it where all of it is taken; conflicts only among themselves."""
        self._choices.toggle(self._choices.lines[row] for row in rows)
        self._tell_chosen()

    def take_shown(self) -> None:
        """Take all that is shown, conflicts aside."""
        self._choices.take_shown()
        self._tell_chosen()

    def leave_shown(self) -> None:
        """Leave all that is shown."""
        self._choices.leave_shown()
        self._tell_chosen()

    def take_only(self, kind: SheetChangeKind) -> None:
        """Of all changes take those of a kind and leave the others, conflicts aside."""
        self._choices.take_only(kind)
        self._tell_chosen()

    def _number(self, row: int) -> int | None:
        line = self._choices.lines[row] if 0 <= row < len(self._choices.lines) else None
        return line if isinstance(line, int) else None

    def _tell_chosen(self) -> None:
        last = self.index(self.rowCount() - 1, PLACE)
        self.dataChanged.emit(self.index(0, KIND), last, [Role.CheckStateRole, Role.DecorationRole])
        self.chosen.emit()

    # --- in words ---------------------------------------------------------------------------------------

    def _heading(self, line: Heading) -> str:
        """The table and how many changes it has."""
        return f"{naming.table_name(self._bench.codebook, line.table)}  ·  {len(line.members)}"

    def _told(self, line: Line) -> str:
        """A whole row for screen readers."""
        if isinstance(line, Heading):
            return self._heading(line)
        change = self._choices.changes[line]
        before, after, now = (words or NOTHING for words in sheet_words.states(change))
        said = (
            sheet_words.kind_of(change),
            change.about,
            self.tr("exported: {words}").format(words=before),
            self.tr("in the workbook: {words}").format(words=after),
            self.tr("in the project: {words}").format(words=now) if change.is_conflict else "",
            change.place,
            sheet_words.choice_name(self._choices.of(line), change),
        )
        return ". ".join(part for part in said if part)

    def _words(self, change: SheetChange, column: int) -> str:
        same = change.now == change.before and not change.is_conflict
        before, after, now = (words or NOTHING for words in sheet_words.states(change))
        return (
            sheet_words.kind_of(change),
            sheet_words.fact_name(self._bench.codebook, change),
            before,
            after,
            self.tr("as exported") if same else now,
            change.place,
        )[column]

    def _parts(self, change: SheetChange, column: int) -> list[Part]:
        before, after, now = sheet_words.states(change)
        if column == BEFORE:
            return parts(before, after)
        if column == AFTER:
            return parts(after, before)
        return parts(now, before) if column == NOW and change.is_conflict else []

    # --- Qt's own names ---------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._choices.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        named = (self.tr("Change"), self.tr("Fact"), *sheet_words.sides(), self.tr("Place"))
        return named[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        ticks = Qt.ItemFlag.ItemIsUserCheckable if index.column() == KIND else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | ticks

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._choices.lines[index.row()]
        if role == Role.AccessibleTextRole:
            return self._told(line)
        if role == Role.CheckStateRole:
            return self._check(line) if index.column() == KIND else None
        if isinstance(line, Heading):
            return self._of_heading(line, role)
        return self._of_change(line, index.column(), role)

    def _of_heading(self, line: Heading, role: int) -> object:
        if role == Role.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        if role == Role.BackgroundRole:
            return QColor(theme.scheme().window)
        return self._heading(line) if role == Role.DisplayRole else None

    def _of_change(self, at: int, column: int, role: int) -> object:
        change = self._choices.changes[at]
        match role:
            case Role.DisplayRole | Role.ToolTipRole:
                return self._words(change, column)
            case Role.UserRole:
                return self._parts(change, column)
            case Role.DecorationRole:
                return self._sign(change, self._choices.of(at), column)
            case Role.ForegroundRole if column == NOW and not change.is_conflict:
                return QColor(theme.scheme().muted)
            case _:
                return None

    def _sign(self, change: SheetChange, choice: Choice, column: int) -> QIcon | None:
        """The kind of the change; in a conflict a check at what will stand."""
        if column == KIND:
            return signs.icon(sheet_words.sign_of(change))
        stands = {Choice.TAKEN: AFTER, Choice.LEFT: NOW}.get(choice)
        return signs.icon("check") if change.is_conflict and column == stands else None

    def _check(self, line: Line) -> Qt.CheckState:
        taken = [self._choices.of(at) is Choice.TAKEN for at in self._choices.members(line)]
        if taken and all(taken):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if any(taken) else Qt.CheckState.Unchecked

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        if role != Role.CheckStateRole or not index.isValid():
            return False
        self.toggle([index.row()])
        return True

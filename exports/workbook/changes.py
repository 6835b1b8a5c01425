"""The Changes sheet: which facts are new, gone or different since an earlier workbook of the project, and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator import kinds
from annotator.contradictions import row_key
from annotator.model import Fact, FactRow, Label, Step
from exports import wording
from exports.report import Earlier, Report, lowest
from exports.workbook.cells import Content, moment, number, text
from exports.workbook.layout import Layout
from exports.workbook.sheets import Book, Column, Line
from exports.workbook.spelling import Spelling

_COLUMNS = (
    (wording.CHANGE, 18),
    (wording.TABLE, 18),
    (wording.ROW, 28),
    (wording.FIELD, 20),
    (wording.SCOPE, 14),
    (wording.BEFORE, 22),
    (wording.NOW, 22),
    (wording.STATUS_BEFORE, 24),
    (wording.STATUS_NOW, 24),
    (wording.STEP, 8),
    (wording.CHANGED_BY, 18),
    (wording.CHANGED_AT, 18),
)

_Place = tuple[str, str, str, str]
_Facts = tuple[FactRow, tuple[Fact, ...]]


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell that is not as it was; `before` or `now` is empty where there was or is no such fact."""

    row: FactRow
    field: str
    before: tuple[Fact, ...]
    now: tuple[Fact, ...]

    def what(self, report: Report) -> Label:
        """The change in a word."""
        if not self.before or not self.now:
            return wording.NEW if self.now else wording.GONE
        same = _values(self.before) == _values(self.now)
        return wording.OTHER_STATUS if same else wording.OTHER_VALUE


def differences(report: Report) -> list[Difference]:
    """What has changed since the earlier workbook, in the order of the tables; gone facts after the others."""
    if report.earlier is None:
        return []
    before, now = _cells_of(report.earlier.rows), _cells_of(report.rows)
    found = []
    for place in dict.fromkeys([*now, *before]):
        row, facts = now.get(place) or before[place]
        old, new = before.get(place, (row, ()))[1], now.get(place, (row, ()))[1]
        if _values(old) != _values(new) or _marks(report, old) != _marks(report, new):
            found.append(Difference(row, facts[0].field, old, new))
    return found


def _cells_of(rows: Sequence[FactRow]) -> dict[_Place, _Facts]:
    cells: dict[_Place, _Facts] = {}
    for row in rows:
        for fact in row.facts:
            place = row.table, row_key(row.row), row.scope or "", fact.field
            cells[place] = row, (*cells.get(place, (row, ()))[1], fact)
    return cells


def _values(facts: Sequence[Fact]) -> list[str]:
    return sorted("" if fact.value is None else kinds.key(fact.value) for fact in facts)


def _marks(report: Report, facts: Sequence[Fact]) -> list[str]:
    return sorted(report.mark(fact) for fact in facts)


def write(book: Book, report: Report, layout: Layout, found: Sequence[Difference]) -> None:
    """The sheet; without anything to tell it says why."""
    columns = [Column(report.named(label), width) for label, width in _COLUMNS]
    lines = (Line(list(_cells(report, one)), {}) for one in found)
    book.write_list(layout.changes, columns, lines, len(found), empty=_nothing(report))


def _nothing(report: Report) -> str:
    if report.earlier is None:
        return report.named(wording.FIRST_EXPORT)
    return report.named(wording.UNCHANGED).format(at=report.earlier.at.replace("T", " ")[:16])


def _cells(report: Report, one: Difference) -> Iterator[Content]:
    table = report.codebook.table(one.row.table)
    spelling = Spelling(report)
    yield text(report.named(one.what(report)))
    yield text(report.named(table.label))
    yield text(report.row(table, one.row.row))
    yield text(report.named(table.field(one.field).label))
    yield text(report.scope(one.row.scope))
    for facts in (one.before, one.now):
        values = [fact.value for fact in facts if fact.value is not None]
        field = table.field(one.field)
        single = spelling.content(field, values[0]) if len(values) == 1 else None
        yield single or text("; ".join(report.words(field, value) for value in values))
    for facts in (one.before, one.now):
        yield text(report.named(wording.MARKS[lowest([report.mark(fact) for fact in facts])]) if facts else "")
    yield from _cause(report.earlier, one, spelling)


def _cause(earlier: Earlier | None, one: Difference, spelling: Spelling) -> Iterator[Content]:
    step = _newest(earlier, one)
    yield number(step.id) if step else Content(None)
    yield text(step.by if step else "")
    yield moment(step.at, spelling.date_format) if step else Content(None)


def _newest(earlier: Earlier | None, one: Difference) -> Step | None:
    """The newest step by which one of the fact's claims, or its verdict, changed."""
    if earlier is None:
        return None
    facts = (*one.before, *one.now)
    steps = [earlier.touched.get(claim.id) for fact in facts for claim in fact.claims]
    verdicts = [fact.contradiction.resolution for fact in facts if fact.contradiction is not None]
    steps += [earlier.settled.get(verdict.id) for verdict in verdicts if verdict is not None]
    return max((step for step in steps if step is not None), key=lambda step: step.id, default=None)

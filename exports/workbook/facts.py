"""One sheet per codebook table: keys, values, status; each fact leads to the words behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator import kinds
from annotator.model import Fact, FactRow, Field, Role, Status, Table, Value
from annotator.reviewing.standing import former
from exports import wording
from exports.report import Mark, Report, lowest, passages, quotation
from exports.workbook.cells import Content, grounded, marked, noted, number, text
from exports.workbook.layout import Grid, Layout, Part, Place
from exports.workbook.sealing import key_of_row, seal
from exports.workbook.sheets import Book, Column, Line
from exports.workbook.spelling import Spelling

_WIDTHS = {"city": 24, "date": 16, "count": 18, "choice": 24, "text": 28}
# What a note can show at a glance; the Evidence sheet has them all.
_NOTED = 4
_NOTE_LENGTH = 1_000


def write(book: Book, report: Report, layout: Layout, grid: Grid) -> None:
    """The sheet (or sheets) of one table."""
    sheet = FactSheet(report, layout, grid)
    lines = (sheet.line(index, row) for index, row in enumerate(grid.rows))
    book.write_list(grid.pages, sheet.columns(), lines, len(grid.rows), empty=report.named(wording.NO_FACTS))


class FactSheet:
    """The columns of one table and how a row of facts fills them."""

    def __init__(self, report: Report, layout: Layout, grid: Grid) -> None:
        self._report, self._layout, self._grid = report, layout, grid
        self._spelling = Spelling(report)
        self._scoped = any(row.scope for row in grid.rows)

    def columns(self) -> list[Column]:
        """Keys, values with wording and sorting day beside them, scope, status, articles; hidden: key and seal."""
        named = self._report.named
        columns = [self._column(part, field) for part, field in self._grid.columns]
        if self._scoped:
            columns.append(Column(named(wording.SCOPE), 16))
        statuses = tuple(named(wording.STATUSES[status]) for status in Status)
        return [
            *columns,
            Column(named(wording.STATUS), 28, statuses),
            Column(named(wording.ARTICLES_BEHIND), 12),
            Column(named(wording.KEY), 20, hidden=True),
            Column(named(wording.SEAL), 20, hidden=True),
        ]

    def _column(self, part: Part, field: Field) -> Column:
        heading = self._report.named(field.label)
        if part is Part.WORDING:
            return Column(self._report.named(wording.AS_WRITTEN).format(field=heading), 26)
        if part is Part.DAY:
            return Column(self._report.named(wording.SORTED_BY).format(field=heading), 14)
        return Column(heading, _WIDTHS.get(field.kind, 20))

    def line(self, index: int, row: FactRow) -> Line:
        """A row of the table with its links."""
        keys = dict(row.row)
        cells: list[Content] = []
        links: dict[int, Place] = {}
        for part, field in self._grid.columns:
            facts = [fact for fact in row.facts if fact.field == field.name]
            if field.name in keys:
                cells.append(self._beside(part, field, [keys[field.name]]) or self._content(field, [keys[field.name]]))
                continue
            values = [fact.value for fact in facts if fact.value is not None]
            beside = self._beside(part, field, values)
            cells.append(beside or self._cell(row, field, facts, values))
            place = self._leads_to(index, field, facts) if facts and beside is None else None
            if place is not None:
                links[len(cells)] = place
        if self._scoped:
            cells.append(text(self._report.scope(row.scope)))
        cells.append(self._status(row))
        articles = number(len({claim.article_id for fact in row.facts for claim in fact.claims}))
        return Line([*cells, articles, *self._marks(row, [*cells, articles])], links)

    def _marks(self, row: FactRow, cells: Sequence[Content]) -> tuple[Content, Content]:
        """What the row is found again by, and what tells which of its cells were edited."""
        pages = self._grid.pages
        page = pages.size if len(pages.titles) > 1 else 0
        return text(key_of_row(row.table, row.row, row.scope)), text(seal(cells, page=page))

    def _beside(self, part: Part, field: Field, values: Sequence[Value]) -> Content | None:
        if part is Part.WORDING:
            return text("; ".join(kinds.label(value) for value in values))
        if part is Part.DAY:
            return self._spelling.first_day(values[0]) if values else Content(None)
        return None

    def _cell(self, row: FactRow, field: Field, facts: Sequence[Fact], values: Sequence[Value]) -> Content:
        if not facts:
            return Content(None)
        mark = lowest([self._report.mark(fact) for fact in facts])
        content = self._content(field, values)
        # A value that all were called wrong about is no open contradiction: nothing stands there.
        shown = content if content.value is None and mark is not Mark.CONTRADICTED else marked(content, mark)
        return noted(shown, self._note(row, facts)) if self._report.with_evidence else shown

    def _content(self, field: Field, values: Sequence[Value]) -> Content:
        if len(values) == 1:
            return self._spelling.content(field, values[0])
        return text("; ".join(self._report.words(field, v) for v in values)) if values else Content(None)

    def _note(self, row: FactRow, facts: Sequence[Fact]) -> str:
        """The first quotations with their articles, and how many more there are."""
        found = [p for fact in facts for p in passages(row, fact) if p.evidence.role is not Role.AS_OF]
        own = [p for p in found if p.evidence.role is Role.VALUE] or found
        lines = []
        for passage in own[:_NOTED]:
            article = self._report.articles[passage.claim.article_id]
            quote = quotation(article, passage.evidence.start, passage.evidence.end).quote
            lines.append(f"“{quote[:_NOTE_LENGTH]}” — {article.name}")
        if len(own) > _NOTED:
            lines.append(self._report.named(wording.MORE).format(count=len(own) - _NOTED))
        return "\n".join([*lines, *(told for fact in facts if (told := self._verified(row, fact)))])

    def _verified(self, row: FactRow, fact: Fact) -> str:
        """Who verified a fact and when, and why that no longer stands; empty where nobody did."""
        if fact.review is None:
            return ""
        why = former(row, fact)
        label = wording.VERIFIED_BY if why is None else wording.ONCE_VERIFIED_BY
        words = self._report.say(why) if why else ""
        return self._report.named(label).format(who=fact.review.by, day=fact.review.at[:10], why=words.rstrip("."))

    def _leads_to(self, index: int, field: Field, facts: Sequence[Fact]) -> Place | None:
        """A contradicted fact leads to what stands against what, any other to its evidence."""
        if all(fact.value is None for fact in facts):
            return self._contradiction(facts)
        at = self._grid.first_passage(index, field) if self._layout.evidence is not None else None
        return None if at is None or at < 0 or self._layout.evidence is None else self._layout.evidence.place(at)

    def _contradiction(self, facts: Sequence[Fact]) -> Place | None:
        for fact in facts:
            if fact.contradiction is not None and fact.contradiction.id in self._layout.contradiction_at:
                return self._layout.contradictions.place(self._layout.contradiction_at[fact.contradiction.id])
        return None

    def _status(self, row: FactRow) -> Content:
        marks = [self._report.mark(fact) for fact in row.facts]
        return grounded(text(status(self._report, self._grid.table, row, marks)), lowest(marks))


def status(report: Report, table: Table, row: FactRow, marks: Sequence[Mark]) -> str:
    """How far the facts of a row have come: one mark for all, or a line for each with the fields that bear it."""
    if len(set(marks)) == 1:
        return report.named(wording.MARKS[marks[0]])
    lines = (
        f"{report.named(wording.MARKS[mark])}: {', '.join(names)}"
        for mark, names in _by_mark(report, table, row, marks)
    )
    return "\n".join(lines)


def _by_mark(report: Report, table: Table, row: FactRow, marks: Sequence[Mark]) -> Iterator[tuple[Mark, list[str]]]:
    for mark in Mark:
        fields = [fact.field for fact, own in zip(row.facts, marks, strict=True) if own is mark]
        names = [report.named(table.field(name).label) for name in dict.fromkeys(fields)]
        if names:
            yield mark, names

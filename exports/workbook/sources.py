"""The Sources sheet: what each source says of each field, how often the table agrees, and how reliable it seems."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from annotator import kinds
from annotator.model import ArticleId, Claim, Fact, Field, Table
from exports import wording
from exports.report import Report
from exports.workbook.cells import Content, Look, number, text
from exports.workbook.layout import Layout
from exports.workbook.sheets import Book, Column, Line

_COLUMNS = (
    (wording.SOURCE, 30),
    (wording.DOMAIN, 24),
    (wording.TABLE, 24),
    (wording.FIELD, 24),
    (wording.ARTICLES_BEHIND, 12),
    (wording.CLAIMS, 14),
    (wording.AGREEING, 16),
    (wording.DIFFERING, 16),
    (wording.UNSETTLED, 14),
    (wording.RELIABILITY, 16),
    (wording.LOW, 16),
    (wording.HIGH, 16),
    (wording.JUDGED, 14),
)


@dataclasses.dataclass
class Account:
    """What one source says of one field, counted; `known_as` is its name among the witnesses."""

    source: str
    known_as: str
    domain: str
    table: Table
    field: Field
    articles: set[ArticleId] = dataclasses.field(default_factory=set)
    claims: int = 0
    agreeing: int = 0
    differing: int = 0

    def count(self, claim: Claim, fact: Fact) -> None:
        """Take one more claim of the fact into account."""
        self.articles.add(claim.article_id)
        self.claims += 1
        if fact.value is not None:
            differs = kinds.compare(claim.value, fact.value) is kinds.Comparison.DIFFERENT
            self.differing += differs
            self.agreeing += not differs


def accounts(report: Report) -> list[Account]:
    """One account per source and field, by the source's name."""
    found: dict[tuple[str, str, str], Account] = {}
    tables = {table.name: table for table in report.codebook.tables}
    for row in report.rows:
        for fact in row.facts:
            for claim in fact.claims:
                # A column that is part of the key repeats the claims of another.
                if claim.field == fact.field:
                    _account(report, tables[row.table], fact, claim, found).count(claim, fact)
    return sorted(found.values(), key=lambda one: (one.source.casefold(), one.source))


def _account(
    report: Report, table: Table, fact: Fact, claim: Claim, found: dict[tuple[str, str, str], Account]
) -> Account:
    article = report.articles[claim.article_id]
    own = article.source
    known_as = report.witnesses.sources.get(claim.article_id) or (own.name if own else f"#{claim.article_id}")
    key = known_as, table.name, fact.field
    if key not in found:
        # An article whose source nobody knows speaks for itself.
        name = known_as if own or claim.article_id in report.witnesses.sources else f"({article.name})"
        found[key] = Account(name, known_as, own.domain if own else "", table, table.field(fact.field))
    return found[key]


def write(book: Book, report: Report, layout: Layout, found: Sequence[Account]) -> None:
    """The sheet."""
    columns = [Column(report.named(label), width) for label, width in _COLUMNS]
    lines = (Line(list(_cells(report, account)), {}) for account in found)
    empty, seal = (report.named(label) for label in (wording.NO_SOURCES, wording.SEAL))
    book.write_list(layout.sources, columns, lines, len(found), empty=empty, sealed=seal)


def _cells(report: Report, account: Account) -> Iterator[Content]:
    yield text(account.source)
    yield text(account.domain)
    yield text(report.named(account.table.label))
    yield text(report.named(account.field.label))
    settled = account.agreeing + account.differing
    for count in (len(account.articles), account.claims, account.agreeing, account.differing, account.claims - settled):
        yield number(count)
    known = report.witnesses.reliability.get((account.known_as, (account.table.name, account.field.name)))
    for rate in (known.rate, known.low, known.high) if known else (None, None, None):
        yield Content(None) if rate is None else Content(rate / 1000, Look(number_format="0%", right=True))
    yield number(known.facts) if known else Content(None)

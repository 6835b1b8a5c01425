"""What every exporter is given: one report of plain values, gathered by the caller, and the words behind each fact."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from annotator import kinds
from annotator.contradictions import told_by
from annotator.countries import country_name, holds_countries
from annotator.double_reading import ReadTwice
from annotator.model import (
    SCOPE,
    Article,
    ArticleId,
    Choice,
    Claim,
    ClaimId,
    Codebook,
    Contradiction,
    Evidence,
    Fact,
    FactRow,
    Field,
    Label,
    Message,
    ResolutionId,
    Role,
    Row,
    Span,
    Status,
    Step,
    StepId,
    Table,
    Text,
    Value,
)
from annotator.reviewing.seeing import backing, backs
from annotator.reviewing.telling import Reviewed
from annotator.text import sentence
from annotator.witnesses import NOBODY, Witnesses

T = TypeVar("T")


class Mark(StrEnum):
    """How far a fact has come, as a reader of the table sees it; `single` is confirmed by one voice alone."""

    CONTRADICTED = "contradicted"
    SUGGESTED = "suggested"
    SINGLE = "single"
    CONFIRMED = "confirmed"
    VERIFIED = "verified"


class Dialect(StrEnum):
    """What stands between the cells of a line of CSV."""

    COMMA = "comma"
    SEMICOLON = "semicolon"
    TAB = "tab"


Tick = Callable[[int, int], None]
"""`tick(done, total)` reports progress; whoever wants to cancel raises from it."""


def counted(items: Iterable[T], total: int, tick: Tick) -> Iterator[T]:
    """The items one after another, telling how far it has come."""
    for done, one in enumerate(items):
        tick(done, total)
        yield one
    tick(total, total)


SHOWN_AS_CONFIRMED = frozenset({Status.CONFIRMED, Status.CONTRADICTED, Status.VERIFIED})
"""Statuses of the facts that stand in a table of confirmed facts: a contradicted one stands there empty."""


@dataclass(frozen=True)
class Earlier:
    """The project as an earlier workbook told it, for the list of what has changed since.

    `at` is when that workbook was made and `step` the newest step that is in it; `touched` and `settled` tell the
    newest step since by which each claim and each resolution changed.
    """

    at: str
    step: StepId
    rows: Sequence[FactRow]
    touched: Mapping[ClaimId, Step]
    settled: Mapping[ResolutionId, Step]


@dataclass(frozen=True)
class Report:
    """Everything an exporter may write, in one language (`vi` or `en`).

    `articles` holds at least each article that a claim of `rows` or `contradictions` comes from; it may be
    a lazy mapping. `made_at` is ISO, UTC. `say` puts a message into the report's language.
    `left_out` counts the claims that stand nowhere in it, because the codebook has no place for them.
    `witnesses` is what is known of the sources. `step` is the newest step of the project that is in it.
    `spans` are those of the status asked for, in `articles` too; gathered only for exporters that need them.
    `status` is what was asked for; `tables` names the tables where not all were.
    `dialect` is for CSV alone, `reviewed` and `read_twice` for whoever tells of reviews and of double readings.
    """

    title: str
    language: str
    codebook: Codebook
    rows: Sequence[FactRow]
    contradictions: Sequence[Contradiction]
    articles: Mapping[ArticleId, Article]
    made_at: str
    made_by: str
    say: Callable[[Message], str] = str
    left_out: int = 0
    witnesses: Witnesses = NOBODY
    step: Step | None = None
    earlier: Earlier | None = None
    with_evidence: bool = True
    spans: Mapping[ArticleId, Sequence[Span]] = field(default_factory=dict)
    status: str = "confirmed"
    tables: tuple[str, ...] = ()
    dialect: Dialect = Dialect.COMMA
    reviewed: Reviewed = field(default_factory=Reviewed)
    read_twice: Sequence[ReadTwice] = ()

    def named(self, label: Label) -> str:
        """A label in the report's language."""
        return label.vi if self.language == "vi" else label.en

    def words(self, field: Field, value: Value) -> str:
        """A value of that field in short words; choices, scopes and countries by their names."""
        if isinstance(value, Text) and field == SCOPE:
            return self.scope(value.text)
        if isinstance(value, Text) and field.choices:
            return self._choice(field.choices, value.text)
        if isinstance(value, Text) and holds_countries(field):
            return country_name(value.text, self.language)
        return kinds.label(value)

    def mark(self, fact: Fact) -> Mark:
        """The fact's status, and among the confirmed ones whether more than one voice stands behind its value."""
        if fact.status is Status.CONFIRMED and self.voices(backing(fact)) < 2:
            return Mark.SINGLE
        return Mark(fact.status.value)

    def voices(self, claims: Sequence[Claim]) -> int:
        """How many independent voices make these claims."""
        return len(told_by(claims, self.witnesses))

    def row(self, table: Table, row: Row) -> str:
        """The key of a row in words; empty for a table of one row."""
        return " · ".join(self.words(table.field(name), value) for name, value in row)

    def scope(self, name: str | None) -> str:
        """What a number covers; empty where it is everything."""
        return self._choice(self.codebook.scopes, name) if name else ""

    def _choice(self, choices: tuple[Choice, ...], name: str) -> str:
        return next((self.named(choice.label) for choice in choices if choice.name == name), name)


def _nothing(report: Report) -> int:
    return 0


def _ready() -> None:
    return


@dataclass(frozen=True, slots=True)
class Exporter:
    """One output format; `write` replaces the file at the path only once the new one is whole.

    With `needs_spans` it writes the report's spans rather than its facts; `left_out` counts those that it cannot hold.
    `refuse_unready` raises UserError where a library that it needs is not installed; `write` does so too.
    """

    name: str
    label: Label
    suffix: str
    write: Callable[[Report, Path, Tick], None]
    needs_spans: bool = False
    left_out: Callable[[Report], int] = _nothing
    refuse_unready: Callable[[], None] = _ready


def lowest(marks: Sequence[Mark]) -> Mark:
    """The mark that holds for all: the least far of them."""
    return min(marks, key=list(Mark).index)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of an article: code points into its ORIGINAL text, `quote == original[start:end]`."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of evidence for one fact of one row, by one claim."""

    row: FactRow
    fact: Fact
    claim: Claim
    evidence: Evidence


def quotation(article: Article, start: int, end: int) -> Quotation:
    """The original words under a stretch of the article's normal text."""
    first, last = article.text.to_original(start, end)
    return Quotation(first, last, article.text.original[first:last])


def context(article: Article, evidence: Evidence) -> Quotation:
    """The original sentence around a piece of evidence."""
    return quotation(article, *sentence(article.text.text, evidence.start, evidence.end))


def passages(row: FactRow, fact: Fact) -> Iterator[Passage]:
    """The evidence of a fact, claim by claim; the words of the value before those of the key and the date.

    Where sources differed, those that say what holds come before those that lost.
    """
    settled = fact.contradiction is not None and fact.value is not None
    for claim in sorted(fact.claims, key=lambda claim: not backs(claim, fact)) if settled else fact.claims:
        for evidence in _pieces(fact, claim):
            yield Passage(row, fact, claim, evidence)


def _pieces(fact: Fact, claim: Claim) -> list[Evidence]:
    # A column that is part of a key (a city's province) is known from the words for the key alone.
    keys = [piece for piece in claim.evidence if piece.role is Role.KEY]
    if claim.field != fact.field and keys:
        return keys
    return sorted(claim.evidence, key=lambda piece: (piece.role is not Role.VALUE, piece.start))


def narrowed(
    report: Report, *, statuses: Collection[Status] = frozenset(Status), tables: Collection[str] = ()
) -> Report:
    """The report with only facts of these statuses and, where given, only these tables."""
    wanted = {t.name for t in report.codebook.tables if not tables or t.name in tables}
    earlier = report.earlier
    return replace(
        report,
        codebook=replace(report.codebook, tables=tuple(t for t in report.codebook.tables if t.name in wanted)),
        tables=tuple(sorted(tables)),
        rows=list(kept((r for r in report.rows if r.table in wanted), statuses)),
        contradictions=[c for c in report.contradictions if c.table in wanted],
        reviewed=report.reviewed.of_tables(wanted),
        earlier=earlier and replace(earlier, rows=list(kept((r for r in earlier.rows if r.table in wanted), statuses))),
    )


def kept(rows: Iterable[FactRow], statuses: Collection[Status]) -> Iterator[FactRow]:
    """The rows with only their facts of these statuses; none without any."""
    for row in rows:
        facts = tuple(f for f in row.facts if f.status in statuses)
        if facts:
            yield replace(row, facts=facts)

"""The nouns of the house (CONTEXT.md) as frozen values.

Offsets are code points into `NormalText.text`, half-open. Dates are ISO 8601 text, possibly partial.
Scores are per mille, 0 to 1000. An id of 0 means "not stored yet".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import time
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import NewType

SourceId = NewType("SourceId", int)
ArticleId = NewType("ArticleId", int)
SpanId = NewType("SpanId", int)
ClaimId = NewType("ClaimId", int)
ResolutionId = NewType("ResolutionId", int)
RulingId = NewType("RulingId", int)
StepId = NewType("StepId", int)

NO_STEP = StepId(0)


# --- values -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class City:
    """A city or municipality: canonical Vietnamese name without prefix, ISO alpha-2 country, province."""

    name: str
    country: str | None = None
    within: str | None = None
    latin: str = ""
    geonames_id: int | None = None


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as fine as the text gives it.

    `iso` is YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Qn, start/end, or XXXX-MM-DD where the year is unknown.
    """

    iso: str
    relative: bool = False
    year_inferred: bool = False

    @property
    def has_year(self) -> bool:
        """Whether the year is known."""
        return not self.iso.startswith("XXXX")

    @property
    def is_day(self) -> bool:
        """Whether the date is one whole day of a known year."""
        return self.has_year and len(self.iso) == len("YYYY-MM-DD")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in base units with its counted noun; `number_max` closes a range; `approx` is the word used."""

    number: Decimal
    unit: str = ""
    number_max: Decimal | None = None
    approx: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A plain word that is no span of its own: a province, a country, the name of a metric."""

    text: str


Value = City | PartialDate | Quantity | Text


# --- texts and spans --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Edit:
    """One place where the normal text differs from the original in length or offsets."""

    start: int
    end: int
    original_start: int
    original_end: int


@dataclass(frozen=True)
class NormalText:
    """NFC text that spans point into, with the way back to the original text.

    Between two `edits` (sorted, not overlapping) both texts run in parallel, one code point each.
    """

    text: str
    original: str
    edits: tuple[Edit, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [edit.start for edit in self.edits]

    @cached_property
    def _original_starts(self) -> list[int]:
        return [edit.original_start for edit in self.edits]

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The original offsets of `text[start:end]`; a place inside an edit widens to the whole edit."""
        return self._start_to_original(start), self._end_to_original(end)

    def from_original(self, start: int, end: int) -> tuple[int, int]:
        """The smallest stretch of `text` that covers `original[start:end]`."""
        return self._start_from_original(start), self._end_from_original(end)

    def _start_to_original(self, offset: int) -> int:
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return offset
        edit = self.edits[at]
        return edit.original_start if offset < edit.end else edit.original_end + offset - edit.end

    def _end_to_original(self, offset: int) -> int:
        # An end belongs to the last character before it, so an edit that starts here is not ours.
        at = bisect_right(self._starts, offset - 1) - 1
        if at < 0:
            return offset
        edit = self.edits[at]
        return edit.original_end if offset <= edit.end else edit.original_end + offset - edit.end

    def _start_from_original(self, offset: int) -> int:
        at = bisect_right(self._original_starts, offset) - 1
        if at < 0:
            return offset
        edit = self.edits[at]
        return edit.start if offset < edit.original_end else edit.end + offset - edit.original_end

    def _end_from_original(self, offset: int) -> int:
        at = bisect_right(self._original_starts, offset - 1) - 1
        if at < 0:
            return offset
        edit = self.edits[at]
        return edit.end if offset <= edit.original_end else edit.end + offset - edit.original_end


class PublishedFrom(StrEnum):
    """Where an article's publication date was taken from."""

    TEXT = "text"
    METADATA = "metadata"
    INFERRED = "inferred"
    PERSON = "person"


class Why(StrEnum):
    """Why a passage is boilerplate: what it is instead of the article's own text."""

    TEASER = "teaser"
    REPEAT = "repeat"
    CREDIT = "credit"
    NAVIGATION = "navigation"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch of the normal text that is not the article's own; derived, never stored."""

    start: int
    end: int
    why: Why


@dataclass(frozen=True, slots=True)
class Switch:
    """An editor's own word on a stretch of the normal text: it is the article's text, or it is boilerplate."""

    start: int
    end: int
    is_text: bool


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher."""

    id: SourceId
    name: str
    domain: str = ""


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One article as an importer read it: bytes as found, decoded text, and what was told about it."""

    name: str
    data: bytes
    text: str
    title: str = ""
    source: str = ""
    url: str = ""
    published_on: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    published_at: time | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One immutable text from one source. `sha256` is that of the bytes as found.

    `switches` (sorted, disjoint) are what editors have said of passages, over what annotator/boilerplate.py finds.
    `published_at` is the time of day, where it is known: "hôm qua" of an evening often means the day itself.
    """

    id: ArticleId
    name: str
    sha256: str
    text: NormalText
    title: str = ""
    source: Source | None = None
    url: str = ""
    published_on: str | None = None
    published_from: PublishedFrom | None = None
    switches: tuple[Switch, ...] = ()
    published_at: time | None = None

    @property
    def headline(self) -> str:
        """What the article is called: its title, or the file's name."""
        return self.title or self.name

    @property
    def said_by(self) -> str:
        """Who speaks: the source, or the headline where it is not known."""
        return self.source.name if self.source else self.headline


class State(StrEnum):
    """What a person has said of a span or a claim."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


LEARNT = "learnt"
"""What `Span.by` says of a suggestion that stands on people's decisions rather than on a recogniser."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article with a kind and a value; `by` names the recogniser or is empty for a person."""

    id: SpanId
    article_id: ArticleId
    start: int
    end: int
    kind: str
    value: Value
    state: State = State.SUGGESTED
    score: int = 0
    by: str = ""
    reason: str = ""


# --- codebook ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Label:
    """A name shown to people, in both languages."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One allowed value of a `choice` field, told from others by the units and cue words beside it."""

    name: str
    label: Label
    units: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its kind (a span kind, `text` or `choice`), what announces it, and how it behaves.

    `varies` says that the truth changes with time, so that values of different dates do not contradict.
    `part_of` names an attribute of a key's value (`city.within`) from which the column is derived.
    `unless` are words that keep a stretch beside them from being meant ("hai thành phố *đầu tiên*").
    A `text` key with `names` (sorts of places: city, province, country) is filled from the place that a value belongs
    to, and with `otherwise` where none is named; its cues say that a value is of the whole.
    """

    name: str
    label: Label
    kind: str
    cues: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    varies: bool = False
    many: bool = False
    part_of: str = ""
    unless: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    otherwise: str = ""


SCOPE = Field("scope", Label("Phạm vi", "Scope"), "text")
"""What a number covers, where it is not everything; every table has it besides its own fields."""


class AsOf(StrEnum):
    """Where the date that a number held at may be read from."""

    SENTENCE = "sentence"
    EVENT = "event"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True)
class Check:
    """A rule over a table: its `type` (annotator/codebook), the fields it reads, and a plain reason.

    A field of another table is written `table.field`; `where` narrows the rows to those with these key values.
    `least` and `most` bound a `range`; `complete` says that a `rows` check knows every row there is.
    """

    type: str
    fields: tuple[str, ...]
    reason: Label
    where: tuple[tuple[str, str], ...] = ()
    least: int | None = None
    most: int | None = None
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table to be filled: key fields name its rows, value fields hold what is claimed of them.

    `as_of` names the key field that only dates a row and is left out when sources are compared; its date is read
    from the first of `as_of_from` that tells one.
    """

    name: str
    label: Label
    keys: tuple[Field, ...]
    fields: tuple[Field, ...]
    cues: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()
    as_of: str = ""
    as_of_from: tuple[AsOf, ...] = tuple(AsOf)

    def field(self, name: str) -> Field:
        """The key or value field of that name; StopIteration if there is none.

        `a/b`, as a contradiction between two fields is named, is a field that carries both labels; `scope` is the
        part that a scoped contradiction's row ends with.
        """
        if name == SCOPE.name:
            return SCOPE
        if "/" not in name:
            return next(f for f in self.keys + self.fields if f.name == name)
        parts = [self.field(part) for part in name.split("/")]
        label = Label(" / ".join(p.label.vi for p in parts), " / ".join(p.label.en for p in parts))
        return replace(parts[0], name=name, label=label)


@dataclass(frozen=True, slots=True)
class Codebook:
    """The tables of one matter; `source` is the TOML text it was read from.

    `scopes` are what a number may cover when it is not everything, each with the words that say so.
    """

    name: str
    label: Label
    tables: tuple[Table, ...]
    source: str = ""
    scopes: tuple[Choice, ...] = ()

    def table(self, name: str) -> Table:
        """The table of that name; StopIteration if there is none."""
        return next(t for t in self.tables if t.name == name)


# --- claims and contradictions ----------------------------------------------------------------------

Row = tuple[tuple[str, Value], ...]
"""The key of a row: (key field, value) in the codebook's order; empty where a table has one row only."""


class Role(StrEnum):
    """What a piece of evidence says of its claim."""

    VALUE = "value"
    KEY = "key"
    AS_OF = "as_of"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of the claim's article that supports it; `span_id` where it is a stored span."""

    start: int
    end: int
    role: Role = Role.VALUE
    span_id: SpanId = SpanId(0)


@dataclass(frozen=True, slots=True)
class Claim:
    """What ONE article says about one field of one row.

    `as_of` is an ISO date, possibly partial or with hours; `scope` is what the number covers, such as a country's name.
    `passage` is the fingerprint of the sentence it was read from, which copies of an article share.
    """

    id: ClaimId
    article_id: ArticleId
    table: str
    row: Row
    field: str
    value: Value
    as_of: str | None = None
    scope: str | None = None
    state: State = State.SUGGESTED
    score: int = 0
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for people: an English template, translated where it is shown, and its values."""

    template: str
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return self.template.format(**dict(self.values))


class Type(StrEnum):
    """How claims about one fact differ; only `conflict` asks for a verdict."""

    CONFLICT = "conflict"
    AS_OF = "as_of"
    PRECISION = "precision"
    ROUNDING = "rounding"
    SCOPE = "scope"
    COPY = "copy"
    ARITHMETIC = "arithmetic"


class Standing(StrEnum):
    """Where a contradiction stands."""

    OPEN = "open"
    RESOLVED = "resolved"
    DISMISSED = "dismissed"
    STALE = "stale"


class Verdict(StrEnum):
    """A person's answer to a contradiction."""

    VALUE = "value"
    BOTH = "both"
    NONE = "none"
    UNDECIDED = "undecided"
    DISMISS = "dismiss"


class Because(StrEnum):
    """Why values that seem to contradict each other all hold: what tells them apart."""

    AS_OF = "as_of"
    SCOPE = "scope"
    PREDICATE = "predicate"


@dataclass(frozen=True, slots=True)
class Resolution:
    """A person's verdict with a reason; `settled` are the keys of the values that were on the table.

    `because` goes with the verdict `both`, where the person said what tells the values apart.
    """

    id: ResolutionId
    table: str
    row: Row
    field: str
    type: Type
    verdict: Verdict
    value: Value | None
    reason: str
    settled: tuple[str, ...]
    by: str = ""
    at: str = ""
    because: Because | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of the values that stand against each other, with the claims for it and its independent voices."""

    value: Value
    as_of: str | None
    claims: tuple[Claim, ...]
    voices: int


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The value the evidence favours, how strongly (per mille), and why."""

    value: Value
    score: int
    reasons: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Claims about one fact that differ. `id` is stable: it depends on table, row, field and type alone.

    `row` leaves out the table's `as_of` key, and ends with `scope` where the claims share one. Where a codebook's
    check found it, `field` may name two fields as `a/b`, and `note` is the check's own reason. `undecided` says why
    nothing is recommended, where something might have been.
    """

    id: str
    table: str
    row: Row
    field: str
    type: Type
    standing: Standing
    values: tuple[Alternative, ...]
    explanation: Message
    recommended: Recommendation | None = None
    undecided: tuple[Message, ...] = ()
    resolution: Resolution | None = None
    note: Label | None = None


@dataclass(frozen=True, slots=True)
class VoiceRuling:
    """A person's word on two articles (the smaller id first): they are one voice, or independent of each other."""

    id: RulingId
    one: ArticleId
    other: ArticleId
    is_one: bool
    reason: str
    by: str = ""
    at: str = ""


# --- verified tables --------------------------------------------------------------------------------


class Status(StrEnum):
    """How far a fact has come: the lowest step that its claims and contradictions allow."""

    SUGGESTED = "suggested"
    CONTRADICTED = "contradicted"
    CONFIRMED = "confirmed"
    VERIFIED = "verified"


@dataclass(frozen=True, slots=True)
class Fact:
    """One cell of a verified table. `value` is None while sources contradict each other or all were called wrong."""

    field: str
    value: Value | None
    status: Status
    claims: tuple[Claim, ...]
    contradiction: Contradiction | None = None


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row of a verified table with its facts in the codebook's order of fields.

    Numbers of different `scope` (one country's, the world's) stand in rows of their own.
    """

    table: str
    row: Row
    facts: tuple[Fact, ...]
    scope: str | None = None


# --- the journal ------------------------------------------------------------------------------------


class StepKind(StrEnum):
    """Whether a step made the project, is a person's own action, takes one back, or brings one back."""

    MAKE = "make"
    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Step:
    """One labelled, audited, undoable change. `label` is that of the action, also for its undo and redo.

    `at` is ISO 8601, UTC. `undoes` and `undone_by` are other steps' ids, 0 for none. `part_of` is the
    first step of a long action stored in slices; undoing the first undoes them all.
    """

    id: StepId
    label: Message
    at: str
    by: str
    reason: str = ""
    kind: StepKind = StepKind.DO
    undoes: StepId = NO_STEP
    undone_by: StepId = NO_STEP
    part_of: StepId = NO_STEP


@dataclass(frozen=True, slots=True)
class Changes:
    """What one committed step touched: per noun (`article`, `span`, `claim`, …) the ids of its rows."""

    step: Step
    ids: Mapping[str, frozenset[int]]

    def touches(self, *nouns: str) -> bool:
        """Whether any of these nouns changed."""
        return any(noun in self.ids for noun in nouns)

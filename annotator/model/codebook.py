"""The tables to be filled, as a codebook lays them down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


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
    `wikidata` is the property that the field's value goes to in statements on a row's city; or a property, its item,
    and the qualifier that the value goes to ("member of", the network, "start time").
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
    wikidata: tuple[str, ...] = ()


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
    `items` are cities at Wikidata, by their numbers at GeoNames.
    """

    name: str
    label: Label
    tables: tuple[Table, ...]
    source: str = ""
    scopes: tuple[Choice, ...] = ()
    items: tuple[tuple[int, str], ...] = ()

    def table(self, name: str) -> Table:
        """The table of that name; StopIteration if there is none."""
        return next(t for t in self.tables if t.name == name)

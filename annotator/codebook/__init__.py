"""Codebooks: TOML text that says which tables one matter fills, and by which words their claims are known."""

from __future__ import annotations

import tomllib

from annotator.codebook.entries import (
    Entry,
    Place,
    check_keys,
    check_known,
    check_number,
    each,
    flag,
    items,
    label,
    mapping,
    own_name,
    statement,
    text,
    unique,
    whole,
    words,
)
from annotator.errors import UserError
from annotator.kinds import KINDS
from annotator.model import AsOf, Check, Choice, Codebook, Field, Table

CHOICE = "choice"
FIELD_KINDS = (*(kind.name for kind in KINDS), CHOICE)
CHECK_FIELDS = {"sum": (2,), "same_event": (2,), "range": (1,), "rising": (1,), "rows": (2,), "parts": (2, 3, 4)}
"""The types of checks, and how many fields each reads."""

MOST_CHARACTERS = 2_000_000
"""Twenty times the largest codebook that anybody has written."""
MOST_FIELDS = 2_000
"""More would be looked for in each article for longer than anybody waits."""

PLACES = ("city", "province", "country")
"""The sorts of places whose names may fill a key."""

_CODEBOOK = ("name", "label", "scope", "table", "wikidata")
_TABLE = ("name", "label", "cues", "as_of", "as_of_from", "key", "field", "check")
_FIELD = (
    "name",
    "label",
    "kind",
    "cues",
    "units",
    "unless",
    "choice",
    "varies",
    "many",
    "part_of",
    "names",
    "otherwise",
    "wikidata",
)
_CHOICE = ("name", "label", "units", "cues")
_CHECK = ("type", "fields", "reason", "where", "least", "most", "complete")


def read(source: str, *, name: str = "") -> Codebook:
    """The codebook of a TOML text; UserError names line, table and field, and what to do.

    `name` stands in where the text does not name the codebook itself.
    """
    entry, place = _parsed(source), Place(source)
    check_keys(entry, _CODEBOOK, place)
    book = Codebook(
        name=text(entry, "name", place, default=name),
        label=label(entry, "label", place),
        tables=unique(each(entry, "table", place, _table), place, need="table"),
        source=source,
        scopes=unique(each(entry, "scope", place, _choice), place),
        items=items(entry, place),
    )
    if sum(len(table.keys) + len(table.fields) for table in book.tables) > MOST_FIELDS:
        raise UserError("The codebook has more than {most} fields: divide it.", most=MOST_FIELDS)
    _check_other_tables(book, place)
    return book


def _parsed(source: str) -> Entry:
    if len(source) > MOST_CHARACTERS:
        most = MOST_CHARACTERS // 1_000_000
        raise UserError("The codebook is longer than {most} million characters: divide it.", most=most)
    try:
        return tomllib.loads(source)
    except RecursionError as error:
        raise UserError(
            "The codebook nests lists too deeply: write them one within another no further than needed."
        ) from error
    # A number of five thousand digits is a ValueError, too.
    except ValueError as error:
        raise UserError("The codebook is no valid TOML: {problem}. Mend that line.", problem=str(error)) from error


def _table(entry: Entry, place: Place) -> Table:
    check_keys(entry, _TABLE, place)
    table = Table(
        name=own_name(entry, place),
        label=label(entry, "label", place),
        keys=each(entry, "key", place, _field),
        fields=each(entry, "field", place, _field),
        cues=words(entry, "cues", place),
        checks=each(entry, "check", place, _check),
        as_of=text(entry, "as_of", place, default=""),
        as_of_from=_as_of_from(entry, place),
    )
    unique(table.keys + table.fields, place, need="field" if not table.fields else "")
    _check_references(table, place)
    return table


def _as_of_from(entry: Entry, place: Place) -> tuple[AsOf, ...]:
    told = words(entry, "as_of_from", place, default=tuple(AsOf))
    for one in told:
        check_known(one, tuple(AsOf), place, key="as_of_from")
    return tuple(AsOf(one) for one in told)


def _check_other_tables(book: Codebook, place: Place) -> None:
    """Fields of other tables that checks read."""
    every = [f"{table.name}.{field.name}" for table in book.tables for field in table.fields]
    for number, table in enumerate(book.tables, start=1):
        here = place.inside("table", {"name": table.name}, number)
        for at, check in enumerate(table.checks, start=1):
            for name in check.fields:
                if "." in name:
                    check_known(name, every, here.inside("check", {"type": check.type}, at), key="fields")


def _check_references(table: Table, place: Place) -> None:
    """Names inside a table that must be names of its own key fields or fields."""
    keys = [key.name for key in table.keys]
    own = [*keys, *(field.name for field in table.fields)]
    if table.as_of:
        check_known(table.as_of, keys, place, key="as_of")
    for at, field in enumerate(table.fields, start=1):
        if field.part_of:
            here = place.inside("field", {"name": field.name}, at)
            check_known(field.part_of.partition(".")[0], keys, here, key="part_of")
    for at, check in enumerate(table.checks, start=1):
        here = place.inside("check", {"type": check.type}, at)
        for name in check.fields:
            if "." not in name:
                check_known(name, own, here, key="fields")
        for name, _ in check.where:
            check_known(name, keys, here, key="where")


def _field(entry: Entry, place: Place) -> Field:
    check_keys(entry, _FIELD, place)
    kind = text(entry, "kind", place)
    check_known(kind, FIELD_KINDS, place, key="kind")
    choices = each(entry, "choice", place, _choice)
    return Field(
        name=own_name(entry, place),
        label=label(entry, "label", place),
        kind=kind,
        cues=words(entry, "cues", place),
        units=words(entry, "units", place),
        choices=unique(choices, place, need="choice" if kind == CHOICE else ""),
        varies=flag(entry, "varies", place),
        many=flag(entry, "many", place),
        part_of=text(entry, "part_of", place, default=""),
        unless=words(entry, "unless", place),
        names=_names(entry, place),
        otherwise=text(entry, "otherwise", place, default=""),
        wikidata=statement(entry, place),
    )


def _names(entry: Entry, place: Place) -> tuple[str, ...]:
    told = words(entry, "names", place)
    for one in told:
        check_known(one, PLACES, place, key="names")
    return told


def _choice(entry: Entry, place: Place) -> Choice:
    check_keys(entry, _CHOICE, place)
    return Choice(
        name=text(entry, "name", place),
        label=label(entry, "label", place),
        units=words(entry, "units", place),
        cues=words(entry, "cues", place),
    )


def _check(entry: Entry, place: Place) -> Check:
    check_keys(entry, _CHECK, place)
    type_ = text(entry, "type", place)
    check_known(type_, CHECK_FIELDS, place, key="type")
    fields = words(entry, "fields", place)
    check_number("fields", fields, CHECK_FIELDS[type_], place)
    return Check(
        type=type_,
        fields=fields,
        reason=label(entry, "reason", place),
        where=mapping(entry, "where", place),
        least=whole(entry, "least", place),
        most=whole(entry, "most", place),
        complete=flag(entry, "complete", place),
    )

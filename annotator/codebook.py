"""Codebooks: TOML text that says which tables one matter fills, and by which words their claims are known."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from annotator.errors import UserError
from annotator.kinds import KINDS
from annotator.model import Check, Choice, Codebook, Field, Label, Table

CHOICE = "choice"
FIELD_KINDS = (*(kind.name for kind in KINDS), CHOICE)
CHECK_TYPES = ("sum", "same_event")

_CODEBOOK = ("name", "label", "scope", "table")
_TABLE = ("name", "label", "cues", "as_of", "key", "field", "check")
_FIELD = ("name", "label", "kind", "cues", "units", "unless", "choice", "varies", "many", "part_of")
_CHOICE = ("name", "label", "units", "cues")
_CHECK = ("type", "fields", "reason", "where")

Entry = Mapping[str, object]
_T = TypeVar("_T")


def read(source: str, *, name: str = "") -> Codebook:
    """The codebook of a TOML text; UserError names the line, or the table and field, and what to do.

    `name` stands in where the text does not name the codebook itself.
    """
    entry = _parsed(source)
    place = "the codebook"
    _only(entry, _CODEBOOK, place)
    book = Codebook(
        name=_text(entry, "name", place, default=name),
        label=_label(entry, "label", place),
        tables=_unique(_each(entry, "table", place, _table), place, need="table"),
        source=source,
        scopes=_unique(_each(entry, "scope", place, _choice), place),
    )
    _check_other_tables(book)
    return book


def _parsed(source: str) -> Entry:
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise UserError("The codebook is no valid TOML: {problem}. Mend that line.", problem=str(error)) from error


def _table(entry: Entry, place: str) -> Table:
    _only(entry, _TABLE, place)
    table = Table(
        name=_text(entry, "name", place),
        label=_label(entry, "label", place),
        keys=_each(entry, "key", place, _field),
        fields=_each(entry, "field", place, _field),
        cues=_words(entry, "cues", place),
        checks=_each(entry, "check", place, _check),
        as_of=_text(entry, "as_of", place, default=""),
    )
    _unique(table.keys + table.fields, place, need="field" if not table.fields else "")
    _check_references(table, place)
    return table


def _check_other_tables(book: Codebook) -> None:
    """Fields of other tables that checks read."""
    every = [f"{table.name}.{field.name}" for table in book.tables for field in table.fields]
    for table in book.tables:
        for check in table.checks:
            for name in check.fields:
                if "." in name:
                    _known(name, every, f"table “{table.name}”, check “{check.type}”")


def _check_references(table: Table, place: str) -> None:
    """Names inside a table that must be names of its own key fields or fields."""
    keys = [key.name for key in table.keys]
    own = [*keys, *(field.name for field in table.fields)]
    if table.as_of:
        _known(table.as_of, keys, place)
    for field in table.fields:
        if field.part_of:
            _known(field.part_of.partition(".")[0], keys, f"{place}, field “{field.name}”")
    for check in table.checks:
        for name in check.fields:
            if "." not in name:
                _known(name, own, f"{place}, check “{check.type}”")
        for name, _ in check.where:
            _known(name, keys, f"{place}, check “{check.type}”")


def _field(entry: Entry, place: str) -> Field:
    _only(entry, _FIELD, place)
    kind = _text(entry, "kind", place)
    _known(kind, FIELD_KINDS, place)
    choices = _each(entry, "choice", place, _choice)
    return Field(
        name=_text(entry, "name", place),
        label=_label(entry, "label", place),
        kind=kind,
        cues=_words(entry, "cues", place),
        units=_words(entry, "units", place),
        choices=_unique(choices, place, need="choice" if kind == CHOICE else ""),
        varies=_flag(entry, "varies", place),
        many=_flag(entry, "many", place),
        part_of=_text(entry, "part_of", place, default=""),
        unless=_words(entry, "unless", place),
    )


def _choice(entry: Entry, place: str) -> Choice:
    _only(entry, _CHOICE, place)
    return Choice(
        name=_text(entry, "name", place),
        label=_label(entry, "label", place),
        units=_words(entry, "units", place),
        cues=_words(entry, "cues", place),
    )


def _check(entry: Entry, place: str) -> Check:
    _only(entry, _CHECK, place)
    type_ = _text(entry, "type", place)
    _known(type_, CHECK_TYPES, place)
    fields = _words(entry, "fields", place)
    if len(fields) != 2:
        raise _wrong("fields", place, "a list of two field names")
    where = entry.get("where", {})
    if not isinstance(where, dict) or not all(isinstance(value, str) for value in where.values()):
        raise _wrong("where", place, "a table of key fields and texts")
    return Check(type_, fields, _label(entry, "reason", place), tuple(where.items()))


# --- the parts of an entry --------------------------------------------------------------------------


def _each(entry: Entry, key: str, place: str, read_one: Callable[[Entry, str], _T]) -> tuple[_T, ...]:
    found = entry.get(key, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise _wrong(key, place, f"[[{key}]] entries")
    return tuple(read_one(one, _place(place, key, one, at)) for at, one in enumerate(found, start=1))


def _place(place: str, key: str, entry: Entry, at: int) -> str:
    here = f"{key} “{entry.get('name') or entry.get('type') or at}”"
    return here if place == "the codebook" else f"{place}, {here}"


def _text(entry: Entry, key: str, place: str, *, default: str | None = None) -> str:
    found = entry.get(key, default)
    if found is None:
        raise UserError("In the codebook, {place} lacks “{key}”. Add it.", place=place, key=key)
    if not isinstance(found, str):
        raise _wrong(key, place, "a text")
    if not found and default is None:
        raise _wrong(key, place, "a text that is not empty")
    return found


def _words(entry: Entry, key: str, place: str) -> tuple[str, ...]:
    found = entry.get(key, [])
    if not isinstance(found, list) or not all(isinstance(word, str) and word.strip() for word in found):
        raise _wrong(key, place, "a list of texts")
    return tuple(found)


def _flag(entry: Entry, key: str, place: str) -> bool:
    found = entry.get(key, False)
    if not isinstance(found, bool):
        raise _wrong(key, place, "true or false")
    return found


def _label(entry: Entry, key: str, place: str) -> Label:
    found = entry.get(key)
    if not isinstance(found, dict) or not isinstance(found.get("vi"), str) or not isinstance(found.get("en"), str):
        raise _wrong(key, place, f"{key}.vi and {key}.en, both texts")
    return Label(found["vi"], found["en"])


# --- complaints -------------------------------------------------------------------------------------


def _wrong(key: str, place: str, expected: str) -> UserError:
    return UserError(
        "In the codebook, “{key}” of {place} should be {expected}. Change it.",
        key=key,
        place=place,
        expected=expected,
    )


def _only(entry: Entry, known: Iterable[str], place: str) -> None:
    for key in entry:
        if key not in known:
            raise UserError(
                "In the codebook, {place} has an unknown entry “{key}”. Use one of: {known}.",
                place=place,
                key=key,
                known=", ".join(known),
            )


def _known(name: str, known: Iterable[str], place: str) -> None:
    if name not in known:
        raise UserError(
            "In the codebook, {place} names “{name}”, which does not exist. Use one of: {known}.",
            place=place,
            name=name,
            known=", ".join(known),
        )


_Named = TypeVar("_Named", Table, Field, Choice)


def _unique(named: tuple[_Named, ...], place: str, *, need: str = "") -> tuple[_Named, ...]:
    if need and not named:
        raise UserError("In the codebook, {place} has no [[{need}]]. Add at least one.", place=place, need=need)
    seen: set[str] = set()
    for one in named:
        if one.name in seen:
            raise UserError("In the codebook, {place} has “{name}” twice. Rename one.", place=place, name=one.name)
        seen.add(one.name)
    return named

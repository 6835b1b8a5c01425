"""The parts of a codebook's entries, read with complaints that name line, table and field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from annotator import visible
from annotator.codebook.lines import Path, line_of
from annotator.errors import UserError
from annotator.model import Choice, Field, Label, Table

Entry = Mapping[str, object]
_T = TypeVar("_T")
_CITY = re.compile(r"[1-9]\d* Q[1-9]\d*")
_STATEMENT = re.compile(r"(?:P[1-9]\d*(?: Q[1-9]\d* P[1-9]\d*)?)?")


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the codebook as complaints name it."""

    source: str
    path: Path = ()
    words: str = ""

    def named(self, key: str = "") -> str:
        """The line of the entry, or of one of its keys, and the names that lead to it."""
        line = f"line {line_of(self.source, self.path, key)}"
        return f"{line}, {self.words}" if self.words else line

    def inside(self, heading: str, entry: Entry, at: int) -> Place:
        """The place of the entry that stands `at` among those of this heading."""
        here = f"{heading} “{entry.get('name') or entry.get('type') or at}”"
        return replace(self, path=(*self.path, (heading, at)), words=f"{self.words}, {here}" if self.words else here)


def each(entry: Entry, key: str, place: Place, read_one: Callable[[Entry, Place], _T]) -> tuple[_T, ...]:
    """What `read_one` makes of each entry under a heading."""
    found = entry.get(key, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise _wrong(key, place, f"[[{key}]] entries")
    return tuple(read_one(one, place.inside(key, one, at)) for at, one in enumerate(found, start=1))


def text(entry: Entry, key: str, place: Place, *, default: str | None = None) -> str:
    """A text, which may be empty or missing only where there is a default."""
    found = entry.get(key, default)
    if found is None:
        raise UserError("In the codebook, {place} lacks “{key}”. Add it.", place=place.named(), key=key)
    if not isinstance(found, str):
        raise _wrong(key, place, "a text")
    if not found and default is None:
        raise _wrong(key, place, "a text that is not empty")
    return found


def own_name(entry: Entry, place: Place) -> str:
    """What a table or a field is called in the file: all of it is seen, and it is none that joins two."""
    found = text(entry, "name", place)
    if "/" in found or visible.name(found) != found:
        raise UserError(
            "In the codebook, {place}: “{name}” cannot be a name. Write it without “/” and without hidden characters.",
            place=place.named("name"),
            name=visible.name(found),
        )
    return found


def words(entry: Entry, key: str, place: Place, *, default: tuple[str, ...] = ()) -> tuple[str, ...]:
    """A list of texts."""
    found = entry.get(key, list(default))
    if not isinstance(found, list) or not all(isinstance(word, str) and word.strip() for word in found):
        raise _wrong(key, place, "a list of texts")
    return tuple(found)


def flag(entry: Entry, key: str, place: Place) -> bool:
    """True or false; false where it is not said."""
    found = entry.get(key, False)
    if not isinstance(found, bool):
        raise _wrong(key, place, "true or false")
    return found


def whole(entry: Entry, key: str, place: Place) -> int | None:
    """A whole number, or None where it is not said."""
    found = entry.get(key)
    if found is not None and (not isinstance(found, int) or isinstance(found, bool)):
        raise _wrong(key, place, "a whole number")
    return found


def label(entry: Entry, key: str, place: Place) -> Label:
    """A name in both languages."""
    found = entry.get(key)
    if not isinstance(found, dict) or not isinstance(found.get("vi"), str) or not isinstance(found.get("en"), str):
        raise _wrong(key, place, f"{key}.vi and {key}.en, both texts")
    return Label(visible.name(found["vi"]), visible.name(found["en"]))


def mapping(entry: Entry, key: str, place: Place) -> tuple[tuple[str, str], ...]:
    """Key fields with the texts they should have."""
    found: Any = entry.get(key, {})
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise _wrong(key, place, "a table of key fields and texts")
    return tuple(found.items())


def items(entry: Entry, place: Place) -> tuple[tuple[int, str], ...]:
    """The items that cities have at Wikidata, by their numbers at GeoNames."""
    told = entry.get("wikidata", {})
    if not isinstance(told, dict) or not all(_CITY.fullmatch(f"{number} {item}") for number, item in told.items()):
        raise _wrong("wikidata", place, "a table of GeoNames numbers and items such as 1581130 = “Q1858”")
    return tuple((int(number), item) for number, item in told.items())


def statement(entry: Entry, place: Place) -> tuple[str, ...]:
    """What a field says of a city at Wikidata: a property, or one with its value and the qualifier for the field's."""
    told = words(entry, "wikidata", place)
    if not _STATEMENT.fullmatch(" ".join(told)):
        raise _wrong("wikidata", place, "[“P…”] or [“P…”, “Q…”, “P…”]")
    return told


# --- complaints -------------------------------------------------------------------------------------


def _wrong(key: str, place: Place, expected: str) -> UserError:
    return UserError(
        "In the codebook, {place}: “{key}” should be {expected}. Change it.",
        key=key,
        place=place.named(key),
        expected=expected,
    )


def check_number(key: str, found: tuple[str, ...], allowed: tuple[int, ...], place: Place) -> None:
    """UserError where a check reads another number of fields than its type needs."""
    if len(found) not in allowed:
        raise _wrong(key, place, "a list of two field names" if allowed == (2,) else "a list of one field name")


def check_keys(entry: Entry, known: Iterable[str], place: Place) -> None:
    """UserError where an entry has a key that means nothing."""
    for key in entry:
        if key not in known:
            raise UserError(
                "In the codebook, {place} has an unknown entry “{key}”. Use one of: {known}.",
                place=place.named(key),
                key=key,
                known=", ".join(known),
            )


def check_known(name: str, known: Iterable[str], place: Place, *, key: str = "") -> None:
    """UserError where a name (the value of `key`) is none of those that exist."""
    if name not in known:
        raise UserError(
            "In the codebook, {place} names “{name}”, which does not exist. Use one of: {known}.",
            place=place.named(key),
            name=name,
            known=", ".join(known),
        )


_Named = TypeVar("_Named", Table, Field, Choice)


def unique(named: tuple[_Named, ...], place: Place, *, need: str = "") -> tuple[_Named, ...]:
    """These, if no two have one name and there is at least one where one is needed."""
    if need and not named:
        raise UserError("In the codebook, {place} has no [[{need}]]. Add at least one.", place=place.named(), need=need)
    seen: set[str] = set()
    for one in named:
        if one.name in seen:
            raise UserError(
                "In the codebook, {place} has “{name}” twice. Rename one.", place=place.named(), name=one.name
            )
        seen.add(one.name)
    return named

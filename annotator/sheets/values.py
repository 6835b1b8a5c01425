"""What a cell means as a value of a field: numbers, dates and words as spreadsheets and people write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from annotator import kinds
from annotator.countries import countries, holds_countries
from annotator.model import Codebook, Field, PartialDate, Quantity, Text, Value
from annotator.sheets import Read, reads

_MANY = ";"
_SIGNED = re.compile(r"[-−]\s*(?=\d)")
# 1,234,567.5 as English writes it; one comma before three digits, too.
_ENGLISH = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?![.,]?\d)")
_GROUPED = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))")
_SHARE = "%"
_MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?\Z")


def read(field: Field, cell: Read, *, language: str, like: Sequence[Value] = ()) -> tuple[Value, ...] | None:
    """The values of that field that a cell spells; None where it cannot be read, nothing where it is empty.

    `like` are the values that stood there before: a bare number keeps their unit and their word ("hơn").
    """
    if not field.many:
        value = _value(field, cell, language, like[0] if like else None)
        return () if not cell.words else None if value is None else (value,)
    parts = (
        [reads.of_words(part) for part in cell.words.split(_MANY)] if not (cell.is_number or cell.is_date) else [cell]
    )
    found = [_value(field, part, language, _alike(like)) for part in parts if part.words]
    known: dict[str, Value] = {}
    for value in found:
        if value is None:
            return None
        known.setdefault(kinds.key(value), value)
    return tuple(known.values())


def _alike(like: Sequence[Value]) -> Value | None:
    """What the values of before have in common: their unit, none of their words."""
    first = like[0] if like else None
    return replace(first, approx=None, number_max=None) if isinstance(first, Quantity) else first


def same(one: Sequence[Value], other: Sequence[Value]) -> bool:
    """Whether these are the same values, the words that go with their numbers included."""
    return sorted(map(_key, one)) == sorted(map(_key, other))


def _key(value: Value) -> str:
    word = f" {value.approx or ''}" if isinstance(value, Quantity) else ""
    return kinds.key(value) + word


def scope(codebook: Codebook, cell: Read) -> str | None:
    """The name of the scope whose label stands in a cell."""
    key = kinds.key(Text(cell.words))
    named = ((choice.name, choice.label) for choice in codebook.scopes)
    return next((name for name, label in named if key in _keys(name, label.vi, label.en)), None)


def _keys(*words: str) -> set[str]:
    return {kinds.key(Text(one)) for one in words}


def _value(field: Field, cell: Read, language: str, like: Value | None) -> Value | None:
    if not cell.words or cell.is_unknown:
        return None
    if field.choices:
        key = kinds.key(Text(cell.words))
        named = ((choice.name, choice.label) for choice in field.choices)
        return next((Text(name) for name, label in named if key in _keys(name, label.vi, label.en)), None)
    if holds_countries(field):
        return _country(cell)
    if field.kind == "count":
        return _quantity(cell, language, like if isinstance(like, Quantity) else None)
    if field.kind == "date":
        return _date(cell, like)
    return kinds.kind(field.kind).parse(cell.words, None)


def _country(cell: Read) -> Value | None:
    key = kinds.key(Text(cell.words))
    named = (pair for language in ("vi", "en") for pair in countries(language))
    return next((Text(code) for code, name in named if key in _keys(code, name)), None)


def _date(cell: Read, like: Value | None) -> Value | None:
    if cell.is_date:
        return _day(cell, like)
    if cell.is_number:
        # A year is a number to a spreadsheet; other numbers are days that lost their format.
        if cell.words.isdecimal() and len(cell.words) == len("YYYY"):
            return PartialDate(cell.words)
        day = reads.of_serial(cell.words)
        return PartialDate(day.words) if day else None
    return kinds.kind("date").parse(_MIDNIGHT.sub("", cell.words), None)


def _day(cell: Read, like: Value | None) -> Value | None:
    if "T" in cell.words or not reads.is_in_calendar(cell):
        return None
    year = reads.typed_year(cell)
    # Where a day of that very year stood, a day of it is meant.
    is_year = year is not None and not (isinstance(like, PartialDate) and like.iso[:4] == cell.words[:4])
    return PartialDate(year if year and is_year else cell.words)


def _quantity(cell: Read, language: str, like: Quantity | None) -> Value | None:
    if cell.is_date:
        return None
    if not cell.is_number:
        return _typed(cell.words, language, like)
    number = Decimal(cell.words)
    unit = like.unit if like else ""
    if cell.is_percent or (unit.startswith(_SHARE) and abs(number) <= 1):
        number, unit = number.scaleb(2), unit if unit.startswith(_SHARE) else _SHARE
    # The number alone was typed: the cell still shows the word before it.
    return Quantity(_plain(number), unit, approx=like.approx if like and like.number_max is None else None)


def _plain(number: Decimal) -> Decimal:
    return Decimal(f"{number.normalize():f}")


def _typed(words: str, language: str, like: Quantity | None) -> Value | None:
    sign = _SIGNED.match(words)
    positive = _GROUPED.sub("", words[sign.end() :] if sign else words)
    # Ranges stand in cells as text, the Vietnamese way whatever the language.
    is_english = language == "en" and not (like and like.number_max)
    parsed = kinds.kind("count").parse(_in_vietnamese(positive) if is_english else positive, None)
    if not isinstance(parsed, Quantity) or parsed.unit[:1].isdigit():
        return None
    unit = parsed.unit or (like.unit if like else "")
    return replace(parsed, number=-parsed.number if sign else parsed.number, unit=unit)


def _in_vietnamese(words: str) -> str:
    """The words with the separators of Vietnamese, where they are those of English."""
    return _ENGLISH.sub(lambda match: match[0].translate(str.maketrans(",.", ".,")), words)

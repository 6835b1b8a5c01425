"""The value of words that another tool marked: ours where the file brings it along, else read from the words."""

from __future__ import annotations

import json
import re
from decimal import Decimal

from annotator import gazetteer, kinds
from annotator.annotations.document import Form
from annotator.model import City, PartialDate, Quantity, Value

_DAY = r"(?:\d{4}|XXXX)(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-4]))?)?|-Q[1-4])?"
_ISO = re.compile(rf"{_DAY}(?:/{_DAY})?")
_COUNTRY = re.compile("[A-Z]{2}")
# Numbers beyond are no news; written out they would fill the memory.
_MOST_DIGITS = 40
_LONGEST = 300


def told(kind: str, form: Form | None) -> Value | None:
    """The value that the file brings along; None where it brings none that makes sense."""
    if form is None:
        return None
    try:
        value = kinds.decode(kind, dict(form))
        if not _is_sound(value):
            return None
        # What cannot be written cannot be stored. Only now: a number of a million digits is written for minutes.
        json.dumps(kinds.encode(value), ensure_ascii=False, allow_nan=False).encode()
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return None
    return value


def _is_sound(value: Value) -> bool:
    if isinstance(value, City):
        return bool(value.name.strip()) and (value.country is None or bool(_COUNTRY.fullmatch(value.country)))
    if isinstance(value, PartialDate):
        return bool(_ISO.fullmatch(value.iso))
    if isinstance(value, Quantity):
        return all(one is None or _is_short(one) for one in (value.number, value.number_max))
    return False


def _is_short(number: Decimal) -> bool:
    return number.is_finite() and len(number.as_tuple().digits) <= _MOST_DIGITS >= abs(number.adjusted())


def read(kind: str, surface: str, published_on: str | None, *, wider: bool) -> Value | None:
    """What the words say; None where they say nothing of that kind.

    Under a `wider` label stand countries and rivers too: only a name that the gazetteer knows becomes a city.
    """
    value = kinds.kind(kind).parse(surface, published_on) if len(surface) <= _LONGEST else None
    if isinstance(value, City) and wider and gazetteer.look_up(surface) is None:
        return None
    return value

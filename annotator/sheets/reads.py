"""What stands in a cell, in one spelling whatever program saved it last."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zlib import crc32

from annotator.sheets import NOTHING, Read

_DIGITS = 15
"""Excel keeps no more of a number, and writes out two that it made up itself."""
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_DAY_NOUGHT = date(1899, 12, 30)
_SEAL_DIGITS = 6
_MOST_DAYS = 2_958_465
_YEARS = range(1900, 2101)


def of_words(words: str) -> Read:
    """A cell of text: composed letters, one kind of line end, none of Excel's escapes."""
    if "_x" in words:
        words = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), words)
    plain = unicodedata.normalize("NFC", words.replace("\r\n", "\n").replace("\r", "\n")).strip()
    return Read(plain) if plain else NOTHING


def of_number(number: int | float | Decimal, *, is_percent: bool = False) -> Read:
    """A cell that holds a number; a percentage holds its hundredth part."""
    return Read(_written(number), is_number=True, is_percent=is_percent)


def _written(number: int | float | Decimal) -> str:
    exact = Decimal(number)
    if not exact.is_finite():
        return str(number)
    rounded = Decimal(f"{exact:.{_DIGITS}g}")
    return f"{rounded.normalize():f}" if rounded else "0"


def of_day(day: date) -> Read:
    """A cell that holds a date, with its time where it has one."""
    if isinstance(day, datetime) and day.time() == time():
        day = day.date()
    return Read(day.isoformat(), is_date=True)


def of_serial(number: str) -> Read | None:
    """The date that Excel counts by this number; None if it is none."""
    if not number.isdecimal() or int(number) > _MOST_DAYS:
        return None
    return of_day(_DAY_NOUGHT + timedelta(days=int(number)))


def typed_year(cell: Read) -> str | None:
    """The year that somebody typed into a cell that shows dates: programs take 2024 for the day 16 July 1905."""
    days = (date.fromisoformat(cell.words) - _DAY_NOUGHT).days if cell.is_date and "T" not in cell.words else 0
    return str(days) if days in _YEARS else None


def is_in_calendar(cell: Read) -> bool:
    """Whether a date is one that spreadsheets can hold: earlier ones come from numbers that mean none."""
    return cell.words >= _DAY_NOUGHT.isoformat()


def folded(cell: Read) -> str:
    """The words with blanks and line ends alike: programs wrap and trim them."""
    return " ".join(cell.words.split())


def same(one: Read, other: Read) -> bool:
    """Whether two cells hold the same; a date that lost its format is the number that it is counted by."""
    if folded(one) == folded(other):
        return True
    dates = [cell for cell in (one, other) if cell.is_date]
    numbers = [cell for cell in (one, other) if cell.is_number]
    return bool(dates and numbers) and of_serial(numbers[0].words) == dates[0]


def seal(cell: Read) -> str:
    """A short digest of what stands in a cell; `sealed` tells whether a cell still holds that."""
    return f"{crc32(folded(cell).encode('utf-8', 'surrogatepass')) & 0xFFFFFF:0{_SEAL_DIGITS}x}"


def sealed(cell: Read, digest: str) -> bool:
    """Whether the cell holds what was sealed, also where a date lost its format."""
    return digest in possible_seals(cell)


def possible_seals(cell: Read) -> list[str]:
    """The digests that a cell may have been sealed with: a number may be a date that lost its format."""
    day = of_serial(cell.words) if cell.is_number else None
    return [seal(cell)] if day is None else [seal(cell), seal(day)]


def seals(digests: str) -> list[str]:
    """The single digests of a row."""
    return [digests[at : at + _SEAL_DIGITS] for at in range(0, len(digests), _SEAL_DIGITS)]

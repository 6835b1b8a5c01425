"""Hidden marks of a workbook's rows, by which what was edited in them is found again (ADR 32)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from annotator.contradictions import row_key
from annotator.model import Contradiction, Row
from annotator.sheets import NOTHING, Read, reads
from exports.workbook.cells import Content

_VERDICT = "#"
_SHORT = 80


def key_of_row(table: str, row: Row, scope: str | None) -> str:
    """What names a row of a table, wherever it is moved."""
    return f"{table}|{row_key(row)}|{scope or ''}"


def key_of_side(contradiction: Contradiction, value_key: str) -> str:
    """What names a line of the Contradictions sheet."""
    return f"{_VERDICT}{contradiction.id}|{value_key}"


def is_side(key: str) -> bool:
    """Whether a key names a line of the Contradictions sheet."""
    return key.startswith(_VERDICT)


def as_read(content: Content) -> Read:
    """A cell as it is read back."""
    value = content.value
    if value is None:
        return NOTHING
    if isinstance(value, str):
        return reads.of_words(value)
    if isinstance(value, date):
        return reads.of_day(value)
    return reads.of_number(value, is_percent="%" in content.look.number_format)


def seal(contents: Sequence[Content], *, page: int = 0) -> str:
    """The digests of these cells; `page` is how many rows a sheet holds, where there is more than one."""
    return (f"{page}:" if page else "") + "".join(map(_digest, contents))


def _digest(content: Content) -> str:
    value = content.value
    return _of_words(value) if isinstance(value, str) and len(value) < _SHORT else reads.seal(as_read(content))


@lru_cache(maxsize=8192)
def _of_words(words: str) -> str:
    # Names of tables, fields, articles and sources stand on thousands of lines.
    return reads.seal(reads.of_words(words))


def opened(words: str) -> tuple[int, list[str]]:
    """The size of a page, 0 for one without end, and the digests."""
    page, _, digests = words.rpartition(":")
    return int(page) if page.isdecimal() else 0, reads.seals(digests)

"""Facts by the dates they are of: a check looks at those of one date, not at all of a table."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator

_PLAIN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_YEAR, _MONTH = 4, 7
_END = "\U0010ffff"


class Days:
    """Row keys by partial dates; dates of another form (no year, a stretch) are always looked at."""

    def __init__(self) -> None:
        self._of: dict[str, tuple[str, ...]] = {}
        self._plain: list[tuple[str, str]] = []
        self._odd: dict[str, None] = {}

    def put(self, key: str, dates: Iterable[str]) -> None:
        """Let a row be of these dates, and of no others."""
        told = tuple(dict.fromkeys(dates))
        if told == self._of.get(key, ()):
            return
        for iso in self._of.pop(key, ()):
            if _PLAIN.fullmatch(iso):
                _take_out(self._plain, (iso, key))
            self._odd.pop(key, None)
        if told:
            self._of[key] = told
        for iso in told:
            if _PLAIN.fullmatch(iso):
                insort(self._plain, (iso, key))
            else:
                self._odd[key] = None

    def near(self, iso: str) -> set[str]:
        """The rows of a date that may be this one: the same, one that holds it, one within it."""
        return self.holding(iso) | self.within(iso)

    def holding(self, iso: str) -> set[str]:
        """The rows of this date or of one that holds it."""
        if not _PLAIN.fullmatch(iso):
            return set(self._of)
        parts = (self._between(part, part) for part in {iso, iso[:_MONTH], iso[:_YEAR]})
        return set(self._odd).union(*parts)

    def within(self, iso: str) -> set[str]:
        """The rows of this date or of one within it."""
        if not _PLAIN.fullmatch(iso):
            return set(self._of)
        return set(self._odd).union(self._between(iso, iso + _END))

    def _between(self, first: str, last: str) -> Iterator[str]:
        """The rows of plain dates from one to another; a month stands before its days, a year before its months."""
        start, end = bisect_left(self._plain, (first, "")), bisect_right(self._plain, (last, _END))
        return (key for _, key in self._plain[start:end])


class Since:
    """How many rows there were at a day: each came on a first to last possible day, in groups that may overlap."""

    def __init__(self) -> None:
        self._of: dict[str, tuple[str, str, tuple[str, ...]]] = {}
        self._groups: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._first: dict[str, list[tuple[str, str]]] = {}
        self._last: dict[str, list[tuple[str, str]]] = {}

    def put(self, key: str, days: tuple[str, str] | None, groups: tuple[str, ...] = ()) -> None:
        """Let a row come within these days; not at all where there are none."""
        if days and self._of.get(key) == (*days, groups):
            return
        first, last, within = self._of.pop(key, ("", "", ()))
        for group in within:
            _take_out(self._first[group], (first, key))
            _take_out(self._last[group], (last, key))
        if days:
            self._of[key] = (*days, self._groups.setdefault(groups, groups))
            came, surely = (days[0], key), (days[1], key)
            for group in groups:
                insort(self._first.setdefault(group, []), came)
                insort(self._last.setdefault(group, []), came if came == surely else surely)

    def surely(self, group: str, day: str) -> int:
        """How many rows of a group had come by the end of a day for certain."""
        return bisect_right(self._last.get(group, []), (day, _END))

    def perhaps(self, group: str, day: str) -> int:
        """How many rows of a group may have come by the end of a day."""
        return bisect_right(self._first.get(group, []), (day, _END))

    def came(self, group: str, until: str, after: str = "") -> Iterator[str]:
        """The rows that came by the end of one day for certain, and surely not by another; in their order."""
        last = self._last.get(group, [])
        # Whoever came for certain before the other day is none of them.
        for at in range(self.surely(group, after), self.surely(group, until)):
            key = last[at][1]
            if self._of[key][0] > after:
                yield key


def _take_out(days: list[tuple[str, str]], one: tuple[str, str]) -> None:
    del days[bisect_left(days, one)]

"""Where an entry stands in a codebook's text: TOML readers tell lines only of what is no TOML at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

Path = tuple[tuple[str, int], ...]
"""Which entry is meant: (heading, its place among those of one parent, from 1), outermost first."""

_HEADING = re.compile(r"\s*\[\[\s*([\w.]+)\s*\]\]")


def line_of(source: str, path: Path, key: str = "") -> int:
    """The line (from 1) of a key within an entry, or of the entry's heading where it has no such key.

    An entry written without a heading of its own counts as standing at its parent's.
    """
    lines = source.splitlines()
    headings = [(0, ()), *_headings(lines)]
    at = max((n for n, (_, named) in enumerate(headings) if named == path[: len(named)]), default=0)
    start = headings[at][0]
    end = headings[at + 1][0] - 1 if at + 1 < len(headings) else len(lines)
    own = re.compile(rf'\s*"?{re.escape(key)}"?\s*[.=]')
    found = (number for number in range(start, end) if key and own.match(lines[number]))
    return next(found, max(start, 1) - 1) + 1


def _headings(lines: list[str]) -> Iterator[tuple[int, Path]]:
    """The line (from 1) of each heading and the entry it opens."""
    path: Path = ()
    for number, line in enumerate(lines, start=1):
        if match := _HEADING.match(line):
            path = _next(path, match[1].split("."))
            yield number, path


def _next(path: Path, names: list[str]) -> Path:
    """The entry that the heading `names` opens after the one at `path`: one further among those of its parent."""
    depth = len(names) - 1
    number = path[depth][1] + 1 if len(path) > depth and path[depth][0] == names[depth] else 1
    return (*path[:depth], (names[depth], number))

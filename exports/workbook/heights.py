"""How tall a row must be for its wrapped words: not every spreadsheet works it out when it opens a file."""

from __future__ import annotations

from collections.abc import Sequence

from exports.workbook.cells import Content

LINE = 15
"""Points that one line takes."""
_TALLEST = 409


def height(contents: Sequence[Content], widths: Sequence[float]) -> int:
    """Points that the row takes in columns of these widths, in characters."""
    lines = (_lines(one.value, width) for one, width in zip(contents, widths, strict=False))
    return min(_TALLEST, LINE * max(lines, default=1))


def _lines(value: object, width: float) -> int:
    if not isinstance(value, str):
        return 1
    # Lines break between words: about one more character is lost at each end.
    room = max(1, int(width) - 1)
    return sum(max(1, -(-len(paragraph) // room)) for paragraph in value.split("\n"))

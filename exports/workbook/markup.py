"""Rows, links and notes as the markup of SpreadsheetML (ECMA-376, part 1, chapter 18)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from openpyxl.utils import get_column_letter

from exports.workbook.cells import Content

SHAPES_A_BLOCK = 1024
"""Numbers of drawn shapes are given out in blocks of this many; a sheet claims the blocks it uses."""

_DAY_NOUGHT = datetime(1899, 12, 30)

letter = lru_cache(maxsize=1024)(get_column_letter)


def row(number: int, contents: Sequence[Content], styles: Sequence[int], *, tall: int = 0) -> str:
    """One row; a `tall` of 0 leaves the height to whoever opens it."""
    cells = [
        _cell(f"{letter(column)}{number}", content.value, style)
        for column, (content, style) in enumerate(zip(contents, styles, strict=True), 1)
    ]
    # Not a custom height: Excel fits a row whose height nobody has set to the fonts it has.
    return f'<row r="{number}"{f" ht={chr(34)}{tall}{chr(34)}" if tall else ""}>{"".join(cells)}</row>'


def _cell(place: str, value: object, style: int) -> str:
    if value is None or value == "":
        return f'<c r="{place}" s="{style}"/>'
    if isinstance(value, str):
        return f'<c r="{place}" s="{style}" t="inlineStr"><is>{_words(value)}</is></c>'
    return f'<c r="{place}" s="{style}"><v>{_number(value)}</v></c>'


def _words(words: str) -> str:
    kept = ' xml:space="preserve"' if "\n" in words or words != words.strip() else ""
    return f"<t{kept}>{escaped(words)}</t>"


def escaped(words: str) -> str:
    """Words as the content of an element or of an attribute in double quotes."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _number(value: object) -> str:
    if isinstance(value, date):
        return _serial(value)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


@lru_cache(maxsize=4096)
def _serial(value: date) -> str:
    known = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    # No day before March 1900 comes here: until then Excel's count is one off.
    days = (known - _DAY_NOUGHT) / timedelta(days=1)
    return str(int(days)) if days.is_integer() else repr(days)


def link(column: int, number: int, location: str) -> str:
    """A link from one cell to a place in the workbook."""
    return f'<hyperlink ref="{letter(column)}{number}" location="{escaped(location)}" display="{escaped(location)}"/>'


def note(column: int, number: int, words: str) -> str:
    """The words of a cell's note."""
    kept = '<t xml:space="preserve">'
    return f'<comment ref="{letter(column)}{number}" authorId="0"><text>{kept}{escaped(words)}</t></text></comment>'


NOTES_OPEN = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<authors><author>{author}</author></authors><commentList>"
)
NOTES_CLOSE = "</commentList></comments>"

SHAPES_OPEN = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel">'
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{blocks}"/></o:shapelayout>'
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
SHAPES_CLOSE = "</xml>"


def shape(shape_number: int, column: int, number: int, words: str) -> str:
    """The hidden frame in which the note of a cell is shown, as high as its words need."""
    lines = sum(1 + len(line) // 48 for line in words.split("\n"))
    return (
        f'<v:shape id="_x0000_s{shape_number}" type="#_x0000_t202" style="position:absolute;margin-left:59pt;'
        f'margin-top:1.5pt;width:240pt;height:{12 + 14 * min(lines, 20)}pt;z-index:1;visibility:hidden" '
        'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>'
        '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
        '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>'
        f"<x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>{number - 1}</x:Row>"
        f"<x:Column>{column - 1}</x:Column></x:ClientData></v:shape>"
    )

"""Single cells: what Excel would misread or lose is guarded here."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from annotator import kinds
from annotator.model import PartialDate, Quantity, Value
from exports.report import Mark
from exports.wording import SIGNS

TEXT_LIMIT = 32_767
_MARK_ROOM = 60
_DIGITS = 15

# What XML 1.0 forbids: control characters, lone surrogates, non-characters.
_FORBIDDEN = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
# Excel's calendar begins in 1900 and, wrongly, has a 29th of February in that year.
_FIRST_DATE = date(1900, 3, 1)

# The order of the schema: Microsoft's validator refuses openpyxl's own.
Font.__elements__ = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"),
    *("sz", "color", "name", "family", "charset", "scheme"),
)
_INK, _LINK = "FF1F2937", "FF1D4ED8"
_FILLS = {
    Mark.SUGGESTED: PatternFill("solid", fgColor="FFFEF3C7"),
    Mark.CONTRADICTED: PatternFill("lightUp", fgColor="FFB91C1C", bgColor="FFFEE2E2"),
    Mark.SINGLE: PatternFill("solid", fgColor="FFE0F2FE"),
    Mark.CONFIRMED: PatternFill("solid", fgColor="FFECFDF5"),
    Mark.VERIFIED: PatternFill("solid", fgColor="FFA7F3D0"),
}
_HEADER_FILL = PatternFill("solid", fgColor="FFE5E7EB")
_LINE = Side("thin", color="FFD1D5DB")
_FRAME = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
# Longer text would show as a row of # under a format that adds to it.
_SIGNED_TEXT = 200


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks; equal looks share one style of the workbook."""

    number_format: str = "General"
    mark: Mark | None = None
    header: bool = False
    title: bool = False
    plain: bool = False
    link: bool = False
    literal: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a cell and how; text is always text, whatever it begins with. `note` pops up beside it."""

    value: str | int | float | Decimal | date | None
    look: Look = Look()
    note: str = ""


_PLAIN, _LITERAL = Look(), Look(literal=True)


def text(words: str, cut_mark: str = " … [{count}]") -> Content:
    """Words as they are: no formula, no error value, nothing that XML forbids, cut visibly where Excel ends."""
    words = _FORBIDDEN.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))
    literal = words[:1] in ("=", "+", "-", "@", "#")
    return Content(_cut(_ESCAPE.sub("_x005F_", words), cut_mark), _LITERAL if literal else _PLAIN)


def _cut(words: str, mark: str) -> str:
    # Excel counts UTF-16 units, so a character outside the first plane counts twice.
    if len(words) * 2 <= TEXT_LIMIT or len(words.encode("utf-16-le")) // 2 <= TEXT_LIMIT:
        return words
    kept = words.encode("utf-16-le")[: (TEXT_LIMIT - _MARK_ROOM) * 2].decode("utf-16-le", errors="ignore")
    return kept + mark.format(count=len(words) - len(kept))


def number(value: Decimal | int, before: str = "", *, percent: bool = False) -> Content:
    """A real number with thousands grouped, or a real percentage (a cell of 0.67 shown as 67%).

    More digits than Excel keeps stand as text.
    """
    exact = Decimal(value)
    digits = exact.normalize().as_tuple()
    if not isinstance(digits.exponent, int) or len(digits.digits) > _DIGITS:
        return text(f"{before} {exact:f}{'%' if percent else ''}".strip())
    places = max(0, -digits.exponent)
    shape = "#,##0" + ("." + "0" * places if places else "")
    if percent:
        shape, exact, places = shape + "%", exact.scaleb(-2), places + 2
    whole = int(exact) if places == 0 else exact
    return Content(whole, Look(number_format=_quoted(before, " ") + shape, right=True))


def seconds(milliseconds: int | None) -> Content:
    """A time in seconds, of which one that has begun counts; empty where none is known."""
    return Content(None) if milliseconds is None else number(-(-milliseconds // 1000))


def _quoted(words: str, behind: str = "") -> str:
    plain = _FORBIDDEN.sub("", words).replace('"', "").replace("\n", " ")[:80]
    return f'"{plain}{behind}"' if plain else ""


def day(iso: str | None, date_format: str) -> Content:
    """A real date where the day is known; a partial date stays text, as partial as it is."""
    if not iso:
        return Content(None)
    if _FULL_DATE.fullmatch(iso):
        try:
            known = date.fromisoformat(iso)
        except ValueError:
            return text(iso)
        if known >= _FIRST_DATE:
            return Content(known, Look(number_format=date_format))
    return text(iso)


def moment(iso: str, date_format: str) -> Content:
    """A real date and time, in UTC as it was kept; text where it is none."""
    try:
        known = datetime.fromisoformat(iso)
    except ValueError:
        return text(iso)
    return Content(utc(known), Look(number_format=f"{date_format} hh:mm"))


def utc(known: datetime) -> datetime:
    """A moment as Excel can hold it, which knows no time zones: in UTC."""
    return known.astimezone(UTC).replace(tzinfo=None) if known.tzinfo else known


def typed(value: Value, date_format: str) -> Content:
    """A value as a number, a date or text; an approximator shows before the number without changing it."""
    if isinstance(value, Quantity):
        if value.number_max is not None:
            return text(kinds.label(value))
        return number(value.number, value.approx or "", percent=value.unit.startswith("%"))
    if isinstance(value, PartialDate):
        return day(value.iso, date_format)
    return text(kinds.label(value))


class Styles:
    """The styles of one workbook, made once per look: making one per cell is ten times slower."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._made: dict[Look, int] = {}

    def number(self, look: Look) -> int:
        """The number by which the cells of that look name their style."""
        if look not in self._made:
            # Never put into the sheet: only its style is kept, by the workbook.
            self._made[look] = _styled(Cell(self._sheet, 1, 1), look).style_id
        return self._made[look]


def _styled(cell: Cell, look: Look) -> Cell:
    cell.number_format = look.number_format
    size = 16 if look.title else 11
    cell.font = Font(name="Calibri", sz=size, bold=look.header or look.title, color=_LINK if look.link else _INK)
    # Whole dates stand where partial ones, which are text, stand: one edge for a column.
    side = {"horizontal": "right", "indent": 1} if look.right else {"horizontal": "left"}
    cell.alignment = Alignment(vertical="top", wrap_text=True, **side)
    if not look.plain:
        cell.border = _FRAME
    if look.header:
        cell.fill = _HEADER_FILL
    elif look.mark is not None:
        cell.fill = _FILLS[look.mark]
    if look.literal:
        cell.quotePrefix = True
    return cell


def marked(content: Content, mark: Mark) -> Content:
    """The same content on the mark's ground, with the mark's sign shown behind the value and not a part of it.

    An open contradiction has no value: its sign stands there itself, and the ground is hatched.
    """
    if content.value is None:
        return Content(SIGNS[mark], replace(content.look, mark=mark))
    if isinstance(content.value, str) and len(content.value) > _SIGNED_TEXT:
        return replace(content, look=replace(content.look, mark=mark))
    return replace(content, look=_signed(content.look, mark))


@lru_cache(maxsize=1024)
def _signed(look: Look, mark: Mark) -> Look:
    sign = f'" {SIGNS[mark]}"'
    shape = look.number_format
    return replace(look, mark=mark, number_format=f"@{sign}" if shape == "General" else f"{shape}{sign}")


def grounded(content: Content, mark: Mark) -> Content:
    """The same content on the mark's ground, where the words say the mark themselves."""
    return replace(content, look=replace(content.look, mark=mark))


def noted(content: Content, words: str) -> Content:
    """The same content with a note."""
    return replace(content, note=str(text(words).value))


def linked(content: Content) -> Content:
    """The same content in the ink of links."""
    return replace(content, look=_inked(content.look))


@lru_cache(maxsize=1024)
def _inked(look: Look) -> Look:
    return replace(look, link=True)


def read(content: Content) -> Content:
    """The same content without the frame of a table's cell."""
    return replace(content, look=replace(content.look, plain=True))

"""Single cells: what Excel would misread or lose is guarded here."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal

from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook import Workbook
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet

from annotator import kinds
from annotator.model import PartialDate, Quantity, Status, Value

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
    Status.SUGGESTED: PatternFill("solid", fgColor="FFFEF3C7"),
    Status.CONTRADICTED: PatternFill("lightUp", fgColor="FFB91C1C", bgColor="FFFEE2E2"),
    Status.CONFIRMED: PatternFill("solid", fgColor="FFECFDF5"),
    Status.VERIFIED: PatternFill("solid", fgColor="FFA7F3D0"),
}
_HEADER_FILL = PatternFill("solid", fgColor="FFE5E7EB")


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks; equal looks share one style of the workbook."""

    number_format: str = "General"
    status: Status | None = None
    header: bool = False
    link: bool = False
    literal: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a cell and how; text is always text, whatever it begins with."""

    value: str | int | float | Decimal | date | None
    look: Look = Look()


def text(words: str, cut_mark: str = " … [{count}]") -> Content:
    """Words as they are: no formula, no error value, nothing that XML forbids, cut visibly where Excel ends."""
    words = _FORBIDDEN.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))
    return Content(_cut(_ESCAPE.sub("_x005F_", words), cut_mark), Look(literal=words[:1] in ("=", "+", "-", "@", "#")))


def _cut(words: str, mark: str) -> str:
    # Excel counts UTF-16 units, so a character outside the first plane counts twice.
    if len(words.encode("utf-16-le")) // 2 <= TEXT_LIMIT:
        return words
    kept = words.encode("utf-16-le")[: (TEXT_LIMIT - _MARK_ROOM) * 2].decode("utf-16-le", errors="ignore")
    return kept + mark.format(count=len(words) - len(kept))


def number(value: Decimal | int, before: str = "", after: str = "") -> Content:
    """A real number with thousands grouped; more digits than Excel keeps stand as text."""
    exact = Decimal(value)
    digits = exact.normalize().as_tuple()
    if not isinstance(digits.exponent, int) or len(digits.digits) > _DIGITS:
        return text(f"{before} {exact:f}{after}".strip())
    places = max(0, -digits.exponent)
    shape = "#,##0" + ("." + "0" * places if places else "")
    whole = int(exact) if places == 0 else exact
    return Content(whole, Look(number_format=_quoted(before, " ") + shape + _quoted(after), right=True))


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
    # Excel knows no time zones.
    utc = known.astimezone(UTC).replace(tzinfo=None) if known.tzinfo else known
    return Content(utc, Look(number_format=f"{date_format} hh:mm"))


def typed(value: Value, date_format: str) -> Content:
    """A value as a number, a date or text; an approximator shows before the number without changing it."""
    if isinstance(value, Quantity):
        if value.number_max is not None:
            return text(kinds.label(value))
        percent = "%" if value.unit.startswith("%") else ""
        return number(value.number, value.approx or "", percent)
    if isinstance(value, PartialDate):
        return day(value.iso, date_format)
    return text(kinds.label(value))


class Styles:
    """The styles of one workbook, made once per look: making one per cell is ten times slower."""

    def __init__(self, book: Workbook) -> None:
        self._sheet = WriteOnlyWorksheet(book, "styles")
        self._made: dict[Look, Cell] = {}

    def cell(self, sheet: Worksheet, content: Content) -> Cell | None:
        """A cell of that sheet with that content; none where there is nothing to see."""
        if content.value in (None, "") and content.look.status is None:
            return None
        cell = WriteOnlyCell(sheet)
        # The public way, a named style per look, would fill Excel's own list of styles.
        cell._style = self._pattern(content.look)._style  # type: ignore[attr-defined]
        if content.value is not None:
            cell.value = content.value
        if isinstance(content.value, str):
            cell.data_type = "s"
        return cell

    def _pattern(self, look: Look) -> Cell:
        if look not in self._made:
            self._made[look] = _styled(WriteOnlyCell(self._sheet), look)
        return self._made[look]


def _styled(cell: Cell, look: Look) -> Cell:
    cell.number_format = look.number_format
    cell.font = Font(name="Calibri", sz=11, bold=look.header, color=_LINK if look.link else _INK)
    # Whole dates stand where partial ones, which are text, stand: one edge for a column.
    side = {"horizontal": "right", "indent": 1} if look.right else {"horizontal": "left"}
    cell.alignment = Alignment(vertical="top", wrap_text=True, **side)
    if look.header:
        cell.fill = _HEADER_FILL
    elif look.status is not None:
        cell.fill = _FILLS[look.status]
    if look.literal:
        cell.quotePrefix = True
    return cell


def with_status(content: Content, status: Status) -> Content:
    """The same content on the status's ground; contradicted cells are hatched, so colour never stands alone."""
    return replace(content, look=replace(content.look, status=status))


def linked(content: Content) -> Content:
    """The same content in the ink of links."""
    return replace(content, look=replace(content.look, link=True))

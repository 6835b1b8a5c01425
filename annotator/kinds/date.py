"""Dates as fine as the text gives them."""

from __future__ import annotations

from functools import lru_cache

from annotator.extents import QUARTER, bounds
from annotator.hours import day_of, hours_of
from annotator.kinds.seam import Comparison, Kind
from annotator.model import Label, PartialDate, Value


def parse(text: str, published_on: str | None = None) -> Value | None:
    """The date of typed words such as "14/2", "tháng 9/2023", "hôm qua"; None if they are no date."""
    # Only now: compiling the grammar takes longer than painting the window that needs none of it.
    from annotator import typed_dates

    return typed_dates.parse(text, published_on)


def label_of(value: Value) -> str:
    """The Vietnamese way of writing the date: 14/2/2024, 2/2024, quý 1/2024, 2025–2035."""
    assert isinstance(value, PartialDate)
    if hours := hours_of(value.iso):
        return f"{'–'.join(map(str, dict.fromkeys(hours)))} giờ {_written(day_of(value.iso))}"
    return "–".join(_written(part) for part in value.iso.split("/"))


@lru_cache(maxsize=1 << 14)
def _written(iso: str) -> str:
    if quarter := QUARTER.fullmatch(iso):
        return f"quý {quarter[2]}/{quarter[1]}"
    parts = [part.lstrip("0") or "0" for part in reversed(iso.split("-")) if part != "XXXX"]
    return "/".join(parts)


def encode(value: Value) -> dict[str, object]:
    """The JSON form."""
    assert isinstance(value, PartialDate)
    return {"iso": value.iso, "relative": value.relative, "year_inferred": value.year_inferred}


def decode(form: dict[str, object]) -> Value:
    """The value of a JSON form."""
    return PartialDate(str(form["iso"]), bool(form.get("relative")), bool(form.get("year_inferred")))


def key(value: Value) -> str:
    """The ISO form alone: how the year was found does not make it another date."""
    assert isinstance(value, PartialDate)
    return value.iso


def compare(a: Value, b: Value) -> Comparison:
    """One date within the other agrees with it; dates apart differ."""
    assert isinstance(a, PartialDate)
    assert isinstance(b, PartialDate)
    if a.iso == b.iso:
        return Comparison.SAME
    yearless = "XXXX" in a.iso or "XXXX" in b.iso
    first, second = bounds(a.iso, yearless=yearless), bounds(b.iso, yearless=yearless)
    within = _holds(first, second) or _holds(second, first)
    return Comparison.COMPATIBLE if within else Comparison.DIFFERENT


def _holds(outer: tuple[str, str], inner: tuple[str, str]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


DATE = Kind(
    name="date",
    label=Label("ngày tháng", "date"),
    colour="#047857",
    colour_dark="#4fd1a5",
    feet=(0.0,),
    holds=PartialDate,
    parse=parse,
    label_of=label_of,
    encode=encode,
    decode=decode,
    key=key,
    compare=compare,
)

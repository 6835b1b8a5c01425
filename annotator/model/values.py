"""What a span or a field can mean."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class City:
    """A city or municipality: canonical Vietnamese name without prefix, ISO alpha-2 country, province."""

    name: str
    country: str | None = None
    within: str | None = None
    latin: str = ""
    geonames_id: int | None = None


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as fine as the text gives it.

    `iso` is YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Qn, start/end, or XXXX-MM-DD where the year is unknown.
    """

    iso: str
    relative: bool = False
    year_inferred: bool = False

    @property
    def has_year(self) -> bool:
        """Whether the year is known."""
        return not self.iso.startswith("XXXX")

    @property
    def is_day(self) -> bool:
        """Whether the date is one whole day of a known year."""
        return self.has_year and len(self.iso) == len("YYYY-MM-DD")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in base units with its counted noun; `number_max` closes a range; `approx` is the word used."""

    number: Decimal
    unit: str = ""
    number_max: Decimal | None = None
    approx: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A plain word that is no span of its own: a province, a country, the name of a metric."""

    text: str


Value = City | PartialDate | Quantity | Text

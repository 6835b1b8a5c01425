"""What tells one city from another, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator import kinds
from annotator.city_search import Found
from annotator.countries import country_name
from annotator.gazetteer import Place
from annotator.model import City, PartialDate
from annotator.visible import visible
from ui.messages import language


def region(city: City) -> str:
    """Province and country: "Nghệ An, Việt Nam"; empty where neither is known."""
    country = country_name(city.country, language()) if city.country else ""
    within = city.within if city.within != city.name else ""
    return ", ".join(part for part in (within, country) if part)


def name(city: City) -> str:
    """The city with what tells it from others of its name."""
    where = region(city)
    return visible(f"{city.name} ({where})" if where else city.name)


def detail(found: Found) -> str:
    """Where it lies, and until when it was a city, where the gazetteer knows."""
    where = region(found.city) or QCoreApplication.translate("CityEntry", "country unknown")
    return " · ".join(part for part in (where, _until(found.place)) if part)


def _until(place: Place | None) -> str:
    if place is None or not place.valid_until:
        return ""
    translate = QCoreApplication.translate
    told = (
        translate("CityEntry", "town until {day}")
        if place.rank == "town"
        else translate("CityEntry", "city until {day}")
    )
    return told.format(day=kinds.label(PartialDate(place.valid_until)))

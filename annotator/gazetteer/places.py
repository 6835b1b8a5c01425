"""Cities by name: what a place is, when it was one, and which of several is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from annotator.gazetteer.regions import country, province_now, regions
from annotator.gazetteer.tables import by_key, name_key
from annotator.model import City

_REFORM = "2025-06-30"
_CITIES_NOT_COUNTRIES = frozenset({"HK", "MO"})
_PREFIX = re.compile(r"(?:thành phố |thủ đô |thị xã |t[px](?:\. *| ))")


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the gazetteer; `rank` is municipality, city or town; abroad known or foreign.

    A known city is small, but the press names it bare. `valid_from` and `valid_until` are the first and the last
    day on which it had that rank (ISO), empty where open or unknown: a Vietnamese city or town lost it on 1 July
    2025. `namesakes` counts Vietnamese communes, wards and districts of the same name elsewhere, for a foreign city
    those that come to mind first; it is 1 where people, brands or states share a Latin name.
    """

    city: City
    rank: str
    population: int
    valid_from: str = ""
    valid_until: str = ""
    namesakes: int = 0

    @property
    def is_vietnamese(self) -> bool:
        """Whether this is a place in Vietnam."""
        return self.city.country == "VN"

    @property
    def within_now(self) -> str:
        """The province or municipality in which it lies since July 2025; empty abroad and for a municipality."""
        return province_now(self.city.within) if self.city.within else ""

    @property
    def is_country_too(self) -> bool:
        """Whether the name is rather a country's, as Singapore's is and Hong Kong's is not."""
        code = country(self.city.name)
        return code is not None and code not in _CITIES_NOT_COUNTRIES

    @property
    def has_long_gone(self) -> bool:
        """Whether it lost its rank before the reform that took the rank of all and left them their names."""
        return bool(self.valid_until) and self.valid_until < _REFORM

    def is_valid(self, on: str) -> bool:
        """Whether it has its rank on that day (ISO)."""
        return self.valid_from <= on and (not self.valid_until or on <= self.valid_until)


def places(name: str, *, on: str = "") -> tuple[Place, ...]:
    """The cities of that name (without prefix), largest trust first; those of one day where it is given."""
    return _places(name_key(name)) if not on else tuple(p for p in history(name) if p.is_valid(on))


def history(name: str) -> tuple[Place, ...]:
    """The cities of that name with what each was before: Huế, in its province until the end of 2024."""
    return tuple(place(line) for line in by_key().get(name_key(name), ()))


# Bounded: whatever a text calls a place is asked for.
@lru_cache(maxsize=2**13)
def _places(key: str) -> tuple[Place, ...]:
    # What a place was before stands behind what it became: the first of a name and country is the last standing.
    found = [place(line) for line in by_key().get(key, ())]
    return tuple({(p.city.name, p.city.country): p for p in reversed(found)}.values())[::-1]


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key.partition(" ")[0] for key in by_key())


def is_city_start(key: str) -> bool:
    """Whether some city's key begins with this word."""
    return key in _first_words()


def look_up(text: str, *, near: Iterable[str] = ()) -> City | None:
    """The most trusted city of a typed name, with or without prefix; `near` names its country or provinces."""
    key = name_key(text)
    bare = _PREFIX.sub("", key, count=1)
    found = _places(key) or _places(bare) or _places(f"thành phố {bare}")
    preferred = frozenset[str]().union(*(regions(name) for name in near))
    abroad = next((region for region in preferred if len(region) == 2), "")
    return best(found, preferred) if found and not lie_elsewhere(found, abroad) else None


def lie_elsewhere(found: Sequence[Place], country: str) -> bool:
    """Whether none of these lies in the country said beside their name ("Saint Louis (Mỹ)")."""
    known = {place.city.country for place in found}
    # Hong Kong, Macau and Đài Bắc are said to be Chinese, too.
    return bool(country) and country not in known and not (country == "CN" and known & {"HK", "MO", "TW"})


def best(found: Sequence[Place], preferred: frozenset[str]) -> City:
    """The place in a preferred province or country, else the first."""
    return next((p.city for p in found if p.city.within in preferred or p.city.country in preferred), found[0].city)


def place(line: str) -> Place:
    """The place of a line of the table."""
    name, code, within, rank, latin, geonames_id, population, _, since, until, namesakes = line.split("\t")
    city = City(name, code, within or None, latin, int(geonames_id) if geonames_id else None)
    return Place(city, rank, int(population), since, until, int(namesakes or 0))

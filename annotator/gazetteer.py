"""Names of cities, provinces and countries, from the frozen tables in seeds/ (sources: seeds/README.md).

Read on first use; lines become values only when their name is met.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from annotator.model import City
from annotator.text import fold_tone

_SEEDS = Path(__file__).parents[1] / "seeds"
_GAPS = re.compile(r"[\s_\-–]+")
_PREFIX = re.compile(r"(?:thành phố |thủ đô |thị xã |t[px](?:\. *| ))")


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the gazetteer; `rank` is municipality, city, town or foreign."""

    city: City
    rank: str
    population: int

    @property
    def is_vietnamese(self) -> bool:
        """Whether this is a place in Vietnam."""
        return self.city.country == "VN"


def name_key(name: str) -> str:
    """The form under which names are looked up: lower case, one way of placing tones, one kind of gap."""
    return _GAPS.sub(" ", fold_tone(unicodedata.normalize("NFC", name).lower())).strip()


def places(name: str) -> tuple[Place, ...]:
    """The cities of that name (without prefix), largest trust first; empty if there are none."""
    return _places(name_key(name))


@cache
def _places(key: str) -> tuple[Place, ...]:
    return tuple(_place(line) for line in _cities().get(key, ()))


def is_city_start(key: str) -> bool:
    """Whether some city's key begins with this word."""
    return key in _first_words()


def province(name: str) -> str | None:
    """The name of a Vietnamese province as before July 2025, however it is spelled; None if it is none."""
    return _provinces().get(name_key(name))


def country(name: str) -> str | None:
    """The ISO code of a country by its Vietnamese or English name; None if it is none."""
    return _countries().get(name_key(name))


def look_up(text: str, *, near: Iterable[str] = ()) -> City | None:
    """The most trusted city of a typed name, with or without prefix; `near` names provinces or countries to prefer."""
    key = name_key(text)
    bare = _PREFIX.sub("", key, count=1)
    found = _places(key) or _places(bare) or _places(f"thành phố {bare}")
    return best(found, {province(name) or country(name) or "" for name in near}) if found else None


def best(found: Sequence[Place], preferred: set[str]) -> City:
    """The place in a preferred province or country, else the first."""
    return next((p.city for p in found if p.city.within in preferred or p.city.country in preferred), found[0].city)


def _place(line: str) -> Place:
    name, code, within, rank, latin, geonames_id, population, _ = line.split("\t")
    city = City(name, code, within or None, latin, int(geonames_id) if geonames_id else None)
    return Place(city, rank, int(population))


@cache
def _cities() -> dict[str, list[str]]:
    # Lines stand in order of trust: written by hand first, then by falling population.
    by_key: dict[str, list[str]] = {}
    for line in _lines("gazetteer.tsv"):
        name, _code, _, _, latin, _, _, aliases = line.split("\t")
        if not aliases and name == latin and name.isascii() and "-" not in name:
            by_key.setdefault(name.lower(), []).append(line)
            continue
        # "Thai Nguyen" is Taiyuan to nobody: only Vietnamese names and well-known Latin ones are spellings.
        for key in {name_key(spelling) for spelling in (name, latin, *aliases.split("|")) if spelling}:
            by_key.setdefault(key, []).append(line)
    return by_key


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key.partition(" ")[0] for key in _cities())


@cache
def _provinces() -> dict[str, str]:
    rows = (line.split("\t") for line in _lines("gazetteer_provinces.tsv"))
    return {name_key(spelling): name for name, aliases in rows for spelling in (name, *aliases.split("|"))}


@cache
def _countries() -> dict[str, str]:
    rows = (line.split("\t") for line in _lines("gazetteer_countries.tsv"))
    return {name_key(name): code for code, names in rows for name in names.split("|")}


def _lines(name: str) -> list[str]:
    return (_SEEDS / name).read_text(encoding="utf-8").splitlines()[1:]

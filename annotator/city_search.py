"""Cities for what is being typed: those of the project and those of the gazetteer, marks optional."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from annotator import gazetteer, kinds
from annotator.model import City
from annotator.text import fold

_PREFIX = re.compile(r"^\s*(?:th[àa]nh ph[ốo]|th[ủu] [đd][ôo]|th[ịi] x[ãa]|t[px]\b\.?)\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A city for what was typed: the other name that matched, its place in the gazetteer, whether it is in use.

    `whole` says that all of a name was typed, so that nothing else need be meant.
    """

    city: City
    alias: str = ""
    place: gazetteer.Place | None = None
    used: bool = False
    whole: bool = False


def search(words: str, known: Sequence[City], *, limit: int = 12) -> list[Found]:
    """Cities for what is being typed, marks optional: whole names first, then those of the project, then the rest."""
    listed = [_found(hit, words) for hit in gazetteer.search(words, limit=limit)]
    name, region = bare(words)
    typed = _typed(name)
    begun = [city for city in known if _begins(typed, region, city)]
    begun.sort(key=lambda city: typed not in _names(city))
    used = [_in_use(city, typed, listed) for city in begun[:limit]]
    taken = {_identity(one.city) for one in used}
    others = [one for one in listed if _identity(one.city) not in taken]
    return sorted([*used, *others], key=lambda one: not one.whole)[:limit]


def bare(words: str) -> tuple[str, str]:
    """The name without "thành phố", and the region told in parentheses or behind a comma."""
    name, _, region = _PREFIX.sub("", " ".join(words.split()), count=1).replace("(", ",").partition(",")
    return name.strip(), region.strip(" ),")


def _found(hit: gazetteer.Hit, words: str) -> Found:
    typed = _typed(words)
    whole = any(f"{typed} ".startswith(f"{_typed(name)} ") for name in (hit.place.city.name, hit.alias) if name)
    return Found(hit.place.city, hit.alias, hit.place, whole=whole)


def _in_use(city: City, typed: str, listed: Sequence[Found]) -> Found:
    same = next((one for one in listed if _identity(one.city) == _identity(city)), Found(city))
    return replace(same, city=city, used=True, whole=same.whole or typed in _names(city))


def _begins(typed: str, region: str, city: City) -> bool:
    """Whether the words begin some word of the city's name, and the region told with them fits."""
    return bool(typed) and any(_leads(typed, own) for own in _names(city)) and _fits(city, region)


def _leads(typed: str, own: str) -> bool:
    # "seogu" is to find "Seo-gu": what is written in one word here is written in two there.
    return f" {typed}" in f" {own}" or own.replace(" ", "").startswith(typed.replace(" ", ""))


def _fits(city: City, region: str) -> bool:
    return not region or _typed(region) == _typed(city.within or "") or city.country == gazetteer.country(region)


@lru_cache(maxsize=50_000)
def _names(city: City) -> frozenset[str]:
    # Asked of every city of the project at every letter.
    return frozenset(_typed(name) for name in (city.name, city.latin) if name)


def _typed(words: str) -> str:
    """The form in which names are compared with what is typed: no marks, no hyphens, no prefix."""
    return fold(gazetteer.name_key(_PREFIX.sub("", words, count=1).replace(",", " ").replace("(", " ").rstrip(" )")))


def _identity(city: City) -> tuple[str, str]:
    return kinds.key(city), (city.within or "").casefold()

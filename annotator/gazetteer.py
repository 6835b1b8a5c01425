"""Names of cities, provinces and countries, from the frozen tables in seeds/ (sources: seeds/README.md).

Read on first use; lines become values only when their name is met.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import nsmallest
from pathlib import Path

from annotator.model import City
from annotator.text import fold, fold_tone

_SEEDS = Path(__file__).parents[1] / "seeds"
_GAPS = re.compile(r"[\s_\-–]+")
_PREFIX = re.compile(r"(?:thành phố |thủ đô |thị xã |t[px](?:\. *| ))")
_TYPED_PREFIX = re.compile(r"(?:th[àa]nh ph[ốo] |th[ủu] [đd][ôo] |th[ịi] x[ãa] |t[px](?:\. *| ))(?=.)")


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


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a search found; `alias` is the other name that matched, empty where its own name did."""

    place: Place
    alias: str = ""


# The same few words are looked up as a city's, a province's and a country's name, once for each length of a name.
@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """The form under which names are looked up: lower case, one way of placing tones, one kind of gap."""
    return _GAPS.sub(" ", fold_tone(unicodedata.normalize("NFC", name).lower())).strip()


def places(name: str) -> tuple[Place, ...]:
    """The cities of that name (without prefix), largest trust first; empty if there are none."""
    return _places(name_key(name))


def search(words: str, *, limit: int = 12) -> list[Hit]:
    """Places for what is being typed: it begins some word of a name; diacritics and đ are optional.

    Further words may name the province or the country ("vinh nghe an"). Marks that were typed come first, then
    whole names, Vietnamese cities, and the most people.
    """
    typed = _TYPED_PREFIX.sub("", name_key(words.replace(",", " ").replace("(", " ").rstrip(") ")), count=1).split()
    for length in range(len(typed), 0, -1):
        found = _begun(" ".join(typed[:length]), fold(" ".join(typed[length:])))
        if found:
            best_first = nsmallest(limit, ((score, row) for row, score in found.items()))
            return [_hit(row, " ".join(typed[:length])) for _, row in best_first]
    return []


def _begun(name: str, region: str) -> dict[int, tuple[bool, bool, int]]:
    """The rows with a name in which this begins a word, and how good each is (least is best)."""
    index, found, marked = _index(), dict[int, tuple[bool, bool, int]](), fold(name) != name
    for match in re.finditer(re.escape(f" {fold(name)}"), index.folded):
        start, end = match.span()
        row = bisect_right(index.starts, start) - 1
        whole = index.folded[start - 1] in "|\n" and index.folded[end] in "|\n"
        score = (marked and index.written[start + 1 : end] != name, not whole, index.order[row])
        found[row] = min(score, found.get(row, score))
    return {row: score for row, score in found.items() if not region or _lies_in(row, region)}


def _lies_in(row: int, region: str) -> bool:
    place = _place(_lines("gazetteer.tsv")[row])
    regions = [place.city.within or "", *(name for name, code in _countries().items() if code == place.city.country)]
    return any(f" {region}" in f" {fold(name_key(name))}" for name in regions)


def _hit(row: int, typed: str) -> Hit:
    line = _lines("gazetteer.tsv")[row]
    wanted, spellings = f" {fold(typed)}", _spellings(line)
    matching = [name for name in spellings if wanted in f" {fold(name_key(name))}"]
    return Hit(_place(line), "" if matching[0] == spellings[0] else matching[0])


@dataclass(frozen=True, slots=True)
class _Index:
    """All names of all rows in one string, each word behind a blank; `order` is who comes first."""

    written: str
    folded: str
    starts: list[int]
    order: list[int]


@cache
def _index() -> _Index:
    parts, starts, order, length = ["\n"], list[int](), list[int](), 1
    for line in _lines("gazetteer.tsv"):
        names = "".join(f"| {name}" for name in _spellings(line)) + "\n"
        starts.append(length)
        order.append(_turn(line))
        parts.append(names)
        length += len(names)
    written = "".join(parts).replace("-", " ").replace("–", " ").lower()
    return _Index(written, fold(written), starts, order)


def _turn(line: str) -> int:
    """When a row's turn comes: municipalities, other Vietnamese cities, the world, by falling population."""
    _, country, _, rank, _, _, population, *_ = line.split("\t")
    group = 0 if rank == "municipality" else 1 if country == "VN" else 2
    return group * 10**9 - int(population)


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
        name, _, _, _, latin, _, _, aliases = line.split("\t")
        if not aliases and name == latin and name.isascii() and "-" not in name:
            by_key.setdefault(name.lower(), []).append(line)
            continue
        # "Thai Nguyen" is Taiyuan to nobody: only Vietnamese names and well-known Latin ones are spellings.
        for key in {name_key(spelling) for spelling in _spellings(line)}:
            by_key.setdefault(key, []).append(line)
    return by_key


def _spellings(line: str) -> list[str]:
    """The names of a row without repetition, its own first."""
    name, _, _, _, latin, _, _, aliases = line.split("\t")
    return list(dict.fromkeys(spelling for spelling in (name, *aliases.split("|"), latin) if spelling))


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


@cache
def _lines(name: str) -> list[str]:
    return (_SEEDS / name).read_text(encoding="utf-8").splitlines()[1:]

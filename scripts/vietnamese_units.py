"""Vietnamese units of both eras, read from the package vietnamadminunits (MIT) for the gazetteer's script."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from vietnamadminunits.converter.converter_2025 import DICT_PROVINCE
from vietnamadminunits.database import get_data

LAST_DAY = "2025-06-30"
"""The last day of 63 provinces and of all cities and towns that are no municipality."""

_FEW = 3
_RANKS = {"Thành phố": "city", "Thị xã": "town"}


def provinces_now() -> dict[str, tuple[str, str]]:
    """The 63 provinces of before July 2025 by name: rank, and the one of 34 that each belongs to since."""
    old = {
        str(row["provinceKey"]): str(row["province"])
        for row in get_data(["province", "provinceKey"], "admin_units_legacy")
    }
    new = {
        str(row["provinceKey"]): str(row["province"]) for row in get_data(["province", "provinceKey"], "admin_units")
    }
    heirs = {key: new[heir] for heir, keys in DICT_PROVINCE.items() for key in keys}
    assert heirs.keys() == old.keys()
    assert (len(old), len(new)) == (63, 34)
    return {_plain(name): (_rank(name), _plain(heirs[key])) for key, name in old.items()}


def cities_and_towns() -> set[tuple[str, str, str]]:
    """The 87 cities and 52 towns of 30 June 2025: name, province, rank."""
    return {(name, province, _RANKS[kind]) for province, name, kind, _ in _units() if kind in _RANKS}


def namesakes(name: str, within: str, rank: str) -> int:
    """How many other units of before July 2025 bear the name of a city or town; its own wards do not count."""
    return sum(_RANKS.get(kind) != rank or province != today(within) for province, kind in _named().get(name, ()))


def at_home(name: str) -> int:
    """How many Vietnamese units bear the Vietnamese name of a foreign city; a few communes are not thought of first."""
    units = _named().get(name, set())
    district = any("/" not in kind for _, kind in units)
    return len(units) if district or len(units) > _FEW else 0


@cache
def _named() -> dict[str, set[tuple[str, str]]]:
    # A ward is told from its city by the city's kind: "phường Sa Đéc" of the city of Sa Đéc is no other place.
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for province, district, kind, ward in _units():
        found[district].add((province, kind))
        if ward != district:
            found[ward].add((province, f"{district}/{ward}"))
    return found


@cache
def _units() -> frozenset[tuple[str, str, str, str]]:
    rows = get_data(["province", "districtShort", "districtType", "wardShort"], "admin_units_legacy")
    return frozenset(
        (_plain(str(row["province"])), _bare(row["districtShort"]), str(row["districtType"]), _bare(row["wardShort"]))
        for row in rows
    )


def _bare(name: object) -> str:
    """A name without what tells it from a namesake: "Cao Lãnh (Thành phố)"."""
    return str(name).partition(" (")[0]


def _plain(province: str) -> str:
    plain = province.removeprefix("Tỉnh ").removeprefix("Thành phố ")
    return province if plain == "Hồ Chí Minh" else plain


def _rank(province: str) -> str:
    return "province" if province.startswith("Tỉnh ") else "municipality"


def today(within: str) -> str:
    """The province's name on the last day: Thừa Thiên Huế was a municipality by then."""
    return "Huế" if within == "Thừa Thiên Huế" else within

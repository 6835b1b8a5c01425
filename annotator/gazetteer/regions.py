"""Provinces of both eras and countries: what a name stands for, and what it covers."""

from __future__ import annotations

import re
from functools import cache

from annotator.gazetteer.tables import countries, name_key, provinces

_MUNICIPALITY = re.compile(r"(?:thành phố |tp(?:\. *| ))")
_AROUND = re.compile(
    r"^(?:(?:nay|cũ|mới|trước đây|hiện) )?(?:(?:thuộc|là) )?(?:tỉnh |bang )?|(?: (?:cũ|mới|ngày nay|trước đây))?$"
)


def province(name: str) -> str | None:
    """The name of a Vietnamese province as before July 2025, however it is spelled; None if it is none."""
    return _provinces().get(name_key(name))


def country(name: str) -> str | None:
    """The ISO code of a country by its Vietnamese or English name; None if it is none."""
    return countries().get(name_key(name))


def regions(said: str) -> frozenset[str]:
    """What stands in parentheses behind a city: the country, or all provinces of before July 2025 that it may mean.

    A province of today covers those it was made of ("Rạch Giá (An Giang)", "Bến Cát (TP.HCM)"). Of several parts the
    first one that is known in Vietnam counts, else the last ("Thái Nguyên (Sơn Tây, Trung Quốc)").
    """
    parts = [_AROUND.sub("", name_key(part)) for part in said.split(",")]
    codes = [code for part in parts if (code := countries().get(part))]
    if codes and codes[-1] != "VN":
        return frozenset(codes[-1:])
    covered = (_covered().get(part) or _covered().get(_MUNICIPALITY.sub("", part, count=1)) for part in parts)
    return next((found for found in covered if found), frozenset(codes))


def province_now(name: str) -> str:
    """The province or municipality since July 2025 to which one of before belongs; empty if it is none."""
    return _now().get(name, "")


@cache
def _provinces() -> dict[str, str]:
    named = (row for row in provinces() if row.rank == "province")
    return {name_key(spelling): row.name for row in named for spelling in (row.name, *row.aliases.split("|"))}


@cache
def _now() -> dict[str, str]:
    return {row.name: row.now for row in provinces()}


@cache
def _covered() -> dict[str, frozenset[str]]:
    return {
        name_key(spelling): frozenset({row.name, *(other.name for other in provinces() if other.now == row.name)})
        for row in provinces()
        for spelling in (row.name, *row.aliases.split("|"))
        if spelling
    }

"""Reading the frozen tables: lines, and the form under which names are looked up."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from annotator.text import fold_tone

_SEEDS = Path(__file__).parents[2] / "seeds"
_GAPS = re.compile(r"[\s_\-–]+")


class Province(NamedTuple):
    """One line of the provinces: `now` is the province it belongs to since July 2025, `until` its last day."""

    name: str
    rank: str
    now: str
    until: str
    aliases: str


# The same few words are looked up as a name of a city, a province and a country, once for each length.
@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """The form under which names are looked up: lower case, one way of placing tones, one kind of gap."""
    return _GAPS.sub(" ", fold_tone(unicodedata.normalize("NFC", name).lower())).strip()


def spellings(line: str) -> list[str]:
    """The names of a line of cities without repetition, its own first."""
    name, _, _, _, latin, _, _, aliases, *_ = line.split("\t")
    return list(dict.fromkeys(spelling for spelling in (name, *aliases.split("|"), latin) if spelling))


@cache
def cities() -> list[str]:
    """The lines of cities in order of trust: written by hand first, then by falling population."""
    return _lines("gazetteer.tsv")


@cache
def by_key() -> dict[str, list[str]]:
    """The lines of cities by each of their names."""
    found: dict[str, list[str]] = {}
    for line in cities():
        name, _, _, _, latin, _, _, aliases, _ = line.split("\t", 8)
        if not aliases and name == latin and name.isascii() and "-" not in name:
            found.setdefault(name.lower(), []).append(line)
            continue
        # "Thai Nguyen" is Taiyuan to nobody: only Vietnamese names and well-known Latin ones are spellings.
        for key in {name_key(spelling) for spelling in spellings(line)}:
            found.setdefault(key, []).append(line)
    return found


@cache
def provinces() -> list[Province]:
    """The provinces and municipalities of before July 2025."""
    return [Province(*line.split("\t")) for line in _lines("gazetteer_provinces.tsv")]


@cache
def countries() -> dict[str, str]:
    """ISO codes of countries by key of their Vietnamese and English names."""
    rows = (line.split("\t") for line in _lines("gazetteer_countries.tsv"))
    return {name_key(name): code for code, names in rows for name in names.split("|")}


def _lines(name: str) -> list[str]:
    return (_SEEDS / name).read_text(encoding="utf-8").splitlines()[1:]

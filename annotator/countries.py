"""What people call a country; data hold its ISO 3166 alpha-2 code. The home of Babel's names."""

from __future__ import annotations

from functools import cache

from annotator.model import Field
from annotator.text import fold


def holds_countries(field: Field) -> bool:
    """Whether a column holds country codes: it is read from the country of a key."""
    return field.part_of.endswith(".country")


@cache
def country_name(code: str, language: str) -> str:
    """The country's name in `vi` or `en` (Unicode CLDR); an unknown code stays as it is."""
    from babel import Locale  # only now: the window opens without it

    return str(Locale.parse(language).territories.get(code, code))


@cache
def countries(language: str) -> tuple[tuple[str, str], ...]:
    """Code and name of every country and territory, in the order of the names without their marks."""
    from babel import Locale

    # Three letters and digits are continents; XA, XB, ZZ, EU, EZ, UN and QO are no countries.
    named = Locale.parse(language).territories.items()
    real = [(c, str(name)) for c, name in named if len(c) == 2 and c.isalpha() and c not in _NO_COUNTRIES]
    return tuple(sorted(real, key=lambda pair: fold(pair[1])))


_NO_COUNTRIES = {"XA", "XB", "ZZ", "EU", "EZ", "UN", "QO"}

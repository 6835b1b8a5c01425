"""What people call a country; data hold its ISO 3166 alpha-2 code. The home of Babel's names."""

from __future__ import annotations

from functools import cache

from annotator.model import Field


def holds_countries(field: Field) -> bool:
    """Whether a column holds country codes: it is read from the country of a key."""
    return field.part_of.endswith(".country")


@cache
def country_name(code: str, language: str) -> str:
    """The country's name in `vi` or `en` (Unicode CLDR); an unknown code stays as it is."""
    from babel import Locale  # only now: the window opens without it

    return str(Locale.parse(language).territories.get(code, code))

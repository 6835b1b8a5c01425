"""Country names beside their codes."""

from __future__ import annotations

import pytest

from annotator.countries import country_name, holds_countries
from annotator.model import Field, Label


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [("VN", "vi", "Việt Nam"), ("VN", "en", "Vietnam"), ("DE", "vi", "Đức"), ("ZZ9", "vi", "ZZ9")],
)
def test_countries_are_named_in_both_languages(code: str, language: str, name: str) -> None:
    assert country_name(code, language) == name


def test_only_the_country_of_a_key_is_a_country() -> None:
    label = Label("Quốc gia", "Country")
    assert holds_countries(Field("country", label, "text", part_of="city.country"))
    assert not holds_countries(Field("province", label, "text", part_of="city.within"))

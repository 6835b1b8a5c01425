"""What a value's words leave out, and what was decided, in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from annotator.model import Because, City, PartialDate, Quantity, Resolution, ResolutionId, Type, Value, Verdict
from ui.models import advice


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Quantity(Decimal(390_000_000), "dân", approx="hơn"), "390.000.000 to 429.000.000"),
        (Quantity(Decimal(200), approx="gần"), "180 to 200"),
        (Quantity(Decimal(30), approx="ít nhất"), "30 or more"),
        (Quantity(Decimal(12)), ""),
        (PartialDate("2024-02-14", year_inferred=True), "the year is guessed"),
        (City("Vinh", "VN", "Nghệ An"), "Nghệ An, VN"),
    ],
)
def test_normal_form(value: Value, words: str) -> None:
    assert advice.normal_form(value) == words


def test_a_verdict_tells_why_all_hold() -> None:
    one = Resolution(ResolutionId(1), "t", (), "f", Type.CONFLICT, Verdict.BOTH, None, "", (), because=Because.SCOPE)
    assert advice.verdict_name(one) == "đều đúng, trong các phạm vi khác nhau"

"""What editors type into a field that asks for a date."""

from __future__ import annotations

import pytest

from annotator.typed_dates import parse


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("14/2/2024", "2024-02-14"),
        ("14-2-24?", "2024-02-14"),
        ("14/2/2024 (?)", "2024-02-14"),
        ("14/2", "2024-02-14"),
        ("2/2024", "2024-02"),
        ("tháng 10/2013", "2013-10"),
        ("2013-10", "2013-10"),
        ("2024", "2024"),
        ("quý I/2024", "2024-Q1"),
        ("Q1/2024", "2024-Q1"),
        ("q4 2023", "2023-Q4"),
        ("QI/2024", "2024-Q1"),
        ("2024-Q1", "2024-Q1"),
        ("5–7/9/2024", "2024-09-05/2024-09-07"),
        ("từ 5 đến 7/9/2024", "2024-09-05/2024-09-07"),
        ("5/9 - 7/9/2024", "2024-09-05/2024-09-07"),
        ("30/12 - 2/1/2024", "2023-12-30/2024-01-02"),
        ("1/2024-3/2024", "2024-01/2024-03"),
        ("quý I - quý III/2024", "2024-Q1/2024-Q3"),
        ("2020–2025", "2020/2025"),
    ],
)
def test_reads_what_editors_type(typed: str, iso: str) -> None:
    read = parse(typed, "2024-02-15")
    assert read is not None
    assert read.iso == iso


@pytest.mark.parametrize("typed", ["", "?", "abc", "31/2/2024", "2024-02-31", "13/2024", "7–5/9/2024", "2024 - 5/2024"])
def test_refuses_what_the_calendar_has_not(typed: str) -> None:
    assert parse(typed, "2024-02-15") is None


def test_a_year_from_the_publication_is_told_as_such() -> None:
    read = parse("14/2", "2024-02-15")
    assert read is not None
    assert read.year_inferred
    unknown = parse("29/2", None)
    assert unknown is not None
    assert unknown.iso == "XXXX-02-29"

"""What partial dates cover."""

from __future__ import annotations

import pytest

from annotator.extents import bounds


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024-Q1", ("2024-01-01", "2024-03-31")),
        ("2024-Q4/2025-Q1", ("2024-10-01", "2025-03-31")),
        ("2024-01/2024-06", ("2024-01-01", "2024-06-30")),
        ("2025/2035", ("2025-01-01", "2035-12-31")),
        ("2024-09-05/2024-09-07", ("2024-09-05", "2024-09-07")),
        ("XXXX-02", ("XXXX-02-01", "XXXX-02-29")),
    ],
)
def test_a_partial_date_covers_whole_days(iso: str, expected: tuple[str, str]) -> None:
    assert bounds(iso) == expected


def test_without_years_months_and_days_are_compared() -> None:
    assert bounds("2024-02-05", yearless=True) == ("XXXX-02-05", "XXXX-02-05")

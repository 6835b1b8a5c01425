"""Cells are one spelling whatever program saved them, and seals know them again."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from annotator.sheets import NOTHING, Read, reads


def test_words_are_composed_trimmed_and_free_of_escapes() -> None:
    assert reads.of_words(" Ma\u0323ng\r\nlưới ") == Read("Mạng\nlưới")
    assert reads.of_words("a_x000A_b _x005F_x0041_") == Read("a\nb _x0041_")
    assert reads.of_words(" \n ") is NOTHING


@pytest.mark.parametrize(
    ("number", "words"),
    [(5, "5"), (5.0, "5"), (0.1 + 0.2, "0.3"), (1e20, "100000000000000000000"), (Decimal("1.50"), "1.5"), (0, "0")],
)
def test_numbers_are_plain_digits_without_what_programs_add(number: float, words: str) -> None:
    assert reads.of_number(number) == Read(words, is_number=True)


def test_dates_are_iso_with_the_time_where_there_is_one() -> None:
    assert reads.of_day(date(2024, 2, 14)) == reads.of_day(datetime(2024, 2, 14)) == Read("2024-02-14", is_date=True)
    assert reads.of_day(datetime(2024, 2, 14, 8, 30)).words == "2024-02-14T08:30:00"


def test_a_date_that_lost_its_format_is_the_same() -> None:
    day, number = reads.of_day(date(2024, 2, 14)), reads.of_number(45336)
    assert reads.same(day, number)
    assert reads.same(number, day)
    assert reads.sealed(number, reads.seal(day))
    assert not reads.same(day, reads.of_number(45337))
    assert reads.of_serial("9" * 9) is reads.of_serial("1.5") is None


def test_seals_tell_what_was_edited() -> None:
    cells = [reads.of_words("một  hai"), NOTHING, reads.of_number(5)]
    digests = reads.seals("".join(map(reads.seal, cells)))
    assert len(digests) == 3
    assert reads.sealed(reads.of_words("một\nhai"), digests[0])
    assert reads.sealed(NOTHING, digests[1])
    assert not reads.sealed(reads.of_number(6), digests[2])

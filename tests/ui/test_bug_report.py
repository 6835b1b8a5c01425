"""Of a bug's own words only those stay that are no article's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.bug_report import bug, without_names, without_values


@pytest.mark.parametrize(
    ("message", "stays"),
    [
        ("division by zero", "division by zero"),
        ("list index out of range", "list index out of range"),
        ("'Hà Nội'", "'…'"),
        ("invalid literal for int() with base 10: '64 thành phố'", "invalid literal for int() with base …'"),
        ("unsupported operand type(s) for +: 'int' and 'str'", "unsupported operand type(…) for +: 'int' and 'str'"),
        ("could not decode: Thành phố Vinh, 14/2/2024", "… not …"),
        ("UNIQUE constraint failed: article.sha256", "UNIQUE constraint failed: …"),
    ],
)
def test_words_of_pythons_messages_stay(message: str, stays: str) -> None:
    assert without_values(message) == stays


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lo", "Mn", "Nd", "Po", "Zs"]), max_size=80))
def test_no_other_letter_stays(message: str) -> None:
    kept = set(re.findall(r"\w+", without_values(message)))
    assert all(word.isascii() and not any(char.isdigit() for char in word) for word in kept)


def test_the_words_of_the_code_stay_those_of_the_value_do_not() -> None:
    value = "Sơn La"
    try:
        raise LookupError(f"the gazetteer knows no city {value}")
    except LookupError as error:
        told = bug(error)
    assert "LookupError: the gazetteer knows no city …" in told.scrubbed
    assert "Sơn La" in told.told


def test_what_lies_behind_an_exception_is_told_too() -> None:
    value = "Sơn La"
    try:
        try:
            {}[value]
        except KeyError as error:
            raise RuntimeError(value) from error
    except RuntimeError as error:
        told = bug(error)
    assert "KeyError" in told.scrubbed
    assert "Sơn" not in told.scrubbed
    assert str(Path.cwd()) not in told.scrubbed


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        (
            "QtWarningMsg: QFont::setPointSize: Point size <= 0 (0)",
            "QtWarningMsg: QFont::setPointSize: Point size <= 0 (0)",
        ),
        ("QtWarningMsg: cannot open /home/lan/x.doichieu", "QtWarningMsg: …"),
        ("QtWarningMsg: no glyph for Hà Nội", "QtWarningMsg: …"),
    ],
)
def test_qts_lines_that_name_something_are_cut(line: str, stays: str) -> None:
    assert without_names(line) == stays

"""Code points and Qt positions: equal for plain text, exact for the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from ui.reader import offsets


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_plain_vietnamese_is_the_identity() -> None:
    text, way = offsets.shown("Sơn La gia nhập mạng lưới.\nNgày 14/2/2024.")
    assert way == offsets.Offsets()
    assert way.to_qt(3, 9) == (3, 9)
    assert way.from_qt(17) == 17
    assert "\n" in text


@pytest.mark.parametrize("text", ["😀", "a😀b", "😀😀", "Hà Nội 🇻🇳 năm 2012", "x" * 7 + "😀" + "y z" * 9])
def test_ranges_survive_the_way_to_qt_and_back(text: str) -> None:
    _, way = offsets.shown(text, longest=5)
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            first, last = way.to_qt(start, end)
            assert (way.from_qt(first), way.from_qt(last)) == (start, end)


@given(st.text(alphabet="aă đ\n😀🇻ộ", max_size=60), st.integers(4, 20))
def test_what_qt_selects_is_what_the_offsets_say(text: str, longest: int) -> None:
    display, way = offsets.shown(text, longest)
    document = QTextDocument()
    document.setPlainText(display)
    for start in range(len(text)):
        first, last = way.to_qt(start, start + 1)
        assert last - first == units(text[start])
        cursor = QTextCursor(document)
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText().replace("\u2029", "\n") == text[start]


def test_a_position_inside_a_pair_belongs_to_its_character() -> None:
    _, way = offsets.shown("a😀b")
    assert [way.from_qt(position) for position in range(5)] == [0, 1, 1, 2, 3]


def test_long_paragraphs_are_shown_in_parts_at_blanks() -> None:
    text = "từ " * 40_000
    display, way = offsets.shown(text)
    assert max(map(len, display.split("\n"))) <= offsets.LONGEST_PARAGRAPH
    assert display.replace("\n", "") == text
    assert all(text[at - 1] == " " for at in way.breaks)


def test_carriage_returns_do_not_shift_positions() -> None:
    display, way = offsets.shown("a\r\nb")
    document = QTextDocument()
    document.setPlainText(display)
    assert document.characterAt(way.to_qt(3, 4)[0]) == "b"

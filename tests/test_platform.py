"""What the pinned platform must give us; each line here once cost somebody a crash or unreadable capitals."""

from __future__ import annotations

import sys
from pathlib import Path
from unicodedata import normalize

import pytest
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication, QLabel

FONTS = Path(__file__).parent.parent / "ui" / "resources" / "fonts"
VOWELS = "aăâeêioôơuưy"
TONES = "\u0300\u0301\u0303\u0309\u0323"


def vietnamese_letters() -> set[str]:
    """Every letter of Vietnamese, small and capital, with every tone."""
    toned = {normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES}
    small = toned | set(VOWELS) | set("bcdđghklmnpqrstvx")
    return small | {letter.upper() for letter in small}


def test_void_calls_keep_the_references_to_none(qapp: QApplication) -> None:
    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 100


@pytest.mark.parametrize("font", sorted(FONTS.glob("*.ttf")), ids=lambda path: path.stem)
def test_shipped_font_has_every_vietnamese_letter(qapp: QApplication, font: Path) -> None:
    raw = QRawFont(str(font), 16)
    assert raw.isValid()
    assert {letter for letter in vietnamese_letters() if not raw.supportsCharacter(ord(letter))} == set()


def test_a_regular_font_and_its_licence_are_shipped() -> None:
    assert (FONTS / "NotoSans-Regular.ttf").is_file()
    assert (FONTS / "OFL.txt").is_file()

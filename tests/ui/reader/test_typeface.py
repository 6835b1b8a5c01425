"""The reader's letters are those of the shipped font, with air between the lines."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from ui.reader import typeface


@pytest.mark.usefixtures("qapp", "dressed")
def test_the_letters_are_the_same_and_the_lines_further_apart() -> None:
    plain, airy = (QFontMetricsF(QFont(family, 12)) for family in (typeface.FAMILY, typeface.family()))
    words = "Đối chiếu: Thành phố Ấn Độ, 14/2/2024"
    assert airy.horizontalAdvance(words) == plain.horizontalAdvance(words)
    assert (airy.ascent(), airy.descent()) == (plain.ascent(), plain.descent())
    assert airy.lineSpacing() == pytest.approx(plain.lineSpacing() + 16 * typeface.AIR, abs=1)


@pytest.mark.usefixtures("qapp", "dressed")
def test_fat_letters_stay_those_of_the_shipped_font() -> None:
    assert QFontMetricsF(QFont("Noto Sans", 12)).leading() == 0

"""The names of outlined parts: each at its own outline, inside the page, none on another."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from annotator.model import Role
from ui.reader.chips import INSET, Chip, Part, laid_out

ROOM = QRectF(0, 0, 400, 300)


def part(words: str, *lefts: float, top: float = 100, role: Role = Role.VALUE) -> Part:
    return Part(words, role, tuple(QRectF(left, top + 28 * at, 40, 22) for at, left in enumerate(lefts)))


def chips(*parts: Part) -> list[Chip]:
    return laid_out(parts, QFont("Noto Sans", 12), ROOM)


@pytest.mark.usefixtures("qapp")
def test_a_name_stands_on_the_outline_of_its_first_line() -> None:
    (chip,) = chips(part("Thành lập", 300, 20))
    assert chip.rect.bottom() == 100 + INSET
    assert chip.rect.left() < 300 < chip.rect.right()


@pytest.mark.usefixtures("qapp")
def test_names_of_one_line_stand_beside_each_other() -> None:
    first, second, third = (c.rect for c in chips(part("Ngày gia nhập", 20), part("Thành phố", 64), part("Tỉnh", 108)))
    assert first.right() < second.left()
    assert second.right() < third.left()


@pytest.mark.usefixtures("qapp")
def test_no_name_leaves_the_page() -> None:
    (chip,) = chips(part("Quốc gia có thành phố mới", 380))
    assert ROOM.contains(chip.rect)


@pytest.mark.usefixtures("qapp")
def test_at_the_upper_edge_of_the_page_the_name_stands_under_the_outline() -> None:
    (chip,) = chips(part("Thành lập", 20, top=1))
    assert chip.rect.top() == 1 + 22


@pytest.mark.usefixtures("qapp")
def test_what_is_not_on_screen_or_has_no_name_gets_no_chip() -> None:
    assert chips(part("Thành phố"), part("", 20)) == []

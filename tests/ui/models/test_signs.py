"""Every state, type and standing has a sign of its own shape."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotator.model import Standing, State, Status, Type
from ui.models import signs

NAMES = sorted({*signs.STATES.values(), *signs.STATUSES.values(), *signs.TYPES.values(), *signs.STANDINGS.values()})


def test_nothing_goes_without_a_sign() -> None:
    assert set(signs.STATES) == set(State)
    assert set(signs.STATUSES) == set(Status)
    assert set(signs.TYPES) == set(Type)
    assert set(signs.STANDINGS) == set(Standing)


@pytest.mark.parametrize("name", NAMES)
def test_each_sign_paints_something(qapp: QApplication, name: str) -> None:
    image = signs.icon(name).pixmap(32, 32).toImage()
    assert any(image.pixelColor(x, y).alpha() > 200 for x in range(32) for y in range(32))


@pytest.mark.parametrize("names", [signs.STATES, signs.STATUSES])
def test_signs_that_stand_beside_each_other_differ_in_shape(
    qapp: QApplication, names: dict[State, str] | dict[Status, str]
) -> None:
    shapes = set()
    for name in names.values():
        image = signs.icon(name).pixmap(32, 32).toImage()
        shapes.add(tuple(image.pixelColor(x, y).alpha() > 100 for x in range(32) for y in range(32)))
    assert len(shapes) == len(names)

"""Both looks can be read: contrast by WCAG 2.1, 4.5 : 1 for words."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from annotator.kinds import KINDS, Kind
from annotator.model import State
from ui import theme
from ui.icons import FOLDER, icon
from ui.reader import ink
from ui.theme import DARK, LIGHT, Scheme

WORDS = ("text", "muted", "accent", "good", "doubt", "bad")
GROUNDS = ("window", "base", "raised", "selected")


def contrast(one: str | QColor, other: str | QColor) -> float:
    """The contrast ratio of two colours (WCAG 2.1, 1.4.3)."""
    lighter, darker = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("word", "ground"), list(product(WORDS, GROUNDS)))
def test_words_can_be_read(scheme: Scheme, word: str, ground: str) -> None:
    assert contrast(getattr(scheme, word), getattr(scheme, ground)) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_main_button_can_be_read(scheme: Scheme) -> None:
    assert contrast(scheme.on_accent, scheme.accent) >= 4.5


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_kinds_stand_out_in_both_looks(kind: object) -> None:
    assert contrast(kind.colour, LIGHT.base) >= 4.5
    assert contrast(kind.colour_dark, DARK.base) >= 4.5


@pytest.mark.parametrize(("wanted", "scheme"), [("light", LIGHT), ("dark", DARK)])
def test_the_look_can_be_chosen(qapp: QApplication, qtbot: QtBot, wanted: str, scheme: Scheme) -> None:
    try:
        theme.apply(qapp, wanted)
        assert theme.is_dark() is (wanted == "dark")
        assert theme.scheme() is scheme
        label = QLabel("Đối Chiếu")
        qtbot.addWidget(label)
        assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(scheme.text)
    finally:
        theme.apply(qapp, "light")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.svg")), ids=lambda path: path.stem)
def test_each_icon_draws_something(path: object, qapp: QApplication) -> None:
    image = icon(path.stem).pixmap(20, 20).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_marked_words_can_be_read(qapp: QApplication, kind: Kind, state: State, look: str) -> None:
    try:
        theme.apply(qapp, look)
        page, fill = QColor(theme.scheme().base), ink.fill(theme.kind_colour(kind.name), state).color()
        assert contrast(theme.scheme().text, _over(page, fill)) >= 4.5
    finally:
        theme.apply(qapp, "light")


def _over(page: QColor, fill: QColor) -> QColor:
    """What shows where a fill lies on the page."""
    share = fill.alphaF()
    mixed = [p * (1 - share) + f * share for p, f in zip(page.getRgbF()[:3], fill.getRgbF()[:3], strict=True)]
    return QColor.fromRgbF(*mixed)

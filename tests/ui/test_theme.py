"""Both looks can be read: contrast by WCAG 2.1, 4.5 : 1 for words."""

from __future__ import annotations

from itertools import combinations, product

import colorspacious
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from annotator.kinds import KINDS, Kind
from annotator.model import State
from ui import theme
from ui.icons import FOLDER, icon
from ui.models import signs
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


BOTH = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
SPANS = [kind for kind in KINDS if kind.is_span]
EYES = ("normal", "deuteranomaly", "protanomaly", "tritanomaly")
APART = 12.0
"""Distance in CAM02-UCS (Luo, Cui and Li 2006): 1 can just be told apart side by side; marks stand lines apart."""


@BOTH
@pytest.mark.parametrize(("word", "ground"), list(product(WORDS, GROUNDS)))
def test_words_can_be_read(scheme: Scheme, word: str, ground: str) -> None:
    assert contrast(getattr(scheme, word), getattr(scheme, ground)) >= 4.5


@BOTH
def test_the_main_button_can_be_read(scheme: Scheme) -> None:
    assert contrast(scheme.on_accent, scheme.accent) >= 4.5


@BOTH
@pytest.mark.parametrize("group", list(QPalette.ColorGroup)[:3], ids=lambda group: group.name)
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("WindowText", "Window"),
        ("Text", "Base"),
        ("Text", "AlternateBase"),
        ("ButtonText", "Button"),
        ("ToolTipText", "ToolTipBase"),
        ("PlaceholderText", "Base"),
        ("PlaceholderText", "Window"),
        ("HighlightedText", "Highlight"),
        ("Link", "Base"),
        ("BrightText", "Window"),
    ],
)
def test_all_that_qt_paints_can_be_read(scheme: Scheme, group: QPalette.ColorGroup, words: str, ground: str) -> None:
    made, role = theme.palette(scheme), QPalette.ColorRole
    assert contrast(made.color(group, role[words]), made.color(group, role[ground])) >= 4.5


@BOTH
@pytest.mark.parametrize("ground", GROUNDS)
def test_what_shows_the_focus_stands_out(scheme: Scheme, ground: str) -> None:
    # WCAG 2.1, 1.4.11: what is no word needs 3 : 1.
    assert contrast(scheme.accent, getattr(scheme, ground)) >= 3


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("sign", [*sorted(signs._STROKES), "question", "about", "within", "ring"])
def test_signs_stand_out_on_rows_and_on_the_chosen_one(qapp: QApplication, sign: str, look: str) -> None:
    try:
        theme.apply(qapp, look)
        colour = signs.colour_of(sign)
        assert all(contrast(colour, getattr(theme.scheme(), ground)) >= 4.5 for ground in GROUNDS)
    finally:
        theme.apply(qapp, "light")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_kinds_stand_out_in_both_looks(kind: Kind) -> None:
    for scheme, colour in ((LIGHT, kind.colour), (DARK, kind.colour_dark)):
        assert contrast(colour, scheme.base) >= 4.5
        assert contrast(colour, scheme.window) >= 4.5


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("look", ["colour", "colour_dark"])
def test_kinds_can_be_told_apart_by_eyes_that_see_few_colours(look: str, eyes: str) -> None:
    seen = [as_seen(getattr(kind, look), eyes) for kind in SPANS]
    for one, other in combinations(seen, 2):
        assert colorspacious.deltaE(one, other, input_space="sRGB1") >= APART


def test_kinds_can_be_told_apart_without_any_colour() -> None:
    assert len({kind.feet for kind in SPANS}) == len(SPANS)


def test_states_can_be_told_apart_without_any_colour() -> None:
    for named in (signs.STATES, signs.STATUSES, signs.STANDINGS):
        assert len(set(named.values())) == len(named)


def as_seen(colour: str, eyes: str) -> list[float]:
    """A colour as others see it, at full severity (Machado, Oliveira and Fernandes 2009, in colorspacious)."""
    own = QColor(colour).getRgbF()[:3]
    if eyes == "normal":
        return list(own)
    space = {"name": "sRGB1+CVD", "cvd_type": eyes, "severity": 100}
    return [min(max(float(part), 0.0), 1.0) for part in colorspacious.cspace_convert(own, space, "sRGB1")]


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


@pytest.mark.parametrize("ratio", [1, 1.5, 2])
@pytest.mark.parametrize("size", [16, 18, 20])
def test_icons_are_drawn_for_the_pixels_that_show_them(qapp: QApplication, size: int, ratio: float) -> None:
    picture = icon("confirm").pixmap(QSize(size, size), ratio)
    assert picture.width() == round(size * ratio)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_icons_have_the_colour_of_the_words_beside_them(qapp: QApplication, look: str) -> None:
    try:
        theme.apply(qapp, look)
        for mode, colour in ((QIcon.Mode.Normal, theme.scheme().text), (QIcon.Mode.Disabled, theme.scheme().muted)):
            image = icon("confirm").pixmap(QSize(32, 32), 2, mode).toImage()
            inked = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
            assert QColor(colour).rgb() in {one.rgb() for one in inked if one.alpha() == 255}
    finally:
        theme.apply(qapp, "light")


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

"""Our own look on Qt's Fusion style, light and dark: colours, type, spacing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from annotator import kinds
from ui.stylesheet import stylesheet

LOOKS = ("system", "light", "dark")
FONTS = Path(__file__).parent / "resources" / "fonts"

# The one scale of type, in points, and the one of spacing, in pixels: nothing has another (tests/ui/test_scales.py).
# HAIR parts the lines of one thing, GAP one thing from the next, WIDE a dialog from its edge.
BODY, SMALL, TITLE, READER, POSTER = 10, 9, 13, 12, 18
LEAST, MOST = 7, 40  # letters that grow and shrink with the article's stay between these
HAIR, TIGHT, NEAR, SPACE, GAP, PADDING, WIDE = 2, 4, 6, 8, 12, 16, 24
MARGINS = (WIDE, PADDING, WIDE, PADDING)
# The bar at the side of a panel that tells that the keyboard is in it.
FOCUS_BAR = 3
# Left to guess, Qt takes a title with a tag in it for a page, hides its tags and opens the files its pictures name.
_PLAIN = """
QToolTip { qproperty-textFormat: PlainText; }
QLabel[textFormat="AutoText"] { qproperty-textFormat: PlainText; }
"""


@dataclass(frozen=True)
class Scheme:
    """The colours of one look. Words in them have a contrast of at least 4.5 : 1 on `base` and `window`.

    `name` ends the file names of the pictures that its stylesheet needs.
    """

    window: str
    base: str
    raised: str
    text: str
    muted: str
    hairline: str
    accent: str
    on_accent: str
    selected: str
    good: str
    doubt: str
    bad: str
    name: str


LIGHT = Scheme(
    window="#f4f5f7",
    base="#ffffff",
    raised="#fafbfc",
    text="#1b2430",
    muted="#566172",
    hairline="#d9dee5",
    accent="#1f5aa8",
    on_accent="#ffffff",
    selected="#dce8f8",
    good="#1c6e3d",
    doubt="#8a5300",
    bad="#b3261e",
    name="light",
)
DARK = Scheme(
    window="#1b1e23",
    base="#22262c",
    raised="#282d34",
    text="#e3e7ed",
    muted="#a8b2c0",
    hairline="#383f49",
    accent="#86b4f5",
    on_accent="#10202f",
    selected="#2b415f",
    good="#7fcf9b",
    doubt="#e6b566",
    bad="#ff9a90",
    name="dark",
)


def is_dark() -> bool:
    """Whether the application shows itself dark at the moment."""
    return QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def scheme() -> Scheme:
    """The colours in use."""
    return DARK if is_dark() else LIGHT


def kind_colour(name: str) -> QColor:
    """The colour of a kind of span in the look in use."""
    kind = kinds.kind(name)
    return QColor(kind.colour_dark if is_dark() else kind.colour)


def palette(colours: Scheme) -> QPalette:
    """Qt's palette made of a scheme."""
    role = QPalette.ColorRole
    made = QPalette()
    for part, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.base),
        (role.AlternateBase, colours.raised),
        (role.Text, colours.text),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.bad),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.selected),
        (role.HighlightedText, colours.text),
        (role.Link, colours.accent),
        (role.Accent, colours.accent),
        (role.Mid, colours.hairline),
        (role.Midlight, colours.hairline),
    ):
        made.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(colours.muted).darker(115))
    return made


def apply(app: QApplication, wanted: str = "system") -> None:
    """Dress the application `light`, `dark`, or as the `system` is."""
    system_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    colours = DARK if wanted == "dark" or (wanted == "system" and system_dark) else LIGHT
    app.setStyle("Fusion")
    app.setPalette(palette(colours))
    app.setStyleSheet(_PLAIN + stylesheet(colours, poster=POSTER))


def load_fonts(app: QApplication) -> None:
    """Use the shipped Noto Sans: many systems' fonts clip the tone marks of Vietnamese capitals."""
    for path in sorted(FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QFont("Noto Sans", BODY)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    app.setFont(font)

"""What people can set, one row each: the settings dialog is made of this list. To add one: one row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from db.project import account
from ui.reader.typography import LARGEST, SMALLEST
from ui.settings import LANGUAGE, LINE_LENGTH, LINE_SPACING, THEME, USER, ZOOM, Setting


class Page(StrEnum):
    """The headings of the dialog, in their order; translated like the rows' labels."""

    PERSON = "Who you are"
    LOOK = "Language and colours"
    TEXT = "The text of articles"


@dataclass(frozen=True)
class Choice:
    """One of several values."""

    value: str
    label: str


@dataclass(frozen=True)
class Choices:
    """One of these."""

    among: tuple[Choice, ...]


@dataclass(frozen=True)
class Number:
    """A whole number within bounds."""

    smallest: int
    largest: int
    suffix: str = ""


@dataclass(frozen=True)
class Words:
    """A line that is never empty; `standard` stands there until something else is said."""

    standard: Callable[[], str]


@dataclass(frozen=True)
class Tick:
    """Yes or no."""


@dataclass(frozen=True)
class Preference:
    """One thing to set: its words, its heading, and how it is given."""

    setting: Setting
    label: str
    page: Page
    form: Choices | Number | Words | Tick


_SPACINGS = Choices((Choice("close", "Close"), Choice("normal", "Normal"), Choice("wide", "Wide")))
_LENGTHS = Choices((Choice("short", "Short"), Choice("normal", "Normal"), Choice("long", "Long")))
_LOOKS = Choices((Choice("system", "As the system"), Choice("light", "Light"), Choice("dark", "Dark")))
_LANGUAGES = Choices((Choice("vi", "Tiếng Việt"), Choice("en", "English")))

PREFERENCES: tuple[Preference, ...] = (
    Preference(USER, "Work as", Page.PERSON, Words(account)),
    Preference(LANGUAGE, "Language", Page.LOOK, _LANGUAGES),
    Preference(THEME, "Colours", Page.LOOK, _LOOKS),
    Preference(ZOOM, "Larger or smaller than usual by", Page.TEXT, Number(SMALLEST, LARGEST, " pt")),
    Preference(LINE_SPACING, "Line spacing", Page.TEXT, _SPACINGS),
    Preference(LINE_LENGTH, "Line length", Page.TEXT, _LENGTHS),
)

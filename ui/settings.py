"""What the window remembers between starts, in one ini file inside the data folder."""

from __future__ import annotations

import json
import os
from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from annotator.errors import UserError
from db.project import account

_LONGEST, _LONGEST_NAME = 100_000, 200


@dataclass(frozen=True)
class Setting:
    """One remembered thing: its key in the ini file, what holds while nothing was said, and what alone can be said."""

    key: str
    default: Any
    among: Container[Any] | None = None


THEME = Setting("look/theme", "system", ("system", "light", "dark"))
LANGUAGE = Setting("look/language", "vi", ("vi", "en"))
ZOOM = Setting("look/reader_zoom", 0, range(-100, 101))  # points added to the reader's type
LINE_SPACING = Setting("look/line_spacing", "normal")  # close, normal, wide
LINE_LENGTH = Setting("look/line_length", "normal")  # short, normal, long
USER = Setting("person/name", "")  # nothing: the name of the account
KEYS = Setting("keys/changed", "{}")  # JSON: the keys of the actions whose keys were changed
LAST_COMMANDS = Setting("palette/last", "[]")  # JSON: ids, the last one first
LAST_PROJECT = Setting("project/last", "")
RECENT_PROJECTS = Setting("project/recent", "[]")  # JSON: paths, the last one first
GEOMETRY = Setting("window/geometry", None)
DOCKS = Setting("window/docks", None)

SETTINGS: tuple[Setting, ...] = (
    THEME,
    LANGUAGE,
    ZOOM,
    LINE_SPACING,
    LINE_LENGTH,
    USER,
    KEYS,
    LAST_COMMANDS,
    LAST_PROJECT,
    RECENT_PROJECTS,
    GEOMETRY,
    DOCKS,
)


def data_folder() -> Path:
    """The user's own folder for settings and the sample project; DOICHIEU_HOME overrides it."""
    home = os.environ.get("DOICHIEU_HOME")
    folder = Path(home) if home else platformdirs.user_data_path("doichieu", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        told = "{path} cannot be made: {why}. Name another folder in DOICHIEU_HOME."
        raise UserError(told, path=folder, why=error.strerror or error) from error
    return folder


class Settings(QObject):
    """Reads and keeps settings; a value comes back with the type of its default. Defaults are not written down."""

    changed = Signal(object)  # the Setting that has another value now

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._ini = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)

    def get(self, setting: Setting) -> Any:
        """The kept value, or the default where there is none or the file holds nonsense."""
        value = self._ini.value(setting.key, setting.default)
        found = _as(type(setting.default), value)
        # Somebody else's file may say anything, and as much of it as a disk holds.
        if found is None or (isinstance(found, str) and len(found) > _LONGEST):
            return setting.default
        return found if setting.among is None or found in setting.among else setting.default

    def words(self, setting: Setting) -> list[str]:
        """The list of words that a setting keeps as JSON; empty where the file holds nonsense."""
        try:
            found = json.loads(str(self.get(setting)))
        except (ValueError, RecursionError):
            return []
        return [str(word) for word in found] if isinstance(found, list) else []

    def keep(self, setting: Setting, value: object) -> None:
        """Remember a value for the next start."""
        before = self.get(setting)
        if value == setting.default:
            self._ini.remove(setting.key)
        else:
            self._ini.setValue(setting.key, value)
        if self.get(setting) != before:
            self.changed.emit(setting)

    def keep_first(self, setting: Setting, word: str, *, most: int) -> None:
        """Put a word at the head of the list that a setting keeps, and let the oldest go."""
        others = [other for other in self.words(setting) if other != word]
        self.keep_words(setting, [word, *others][:most])

    def keep_words(self, setting: Setting, words: Sequence[str]) -> None:
        """Remember a list of words."""
        self.keep(setting, json.dumps(list(words), ensure_ascii=False))

    def sync(self) -> None:
        """Have it on disk now."""
        self._ini.sync()

    def user(self) -> str:
        """Who signs the steps: the name given in the settings, else that of the account."""
        return str(self.get(USER))[:_LONGEST_NAME] or account()


def _as(wanted: type, value: object) -> Any:
    """A value of the file as what a setting is; None where it is nothing of the kind."""
    if wanted is type(None):
        return value if isinstance(value, QByteArray) else None
    if wanted is bool:
        return value in (True, "true")  # as Qt writes it
    try:
        return wanted(value)
    except (TypeError, ValueError, OverflowError):
        return None

"""What the window remembers between starts, in one ini file inside the data folder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs
from PySide6.QtCore import QSettings

from db.project import account


@dataclass(frozen=True)
class Setting:
    """One remembered thing: its key in the ini file, and what holds while nothing was said."""

    key: str
    default: Any


THEME = Setting("look/theme", "system")  # system, light, dark
LANGUAGE = Setting("look/language", "vi")  # vi, en
ZOOM = Setting("look/reader_zoom", 0)  # points added to the reader's type
USER = Setting("person/name", "")
LAST_PROJECT = Setting("project/last", "")
GEOMETRY = Setting("window/geometry", None)
DOCKS = Setting("window/docks", None)

SETTINGS: tuple[Setting, ...] = (THEME, LANGUAGE, ZOOM, USER, LAST_PROJECT, GEOMETRY, DOCKS)


def data_folder() -> Path:
    """The user's own folder for settings and the sample project; DOICHIEU_HOME overrides it."""
    home = os.environ.get("DOICHIEU_HOME")
    folder = Path(home) if home else platformdirs.user_data_path("doichieu", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


class Settings:
    """Reads and keeps settings; a value comes back with the type of its default."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ini = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)

    def get(self, setting: Setting) -> Any:
        """The kept value, or the default where there is none or the file holds nonsense."""
        value = self._ini.value(setting.key, setting.default)
        if setting.default is None or value is None:
            return value
        try:
            return type(setting.default)(value)
        except (TypeError, ValueError):
            return setting.default

    def keep(self, setting: Setting, value: object) -> None:
        """Remember a value for the next start."""
        self._ini.setValue(setting.key, value)

    def sync(self) -> None:
        """Have it on disk now."""
        self._ini.sync()

    def user(self) -> str:
        """Who signs the steps: the name given in the settings, else that of the account."""
        return str(self.get(USER)) or account()

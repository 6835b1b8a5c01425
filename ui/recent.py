"""The projects that were open lately, the last one first."""

from __future__ import annotations

from pathlib import Path

from ui.settings import RECENT_PROJECTS, Settings

_MOST = 10


def recent_projects(settings: Settings) -> list[Path]:
    """Their files, which may be gone."""
    return [Path(words) for words in settings.words(RECENT_PROJECTS)[:_MOST]]


def is_there(path: Path) -> bool:
    """Whether a remembered file can be opened still; a name that no disk can bear is of none."""
    try:
        return path.is_file()
    except OSError:
        return False


def remember_project(settings: Settings, path: Path) -> None:
    """It was opened now."""
    settings.keep_first(RECENT_PROJECTS, str(path.resolve()), most=_MOST)


def forget_missing(settings: Settings) -> None:
    """Let those go whose files are gone."""
    settings.keep_words(RECENT_PROJECTS, [str(path) for path in recent_projects(settings) if is_there(path)])

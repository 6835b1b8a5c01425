"""How the panels were set when the window closed: search, tabs, boxes, table, and how they share their room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSplitter, QTabBar, QWidget

if TYPE_CHECKING:
    from ui.main_window import MainWindow

Found = TypeVar("Found", bound=QWidget)

_SEARCH, _TAB, _TABLE, _VIEWS = "searchBox", "tab", "tableChoice", "contradictionViews"
_EXPORTED = "exportTarget"
_BOXES = ("showExplained", "includeSuggested", "hideNames")
_BOTTOM = ("contradictions", "tables", "review", "disagreements", "history", "search")


def kept(window: MainWindow) -> dict[str, str]:
    """The settings of the panels, each under the name of its widget."""
    said = {box: str(int(_find(window, QCheckBox, box).isChecked())) for box in _BOXES}
    said[_SEARCH] = _find(window, QLineEdit, _SEARCH).text()
    said[_TAB] = next((name for name in _BOTTOM if window.docks[name] is window.folding.front), "")
    said[_TABLE] = _find(window, QComboBox, _TABLE).currentData() or window.bench.looks.panels.get(_TABLE, "")
    said[_VIEWS] = str(_find(window, QTabBar, _VIEWS).currentIndex())
    said |= {name: split.saveState().toBase64().toStdString() for name, split in _splits(window)}
    return said


def remember_export(said: dict[str, str], path: Path) -> None:
    """Keep where an export went."""
    said[_EXPORTED] = str(path.absolute())


def exported(said: Mapping[str, str]) -> Path | None:
    """Where the last export went."""
    return Path(said[_EXPORTED]) if said.get(_EXPORTED) else None


def restore(window: MainWindow, said: Mapping[str, str]) -> None:
    """Set the panels as they were."""
    for box in _BOXES:
        if box in said:
            _find(window, QCheckBox, box).setChecked(said[box] == "1")
    if said.get(_SEARCH):
        _find(window, QLineEdit, _SEARCH).setText(said[_SEARCH])
    if said.get(_TAB) in _BOTTOM:
        window.docks[said[_TAB]].raise_()
    views = _find(window, QTabBar, _VIEWS)
    if said.get(_VIEWS, "") in {str(number) for number in range(views.count())}:
        views.setCurrentIndex(int(said[_VIEWS]))
    for name, split in _splits(window):
        if name in said:
            split.restoreState(QByteArray.fromBase64(said[name].encode()))


def _splits(window: MainWindow) -> Iterator[tuple[str, QSplitter]]:
    """What shares its room between parts, each under the name of its panel and its place in it."""
    for name, dock in window.docks.items():
        for place, split in enumerate(dock.findChildren(QSplitter)):
            yield f"split.{name}.{place}", split


def _find(window: MainWindow, kind: type[Found], name: str) -> Found:
    found = window.findChild(kind, name)
    assert isinstance(found, kind)
    return found

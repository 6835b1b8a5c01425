"""How the panels were set when the window closed: what stood in the search, which tab, which boxes, which table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

if TYPE_CHECKING:
    from ui.main_window import MainWindow

Found = TypeVar("Found", bound=QWidget)

_SEARCH, _TAB, _TABLE = "searchBox", "tab", "tableChoice"
_BOXES = ("showExplained", "includeSuggested")
_BOTTOM = ("contradictions", "tables", "history")


def kept(window: MainWindow) -> dict[str, str]:
    """The settings of the panels, each under the name of its widget."""
    said = {box: str(int(_find(window, QCheckBox, box).isChecked())) for box in _BOXES}
    said[_SEARCH] = _find(window, QLineEdit, _SEARCH).text()
    said[_TAB] = next((name for name in _BOTTOM if not window.docks[name].visibleRegion().isEmpty()), "")
    said[_TABLE] = _find(window, QComboBox, _TABLE).currentData() or window.bench.looks.panels.get(_TABLE, "")
    return said


def restore(window: MainWindow, said: Mapping[str, str]) -> None:
    """Set the panels as they were."""
    for box in _BOXES:
        if box in said:
            _find(window, QCheckBox, box).setChecked(said[box] == "1")
    if said.get(_SEARCH):
        _find(window, QLineEdit, _SEARCH).setText(said[_SEARCH])
    if said.get(_TAB) in _BOTTOM:
        window.docks[said[_TAB]].raise_()


def _find(window: MainWindow, kind: type[Found], name: str) -> Found:
    found = window.findChild(kind, name)
    assert isinstance(found, kind)
    return found

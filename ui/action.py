"""What an action is: its words, its keys, its menu, what it does and what it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from ui.needs import Need
from ui.workbench import Workbench


class Menu(StrEnum):
    """The menus, in their order; the values are translated like the actions' texts."""

    FILE = "&Project"
    EDIT = "&Edit"
    DECIDE = "&Decide"
    GO = "&Go"
    VIEW = "&View"
    HELP = "&Help"


@dataclass(frozen=True)
class Action:
    """One thing to do. `at_work` keys act only while the reader or the article list has the focus,

    so that Enter, Delete and Tab stay what they are in a text field.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    menu: Menu
    run: Callable[[Workbench], None]
    needs: tuple[Need, ...] = ()
    icon: str = ""
    at_work: bool = False
    ends_group: bool = False

    def unmet(self, bench: Workbench) -> Need | None:
        """What keeps it from being done now, the first of several."""
        return next((need for need in self.needs if not need.holds(bench)), None)

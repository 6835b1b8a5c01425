"""What the command palette finds: everything that can be done, by words of either language, marks left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.text import fold
from ui.actions import ACTIONS, Action
from ui.keymap import native
from ui.messages import in_both
from ui.models import naming
from ui.recent import is_there, recent_projects
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.menus import Actions
    from ui.workbench import Workbench

PALETTE = "palette"
"""The action that opens the palette; it does not list itself."""
_ALIKE, _LEAST_ALIKE = 75, 60
"""Per cent of letters that mistyped words share with those that are meant: on average, and each of them."""


@dataclass(frozen=True)
class Command:
    """One line of the palette. `refusal` says why it cannot be done now; `others` is found, but not shown."""

    id: str
    words: str
    group: str
    run: Callable[[], object]
    keys: str = ""
    refusal: str = ""
    others: str = ""


def commands(
    actions: Actions, bench: Workbench, settings: Settings, opens: Callable[[Path], object]
) -> tuple[Command, ...]:
    """Every action of the window, and every project that was open lately."""
    return (*(_of_action(row, actions, bench) for row in ACTIONS if row.id != PALETTE), *_projects(settings, opens))


def found(among: Sequence[Command], query: str, last: Sequence[str]) -> list[Command]:
    """The commands that the words may mean, the likeliest first, then those used last; without words all of them."""
    words = fold(query).split()
    ranks = {name: rank for rank, name in enumerate(last)}
    scored: list[tuple[float, Command]] = [(_score(words, one), one) for one in among]
    if words and not any(score for score, _ in scored):
        scored = [(_resemblance(words, one), one) for one in among]
    kept = [(score, one) for score, one in scored if score or not words]
    kept.sort(key=lambda pair: (-pair[0], ranks.get(pair[1].id, len(ranks))))
    return [one for _, one in kept]


def _of_action(row: Action, actions: Actions, bench: Workbench) -> Command:
    translate = QCoreApplication.translate
    unmet = row.unmet(bench)
    return Command(
        row.id,
        actions.by_id[row.id].text().removesuffix("…"),
        translate("Action", row.menu).replace("&", ""),
        actions.by_id[row.id].trigger,
        native(actions.keymap.keys(row)),
        translate("Action", unmet.otherwise) if unmet else "",
        f"{in_both('Action', row.text)} {in_both('Action', row.menu)}".replace("&", ""),
    )


def _projects(settings: Settings, opens: Callable[[Path], object]) -> Iterator[Command]:
    told = QCoreApplication.translate("Palette", "Open {project}")
    gone = QCoreApplication.translate("Palette", "The file is no longer there.")
    group = QCoreApplication.translate("Palette", "Recent projects")
    for path in recent_projects(settings):
        yield Command(
            f"project:{path}",
            told.format(project=naming.project_name(path)),
            group,
            lambda path=path: opens(path),  # type: ignore[misc]
            refusal="" if is_there(path) else gone,
            others=in_both("Palette", "Recent projects"),
        )


def _score(words: Sequence[str], command: Command) -> int:
    """3 where all words begin words that are shown, 2 of either language, 1 where they stand somewhere, 0 nowhere."""
    shown = fold(command.words).split()
    everything = [*shown, *fold(f"{command.group} {command.others}").split()]
    if _begin(words, shown):
        return 3
    if _begin(words, everything):
        return 2
    whole = " ".join(everything)
    return int(all(word in whole for word in words))


def _begin(words: Sequence[str], among: Sequence[str]) -> bool:
    return all(any(one.startswith(word) for one in among) for word in words)


def _resemblance(words: Sequence[str], command: Command) -> float:
    """How much the words share with their likest, in per cent; 0 where that is too little."""
    from rapidfuzz import fuzz  # only where nothing fits: it is not needed to show the palette

    everything = fold(f"{command.words} {command.others}").split()
    likest = [max((fuzz.ratio(word, one) for one in everything), default=0.0) for word in words]
    average = sum(likest) / len(likest)
    return average if average >= _ALIKE and min(likest) >= _LEAST_ALIKE else 0.0

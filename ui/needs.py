"""What has to be the case before something can be done, each with what people are told where it is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.cities import city_of
from annotator.model import State
from ui.workbench import Workbench


@dataclass(frozen=True)
class Need:
    """One condition. `otherwise` is translated as the texts of the actions are."""

    holds: Callable[[Workbench], bool]
    otherwise: str


def _is_undecided(bench: Workbench) -> bool:
    open_item = not bench.project.read_only and bench.current is not None and bench.current.state is not State.CONFIRMED
    # In a finished article the same key goes on to the next one.
    return open_item or bench.is_done


def _is_standing(bench: Workbench) -> bool:
    return bench.current is not None and bench.current.state is not State.REJECTED


def _is_city(bench: Workbench) -> bool:
    return bench.current is not None and city_of(bench.current) is not None


WRITABLE = Need(
    lambda bench: not bench.project.read_only,
    "Another window has this project open: here it can only be read.",
)
CODEBOOK = Need(
    lambda bench: bool(bench.codebook.source),
    "The project has no codebook: choose one first.",
)
ARTICLE = Need(lambda bench: bench.article_id != 0, "No article is open.")
ITEM = Need(lambda bench: bench.current is not None, "No item is current here.")
UNDECIDED = Need(_is_undecided, "Nothing is to be decided here.")
STANDING = Need(_is_standing, "No item is current here.")
CITY = Need(_is_city, "The current item is no city.")
UNDOABLE = Need(lambda bench: bench.undoable is not None, "Nothing can be taken back.")
REDOABLE = Need(lambda bench: bench.redoable is not None, "Nothing was undone.")

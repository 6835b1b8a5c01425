"""Where the eye was in an article: remembered when it is left, taken up when it is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model import Claim, Span
from ui.looks import name_of
from ui.reader import places
from ui.remembered import Place
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.reader.reader import Reader


def leave(bench: Workbench, reader: Reader, item: Claim | Span | None) -> None:
    """Remember where the eye was in the article on show, `item` being the current one."""
    if reader.article is not None:
        place = Place(reader.caret(), reader.first_offset(), name_of(item) if item else None)
        bench.looks.left(reader.article.id, place)


def take_up(bench: Workbench, reader: Reader) -> bool:
    """Go on where the eye was; False where it was never there, or the current item is another one now."""
    item, place = bench.current, bench.looks.place(bench.article_id)
    if place is None or place.item != (name_of(item) if item else None):
        return False
    reader.set_caret(place.caret)
    places.scroll_to(reader, reader.position_of(place.top))
    return True

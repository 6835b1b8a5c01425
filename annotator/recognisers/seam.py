"""What a recogniser is: it finds spans of one kind in an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from annotator.model import Article, Span


@dataclass(frozen=True)
class Recogniser:
    """Finds spans of one kind. `find` gives suggested spans with id 0, in any order."""

    name: str
    kind: str
    find: Callable[[Article], Iterable[Span]]

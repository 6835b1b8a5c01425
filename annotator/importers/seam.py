"""What an importer is made of; each input format is one value of this shape."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.model import Label, RawArticle


@dataclass(frozen=True)
class Importer:
    """An input format: its file suffixes and how its bytes become articles.

    `read(name, data)` gives at least one article or raises UserError; `name` is that of the file.
    """

    name: str
    label: Label
    suffixes: tuple[str, ...]
    read: Callable[[str, bytes], list[RawArticle]]

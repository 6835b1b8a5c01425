"""What a reader of annotations is made of; each format is one value of this shape."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.annotations.document import Document
from annotator.annotations.files import File
from annotator.model import Label


@dataclass(frozen=True)
class Reader:
    """A format of annotations: its file suffixes, how a file of it is told from others, and how it is read.

    `name` is also who suggests the spans. `fits` never fails; `read` gives documents or raises UserError.
    """

    name: str
    label: Label
    suffixes: tuple[str, ...]
    fits: Callable[[File], bool]
    read: Callable[[File], list[Document]]

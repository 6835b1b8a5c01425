"""A text with what a tool marked in it, as its file tells it: nothing is looked up or believed yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Form = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Annotation:
    """A stretch that bears labels, the most telling first; `start` and `end` are the tool's own, where it tells them.

    `quote` are its words with what stands before and after, `form` a value in our JSON form, `score` per mille (0: not
    told). Each may be missing, and none is checked.
    """

    labels: tuple[str, ...]
    start: int | None = None
    end: int | None = None
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    form: Form | None = None
    score: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """One text of a file: what it is called there, what tells its article, and its annotations.

    `text` is the text that places count in, None where the file does not hold it.
    """

    name: str
    annotations: tuple[Annotation, ...]
    text: str | None = None
    sha256: str = ""
    names: tuple[str, ...] = ()
    url: str = ""

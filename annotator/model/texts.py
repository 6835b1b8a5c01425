"""Articles and their texts: offsets are code points into `NormalText.text`, half-open."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum
from functools import cached_property

from annotator.model.ids import ArticleId, SourceId
from annotator.visible import visible


@dataclass(frozen=True, slots=True)
class Edit:
    """One place where the normal text differs from the original in length or offsets."""

    start: int
    end: int
    original_start: int
    original_end: int


@dataclass(frozen=True)
class NormalText:
    """NFC text that spans point into, with the way back to the original text.

    Between two `edits` (sorted, not overlapping) both texts run in parallel, one code point each.
    """

    text: str
    original: str
    edits: tuple[Edit, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [edit.start for edit in self.edits]

    @cached_property
    def _original_starts(self) -> list[int]:
        return [edit.original_start for edit in self.edits]

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The original offsets of `text[start:end]`; a place inside an edit widens to the whole edit."""
        return self._start_to_original(start), self._end_to_original(end)

    def from_original(self, start: int, end: int) -> tuple[int, int]:
        """The smallest stretch of `text` that covers `original[start:end]`."""
        return self._start_from_original(start), self._end_from_original(end)

    def _start_to_original(self, offset: int) -> int:
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return offset
        edit = self.edits[at]
        return edit.original_start if offset < edit.end else edit.original_end + offset - edit.end

    def _end_to_original(self, offset: int) -> int:
        # An end belongs to the last character before it, so an edit that starts here is not ours.
        at = bisect_right(self._starts, offset - 1) - 1
        if at < 0:
            return offset
        edit = self.edits[at]
        return edit.original_end if offset <= edit.end else edit.original_end + offset - edit.end

    def _start_from_original(self, offset: int) -> int:
        at = bisect_right(self._original_starts, offset) - 1
        if at < 0:
            return offset
        edit = self.edits[at]
        return edit.start if offset < edit.original_end else edit.end + offset - edit.original_end

    def _end_from_original(self, offset: int) -> int:
        at = bisect_right(self._original_starts, offset - 1) - 1
        if at < 0:
            return offset
        edit = self.edits[at]
        return edit.end if offset <= edit.original_end else edit.end + offset - edit.original_end


class PublishedFrom(StrEnum):
    """Where an article's publication date was taken from."""

    TEXT = "text"
    METADATA = "metadata"
    INFERRED = "inferred"
    PERSON = "person"


class Why(StrEnum):
    """Why a passage is boilerplate: what it is instead of the article's own text."""

    TEASER = "teaser"
    REPEAT = "repeat"
    CREDIT = "credit"
    NAVIGATION = "navigation"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch of the normal text that is not the article's own; derived, never stored."""

    start: int
    end: int
    why: Why


@dataclass(frozen=True, slots=True)
class Switch:
    """An editor's own word on a stretch of the normal text: it is the article's text, or it is boilerplate."""

    start: int
    end: int
    is_text: bool


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher."""

    id: SourceId
    name: str
    domain: str = ""


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One article as an importer read it: bytes as found, decoded text, and what was told about it."""

    name: str
    data: bytes
    text: str
    title: str = ""
    source: str = ""
    url: str = ""
    published_on: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    published_at: time | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One immutable text from one source. `sha256` is that of the bytes as found.

    `switches` (sorted, disjoint) are what editors have said of passages, over what annotator/boilerplate.py finds.
    `published_at` is the time of day, where it is known: "hôm qua" of an evening often means the day itself.
    """

    id: ArticleId
    name: str
    sha256: str
    text: NormalText
    title: str = ""
    source: Source | None = None
    url: str = ""
    published_on: str | None = None
    published_from: PublishedFrom | None = None
    switches: tuple[Switch, ...] = ()
    published_at: time | None = None

    @property
    def headline(self) -> str:
        """What the article is called: its title, or the file's name."""
        return visible(self.title or self.name)

    @property
    def said_by(self) -> str:
        """Who speaks: the source, or the headline where it is not known."""
        return visible(self.source.name) if self.source else self.headline

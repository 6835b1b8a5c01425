"""Lines as they stand on pages to paragraphs: running heads and page numbers go, line breaks inside sentences too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, zip_longest
from operator import attrgetter

_NUMBER = re.compile(r"[-–—\s]*(\d{1,4})(?:\s*/\s*\d{1,4})?[-–—\s]*")
_WORDED_NUMBER = re.compile(r"(?:trang|page|tr\.)\s*\d{1,4}(?:\s*(?:/|of|trên)\s*\d{1,4})?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
# What browsers print above and below a page: the address, the time of printing.
_PRINTED = re.compile(r"://|\d{1,2}:\d{2}|\d\s*/\s*\d+$|(?:trang|page)\s\d+$", re.IGNORECASE)
# The number, the address and the time may stand in lines of their own.
_LAYERS = 3

_ITEM = re.compile(r"(?:[-–—•*+▪●]|\d{1,2}[.)]|[a-zđ][.)]|[IVX]{1,4}[.)]|\([\da-zđ]{1,2}\))\s")
_ENDS = re.compile(r"""[.!?:;…]["'”’»)\]]*$""")
# Characters that fit into the narrowest of columns.
_SHORTEST_FULL = 25
# Lines of one kind that show where its column ends.
_ENOUGH = 4
# Between paragraphs, in heights of a line.
_WIDE = 1.3
# Of the first line of a paragraph, in letters.
_INDENT, _COLUMN = 1.5, 10

_OPEN_HYPHEN = re.compile(r"\w[-–]$")
_BROKEN_WORD = re.compile(r"(?:^|\s)\W*([a-zA-Z]+)-$")
_REST = re.compile(r"([a-z]+)(?!-)\b")
_SYLLABLE = re.compile(
    r"(?:[bdghklmnprstvx]|c|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?", re.IGNORECASE
)


@dataclass(frozen=True)
class Line:
    """A line on its page, in any unit: its ends, its baseline from below, its first word with a blank, its type."""

    text: str
    left: float
    right: float
    base: float
    first: float
    size: float

    @property
    def letter(self) -> float:
        """The width of an average letter."""
        return (self.right - self.left) / max(1, len(self.text))


def reflow(pages: Sequence[Sequence[Line]]) -> str:
    """One text from the lines of all pages, none of them blank, a newline between paragraphs."""
    return "\n".join(_paragraphs(list(chain.from_iterable(without_furniture(pages)))))


# --- what belongs to the page, not to the text ------------------------------------------------------


def without_furniture(pages: Sequence[Sequence[Line]]) -> Sequence[Sequence[Line]]:
    """The lines of each page without its number and what it repeats at its top and bottom."""
    for _ in range(_LAYERS):
        heads, feet = _Furniture.of(pages, max), _Furniture.of(pages, min)
        pages = [
            [line for line in page if not (heads.holds(line, at) or feet.holds(line, at))]
            for at, page in enumerate(pages)
        ]
    return pages


@dataclass(frozen=True)
class _Furniture:
    """What stands outermost at the top, or at the bottom, of the pages of a document."""

    outermost: list[Line | None]
    repeated: frozenset[str]
    offsets: frozenset[int]

    @classmethod
    def of(cls, pages: Sequence[Sequence[Line]], extreme: Callable[..., Line]) -> _Furniture:
        """By place: in a file, the foot of a page is often written first."""
        outermost = [extreme(page, key=attrgetter("base")) if page else None for page in pages]
        texts = [line.text if line else "" for line in outermost]
        numbers = Counter(int(match[1]) - at for at, text in enumerate(texts, 1) if (match := _NUMBER.fullmatch(text)))
        return cls(outermost, _repeated(texts), frozenset({0} | {o for o, count in numbers.items() if count > 1}))

    def holds(self, line: Line, at: int) -> bool:
        """Whether a line of the page (counted from 0) belongs to the page and not to the text."""
        if line is not self.outermost[at]:
            return False
        if _is_page_number(line.text, {at + 1 + offset for offset in self.offsets}):
            return True
        # On the first page it may be the title that the others repeat.
        return _unnumbered(line.text) in self.repeated and (at > 0 or bool(_PRINTED.search(line.text)))


def _is_page_number(text: str, expected: set[int]) -> bool:
    match = _NUMBER.fullmatch(text)
    return bool(match and int(match[1]) in expected) or bool(_WORDED_NUMBER.fullmatch(text))


def _repeated(texts: Iterable[str]) -> frozenset[str]:
    """What stands on most pages, whatever numbers are in it."""
    counts = Counter(_unnumbered(text) for text in texts if text and not _NUMBER.fullmatch(text))
    return frozenset(text for text, count in counts.items() if count > 1 and count * 2 > counts.total())


def _unnumbered(text: str) -> str:
    return _DIGITS.sub("#", text)


# --- paragraphs -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Measures:
    """What the lines of a document have in common, to tell why each of them ends."""

    edge: float
    edges: dict[tuple[int, int], float]
    firsts: frozenset[tuple[int, int]]
    pitch: float

    def full_at(self, line: Line) -> float:
        """Where a line of this kind has no more room; never so near that a list of names seems full."""
        return max(self.edges.get(_column(line), self.edge), line.left + _SHORTEST_FULL * line.letter)


def _measured(lines: Sequence[Line]) -> _Measures:
    columns: dict[tuple[int, int], list[float]] = {}
    for line in lines:
        columns.setdefault(_column(line), []).append(line.right)
    edges = {column: _nearly_last(rights) for column, rights in columns.items() if len(rights) >= _ENOUGH}
    # Where a sentence runs on, so does its paragraph: these lines show how close lines stand.
    inner = sorted(a.base - b.base for a, b in pairwise(lines) if b.text[0].islower() and a.base > b.base)
    pitch = inner[len(inner) // 2] if inner else 0
    return _Measures(_nearly_last([line.right for line in lines]), edges, _first_lines(lines), pitch)


def _first_lines(lines: Sequence[Line]) -> frozenset[tuple[int, int]]:
    """Where the indented first lines of paragraphs begin; the lines of an indented block go on below each other."""
    below = [(a, b) for a, b in pairwise(lines) if a.base > b.base]
    outdented = Counter(_column(a) for a, b in below if _INDENT * a.letter < a.left - b.left < _COLUMN * a.letter)
    going_on = Counter(_column(a) for a, b in below if _column(a) == _column(b) and b.text[0].islower())
    return frozenset(column for column, count in outdented.items() if count > max(1, going_on[column]))


def _column(line: Line) -> tuple[int, int]:
    return round(line.left / 3), round(line.size)


def _nearly_last(values: Sequence[float]) -> float:
    """The greatest but for the few that stick out."""
    return sorted(values)[len(values) * 19 // 20] if values else 0


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    measures = _measured(lines)
    paragraph = ""
    for line, following in zip_longest(lines, lines[1:]):
        paragraph += line.text
        if following and _goes_on(line, following, measures):
            paragraph = _open_end(paragraph, following.text)
        else:
            yield paragraph
            paragraph = ""


def _goes_on(line: Line, following: Line, measures: _Measures) -> bool:
    """Whether a line was broken because the next word had no room, and not because its paragraph ended."""
    if _OPEN_HYPHEN.search(line.text):
        return True
    if not 0.9 < line.size / following.size < 1.1:
        return False
    is_full = line.right + following.first > measures.full_at(line)
    if _ITEM.match(following.text):
        return is_full and not _ENDS.search(line.text)
    if following.text[0].islower() or line.text.endswith((",", "-", "–")):
        return True
    return is_full and not line.text.endswith(":") and not _is_set_off(line, following, measures)


def _is_set_off(line: Line, following: Line, measures: _Measures) -> bool:
    """Whether a wider gap or an indent shows that a new paragraph begins; a new column shows nothing."""
    gap = line.base - following.base
    if gap <= 0:
        return False
    is_centred = abs(line.left + line.right - following.left - following.right) < 2 * line.letter
    is_indented = following.left - line.left > _INDENT * line.letter and not is_centred
    is_far = bool(measures.pitch) and gap > _WIDE * measures.pitch
    return is_indented or is_far or _column(following) in measures.firsts


def _open_end(paragraph: str, following: str) -> str:
    """The paragraph so far, ready for the next line: with a blank, with its hyphen, or without."""
    if not _OPEN_HYPHEN.search(paragraph):
        return paragraph + " "
    return paragraph[:-1] if _is_divided(paragraph, following) else paragraph


def _is_divided(paragraph: str, following: str) -> bool:
    """Whether the hyphen only divides a word ("inter-national"); in Vietnamese it joins syllables ("Ma-lai-xi-a")."""
    before, after = _BROKEN_WORD.search(paragraph), _REST.match(following)
    if not (before and after):
        return False
    return not (_SYLLABLE.fullmatch(before[1]) and _SYLLABLE.fullmatch(after[1]))

"""Lines as they stand on pages to paragraphs: running heads and page numbers go, line breaks inside sentences too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, zip_longest

_NUMBER = re.compile(r"[-–—\s]*(\d{1,4})[-–—\s]*")
_WORDED_NUMBER = re.compile(
    r"(?:trang|page|tr\.)\s*\d{1,4}(?:\s*(?:/|of|trên)\s*\d{1,4})?|\d{1,4}\s*/\s*\d{1,4}", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
# What browsers print above and below a page: the address, the time of printing.
_PRINTED = re.compile(r"://|\d{1,2}:\d{2}|\d\s*/\s*\d+$")

_ITEM = re.compile(r"[-–—•*+▪●]\s|\w{1,3}[.)]\s|\([\w]{1,3}\)")
# Characters that fit into the narrowest of columns.
_SHORTEST_FULL = 25
# Lines of one kind that show where its column ends.
_ENOUGH = 4
# Between paragraphs, in heights of a line.
_WIDE = 1.3

_OPEN_HYPHEN = re.compile(r"\w[-–]$")
_BROKEN_WORD = re.compile(r"(?:^|\s)\W*([a-zA-Z]+)-$")
_REST = re.compile(r"([a-z]+)(?!-)\b")
_SYLLABLE = re.compile(
    r"(?:[bdghklmnprstvx]|c|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?", re.IGNORECASE
)


@dataclass(frozen=True)
class Line:
    """A line on its page, in any unit: its ends, its baseline from below, its first word with a blank, its letters."""

    text: str
    left: float
    right: float
    base: float
    first: float
    size: float


def reflow(pages: Sequence[Sequence[Line]]) -> str:
    """One text from the lines of all pages, none of them blank, a newline between paragraphs."""
    return "\n".join(_paragraphs(list(chain.from_iterable(without_furniture(pages)))))


# --- what belongs to the page, not to the text ------------------------------------------------------


def without_furniture(pages: Sequence[Sequence[Line]]) -> Iterator[Sequence[Line]]:
    """The lines of each page without its number and what it repeats at the edges of pages."""
    offsets = Counter(number - at for at, page in enumerate(pages, 1) for number in _edge_numbers(page))
    usual = {offset for offset, count in offsets.items() if count > 1} | {0}
    numbered = [_without_numbers(page, {at + offset for offset in usual}) for at, page in enumerate(pages, 1)]
    heads, feet = (_repeated(page[edge].text for page in numbered if page) for edge in (0, -1))
    for at, page in enumerate(numbered, 1):
        # A number may stand outside or inside of what is repeated.
        yield _without_numbers(_without_repeated(page, heads, feet, is_first=at == 1), {at + o for o in usual})


def _edge_numbers(page: Sequence[Line]) -> Iterator[int]:
    for text in {page[0].text, page[-1].text} if page else ():
        if match := _NUMBER.fullmatch(text):
            yield int(match[1])


def _without_numbers(page: Sequence[Line], expected: set[int]) -> Sequence[Line]:
    if page and _is_page_number(page[0].text, expected):
        page = page[1:]
    if page and _is_page_number(page[-1].text, expected):
        page = page[:-1]
    return page


def _is_page_number(text: str, expected: set[int]) -> bool:
    match = _NUMBER.fullmatch(text)
    return bool(match and int(match[1]) in expected) or bool(_WORDED_NUMBER.fullmatch(text))


def _repeated(texts: Iterable[str]) -> set[str]:
    """What stands at the same edge of most pages, whatever numbers are in it."""
    counts = Counter(_unnumbered(text) for text in texts if not _NUMBER.fullmatch(text))
    return {text for text, count in counts.items() if count > 1 and count * 2 > counts.total()}


def _unnumbered(text: str) -> str:
    return _DIGITS.sub("#", text)


def _without_repeated(page: Sequence[Line], heads: set[str], feet: set[str], *, is_first: bool) -> Sequence[Line]:
    def is_furniture(line: Line, repeated: set[str]) -> bool:
        # On the first page it may be the title that the others repeat.
        return _unnumbered(line.text) in repeated and (not is_first or bool(_PRINTED.search(line.text)))

    if page and is_furniture(page[0], heads):
        page = page[1:]
    if page and is_furniture(page[-1], feet):
        page = page[:-1]
    return page


# --- paragraphs -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Measures:
    """What the lines of a document have in common, to tell why each of them ends."""

    edge: float
    edges: dict[tuple[int, int], float]
    pitch: float

    def full_at(self, line: Line) -> float:
        """Where a line of this kind has no more room; never so near that a list of names seems full."""
        least = line.left + _SHORTEST_FULL * (line.right - line.left) / max(1, len(line.text))
        return max(self.edges.get(_column(line), self.edge), least)


def _measured(lines: Sequence[Line]) -> _Measures:
    columns: dict[tuple[int, int], list[float]] = {}
    for line in lines:
        columns.setdefault(_column(line), []).append(line.right)
    edges = {column: _nearly_last(rights) for column, rights in columns.items() if len(rights) >= _ENOUGH}
    # Where a sentence runs on, so does its paragraph: these lines show how close lines stand.
    inner = sorted(a.base - b.base for a, b in pairwise(lines) if b.text[0].islower() and a.base > b.base)
    return _Measures(_nearly_last([line.right for line in lines]), edges, inner[len(inner) // 2] if inner else 0)


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
    if _ITEM.match(following.text) or not 0.9 < line.size / following.size < 1.1:
        return False
    is_full = line.right + following.first > measures.full_at(line)
    if following.text[0].islower() or line.text.endswith((",", "-", "–")):
        return True
    if measures.pitch and line.base - following.base > _WIDE * measures.pitch:
        return False
    return is_full and not line.text.endswith(":")


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

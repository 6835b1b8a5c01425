"""Lines as they stand on pages to paragraphs: running heads and page numbers go, line breaks inside sentences too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

_NUMBER = re.compile(r"[-–—\s]*(\d{1,4})[-–—\s]*")
_WORDED_NUMBER = re.compile(
    r"(?:trang|page|tr\.)\s*\d{1,4}(?:\s*(?:/|of|trên)\s*\d{1,4})?|\d{1,4}\s*/\s*\d{1,4}", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
# What browsers print above and below a page: the address, the time of printing.
_PRINTED = re.compile(r"://|\d{1,2}:\d{2}|\d\s*/\s*\d+$")

_ENDS = re.compile(r"""[.!?:;…]["'”’»)\]]*$""")
_ITEM = re.compile(r"[-–—•*+▪●]\s|\w{1,3}[.)]\s|\([\w]{1,3}\)")
_FIRST_WORD = re.compile(r"\S+")
# Lines of one paragraph differ in length by what the next word would have added.
_FULL = 0.87
_SHORTEST_FULL = 40

# PDFium's signs for a hyphen at the end of a line, in the place of both.
_HYPHEN = re.compile("[\x02\ufffe]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\uffff]")
_OPEN_HYPHEN = re.compile(r"\w[-–]$")
_BROKEN_WORD = re.compile(r"(?:^|\s)\W*([a-zA-Z]+)-$")
_REST = re.compile(r"([a-z]+)(?!-)\b")
_SYLLABLE = re.compile(
    r"(?:[bdghklmnprstvx]|c|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?", re.IGNORECASE
)


def reflow(pages: Sequence[str]) -> str:
    """One text from the lines of all pages, a newline between paragraphs."""
    plain = (_UNSEEN.sub("", _HYPHEN.sub("-\n", page)).splitlines() for page in pages)
    lines = list(chain.from_iterable(without_furniture(list(plain))))
    return "\n".join(_paragraphs(lines))


# --- what belongs to the page, not to the text ------------------------------------------------------


def without_furniture(pages: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """The lines of each page without its number and what it repeats at the edges of pages."""
    stripped = [[line for line in map(str.strip, page) if line] for page in pages]
    offsets = Counter(number - at for at, page in enumerate(stripped, 1) for number in _edge_numbers(page))
    usual = {offset for offset, count in offsets.items() if count > 1} | {0}
    numbered = [_without_numbers(page, {at + offset for offset in usual}) for at, page in enumerate(stripped, 1)]
    heads, feet = (_repeated(page[edge] for page in numbered if page) for edge in (0, -1))
    for at, page in enumerate(numbered):
        # A number may stand outside or inside of what is repeated.
        yield _without_numbers(_without_repeated(page, heads, feet, is_first=at == 0), {at + 1 + o for o in usual})


def _edge_numbers(page: Sequence[str]) -> Iterator[int]:
    for line in {page[0], page[-1]} if page else ():
        if match := _NUMBER.fullmatch(line):
            yield int(match[1])


def _without_numbers(page: list[str], expected: set[int]) -> list[str]:
    for edge in (0, -1):
        if page and _is_page_number(page[edge], expected):
            page = page[1:] if edge == 0 else page[:-1]
    return page


def _is_page_number(line: str, expected: set[int]) -> bool:
    match = _NUMBER.fullmatch(line)
    return bool(match and int(match[1]) in expected) or bool(_WORDED_NUMBER.fullmatch(line))


def _repeated(lines: Iterable[str]) -> set[str]:
    """What stands at the same edge of most pages, whatever numbers are in it."""
    counts = Counter(_unnumbered(line) for line in lines if not _NUMBER.fullmatch(line))
    return {line for line, count in counts.items() if count > 1 and count * 2 > counts.total()}


def _unnumbered(line: str) -> str:
    return _DIGITS.sub("#", line)


def _without_repeated(page: list[str], heads: set[str], feet: set[str], *, is_first: bool) -> list[str]:
    def is_furniture(line: str, repeated: set[str]) -> bool:
        # On the first page it may be the title that the others repeat.
        return _unnumbered(line) in repeated and (not is_first or bool(_PRINTED.search(line)))

    if page and is_furniture(page[0], heads):
        page = page[1:]
    if page and is_furniture(page[-1], feet):
        page = page[:-1]
    return page


# --- paragraphs -------------------------------------------------------------------------------------


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    width = _width(lines)
    paragraph = ""
    for line, following in pairwise([*lines, ""]):
        paragraph += line
        if following and _goes_on(line, following, width):
            paragraph = _open_end(paragraph, following)
        else:
            yield paragraph
            paragraph = ""


def _width(lines: Sequence[str]) -> int:
    """How many characters a full line has: the longest of ten, since single ones run over."""
    lengths = sorted(map(len, lines))
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether a line was broken because the next word had no room, and not because its paragraph ended."""
    if _OPEN_HYPHEN.search(line):
        return True
    if _ITEM.match(following):
        return False
    first = _FIRST_WORD.match(following)
    fullness = (len(line) + 1 + len(first.group() if first else "")) / max(width, _SHORTEST_FULL)
    if _ENDS.search(line):
        # Where a sentence ends, a paragraph may: a break too many harms less than one too few.
        return following[0].islower()
    return following[0].islower() or line.endswith(",") or fullness > _FULL


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

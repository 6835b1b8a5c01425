"""Capitalised words: the runs that may be names, and the lists that names stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator import gazetteer

_UPPER = "".join(c for c in map(chr, range(0x41, 0x1F00)) if c.isupper() and c.isalpha())
# A hyphen may join what is foreign ("Gangdong-gu", "Winston-Salem"), not two Vietnamese names ("Đà Lạt-TP.HCM").
_WORD = re.compile(
    rf"(?<![^\W_])[{_UPPER}](?:[^\W_]|['’](?=[^\W\d_])|-(?=[^\W\d_])(?![{_UPPER}])|(?<=[A-Za-z])-(?=[A-Z][a-z]))*"
)
_PARTS = re.compile(rf"-(?=[{_UPPER}])")
_INSIDE = re.compile(r"[ _]{1,2}(?:(?:de|da|do|la|am|del|upon|sur)[ _]|(?:el|al|es|ash)-)?|[ _]?[-–][ _]?|\.[ _]?")
_ITEM_END = re.compile(
    r"[ _]*(?:\([ _]*([^()\n]{2,40}?)[ _]*\))?[ _]*(?:,[ _]*(?:và|cùng)?|;|và|cùng(?:[ _]với)?|hay|hoặc|-|–)[ _]*"
    r"(?:(?:thành[ _]phố|thủ[ _]đô|thị[ _]xã)[ _]+|tp\.?[ _]*)?",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(r"\([ _]*(?:tỉnh[ _]+)?$", re.IGNORECASE)
_BELONGS = re.compile(r"[ _]*,[ _]*|[ _]+(?:của|thuộc)[ _]+(?:tỉnh[ _]+)?")
_PARENTHESIS = re.compile(r"[ _]*\([ _]*(?:tỉnh[ _]+)?([^()\n]{2,40}?)[ _]*\)|[ _]*,[ _]*tỉnh[ _]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words with nothing but gaps between them: (start, end) of each."""

    words: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.words[0][0]

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.words[-1][1]


def runs(text: str) -> Iterator[Run]:
    """The longest runs of capitalised words, in order. A full stop joins short forms only (TP.HCM, St. Louis)."""
    words: list[tuple[int, int]] = []
    for start, end in _words(text):
        if words and not _joined(text, words[-1], start):
            yield Run(tuple(words))
            words = []
        words.append((start, end))
    if words:
        yield Run(tuple(words))


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Each capitalised word; places with a hyphen between them are two ("Seoul-Busan") unless they are known as one."""
    for match in _WORD.finditer(text):
        start = match.start()
        joints = list(_PARTS.finditer(match.group())) if "-" in match.group() else []
        if joints and not gazetteer.places(match.group()):
            for joint in joints:
                yield start, match.start() + joint.start()
                start = match.start() + joint.end()
        yield start, match.end()


def _joined(text: str, before: tuple[int, int], start: int) -> bool:
    gap = text[before[1] : start]
    if len(gap) > 7 or _INSIDE.fullmatch(gap) is None:
        return False
    return not gap.startswith(".") or text[before[0] : before[1]].lower() in {"tp", "tx", "st", "t"}


def qualifier(text: str, end: int) -> str:
    """What stands in parentheses or after ", tỉnh" right behind a name: its province or country; or nothing."""
    match = _PARENTHESIS.match(text, end)
    if match is None:
        return ""
    return match[1] or _words_at(text, match.end())


def belonging(text: str, end: int) -> str:
    """The capitalised words behind the comma or the "của" that follows a name; or nothing."""
    match = _BELONGS.match(text, end)
    return _words_at(text, match.end()) if match else ""


def _words_at(text: str, start: int) -> str:
    name = _WORD.match(text, start)
    words = [name] if name else []
    while words and (more := _WORD.match(text, words[-1].end() + 1)) and text[words[-1].end()] in " _":
        words.append(more)
    return text[start : words[-1].end()] if words else ""


def lists(text: str, found: Sequence[Run]) -> Iterator[list[Run]]:
    """Runs that stand in one list, two or more together: joined by commas or "và", parentheses allowed between."""
    chain: list[Run] = []
    for run in found:
        if _QUALIFIED.search(text, max(0, run.start - 9), run.start):
            continue
        if chain and not _lists_on(text, chain[-1].end, run.start):
            if len(chain) > 1:
                yield chain
            chain = []
        chain.append(run)
    if len(chain) > 1:
        yield chain


def _lists_on(text: str, end: int, start: int) -> bool:
    return 0 < start - end <= 60 and _ITEM_END.fullmatch(text, end, start) is not None

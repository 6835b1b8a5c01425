"""Words as lessons compare them: lower case, tones in their old places, any gap between two of them alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from annotator import surroundings
from annotator.text import both_tones, fold_tone, lowered

_WORD = re.compile(r"[^\W_]+")
# What may stand inside a name or a noun phrase; a line's end may not.
_NEXT = re.compile(r"[ _\-–.'’]{1,2}([^\W_]+)")
_JOINS = frozenset("-–'’")


def folded(text: str) -> str:
    """The text in lower case with tones in their old places, as long as before. For NFC text."""
    return fold_tone(lowered(text))


def key(words: str) -> str:
    """What two spellings of the same words share; empty where there is no word."""
    return " ".join(_WORD.findall(folded(unicodedata.normalize("NFC", words))))


def bare(text: str, start: int, end: int) -> str:
    """The name in a stretch, without the prefix of a city."""
    for match in _WORD.finditer(text, start, end):
        prefix = surroundings.prefix(text, match.start())
        if match.start() > start and prefix is not None and prefix[0] <= start:
            return text[match.start() : end]
    return text[start:end]


def starts(known: Mapping[str, object]) -> dict[str, int]:
    """The first word of each key with how many words the longest of that beginning has."""
    longest: dict[str, int] = {}
    for words in known:
        first, gaps = words.partition(" ")[0], words.count(" ")
        longest[first] = max(longest.get(first, 0), gaps + 1)
    return longest


def places(text: str, known: Mapping[str, object], longest: Mapping[str, int]) -> Iterator[tuple[str, int, int]]:
    """Where known words stand: (key, start, end), the longest at each place, none inside another."""
    words, free = folded(text), 0
    for match in _WORD.finditer(words):
        if match.start() >= free and match.group() in longest:
            found = _longest(words, match, known, longest[match.group()])
            if found is not None and not _goes_on(words, match.start(), found[1]):
                free = found[1]
                yield found[0], match.start(), free


def _longest(words: str, first: re.Match[str], known: Mapping[str, object], length: int) -> tuple[str, int] | None:
    name, end = first.group(), first.end()
    best = (name, end) if name in known else None
    for _ in range(length - 1):
        following = _NEXT.match(words, end)
        if following is None:
            break
        name, end = f"{name} {following[1]}", following.end()
        if name in known:
            best = name, end
    return best


def _goes_on(words: str, start: int, end: int) -> bool:
    """Whether a hyphen makes the stretch a part of a longer word ("Seo" in "Seo-gu")."""
    before = start > 1 and words[start - 1] in _JOINS and words[start - 2].isalnum()
    return before or (words[end : end + 1] in _JOINS and words[end + 1 : end + 2].isalnum() and end < len(words))


def pieces(words: str) -> frozenset[str]:
    """Spellings of the longest of these words: a text that holds the words, spelled in whatever way, holds one."""
    longest = max(_WORD.findall(unicodedata.normalize("NFC", words)), key=len, default="")
    spelled = both_tones(lowered(longest)) - {""}
    return frozenset((longest, *(form(one) for one in spelled for form in (str.lower, str.upper, str.capitalize))))

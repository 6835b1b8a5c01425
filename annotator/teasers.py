"""Teasers of other articles, told by their form: lines cut with "…", headlines under "Tin liên quan", trailing `|`.

Form alone is not enough, for an article's own last lines may look alike: what is taken for a teaser also shares
hardly any pair of words with the article before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator import furniture

_TAIL = 60
"""Lines at the end of an article among which teasers are looked for."""
_BODY = 40_000
"""Characters of the article that a line is compared with."""
_CUT = re.compile(r"[^\W\d_]\s*(?:…|\.\.\.)[\"”’]?$")
_STOP = re.compile(r"[.!?…:;,][\"”’»)\]\s|]*$")
_LISTED = re.compile(r"[-–+*•○]|\(?\d{1,2}[.)]\s|[a-zđ]\)\s")
# An enumeration that goes on ("thợ mộc, thợ may…") is no sentence cut in the middle.
_AND_SO_ON = re.compile(r"v\s?\.\s?v\W*$|,[^,]{0,25}$")
_WORD = re.compile(r"\w+")
_STAMP = re.compile(
    r"[\d\s:/.,|()+-]*(?:GMT\+?\d*|giờ|phút|ngày|tuần|tháng)?(?:\strước)?[\d\s:/.,|()+-]*", re.IGNORECASE
)
_LONGEST, _LONGEST_HEADLINE, _LONGEST_LEAD = 240, 160, 700
_FOREIGN, _CUT_FOREIGN = 0.15, 0.3
"""The share of a line's pairs of words that may stand in the article before it."""
_TELLING = 60
"""Pairs of words that an article must have before its lines can be told from those of others."""
_SHORTEST_CUT, _SHORTEST_SIGNED = 40, 30


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the article without the blanks at its ends."""

    start: int
    words: str

    @property
    def end(self) -> int:
        """Where the line ends."""
        return self.start + len(self.words)


def teasers(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines that tell of other articles; `lines` in reading order, those that are furniture among them."""
    tail = lines[-_TAIL:]
    if not tail:
        return
    for find in (_cut, _barred, _signed_off):
        if (first := find(lines)) < len(lines):
            # What stands between the first teaser and the end belongs with it.
            yield from lines[first:]
            break
    yield from _announced(lines)


def _cut(lines: Sequence[Line]) -> int:
    """Where a closing run of lines cut in mid-sentence begins; a whole sentence may stand between two of them."""
    first, cuts, whole = len(lines), 0, 0
    for at in _backwards(lines):
        words = lines[at].words
        if _is_cut(words):
            first, cuts, whole = at, cuts + 1, 0
        elif whole or len(words) > _LONGEST_HEADLINE:
            break
        else:
            whole += 1
    own = _Own(lines[:first])
    while first < len(lines) and not (_is_cut(lines[first].words) and own.share(lines[first].words) <= _CUT_FOREIGN):
        first += 1
    rest = [line.words for line in lines[first:]]
    left = sum(map(_is_cut, rest))
    # One cut line may be how the article itself trails off.
    enough = left >= 2 and 2 * left >= len(rest)
    return first if enough and all(own.share(words) <= _CUT_FOREIGN for words in rest) else len(lines)


def _barred(lines: Sequence[Line]) -> int:
    """Where closing lines of other matters begin that end with the bar of a table cell."""
    first = len(lines)
    for at in _backwards(lines):
        words = lines[at].words
        if not words.endswith("|") or len(words) > _LONGEST_LEAD or any(furniture.credits(words)):
            break
        first = at
    own = _Own(lines[:first])
    ours = [at + 1 for at in range(first, len(lines)) if own.share(lines[at].words) > _FOREIGN]
    return max(ours, default=first)


def _signed_off(lines: Sequence[Line]) -> int:
    """Where headlines of other matters begin behind the line that names the author."""
    for at in _backwards(lines):
        if _is_signature(lines, at):
            own, rest = _Own(lines[:at]), [line.words for line in lines[at + 1 :]]
            foreign = all(own.share(words) <= _FOREIGN or _is_stamp(words) for words in rest)
            headlines = sum(_is_headline(words) and len(words) >= _SHORTEST_SIGNED for words in rest)
            # A second such line makes both headings: "Đà Nẵng", "Cần Thơ".
            alone = not any(_is_signature(lines, other) for other in range(max(0, at - _TAIL), at))
            return at + 1 if headlines >= 2 and 2 * headlines >= len(rest) and foreign and alone else len(lines)
    return len(lines)


def _announced(lines: Sequence[Line]) -> Iterator[Line]:
    """The headlines under each "Tin liên quan", with the leads that follow them."""
    headings = {at for at, line in enumerate(lines) if furniture.is_list_heading(line.words)}
    own = _Own(lines[: min(headings, default=0)])
    under = False
    for at, line in enumerate(lines):
        if at in headings:
            under = True
        elif under and (_is_link(line.words) or _is_lead(lines, at, own)):
            yield line
        else:
            under = False


def _is_link(words: str) -> bool:
    return _is_headline(words) or _is_cut(words) or _is_stamp(words)


def _is_lead(lines: Sequence[Line], at: int, own: _Own) -> bool:
    """Whether the line tells more of the headline over it, and the next headline or the end of the page follows."""
    words = lines[at].words
    ends = at + 1 == len(lines) or _is_link(lines[at + 1].words)
    return ends and len(words) <= _LONGEST_LEAD and _is_headline(lines[at - 1].words) and own.share(words) <= _FOREIGN


def _backwards(lines: Sequence[Line]) -> range:
    return range(len(lines) - 1, max(0, len(lines) - _TAIL), -1)


def _is_cut(words: str) -> bool:
    if not _SHORTEST_CUT <= len(words) <= _LONGEST or _LISTED.match(words):
        return False
    return _CUT.search(words) is not None and _AND_SO_ON.search(words) is None


def _is_headline(words: str) -> bool:
    """Whether the line has the form of a headline: some words, no full stop, no mark of a list."""
    fits = 16 <= len(words) <= _LONGEST_HEADLINE and len(words.split()) >= 4
    return fits and not words[0].islower() and not _STOP.search(words) and not _LISTED.match(words)


def _is_stamp(words: str) -> bool:
    return len(words) <= 40 and _STAMP.fullmatch(words) is not None


def _is_signature(lines: Sequence[Line], at: int) -> bool:
    """Whether the line is the author's name, right behind a whole sentence of the article."""
    words = lines[at].words.strip("() ").removeprefix("Theo ").split()
    named = 2 <= len(words) <= 6 and all(word[0].isupper() or not word[0].isalnum() for word in words)
    short = len(lines[at].words) <= 40 and not _STOP.search(lines[at].words)
    return named and short and at > 0 and re.search(r"[.!?…][\"”’)]*$", lines[at - 1].words) is not None


class _Own:
    """The pairs of neighbouring words of an article, made when first asked for."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._pairs: set[tuple[str, str]] = set()

    def share(self, words: str) -> float:
        """How many of the line's pairs of words stand in the article, 0 to 1; 1 where it is too short to tell."""
        if not self._pairs:
            self._pairs = self._made()
        if len(self._pairs) < _TELLING:
            return 1.0
        pairs = _pairs(words)
        return sum(pair in self._pairs for pair in pairs) / len(pairs) if pairs else 0.0

    def _made(self) -> set[tuple[str, str]]:
        found: set[tuple[str, str]] = set()
        length = 0
        for line in self._lines:
            found.update(_pairs(line.words))
            length += len(line.words)
            if length > _BODY:
                break
        return found


def _pairs(words: str) -> list[tuple[str, str]]:
    said = _WORD.findall(words.lower())
    return list(pairwise(said))

"""The words right beside a value that may announce it: two of them, in its own clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.model import Evidence

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"[^\w\s]|\n")
# Words that stand between an announcing word and its value, and announce nothing themselves.
_BETWEEN = frozenset(
    """vào năm ngày tháng từ trong là có đã được bị của và ở tại với cho các những một này đó khi lúc mùng mồng quý đến
    tới khoảng hơn gần trên dưới theo do thì mà rồi cũng còn ra về như nay sẽ đang vẫn chỉ để cùng hồi đầu giữa
    cuối nhân dịp""".split()  # noqa: SIM905
)
_LENGTH = 2


def beside(text: str, piece: Evidence, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """The two words before a value and the two after it, in lower case, and whether they stand before it.

    `start` and `end` bound its sentence.
    """
    before = text[start : piece.start]
    after = text[piece.end : end]
    clause = _MARK.split(before)[-1], _MARK.split(after)[0]
    opens = len(clause[0]) == len(before)
    left = _plain(_WORD.findall(clause[0].replace("_", " "))[::-1], opens=opens)
    right = _plain(_WORD.findall(clause[1].replace("_", " ")), opens=False)
    for words, leads in ((left[::-1], True), (right, False)):
        if len(words) == _LENGTH:
            yield " ".join(words), leads


def _plain(words: Sequence[str], *, opens: bool) -> list[str]:
    """The first two common words, those between left out; a name or a number ends the search."""
    at = 0
    while at < len(words) and words[at].lower() in _BETWEEN:
        at += 1
    taken = list(words[at : at + _LENGTH])
    last = opens and at + len(taken) == len(words)
    common = [one.islower() or (last and n == len(taken) - 1) for n, one in enumerate(taken)]
    return [one.lower() for one in taken] if all(common) and all(map(str.isalpha, taken)) else []

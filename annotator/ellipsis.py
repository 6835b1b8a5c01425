"""Numbers whose noun stands earlier in the sentence: "nâng tổng số thành viên lên 5"."""

from __future__ import annotations

import re

from annotator.nouns import phrase_end

_VERBS = re.compile(r"(?<![^\W_])(?:lên|lên đến|lên tới|xuống|xuống còn|còn|là|vượt|đạt)[ _]$", re.IGNORECASE)
_TOTAL = re.compile(r"(?<![^\W_])(?:tổng[ _])?số[ _](?=[^\W\d_])", re.IGNORECASE)
_IDENTIFIERS = ("điện thoại", "tài khoản", "báo danh", "hiệu", "nhà", "máy", "thẻ", "áo", "khung", "thứ tự")
_REACH = 90


def recovered_unit(text: str, *, outer: int, end: int) -> str | None:
    """The noun phrase that a bare number counts; None unless the sentence tells it as "(tổng) số …" before.

    `outer` is where the number's approximator begins.
    """
    followed = text[end : end + 2].lstrip(" _")[:1]
    if (followed and followed not in ".,;)\n") or not _VERBS.search(text, max(0, outer - 10), outer):
        return None
    totals = [match.end() for match in _TOTAL.finditer(text, _sentence_start(text, outer), outer)]
    noun_end = phrase_end(text, totals[-1]) if totals else None
    if noun_end is None or noun_end > outer:
        return None
    noun = " ".join(text[totals[-1] : noun_end].replace("_", " ").split())
    return None if noun.startswith(_IDENTIFIERS) else noun


def _sentence_start(text: str, at: int) -> int:
    start = max(0, at - _REACH)
    return max(start, *(text.rfind(mark, start, at) + 1 for mark in (". ", "\n", "; ")))

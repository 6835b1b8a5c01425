"""Where an article corrects a number that was told before: "Xin đính chính: 12 người chết, không phải 22"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.claims.passages import Sentence
from annotator.model import Claim, Evidence, Role

_WORD = r"(?<!\w)(?:đính chính|cải chính|nói lại cho rõ)(?!\w)"
_CORRECTS = re.compile(_WORD)
# Somebody else is asked to correct, or nobody does.
_IDLE = re.compile(r"(?:yêu cầu|đề nghị|buộc|phải|chưa|không|từ chối|được)\s+(?:\w+\s+){0,2}\Z")
_NOT_THIS = re.compile(
    r"(?:không phải|chứ không|thay vì|thay cho|đã đưa|đưa nhầm|trước đó là)\s+(?:là\s+)?(?:\w+\s+){0,2}\Z"
)
_REACH = 2
"""Sentences after the word in which the right number may follow."""


def marked(claims: Sequence[Claim], passages: Sequence[Sentence]) -> list[Claim]:
    """The claims, those that correct an earlier number with the words that say so among their evidence."""
    words = [(at, found) for at, sentence in enumerate(passages) for found in _corrections(sentence)]
    return [_marked(claim, passages, words) for claim in claims] if words else list(claims)


def _corrections(sentence: Sentence) -> list[tuple[int, int]]:
    found = _CORRECTS.finditer(sentence.words)
    return [
        (sentence.start + one.start(), sentence.start + one.end())
        for one in found
        if not _IDLE.search(sentence.words, 0, one.start())
    ]


def _marked(claim: Claim, passages: Sequence[Sentence], words: Sequence[tuple[int, tuple[int, int]]]) -> Claim:
    value = next((piece for piece in claim.evidence if piece.role is Role.VALUE), None)
    if value is None:
        return claim
    here = next((at for at, one in enumerate(passages) if one.start <= value.start < one.end), -1)
    if here < 0 or _NOT_THIS.search(passages[here].words, 0, value.start - passages[here].start):
        return claim
    before = [place for at, place in words if place[1] <= value.start and here - at <= _REACH]
    if not before:
        return claim
    return replace(claim, evidence=(*claim.evidence, Evidence(*before[-1], Role.CORRECTION)))

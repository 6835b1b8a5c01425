"""What a number covers when it is not everything: a country named in its clause, or a scope of the codebook."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator import gazetteer
from annotator.claims.candidates import Candidate
from annotator.claims.passages import hits
from annotator.model import Codebook

_NAME = re.compile(r"[^\W\d_]+")
_LONGEST = 5
"""Syllables of the longest country name looked for."""


def scope_of(one: Candidate, codebook: Codebook, text: str) -> str | None:
    """The scope of a count: the first named in its clause with no other number between."""
    if one.span.kind != "count":
        return None
    named = [(scope.name, hit.start) for scope in codebook.scopes for hit in hits(one.sentence, scope.cues)]
    named += _countries(one, text)
    return next((name for name, place in named if _covers(one, place)), None)


def _covers(one: Candidate, place: int) -> bool:
    low, high = sorted((place, one.span.start))
    others = [span for span in one.sentence.of_kind("count") if span is not one.span]
    if any(low <= span.start < high for span in others):
        return False
    return one.sentence.clause_at(place) == one.sentence.clause_at(one.span.start)


def _countries(one: Candidate, text: str) -> Iterator[tuple[str, int]]:
    """Countries by their ISO codes, with the places of their names in the clause, longest names first."""
    start, end = one.sentence.clause_at(one.span.start)
    words = [(match.start(), match.end()) for match in _NAME.finditer(text, start, end)]
    at = 0
    while at < len(words):
        code, taken = _country(text, words[at : at + _LONGEST], first=words[at][0] == one.sentence.start)
        if code:
            yield code, words[at][0]
        at += taken


def _country(text: str, words: list[tuple[int, int]], *, first: bool) -> tuple[str | None, int]:
    if not text[words[0][0]].isupper():
        return None, 1
    for count in range(len(words), 0, -1):
        code = gazetteer.country(text[words[0][0] : words[count - 1][1]])
        # A sentence may begin with "Anh" and mean a man.
        if code and not (first and count == 1):
            return code, count
    return None, 1

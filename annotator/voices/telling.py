"""Why two articles are one voice, in words and side by side: what both carry, and how far it is the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator import boilerplate
from annotator.model import Article, Message
from annotator.text import fold
from annotator.voices.matching import Match, match, runs
from annotator.voices.pieces import WORD, Piece, pieces
from annotator.voices.sketches import shingles

_QUOTED = 12
"""Words of a passage that an explanation quotes."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage that two articles carry: where in each, and how far it is the same, per mille."""

    start: int
    end: int
    other_start: int
    other_end: int
    share: int


def shared(one: Article, other: Article) -> list[Shared]:
    """All passages that both articles carry, in the order of the first."""
    theirs = [(piece, frozenset(shingles(piece.words))) for piece in _pieces(other)]
    found = []
    for piece in _pieces(one):
        said = frozenset(shingles(piece.words))
        # Aligning takes longer than seeing that nothing is common.
        met = [(there, match(piece.words, there.words)) for there, words in theirs if not said.isdisjoint(words)]
        found += [_shared(piece, there, copy) for there, copy in met if copy is not None]
    return found


def why(one: Article, other: Article, place: int | None = None) -> Message | None:
    """What makes two articles one voice: the passage around `place` in the first, else the longest they share.

    None where they share none.
    """
    found = shared(one, other)
    around = [part for part in found if place is not None and part.start <= place < part.end]
    if not found:
        return None
    told = max(around or found, key=lambda part: (part.share, part.end - part.start))
    words = quoted(one.text.text[told.start : told.end])
    if told.share >= 1000:
        return Message("“{words}” stands in both articles, word for word.", (("words", words),))
    values = (("words", words), ("share", str(told.share // 10)))
    return Message("“{words}” stands in both articles, {share} % word for word.", values)


def changed(passage: str, other: str) -> list[tuple[int, int]]:
    """Where the words of a passage stand that are not in the other one at that place, as offsets into it."""
    ours, theirs = ([(m.start(), m.end()) for m in WORD.finditer(words)] for words in (passage, other))
    said = ([fold(words[start:end]) for start, end in at] for words, at in ((passage, ours), (other, theirs)))
    kept = {start + at for start, _, length in runs(*said) for at in range(length)}
    return [place for number, place in enumerate(ours) if number not in kept]


def quoted(passage: str) -> str:
    """The first words of a passage."""
    words = passage.split()
    return " ".join(words[:_QUOTED]) + (" …" if len(words) > _QUOTED else "")


def _pieces(article: Article) -> Sequence[Piece]:
    return list(pieces(article.text.text, boilerplate.passages(article)))


def _shared(piece: Piece, there: Piece, copy: Match) -> Shared:
    return Shared(*_place(piece, copy.one), *_place(there, copy.other), copy.share)


def _place(piece: Piece, part: tuple[int, int]) -> tuple[int, int]:
    start, end = part
    return piece.starts[start], piece.starts[end - 1] + len(piece.words.split()[end - 1])

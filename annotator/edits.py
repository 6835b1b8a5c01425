"""Changing a text while keeping the way back: the arithmetic behind `NormalText`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotator.model import Edit, NormalText


class Change(NamedTuple):
    """A stretch of a text, in code points, and what is to stand in its place."""

    start: int
    end: int
    replacement: str


def rewrite(text: str, changes: Iterable[Change]) -> NormalText:
    """`text` with sorted, non-overlapping changes made; each is one edit, except one character for one."""
    pieces: list[str] = []
    edits: list[Edit] = []
    copied = shift = 0
    for start, end, replacement in changes:
        pieces += text[copied:start], replacement
        if not end - start == len(replacement) == 1:
            edits.append(Edit(start + shift, start + shift + len(replacement), start, end))
        shift += len(replacement) - (end - start)
        copied = end
    if not pieces:
        return NormalText(text, text)
    pieces.append(text[copied:])
    return NormalText("".join(pieces), text, tuple(edits))


def then(first: NormalText, second: NormalText) -> NormalText:
    """The two rewritings as one; `second.original` is `first.text`."""
    if not second.edits:
        return NormalText(second.text, first.original, first.edits)
    if not first.edits:
        return NormalText(second.text, first.original, second.edits)
    return NormalText(second.text, first.original, tuple(_joined(first.edits, second.edits)))


class _Piece(NamedTuple):
    """An edit of either rewriting seen from the text between them, and how it shifts what follows."""

    start: int
    end: int
    to_original: int
    to_final: int


def _joined(first: Iterable[Edit], second: Iterable[Edit]) -> Iterator[Edit]:
    original = final = 0
    for piece in _merged(first, second):
        yield Edit(
            piece.start + final,
            piece.end + final + piece.to_final,
            piece.start + original,
            piece.end + original + piece.to_original,
        )
        original += piece.to_original
        final += piece.to_final


def _merged(first: Iterable[Edit], second: Iterable[Edit]) -> Iterator[_Piece]:
    """Pieces in order, those that overlap joined; pieces that only touch stay apart, so that maps stay fine."""
    pieces = [_Piece(e.start, e.end, e.original_end - e.original_start - (e.end - e.start), 0) for e in first]
    pieces += [
        _Piece(e.original_start, e.original_end, 0, e.end - e.start - (e.original_end - e.original_start))
        for e in second
    ]
    pieces.sort()
    last: _Piece | None = None
    for piece in pieces:
        if last is None:
            last = piece
        elif piece.start < last.end:
            last = _Piece(
                last.start,
                max(last.end, piece.end),
                last.to_original + piece.to_original,
                last.to_final + piece.to_final,
            )
        else:
            yield last
            last = piece
    if last is not None:
        yield last

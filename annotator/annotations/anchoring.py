"""Where the annotations of a document stand in our article: by place where the texts agree, else by the words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from annotator.annotations.document import Annotation, Document
from annotator.annotations.units import Stretch, squeezed, stretches
from annotator.model import Article
from annotator.text import normalise

Place = tuple[int, int]
# As much context as we write, and as tools keep.
_CONTEXT = 32
# Characters of context that must agree where the words alone do not tell the place.
_LEAST_CONTEXT = 3
# How far words may have moved from the place told, where nothing else tells which are meant.
_NEAR = 300
_SHORTEST_ALONE = 3
_MOST_PLACES = 500


def places(document: Document, article: Article, tick: Callable[[], None]) -> Iterator[Place | None]:
    """Per annotation its place in the normal text, without blanks at its ends; None where its words are not found."""
    text = article.text.original if document.text is None else document.text
    bridge = _bridge(text, article)
    # Places that no text comes with hold in the very text that the document names by its hash, or where words agree.
    trusted = document.text is not None or document.sha256.lower() == article.sha256
    for one, stretch in zip(document.annotations, stretches(text, document.annotations), strict=True):
        tick()
        yield _place(one, stretch if trusted or one.quote else None, bridge)


@dataclass(frozen=True)
class _Bridge:
    """From the text of a document to the normal text of its article; `across` where both hold the same words."""

    text: str
    wanted: str
    to_own: Callable[[int, int], Place]
    across: Callable[[int, int], Place | None] | None


def _bridge(text: str, article: Article) -> _Bridge:
    ours = article.text
    own = ours if text == ours.original else normalise(text)
    return _Bridge(own.text, ours.text, own.from_original, _across(own.text, ours.text))


def _across(text: str, wanted: str) -> Callable[[int, int], Place | None] | None:
    """From places in one text to those in another that differs from it in blanks alone; None where more differs."""
    if text == wanted:
        return lambda start, end: _trimmed(text, start, end)
    ours, theirs = _letters(text), _letters(wanted)
    if [text[at] for at in ours] != [wanted[at] for at in theirs]:
        return None

    def across(start: int, end: int) -> Place | None:
        first, behind = bisect_left(ours, start), bisect_left(ours, end)
        return (theirs[first], theirs[behind - 1] + 1) if first < behind else None

    return across


def _letters(text: str) -> list[int]:
    """Where all that is no blank stands."""
    return [at for at, letter in enumerate(text) if not letter.isspace()]


def _place(one: Annotation, stretch: Stretch | None, bridge: _Bridge) -> Place | None:
    if stretch is not None and stretch.sure:
        start, end = bridge.to_own(stretch.start, stretch.end)
        if bridge.across is not None:
            return bridge.across(start, end)
        before, after = bridge.text[max(0, start - _CONTEXT) : start], bridge.text[end : end + _CONTEXT]
        one = replace(one, quote=bridge.text[start:end], prefix=before, suffix=after)
    near = None if stretch is None else bridge.to_own(stretch.start, stretch.end)[0]
    return _found(bridge.wanted, one, near)


def _trimmed(text: str, start: int, end: int) -> Place | None:
    words = text[start:end]
    if not words.strip():
        return None
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _found(text: str, one: Annotation, near: int | None) -> Place | None:
    """Where the words stand: where the context fits best, else nearest to the place told; never a guess."""
    pattern = _pattern(one.quote)
    if pattern is None:
        return None
    found = []
    for match in pattern.finditer(text):
        found.append(match.span())
        if len(found) > _MOST_PLACES:
            return _nearest(found, near)
    if len(found) <= 1:
        return next((place for place in found if _is_telling(text, place, one)), None)
    fits = {place: _fit(text, place, one) for place in found}
    best = max(fits.values())
    left = [place for place in found if fits[place] == best]
    return left[0] if len(left) == 1 and best >= _LEAST_CONTEXT else _nearest(left, near)


def _pattern(quote: str) -> re.Pattern[str] | None:
    """The words with whatever blanks between them, not cut out of longer words."""
    words = normalise(quote.replace("\\n", "\n")).text.split()
    if not words:
        return None
    opening, closing = (r"(?<!\w)" if words[0][0].isalnum() else ""), (r"(?!\w)" if words[-1][-1].isalnum() else "")
    return re.compile(opening + r"\s+".join(map(re.escape, words)) + closing)


def _is_telling(text: str, place: Place, one: Annotation) -> bool:
    return place[1] - place[0] >= _SHORTEST_ALONE or _fit(text, place, one) >= _LEAST_CONTEXT


def _nearest(found: list[Place], near: int | None) -> Place | None:
    if near is None:
        return None
    apart = sorted((abs(start - near), start, end) for start, end in found)
    if apart[0][0] > _NEAR or (len(apart) > 1 and apart[0][0] == apart[1][0]):
        return None
    return apart[0][1:]


def _fit(text: str, place: Place, one: Annotation) -> int:
    """How many characters before and after are those that stood there, blanks apart."""
    before, after = text[max(0, place[0] - 2 * _CONTEXT) : place[0]], text[place[1] : place[1] + 2 * _CONTEXT]
    return _alike(squeezed(before)[::-1], squeezed(one.prefix)[::-1]) + _alike(squeezed(after), squeezed(one.suffix))


def _alike(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))

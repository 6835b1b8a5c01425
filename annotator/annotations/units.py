"""What a tool counts in: code points as the standards say, or UTF-16 units as browsers do. The quotations tell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from annotator.annotations.document import Annotation
from annotator.text import normalise


class Stretch(NamedTuple):
    """A stretch of a document's text in code points; not `sure` where its words are other than the tool's."""

    start: int
    end: int
    sure: bool


def stretches(text: str, annotations: Sequence[Annotation]) -> list[Stretch | None]:
    """Where the annotations stand in this text; None where the tool told no place, or one beyond the text."""
    counts = [list(range(len(text) + 1))]
    if any(c > "\uffff" for c in text):
        counts.append(_from_utf16(text))
    tried = [[_stretch(text, one, count) for one in annotations] for count in counts]
    # What most annotations were counted in comes first; where nothing is quoted, code points.
    tried.sort(key=lambda found: -sum(stretch is not None and stretch.sure for stretch in found))
    return [next((s for s in one if s and s.sure), one[0]) for one in zip(*tried, strict=True)]


def _from_utf16(text: str) -> list[int]:
    """Per UTF-16 unit the code point that it belongs to."""
    widths = list(accumulate((1 + (c > "\uffff") for c in text), initial=0))
    found = [0] * (widths[-1] + 1)
    for at, width in enumerate(widths[:-1]):
        found[width : widths[at + 1]] = [at] * (widths[at + 1] - width)
    found[widths[-1]] = len(text)
    return found


def _stretch(text: str, one: Annotation, count: Sequence[int]) -> Stretch | None:
    if one.start is None or one.end is None or one.end >= len(count):
        return None
    start, end = count[one.start], count[one.end]
    return Stretch(start, end, not one.quote or _is_quoted(text[start:end], one.quote))


def _is_quoted(words: str, quote: str) -> bool:
    # Label Studio writes line ends as the two characters "\n", brat as blanks.
    return words == quote or squeezed(words) == squeezed(quote.replace("\\n", "\n"))


def squeezed(words: str) -> str:
    """The words without their blanks, however their letters are composed: tools wrap, trim and recompose."""
    return "".join(normalise(words).text.split())

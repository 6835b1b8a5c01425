"""CoNLL-2003 columns with IOB2 tags: a token per line, a blank line between sentences; spans must not overlap."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator.model import Label
from annotator.text import sentences
from exports import annotated, forms
from exports.annotated import Annotated, Annotation
from exports.report import Exporter, Report, Tick
from exports.saving import replacing

_START = "-DOCSTART- -X- -X- O\n\n"
# A letter keeps the marks that are set on it: decomposed text must not fall apart.
_UNSEEN = r"\u0300-\u036f\xad\u200b-\u200f\u2060\ufeff"
_TOKEN = re.compile(rf"\d+(?:[.,]\d+)*(?![\w{_UNSEEN}])|\w[\w{_UNSEEN}]*|[^\w\s{_UNSEEN}]")


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write one document per article; of overlapping spans the better one (see `kept`)."""
    with replacing(path) as new, new.open("w", encoding="utf-8", newline="\n", errors=forms.UNPAIRED) as file:
        for one in annotated.ticked(report, tick):
            file.write(_START)
            file.writelines(_lines(one))


def kept(one: Annotated) -> list[Annotation]:
    """The annotations that IOB2 can hold, in reading order: confirmed before suggested, longer before shorter."""
    found: list[Annotation] = []
    for a in sorted(one.annotations, key=lambda a: (not a.is_decided, a.words.start - a.words.end, a.words.start)):
        at = bisect_right(found, a.words.start, key=_start)
        # Those found do not overlap each other, so only the two neighbours can be in the way.
        before, after = found[max(0, at - 1) : at], found[at : at + 1]
        if all(b.words.end <= a.words.start for b in before) and all(a.words.end <= b.words.start for b in after):
            found.insert(at, a)
    return found


def _start(annotation: Annotation) -> int:
    return annotation.words.start


def dropped(report: Report) -> int:
    """How many spans are not in the file because they overlap better ones."""
    return sum(len(one.annotations) - len(kept(one)) for one in annotated.articles(report))


def _lines(one: Annotated) -> Iterator[str]:
    spans = kept(one)
    ends = _sentence_ends(one, spans)
    for start, end, tag in _tokens(one.original, spans):
        while ends and ends[0] <= start:
            ends.popleft()
            yield "\n"
        yield f"{one.original[start:end]} -X- -X- {tag}\n"
    yield "\n"


def _tokens(original: str, spans: Sequence[Annotation]) -> Iterator[tuple[int, int, str]]:
    """Start, end and tag of each token; tokens end where spans do."""
    at = 0
    for one in spans:
        yield from ((start, end, "O") for start, end in _split(original, at, one.words.start))
        for number, (start, end) in enumerate(_split(original, one.words.start, one.words.end)):
            yield start, end, f"{'I' if number else 'B'}-{one.span.kind.upper()}"
        at = one.words.end
    yield from ((start, end, "O") for start, end in _split(original, at, len(original)))


def _split(original: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _TOKEN.finditer(original, start, end))


def _sentence_ends(one: Annotated, spans: Sequence[Annotation]) -> deque[int]:
    """Where sentences end, in the original; never within a span, which would be cut in two."""
    text = one.article.text
    ends = (text.to_original(end - 1, end)[1] for _, end in sentences(text.text))
    return deque(end for end in ends if not _is_within(end, spans))


def _is_within(place: int, spans: Sequence[Annotation]) -> bool:
    before = spans[max(0, bisect_right(spans, place, key=_start) - 1) :][:1]
    return any(a.words.start < place < a.words.end for a in before)


IOB2 = Exporter(
    "iob2",
    Label("Chỗ đánh dấu, không chồng nhau: CoNLL-2003, IOB2", "Marked words, none overlapping: CoNLL-2003, IOB2"),
    ".conll",
    write,
    needs_spans=True,
    left_out=dropped,
)

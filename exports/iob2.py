"""CoNLL-2003 columns with IOB2 tags: a token per line, a blank line between sentences; spans must not overlap."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator.model import Label
from annotator.text import sentences
from exports import annotated
from exports.annotated import Annotated, Annotation
from exports.report import Exporter, Report, Tick
from exports.saving import replacing_text
from exports.tokens import tokens

_START = "-DOCSTART- -X- -X- O\n\n"


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write one document per article; of overlapping spans the better one (see `annotated.kept`)."""
    with replacing_text(path) as file:
        for one in annotated.ticked(report, tick):
            file.write(_START)
            file.writelines(_lines(one))


def dropped(report: Report) -> int:
    """How many spans are not in the file because they overlap better ones."""
    return sum(len(one.annotations) - len(annotated.kept(one)) for one in annotated.articles(report))


def _lines(one: Annotated) -> Iterator[str]:
    spans = annotated.kept(one)
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
        yield from ((start, end, "O") for start, end in tokens(original, at, one.words.start))
        for number, (start, end) in enumerate(tokens(original, one.words.start, one.words.end)):
            yield start, end, f"{'I' if number else 'B'}-{one.span.kind.upper()}"
        at = one.words.end
    yield from ((start, end, "O") for start, end in tokens(original, at, len(original)))


def _sentence_ends(one: Annotated, spans: Sequence[Annotation]) -> deque[int]:
    """Where sentences end, in the original; never within a span, which would be cut in two."""
    text = one.article.text
    ends = (text.to_original(end - 1, end)[1] for _, end in sentences(text.text))
    return deque(end for end in ends if not _is_within(end, spans))


def _is_within(place: int, spans: Sequence[Annotation]) -> bool:
    before = spans[max(0, bisect_right(spans, place, key=annotated.start_of) - 1) :][:1]
    return any(a.words.start < place < a.words.end for a in before)


IOB2 = Exporter(
    "iob2",
    Label("Chỗ đánh dấu, không chồng nhau: CoNLL-2003, IOB2", "Marked words, none overlapping: CoNLL-2003, IOB2"),
    ".conll",
    write,
    needs_spans=True,
    left_out=dropped,
)

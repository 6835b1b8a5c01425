"""Documents to suggested spans: what can be taken up, and what cannot, with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from annotator.annotations import valuing
from annotator.annotations.anchoring import places
from annotator.annotations.document import Annotation, Document
from annotator.annotations.labelling import Labels, meant
from annotator.decisions import Key, span_key
from annotator.model import Article, Span, SpanId


@dataclass(frozen=True, slots=True)
class Wanted:
    """A span to be suggested; `told` where the file itself brings its value, else it was read from the words."""

    span: Span
    told: bool


@dataclass
class Taken:
    """What came of some documents: spans, and per reason what had to be left, by its words or its label."""

    spans: list[Wanted] = field(default_factory=list)
    unplaced: Counter[str] = field(default_factory=Counter)
    without_value: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)


def take(
    document: Document, article: Article, labels: Labels, taken: Taken, *, by: str, tick: Callable[[], None]
) -> None:
    """Add what a document says of its article to what was `taken`; each place and kind once, the first one's."""
    for one, place in zip(document.annotations, places(document, article, tick), strict=True):
        kind = meant(one.labels, labels)
        if kind is None:
            taken.unknown[", ".join(filter(None, one.labels)) or "–"] += 1
        elif place is None:
            taken.unplaced[_words(one, document)] += 1
        else:
            surface = article.text.text[place[0] : place[1]]
            told = valuing.told(kind.kind, one.form)
            value = told or valuing.read(kind.kind, surface, article.published_on, wider=kind.wider)
            if value is None:
                taken.without_value[surface] += 1
            else:
                span = Span(SpanId(0), article.id, *place, kind.kind, value, score=one.score, by=by)
                taken.spans.append(Wanted(span, told is not None))


def _words(one: Annotation, document: Document) -> str:
    """What the annotation marks, as far as it can be told."""
    if one.quote or one.start is None:
        return one.quote
    return (document.text or "")[one.start : one.end] or f"{one.start}–{one.end}"


def once(wanted: Iterable[Wanted]) -> dict[Key, Wanted]:
    """One span per place and kind: a value that a file brings along before one read from the words."""
    found: dict[Key, Wanted] = {}
    for one in wanted:
        key = span_key(one.span)
        if key not in found or (one.told and not found[key].told):
            found[key] = one
    return found

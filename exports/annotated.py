"""Spans as annotation tools know them: stretches of the ORIGINAL text of one article, with label and value."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator import kinds
from annotator.model import Article, ArticleId, Span, State
from exports.report import Quotation, Report, Tick, counted, quotation
from exports.saving import replacing_text

# Half a surrogate pair is one code point: its stand-in must be one too, or the offsets after it would be wrong.
_UNPAIRED = re.compile("[\ud800-\udfff]")
_NO_NAME = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Annotation:
    """One span and its words in the original text."""

    words: Quotation
    span: Span

    @property
    def is_decided(self) -> bool:
        """Whether a person said so; else the program suggests it."""
        return self.span.state is State.CONFIRMED


@dataclass(frozen=True, slots=True)
class Annotated:
    """One article with its annotations, in reading order."""

    article: Article
    annotations: tuple[Annotation, ...]

    @property
    def original(self) -> str:
        """The text that the annotations point into."""
        return self.article.text.original

    @property
    def file_name(self) -> str:
        """What its file in an archive is called, without suffix: two articles may bear one name."""
        return f"{self.article.id:05}-{_NO_NAME.sub('-', Path(self.article.name).stem)[:60]}"

    @property
    def about(self) -> dict[str, object]:
        """What is known of the article: annotation tools keep it beside the text."""
        article = self.article
        return {
            "article": article.name,
            "title": article.title,
            "source": article.source.name if article.source else "",
            "url": article.url,
            "published_on": article.published_on,
            "sha256": article.sha256,
        }

    @property
    def values(self) -> list[list[object]]:
        """The values of the annotations with their places: tools that keep labels alone give them back beside these."""
        return [[a.words.start, a.words.end, a.span.kind, kinds.encode(a.span.value)] for a in self.annotations]


def articles(report: Report) -> Iterator[Annotated]:
    """The articles that have spans, by id; a rejected span is never among them."""
    for article_id in ids(report):
        yield _annotated(report.articles[article_id], report.spans[article_id])


def ids(report: Report) -> list[ArticleId]:
    """The articles that have a span to write: one without any says nothing, and would teach that nothing is there."""
    return sorted(number for number, spans in report.spans.items() if any(_is_kept(span) for span in spans))


def ticked(report: Report, tick: Tick) -> Iterator[Annotated]:
    """The same, telling how far it has come."""
    return counted(articles(report), len(ids(report)), tick)


def encodable(words: str) -> str:
    """The words as UTF-8 can hold them, code point for code point."""
    return _UNPAIRED.sub("\N{REPLACEMENT CHARACTER}", words)


def kept(one: Annotated) -> list[Annotation]:
    """Annotations none of which overlap, in reading order: confirmed before suggested, longer before shorter."""
    found: list[Annotation] = []
    for a in sorted(one.annotations, key=lambda a: (not a.is_decided, a.words.start - a.words.end, a.words.start)):
        at = bisect_right(found, a.words.start, key=start_of)
        # Those found do not overlap each other, so only the two neighbours can be in the way.
        before, after = found[max(0, at - 1) : at], found[at : at + 1]
        if all(b.words.end <= a.words.start for b in before) and all(a.words.end <= b.words.start for b in after):
            found.insert(at, a)
    return found


def start_of(annotation: Annotation) -> int:
    """Where its words begin."""
    return annotation.words.start


def write_lines(path: Path, objects: Iterable[object]) -> None:
    """Write one JSON object per line."""
    with replacing_text(path) as file:
        for one in objects:
            file.write(json.dumps(one, ensure_ascii=False) + "\n")


def write_list(path: Path, objects: Iterable[object]) -> None:
    """Write one JSON list, an object per line, holding only one of them in memory."""
    with replacing_text(path) as file:
        file.write("[")
        for number, one in enumerate(objects):
            file.write(("," if number else "") + "\n" + json.dumps(one, ensure_ascii=False))
        file.write("\n]\n")


def _annotated(article: Article, spans: Iterable[Span]) -> Annotated:
    found = [Annotation(quotation(article, span.start, span.end), span) for span in spans if _is_kept(span)]
    return Annotated(article, tuple(sorted(found, key=lambda one: (one.words.start, one.words.end))))


def _is_kept(span: Span) -> bool:
    return span.state is not State.REJECTED

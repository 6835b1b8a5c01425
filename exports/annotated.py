"""Spans as annotation tools know them: stretches of the ORIGINAL text of one article, with label and value."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator import kinds
from annotator.model import Article, ArticleId, Span, State
from exports import forms
from exports.report import Quotation, Report, Tick, quotation
from exports.saving import replacing


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
    total = len(ids(report))
    for done, one in enumerate(articles(report)):
        tick(done, total)
        yield one
    tick(total, total)


def write_lines(path: Path, objects: Iterable[object]) -> None:
    """Write one JSON object per line."""
    with replacing(path) as new, new.open("w", encoding="utf-8", newline="\n", errors=forms.UNPAIRED) as file:
        for one in objects:
            file.write(json.dumps(one, ensure_ascii=False) + "\n")


def write_list(path: Path, objects: Iterable[object]) -> None:
    """Write one JSON list, an object per line, holding only one of them in memory."""
    with replacing(path) as new, new.open("w", encoding="utf-8", newline="\n", errors=forms.UNPAIRED) as file:
        file.write("[")
        for number, one in enumerate(objects):
            file.write(("," if number else "") + "\n" + json.dumps(one, ensure_ascii=False))
        file.write("\n]\n")


def _annotated(article: Article, spans: Iterable[Span]) -> Annotated:
    found = [Annotation(quotation(article, span.start, span.end), span) for span in spans if _is_kept(span)]
    return Annotated(article, tuple(sorted(found, key=lambda one: (one.words.start, one.words.end))))


def _is_kept(span: Span) -> bool:
    return span.state is not State.REJECTED

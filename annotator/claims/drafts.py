"""Claims that a person is about to make from words they marked: each field, filled as far as can be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.claims import made_ready
from annotator.claims.candidates import fitting
from annotator.claims.moments import Moment, nearest
from annotator.claims.passages import Sentence, sentences
from annotator.claims.rows import Draft, Page, of_words
from annotator.model import Article, Codebook, Evidence, Role, Span, State, Table

__all__ = ["Draft", "drafts"]


def drafts(article: Article, spans: Sequence[Span], codebook: Codebook, span: Span) -> list[Draft]:
    """What the marked words may claim, the likeliest field first; empty where no table asks for their kind."""
    others = [
        one for one in spans if one.state is not State.REJECTED and (one.start, one.end) != (span.start, span.end)
    ]
    passages = tuple(sentences(article.text.text, sorted([*others, span], key=lambda one: (one.start, one.end))))
    here = next((one for one in passages if one.start <= span.start < one.end), None)
    if here is None:
        return []
    page, _ = made_ready(article, passages, codebook)
    return [*_of_value(page, here, span), *_of_place(page, here, span)]


def _of_value(page: Page, sentence: Sentence, span: Span) -> Iterator[Draft]:
    """The span as a value; a date that is one is not taken for the day it was said of."""
    own = replace(page, taken=page.taken | {span})
    for candidate in fitting(sentence, span, page.codebook):
        yield of_words(own, candidate)


def _of_place(page: Page, sentence: Sentence, span: Span) -> Iterator[Draft]:
    """The span as what names a row: the dates that its table asks for, from the words around it."""
    when = _when(page, sentence, span)
    for table in page.codebook.tables:
        for field in table.fields:
            if span.kind in _kinds(table) and field.kind == "date" and not field.part_of:
                date = (_evidence(when.span, Role.VALUE),) if when and when.span else ()
                row = tuple((key.name, span.value if key.kind == span.kind else None) for key in table.keys)
                value = when.date if when else None
                yield Draft(table.name, row, field.name, value, evidence=(*date, _evidence(span, Role.KEY)))


def _kinds(table: Table) -> set[str]:
    return {key.kind for key in table.keys} - {"date", "choice", "text"}


def _when(page: Page, sentence: Sentence, span: Span) -> Moment | None:
    beside = nearest(sentence, span, ())
    return page.events.refined(beside) if beside else page.events.around(sentence.start)


def _evidence(span: Span, role: Role) -> Evidence:
    return Evidence(span.start, span.end, role, span.id)

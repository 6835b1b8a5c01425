"""`suggest PATH…`: what the program would propose for articles, without a project."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from annotator import kinds
from annotator.model import Article, RawArticle, Span
from annotator.suggest import suggest
from exports.report import quotation
from ui.commands import forms, output
from ui.commands.endings import ending
from ui.importing import dated, files_in, read_all

_COLUMNS: output.Columns[tuple[Article, Span]] = (
    ("Article", lambda one: one[0].name),
    ("Type", lambda one: one[1].kind),
    ("Words", lambda one: quotation(one[0], one[1].start, one[1].end).quote),
    ("Value", lambda one: kinds.label(one[1].value)),
    ("Score", lambda one: one[1].score),
)


# Articles that are read together, so that they can date one another.
SLICE = 200


@dataclass
class _Reading:
    """Reads slice after slice, so that of many files the first line is out before the last file is read."""

    files: list[Path]
    read: int = 0
    refused: int = 0

    def articles(self) -> Iterator[Article]:
        waiting = self._read()
        while one := list(islice(waiting, SLICE)):
            yield from (article for _, article in dated(one))

    def _read(self) -> Iterator[tuple[RawArticle, Article]]:
        for path in self.files:
            outcome = read_all([path], lambda done, total: None)
            self.read += not outcome.refused
            self.refused += len(outcome.refused)
            for refused, error in outcome.refused:
                output.refuse(refused, error)
            yield from outcome.read


def run(options: argparse.Namespace) -> int:
    """Print one line per article with its spans; on a terminal one line per span."""
    reading = _Reading(files_in(options.paths))
    if output.as_json(options):
        for article in reading.articles():
            output.put(forms.suggested(article, suggest(article)))
    else:
        output.table(_spans(reading), _COLUMNS)
    return ending(done=reading.read, refused=reading.refused)


def _spans(reading: _Reading) -> Iterator[tuple[Article, Span]]:
    for article in reading.articles():
        yield from ((article, span) for span in suggest(article))

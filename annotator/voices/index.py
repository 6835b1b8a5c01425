"""All articles of a project as copies of one another, kept up to date article by article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from annotator import boilerplate
from annotator.model import Article, ArticleId
from annotator.voices import grouping, sketches
from annotator.voices.grouping import Occurrence, Ruled
from annotator.voices.linking import Linked, Linker
from annotator.voices.pieces import pieces
from annotator.witnesses import Copied

if TYPE_CHECKING:
    from annotator.voices.sketches import Bands

_PAGE = 250
"""Sentences sketched in one turn: Python's lock is held for that long, and a window may wait for it."""


class CopyIndex:
    """What has been read so far. Nothing depends on the order in which articles were added.

    Sentences that are equal but for case, diacritics and punctuation are one row, however many articles carry it.
    """

    def __init__(self) -> None:
        self._articles: dict[ArticleId, list[Occurrence]] = {}
        self._rows: dict[str, int] = {}
        self._words: list[str] = []
        self._carried: Counter[int] = Counter()
        self._bands: Bands | None = None
        self._linker = Linker()
        # None where articles came or went since.
        self._linked: Linked | None = None

    def __len__(self) -> int:
        return len(self._articles)

    def add(self, articles: Iterable[Article]) -> None:
        """Read these articles, anew where they are known: what is set aside in them may have changed."""
        for article in articles:
            self.remove([article.id])
            self._linked = None
            self._articles[article.id] = [
                Occurrence(self._row(piece.words), piece.starts)
                for piece in pieces(article.text.text, boilerplate.passages(article))
            ]
            self._carried.update(one.row for one in self._articles[article.id])

    def remove(self, article_ids: Iterable[ArticleId]) -> None:
        """Forget these articles; those that are not known do not matter."""
        for article_id in article_ids:
            if article_id in self._articles:
                self._linked = None
            self._carried.subtract(one.row for one in self._articles.pop(article_id, ()))

    def link(self) -> Iterator[None]:
        """Find the copies among what was read, in short turns; nothing may be added or removed meanwhile."""
        if self._linked is None:
            yield from self._sketch()
            linked = Linked()
            if self._bands is not None:
                live = [row for row, count in self._carried.items() if count > 0]
                shared = [row for row, articles in grouping.carriers(self._articles).items() if len(articles) > 1]
                for more in self._linker.linking(self._words, self._bands, live, shared):
                    linked = more
                    yield
            self._linked = linked

    def copied(self, ruled: Ruled = ()) -> dict[ArticleId, tuple[Copied, ...]]:
        """The stretches of each article that others carry too; `ruled` pairs of articles are no copies by verdict."""
        for _ in self.link():
            pass
        assert self._linked is not None
        return grouping.grouped(self._articles, self._words, self._linked, ruled)

    def _row(self, words: str) -> int:
        row = self._rows.setdefault(words, len(self._rows))
        if row == len(self._words):
            self._words.append(words)
        return row

    def _sketch(self) -> Iterator[None]:
        """Sketch the sentences that are new since the last time."""
        import numpy as np

        new = [] if self._bands is None else [self._bands]
        known = sum(map(len, new))
        for at in range(known, len(self._words), _PAGE):
            new.append(sketches.bands(self._words[at : at + _PAGE]))
            yield
        if known < len(self._words):
            self._bands = np.concatenate(new)

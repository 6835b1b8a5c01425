"""All articles of a project as copies of one another, kept up to date article by article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from annotator import boilerplate
from annotator.model import Article, ArticleId
from annotator.voices import grouping, sketches
from annotator.voices.grouping import Edge, Occurrence, Ruled
from annotator.voices.matching import Match, match
from annotator.voices.pieces import pieces
from annotator.witnesses import Copied

if TYPE_CHECKING:
    from annotator.voices.sketches import Bands, Pairs

_LOW = 0xFFFFFFFF


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
        self._matches: dict[int, Match] = {}
        self._checked: Pairs | None = None

    def __len__(self) -> int:
        return len(self._articles)

    def add(self, articles: Iterable[Article]) -> None:
        """Read these articles, anew where they are known: what is set aside in them may have changed."""
        for article in articles:
            self.remove([article.id])
            self._articles[article.id] = [
                Occurrence(self._row(piece.words), piece.starts)
                for piece in pieces(article.text.text, boilerplate.passages(article))
            ]
            self._carried.update(one.row for one in self._articles[article.id])

    def remove(self, article_ids: Iterable[ArticleId]) -> None:
        """Forget these articles; those that are not known do not matter."""
        for article_id in article_ids:
            self._carried.subtract(one.row for one in self._articles.pop(article_id, ()))

    def copied(self, ruled: Ruled = ()) -> dict[ArticleId, tuple[Copied, ...]]:
        """The stretches of each article that others carry too; `ruled` pairs of articles are no copies by verdict."""
        return grouping.grouped(self._articles, self._words, list(self._edges()), ruled)

    def _row(self, words: str) -> int:
        row = self._rows.setdefault(words, len(self._rows))
        if row == len(self._words):
            self._words.append(words)
        return row

    def _edges(self) -> Iterator[Edge]:
        """The copies among the sentences that some article carries now."""
        if not self._words:
            return
        import numpy as np

        self._sketch()
        assert self._bands is not None
        live = np.array(sorted(row for row, count in self._carried.items() if count > 0), dtype=np.int64)
        met = sketches.meeting(self._bands, live)
        checked = np.empty(0, dtype=np.int64) if self._checked is None else self._checked
        for pair in np.setdiff1d(met, checked, assume_unique=True).tolist():
            if found := match(self._words[pair >> 32], self._words[pair & _LOW]):
                self._matches[pair] = found
        self._checked = np.union1d(met, checked)
        copies = np.array(list(self._matches), dtype=np.int64)
        for pair in np.intersect1d(met, copies, assume_unique=True).tolist():
            yield Edge(pair >> 32, pair & _LOW, self._matches[pair])

    def _sketch(self) -> None:
        """Sketch the sentences that are new since the last time."""
        import numpy as np

        known = 0 if self._bands is None else len(self._bands)
        if known < len(self._words):
            new = sketches.bands(self._words[known:])
            self._bands = new if self._bands is None else np.concatenate((self._bands, new))


def of(articles: Mapping[ArticleId, Article], ruled: Ruled = ()) -> dict[ArticleId, tuple[Copied, ...]]:
    """The copied stretches of a few articles, at once."""
    index = CopyIndex()
    index.add(articles.values())
    return index.copied(ruled)

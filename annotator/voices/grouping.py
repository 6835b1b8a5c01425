"""From sentences that are copies to voices: one for each set of articles that carry a sentence in some form."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.model import ArticleId
from annotator.voices.linking import Linked, beside
from annotator.witnesses import Copied

Pair = tuple[ArticleId, ArticleId]
"""Two articles, the smaller id first."""
Ruled = Collection[Pair]
Articles = Mapping[ArticleId, Sequence["Occurrence"]]
Carriers = Mapping[int, set[ArticleId]]
"""The articles that carry each sentence."""

_ALL = 1000


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A sentence where one article carries it: which one, and the offsets of its words."""

    row: int
    starts: array[int]


def carriers(articles: Articles) -> Carriers:
    """Which articles carry each sentence."""
    found: defaultdict[int, set[ArticleId]] = defaultdict(set)
    for article_id, occurrences in articles.items():
        for one in occurrences:
            found[one.row].add(article_id)
    return found


def grouped(
    articles: Articles, words: Sequence[str], linked: Linked, ruled: Ruled
) -> dict[ArticleId, tuple[Copied, ...]]:
    """Per article its copied stretches; voices are negative, so that none is ever taken for an article's id."""
    apart = _Apart(articles, words, linked, ruled)
    voices: dict[tuple[int, ArticleId], int] = {}
    copied: dict[ArticleId, tuple[Copied, ...]] = {}
    for article_id in sorted(articles):
        found = []
        for one in articles[article_id]:
            head = linked.sets.head(one.row)
            group = apart.group(head, article_id) if one.row in linked.parts else None
            if group is not None:
                # Numbered in the order in which they are met: the same in whatever order articles came in.
                voice = voices.setdefault((head, group), -1 - len(voices))
                found.append(_stretch(one, words[one.row], linked.parts[one.row], voice))
        copied[article_id] = tuple(found)
    return copied


def _stretch(one: Occurrence, words: str, part: tuple[int, int], voice: int) -> Copied:
    start, end = part
    return Copied(one.starts[start], one.starts[end - 1] + len(words.split()[end - 1]), voice)


class _Apart:
    """Which articles speak with one voice in a set of sentences, verdicts that they do not taken into account."""

    def __init__(self, articles: Articles, words: Sequence[str], linked: Linked, ruled: Ruled) -> None:
        self._words, self._linked, self._ruled = words, linked, frozenset(ruled)
        self._carriers = carriers(articles)
        self._rows: defaultdict[int, list[int]] = defaultdict(list)
        for row in sorted(linked.parts, key=words.__getitem__):
            self._rows[linked.sets.head(row)].append(row)
        self._articles = {
            head: set().union(*(self._carriers[row] for row in rows)) for head, rows in self._rows.items()
        }
        touched = (head for head, ids in self._articles.items() if any(a in ids and b in ids for a, b in self._ruled))
        self._groups = {head: self._split(head) for head in touched}

    def group(self, head: int, article_id: ArticleId) -> ArticleId | None:
        """The article that stands for those that speak with the voice of this one; None where it is alone."""
        if head in self._groups:
            return self._groups[head].get(article_id)
        return ArticleId(0) if len(self._articles[head]) > 1 else None

    def _split(self, head: int) -> dict[ArticleId, ArticleId]:
        """Join articles, the most alike first, unless that would join two that were told apart."""
        links: dict[Pair, int] = {}
        for both, share in self._links(head):
            links[both] = max(share, links.get(both, 0))
        held: dict[ArticleId, set[ArticleId]] = {}
        for (one, other), _ in sorted(links.items(), key=lambda link: (-link[1], link[0])):
            ours, theirs = held.setdefault(one, {one}), held.setdefault(other, {other})
            if ours is not theirs and not any(pair(a, b) in self._ruled for a in ours for b in theirs):
                ours |= theirs
                held.update(dict.fromkeys(theirs, ours))
        return {article_id: min(together) for article_id, together in held.items() if len(together) > 1}

    def _links(self, head: int) -> Iterator[tuple[Pair, int]]:
        """Which two articles carry copies of one another in this set, and how far they are equal, per mille."""
        rows = self._rows[head]
        for row in rows:
            for one, other in combinations(sorted(self._carriers[row]), 2):
                yield (one, other), _ALL
        told = {article_id for both in self._ruled for article_id in both}
        # Not all copies were compared with all: those of the articles in question are.
        own = [row for row in rows if not told.isdisjoint(self._carriers[row])]
        edges = [edge for edge in self._linked.edges if self._linked.sets.head(edge.one) == head]
        for edge in (*edges, *beside(own, rows, self._words)):
            for one in self._carriers[edge.one]:
                for other in self._carriers[edge.other] - {one}:
                    yield pair(one, other), edge.match.share


def pair(one: ArticleId, other: ArticleId) -> Pair:
    """Both, the smaller id first."""
    return (one, other) if one < other else (other, one)

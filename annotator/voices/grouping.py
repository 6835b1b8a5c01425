"""From sentences that are copies to voices: one for each set of articles that carry a sentence in some form."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.model import ArticleId
from annotator.voices.matching import Match
from annotator.witnesses import Copied

Ruled = Collection[tuple[ArticleId, ArticleId]]
"""Pairs of articles, the smaller id first."""
Articles = Mapping[ArticleId, Sequence["Occurrence"]]

_ALL = 1000


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A sentence where one article carries it: which one, and the offsets of its words."""

    row: int
    starts: array[int]


@dataclass(frozen=True, slots=True)
class Edge:
    """Two sentences that are copies."""

    one: int
    other: int
    match: Match


class Sets:
    """Disjoint sets of numbers (union-find); the smallest member stands for its set."""

    def __init__(self) -> None:
        self._heads: dict[int, int] = {}

    def head(self, one: int) -> int:
        """The member that stands for the set of `one`."""
        at = one
        while (above := self._heads.get(at, at)) != at:
            at = above
        while one != at:
            self._heads[one], one = at, self._heads.get(one, one)
        return at

    def join(self, one: int, other: int) -> None:
        """Make the sets of both one."""
        low, high = sorted((self.head(one), self.head(other)))
        self._heads[high] = low


def grouped(
    articles: Articles, words: Sequence[str], edges: Sequence[Edge], ruled: Ruled
) -> dict[ArticleId, tuple[Copied, ...]]:
    """Per article its copied stretches; voices are negative, so that none is ever taken for an article's id."""
    sets = Sets()
    for edge in edges:
        sets.join(edge.one, edge.other)
    carriers = _carriers(articles)
    members: defaultdict[int, list[int]] = defaultdict(list)
    for row in carriers:
        members[sets.head(row)].append(row)
    parts = _parts(edges, carriers)
    apart = _Apart(members, carriers, edges, sets, ruled)
    voices: dict[tuple[int, ArticleId], int] = {}
    copied: dict[ArticleId, tuple[Copied, ...]] = {}
    for article_id in sorted(articles):
        found = []
        for one in articles[article_id]:
            group = apart.group(sets.head(one.row), article_id)
            if group is not None and one.row in parts:
                # Numbered in the order in which they are met: the same in whatever order articles came in.
                voice = voices.setdefault((sets.head(one.row), group), -1 - len(voices))
                found.append(_stretch(one, words[one.row], parts[one.row], voice))
        copied[article_id] = tuple(found)
    return copied


def _carriers(articles: Articles) -> dict[int, set[ArticleId]]:
    found: defaultdict[int, set[ArticleId]] = defaultdict(set)
    for article_id, occurrences in articles.items():
        for one in occurrences:
            found[one.row].add(article_id)
    return found


def _parts(edges: Iterable[Edge], carriers: Mapping[int, set[ArticleId]]) -> dict[int, tuple[int, int]]:
    """Per sentence the words of it that are copied: from the first to the last, all where it is carried as a whole."""
    parts = {row: (0, -1) for row, articles in carriers.items() if len(articles) > 1}
    for edge in edges:
        for row, (start, end) in ((edge.one, edge.match.one), (edge.other, edge.match.other)):
            if row in carriers and parts.get(row) != (0, -1):
                first, last = parts.get(row, (start, end))
                parts[row] = min(first, start), max(last, end)
    return parts


def _stretch(one: Occurrence, words: str, part: tuple[int, int], voice: int) -> Copied:
    said = words.split()
    start, end = part if part[1] >= 0 else (0, len(said))
    return Copied(one.starts[start], one.starts[end - 1] + len(said[end - 1]), voice)


class _Apart:
    """Which articles speak with one voice in a set of sentences, verdicts that they do not taken into account."""

    def __init__(
        self,
        members: Mapping[int, Sequence[int]],
        carriers: Mapping[int, set[ArticleId]],
        edges: Iterable[Edge],
        sets: Sets,
        ruled: Ruled,
    ) -> None:
        self._ruled = frozenset(ruled)
        self._articles = {head: set().union(*(carriers[row] for row in rows)) for head, rows in members.items()}
        self._groups: dict[int, dict[ArticleId, ArticleId]] = {}
        touched = {head for head, ids in self._articles.items() if any(a in ids and b in ids for a, b in self._ruled)}
        links: defaultdict[int, dict[tuple[ArticleId, ArticleId], int]] = defaultdict(dict)
        for head, pair, share in _links(touched, members, carriers, edges, sets):
            links[head][pair] = max(share, links[head].get(pair, 0))
        for head in touched:
            self._groups[head] = self._split(links[head])

    def group(self, head: int, article_id: ArticleId) -> ArticleId | None:
        """The article that stands for those that speak with the voice of this one; None where it is alone."""
        if head in self._groups:
            return self._groups[head].get(article_id)
        return ArticleId(0) if len(self._articles[head]) > 1 else None

    def _split(self, links: Mapping[tuple[ArticleId, ArticleId], int]) -> dict[ArticleId, ArticleId]:
        """Join articles, the most alike first, unless that would join two that were told apart."""
        held: dict[ArticleId, set[ArticleId]] = {}
        for (one, other), _ in sorted(links.items(), key=lambda link: (-link[1], link[0])):
            ours, theirs = held.setdefault(one, {one}), held.setdefault(other, {other})
            if ours is not theirs and not any(_pair(a, b) in self._ruled for a in ours for b in theirs):
                ours |= theirs
                held.update(dict.fromkeys(theirs, ours))
        return {article_id: min(together) for article_id, together in held.items() if len(together) > 1}


def _links(
    touched: Collection[int],
    members: Mapping[int, Sequence[int]],
    carriers: Mapping[int, set[ArticleId]],
    edges: Iterable[Edge],
    sets: Sets,
) -> Iterator[tuple[int, tuple[ArticleId, ArticleId], int]]:
    """For these sets: which two articles carry copies of one another, and how far they are equal, per mille."""
    for head in touched:
        for row in members[head]:
            for one, other in combinations(sorted(carriers[row]), 2):
                yield head, (one, other), _ALL
    for edge in edges if touched else ():
        head = sets.head(edge.one)
        if head in touched:
            for one in carriers[edge.one]:
                for other in carriers[edge.other] - {one}:
                    yield head, _pair(one, other), edge.match.share


def _pair(one: ArticleId, other: ArticleId) -> tuple[ArticleId, ArticleId]:
    return (one, other) if one < other else (other, one)

"""Who speaks for a value: which articles are copies of one another where, and how far each source is to be trusted.

Derived from texts, sources and verdicts beside the window; contradictions are weighed with what is known so far.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from annotator.model import ArticleId, Claim, Role

Field = tuple[str, str]
"""Table and field."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A stretch of an article that others carry too; all stretches of one `voice` are copies of one another."""

    start: int
    end: int
    voice: int


@dataclass(frozen=True, slots=True)
class Reliability:
    """How often a source was right about a field, per mille; `low` to `high` is the 90 % interval, from `facts`."""

    rate: int
    low: int
    high: int
    facts: int


@dataclass(frozen=True)
class Witnesses:
    """What is known of the articles as witnesses.

    `copied` has every article that was compared with the others; its stretches are sorted and disjoint. `joined` are
    articles that an editor called one voice throughout, each with the first of those it speaks with; `parted` are pairs
    that an editor called independent. `published` are ISO dates, where they are known.
    """

    sources: Mapping[ArticleId, str] = field(default_factory=dict)
    copied: Mapping[ArticleId, tuple[Copied, ...]] = field(default_factory=dict)
    reliability: Mapping[tuple[str, Field], Reliability] = field(default_factory=dict)
    joined: Mapping[ArticleId, ArticleId] = field(default_factory=dict)
    parted: frozenset[tuple[ArticleId, ArticleId]] = frozenset()
    published: Mapping[ArticleId, str] = field(default_factory=dict)

    def source(self, article_id: ArticleId) -> str:
        """The name of an article's source; a name of its own where it has none."""
        return self.sources.get(article_id) or f"#{article_id}"

    def voices(self, article_id: ArticleId) -> frozenset[int]:
        """The voices whose passages an article carries somewhere."""
        return frozenset(one.voice for one in self.copied.get(article_id, ()))

    def voice(self, claim: Claim) -> object:
        """What is equal for claims that one witness makes: the copied stretch around the value, else the article."""
        places = [piece for piece in claim.evidence if piece.role is Role.VALUE] or list(claim.evidence)
        stretches = self.copied.get(claim.article_id, ())
        if places and stretches:
            at = bisect_right(stretches, places[0].start, key=lambda one: one.start) - 1
            if at >= 0 and places[0].end <= stretches[at].end:
                return stretches[at].voice
        return claim.article_id


NOBODY = Witnesses()
"""Nothing is known yet: each article speaks for itself."""


def published_by(known: Witnesses, publishers: Mapping[ArticleId, tuple[str, str]]) -> Witnesses:
    """The same, with each article's source and day of publication, where they are not empty."""
    sources = {article_id: name for article_id, (name, _) in publishers.items() if name}
    published = {article_id: day for article_id, (_, day) in publishers.items() if day}
    return replace(known, sources=sources, published=published)

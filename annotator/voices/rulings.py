"""What editors say of articles as witnesses, in the form in which it is applied over what was found."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model import ArticleId, VoiceRuling
from annotator.voices.linking import Sets


def apart(rulings: Iterable[VoiceRuling]) -> frozenset[tuple[ArticleId, ArticleId]]:
    """The pairs of articles that were called independent."""
    return frozenset((one.one, one.other) for one in rulings if not one.is_one)


def joined(rulings: Iterable[VoiceRuling]) -> dict[ArticleId, ArticleId]:
    """Articles that were called one voice, each with the first of those it speaks with."""
    sets, named = Sets(), set()
    for ruling in rulings:
        if ruling.is_one:
            sets.join(ruling.one, ruling.other)
            named |= {ruling.one, ruling.other}
    return {article_id: ArticleId(sets.head(article_id)) for article_id in sorted(named)}

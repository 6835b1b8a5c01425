"""Voices: which passages of a project's articles are copies of one another, and what editors say of that.

How copies are found and why in this way: docs/adr/0021-voices.md.
"""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model import Article, VoiceRuling
from annotator.voices.index import CopyIndex
from annotator.voices.rulings import apart, joined
from annotator.voices.telling import Shared, changed, quoted, shared, why
from annotator.witnesses import Witnesses

__all__ = ["CopyIndex", "Shared", "apart", "changed", "joined", "known", "quoted", "shared", "why"]


def known(articles: Iterable[Article], rulings: Iterable[VoiceRuling] = ()) -> Witnesses:
    """All that articles and rulings tell of voices, found at once."""
    index, said = CopyIndex(), list(rulings)
    index.add(articles)
    return Witnesses(copied=index.copied(apart(said)), joined=joined(said), parted=apart(said))

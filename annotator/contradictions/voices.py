"""Independent witnesses: articles that carry the very same sentence speak with one voice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from annotator.model import ArticleId, Claim, Evidence
from annotator.text import fold, sentence
from annotator.witnesses import NOBODY, Witnesses

_TELLING = 40
"""Letters; shorter sentences ("Ngày 14/2.") may be equal by chance."""


def passage(text: str, evidence: Sequence[Evidence]) -> str:
    """The fingerprint of the sentence that the first piece of evidence stands in; copies share it.

    Case, diacritics, blanks and punctuation do not count. Empty if the sentence is too short to tell copies.
    """
    if not evidence:
        return ""
    start, end = sentence(text, evidence[0].start, evidence[0].end)
    letters = "".join(c for c in fold(text[start:end]) if c.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()[:16] if len(letters) >= _TELLING else ""


def voices(claims: Iterable[Claim], witnesses: Witnesses = NOBODY) -> int:
    """How many independent voices make these claims; without a passage each source is one."""
    made = list(claims)
    return len(told_by(made, witnesses)) if len(made) > 1 else len(made)


def told_by(claims: Iterable[Claim], witnesses: Witnesses = NOBODY) -> list[list[Claim]]:
    """The claims voice by voice: copies are one, and so is a source that repeats itself in other words.

    Articles of one source that an editor called independent stay apart.
    """
    found: dict[int, list[Claim]] = {}
    by_source: dict[str, list[int]] = {}
    for at, voice in enumerate(spoken(claims, witnesses)):
        sources = {witnesses.source(claim.article_id) for claim in voice}
        for earlier in sorted({number for source in sources for number in by_source.get(source, ())}):
            if earlier in found and not _parted(found[earlier], voice, witnesses):
                voice = [*found.pop(earlier), *voice]
        found[at] = voice
        for claim in voice:
            numbers = by_source.setdefault(witnesses.source(claim.article_id), [])
            if numbers[-1:] != [at]:
                numbers.append(at)
    return list(found.values())


def _parted(one: Iterable[Claim], other: Iterable[Claim], witnesses: Witnesses) -> bool:
    if not witnesses.parted:
        return False
    ours, theirs = ({claim.article_id for claim in claims} for claims in (one, other))
    return any((a in ours and b in theirs) or (a in theirs and b in ours) for a, b in witnesses.parted)


def spoken(claims: Iterable[Claim], witnesses: Witnesses = NOBODY) -> list[list[Claim]]:
    """The claims by copied passage, in the order first met; without one each article speaks for itself."""
    heads: dict[object, object] = {}
    made = list(claims)
    # An article that was not compared with the others yet is known by its sentences alone.
    unknown = any(claim.article_id not in witnesses.copied for claim in made)
    carriers = _carriers(made, witnesses)
    for claim in made:
        voice = witnesses.voice(claim)
        for article_id in (claim.article_id, *carriers.get(voice, ())):
            _join(heads, article_id, voice)
        _join(heads, claim.article_id, witnesses.joined.get(claim.article_id, claim.article_id))
        if unknown and claim.passage:
            _join(heads, claim.article_id, claim.passage)
    found: dict[object, list[Claim]] = {}
    for claim in made:
        found.setdefault(_head(heads, claim.article_id), []).append(claim)
    return list(found.values())


def _carriers(claims: Sequence[Claim], witnesses: Witnesses) -> dict[object, list[ArticleId]]:
    """Who carries each copied passage: a claim may be read from other words than those that two articles share."""
    found: dict[object, list[ArticleId]] = {}
    for article_id in dict.fromkeys(claim.article_id for claim in claims) if len(claims) > 1 else ():
        for voice in witnesses.voices(article_id):
            found.setdefault(voice, []).append(article_id)
    return found


def _head(heads: dict[object, object], one: object) -> object:
    while heads.setdefault(one, one) != one:
        one = heads[one]
    return one


def _join(heads: dict[object, object], one: object, other: object) -> None:
    heads[_head(heads, one)] = _head(heads, other)

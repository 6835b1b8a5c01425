"""What is shown of voices: who speaks with whom about one fact, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.contradictions import told_by
from annotator.model import ArticleId, Claim, Contradiction, Value, VoiceRuling
from annotator.witnesses import Witnesses
from ui.messages import shown
from ui.models import naming, quotation
from ui.workbench import Workbench

if TYPE_CHECKING:
    from annotator.voices import Shared

_LOOKED_AT = 12
"""Articles of one voice whose passages are compared with the chosen one's, to show the most alike."""


@dataclass(frozen=True)
class Speaker:
    """An article with what it claims about the fact."""

    article_id: ArticleId
    claims: tuple[Claim, ...]

    @property
    def place(self) -> int:
        """Where the first of its values stands."""
        found = quotation.main_place(self.claims[0])
        return found.start if found else 0


@dataclass(frozen=True)
class Voice:
    """Articles that give one value and count once."""

    value: Value
    speakers: tuple[Speaker, ...]


def heard(one: Contradiction, witnesses: Witnesses) -> list[Voice]:
    """The voices for each value of a contradiction, those of many articles first."""
    found = []
    for side in one.values:
        parts = sorted(map(_speakers, told_by(side.claims, witnesses)), key=len, reverse=True)
        found += [Voice(side.value, tuple(part)) for part in parts]
    return found


def _speakers(claims: list[Claim]) -> list[Speaker]:
    found: dict[ArticleId, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.article_id, []).append(claim)
    return [Speaker(article_id, tuple(said)) for article_id, said in found.items()]


def source_name(bench: Workbench, article_id: ArticleId) -> str:
    """Who published the article, and when; its title where that is not known."""
    article = bench.text(article_id)
    name = article.said_by
    return f"{name} · {naming.day(article.published_on)}" if article.published_on else name


def reason_between(bench: Workbench, one: Speaker, other: Speaker, rulings: list[VoiceRuling]) -> str:
    """Why two articles are one voice, or two: what a person said of them, else what is in the texts."""
    from annotator import voices  # only now: no panel needs it to be painted

    pair = tuple(sorted((one.article_id, other.article_id)))
    said = next((ruling for ruling in rulings if (ruling.one, ruling.other) == pair), None)
    told = voices.why(bench.text(one.article_id), bench.text(other.article_id), one.place)
    found = shown(told) if told else _no_passage(bench, one.article_id, other.article_id)
    return "\n".join([*([_ruling(said)] if said else []), found])


def _no_passage(bench: Workbench, one: ArticleId, other: ArticleId) -> str:
    witnesses = bench.findings.witnesses
    if witnesses.source(one) == witnesses.source(other):
        return QCoreApplication.translate("Voices", "They have no passage in common, but one source.")
    return QCoreApplication.translate("Voices", "They have no passage in common.")


def _ruling(said: VoiceRuling) -> str:
    one = QCoreApplication.translate("Voices", "One voice, says {who}: {reason}")
    two = QCoreApplication.translate("Voices", "Independent, says {who}: {reason}")
    return (one if said.is_one else two).format(who=said.by or "?", reason=said.reason)


def nearest(bench: Workbench, one: Speaker, others: Sequence[Speaker]) -> Speaker | None:
    """Of the others the one with most of the passage around the value; else the first of them."""
    looked_at = others[:_LOOKED_AT]
    return max(
        looked_at, key=lambda other: max((part.share for part in _common(bench, one, other)), default=0), default=None
    )


def _common(bench: Workbench, one: Speaker, other: Speaker) -> list[Shared]:
    """The copies of the passage around the value in one article that stand in the other."""
    from annotator import voices

    found = voices.shared(bench.text(one.article_id), bench.text(other.article_id))
    return [part for part in found if part.start <= one.place < part.end]


def side_by_side(bench: Workbench, one: Speaker, other: Speaker) -> tuple[str, str]:
    """The passage around the value in both articles as rich text, what differs in it marked; else what each says."""
    from annotator import voices

    ours, theirs = bench.text(one.article_id), bench.text(other.article_id)
    part = max(_common(bench, one, other), key=lambda part: part.share, default=None)
    if part is None:
        return quoted(bench, one), quoted(bench, other)
    passage = ours.text.text[part.start : part.end]
    same = theirs.text.text[part.other_start : part.other_end]
    return _marked(passage, voices.changed(passage, same)), _marked(same, voices.changed(same, passage))


def quoted(bench: Workbench, one: Speaker) -> str:
    """What the article itself says, in its sentence."""
    return "<br>".join(quotation.quotations(bench.text(one.article_id), one.claims[0].evidence))


def _marked(passage: str, places: list[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in places:
        parts += [escape(passage[at:start]), f"<b><u>{escape(passage[start:end])}</u></b>"]
        at = end
    return "“" + "".join([*parts, escape(passage[at:])]) + "”"

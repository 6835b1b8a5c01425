"""What a step changed, in people's words: what each row is, how it stood, and where it is to be seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator import kinds
from annotator.model import (
    Article,
    Claim,
    Note,
    Resolution,
    Review,
    ReviewSession,
    Source,
    Span,
    VoiceRuling,
)
from annotator.reviewing import reasons
from annotator.visible import apart, visible
from db.queries.compared import Compared, Known
from exports import wording
from ui.messages import label, shown
from ui.models import naming
from ui.models.former import Former
from ui.models.quotation import main_place


def noun_name(noun: str) -> str:
    """What people call the rows of a noun of the journal."""
    translate = QCoreApplication.translate
    names = {
        "claim": translate("Noun", "Claim"),
        "span": translate("Noun", "Marked words"),
        "resolution": translate("Noun", "Verdict"),
        "article": translate("Noun", "Article"),
        "source": translate("Noun", "Source"),
        "voice_ruling": translate("Noun", "Voices"),
        "codebook": translate("Noun", "Codebook"),
        "review_session": translate("Noun", "Review session"),
        "review": translate("Noun", "Review"),
        "note": translate("Noun", "Thread"),
        "double_reading": translate("Noun", "Double reading"),
        "reading": translate("Noun", "What a reader found"),
    }
    return names.get(noun, noun)


class StepWords:
    """Names rows by the codebook that knows them."""

    def __init__(self, former: Former) -> None:
        self._former = former

    def subject(self, row: Compared) -> str:
        """What the row is: the fact of a claim, the kind of marked words, the title of an article."""
        known = row.after or row.before
        if isinstance(known, Claim | Resolution):
            name = naming.fact_name(self._former.book(known), known)
        elif isinstance(known, Review | Note):
            name = naming.fact_name(self._former.book(known.cell), known.cell)
        elif isinstance(known, Span):
            name = label(kinds.kind(known.kind).label)
        elif isinstance(known, Article):
            name = known.headline
        elif isinstance(known, Source):
            name = visible(known.name)
        else:
            name = ""
        return ": ".join(part for part in (noun_name(row.noun), name) if part)

    def told(self, known: Known | None, *, absent: str) -> str:
        """How the row stands, in one line."""
        if known is None:
            return absent
        return " · ".join(apart(part) for part in self._parts(known) if part)

    def _parts(self, known: Known) -> list[str]:
        match known:
            case Claim():
                return self._claim(known)
            case Span():
                return [kinds.label(known.value), label(wording.STATES[known.state]), known.reason]
            case Resolution():
                return self._resolution(known)
            case Article():
                return _article(known)
            case Source():
                return [known.name, known.domain]
            case Review():
                return self._review(known)
            case Note():
                return [f"“{known.text}”", known.by]
            case ReviewSession():
                return [known.name, known.reviewer, label(wording.SESSION_STATES[known.state])]
            case VoiceRuling():
                return [_voices(known), known.reason, known.by]
            case _:
                return list(known.told)

    def _claim(self, claim: Claim) -> list[str]:
        book = self._former.book(claim)
        value = naming.value_name(book, claim.table, claim.field, claim.value)
        as_of = f"{label(wording.AS_OF)} {naming.day(claim.as_of)}" if claim.as_of else ""
        scope = naming.scope_name(book, claim.scope) if claim.scope else ""
        return [value, as_of, scope, label(wording.STATES[claim.state]), claim.reason]

    def _resolution(self, resolution: Resolution) -> list[str]:
        book = self._former.book(resolution)
        named = label(wording.VERDICTS[resolution.verdict])
        value = resolution.value
        chosen = naming.value_name(book, resolution.table, resolution.field, value) if value else named
        return [chosen, resolution.reason, resolution.by]

    def _review(self, review: Review) -> list[str]:
        cell, value = review.cell, review.value
        said = naming.value_name(self._former.book(cell), cell.table, cell.field, value) if value else ""
        waits = QCoreApplication.translate("Noun", "waits for a verdict")
        verdict = label(wording.REVIEW_VERDICTS[review.verdict]) if review.verdict else waits
        reason = reasons.words(review.reason)
        return [said, verdict, shown(reason) if reason else "", review.text, review.by]


def place_of(row: Compared) -> tuple[int, int, int] | None:
    """The article and the stretch of it where a row is to be seen now; None where it is nowhere."""
    match row.now:
        case Claim():
            place = main_place(row.now)
            return (row.now.article_id, place.start, place.end) if place else None
        case Span():
            return row.now.article_id, row.now.start, row.now.end
        case Article():
            return row.now.id, 0, 0
        case _:
            return None


def _article(article: Article) -> list[str]:
    day = naming.day(article.published_on) if article.published_on else ""
    return [article.headline, article.source.name if article.source else "", day, article.url]


def _voices(ruling: VoiceRuling) -> str:
    one = QCoreApplication.translate("Noun", "one voice")
    return one if ruling.is_one else QCoreApplication.translate("Noun", "independent")

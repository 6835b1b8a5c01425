"""Who has looked at what: the articles a person has opened, the claims and spans that were their current item."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.model import Changes, Claim, ClaimId, Span, SpanId, State
from db.project import Project
from db.queries import claims, spans
from ui import remembered
from ui.remembered import Place, Remembered


class Looks(QObject):
    """Kept per person and project beside the settings, never in the project: looking changes nothing."""

    changed = Signal()  # something was looked at for the first time

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._kept = remembered.read(path) if path else Remembered()
        self._first: tuple[str, int] | None = None

    @property
    def article(self) -> int:
        """The article that was open last; 0 for none."""
        return self._kept.article

    @property
    def panels(self) -> dict[str, str]:
        """How the panels were set, each setting under a name of its own."""
        return self._kept.panels

    def place(self, article_id: int) -> Place | None:
        """Where this person was in an article last."""
        return self._kept.places.get(article_id)

    def has_opened(self, article_id: int) -> bool:
        """Whether this person has ever opened the article."""
        return article_id in self._kept.articles

    def has_seen(self, item: Claim | Span) -> bool:
        """Whether the item was ever current, a span also as a part of a claim; decided is looked at."""
        if item.state is not State.SUGGESTED:
            return True
        return item.id in (self._kept.claims if isinstance(item, Claim) else self._kept.spans)

    def has_seen_claim(self, claim_id: int) -> bool:
        """Whether the claim of that id was ever current."""
        return claim_id in self._kept.claims

    def is_first(self, item: Claim | Span) -> bool:
        """Whether the item is being looked at for the first time now."""
        return self._first == name_of(item)

    def opened(self, article_id: int) -> None:
        """An article is on show."""
        self._kept.article = article_id
        if article_id and article_id not in self._kept.articles:
            self._kept.articles.add(article_id)
            self.changed.emit()

    def looked_at(self, item: Claim | Span) -> None:
        """An item is the current one, and with a claim the words it rests on."""
        if self._first != name_of(item):
            self._first = None
        parts = {place.span_id for place in item.evidence if place.span_id} if isinstance(item, Claim) else {item.id}
        new = bool(parts - self._kept.spans)
        self._kept.spans |= parts
        if isinstance(item, Claim) and item.id not in self._kept.claims:
            self._kept.claims.add(item.id)
            new = True
        if new:
            self._first = name_of(item)
            self.changed.emit()

    def left(self, article_id: int, place: Place) -> None:
        """Where this person was when they turned from an article."""
        self._kept.places.pop(article_id, None)
        self._kept.places[article_id] = place

    def follow(self, project: Project, changes: Changes) -> None:
        """Let go of what a step took away: its number may be given to something else."""
        doubtful = [ClaimId(number) for number in self._kept.claims & changes.ids.get("claim", frozenset())]
        self._kept.claims -= {*doubtful} - {claim.id for claim in claims.some(project, doubtful)}
        uncertain = [SpanId(number) for number in self._kept.spans & changes.ids.get("span", frozenset())]
        self._kept.spans -= {*uncertain} - {span.id for span in spans.some(project, uncertain)}

    def save(self) -> None:
        """Have it on disk."""
        if self._path is not None:
            remembered.write(self._path, self._kept)


def name_of(item: Claim | Span) -> tuple[str, int]:
    """By what an item is remembered."""
    return ("claim" if isinstance(item, Claim) else "span", int(item.id))

"""What a number covers when it is not everything: a country named in its clause, or a scope of the codebook."""

from __future__ import annotations

from annotator.claims.candidates import Candidate
from annotator.claims.naming import SORTS, named
from annotator.claims.passages import hits
from annotator.model import Codebook


def scope_of(one: Candidate, codebook: Codebook, text: str) -> str | None:
    """The scope of a count: the first named in its clause with no other number between."""
    if one.span.kind != "count":
        return None
    start, end = one.sentence.clause_at(one.span.start)
    told = [(scope.name, hit.start) for scope in codebook.scopes for hit in hits(one.sentence, scope.cues)]
    told += [(n.meaning, n.start) for n in named(text, start, end, SORTS["country"], opens=start == one.sentence.start)]
    return next((name for name, place in told if _covers(one, place)), None)


def _covers(one: Candidate, place: int) -> bool:
    low, high = sorted((place, one.span.start))
    others = [span for span in one.sentence.of_kind("count") if span is not one.span]
    if any(low <= span.start < high for span in others):
        return False
    return one.sentence.clause_at(place) == one.sentence.clause_at(one.span.start)

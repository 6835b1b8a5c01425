"""Storing what the program proposes."""

from __future__ import annotations

from annotator.model import ArticleId, State
from db.ops import suggestions
from db.project import Project
from db.queries import claims, history, spans
from tests.db.conftest import FIRST, SECOND, dump, found

Two = tuple[ArticleId, ArticleId]


def test_suggestions_are_never_stored_as_confirmed(project: Project, two: Two) -> None:
    states = {item.state for article in two for item in spans.of_article(project, article)}
    states |= {item.state for article in two for item in claims.of_article(project, article)}
    assert states == {State.SUGGESTED}


def test_the_same_suggestions_again_change_nothing(project: Project, two: Two) -> None:
    before, steps = dump(project), history.steps(project)
    suggestions.store(project, [found(two[0], FIRST, "2012"), found(two[1], SECOND, "2013")])
    assert dump(project) == before
    assert history.steps(project) == steps


def test_newer_suggestions_take_the_place_of_older_ones(project: Project, two: Two) -> None:
    suggestions.store(project, [suggestions.Found(two[1], [], [])])
    assert spans.of_article(project, two[1]) == []
    assert claims.of_article(project, two[1]) == []
    assert len(spans.of_article(project, two[0])) == 1


def test_claims_are_tied_to_their_spans(project: Project, two: Two) -> None:
    (claim,) = claims.of_article(project, two[0])
    (span,) = spans.of_article(project, two[0])
    assert [piece.span_id for piece in claim.evidence] == [span.id]

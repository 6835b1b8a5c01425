"""A person's decisions on claims; each is undone exactly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from annotator.model import ArticleId, ClaimId, PartialDate, State
from db.ops import claims, spans, suggestions
from db.project import Project
from db.queries import claims as stored
from db.queries import spans as stored_spans
from tests.db.conftest import FIRST, dump, found

Two = tuple[ArticleId, ArticleId]


def add_another(project: Project, claim_id: ClaimId) -> None:
    claims.add(project, replace(stored.one(project, claim_id), value=PartialDate("2011")))


OPS: dict[str, Callable[[Project, ClaimId], object]] = {
    "confirm": claims.confirm,
    "reject": lambda project, claim: claims.reject(project, claim, reason="bài khác"),
    "correct": lambda project, claim: claims.correct(project, claim, value=PartialDate("2011"), as_of="2024"),
    "move": lambda project, claim: claims.correct(project, claim, field="launched"),
    "add": add_another,
    "confirm_all": lambda project, claim: claims.confirm_all(project, [claim]),
    "reject_all": lambda project, claim: claims.reject_all(project, [claim]),
}


@pytest.mark.parametrize("op", OPS.values(), ids=OPS)
def test_each_can_be_undone_and_redone(project: Project, two: Two, op: Callable[[Project, ClaimId], object]) -> None:
    before = dump(project)
    op(project, stored.of_article(project, two[0])[0].id)
    after = dump(project)
    assert after != before
    project.undo()
    assert dump(project) == before
    project.redo()
    assert dump(project) == after


def test_confirming_a_claim_confirms_the_spans_it_rests_on(project: Project, two: Two) -> None:
    claim = stored.of_article(project, two[1])[0]
    claims.confirm(project, claim.id)
    states = {span.kind: span.state for span in stored_spans.of_article(project, two[1])}
    assert states == {"date": State.CONFIRMED, "count": State.SUGGESTED}
    assert stored.one(project, claim.id).state is State.CONFIRMED


def test_a_span_that_was_rejected_stays_rejected(project: Project, two: Two) -> None:
    span = stored_spans.of_article(project, two[0])[0]
    spans.reject(project, span.id)
    claims.confirm(project, stored.of_article(project, two[0])[0].id)
    assert stored_spans.one(project, span.id).state is State.REJECTED


@pytest.mark.parametrize("decide", [claims.confirm, claims.reject, OPS["correct"], OPS["move"]])
def test_a_decided_claim_is_not_proposed_again(
    project: Project, two: Two, decide: Callable[[Project, ClaimId], object]
) -> None:
    claim = stored.of_article(project, two[0])[0]
    decide(project, claim.id)
    decided = stored.of_article(project, two[0])
    suggestions.store(project, [found(two[0], FIRST, "2012")])
    assert stored.of_article(project, two[0]) == decided


def test_correct_keeps_what_it_is_not_told(project: Project, two: Two) -> None:
    claim = stored.of_article(project, two[0])[0]
    claims.correct(project, claim.id, as_of="2024-02", scope="VN")
    claims.correct(project, claim.id, scope=None)
    corrected = stored.one(project, claim.id)
    assert (corrected.value, corrected.as_of, corrected.scope) == (claim.value, "2024-02", None)
    assert corrected.state is State.CONFIRMED


def test_a_claim_that_is_moved_is_confirmed_there_and_rejected_where_it_was(project: Project, two: Two) -> None:
    claim = stored.of_article(project, two[0])[0]
    claims.correct(project, claim.id, field="launched")
    left, moved = stored.of_article(project, two[0])
    assert (left.field, left.state) == (claim.field, State.REJECTED)
    assert (moved.field, moved.state, moved.value) == ("launched", State.CONFIRMED, claim.value)
    assert moved.evidence == claim.evidence

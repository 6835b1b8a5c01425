"""Changing the codebook: one step with all that follows from names, and nothing dropped."""

from __future__ import annotations

from annotator import codebook
from annotator.codebook import drafting, renaming
from annotator.codebook.orphans import orphans
from annotator.model import ArticleId, Claim, ClaimId, PartialDate, State, Status, Text, Type, Verdict
from db.ops import claims as claim_ops
from db.ops import codebooks, resolutions, reviews, suggestions
from db.ops.suggestions import Found
from db.project import Project
from db.queries import claims, deciders, derived, history, returns
from db.queries import codebooks as stored
from db.queries import resolutions as stored_resolutions
from db.queries import reviews as stored_reviews
from tests.db.conftest import CODEBOOK, dump
from tests.db.reviewing import shown

FOUNDED = (("table", 1), ("field", 1))


def draft(project: Project) -> drafting.Draft:
    return drafting.begin(stored.current(project).source)


def every(project: Project) -> dict[ClaimId, tuple[str, State]]:
    return {claim.id: (claim.field, claim.state) for claim in claims.all_of(project, states=tuple(State))}


def test_a_renamed_field_takes_claims_of_any_state_along(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    first, second = claims.ids(project)
    claim_ops.confirm(project, first)
    claim_ops.reject(project, second)
    before = dump(project)
    changed = drafting.renamed(draft(project), FOUNDED, "begun")
    step = codebooks.change(project, changed.source, renaming.of(changed))
    assert every(project) == {first: ("begun", State.CONFIRMED), second: ("begun", State.REJECTED)}
    assert str(history.steps(project)[0].label).startswith("Change codebook")
    assert history.steps(project)[0].id == step
    project.undo()
    assert dump(project) == before
    project.redo()
    assert every(project)[first][0] == "begun"


def test_a_verdict_follows_and_takes_the_place_of_one_on_what_was_gone(
    project: Project, two: tuple[ArticleId, ArticleId]
) -> None:
    (conflict,) = (
        one for one in derived.of(project, include_suggested=True).contradictions if one.type is Type.CONFLICT
    )
    resolutions.resolve(project, conflict, verdict=Verdict.VALUE, value=PartialDate("2013"), reason="nguồn gốc")
    changed = drafting.renamed(draft(project), FOUNDED, "begun")
    codebooks.change(project, changed.source, renaming.of(changed))
    (kept,) = stored_resolutions.all_of(project)
    assert kept.field == "begun"
    assert [one.resolution for one in derived.of(project, include_suggested=True).contradictions] == [kept]


def test_a_removed_field_keeps_what_was_decided(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    first, _second = claims.ids(project)
    claim_ops.confirm(project, first)
    source = drafting.renamed(draft(project), FOUNDED, "other").source
    # Adopted as another file would be: nobody knows that it is the same field.
    codebooks.adopt(project, source)
    suggestions.store(project, [Found(article_id, [], []) for article_id in two])
    assert every(project) == {first: ("founded", State.CONFIRMED)}
    assert orphans(claims.some(project, [first]), stored.current(project)) == claims.some(project, [first])
    assert derived.of(project).orphans == claims.some(project, [first])
    assert derived.of(project).rows == []


def test_orphans_come_back_with_their_place_and_are_still_known_by_name(
    project: Project, two: tuple[ArticleId, ArticleId]
) -> None:
    old = stored.current(project)
    claim_ops.confirm(project, claims.ids(project)[0])
    codebooks.adopt(project, drafting.renamed(draft(project), FOUNDED, "other").source)
    assert next(iter(stored.former(project))) == old
    codebooks.adopt(project, old.source)
    assert derived.of(project).orphans == []
    assert len(derived.of(project).rows) == 1


def test_a_scope_is_told_in_every_table(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    with_scope, path = drafting.added(
        draft(project), (), "scope", {"name": "here", "label": codebook.read(draft(project).source).label}
    )
    codebooks.adopt(project, with_scope.source)
    first = claims.ids(project)[0]
    claim_ops.correct(project, first, scope="here")
    changed = drafting.renamed(draft(project), path, "there")
    codebooks.change(project, changed.source, renaming.of(changed))
    assert claims.one(project, first).scope == "there"


def test_reviews_and_threads_follow_so_that_what_was_verified_stays_so(
    project: Project, two: tuple[ArticleId, ArticleId]
) -> None:
    first, second = claims.ids(project)
    claim_ops.confirm(project, first)
    claim_ops.reject(project, second)
    project.user = "Bình"
    reviews.approve(project, shown(project))
    reviews.note(project, shown(project).cell, "đã xem")
    before = dump(project)
    changed = drafting.renamed(draft(project), FOUNDED, "begun")
    codebooks.change(project, changed.source, renaming.of(changed))
    assert shown(project, "begun").fact.status is Status.VERIFIED
    assert [note.text for note in stored_reviews.thread(project, shown(project, "begun").cell)] == ["đã xem"]
    project.undo()
    assert dump(project) == before


def rename(project: Project, path: tuple[tuple[str, int], ...], name: str) -> None:
    """Somebody who decides nothing calls an entry of the codebook otherwise."""
    before, project.user = project.user, "Cúc"
    changed = drafting.renamed(draft(project), path, name)
    codebooks.change(project, changed.source, renaming.of(changed))
    project.user = before


def confirmed(project: Project) -> ClaimId:
    """Lan confirms one claim of the two, and Bình sits down."""
    first, second = claims.ids(project)
    claim_ops.confirm(project, first)
    claim_ops.reject(project, second)
    project.user = "Bình"
    return first


def test_another_name_takes_nobodys_turn(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    confirmed(project)
    reviews.correct(project, shown(project), value=PartialDate("2011"))
    assert [one.first for one in returns.waiting_for(project, "Lan")] == [{"Lan"}]
    rename(project, FOUNDED, "begun")
    assert [one.first for one in returns.waiting_for(project, "Lan")] == [{"Lan"}]
    project.undo()
    assert [one.first for one in returns.waiting_for(project, "Lan")] == [{"Lan"}]


def test_what_ended_an_approval_is_told_though_names_changed_since(
    project: Project, two: tuple[ArticleId, ArticleId]
) -> None:
    first = confirmed(project)
    reviews.approve(project, shown(project))
    (approval,) = stored_reviews.log(project)
    project.user = "Lan"
    claim_ops.correct(project, first, value=PartialDate("2011"))
    rename(project, FOUNDED, "begun")
    ended = returns.ended_by(project, approval)
    assert ended is not None
    assert (ended.by, str(ended.label)) == ("Lan", "Correct claim (2011)")


def test_another_name_for_a_choice_decides_nothing(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    table, _, rest = CODEBOOK.partition("[[table.field]]")
    standing = """
[[table.field]]
name = "standing"
label = { vi = "Tư cách", en = "Standing" }
kind = "text"

[[table.field.choice]]
name = "full"
label = { vi = "Đầy đủ", en = "Full" }
"""
    codebooks.adopt(project, f"{table}[[table.field]]{rest}{standing}")
    own = Claim(ClaimId(0), two[0], "facts", (), "standing", Text("full"))
    number = claim_ops.add(project, own)
    rename(project, (("table", 1), ("field", 2), ("choice", 1)), "whole")
    assert claims.one(project, number).value == Text("whole")
    assert deciders.of_claims(project, [number])[number].by == "Lan"

"""Steps, undo and redo: the mechanism that everything else stands on."""

from __future__ import annotations

from pathlib import Path

import peewee as pw
import pytest

from annotator.errors import UserError
from annotator.model import ArticleId, Changes, SpanId, State, StepKind, Verdict
from db import schema
from db.journal import StepsDependError
from db.ops import articles, resolutions, spans, suggestions
from db.ops.suggestions import Found
from db.project import Project, open_project
from db.queries import derived, history
from db.queries import spans as stored
from tests.db.conftest import FIRST, dump, make

Two = tuple[ArticleId, ArticleId]


def span_of(project: Project, article: ArticleId) -> SpanId:
    return stored.of_article(project, article)[0].id


def fail_half_way(project: Project) -> None:
    with project.step("Confirm span"):
        schema.Span.update(state=State.REJECTED).execute(project.db)
        stored.one(project, SpanId(999))


def test_write_outside_a_step_is_refused_by_the_database(project: Project, two: Two) -> None:
    with pytest.raises(pw.IntegrityError, match="outside a step"):
        schema.Span.update(state=State.CONFIRMED).execute(project.db)
    with pytest.raises(pw.IntegrityError, match="outside a step"):
        schema.Source.insert(name="Báo Mẫu C").execute(project.db)
    with pytest.raises(pw.IntegrityError, match="outside a step"):
        schema.Claim.delete().execute(project.db)


def test_texts_are_written_once(project: Project, two: Two) -> None:
    with pytest.raises(pw.IntegrityError, match="written once"), project.step("Change text"):
        schema.Content.update(normal="khác").execute(project.db)
    with pytest.raises(pw.IntegrityError, match="written once"), project.step("Delete text"):
        schema.Content.delete().execute(project.db)


def test_a_failing_step_leaves_nothing_behind(project: Project, two: Two) -> None:
    before, steps = dump(project), history.steps(project)
    with pytest.raises(UserError, match="no longer"):
        fail_half_way(project)
    assert dump(project) == before
    assert history.steps(project) == steps


def test_a_step_that_changes_nothing_leaves_no_trace(project: Project, two: Two) -> None:
    spans.confirm(project, span_of(project, two[0]))
    notices: list[Changes] = []
    project.subscribe(notices.append)
    steps = history.steps(project)
    spans.confirm(project, span_of(project, two[0]))
    assert history.steps(project) == steps
    assert notices == []


def test_a_step_inside_a_step_is_a_bug(project: Project, two: Two) -> None:
    with pytest.raises(RuntimeError), project.step("Outer"):
        spans.confirm(project, span_of(project, two[0]))


def test_notice_names_what_changed(project: Project, two: Two) -> None:
    notices: list[Changes] = []
    project.subscribe(notices.append)
    span = span_of(project, two[0])
    spans.reject(project, span, reason="khác nghĩa")
    assert [notice.ids for notice in notices] == [{"span": frozenset({span})}]
    assert notices[0].touches("span", "claim")
    assert not notices[0].touches("article")
    assert (notices[0].step.by, notices[0].step.reason) == ("Lan", "khác nghĩa")


def test_undo_and_redo_walk_back_and_forth(project: Project, two: Two) -> None:
    states = [dump(project)]
    for article, op in ((two[0], spans.confirm), (two[1], spans.reject)):
        op(project, span_of(project, article))
        states.append(dump(project))
    for expected in (states[1], states[0]):
        assert project.undo() is not None
        assert dump(project) == expected
    for expected in (states[1], states[2]):
        assert project.redo() is not None
        assert dump(project) == expected
    assert project.redo() is None
    assert project.undo() is not None
    assert dump(project) == states[1]


def test_undo_back_to_the_new_project_and_forth(project: Project, two: Two) -> None:
    full = dump(project)
    undone = 0
    while project.undo() is not None:
        undone += 1
    assert [noun for noun, rows in dump(project).items() if rows] == ["codebook"]
    for _ in range(undone):
        assert project.redo() is not None
    assert dump(project) == full
    assert project.check() == []


def test_a_new_action_closes_the_way_forward(project: Project, two: Two) -> None:
    spans.confirm(project, span_of(project, two[0]))
    project.undo()
    spans.reject(project, span_of(project, two[0]))
    assert project.redo() is None


def test_undo_survives_closing_the_project(tmp_path: Path) -> None:
    path = tmp_path / "p.doichieu"
    with open_project(path) as project:
        articles.store(project, [make("một.txt", FIRST)])
    with open_project(path) as project:
        assert str(project.undoable().label) == "Import articles (1)"  # type: ignore[union-attr]
        project.undo()
        assert dump(project)["article"] == []
    with open_project(path) as project:
        project.redo()
        assert len(dump(project)["article"]) == 1


def test_an_old_step_is_undone_when_nothing_later_touched_its_rows(project: Project, two: Two) -> None:
    first, other = (span_of(project, article) for article in two)
    spans.confirm(project, first)
    step = history.steps(project)[0].id
    spans.confirm(project, other)
    project.undo(step)
    assert stored.one(project, first).state is State.SUGGESTED
    assert stored.one(project, other).state is State.CONFIRMED


def test_an_old_step_names_the_later_ones_that_build_on_it(project: Project, two: Two) -> None:
    span = span_of(project, two[0])
    spans.confirm(project, span)
    step = history.steps(project)[0]
    spans.reject(project, span)
    later = history.steps(project)[0]
    with pytest.raises(StepsDependError) as refused:
        project.undo(step.id)
    assert refused.value.steps == (later,)
    assert f"#{later.id} Reject span (2012)" in str(refused.value)
    project.undo(later.id)
    project.undo(step.id)
    assert stored.one(project, span).state is State.SUGGESTED


def test_undoing_a_birth_names_the_steps_that_hang_rows_on_it(project: Project, two: Two) -> None:
    imported = next(step for step in history.steps(project) if str(step.label).startswith("Import"))
    suggested = next(step for step in history.steps(project) if str(step.label).startswith("Suggest"))
    with pytest.raises(StepsDependError) as refused:
        project.undo(imported.id)
    assert refused.value.steps == (suggested,)
    project.undo(suggested.id)
    project.undo(imported.id)
    assert dump(project)["article"] == []


def test_a_step_that_gave_up_a_place_names_the_one_that_took_it(project: Project, two: Two) -> None:
    (span,) = stored.of_article(project, two[0])
    suggestions.store(project, [Found(two[0], (), ())])
    gave_up = history.steps(project)[0]
    suggestions.store(project, [Found(two[0], (span,), ())])
    took = history.steps(project)[0]
    (again,) = stored.of_article(project, two[0])
    assert again.id != span.id
    before = dump(project)
    with pytest.raises(StepsDependError) as refused:
        project.undo(gave_up.id)
    assert [one.id for one in refused.value.steps] == [took.id]
    assert [one.id for one in history.dependants(project, gave_up.id, limit=9)] == [took.id]
    assert dump(project) == before
    project.undo(took.id)
    project.undo(gave_up.id)
    assert stored.of_article(project, two[0]) == [span]


def test_a_verdict_comes_back_only_where_no_other_was_given(project: Project, two: Two) -> None:
    conflict = next(one for one in derived.of(project, include_suggested=True).contradictions)
    resolutions.resolve(project, conflict, verdict=Verdict.BOTH, reason="một")
    undone = project.undo()
    assert undone is not None
    resolutions.resolve(project, conflict, verdict=Verdict.BOTH, reason="hai")
    newer = history.steps(project)[0]
    with pytest.raises(StepsDependError) as refused:
        project.undo(undone.id)
    assert [one.id for one in refused.value.steps] == [newer.id]


def test_a_step_is_not_undone_twice(project: Project, two: Two) -> None:
    spans.confirm(project, span_of(project, two[0]))
    step = history.steps(project)[0].id
    project.undo(step)
    with pytest.raises(UserError, match="undone already"):
        project.undo(step)
    with pytest.raises(UserError, match="no step #999"):
        project.undo(999)  # type: ignore[arg-type]


def test_slices_of_one_action_are_undone_and_redone_together(project: Project) -> None:
    empty = dump(project)
    first = articles.store(project, [make("một.txt", "Một.")])
    articles.store(project, [make("hai.txt", "Hai.")], part_of=first.step)
    articles.store(project, [make("ba.txt", "Ba.")], part_of=first.step)
    full = dump(project)
    assert history.steps(project)[0].id == first.step
    assert str(history.steps(project)[0].label) == "Import articles (3)"
    project.undo()
    assert dump(project) == empty
    project.redo()
    assert dump(project) == full
    project.undo()
    assert dump(project) == empty


def test_the_step_that_made_the_project_stays(project: Project) -> None:
    assert project.undo() is None
    with pytest.raises(UserError, match="made the project"):
        project.undo(history.steps(project)[0].id)


def test_history_tells_who_what_and_when(project: Project, two: Two) -> None:
    spans.confirm(project, span_of(project, two[0]))
    project.undo()
    undo, confirm = history.steps(project)[:2]
    assert (undo.kind, undo.undoes, str(undo.label)) == (StepKind.UNDO, confirm.id, "Confirm span (2012)")
    assert (confirm.kind, confirm.undone_by, confirm.by) == (StepKind.DO, undo.id, "Lan")
    assert undo.at >= confirm.at > "2020"

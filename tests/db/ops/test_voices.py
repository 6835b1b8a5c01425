"""Saying that articles are one voice or independent: one step each, with a reason, undone, kept across restarts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.errors import UserError
from annotator.model import ArticleId
from db.journal import StepsDependError
from db.ops import articles as article_ops
from db.ops import voices
from db.project import Project, open_project
from db.queries import history
from db.queries import voices as stored
from tests.db.conftest import dump, make

Two = tuple[ArticleId, ArticleId]
COPIED = "Theo báo cáo của ban tổ chức, mạng lưới hiện có 356 thành phố thành viên ở 79 nước trên thế giới."


@pytest.mark.parametrize("op", [voices.join, voices.split])
def test_what_is_said_is_kept_and_can_be_undone(project: Project, two: Two, op: Callable[..., None]) -> None:
    before = dump(project)
    # Whichever of the two is named first: a pair has one ruling.
    op(project, two[1], [two[0]], reason="cùng một hãng tin")
    (said,) = stored.rulings(project)
    assert (said.one, said.other, said.is_one) == (*two, op is voices.join)
    assert (said.reason, said.by, bool(said.at)) == ("cùng một hãng tin", "Lan", True)
    step = history.steps(project)[0]
    assert (str(step.label).split(" (")[1], step.reason) == ("Báo Mẫu B / Báo Mẫu A)", "cùng một hãng tin")
    after = dump(project)
    project.undo()
    assert dump(project) == before
    project.redo()
    assert dump(project) == after
    assert project.check() == []


def test_a_newer_word_takes_the_place_of_the_older(project: Project, two: Two) -> None:
    voices.join(project, *two[:1], [two[1]], reason="chép lại")
    voices.split(project, two[1], [two[0]], reason="phóng viên riêng")
    assert [(one.is_one, one.reason) for one in stored.rulings(project)] == [(False, "phóng viên riêng")]
    project.undo()
    assert [(one.is_one, one.reason) for one in stored.rulings(project)] == [(True, "chép lại")]


def test_what_was_said_is_withdrawn(project: Project, two: Two) -> None:
    voices.join(project, two[0], [two[1]], reason="chép lại")
    voices.withdraw(project, [one.id for one in stored.rulings(project)])
    assert stored.rulings(project) == []
    project.undo()
    assert len(stored.rulings(project)) == 1


def test_a_reason_is_asked_for(project: Project, two: Two) -> None:
    for op in (voices.join, voices.split):
        with pytest.raises(UserError, match="Give a reason"):
            op(project, two[0], [two[1]], reason=" ")
    assert stored.rulings(project) == []


def test_what_is_said_outlives_the_program(project: Project, two: Two) -> None:
    voices.split(project, two[0], [two[1]], reason="khác nhau")
    project.close()
    with open_project(project.path) as again:
        assert [one.is_one for one in stored.rulings(again)] == [False]
        assert again.check() == []


def test_an_import_is_not_undone_under_what_was_said_of_it(project: Project, two: Two) -> None:
    voices.join(project, two[0], [two[1]], reason="chép lại")
    imported = next(step for step in history.steps(project) if "Import" in step.label.template)
    with pytest.raises(StepsDependError, match="Join voices"):
        project.undo(imported.id)


def test_witnesses_follow_texts_and_what_was_said(project: Project, two: Two) -> None:
    new = article_ops.store(project, [make("ba.txt", COPIED), make("bốn.txt", f"Tin vắn. {COPIED}")]).new
    known = stored.witnesses(project)
    assert known.copied[new[0]][0].voice == known.copied[new[1]][0].voice < 0
    assert known.copied[two[0]] == known.copied[two[1]] == ()
    voices.split(project, new[0], [new[1]], reason="khác nhau")
    voices.join(project, two[1], [two[0]], reason="một người viết")
    known = stored.witnesses(project)
    assert known.copied[new[0]] == known.copied[new[1]] == ()
    assert known.joined == {two[0]: two[0], two[1]: two[0]}


def test_in_a_large_project_what_was_said_holds_though_nothing_is_compared(
    project: Project, two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "MOST", 1)
    voices.join(project, two[0], [two[1]], reason="một người viết")
    known = stored.witnesses(project)
    assert (known.copied, known.joined) == ({}, {two[0]: two[0], two[1]: two[0]})

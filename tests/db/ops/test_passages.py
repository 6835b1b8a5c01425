"""Setting passages aside and counting them as text: one step each, undone, kept across restarts."""

from __future__ import annotations

import pytest

from annotator.errors import UserError
from annotator.model import ArticleId, Switch
from db import dialect
from db.ops import articles as article_ops
from db.ops import passages
from db.project import Project, open_project
from db.queries import articles, claims, spans
from tests.db.conftest import dump

Two = tuple[ArticleId, ArticleId]


def test_a_switch_is_kept_and_can_be_undone(project: Project, two: Two) -> None:
    before = dump(project)
    decided = spans.of_article(project, two[0]), claims.of_article(project, two[0])
    passages.switch(project, two[0], start=0, end=9, is_text=False)
    assert articles.article(project, two[0]).switches == (Switch(0, 9, is_text=False),)
    assert articles.article(project, two[1]).switches == ()
    assert (spans.of_article(project, two[0]), claims.of_article(project, two[0])) == decided
    step = project.undo()
    assert step is not None
    assert str(step.label) == "Set passage aside (Mạng lưới)"
    assert dump(project) == before
    project.redo()
    assert articles.article(project, two[0]).switches == (Switch(0, 9, is_text=False),)


def test_switches_outlive_the_program(project: Project, two: Two) -> None:
    passages.switch(project, two[0], start=0, end=20, is_text=False)
    passages.switch(project, two[0], start=5, end=10, is_text=True)
    wanted = articles.article(project, two[0]).switches
    project.close()
    with open_project(project.path) as again:
        assert articles.article(again, two[0]).switches == wanted
        assert wanted[1] == Switch(5, 10, is_text=True)
        assert again.check() == []


def test_a_label_names_the_passage_by_its_first_words(project: Project, two: Two) -> None:
    passages.switch(project, two[1], start=0, end=50, is_text=True)
    step = project.undoable()
    assert step is not None
    assert str(step.label) == "Count passage as text (Mạng lưới được thành lập năm…)"


def test_describing_the_article_leaves_its_switches(project: Project, two: Two) -> None:
    passages.switch(project, two[0], start=0, end=9, is_text=False)
    article_ops.describe(project, two[0], title="Khác")
    assert articles.article(project, two[0]).switches == (Switch(0, 9, is_text=False),)


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-1, 4), (0, 10_000)])
def test_a_place_that_is_none_is_refused(project: Project, two: Two, start: int, end: int) -> None:
    with pytest.raises(UserError, match="no passage there"):
        passages.switch(project, two[0], start=start, end=end, is_text=False)


@pytest.mark.parametrize("written", ["[[0,999999,true]]", "[[5,2,false]]", "[[1", "[7]"])
def test_check_finds_a_passage_outside_its_text(project: Project, two: Two, written: str) -> None:
    with project.step("Damage"):
        dialect.run(project.db, 'UPDATE "article" SET switches = ? WHERE id = ?', [written, two[0]])
    assert [problem for problem in project.check() if "passage" in problem]

"""A copy for a second reader: the same articles, nothing of what the first one said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.double_reading import Difference
from annotator.errors import UserError
from annotator.model import ArticleId, PartialDate, PublishedFrom, State
from db.ops import articles, claims, copies, double_readings, passages
from db.ops.suggestions import Found
from db.project import Project, open_project
from db.queries import articles as stored_articles
from db.queries import claims as stored
from db.queries import history, readings, reviews
from tests.db.conftest import FIRST, SECOND, found

Two = tuple[ArticleId, ArticleId]


def proposals(two: Two) -> list[Found]:
    return [found(two[0], FIRST, "2012"), found(two[1], SECOND, "2013")]


def copied(project: Project, two: Two, path: Path) -> list[tuple[int, int]]:
    return list(copies.for_reader(project, path, reader="Minh", found=proposals(two)))


def test_the_copy_holds_the_articles_and_nothing_that_was_decided(project: Project, two: Two, tmp_path: Path) -> None:
    claims.correct(project, stored.of_article(project, two[0])[0].id, value=PartialDate("2011"))
    articles.describe(project, two[0], title="Tên đã sửa")
    articles.describe(project, two[1], published_on="2024-03-01")
    path = tmp_path / "bản của Minh.doichieu"
    assert copied(project, two, path) == [(2, 2)]
    with open_project(path, user="Minh") as copy:
        ids = sorted(map(ArticleId, stored_articles.ids(copy)))
        here, there = stored_articles.articles(project, two), stored_articles.articles(copy, ids)
        for mine, theirs in zip(two, ids, strict=True):
            assert replace(there[theirs], id=mine, source=None) == replace(here[mine], source=None)
            assert stored_articles.raw(copy, theirs) == stored_articles.raw(project, mine)
            assert there[theirs].said_by == here[mine].said_by
        assert there[ids[1]].published_from is PublishedFrom.PERSON
        assert {claim.state for claim in stored.all_of(copy, states=list(State))} == {State.SUGGESTED}
        assert [claim.value for claim in stored.of_article(copy, ids[0])] == [PartialDate("2012")]
        assert {step.by for step in history.steps(copy)} == {"Minh"}
        assert reviews.every(copy) == []
        assert copy.check() == []


def test_passages_that_were_switched_are_the_program_s_again(project: Project, two: Two, tmp_path: Path) -> None:
    passages.switch(project, two[0], start=0, end=5, is_text=False)
    copied(project, two, tmp_path / "b.doichieu")
    with open_project(tmp_path / "b.doichieu") as copy:
        assert all(not one.switches for one in stored_articles.articles(copy, [*stored_articles.ids(copy)]).values())


def test_both_read_blind_and_are_merged(project: Project, two: Two, tmp_path: Path) -> None:
    claims.confirm(project, stored.of_article(project, two[0])[0].id)
    copied(project, two, tmp_path / "b.doichieu")
    with open_project(tmp_path / "b.doichieu", user="Minh") as copy:
        for claim in stored.all_of(copy, states=list(State)):
            claims.confirm(copy, claim.id)
        layers = readings.gather(project, copy)
        # What the first one had decided before the copy was made is their own reading: the copy never held it.
        assert (layers.articles, layers.alone, layers.before) == ((two[0],), 1, 0)
        double_readings.merge(project, layers, file=copy.path)
    (which,) = readings.all_of(project)
    assert [one.difference for one in readings.pairs(project, which)] == [Difference.NONE]


def test_no_file_is_written_over_and_a_reader_is_named(project: Project, two: Two, tmp_path: Path) -> None:
    (tmp_path / "b.doichieu").write_bytes(b"cua ai")
    with pytest.raises(UserError, match="there already"):
        copied(project, two, tmp_path / "b.doichieu")
    assert (tmp_path / "b.doichieu").read_bytes() == b"cua ai"
    with pytest.raises(UserError, match="who is to read"):
        copies.refuse(tmp_path / "c.doichieu", reader=" ")


def test_a_copy_that_was_given_up_leaves_nothing(project: Project, two: Two, tmp_path: Path) -> None:
    begun = copies.for_reader(project, tmp_path / "b.doichieu", reader="Minh", found=proposals(two))
    next(begun)
    del begun
    assert [path.name for path in tmp_path.iterdir() if "b.doichieu" in path.name] == []

"""A file of many articles comes in whole or not at all, whenever the program ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model import Article, RawArticle
from db.ops import articles
from db.project import Project, open_project
from db.queries import articles as stored
from db.queries import history
from tests.db.conftest import dump, make


def many(first: int, last: int) -> list[tuple[RawArticle, Article]]:
    return [make(f"{n}.txt", f"Thành phố Vinh có {n} trường học.") for n in range(first, last)]


@pytest.fixture
def half(project: Project) -> Path:
    """A project where one file is in and of the next only the first two pieces of three."""
    whole = articles.store(project, many(0, 3))
    articles.store(project, many(3, 6), part_of=whole.step, rest=5)
    articles.store(project, many(6, 9), part_of=whole.step, rest=2)
    project.close()
    return project.path


def test_half_a_file_is_taken_back_when_the_project_is_opened(half: Path) -> None:
    with open_project(half) as again:
        assert {stored.article(again, n).name for n in stored.ids(again)} == {"0.txt", "1.txt", "2.txt"}
        assert str(history.steps(again)[0].label) == "Take back an interrupted import (6)"
        assert again.check() == []
        before = dump(again)
    with open_project(half) as again:
        assert dump(again) == before


def test_what_was_taken_back_comes_in_whole(half: Path) -> None:
    with open_project(half) as again:
        taken = articles.store(again, many(3, 11))
        assert len(taken.new) == 8
    with open_project(half) as again:
        assert stored.count(again) == 11


def test_who_only_reads_changes_nothing(half: Path) -> None:
    with open_project(half, read_only=True) as reading:
        assert stored.count(reading) == 9


def test_a_whole_file_stays_also_where_its_end_was_known_before(project: Project) -> None:
    known = articles.store(project, many(8, 10))
    assert known.new
    head = articles.store(project, many(0, 4), rest=6)
    articles.store(project, many(4, 8), part_of=head.step, rest=2)
    assert articles.store(project, many(8, 10), part_of=head.step).new == ()
    project.close()
    with open_project(project.path) as again:
        assert stored.count(again) == 10


def test_an_undone_import_is_left_alone(project: Project) -> None:
    articles.store(project, many(0, 4), rest=3)
    project.undo()
    assert project.mend() == 0

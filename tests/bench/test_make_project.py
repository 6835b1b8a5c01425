"""A made project is a project: it is whole, adds up to tables, and is written into a workbook."""

from pathlib import Path

from annotator.model import ArticleId, State, Type
from bench.make_project import Size, fill
from db.project import open_project
from db.queries import articles, claims, derived, spans
from ui import cli

SMALL = Size(articles=30, claims=6, differing=0.1, filler=200)


def test_a_made_project_is_whole_and_the_same_each_time(tmp_path: Path) -> None:
    said = []
    for name in ("one.doichieu", "two.doichieu"):
        fill(tmp_path / name, SMALL)
        with open_project(tmp_path / name, user="bench") as project:
            assert project.check() == []
            assert articles.count(project) == 30
            said.append(claims.all_of(project, states=list(State)))
    assert said[0] == said[1]
    assert len(said[0]) == 180


def test_what_it_says_stands_in_its_texts_and_differs_here_and_there(tmp_path: Path) -> None:
    fill(tmp_path / "made.doichieu", SMALL)
    with open_project(tmp_path / "made.doichieu", user="bench") as project:
        ids = [ArticleId(number) for number in articles.ids(project)]
        texts = articles.articles(project, ids)
        marked = spans.of_articles(project, ids)
        assert len(marked) == 360
        assert any(texts[one.article_id].text.text[one.start : one.end] == "An An" for one in marked)
        states = {one.state for one in claims.all_of(project, states=list(State))}
        found = derived.of(project, include_suggested=True)
    assert states == set(State)
    assert {one.type for one in found.contradictions} >= {Type.CONFLICT}
    assert {row.table for row in found.rows} >= {"member_cities", "announcements"}


def test_it_is_exported(tmp_path: Path) -> None:
    fill(tmp_path / "made.doichieu", SMALL)
    assert cli.run(["export", str(tmp_path / "made.doichieu"), str(tmp_path / "made.xlsx")]) == 0
    assert (tmp_path / "made.xlsx").stat().st_size > 0

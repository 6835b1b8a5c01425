"""The full-text tables stay in line with the project whatever is done, and are mended where they are not."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import peewee as pw
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator import kinds, sought
from annotator.model import ArticleId, City, PartialDate, Quantity, Value
from db import dialect, rows, search_index
from db.ops import articles, claims, suggestions
from db.project import Project, open_project
from db.queries import claims as stored_claims
from db.queries import search
from tests.db.conftest import SECOND, found, make


def texts(project: Project, typed: str) -> list[int]:
    return list(search.found(project, sought.read(typed)).articles)


def faults(project: Project) -> list[str]:
    return list(search_index.faults(project.db))


def test_what_is_undone_and_redone_goes_and_comes(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    assert sorted(texts(project, "thanh lap")) == list(two)
    while project.undo() is not None:
        assert faults(project) == []
    assert texts(project, "thanh lap") == []
    while project.redo() is not None:
        assert faults(project) == []
    assert sorted(texts(project, "thanh lap")) == list(two)


def test_another_title_is_found_and_the_old_one_is_not(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    articles.describe(project, two[0], title="Đô thị lạ")
    assert texts(project, "do thi la") == [two[0]]
    assert texts(project, "một.txt") == []
    project.undo()
    assert texts(project, "do thi la") == []
    assert texts(project, "một.txt") == [two[0]]


def test_a_corrected_claim_is_found_by_what_it_says_now(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    (claim,) = stored_claims.of_article(project, two[0])
    claims.correct(project, claim.id, value=PartialDate("1999"))
    assert search.found(project, sought.read("1999")).claims == (claim.id,)
    assert claim.id not in search.found(project, sought.read("2012")).claims
    project.undo()
    assert search.found(project, sought.read("1999")).claims == ()
    assert claim.id in search.found(project, sought.read("2012")).claims


def test_suggestions_that_go_leave_nothing_behind(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    suggestions.store(project, [suggestions.Found(two[0], [], []), found(two[1], SECOND, "2013")])
    assert search.found(project, sought.read("2012")).claims == ()
    assert faults(project) == []


def test_reasons_of_undone_steps_are_not_found(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    (claim,) = stored_claims.of_article(project, two[0])
    claims.reject(project, claim.id, reason="Nhầm với đô thị khác")
    (told,) = search.found(project, sought.read("nham do thi")).reasons
    assert (told.step.reason, told.article_id, told.claim_id) == ("Nhầm với đô thị khác", two[0], claim.id)
    project.undo()
    assert search.found(project, sought.read("nham do thi")).reasons == ()


def test_what_another_program_left_is_told_and_mended(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    path = project.path
    for index in search_index.INDEXES:
        dialect.run(project.db, f"INSERT INTO {index.name} ({index.name}) VALUES ('delete-all')")
    assert any("open the project for writing" in told for told in project.check())
    assert texts(project, "thanh lap") == []
    project.close()
    with open_project(path, read_only=True) as reading:
        assert any(told.startswith("search: article_words lacks 2") for told in reading.check())
    with open_project(path) as again:
        assert again.check() == []
        assert sorted(texts(again, "thanh lap")) == list(two)


def test_a_damaged_value_keeps_no_file_from_opening(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    path = project.path
    with project.step("Damage"):
        dialect.run(project.db, "UPDATE span SET value = '{' WHERE article_id = ?", [two[0]])
    dialect.run(project.db, "INSERT INTO span_words (span_words) VALUES ('delete-all')")
    project.close()
    with open_project(path) as again:
        assert any(told.startswith("span") for told in again.check())
        assert not any(told.startswith("search") for told in again.check())


def test_an_article_imported_again_after_undo_is_found_once(tmp_path: Path) -> None:
    with open_project(tmp_path / "p.doichieu") as project:
        articles.store(project, [make("a.txt", "Một bài về Sa Đéc.")])
        project.undo()
        new = articles.store(project, [make("a.txt", "Một bài về Sa Đéc.")]).new
        assert texts(project, "sa dec") == list(new)
        assert project.check() == []


LETTERS = st.text(alphabet="aĐđộ Ơướ_-.'\"9²ß́łİ中ᵃ½\0*+")
VALUES = st.one_of(
    st.builds(lambda name, within: City(name, "VN", within), st.text() | LETTERS, st.none() | LETTERS),
    st.builds(Quantity, st.decimals(allow_nan=False, allow_infinity=False), unit=st.text() | LETTERS),
    st.dates().map(lambda day: PartialDate(day.isoformat())),
)


@settings(max_examples=500, deadline=None)
@given(value=VALUES)
def test_a_value_is_found_by_the_words_that_it_is_said_to_have(value: Value) -> None:
    stored, index = rows.dump_json(kinds.encode(value)), search_index.SPANS
    asked = search_index.words_of(stored)
    with closing(pw.SqliteDatabase(":memory:")) as db:
        dialect.run(db, f"CREATE VIRTUAL TABLE own USING fts5(words, content = '', {index.options})")
        said = index.words.replace('{row}."value"', "?1")
        dialect.run(db, f"INSERT INTO own (rowid, words) SELECT 7, {said}", [stored])
        assert not asked or dialect.run(db, "SELECT rowid FROM own WHERE own MATCH ?", [asked]).fetchall() == [(7,)]


def test_words_of_plain_letters_are_what_a_value_is_sought_by() -> None:
    city = City("Đà Nẵng", "VN", "Øst Đà")
    assert search_index.words_of(rows.dump_json(kinds.encode(city))) == '"da" + "nang" AND "da"'
    day = PartialDate("2024-05-01")
    assert search_index.words_of(rows.dump_json(kinds.encode(day))) == '"2024" + "05" + "01"'
    assert search_index.words_of('{"name":"中"}') == ""

"""What can be read of a damaged project is saved, and what is saved is sound."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model import ArticleId
from db.ops import claims
from db.project import Project, open_project
from db.queries import articles, history
from db.queries import claims as stored
from db.salvage import salvage
from tests.db.conftest import dump

Two = tuple[ArticleId, ArticleId]


@pytest.fixture
def closed(project: Project, two: Two) -> Path:
    for article in two:
        for claim in stored.of_article(project, article):
            claims.confirm(project, claim.id)
    project.close()
    return project.path


def tables(path: Path) -> dict[str, list[dict[str, object]]]:
    with open_project(path, read_only=True) as project:
        return dump(project)


def test_a_sound_project_is_saved_whole(closed: Path, tmp_path: Path) -> None:
    found = salvage(closed, tmp_path / "cứu.doichieu")
    assert sum(found.lost.values()) == 0
    assert tables(tmp_path / "cứu.doichieu") == tables(closed)
    with open_project(tmp_path / "cứu.doichieu") as saved:
        assert saved.check() == []
        # Its history is there, and works.
        assert len(history.steps(saved)) > 3
        while saved.undo() is not None:
            pass
        assert articles.count(saved) == 0


def test_an_older_project_is_saved_in_todays_form(tmp_path: Path) -> None:
    old = Path(__file__).parents[1] / "data" / "projects" / "v1.doichieu"
    shutil.copy(old, tmp_path / "cũ.doichieu")
    salvage(tmp_path / "cũ.doichieu", tmp_path / "cứu.doichieu")
    with open_project(tmp_path / "cứu.doichieu") as saved:
        assert (articles.count(saved), saved.check()) == (2, [])


@pytest.mark.parametrize("seed", range(12))
def test_damaged_pages_cost_what_is_on_them(closed: Path, tmp_path: Path, seed: int) -> None:
    """Overwrite a page that is not the first: whatever is saved is sound, and nothing in it was not there before."""
    before = tables(closed)
    with closing(sqlite3.connect(closed)) as db:
        size = db.execute("PRAGMA page_size").fetchone()[0]
    data = bytearray(closed.read_bytes())
    chance = random.Random(seed)
    page = chance.randrange(1, len(data) // size)
    data[page * size : (page + 1) * size] = chance.randbytes(size)
    closed.write_bytes(data)
    try:
        salvage(closed, tmp_path / "cứu.doichieu")
    except UserError:
        # The page that tells where the tables are: nothing is claimed to be saved.
        assert not (tmp_path / "cứu.doichieu").exists()
        return
    with open_project(tmp_path / "cứu.doichieu") as saved:
        assert saved.check() == []
        after = dump(saved)
    assert all(row in before[name] for name, found in after.items() for row in found)


def test_a_truncated_file_gives_what_is_left(closed: Path, tmp_path: Path) -> None:
    data = closed.read_bytes()
    closed.write_bytes(data[: len(data) * 3 // 4])
    try:
        found = salvage(closed, tmp_path / "cứu.doichieu")
    except UserError:
        # Too much of it is gone to tell what it was.
        assert not (tmp_path / "cứu.doichieu").exists()
        return
    assert found.saved
    with open_project(tmp_path / "cứu.doichieu") as saved:
        assert saved.check() == []


@pytest.mark.parametrize("lost", [1, 2, 4, 6, 8, 12, 16, 20])
def test_a_file_that_was_cut_off_gives_what_stood_before_the_cut(closed: Path, tmp_path: Path, lost: int) -> None:
    before = tables(closed)
    closed.write_bytes(closed.read_bytes()[: -lost * 4096 + 7])
    found = salvage(closed, tmp_path / "cứu.doichieu")
    assert (found.saved["content"], found.saved["article"]) == (2, 2)
    with open_project(tmp_path / "cứu.doichieu") as saved:
        assert saved.check() == []
        after = dump(saved)
    assert all(row in before[name] for name, rows in after.items() for row in rows)


def test_pages_of_nothing_cost_what_is_on_them(closed: Path, tmp_path: Path) -> None:
    """A disk gives zeros in the place of what it lost: a row may then be there without its values."""
    data, refused = closed.read_bytes(), []
    for page in range(1, len(data) // 4096):
        closed.write_bytes(data[: page * 4096] + bytes(4096) + data[(page + 1) * 4096 :])
        target = tmp_path / f"cứu {page}.doichieu"
        try:
            salvage(closed, target)
        except UserError as error:
            refused.append(str(error))
        else:
            with open_project(target) as saved:
                assert saved.check() == []
    # One page tells where all tables begin.
    assert len(refused) <= 1
    assert all(error.startswith("Nothing of") for error in refused)


def test_steps_alone_are_nothing(closed: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(closed)) as db, db:
        for table in ("claim", "span", "article", "content", "codebook"):
            for (name,) in db.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
            ):
                db.execute(f'DROP TRIGGER "{name}"')
            db.execute(f"DELETE FROM {table}")
    with pytest.raises(UserError, match="Nothing of"):
        salvage(closed, tmp_path / "cứu.doichieu")
    assert not (tmp_path / "cứu.doichieu").exists()


def test_changed_bytes_of_a_text_take_its_article_along(closed: Path, two: Two, tmp_path: Path) -> None:
    data = closed.read_bytes()
    assert data.count("thành lập năm 2013, có".encode()) >= 1
    closed.write_bytes(data.replace("thành lập năm 2013, có".encode(), "thành lập năm 2093, có".encode()))
    found = salvage(closed, tmp_path / "cứu.doichieu")
    assert found.lost["content"] == found.lost["article"] == 1
    with open_project(tmp_path / "cứu.doichieu") as saved:
        assert list(articles.ids(saved)) == [two[0]]
        assert saved.check() == []


def test_nothing_is_put_in_the_place_of_another_file(closed: Path, tmp_path: Path) -> None:
    for target in (closed, tmp_path / "có rồi.doichieu"):
        (tmp_path / "có rồi.doichieu").write_text("của tôi", "utf-8")
        with pytest.raises(UserError):
            salvage(closed, target)
    (tmp_path / "chữ.txt").write_text("không phải dự án", "utf-8")
    with pytest.raises(UserError):
        salvage(tmp_path / "chữ.txt", tmp_path / "cứu.doichieu")
    assert not (tmp_path / "cứu.doichieu").exists()

"""Files of other versions: brought up to date with a backup, or refused."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import peewee as pw
import pytest

from annotator.errors import UserError
from annotator.model import Article, ArticleId, State
from db import dialect, migrations
from db.migrations import Migration, upgrade
from db.ops import passages, voices
from db.project import Project, open_project, restore
from db.queries import articles, claims, history, resolutions, spans

NEXT = migrations.latest() + 1
OLD_PROJECTS = Path(__file__).parent.parent / "data" / "projects"


def add_note(db: pw.Database) -> None:
    dialect.run(db, 'ALTER TABLE "source" ADD COLUMN "note" TEXT')


def fail(db: pw.Database) -> None:
    dialect.run(db, 'ALTER TABLE "source" ADD COLUMN "other" TEXT')
    dialect.run(db, "SELECT * FROM nowhere")


def columns(db: pw.Database) -> set[str]:
    return {row[1] for row in dialect.run(db, "PRAGMA table_info(source)").fetchall()}


def test_an_up_to_date_file_is_left_alone(project: Project) -> None:
    assert upgrade(project.db, project.path) is None
    assert dialect.version(project.db) == migrations.latest()


def test_migrations_run_in_order_after_a_backup(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    backup = upgrade(project.db, project.path, [Migration(NEXT, add_note)])
    assert "note" in columns(project.db)
    assert dialect.version(project.db) == NEXT
    assert backup is not None
    old = dialect.connect(backup, read_only=True)
    assert (dialect.version(old), "note" in columns(old)) == (NEXT - 1, False)
    old.close()
    assert set(dialect.triggers(project.db).values()) == set(migrations.expected_triggers())


def test_a_failing_migration_leaves_the_version_before_it(project: Project) -> None:
    with pytest.raises(pw.OperationalError):
        upgrade(project.db, project.path, [Migration(NEXT, add_note), Migration(NEXT + 1, fail)])
    assert dialect.version(project.db) == NEXT
    assert columns(project.db) == {"id", "name", "domain", "note"}
    assert set(dialect.triggers(project.db).values()) == set(migrations.expected_triggers())


def test_a_newer_file_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "mới hơn.doichieu"
    with open_project(path) as project:
        dialect.set_version(project.db, 99)
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(UserError, match="newer version"):
            open_project(path, read_only=read_only)
    assert path.read_bytes() == before


def test_versions_are_consecutive() -> None:
    expected = range(migrations.FIRST_VERSION + 1, migrations.latest() + 1)
    assert [migration.version for migration in migrations.MIGRATIONS] == list(expected)


# --- a file that version 1 wrote: two articles described and decided on, a third whose import was undone -----------


@pytest.fixture
def old_path(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD_PROJECTS / "v1.doichieu", tmp_path / "cũ.doichieu"))


@pytest.fixture
def old(old_path: Path) -> Iterator[Project]:
    with open_project(old_path, user="Lan") as opened:
        yield opened


def all_of(project: Project) -> list[Article]:
    return [articles.article(project, ArticleId(number)) for number in sorted(articles.ids(project))]


def states(project: Project) -> dict[State, int]:
    found = [claim.state for claim in claims.all_of(project, states=list(State))]
    return {state: found.count(state) for state in State}


def test_a_file_of_version_1_is_upgraded_with_a_backup(old_path: Path, old: Project) -> None:
    assert dialect.version(old.db) == migrations.latest() >= 2
    assert old.check() == []
    backup = old_path.with_name("cũ.v1.backup.doichieu")
    kept = dialect.connect(backup, read_only=True)
    assert dialect.version(kept) == 1
    kept.close()


def test_all_that_version_1_wrote_is_there(old: Project) -> None:
    one, other = all_of(old)
    assert one.title == "Tên bài sửa tay"
    assert "64 thành phố ở 35 nước" in one.text.text
    assert one.switches == other.switches == ()
    assert states(old)[State.CONFIRMED] == states(old)[State.REJECTED] == 1
    assert states(old)[State.SUGGESTED] > 5
    assert [span.state for span in spans.of_article(old, one.id)].count(State.REJECTED) == 1
    labels = [str(step.label) for step in history.steps(old)]
    assert labels[0] == labels[1] == "Import articles (1)"
    assert labels[-1] == "Adopt codebook learning_cities"


def test_steps_from_before_the_upgrade_are_undone_and_redone(old: Project) -> None:
    first = ArticleId(min(articles.ids(old)))
    # The undone import comes back: its rows were noted without the columns of today.
    assert old.redo() is not None
    assert articles.count(old) == 3
    assert {one.switches for one in all_of(old)} == {()}
    assert old.undo() is not None
    # A title, a claim, a span: each state lacks what the row has got since.
    while (step := old.undoable()) is not None and "Import" not in step.label.template:
        old.undo(step.id)
    assert articles.article(old, first).title != "Tên bài sửa tay"
    assert states(old)[State.CONFIRMED] == 0
    assert old.check() == []


def test_a_described_article_is_undone_under_a_switched_passage(old: Project) -> None:
    first = ArticleId(min(articles.ids(old)))
    passages.switch(old, first, start=0, end=20, is_text=False)
    old.undo()
    described = next(step for step in history.steps(old) if str(step.label) == "Describe article")
    old.undo(described.id)
    assert articles.article(old, first).title != "Tên bài sửa tay"
    assert articles.article(old, first).switches == ()


def test_reading_an_old_file_leaves_it_as_it_is(old_path: Path) -> None:
    before, beside = old_path.read_bytes(), set(old_path.parent.iterdir())
    with open_project(old_path, read_only=True) as reading:
        assert articles.count(reading) == 2
        assert all_of(reading)[0].title == "Tên bài sửa tay"
        assert reading.check() == []
        with pytest.raises(UserError, match="for reading only"):
            passages.switch(reading, ArticleId(1), start=0, end=5, is_text=False)
    assert old_path.read_bytes() == before
    assert set(old_path.parent.iterdir()) == beside


def test_an_old_backup_is_restored_up_to_date(old_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "mới.doichieu"
    restore(old_path, target)
    with open_project(target) as again:
        assert articles.count(again) == 2
        assert again.check() == []


# --- files of the versions since: two articles, a claim confirmed, a passage set aside, a contradiction dismissed -----


@pytest.fixture(params=[2, 3, 4, 5])
def later_path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD_PROJECTS / f"v{request.param}.doichieu", tmp_path / "sau.doichieu"))


def shapes(db: pw.Database) -> set[tuple[str, str]]:
    """Tables and indexes with their columns."""
    named = dialect.run(db, "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'index')").fetchall()
    read = {
        "table": 'SELECT name, type, "notnull" FROM pragma_table_info(?)',
        "index": "SELECT name FROM pragma_index_info(?)",
    }
    return {(name, str(sorted(dialect.run(db, read[sort], [name]).fetchall()))) for sort, name in named}


def test_every_version_grows_into_the_shape_of_a_new_file(project: Project, old: Project, later_path: Path) -> None:
    with open_project(later_path) as later:
        assert shapes(later.db) == shapes(old.db) == shapes(project.db)
        assert later.check() == []


def test_all_that_later_versions_wrote_is_there(later_path: Path) -> None:
    with open_project(later_path, user="Lan") as later:
        one, other = all_of(later)
        assert (one.title, other.title) == ("Hai thành phố Việt Nam bước vào sân chơi học tập của UNESCO", other.title)
        assert [switch.is_text for switch in one.switches] == [False]
        assert states(later)[State.CONFIRMED] == states(later)[State.REJECTED] == 1
        assert [said.reason for said in resolutions.all_of(later)] == ["theo bản mới"]
        # The description that was undone comes back, and everything goes as it came.
        assert later.redo() is not None
        assert all_of(later)[1].title == "Tên bài sửa tay"
        while later.undo() is not None:
            pass
        assert articles.count(later) == 0
        assert later.check() == []


def test_what_is_said_of_voices_goes_into_an_old_file(later_path: Path) -> None:
    with open_project(later_path, user="Lan") as later:
        one, other = all_of(later)
        voices.join(later, one.id, [other.id], reason="cùng một nguồn")
        assert later.undo() is not None
        assert later.check() == []

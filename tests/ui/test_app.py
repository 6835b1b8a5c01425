"""The application: a quick start, the sample at first, the last project later, two windows on one file, languages."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.errors import UserError
from annotator.model import Type
from db.ops import articles as article_ops
from db.project import Project, open_project
from db.queries import articles, derived
from tests.ui.conftest import made
from ui import sample, theme
from ui.app import Session
from ui.rendering import render
from ui.settings import LAST_PROJECT, THEME, Settings

HEAVY = ("pyvi", "sklearn", "openpyxl", "trafilatura", "pycrfsuite", "rich", "babel", "docx", "pypdfium2", "ftfy")
ROOT = Path(__file__).resolve().parents[2]


def test_a_window_is_painted_without_what_only_work_needs(home: Path, project: Project) -> None:
    project.close()
    code = f"""
import sys
from pathlib import Path
from ui import app
qt = app.make_app(["test"])
session = app.Session(qt, app.Settings(app.data_folder()))
session.start(Path({str(project.path)!r}))
qt.processEvents()
assert session.window.isVisible()
print(*sorted(name for name in {HEAVY!r} if name in sys.modules))
session.window.close()
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_the_first_start_shows_the_sample_with_its_contradictions(session: Session, home: Path, qtbot: QtBot) -> None:
    session.start(None)
    window = session.window
    assert window is not None
    with qtbot.waitSignal(window.wishes.intake.arrived, timeout=30_000):
        pass
    project = window.bench.project
    assert project.path == home / sample.NAME
    assert articles.count(project) >= 6
    assert window.bench.items
    assert Type.CONFLICT in {c.type for c in derived.of(project, include_suggested=True).contradictions}


def test_nobody_is_at_work_until_somebody_does_something(session: Session, project: Project) -> None:
    assert session.is_quiet()
    path = project.path
    project.close()
    session.start(path)
    assert session.window is not None
    session.window.bench.open_article(session.window.bench.article_id)
    assert not session.is_quiet()


def test_the_next_start_shows_the_last_project(session: Session, settings: Settings, project: Project) -> None:
    project.close()
    settings.keep(LAST_PROJECT, str(project.path))
    session.start(None)
    assert session.window is not None
    assert session.window.bench.project.path == project.path
    assert session.window.bench.article_id


def test_a_last_project_that_is_broken_gives_way_to_the_sample(
    session: Session, settings: Settings, tmp_path: Path, home: Path
) -> None:
    broken = tmp_path / "hong.doichieu"
    broken.write_text("no database", encoding="utf-8")
    settings.keep(LAST_PROJECT, str(broken))
    session.start(None)
    assert session.window is not None
    assert session.window.bench.project.path == home / sample.NAME
    assert "hong.doichieu" in session.window.notice.text()


def test_a_broken_sample_locks_nobody_out(session: Session, settings: Settings, home: Path) -> None:
    broken = home / sample.NAME
    broken.write_text("no database", encoding="utf-8")
    settings.keep(LAST_PROJECT, str(broken))
    session.start(None)
    assert session.window is not None
    assert session.window.bench.project.path == home / "mau-2.doichieu"
    assert broken.read_text(encoding="utf-8") == "no database"


def test_a_named_project_that_is_broken_is_refused(session: Session, tmp_path: Path) -> None:
    broken = tmp_path / "hong.doichieu"
    broken.write_text("no database", encoding="utf-8")
    with pytest.raises(UserError, match="hong"):
        session.start(broken)


def test_a_last_project_with_damaged_pages_gives_way_to_the_sample(
    session: Session, settings: Settings, project: Project, qtbot: QtBot
) -> None:
    with sqlite3.connect(project.path) as database:
        (root,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'claim'").fetchone()
        (size,) = database.execute("PRAGMA page_size").fetchone()
    database.close()
    project.close()
    whole = bytearray(project.path.read_bytes())
    whole[(root - 1) * size : root * size] = b"\xff" * size
    project.path.write_bytes(whole)
    with pytest.raises(UserError, match="damaged"):
        session.start(project.path)
    assert session.window is None
    settings.keep(LAST_PROJECT, str(project.path))
    session.start(None)
    window = session.window
    assert window is not None
    assert window.bench.project.path != project.path
    # It is closed again: whoever comes to mend it is not told that it is open.
    with open_project(project.path) as again:
        assert again.check()


def test_a_second_window_reads_only_and_says_so(session: Session, project: Project) -> None:
    session.start(project.path)
    window = session.window
    assert window is not None
    assert window.bench.project.read_only
    assert window.notice.isVisible()
    assert not window.actions_.by_id["item.confirm"].isEnabled()
    assert not window.acceptDrops() or window.bench.project.read_only


def test_another_project_takes_the_place_of_the_first(session: Session, project: Project, tmp_path: Path) -> None:
    project.close()
    session.start(project.path)
    first = session.window
    assert first is not None
    first.wishes.project_chosen.emit(tmp_path / "moi.doichieu")
    assert session.window is not first
    assert session.window is not None
    assert session.window.bench.codebook.tables
    assert not first.isVisible()
    # The first one is let go of: it can be written to again.
    with open_project(project.path) as again:
        article_ops.store(again, [made("ba.txt", "Một bài nữa.")])


def test_the_language_can_be_changed_on_the_way(session: Session, project: Project) -> None:
    project.close()
    session.start(project.path)
    assert session.window is not None
    assert session.window.docks["history"].windowTitle() == "Lịch sử"
    session.window.actions_.by_id["language.en"].trigger()
    assert session.window.docks["history"].windowTitle() == "History"
    assert session.window.actions_.by_id["item.confirm"].text() == "Confirm"


def test_changing_the_language_does_not_end_the_program(home: Path, project: Project) -> None:
    project.close()
    code = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui import app
qt = app.make_app(["test"])
session = app.Session(qt, app.Settings(app.data_folder()))
session.start(Path({str(project.path)!r}))
QTimer.singleShot(0, lambda: session.window.actions_.by_id["language.en"].trigger())
QTimer.singleShot(300, lambda: qt.exit(7 if session.window.isVisible() else 8))
code = qt.exec()
session.close()
sys.exit(code)
"""
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 7


def test_the_look_can_be_changed_on_the_way(session: Session, settings: Settings, project: Project) -> None:
    project.close()
    session.start(project.path)
    assert session.window is not None
    assert session.window.actions_.by_id["theme.system"].isChecked()
    session.window.actions_.by_id["theme.dark"].trigger()
    assert session.window.actions_.by_id["theme.dark"].isChecked()
    assert not session.window.actions_.by_id["theme.system"].isChecked()
    assert theme.is_dark()
    assert settings.get(THEME) == "dark"


def test_a_picture_of_the_window_can_be_drawn_anywhere(qapp: QApplication, project: Project, tmp_path: Path) -> None:
    project.close()
    render(project.path, tmp_path / "window.png")
    image = QImage(str(tmp_path / "window.png"))
    assert image.width() >= 1400
    assert len({image.pixel(x, y) for x in range(0, 1400, 7) for y in range(0, 800, 7)}) > 20


BROKEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from ui import app
from {module} import {broken} as Broken

def fail(*_):
    # Raised by the interpreter itself: inside two overrides of Qt, PySide 6.11 on Python 3.11 would die of it.
    return [][1]

Broken.{method} = fail
qt = app.make_app(["test"])
session = app.Session(qt, app.Settings(app.data_folder()))
session.problems.install()
session.start(Path(sys.argv[1]))
session.window.reader.selectAll()
target = session.window.findChild(QWidget, "{widget}")
target.setFocus()
# Posted, so that Qt's own loop delivers it, as it does a person's.
event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.{key}, Qt.KeyboardModifier.NoModifier)

def strike():
    QCoreApplication.postEvent(target, event)
    # From here on: before, a slow first paint would let both timers run out at once.
    QTimer.singleShot(100, lambda: qt.exit(7))

QTimer.singleShot(0, strike)
code = qt.exec()
session.close()
sys.exit(code)
"""


@pytest.mark.parametrize(
    "where",
    [
        {
            "module": "ui.panels.claim_form",
            "broken": "ClaimForm",
            "method": "confirm",
            "widget": "claimForm",
            "key": "Key_Return",
        },
        {"module": "ui.reader.offer", "broken": "Offer", "method": "mark", "widget": "reader", "key": "Key_F6"},
    ],
    ids=["form", "reader"],
)
def test_a_bug_behind_a_key_is_reported_and_does_not_end_the_program(
    home: Path, project: Project, where: dict[str, str]
) -> None:
    project.close()
    command = [sys.executable, "-c", BROKEN.format(**where), str(project.path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "IndexError" in done.stderr
    assert done.returncode == 7

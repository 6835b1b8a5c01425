"""Settings and remembered looks that are damaged, absurd or from somebody hostile: the window opens all the same."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication

from db.ops import articles, codebooks, suggestions
from db.project import Project, open_project
from tests.ui.conftest import FIRST, founded, made
from ui import sample
from ui.app import Session
from ui.recent import is_there, recent_projects
from ui.remembered import file_of
from ui.settings import LAST_PROJECT, SETTINGS, Settings

ROOT = Path(__file__).parents[2]
LONG = "x" * 10_000_000
NONSENSE = {
    "words": "vô nghĩa",
    "empty": "",
    "list": "a, b, c",
    "number": "99999999999999999999999999",
    "negative": "-99999999999999999999999999",
    "nan": "nan",
    "infinite": "1e999",
    "null": '"a\\x0000b"',
    "nested": '"' + "[" * 100_000 + '"',
    "object": '"{\\"a\\": [1, {}, null, NaN]}"',
    "numbers": '"[1, null, {}, [\\"a\\"]]"',
    "variant": "@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\xff)",
    "bytes": "@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3\\0\\0\\xff\\xff\\xff\\xff)",
    "rect": "@Rect(-99999 -99999 99999999 99999999)",
    "point": "@Point(1 2)",
    "invalid": "@Invalid()",
    "elsewhere": "/../../../../etc/passwd",
    "deep": "/" + "d/" * 5_000,
    "name": "/tmp/" + "x" * 300,
    "turned": "\u202egpj.\u200b",
    "long": LONG,
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("DOICHIEU_HOME", str(folder))
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project with a claim to decide."""
    with open_project(tmp_path / "thu.doichieu", user="An") as opened:
        codebooks.adopt(opened, sample.codebook_source())
        ids = articles.store(opened, [made("mot.txt", FIRST)]).new
        suggestions.store(opened, [founded(ids[0], FIRST, "2012")])
        yield opened


def written(home: Path, told: dict[str, str]) -> None:
    """An ini file with these values by key."""
    parts: dict[str, list[str]] = {}
    for key, value in told.items():
        group, _, name = key.partition("/")
        parts.setdefault(group, []).append(f"{name}={value}")
    lines = [f"[{group}]\n" + "\n".join(found) for group, found in parts.items()]
    (home / "settings.ini").write_text("\n".join(lines) + "\n", encoding="utf-8")


def open_all(session: Session, project: Path) -> None:
    """The window on a project, and a setting kept."""
    window = session.open(project)
    window.show()
    QApplication.processEvents()
    assert window.isVisible()
    session.settings.keep(LAST_PROJECT, str(project))
    session.settings.sync()


@pytest.mark.parametrize("value", NONSENSE.values(), ids=NONSENSE.keys())
def test_whatever_the_file_says_a_setting_is_of_its_kind(qapp: QApplication, home: Path, value: str) -> None:
    written(home, {setting.key: value for setting in SETTINGS} | {"foreign/key": value})
    settings = Settings(home)
    for setting in SETTINGS:
        found = settings.get(setting)
        assert type(found) is type(setting.default) or (setting.default is None and isinstance(found, QByteArray))
        assert setting.among is None or found in setting.among
        assert len(str(found)) <= 100_000
        assert all(isinstance(word, str) for word in settings.words(setting))
    assert 0 < len(settings.user()) <= 200
    assert [path for path in recent_projects(settings) if is_there(path)] == []


@pytest.mark.parametrize("name", ["words", "numbers", "bytes", "deep"])
def test_no_value_of_a_setting_keeps_the_window_from_opening(
    qapp: QApplication, home: Path, project: Project, name: str
) -> None:
    path = project.path
    project.close()
    written(home, {setting.key: NONSENSE[name] for setting in SETTINGS})
    opened = Session(qapp, Settings(home))
    try:
        open_all(opened, path)
        for wish in ("palette", "settings", "shortcuts", "zoom.in", "reader.spacing", "reader.length"):
            assert opened.window is not None
            opened.window.wishes.by_name[wish]()
            QApplication.processEvents()
    finally:
        opened.close()


@pytest.mark.parametrize(
    "content",
    [
        b"[look]\ntheme=\xc3\x28\xa0\xa1\n[window]\ngeometry=\xff\n",
        b"\0" * 100_000,
        b"[look\ntheme\n=\n==\n[[[]]]\n\\x\n%00=%zz\n",
        random.Random(8).randbytes(50_000),
    ],
    ids=["not utf-8", "nulls", "broken", "noise"],
)
def test_no_file_of_settings_keeps_the_window_from_opening(
    qapp: QApplication, home: Path, project: Project, content: bytes
) -> None:
    path = project.path
    project.close()
    (home / "settings.ini").write_bytes(content)
    opened = Session(qapp, Settings(home))
    try:
        open_all(opened, path)
    finally:
        opened.close()


@pytest.mark.parametrize("kind", ["folder", "link to itself", "read-only"])
def test_nothing_in_the_place_of_the_file_keeps_the_window_from_opening(
    qapp: QApplication, home: Path, project: Project, kind: str
) -> None:
    path, place = project.path, home / "settings.ini"
    project.close()
    match kind:
        case "folder":
            place.mkdir()
        case "link to itself":
            place.symlink_to(place)
        case "read-only":
            place.write_text("[look]\ntheme=dark\n")
            place.chmod(0o400)
            home.chmod(0o500)
    opened = Session(qapp, Settings(home))
    try:
        open_all(opened, path)
    finally:
        opened.close()
        home.chmod(0o700)


LOOKS = {
    "wrong types": {"articles": 5, "claims": [], "spans": {}, "article": "x", "places": 3, "panels": None},
    "huge": {"article": 10**30, "places": {"1": [10**30, -(10**30), ["claim", 10**30]]}},
    "not a number": {"article": float("nan"), "places": {"1": [float("inf"), 0, None]}},
    "panels": {
        "panels": {
            "contradictionViews": "²",
            "searchBox": "\0\u202e" + "x" * 100_000,
            "showExplained": "9",
            "tab": "nirgends",
            "tableChoice": "\ud800",
            "split.claim.0": "////8" * 1_000,
        }
    },
    "far view": {"panels": {"contradictionViews": "9" * 30}},
    "range": {"articles": "1-99999999999999999999", "claims": "5-1,x", "spans": "-"},
}


@pytest.mark.parametrize("told", LOOKS.values(), ids=LOOKS.keys())
def test_no_remembered_look_keeps_the_window_from_opening(
    qapp: QApplication, home: Path, project: Project, told: dict[str, object]
) -> None:
    path = project.path
    project.close()
    file = file_of(home, path)
    file.parent.mkdir()
    sound = {"articles": "1", "claims": "", "spans": "", "article": 1, "places": {}, "panels": {}}
    file.write_text(json.dumps(sound | told), encoding="utf-8", errors="surrogatepass")
    opened = Session(qapp, Settings(home))
    try:
        open_all(opened, path)
    finally:
        opened.close()


def test_a_window_of_a_screen_that_is_gone_comes_back_on_one_that_is_there(
    qapp: QApplication, home: Path, project: Project
) -> None:
    path = project.path
    project.close()
    opened = Session(qapp, Settings(home))
    try:
        window = opened.open(path)
        # As QWidget.saveGeometry writes it (version 3), with frames far beside every screen.
        far = b"\x01\xd9\xd0\xcb\x00\x03\x00\x00" + b"".join(
            n.to_bytes(4, "big", signed=True) for n in (60_000, 60_000, 61_000, 61_000) * 2
        )
        far += (9).to_bytes(4, "big") + b"\0\0" + (30_000).to_bytes(4, "big")
        far += b"".join(n.to_bytes(4, "big", signed=True) for n in (60_000, 60_000, 61_000, 61_000))
        window.restoreGeometry(QByteArray(far))
        window.show()
        QApplication.processEvents()
        assert any(screen.availableGeometry().intersects(window.frameGeometry()) for screen in qapp.screens())
    finally:
        opened.close()


@pytest.mark.parametrize("place", ["file", "no/such/place", "/proc/nowhere"])
def test_a_data_folder_that_cannot_be_is_one_line(tmp_path: Path, place: str) -> None:
    """Told on the terminal with what to do, and no traceback."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "no").write_text("x")
    environment = os.environ | {"DOICHIEU_HOME": str(tmp_path / place), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(ROOT / "main.py")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert "DOICHIEU_HOME" in done.stderr

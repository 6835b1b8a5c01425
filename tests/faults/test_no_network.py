"""Nothing is fetched, by whatever the program does with pages that ask for it: not by Python, not by Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import hostile

ROOT = Path(__file__).parents[2]

# Runs in a process of its own: a hook of this kind cannot be taken away again.
_WATCHED = """
import json, os, sys
from pathlib import Path

reached = []

def watch(event, arguments):
    # Other programs of this computer are spoken to by paths (the display), other computers by a pair.
    if event in ("socket.connect", "socket.sendto") and isinstance(arguments[1], tuple):
        reached.append([event, repr(arguments[1])])
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "urllib.Request", "http.client.connect"):
        reached.append([event, repr(arguments)])

sys.addaudithook(watch)
"""
_COMMANDS = """
from ui import cli

project, folder, out = sys.argv[1:4]
done = [cli.run(["import", project, folder]), cli.run(["suggest", folder]), cli.run(["check", project])]
done += [cli.run(["export", project, f"{out}/ra{suffix}"]) for suffix in (".xlsx", ".csv", ".jsonl")]
"""
_WINDOW = """
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QTextBrowser
from db.project import open_project
from db.queries import articles
from ui import app as application, theme
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.workbench import Workbench

qt = application.make_app(["test"])
theme.apply(qt, "light")
with open_project(Path(sys.argv[1])) as project:
    bench = Workbench(project)
    window = MainWindow(bench, Settings(Path(sys.argv[3])))
    window.show()
    for one in articles.ids(project):
        bench.open_article(one)
        for name in window.docks:
            window.show_dock(name)
            for _ in range(20):
                qt.processEvents()
        window.grab()
    bench.jobs.close()
loaded = Path("/proc/self/maps").read_text() if Path("/proc/self/maps").exists() else ""
done = [int("QtNetwork" in loaded or "Qt6Network" in loaded), int("PySide6.QtNetwork" in sys.modules)]
"""
_TOLD = """
sys.stdout.write("\\n" + json.dumps([done, reached]))
sys.stdout.flush()
os._exit(0)
"""


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """A project, a folder of pages that ask for other files, and a folder to write into."""
    folder, out = tmp_path_factory.mktemp("trang"), tmp_path_factory.mktemp("ra")
    pages = hostile.pages()
    for name in ("fetching.html", "outside.html", "included.html"):
        (folder / name).write_bytes(pages[name])
    (folder / "a.txt").write_text(f'<img src="{hostile.ELSEWHERE}a.png"> {hostile.NEWS}', "utf-8")
    return [str(out / "thử.doichieu"), str(folder), str(out)]


def _run(script: str, places: list[str]) -> tuple[list[int], list[list[str]]]:
    told = subprocess.run(
        [sys.executable, "-c", _WATCHED + script + _TOLD, *places],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stdout, told.stderr
    done, reached = json.loads(told.stdout.splitlines()[-1])
    return done, reached


def test_commands_reach_for_nothing(places: list[str]) -> None:
    done, reached = _run(_COMMANDS, places)
    assert reached == []
    # One page holds no article and is refused; the rest goes on.
    assert done[2:] == [0, 0, 0, 0]


def test_the_window_reaches_for_nothing(places: list[str]) -> None:
    _run(_COMMANDS, places)
    done, reached = _run(_WINDOW, places)
    assert reached == []
    assert done == [0, 0], "what Qt could fetch with is loaded"


def test_the_watch_sees_whoever_reaches_out(places: list[str]) -> None:
    _, reached = _run(
        "import urllib.request\ntry: urllib.request.urlopen('http://127.0.0.1:9/')\nexcept OSError: done = []", places
    )
    assert reached

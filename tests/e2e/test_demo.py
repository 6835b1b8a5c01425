"""The main job without a display: what `make run` shows on a server."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QImage

from db.project import open_project
from db.queries import resolutions
from ui import sample

ROOT = Path(__file__).parents[2]


def demo(folder: Path) -> subprocess.CompletedProcess[str]:
    """The demo in a process of its own."""
    command = [sys.executable, "main.py", "demo", str(folder)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=300, check=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("e2e") / "demo"


@pytest.fixture(scope="module")
def shown(folder: Path) -> subprocess.CompletedProcess[str]:
    """The demo as it is shown first."""
    return demo(folder)


def test_the_demo_walks_through_the_main_job(folder: Path, shown: subprocess.CompletedProcess[str]) -> None:
    assert (shown.returncode, shown.stderr) == (0, "")
    for words in ("2012", "2013", "Contradictions", "Resolved", "sample.xlsx", "window.png", "For the window"):
        assert words in shown.stdout
    book = load_workbook(folder / "sample.xlsx")
    assert sum(sheet.max_row for sheet in book.worksheets[:-3]) > 10
    picture = QImage(str(folder / "window.png"))
    assert picture.width() > 1000
    places = ((x, y) for x in range(0, picture.width(), 4) for y in range(0, picture.height(), 4))
    assert len({picture.pixel(x, y) for x, y in places}) > 20
    with open_project(folder / sample.NAME) as project:
        assert len(resolutions.all_of(project)) == 1


def test_the_demo_can_be_shown_again(folder: Path, shown: subprocess.CompletedProcess[str]) -> None:
    again = demo(folder)
    assert again.returncode == 0
    assert "0 new" in again.stdout

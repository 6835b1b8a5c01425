"""Everything can be named, reached in reading order and read in large letters: in every view and dialog there is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from scripts.staging import EDITOR, SHEET, make_sample
from scripts.views import VIEWS, Stage, View
from tests.ui.access import backwards, nameless
from ui import theme
from ui.language import Language
from ui.rendering import staged
from ui.roles import tell_roles

# After a value comes its reason; the verdicts with a dialog have keys of their own.
ON_PURPOSE = (
    "QPushButton #resolveButton → QPushButton #otherValueButton",
    "QPushButton #settleButton → QRadioButton #adjudication_both",
)
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module", params=["vi", "en"])
def stage(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("stage")
    tell_roles()
    with staged(make_sample(folder), language=request.param, user=EDITOR) as window:
        yield Stage(window, folder / SHEET, quiet=0)
    Language(qapp).speak("vi")
    theme.apply(qapp, "light")


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_every_control_has_a_name_and_a_role_and_tab_goes_as_one_reads(stage: Stage, view: View) -> None:
    stage.clear()
    view.show(stage)
    front = stage.front()
    assert not nameless(front)
    pages = [front] if isinstance(front, QDialog) else [dock.widget() for dock in stage.window.docks.values()]
    assert not [pair for page in pages for pair in backwards(page) if pair not in ON_PURPOSE]


LARGE = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QSize
from scripts.staging import EDITOR, SHEET
from scripts.views import VIEWS, Stage, View
from tests.ui.access import cut_off
from ui.rendering import staged

path, found = Path(sys.argv[1]), {}
with staged(path, user=EDITOR, language=sys.argv[2], size=QSize(1440, 900)) as window:
    stage = Stage(window, path.with_name(SHEET), quiet=0)
    for view in VIEWS:
        stage.clear()
        view.show(stage)
        stage.wait()
        # The window's own panels have splitters and scroll; a dialog is as large as its words.
        if stage.front() is not window and (cut := cut_off(stage.front())):
            found[view.name] = cut
print(json.dumps(found, ensure_ascii=False))
"""


@pytest.mark.parametrize("language", ["vi", "en"])
def test_letters_twice_as_large_are_not_cut_off(tmp_path: Path, language: str) -> None:
    # Qt reads the size of letters when it starts.
    large = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_FONT_DPI": "192", "QT_ENABLE_HIGHDPI_SCALING": "0"}
    command = [sys.executable, "-c", LARGE, str(make_sample(tmp_path)), language]
    told = subprocess.run(command, cwd=ROOT, env=large, capture_output=True, text=True, check=True)
    assert json.loads(told.stdout.splitlines()[-1]) == {}

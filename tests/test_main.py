"""The program as it is started."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, without a display."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "main.py", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=kept | environment, capture_output=True, encoding="utf-8", timeout=120, check=False
    )


def test_help_names_the_commands() -> None:
    shown = start("--help")
    assert shown.returncode == 0
    for command in ("demo", "open", "import", "suggest", "claims", "contradictions", "export", "history", "undo"):
        assert command in shown.stdout


def test_wrong_usage_is_told_as_such() -> None:
    assert start("no-such-command").returncode == 2
    assert start("claims").returncode == 2


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be without a display")
@pytest.mark.parametrize("arguments", [(), ("open", "some.doichieu")])
def test_without_a_display_the_window_is_refused_in_one_line(arguments: tuple[str, ...], tmp_path: Path) -> None:
    shown = start(*arguments, DOICHIEU_HOME=str(tmp_path))
    assert shown.returncode == 1
    assert len(shown.stderr.splitlines()) == 1
    assert "display" in shown.stderr
    assert list(tmp_path.iterdir()) == []


def test_vietnamese_survives_a_terminal_that_speaks_ascii(tmp_path: Path) -> None:
    missing = tmp_path / "không có.doichieu"
    shown = start("claims", str(missing), LC_ALL="C", PYTHONIOENCODING="ascii")
    assert shown.returncode == 1
    assert shown.stderr.splitlines() == [f"doi-chieu: There is no project at {missing}."]

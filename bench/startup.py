"""Time from starting Python to the first painted window, beside the least a Qt program with SQLite can do.

QT_QPA_PLATFORM=offscreen python -m bench.startup
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.figures import medians, show

ROOT = Path(__file__).parent.parent

# Both take the place of the event loop: they turn it until the window has painted, and tell the time.
UNTIL_PAINTED = """
import sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow

class Painted(QObject):
    def __init__(self):
        super().__init__()
        self.seen = False
    def eventFilter(self, watched, event):
        self.seen |= event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow)
        return False

def until_painted(*_):
    application, painted = QApplication.instance(), Painted()
    application.installEventFilter(painted)
    for window in application.topLevelWidgets():
        window.update()
    while not painted.seen:
        application.processEvents()
    print("painted", time.monotonic(), flush=True)
    return 0

QApplication.exec = QApplication.exec_ = until_painted
"""

BARE = f"""
import sqlite3
{UNTIL_PAINTED}
sqlite3.connect(":memory:").execute("SELECT 1").fetchone()
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1440, 900)
window.show()
until_painted()
"""

OURS = f"""
{UNTIL_PAINTED}
import runpy
sys.argv = ["main.py", "open", sys.argv[1]]
runpy.run_path("main.py", run_name="__main__")
"""


def painted_after(code: str, *arguments: str) -> float:
    """Milliseconds from starting a Python with this code to its first painted window."""
    began = time.monotonic()
    found = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    line = next(line for line in found.stdout.splitlines() if line.startswith("painted "))
    return (float(line.split()[1]) - began) * 1000


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        # Settings of one's own, or the figure would depend on whose desk it is.
        os.environ["DOICHIEU_HOME"] = folder
        # A second start is measured, with the bytecode that the first one leaves.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        project = str(Path(folder) / "sample.doichieu")
        command = [sys.executable, "main.py", "import", project, "seeds/articles"]
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        measures = {
            "bare QMainWindow + sqlite3": lambda: painted_after(BARE),
            "Đối Chiếu on the sample project": lambda: painted_after(OURS, project),
        }
        show("Start to the first painted window", medians(measures, rounds=9), unit="ms")


if __name__ == "__main__":
    main()

"""Whenever the program is killed while it writes, the file that was there before is whole."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

# Writes over the same file again and again, and says so each time.
_WRITE = """
import sys, pathlib
from bench.export import nothing
from bench.reports import made
from exports.excel import EXCEL
report = made(400, witnesses=2)
while True:
    EXCEL.write(report, pathlib.Path(sys.argv[1]), nothing)
    print("written", flush=True)
"""
_ROOT = Path(__file__).parents[2]


def test_a_killed_export_leaves_a_whole_file(tmp_path: Path) -> None:
    out = tmp_path / "ra.xlsx"
    moments = random.Random(6)
    for _ in range(6):
        command = [sys.executable, "-c", _WRITE, str(out)]
        with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "written\n"
            try:
                process.wait(timeout=moments.uniform(0.02, 0.6))
            except subprocess.TimeoutExpired:
                process.kill()
        with ZipFile(out) as archive:
            assert archive.testzip() is None
            assert "xl/workbook.xml" in archive.namelist()

"""Normal use reaches for no other computer: neither Python, nor Qt, nor anything below them.

Python tells of every socket that it is asked for; what libraries in C do is seen where strace can watch the process.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.confined import ROOT

DAY = """
import sys
from tests.faults.confined import _DOORS
reached = []
sys.addaudithook(lambda event, told: reached.append(f"{event} {told}") if event in _DOORS else None)
from pathlib import Path
from ui import cli
folder = Path(sys.argv[1])
project, page = str(folder / "ngày.doichieu"), folder / "trang.html"
page.write_text(
    "<html><head><meta http-equiv='refresh' content='0;url=http://example.org/'>"
    "<link rel=stylesheet href='http://example.org/a.css'><title>Bài</title></head><body>"
    "<img src='http://example.org/a.png'><p>"
    + "Ngày 14/2/2024, thành phố Vinh có 12 trường học. " * 20
    + "</p></body>",
    "utf-8",
)
articles = str(Path("seeds/articles"))
for words in (
    ["import", project, articles, str(page)],
    ["suggest", articles],
    ["claims", project],
    ["contradictions", project, "--include-suggested"],
    ["export", project, str(folder / "bảng.xlsx"), "--status", "all"],
    ["export", project, str(folder / "bảng.datapackage.zip"), "--status", "all"],
    ["import-sheet", project, str(folder / "bảng.xlsx")],
    ["backup", project, str(folder / "sao.doichieu")],
    ["check", project],
):
    assert cli.run(words) in (0, 3), words
from ui import app
from db.queries import articles as stored
qt = app.make_app(["test"])
session = app.Session(qt, app.Settings(folder))
window = session.open(Path(project))
for number in stored.ids(window.bench.project):
    window.bench.open_article(number)
    qt.processEvents()
while window.bench.jobs.running:
    qt.processEvents()
window.grab()
session.close()
print("reached", reached, file=sys.stderr)
sys.exit(4 if reached else 0)
"""


def _day(folder: Path, before: list[str]) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DOICHIEU_HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    command = [*before, sys.executable, "-c", DAY, str(folder)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def _can_watch() -> bool:
    if shutil.which("strace") is None:
        return False
    # A container may forbid it.
    return subprocess.run(["strace", "-f", "-o", os.devnull, "true"], capture_output=True, check=False).returncode == 0


def test_a_day_of_work_opens_no_connection(tmp_path: Path) -> None:
    told = tmp_path / "calls"
    # Sockets of this machine (a display, an input method) are no network, nor is urllib3's bind to ::1, by which it
    # finds out on being imported whether there is IPv6.
    watch = ["strace", "-f", "--seccomp-bpf", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-o", str(told)]
    watched = _can_watch()
    done = _day(tmp_path, watch if watched else [])
    assert done.returncode == 0, done.stderr[-2000:]
    if watched:
        assert [line for line in told.read_text("utf-8").splitlines() if re.search(r"AF_INET", line)] == []


@pytest.mark.skipif(not _can_watch(), reason="strace is not there, or may not watch")
def test_a_connection_would_be_seen(tmp_path: Path) -> None:
    told = tmp_path / "calls"
    reach = "import socket; s = socket.socket(); s.settimeout(1); s.connect_ex(('127.0.0.1', 9))"
    watch = ["strace", "-f", "--seccomp-bpf", "-e", "trace=connect", "-o", str(told)]
    subprocess.run([*watch, sys.executable, "-c", reach], check=True)
    assert "AF_INET" in told.read_text("utf-8")

"""Folders with things in them that are no files, and files with names that want to be more than names."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator import importers
from annotator.model import ArticleId
from db.project import open_project
from db.queries import articles
from ui.importing import read_all

if sys.platform != "linux":
    pytest.skip("names are text elsewhere, and pipes are no files", allow_module_level=True)

ROOT = Path(__file__).parents[2]
NEWS = "Ngày 14/2/2024, thành phố Vinh có 12 trường học."


def test_ten_thousand_files_and_what_is_none(tmp_path: Path) -> None:
    folder = tmp_path / "bài"
    for number in range(10_000):
        place = folder / str(number % 20)
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number}.txt").write_text(f"{NEWS} {number}", "utf-8")
    (folder / "vòng").symlink_to(folder, target_is_directory=True)
    (folder / "treo.txt").symlink_to(folder / "không có")
    (folder / "tự trỏ.txt").symlink_to(folder / "tự trỏ.txt")
    (folder / "vô tận.txt").symlink_to("/dev/zero")
    (folder / "thư mục.txt").mkdir()
    os.mkfifo(folder / "ống.txt")
    with socket.socket(socket.AF_UNIX) as ear:
        os.chdir(folder)
        ear.bind("tai.txt")
        os.chdir(ROOT)
    began = time.monotonic()
    outcome = read_all([folder], lambda done, total: None)
    assert time.monotonic() - began < 120
    assert len(outcome.read) == 10_000
    refused = {path.name: str(error) for path, error in outcome.refused}
    assert set(refused) == {"treo.txt", "tự trỏ.txt", "vô tận.txt", "ống.txt", "tai.txt"}
    assert all(name in why for name, why in refused.items())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(NEWS, "utf-8")
    (tmp_path / "a.txt").chmod(0)
    outcome = read_all([tmp_path], lambda done, total: None)
    assert [path.name for path, _ in outcome.refused] == ["a.txt"]
    assert len(outcome.read) == 1


NAMES: tuple[str | bytes, ...] = (
    "dòng\nhai.txt",
    "'\"; DROP TABLE article; --.txt",
    "-rf.txt",
    "--help.txt",
    "=cmd|'!A0.txt",
    "chấm....txt",
    "😀👩‍👩‍👧.txt",
    "\u202etxt.exe.txt",
    "\x1b[2J\x07.txt",
    "Ηà Νội.txt",
    "Hà Nội.txt",
    "<img src=x>.txt",
    "%s{0}{name}.txt",
    "a" * 251 + ".txt",
    "cuối .txt",
    b"b\xe0i.txt",
)


def test_names_are_listed_sanely(tmp_path: Path) -> None:
    folder = tmp_path / "bài"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        path = folder / (os.fsdecode(name) if isinstance(name, bytes) else name)
        path.write_text(f"{NEWS} {number}", "utf-8")
    (folder / "hỏng\n\x1b[31m\u202e.txt").write_bytes(b"\0\1\2")
    project = tmp_path / "thử.doichieu"
    told = subprocess.run(
        [sys.executable, "main.py", "import", str(project), str(folder)], cwd=ROOT, capture_output=True, check=False
    )
    outcomes = [json.loads(line) for line in told.stdout.decode("utf-8", "surrogateescape").splitlines()]
    assert sorted(one["outcome"] for one in outcomes) == ["new"] * len(NAMES) + ["refused"]
    errors = told.stderr.decode("utf-8", "surrogateescape")
    assert not {"\x1b", "\u202e", "\x07"} & set(errors)
    assert "hỏng" in errors
    with open_project(project, read_only=True) as opened:
        names = [articles.article(opened, ArticleId(one)).name for one in articles.ids(opened)]
    assert len(names) == len(NAMES)
    assert not any({"\n", "\x1b", "\u202e", "\x07", "\ud800"} & set(name) for name in names)
    assert {"-rf.txt", "Hà Nội.txt", "Ηà Νội.txt", "dòng◌hai.txt"} <= set(names)


def test_a_folder_of_nothing_but_folders_ends(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(300):
        deep /= "a"
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(NEWS, "utf-8")
    assert importers.expand([tmp_path]) == [deep / "a.txt"]

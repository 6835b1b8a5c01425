"""Hostile files: each is read or refused in one line, in little memory and time, and nothing is fetched for it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("memory and time are bounded in other ways there", allow_module_level=True)

from tests.faults import confined, hostile
from tests.faults.confined import Came

REFUSED = {
    "archives": ("ratio.zip", "many.zip", "boasting.zip", "overlapping.zip", "lying.zip", "deep.zip"),
    "documents": ("entities.docx", "leading.docx", "nested.docx", "outside.docx"),
    "workbooks": ("entities.xlsx", "sheets.xlsx"),
    "pages": ("unclosed.html",),
    "texts": (
        *("line.txt", "word.txt", "blank.txt", "null.txt", "halves.txt", "unmarked.txt", "mixed.txt"),
        *("open.csv", "nested.jsonl", "number.jsonl", "lines.jsonl"),
    ),
}
READ = {
    "archives": ("nested.zip", "leading.zip", "linked.zip"),
    "documents": ("template.docx",),
    "workbooks": ("below.xlsx", "right.xlsx"),
    "pages": ("fetching.html", "included.html", "utf7.html", "items.html"),
    "texts": ("marks.txt", "turned.txt", "quoted.csv"),
}
MADE = {
    "archives": hostile.archives,
    "documents": hostile.documents,
    "workbooks": hostile.workbooks,
    "pages": hostile.pages,
    "texts": hostile.texts,
}


def _laid_out(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


def _sound(came: Mapping[str, Came]) -> None:
    for name, one in came.items():
        assert not one.refused.startswith("!!!"), f"{name}: {one.refused}"
        assert "\n" not in one.refused
        assert one.reached == (), f"{name} reached for {one.reached}"
        assert bool(one.read) != bool(one.refused), name


@pytest.mark.parametrize("sort", MADE)
def test_articles(sort: str, tmp_path: Path) -> None:
    paths = _laid_out(tmp_path, MADE[sort]())
    came = confined.each("articles", paths)
    assert set(came) == {path.name for path in paths}
    _sound(came)
    assert [name for name in REFUSED[sort] if not came[name].refused] == []
    assert [name for name in READ[sort] if not came[name].read] == []
    assert sorted(path for path in tmp_path.iterdir()) == sorted(paths)


def test_annotations(tmp_path: Path) -> None:
    paths = _laid_out(tmp_path, hostile.annotations())
    came = confined.each("annotations", paths)
    assert set(came) == {path.name for path in paths}
    _sound(came)
    assert [name for name, one in came.items() if one.read] == []


def test_edited_workbooks(tmp_path: Path) -> None:
    paths = _laid_out(tmp_path, hostile.workbooks())
    came = confined.each("sheet", paths)
    assert set(came) == {path.name for path in paths}
    _sound(came)


def test_the_watch_sees_whoever_reaches_out(tmp_path: Path) -> None:
    paths = _laid_out(tmp_path, {"a.txt": b"a"})
    assert confined.each("reach", paths)["a.txt"].reached

"""`merge` and `agreement`: two people's files of the same articles, on the command line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.model import PartialDate, State
from db.ops import claims
from db.project import open_project
from db.queries import claims as stored
from ui import cli

TEXTS = (
    "Mạng lưới thành phố học tập toàn cầu được thành lập năm 2012.",
    "Mạng lưới thành phố học tập toàn cầu được thành lập năm 2013.",
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Lan confirms everything, Minh reads one year otherwise."""
    folder = tmp_path / "bài"
    folder.mkdir()
    for number, text in enumerate(TEXTS):
        (folder / f"{number}.txt").write_text(text, "utf-8")
    mine, theirs = tmp_path / "Lan.doichieu", tmp_path / "Minh.doichieu"
    assert cli.run(["import", str(mine), str(folder)]) == 0
    assert cli.run(["backup", str(mine), str(theirs)]) == 0
    for path, user in ((mine, "Lan"), (theirs, "Minh")):
        with open_project(path, user=user) as project:
            for claim in stored.all_of(project, states=[State.SUGGESTED]):
                claims.confirm(project, claim.id)
    with open_project(theirs, user="Minh") as project:
        wrong = next(c for c in stored.all_of(project, states=[State.CONFIRMED]) if c.value == PartialDate("2013"))
        claims.correct(project, wrong.id, value=replace(PartialDate("2013"), iso="2014"))
    return mine, theirs


def told(lines: str) -> Iterable[dict[str, Any]]:
    return [json.loads(line) for line in lines.splitlines()]


def test_disagreements_are_printed_and_agreement_is_told(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    mine, theirs = map(str, files)
    capsys.readouterr()
    assert cli.run(["merge", mine, theirs]) == 0
    captured = capsys.readouterr()
    (one,) = told(captured.out)
    assert (one["difference"], one["field"], one["name"]) == ("value", "founded", "1.txt")
    assert (one["first"]["reader"], one["first"]["value"]["iso"]) == ("Lan", "2013")
    assert (one["second"]["reader"], one["second"]["value"]["iso"]) == ("Minh", "2014")
    assert "Lan and Minh read 2 articles" in captured.err
    assert "1 to settle" in captured.err
    assert cli.run(["agreement", mine]) == 0
    found = list(told(capsys.readouterr().out))
    everything = next(one for one in found if one["of"] == "claims" and not one["figures"]["table"])
    assert everything["figures"]["units"] - everything["figures"]["same"] == 1
    spans = next(one for one in found if one["of"] == "spans" and not one["figures"]["kind"])
    assert spans["figures"]["exact"] == 1
    assert cli.run(["check", mine]) == 0


def test_a_merge_is_undone_as_one_step(files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    mine, theirs = map(str, files)
    assert cli.run(["merge", mine, theirs]) == 0
    capsys.readouterr()
    assert cli.run(["history", mine, "--limit", "1"]) == 0
    (step,) = told(capsys.readouterr().out)
    assert cli.run(["undo", mine, str(step["id"])]) == 0
    capsys.readouterr()
    assert cli.run(["agreement", mine]) == 0
    assert capsys.readouterr().out == ""
    assert cli.run(["merge", mine, theirs]) == 0


def test_what_cannot_be_merged_is_said_in_one_line(
    files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine, _ = map(str, files)
    capsys.readouterr()
    for other in (mine, str(tmp_path / "không có.doichieu"), str(tmp_path / "bài" / "0.txt")):
        assert cli.run(["merge", mine, other]) == 1
        captured = capsys.readouterr()
        assert captured.out == ""
        assert len(captured.err.splitlines()) == 1

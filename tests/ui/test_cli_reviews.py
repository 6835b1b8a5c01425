"""`reviews`, and what becomes of verified facts in exports and workbooks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from annotator.model import SessionScope, State
from annotator.reviewing.drawing import draw
from annotator.reviewing.reasons import ReturnReason
from annotator.reviewing.seeing import find
from db.ops import claims as claim_ops
from db.ops import review_sessions, reviews
from db.ops.reviews import Sitting
from db.project import open_project
from db.queries import claims, codebooks, deciders, derived
from db.queries import review_sessions as sessions
from ui import cli

TEXT = (
    "Mạng lưới thành phố học tập toàn cầu được thành lập năm 2012. "
    "Thành phố Vinh gia nhập mạng lưới ngày 14/2/2024. Thành phố Sa Đéc gia nhập mạng lưới ngày 1/9/2020."
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Lan confirmed all; of Bình's session the first item is approved, the second returned, the others wait."""
    (tmp_path / "một.txt").write_text(TEXT, "utf-8")
    made = tmp_path / "dự án.doichieu"
    assert cli.run(["import", str(made), str(tmp_path / "một.txt")]) == 0
    with open_project(made, user="Lan") as project:
        found = claims.all_of(project, states=[State.SUGGESTED])
        claim_ops.confirm_all(project, [claim.id for claim in found])
        project.user = "Bình"
        rows, book = derived.of(project).rows, codebooks.current(project)
        queue = draw(rows, SessionScope(), deciders.for_scope(project, "Bình", SessionScope()))
        number = review_sessions.start(project, "Vòng 1", "Bình", SessionScope(), queue)
        first, second, *_ = sessions.waiting(project, number, limit=None)
        (one,), (other,) = find(rows, book, first.cell), find(rows, book, second.cell)
        reviews.approve(project, one, sitting=Sitting(first.id, 2_500))
        reviews.return_(project, other, reason=ReturnReason.SOURCES, text="cần thêm", sitting=Sitting(second.id, 500))
        reviews.note(project, one.cell, "đã xem bản gốc")
    return made


def printed(capsys: pytest.CaptureFixture[str], *words: object) -> list[dict[str, object]]:
    """The JSON lines of a command."""
    capsys.readouterr()
    assert cli.run([*map(str, words), "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_reviews_are_told_with_their_threads(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    approved, returned = printed(capsys, "reviews", path)
    assert (approved["verdict"], approved["by"], approved["stands"], approved["spent"]) == (
        "approve",
        "Bình",
        True,
        2_500,
    )
    assert [note["text"] for note in approved["thread"]] == ["đã xem bản gốc"]  # type: ignore[attr-defined]
    assert (returned["verdict"], returned["reason"], returned["stands"]) == ("return", "sources", None)
    with open_project(path, user="Lan") as project:
        claim_ops.reject(project, approved["claims"][0])  # type: ignore[index]
    assert printed(capsys, "reviews", path)[0]["stands"] is False


def test_sessions_are_told_with_their_progress(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (told,) = printed(capsys, "reviews", path, "--sessions")
    assert (told["name"], told["state"], told["returns"]) == ("Vòng 1", "open", {"sources": 1})
    assert told["given"] == {"approve": 1, "return": 1, "correct": 0, "skip": 0}
    assert told["items"] == int(str(told["left"])) + 2
    assert (told["spent"], told["median"]) == (3_000, 1_500)


def test_both_are_readable_tables_too(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.commands.output.as_json", lambda _options: False)
    monkeypatch.setenv("COLUMNS", "200")
    for words, told in (([], "approve"), (["--sessions"], "Vòng 1")):
        capsys.readouterr()
        assert cli.run(["reviews", str(path), *words]) == 0
        assert told in capsys.readouterr().out


def test_only_verified_facts_are_exported_on_request(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra.jsonl"
    assert cli.run(["export", str(path), str(out), "--status", "verified"]) == 0
    (fact,) = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert fact["status"] == "verified"
    assert cli.run(["export", str(path), str(out)]) == 0
    assert {json.loads(line)["status"] for line in out.read_text("utf-8").splitlines()} == {"verified", "confirmed"}


@pytest.mark.parametrize("status", ["verified", "confirmed"])
def test_an_untouched_workbook_of_verified_facts_changes_nothing(
    path: Path, tmp_path: Path, status: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ra.xlsx"
    assert cli.run(["export", str(path), str(out), "--language", "en", "--status", status]) == 0
    book = CalamineWorkbook.from_path(out)
    assert len(book.get_sheet_by_name("Review log").to_python()) == 3
    assert book.get_sheet_by_name("Review sessions").to_python()[1][0] == "Vòng 1"
    assert printed(capsys, "import-sheet", path, out) == []

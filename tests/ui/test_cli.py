"""The commands and their JSON: a public contract."""

from __future__ import annotations

import argparse
import io
import json
import os
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest
from frictionless import validate
from python_calamine import CalamineWorkbook

from annotator.errors import UserError
from annotator.model import State, StepKind
from db import backups
from db.ops import claims as claim_ops
from db.ops import suggestions
from db.project import open_project
from db.queries import articles, claims, derived, history
from ui import cli, sample
from ui.commands import output
from ui.commands.endings import WRONG_USAGE, ending
from ui.commands.imports import Import, Reading
from ui.commands.window import has_display

ROOT = Path(__file__).parents[2]
BUILT = "Ngày 14/2/2024, UNESCO họp tại Hà Nội. Mạng lưới thành phố học tập toàn cầu được thành lập năm 2012."
# Decomposed letters and joined words: places must be those of this text, not of the tidied one.
FOUNDED = "Ma\u0323ng lu\u031bo\u031b\u0301i tha\u0300nh phố học tập toàn cầu được thành lập vào năm 2013 ."


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A folder of two articles that contradict each other."""
    folder = tmp_path / "bài"
    folder.mkdir()
    (folder / "một.txt").write_text(BUILT, "utf-8")
    (folder / "hai.txt").write_text(FOUNDED, "utf-8")
    return folder


@pytest.fixture
def path(inputs: Path, tmp_path: Path) -> Path:
    """A project of these articles with suggestions."""
    made = tmp_path / "dự án.doichieu"
    assert cli.run(["import", str(made), str(inputs)]) == 0
    return made


@pytest.fixture
def confirmed(path: Path) -> Path:
    """The project with all claims confirmed."""
    with open_project(path) as project:
        found = claims.all_of(project, states=[State.SUGGESTED])
        claim_ops.confirm_all(project, [claim.id for claim in found])
    return path


def lines(shown: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in shown.splitlines()]


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """The one line that a refused command says."""
    capsys.readouterr()
    assert cli.run([str(one) for one in arguments]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert len(shown.err.splitlines()) == 1
    assert "Traceback" not in shown.err
    return shown.err


# --- import ---------------------------------------------------------------------------------------


def test_import_tells_what_came_of_each_file(inputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = tmp_path / "dự án.doichieu"
    assert cli.run(["import", str(made), str(inputs)]) == 0
    shown = capsys.readouterr()
    outcomes = lines(shown.out)
    assert [Path(str(one["file"])).name for one in outcomes] == ["hai.txt", "một.txt"]
    assert [(one["outcome"], one["new"], one["known"]) for one in outcomes] == [("new", 1, 0)] * 2
    assert "2 new articles, 0 known" in shown.err


def test_importing_again_adds_nothing(path: Path, inputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    with open_project(path) as project:
        before = (articles.count(project), len(history.steps(project)))
    assert cli.run(["import", str(path), str(inputs), str(inputs / "một.txt")]) == 0
    assert {one["outcome"] for one in lines(capsys.readouterr().out)} == {"known"}
    with open_project(path) as project:
        assert (articles.count(project), len(history.steps(project))) == before


def test_importing_again_finds_what_an_import_that_was_cut_short_had_not_looked_for(
    path: Path, inputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise UserError("The disk is full: free some space and try again.")

    with monkeypatch.context() as patched:
        patched.setattr(suggestions, "store", full)
        assert cli.run(["import", str(tmp_path / "đầy.doichieu"), str(inputs)]) == 1
    capsys.readouterr()
    assert cli.run(["import", str(tmp_path / "đầy.doichieu"), str(inputs)]) == 0
    assert {one["outcome"] for one in lines(capsys.readouterr().out)} == {"known"}
    with open_project(path) as whole, open_project(tmp_path / "đầy.doichieu") as mended:
        assert articles.count(mended) == 2
        expected = [(one.field, one.value) for one in claims.all_of(whole, states=list(State))]
        assert expected != []
        assert [(one.field, one.value) for one in claims.all_of(mended, states=list(State))] == expected


def test_importing_again_what_says_nothing_leaves_no_step(tmp_path: Path) -> None:
    (tmp_path / "trống.txt").write_text("Không có gì ở đây.", "utf-8")
    for _ in range(2):
        assert cli.run(["import", str(tmp_path / "p.doichieu"), str(tmp_path / "trống.txt")]) == 0
    with open_project(tmp_path / "p.doichieu") as project:
        assert [str(step.label) for step in history.steps(project)] == [
            "Import articles (1)",
            "Adopt codebook learning_cities",
        ]


def test_one_undo_takes_a_whole_import_back(path: Path) -> None:
    with open_project(path) as project:
        assert claims.all_of(project, states=list(State))
        project.undo()
        assert articles.count(project) == 0
        assert claims.all_of(project, states=list(State)) == []


def test_refused_files_are_named_and_the_others_taken(
    inputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (inputs / "rỗng.txt").write_bytes(b"")
    (inputs / "nhị phân.txt").write_bytes(bytes(range(256)) * 40)
    made = tmp_path / "dự án.doichieu"
    assert cli.run(["import", str(made), str(inputs)]) == 3
    shown = capsys.readouterr()
    by_name = {Path(str(one["file"])).name: one for one in lines(shown.out)}
    assert by_name["một.txt"]["outcome"] == "new"
    for name in ("rỗng.txt", "nhị phân.txt"):
        assert by_name[name]["outcome"] == "refused"
        assert by_name[name]["reason"]
        assert sum(name in line for line in shown.err.splitlines()) == 1


@pytest.mark.parametrize("data", [b"", bytes(range(256)) * 40], ids=["empty", "binary"])
def test_a_single_bad_file_is_refused(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "xấu.txt").write_bytes(data)
    assert cli.run(["import", str(tmp_path / "dự án.doichieu"), str(tmp_path / "xấu.txt")]) == 1
    (told,) = capsys.readouterr().err.splitlines()
    assert told.startswith(f"{tmp_path / 'xấu.txt'} is ")
    assert not list(tmp_path.glob("*doichieu*"))


def test_a_path_that_is_not_there_makes_no_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["import", str(tmp_path / "dự án.doichieu"), str(tmp_path / "không có")]) == 1
    shown = capsys.readouterr()
    assert [one["outcome"] for one in lines(shown.out)] == ["refused"]
    assert "is not there" in shown.err
    assert not list(tmp_path.glob("*doichieu*"))


@pytest.mark.parametrize("command", [["import", "x.doichieu"], ["suggest"]], ids=["import", "suggest"])
def test_a_folder_without_articles_is_told(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "trống").mkdir()
    assert "nothing to import" in refused(capsys, *command, tmp_path / "trống")


def test_without_suggestions(inputs: Path, tmp_path: Path) -> None:
    made = tmp_path / "dự án.doichieu"
    assert cli.run(["import", str(made), str(inputs), "--no-suggest"]) == 0
    with open_project(made) as project:
        assert articles.count(project) == 2
        assert claims.all_of(project, states=list(State)) == []


def test_a_codebook_of_ones_own(inputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codebook = tmp_path / "codebook.toml"
    label = 'label.vi = "M"\nlabel.en = "M"\n'
    field = f'[[table.field]]\nname = "born"\n{label}kind = "date"\ncues = ["thành lập"]\n'
    codebook.write_text(f'name = "m"\n{label}[[table]]\nname = "own"\n{label}{field}', "utf-8")
    made = tmp_path / "dự án.doichieu"
    assert cli.run(["import", str(made), str(inputs), "--codebook", str(codebook)]) == 0
    capsys.readouterr()
    assert cli.run(["claims", str(made)]) == 0
    assert {(one["table"], one["field"]) for one in lines(capsys.readouterr().out)} == {("own", "born")}
    codebook.write_text("[", "utf-8")
    for bad in (tmp_path / "none.toml", codebook):
        refused(capsys, "import", tmp_path / "other.doichieu", inputs, "--codebook", bad)
    assert not list(tmp_path.glob("other*"))


def test_a_codebook_without_a_place_for_claims_says_so_and_goes_on(
    inputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = tmp_path / "dự án.doichieu"
    assert cli.run(["import", str(made), str(inputs)]) == 0
    with open_project(made) as project:
        every = claims.ids(project)
        claim_ops.confirm(project, every[0])
    other = sample.CODEBOOK.with_name("storm_damage.toml")
    capsys.readouterr()
    assert cli.run(["import", str(made), str(inputs), "--codebook", str(other)]) == 0
    told = capsys.readouterr().err.splitlines()
    assert sum(line.startswith(f"{len(every)} claims (1 confirmed) have no place") for line in told) == 1
    with open_project(made) as project:
        assert claims.ids(project) == every
    assert cli.run(["export", str(made), str(tmp_path / "bảng.xlsx")]) == 0
    assert "Left out: 1 claims" in capsys.readouterr().err


def test_slices_are_one_import(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    records = [{"id": f"r{n}", "text": f"Năm 2012, mạng lưới có {n} thành viên."} for n in range(450)]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(record) for record in records), "utf-8")
    made = tmp_path / "dự án.doichieu"
    assert cli.run(["import", str(made), str(tmp_path / "a.jsonl"), "--no-suggest"]) == 0
    assert lines(capsys.readouterr().out)[0]["new"] == 450
    with open_project(made) as project:
        project.undo()
        assert articles.count(project) == 0


# --- reading commands ------------------------------------------------------------------------------


def test_suggest_points_into_the_original(inputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["suggest", str(inputs)]) == 0
    found = {str(one["id"]): one for one in lines(capsys.readouterr().out)}
    assert set(found) == {"một.txt", "hai.txt"}
    for name, original in (("một.txt", BUILT), ("hai.txt", FOUNDED)):
        spans = found[name]["spans"]
        assert isinstance(spans, list)
        assert spans
        for span in spans:
            assert set(span) == {"start", "end", "type", "surface", "value", "score", "by"}
            assert original[span["start"] : span["end"]] == span["surface"]
            assert span["type"] in ("city", "date", "count")
            assert 0 <= span["score"] <= 1000
    assert {"published_on", "published_on_source"} <= set(found["một.txt"])


def test_suggest_keeps_the_ids_of_records(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = {"id": "bản ghi 7", "text": BUILT, "published_on": "2024-02-15"}
    (tmp_path / "a.jsonl").write_text(json.dumps(record), "utf-8")
    assert cli.run(["suggest", str(tmp_path / "a.jsonl")]) == 0
    found = lines(capsys.readouterr().out)
    assert [(one["id"], one["published_on"], one["published_on_source"]) for one in found] == [
        ("bản ghi 7", "2024-02-15", "metadata")
    ]


def test_suggest_goes_on_after_a_bad_file(inputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (inputs / "rỗng.txt").write_bytes(b"")
    assert cli.run(["suggest", str(inputs)]) == 3
    shown = capsys.readouterr()
    assert len(lines(shown.out)) == 2
    assert len(shown.err.splitlines()) == 1


def test_claims_quote_the_original(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert cli.run(["claims", str(path), "--state", "suggested"]) == 0
    found = lines(capsys.readouterr().out)
    assert found
    originals = {"một.txt": BUILT, "hai.txt": FOUNDED}
    for claim in found:
        assert {"id", "table", "row", "field", "value", "as_of", "scope", "state", "score"} <= set(claim)
        evidence = claim["evidence"]
        assert isinstance(evidence, list)
        for piece in evidence:
            assert originals[str(claim["article"])][piece["start"] : piece["end"]] == piece["quote"]
    assert cli.run(["claims", str(path), "--state", "confirmed"]) == 0
    assert capsys.readouterr().out == ""


def test_contradictions_count_confirmed_claims_unless_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert cli.run(["contradictions", str(path)]) == 0
    assert capsys.readouterr().out == ""
    assert cli.run(["contradictions", str(path), "--include-suggested"]) == 0
    conflicts = [one for one in lines(capsys.readouterr().out) if one["type"] == "conflict"]
    assert len(conflicts) == 1
    (one,) = conflicts
    assert (one["field"], one["state"], one["resolution"]) == ("founded", "open", None)
    values = one["values"]
    assert isinstance(values, list)
    assert {value["value"]["iso"] for value in values} == {"2012", "2013"}
    originals = {"một.txt": BUILT, "hai.txt": FOUNDED}
    for value in values:
        assert value["voices"] == len(value["claims"]) == 1
        for piece in value["evidence"]:
            assert originals[piece["article"]][piece["start"] : piece["end"]] == piece["quote"]


class Terminal(io.StringIO):
    """A screen that remembers what was shown."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("command", [["claims"], ["history"], ["contradictions", "--include-suggested"]])
def test_a_terminal_gets_a_table(command: list[str], path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain, asked = Terminal(), Terminal()
    monkeypatch.setattr(sys, "stdout", plain)
    assert cli.run([*command, str(path)]) == 0
    assert "┃" in plain.getvalue()
    assert ("“năm 2012”" in plain.getvalue()) == (command[0] == "contradictions")
    monkeypatch.setattr(sys, "stdout", asked)
    assert cli.run([*command, str(path), "--json"]) == 0
    assert lines(asked.getvalue())


# --- export ----------------------------------------------------------------------------------------


def test_export_goes_by_suffix_or_format(confirmed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["ra.xlsx"], ["ra.csv"], ["ra.jsonl"], ["ra.dat", "--format", "xlsx"]):
        out = tmp_path / arguments[0]
        assert cli.run(["export", str(confirmed), str(out), *arguments[1:]]) == 0
        assert out.stat().st_size > 0
    assert (tmp_path / "ra.dat").read_bytes()[:2] == b"PK"
    assert "xlsx, csv, datapackage, jsonl" in refused(capsys, "export", confirmed, tmp_path / "ra.unknown")


def test_csv_has_commas_for_programs_unless_another_dialect_is_asked_for(confirmed: Path, tmp_path: Path) -> None:
    for arguments, separator in (([], ","), (["--dialect", "semicolon"], ";"), (["--dialect", "tab"], "\t")):
        assert cli.run(["export", str(confirmed), str(tmp_path / "ra.csv"), "--language", "vi", *arguments]) == 0
        heading = (tmp_path / "ra.csv").read_text("utf-8-sig").splitlines()[0]
        assert heading.split(separator)[:2] == ["table", "row"]


def test_the_data_package_of_a_project_is_valid_to_a_reader_by_others(confirmed: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra.datapackage.zip"
    assert cli.run(["export", str(confirmed), str(out), "--status", "all"]) == 0
    told = validate(str(out))
    assert told.valid, told.flatten(["type", "message"])
    assert {task.name: task.stats.get("rows", 0) for task in told.tasks}["evidence"] > 0


def test_what_cannot_go_to_wikidata_is_refused_in_one_line(
    confirmed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "“wikidata”" in refused(capsys, "export", confirmed, tmp_path / "ra.quickstatements.txt")
    assert not (tmp_path / "ra.quickstatements.txt").exists()


def test_spans_are_exported_in_places_of_the_original(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ra.doccano.jsonl"
    assert cli.run(["export", str(path), str(out)]) == 0
    assert out.read_text("utf-8") == ""
    assert cli.run(["export", str(path), str(out), "--status", "all"]) == 0
    found = lines(out.read_text("utf-8"))
    assert sorted(str(one["text"]) for one in found) == sorted([BUILT, FOUNDED])
    quoted = [str(one["text"])[s[0] : s[1]] for one in found for s in cast("list[list[int]]", one["label"])]
    assert {"Hà Nội", "14/2/2024"} <= {words.removeprefix("Ngày ") for words in quoted}
    capsys.readouterr()
    words = ["--format", "iob2", "--status", "verified", "--table", "network_facts"]
    assert cli.run(["export", str(path), str(tmp_path / "ra.txt"), *words]) == 0
    told = capsys.readouterr().err
    assert "no table" in told
    assert "not reviewed" in told
    assert "0 spans in 0 articles" in told


def test_a_contradicted_fact_stands_empty_among_the_confirmed(confirmed: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra.jsonl"
    assert cli.run(["export", str(confirmed), str(out), "--table", "network_facts"]) == 0
    facts = lines(out.read_text("utf-8"))
    founded = next(fact for fact in facts if fact["field"] == "founded")
    assert (founded["value"], founded["status"]) == (None, "contradicted")
    assert {fact["table"] for fact in facts} == {"network_facts"}


def test_a_workbook_can_do_without_evidence_and_tells_what_has_changed(confirmed: Path, tmp_path: Path) -> None:
    for name in ("một.xlsx", "hai.xlsx"):
        words = ["export", str(confirmed), str(tmp_path / name), "--without-evidence", "--language", "en"]
        assert cli.run(words) == 0
    book = CalamineWorkbook.from_path(tmp_path / "hai.xlsx")
    assert "Evidence" not in book.sheet_names
    changes = book.get_sheet_by_name("Changes since last export").to_python()
    assert str(changes[1][0]).startswith("No fact has changed since the workbook")


def test_suggested_facts_are_exported_only_when_asked_for(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra.jsonl"
    assert cli.run(["export", str(path), str(out)]) == 0
    assert out.read_text("utf-8") == ""
    assert cli.run(["export", str(path), str(out), "--status", "all"]) == 0
    assert lines(out.read_text("utf-8"))


def test_nothing_is_verified_without_reviews(
    confirmed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    out = tmp_path / "ra.jsonl"
    assert cli.run(["export", str(confirmed), str(out), "--status", "verified"]) == 0
    assert out.read_text("utf-8") == ""
    assert "verified" in capsys.readouterr().err


def test_export_refuses_unknown_tables_and_places(
    confirmed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "network_facts" in refused(capsys, "export", confirmed, tmp_path / "ra.xlsx", "--table", "none")
    refused(capsys, "export", confirmed, tmp_path / "none" / "ra.xlsx")
    assert not (tmp_path / "ra.xlsx").exists()
    refused(capsys, "export", confirmed, confirmed, "--format", "csv")
    assert cli.run(["check", str(confirmed)]) == 0


def test_headings_follow_the_system_unless_told(
    confirmed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for system, told, sheet in (
        ("vi_VN.UTF-8", [], "Bằng chứng"),
        ("de_DE.UTF-8", [], "Evidence"),
        ("de_DE.UTF-8", ["--language", "vi"], "Bằng chứng"),
    ):
        monkeypatch.setenv("LC_ALL", system)
        assert cli.run(["export", str(confirmed), str(tmp_path / "ra.xlsx"), *told]) == 0
        assert sheet in CalamineWorkbook.from_path(tmp_path / "ra.xlsx").sheet_names


@pytest.mark.parametrize(("language", "sheet"), [("vi", "Mâu thuẫn"), ("en", "Contradictions")])
def test_a_workbook_speaks_one_language(confirmed: Path, tmp_path: Path, language: str, sheet: str) -> None:
    out = tmp_path / "ra.xlsx"
    assert cli.run(["export", str(confirmed), str(out), "--language", language]) == 0
    rows = CalamineWorkbook.from_path(out).get_sheet_by_name(sheet).to_python()
    assert any("Articles give" in str(cell) for row in rows for cell in row) == (language == "en")


# --- steps, copies, checks --------------------------------------------------------------------------


def test_history_and_undo(confirmed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert cli.run(["history", str(confirmed)]) == 0
    steps = lines(capsys.readouterr().out)
    assert str(steps[0]["label"]).startswith("Confirm")
    assert cli.run(["undo", str(confirmed), str(steps[0]["id"])]) == 0
    assert cli.run(["history", str(confirmed), "--limit", "1"]) == 0
    (last,) = lines(capsys.readouterr().out)
    assert (last["kind"], last["undoes"]) == (StepKind.UNDO, steps[0]["id"])
    refused(capsys, "undo", confirmed, 99_999)


def test_backup_and_restore(confirmed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy, other = tmp_path / "bản sao.doichieu", tmp_path / "khác.doichieu"
    assert cli.run(["backup", str(confirmed), str(copy)]) == 0
    assert cli.run(["restore", str(copy), str(other)]) == 0
    with open_project(other) as restored, open_project(confirmed) as original:
        assert claims.all_of(restored, states=list(State)) == claims.all_of(original, states=list(State))
        assert derived.of(restored).contradictions == derived.of(original).contradictions
    refused(capsys, "restore", tmp_path / "none.doichieu", other)


def test_restoring_backs_up_what_is_there(path: Path, tmp_path: Path) -> None:
    """Whoever names the two the wrong way round has lost nothing."""
    copy = tmp_path / "bản sao.doichieu"
    assert cli.run(["backup", str(path), str(copy)]) == 0
    assert cli.run(["undo", str(path), "2"]) == 0
    assert cli.run(["restore", str(path), str(copy)]) == 0
    (kept,) = backups.listed(copy)
    with open_project(kept.path, read_only=True) as project:
        assert articles.count(project) == 2
    assert cli.run(["restore", str(kept.path), str(tmp_path / "mới.doichieu")]) == 0
    assert backups.listed(tmp_path / "mới.doichieu") == []


def test_check(confirmed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["check", str(confirmed)]) == 0
    whole = confirmed.read_bytes()
    damaged = whole.replace("thành lập năm 2012".encode(), "thành lập năm 2010".encode())
    assert damaged != whole
    confirmed.write_bytes(damaged)
    capsys.readouterr()
    assert cli.run(["check", str(confirmed)]) == 1
    shown = capsys.readouterr()
    assert lines(shown.out)


@pytest.mark.parametrize(
    "arguments",
    [
        ["undo", "x", "9" * 30],
        ["undo", "x", "-1"],
        ["history", "x", "--limit", "9" * 30],
        ["history", "x", "--limit", "0"],
    ],
)
def test_numbers_that_count_nothing_are_wrong_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.run(arguments)
    assert ended.value.code == WRONG_USAGE


# --- what can be mended -----------------------------------------------------------------------------

READING = (["claims"], ["contradictions"], ["history"], ["check"])


@pytest.mark.parametrize("command", READING, ids=lambda c: c[0])
def test_what_is_no_project_is_told_in_one_line(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text, empty = tmp_path / "bài.txt", tmp_path / "rỗng.doichieu"
    text.write_text(BUILT, "utf-8")
    empty.touch()
    for bad in (tmp_path / "không có.doichieu", text, empty, tmp_path):
        assert str(bad) in refused(capsys, *command, bad)
    assert text.read_text("utf-8") == BUILT
    assert empty.stat().st_size == 0


def test_a_project_from_a_newer_version_is_refused(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 9999")
    database.close()
    assert "newer" in refused(capsys, "claims", path)
    assert "newer" in refused(capsys, "undo", path, 1)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_told(path: Path, inputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path.parent.chmod(0o555)
    try:
        refused(capsys, "import", path, inputs)
        assert cli.run(["claims", str(path)]) == 0
    finally:
        path.parent.chmod(0o755)


def test_a_project_open_elsewhere_can_be_read_but_not_written(
    path: Path, inputs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = (
        "import sys,pathlib,db.project as p\nwith p.open_project(pathlib.Path(sys.argv[1])): print(flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        refused(capsys, "import", path, inputs)
        assert cli.run(["claims", str(path)]) == 0
        holder.communicate(b"\n")


# --- how commands end --------------------------------------------------------------------------------


def test_endings() -> None:
    assert [ending(done=2, refused=0), ending(done=0, refused=1), ending(done=1, refused=1)] == [0, 1, 3]


def test_a_display_is_asked_for_on_linux_alone() -> None:
    assert not has_display({}, "linux")
    assert has_display({"DISPLAY": "desk.example:0"}, "linux")
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    assert has_display({}, "darwin")


@pytest.mark.skipif(sys.platform != "linux", reason="X11 displays of this machine are looked for on Linux alone")
def test_a_display_that_is_gone_is_none() -> None:
    assert not has_display({"DISPLAY": ":54321"}, "linux")
    # Without a file: the name is free again when the test ends.
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0/tmp/.X11-unix/X54322")
        server.listen()
        assert has_display({"DISPLAY": ":54322.0"}, "linux")


def test_broken_halves_of_characters_are_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    output.put({"quote": "a\ud800b", "name": "Đà"})
    assert json.loads(capsys.readouterr().out) == {"quote": "a\ud800b", "name": "Đà"}


def test_what_is_read_does_not_steer_the_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = Terminal()
    monkeypatch.setattr(sys, "stdout", shown)
    output.tell("\x1b]0;a\x07b\x9bc.txt")
    output.table(["\x1b[31mđỏ\nhai"], (("Words", str),))
    assert not set("\x1b\x07\x9b") & set(capsys.readouterr().err)
    assert "\x1b[31mđ" not in shown.getvalue()
    assert "đỏ" in shown.getvalue()


@pytest.mark.skipif(os.name != "posix", reason="pipes close otherwise elsewhere")
def test_a_reader_that_leaves_early_is_no_fault(path: Path) -> None:
    command = f'"{sys.executable}" main.py claims "{path}" | true; echo ${{PIPESTATUS[0]}}'
    shown = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (shown.stdout, shown.stderr) == ("0\n", "")


@pytest.mark.skipif(os.name != "posix", reason="streams are closed otherwise elsewhere")
def test_closed_and_full_outputs_end_without_a_traceback(path: Path) -> None:
    for ending_of_line, code, told in (
        (">&-", "0", 0),
        ("2>&-", "0", 0),
        *([(">/dev/full", "1", 1)] if Path("/dev/full").exists() else []),
    ):
        command = f'"{sys.executable}" main.py history "{path}" {ending_of_line}; echo "code $?"'
        shown = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
        assert shown.stdout.endswith(f"code {code}\n")
        assert len(shown.stderr.splitlines()) == told


@pytest.mark.skipif(sys.platform != "linux", reason="locales are another matter elsewhere")
def test_names_are_readable_in_a_console_that_knows_ascii_alone(path: Path, inputs: Path) -> None:
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for arguments, name in ((["import", path, inputs / "một.txt"], "một.txt"), (["claims", "thiếu"], "thiếu")):
        shown = subprocess.run(
            [sys.executable, "main.py", *map(str, arguments)], cwd=ROOT, env=plain, capture_output=True, check=False
        )
        assert name in (shown.stdout + shown.stderr).decode()


def test_stopping_keeps_whole_steps(tmp_path: Path) -> None:
    for n in range(450):
        (tmp_path / f"{n}.txt").write_text(f"{BUILT} Bài {n}.", "utf-8")

    def stop(done: int, total: int) -> None:
        if done == 350:
            raise KeyboardInterrupt

    with open_project(tmp_path / "dự án.doichieu") as project:
        with pytest.raises(KeyboardInterrupt):
            Import(project, None).take(Reading(sorted(tmp_path.glob("*.txt")), stop).arrivals())
        assert project.check() == []
        assert articles.count(project) == 200


def test_stopping_ends_with_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(options: argparse.Namespace) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("ui.commands.claims.run", stopped)
    assert cli.run(["claims", "any.doichieu"]) == 130
    assert len(capsys.readouterr().err.splitlines()) == 1

"""What holds for every exporter of the list."""

from __future__ import annotations

import csv
import gc
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model import Fact, FactRow, Status, Text
from exports.formats import EXPORTERS, Exporter
from exports.report import Dialect, Report
from tests.exports.conftest import EVERY, PEOPLE, ROW, fitting, nothing, written

every = pytest.mark.parametrize("exporter", EVERY)


class CancelledError(Exception):
    """Raised by a tick to cancel."""


def cancel(done: int, total: int) -> None:
    raise CancelledError


def test_names_and_suffixes_are_unlike() -> None:
    assert len({e.name for e in EXPORTERS}) == len({e.suffix for e in EXPORTERS}) == len(EXPORTERS)
    assert all(e.label.vi and e.label.en and e.suffix.startswith(".") for e in EXPORTERS)


@every
def test_writes_one_whole_file_and_nothing_else(exporter: Exporter, report: Report, tmp_path: Path) -> None:
    out = tmp_path / f"ra{exporter.suffix}"
    ticks: list[tuple[int, int]] = []
    exporter.write(fitting(exporter, report), out, lambda done, total: ticks.append((done, total)))
    assert [p.name for p in tmp_path.iterdir()] == [out.name]
    assert out.stat().st_size > 100
    assert ticks
    assert all(0 <= done <= total for done, total in ticks)
    assert ticks[-1][0] == ticks[-1][1]


@every
def test_cancelling_leaves_the_old_file(exporter: Exporter, report: Report, tmp_path: Path) -> None:
    out = tmp_path / f"ra{exporter.suffix}"
    out.write_bytes(b"old")
    with pytest.raises(CancelledError):
        exporter.write(report, out, cancel)
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


@every
def test_places_that_cannot_be_written_are_told_in_one_line(exporter: Exporter, report: Report, tmp_path: Path) -> None:
    for out in (tmp_path / "none" / f"ra{exporter.suffix}", tmp_path, Path(os.devnull)):
        with pytest.raises(UserError) as caught:
            exporter.write(report, out, nothing)
        assert "\n" not in str(caught.value)


@every
@pytest.mark.parametrize(("program", "lock"), [("LibreOffice", ".~lock.{name}#"), ("Excel", "~${name}")])
def test_a_file_open_elsewhere_is_not_replaced(
    exporter: Exporter, report: Report, tmp_path: Path, program: str, lock: str
) -> None:
    out = tmp_path / f"ra{exporter.suffix}"
    beside = tmp_path / lock.format(name=out.name)
    beside.write_text("Lan,lan,máy,01.03.2024 08:00,file:///home/lan;", encoding="utf-8")
    report = fitting(exporter, report)
    exporter.write(report, out, nothing)
    whole = out.read_bytes()
    with pytest.raises(UserError, match=program) as caught:
        exporter.write(report, out, nothing)
    assert str(beside) in str(caught.value)
    assert out.read_bytes() == whole
    assert len(list(tmp_path.iterdir())) == 2


@every
def test_a_full_disk_leaves_the_old_file(exporter: Exporter, tmp_path: Path, many: Callable[[int], Report]) -> None:
    resource = pytest.importorskip("resource", reason="file size limits are a matter of Unix")
    out = tmp_path / f"ra{exporter.suffix}"
    out.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    report = fitting(exporter, many(300))
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, hard))
    try:
        with pytest.raises(UserError):
            exporter.write(report, out, nothing)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def test_a_disk_that_fills_up_at_the_end_is_told_once(
    tmp_path: Path, many: Callable[[int], Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    resource = pytest.importorskip("resource", reason="file size limits are a matter of Unix")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    complaints: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", complaints.append)

    def fill(done: int, total: int) -> None:
        if 2 * done > total:
            resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, hard))

    try:
        with pytest.raises(UserError):
            EXPORTERS[0].write(many(300), tmp_path / "ra.xlsx", fill)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    gc.collect()
    assert complaints == []
    assert list(tmp_path.iterdir()) == []


def test_packing_a_workbook_can_be_cancelled_too(tmp_path: Path, many: Callable[[int], Report]) -> None:
    seen: list[float] = []

    def cancel_late(done: int, total: int) -> None:
        seen.append(done / total)
        if done > 0.7 * total:
            raise CancelledError

    with pytest.raises(CancelledError):
        EXPORTERS[0].write(many(2_000), tmp_path / "ra.xlsx", cancel_late)
    assert seen == sorted(seen)
    assert seen[-1] < 1
    assert list(tmp_path.iterdir()) == []


def test_libraries_are_imported_only_to_write() -> None:
    code = "import sys, exports; assert {'openpyxl', 'lxml', 'cassis', 'spacy'}.isdisjoint(sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_json_lines_quote_the_original(report: Report, tmp_path: Path) -> None:
    exporter = next(e for e in EXPORTERS if e.name == "jsonl")
    exporter.write(report, tmp_path / "ra.jsonl", nothing)
    facts = [json.loads(line) for line in (tmp_path / "ra.jsonl").read_text("utf-8").splitlines()]
    originals = {a.name: a.text.original for a in report.articles.values()}
    evidence = [e for fact in facts for e in fact["evidence"]]
    assert len(evidence) == 8
    assert all(originals[e["article"]][e["start"] : e["end"]] == e["quote"] for e in evidence)


def test_json_lines_tell_who_says_what_and_what_was_decided(report: Report, tmp_path: Path) -> None:
    facts = [json.loads(line) for line in written(report, tmp_path, "jsonl").read_text("utf-8").splitlines()]
    founded, announced, people, note = facts
    assert [fact["voices"] for fact in facts] == [2, 1, 1, 0]
    assert (founded["resolution"]["verdict"], founded["resolution"]["reason"]) == ("undecided", "Chưa rõ")
    assert (announced["resolution"], people["as_of"], note["evidence"]) == (None, None, [])
    assert [(e["source"], e["published_on"]) for e in announced["evidence"]] == [("Báo 2", "2024-02-12")] * 2


def test_json_lines_tell_the_day_that_all_claims_hold_for(report: Report, tmp_path: Path) -> None:
    dated = replace(PEOPLE, as_of="2024-02-14T09", scope="VN")
    rows = [FactRow("facts", ROW, (Fact("people", PEOPLE.value, Status.CONFIRMED, (dated,)),), "VN")]
    (line,) = written(replace(report, rows=rows), tmp_path, "jsonl").read_text("utf-8").splitlines()
    fact = json.loads(line)
    assert (fact["as_of"], fact["scope"]) == ("2024-02-14", "VN")
    assert {(e["as_of"], e["scope"]) for e in fact["evidence"]} == {("2024-02-14", "VN")}


def test_csv_keeps_words_from_running_as_formulas(report: Report, tmp_path: Path) -> None:
    raw = written(report, tmp_path, "csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert "'=1+1" in raw.decode("utf-8")


@pytest.mark.parametrize("words", ["=1+1", "+x", "-x", "@x", "\tx", "\rx", "'x", "'=x", "-5-3", "+-5"])
def test_marked_words_come_back_from_csv(report: Report, tmp_path: Path, words: str) -> None:
    assert _through_csv(report, tmp_path, words) == "'" + words


@pytest.mark.parametrize("words", ["-5", "+3,25", "-1.000.000", "x", "3=3", ""])
def test_numbers_and_harmless_words_stay_as_they_are_in_csv(report: Report, tmp_path: Path, words: str) -> None:
    assert _through_csv(report, tmp_path, words) == words


def _through_csv(report: Report, folder: Path, words: str) -> str:
    rows = [FactRow("facts", ROW, (Fact("note", Text(words), Status.CONFIRMED, ()),))]
    with written(replace(report, rows=rows), folder, "csv").open(encoding="utf-8-sig", newline="") as file:
        (line,) = csv.DictReader(file)
    return line["value"]


@pytest.mark.parametrize("dialect", Dialect)
def test_csv_comes_in_dialects_that_others_tell_by_looking(report: Report, tmp_path: Path, dialect: Dialect) -> None:
    text = written(replace(report, dialect=dialect), tmp_path, "csv").read_text("utf-8-sig")
    heading, *_ = text.splitlines()
    told = csv.Sniffer().sniff(heading, delimiters=",;\t").delimiter
    assert told == {Dialect.COMMA: ",", Dialect.SEMICOLON: ";", Dialect.TAB: "\t"}[dialect]
    assert {len(line) for line in csv.reader(text.splitlines(), delimiter=told)} == {11}


def test_csv_holds_half_a_surrogate_pair(odd: Report, tmp_path: Path) -> None:
    rows = [FactRow("facts", ROW, (Fact("note", Text("a\ud800"), Status.CONFIRMED, ()),))]
    assert "a\\ud800" in written(replace(odd, rows=rows), tmp_path, "csv").read_text("utf-8-sig")

"""What holds for every exporter of the list."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.errors import UserError
from exports import EXPORTERS, Exporter
from exports.report import Report

every = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda e: e.name)


def nothing(done: int, total: int) -> None:
    """A tick that nobody watches."""


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
    exporter.write(report, out, lambda done, total: ticks.append((done, total)))
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
    report = many(300)
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


def test_openpyxl_is_imported_only_to_write() -> None:
    code = "import sys, exports; assert 'openpyxl' not in sys.modules and 'lxml' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_json_lines_quote_the_original(report: Report, tmp_path: Path) -> None:
    exporter = next(e for e in EXPORTERS if e.name == "jsonl")
    exporter.write(report, tmp_path / "ra.jsonl", nothing)
    facts = [json.loads(line) for line in (tmp_path / "ra.jsonl").read_text("utf-8").splitlines()]
    originals = {a.name: a.text.original for a in report.articles.values()}
    evidence = [e for fact in facts for e in fact["evidence"]]
    assert len(evidence) == 8
    assert all(originals[e["article"]][e["start"] : e["end"]] == e["quote"] for e in evidence)


def test_csv_keeps_words_from_running_as_formulas(report: Report, tmp_path: Path) -> None:
    exporter = next(e for e in EXPORTERS if e.name == "csv")
    exporter.write(report, tmp_path / "ra.csv", nothing)
    written = (tmp_path / "ra.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert "'=1+1" in written.decode("utf-8")

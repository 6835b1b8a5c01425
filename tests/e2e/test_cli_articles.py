"""The five real articles through the command line: imported, compared, exported, reopened."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from annotator.model import PartialDate, State, Type, Verdict
from db.ops import claims, resolutions
from db.project import open_project
from db.queries import claims as stored
from db.queries import derived

ROOT = Path(__file__).parents[2]
Form = dict[str, Any]


@dataclass(frozen=True)
class Desk:
    """A project file and the articles beside it, worked on by the real program."""

    project: Path
    articles: Path

    def run(self, command: str, *arguments: object, code: int = 0) -> list[Form]:
        """What the command prints, as it ends with that code."""
        words = [sys.executable, "main.py", command, *(str(one) for one in arguments)]
        shown = subprocess.run(words, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=300, check=False)
        assert shown.returncode == code, shown.stderr
        return [json.loads(line) for line in shown.stdout.splitlines()]

    def original(self, name: str) -> str:
        """The article's text as it stands in its file."""
        return (self.articles / name).read_bytes().decode("utf-8")

    def conflicts(self, *arguments: str) -> list[Form]:
        """The contradictions that ask for a verdict."""
        found = self.run("contradictions", self.project, *arguments)
        return [one for one in found if one["type"] == "conflict"]


@pytest.fixture(scope="module")
def desk(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The five articles imported."""
    desk = Desk(tmp_path_factory.mktemp("journey") / "báo.doichieu", shared / "articles")
    outcomes = desk.run("import", desk.project, desk.articles)
    assert [one["outcome"] for one in outcomes] == ["new"] * 5
    return desk


def numbers(one: Form) -> set[object]:
    """The numbers that stand against each other."""
    return {value["value"].get("number") for value in one["values"]}


def test_a_second_import_adds_nothing(desk: Desk) -> None:
    before = desk.run("history", desk.project)
    assert [one["outcome"] for one in desk.run("import", desk.project, desk.articles)] == ["known"] * 5
    assert desk.run("history", desk.project) == before


def test_every_span_and_quotation_is_verbatim(desk: Desk) -> None:
    found = desk.run("suggest", desk.articles)
    assert len(found) == 5
    for article in found:
        original = desk.original(article["id"])
        assert {span["type"] for span in article["spans"]} == {"city", "date", "count"}
        assert all(original[span["start"] : span["end"]] == span["surface"] for span in article["spans"])
    for claim in desk.run("claims", desk.project):
        original = desk.original(claim["article"])
        assert claim["evidence"]
        assert all(original[piece["start"] : piece["end"]] == piece["quote"] for piece in claim["evidence"])


def test_2012_against_2013_is_a_conflict_with_both_quotations(desk: Desk) -> None:
    (founded,) = [one for one in desk.conflicts("--include-suggested") if one["field"] == "founded"]
    quotes = {value["value"]["iso"]: {piece["quote"] for piece in value["evidence"]} for value in founded["values"]}
    assert set(quotes) == {"2012", "2013"}
    assert all(any(year in quote for quote in said) for year, said in quotes.items())
    for value in founded["values"]:
        for piece in value["evidence"]:
            assert desk.original(piece["article"])[piece["start"] : piece["end"]] == piece["quote"]


def test_356_in_2024_against_425_in_2025_is_none(desk: Desk) -> None:
    claimed = {claim["value"].get("number") for claim in desk.run("claims", desk.project)}
    assert {356, 425} <= claimed
    found = desk.run("contradictions", desk.project, "--include-suggested")
    about = [one for one in found if {356, 425} <= numbers(one)]
    assert "conflict" not in {one["type"] for one in about}
    (dated,) = [one for one in about if one["type"] == "as_of"]
    by_number: dict[object, set[str]] = {}
    for value in dated["values"]:
        by_number.setdefault(value["value"]["number"], set()).add(value["as_of"])
    assert by_number.keys() == {356, 425}
    assert not by_number[356] & by_number[425]


def test_only_confirmed_claims_count_until_told_otherwise(desk: Desk) -> None:
    assert desk.run("contradictions", desk.project) == []


def test_the_workbook_reads_the_same_in_two_readers(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "báo.xlsx"
    desk.run("export", desk.project, out, "--status", "all", "--language", "en")
    book, other = load_workbook(out), CalamineWorkbook.from_path(out)
    assert book.sheetnames == other.sheet_names
    assert book.sheetnames[0] == "Read me"
    assert book.sheetnames[-6:-2] == ["Time series", "Contradictions", "Evidence", "Sources"]
    for sheet in book.worksheets[1:]:
        rows = [[_plain(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        assert rows == [[_plain(value) for value in row] for row in other.get_sheet_by_name(sheet.title).to_python()]
        assert sheet.freeze_panes == "A2"
        assert all(table.ref == sheet.dimensions for table in sheet.tables.values())
    assert sum(sheet.max_row for sheet in book.worksheets[1:-6]) > 10


def test_the_workbook_quotes_the_articles_and_both_sides(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "báo.xlsx"
    desk.run("export", desk.project, out, "--status", "all", "--language", "en")
    book = load_workbook(out)
    evidence = _rows(book["Evidence"])
    for row in evidence:
        assert desk.original(row["Article"])[row["Start"] : row["End"]] == row["Quotation"]
        assert row["Quotation"] in row["In context"]
    conflicts = [row for row in _rows(book["Contradictions"]) if row["Type"] == "conflict"]
    quotes = " ".join(row["Quotation"] for row in conflicts)
    assert "2012" in quotes
    assert "2013" in quotes
    _assert_links_lead_there_and_back(book)


def test_decisions_survive_closing(desk: Desk, tmp_path: Path) -> None:
    copy = Desk(tmp_path / "quyết định.doichieu", desk.articles)
    desk.run("backup", desk.project, copy.project)
    _decide(copy.project)
    (founded,) = [one for one in copy.conflicts() if one["field"] == "founded"]
    assert (founded["state"], founded["resolution"]["reason"]) == ("resolved", "Năm xây dựng, theo UNESCO")
    out = tmp_path / "báo.jsonl"
    copy.run("export", copy.project, out, "--table", "network_facts")
    facts = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    (fact,) = [one for one in facts if one["field"] == "founded"]
    assert (fact["value"]["iso"], fact["status"]) == ("2012", "confirmed")
    copy.run("check", copy.project)
    last = copy.run("history", copy.project, "--limit", "1")[0]
    copy.run("undo", copy.project, last["id"])
    (again,) = [one for one in copy.conflicts() if one["field"] == "founded"]
    assert again["state"] == "open"


def _decide(path: Path) -> None:
    """What a person would do in the window: confirm the claims, settle the founding year."""
    with open_project(path) as project:
        claims.confirm_all(project, [claim.id for claim in stored.all_of(project, states=[State.SUGGESTED])])
        (founded,) = [
            one for one in derived.of(project).contradictions if one.field == "founded" and one.type is Type.CONFLICT
        ]
        value = next(side.value for side in founded.values if side.value == PartialDate("2012"))
        reason = "Năm xây dựng, theo UNESCO"
        resolutions.resolve(project, founded, verdict=Verdict.VALUE, value=value, reason=reason)


def _rows(sheet: Any) -> list[Form]:
    head, *rows = sheet.iter_rows(values_only=True)
    return [{name: "" if value is None else value for name, value in zip(head, row, strict=True)} for row in rows]


def _assert_links_lead_there_and_back(book: Any) -> None:
    linked = 0
    for sheet in book.worksheets[1:-6]:
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                if cell.hyperlink is None or not cell.hyperlink.location.startswith("'Evidence'!"):
                    continue
                linked += 1
                there = book["Evidence"][cell.hyperlink.location.partition("!")[2]].row
                back = book["Evidence"].cell(there, 4).hyperlink.location
                assert back == f"'{sheet.title}'!{cell.coordinate}"
    assert linked > 10


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.date()
    return "" if value is None else value

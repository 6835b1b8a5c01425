"""Reviews in the workbook: the log, the sessions, and the marks of verified facts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from annotator.model import (
    Cell,
    FactRow,
    Note,
    NoteId,
    Review,
    ReviewId,
    ReviewSession,
    ReviewVerdict,
    SessionId,
    SessionScope,
    SessionState,
    Status,
)
from annotator.reviewing.summing import summed
from annotator.reviewing.telling import Reviewed
from exports.excel import EXCEL
from exports.report import Report
from tests.exports.conftest import ANNOUNCED, PEOPLE, ROW

ANNOUNCED_AT = Cell("facts", ROW, "announced")
APPROVAL = Review(
    ReviewId(1),
    ANNOUNCED_AT,
    ANNOUNCED.value,
    (ANNOUNCED.id,),
    ReviewVerdict.APPROVE,
    by="Bình",
    at="2024-03-02T08:00:00.000+00:00",
    spent=3_200,
    session_id=SessionId(4),
    position=1,
)
RETURN = Review(
    ReviewId(2),
    Cell("facts", ROW, "people"),
    PEOPLE.value,
    (PEOPLE.id,),
    ReviewVerdict.RETURN,
    "sources",
    "=1+1",
    "Bình",
    "2024-03-02T08:01:00.000+00:00",
)
GONE = replace(APPROVAL, id=ReviewId(3), cell=Cell("left", ROW, "unknown"), by="@Cúc")
SESSION = ReviewSession(
    SessionId(4), "Vòng 1", "Bình", SessionScope(), SessionState.ENDED, "Bình", "2024-03-02T07:59:00.000+00:00"
)
NOTE = Note(NoteId(1), Cell("facts", ROW, "people"), "-đã hỏi", "Lan", "2024-03-03T09:30:00.000+00:00", ReviewId(2))


@pytest.fixture
def reviewed(report: Report) -> Report:
    """One fact verified, one returned, one verdict on what is gone."""
    (row,) = report.rows
    facts = tuple(
        replace(fact, status=Status.VERIFIED, review=APPROVAL)
        if fact.field == "announced"
        else replace(fact, objection=RETURN)
        if fact.field == "people"
        else fact
        for fact in row.facts
    )
    told = Reviewed(
        (APPROVAL, RETURN, GONE), (NOTE,), ((SESSION, summed([APPROVAL], {APPROVAL.id: {"Lan"}}, items=3)),)
    )
    return replace(report, language="en", rows=[FactRow(row.table, row.row, facts)], reviewed=told)


def book(report: Report, folder: Path) -> Workbook:
    """The workbook as it is read back."""
    path = folder / "ra.xlsx"
    EXCEL.write(report, path, lambda _done, _total: None)
    return load_workbook(path)


def lines(workbook: Workbook, title: str) -> list[dict[str, object]]:
    """The rows of a sheet by its headings."""
    head, *rest = workbook[title].iter_rows(values_only=True)
    return [dict(zip(map(str, head), one, strict=True)) for one in rest]


def test_the_log_tells_each_verdict_and_whether_it_stands(reviewed: Report, tmp_path: Path) -> None:
    approved, returned, gone = lines(book(reviewed, tmp_path), "Review log")
    assert (approved["Reviewer"], approved["Verdict"], approved["Still stands"]) == ("Bình", "approved", "stands")
    assert (approved["Review session"], approved["Seconds"]) == ("Vòng 1", 4)
    assert (returned["Verdict"], returned["Reason"]) == ("returned", "Another source is needed")
    assert returned["Thread"] == "Lan (2024-03-03 09:30): -đã hỏi"
    assert not returned["Still stands"]
    assert (gone["Table"], gone["Field"], gone["Still stands"]) == ("left", "unknown", "no longer")


def test_what_reviewers_wrote_is_never_run(reviewed: Report, tmp_path: Path) -> None:
    sheet = book(reviewed, tmp_path)["Review log"]
    cells = {str(cell.value): cell for line in sheet.iter_rows(min_row=2) for cell in line if cell.value is not None}
    for words in ("=1+1", "@Cúc"):
        assert (cells[words].data_type, cells[words].quotePrefix) == ("s", True)


def test_a_verdict_leads_to_its_fact_and_offers_its_words(reviewed: Report, tmp_path: Path) -> None:
    sheet = book(reviewed, tmp_path)["Review log"]
    assert sheet["G2"].hyperlink.location.startswith("'Network facts")
    assert sheet["G4"].hyperlink is None
    (rule,) = sheet.data_validations.dataValidation
    assert rule.formula1 == '"approved,returned,corrected,skipped"'


def test_sessions_have_a_sheet_of_their_own_where_there_are_any(reviewed: Report, tmp_path: Path) -> None:
    (told,) = lines(book(reviewed, tmp_path), "Review sessions")
    assert (told["Review session"], told["Status"]) == ("Vòng 1", "ended")
    assert (told["Items"], told["Approved"], told["Returned"], told["Left"]) == (3, 1, 0, 2)
    assert (told["Seconds in all"], told["By first annotator"]) == (4, "Lan: approved 1")
    without = replace(reviewed, reviewed=replace(reviewed.reviewed, sessions=()))
    assert "Review sessions" not in book(without, tmp_path).sheetnames


def test_a_verified_fact_bears_its_sign_and_says_by_whom(reviewed: Report, tmp_path: Path) -> None:
    workbook = book(reviewed, tmp_path)
    title = next(one for one in workbook.sheetnames if one.startswith("Network facts"))
    (cell,) = (cell for line in workbook[title].iter_rows(min_row=2) for cell in line if "✓✓" in cell.number_format)
    assert cell.comment is not None
    assert cell.comment.text.endswith("✓✓ verified by Bình, 2024-03-02")
    counts = {str(line[0]): line[1] for line in workbook["Read me"].iter_rows(values_only=True) if line[0]}
    assert (counts["✓✓ verified"], counts["Reviews"]) == (1, 3)


def test_a_former_approval_says_what_changed(reviewed: Report, tmp_path: Path) -> None:
    (row,) = reviewed.rows
    facts = [replace(one, status=Status.CONFIRMED, claims=()) if one.review else one for one in row.facts]
    former = replace(reviewed, rows=[replace(row, facts=tuple(facts))])
    workbook = book(former, tmp_path)
    assert lines(workbook, "Review log")[0]["Still stands"] == (
        "no longer: What an article says was rejected or changed since."
    )
    title = next(one for one in workbook.sheetnames if one.startswith("Network facts"))
    notes = [cell.comment.text for line in workbook[title].iter_rows(min_row=2) for cell in line if cell.comment]
    assert any("once verified by Bình (2024-03-02), no longer: What an article says" in note for note in notes)

"""The lists that stand behind the tables: what has changed, what each source said, numbers over time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from annotator.model import (
    Claim,
    ClaimId,
    Fact,
    FactRow,
    Field,
    Label,
    Message,
    PartialDate,
    Quantity,
    Row,
    State,
    Status,
    Step,
    StepId,
    Table,
    Text,
    Value,
)
from annotator.witnesses import Reliability, Witnesses
from exports import wording
from exports.excel import EXCEL
from exports.report import Earlier, Mark, Report
from exports.workbook import changes, series, sources
from tests.exports.conftest import ANNOUNCED, ARTICLES, PEOPLE, ROW


def nothing(done: int, total: int) -> None:
    """A tick that nobody watches."""


def sheet(report: Report, folder: Path, title: str) -> Worksheet:
    EXCEL.write(report, folder / "ra.xlsx", nothing)
    found = load_workbook(folder / "ra.xlsx")[title]
    assert isinstance(found, Worksheet)
    return found


def lines(found: Worksheet) -> list[dict[str, object]]:
    head, *rows = found.iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


# --- what has changed ---------------------------------------------------------------------------------


def test_the_first_workbook_says_that_there_is_nothing_to_compare_with(report: Report, tmp_path: Path) -> None:
    assert sheet(report, tmp_path, "Thay đổi từ lần xuất trước")["A2"].value == wording.FIRST_EXPORT.vi


def test_without_changes_it_names_the_workbook_that_was_compared(report: Report, tmp_path: Path) -> None:
    same = replace(report, earlier=Earlier("2024-02-28T10:15:00+00:00", StepId(3), report.rows, {}, {}))
    told = sheet(same, tmp_path, "Thay đổi từ lần xuất trước")["A2"].value
    assert "2024-02-28 10:15" in str(told)


def test_new_gone_and_different_facts_are_told_with_who_did_it(report: Report, tmp_path: Path) -> None:
    (row,) = report.rows
    fewer = Quantity(Decimal(380_000_000), "dân", approx="hơn")
    before = (
        replace(row.facts[2], value=fewer),
        replace(row.facts[1], status=Status.SUGGESTED),
        Fact("note", Text("=1+1"), Status.SUGGESTED, ()),
        Fact("founded", PartialDate("2010"), Status.CONFIRMED, ()),
    )
    gone = FactRow("facts", (("subject", Text("Đã bỏ")),), (Fact("note", Text("cũ"), Status.CONFIRMED, ()),))
    step = Step(StepId(12), Message("Confirm claim"), "2024-02-29T09:00:00.000+00:00", "Lan")
    earlier = Earlier("2024-02-28T10:15:00+00:00", StepId(3), [replace(row, facts=before), gone], {PEOPLE.id: step}, {})
    found = {line["Cột"]: line for line in lines(sheet(replace(report, earlier=earlier), tmp_path, wording.CHANGES.vi))}
    assert found["Dân số"]["Thay đổi"] == "giá trị khác"
    assert (found["Dân số"]["Giá trị trước"], found["Dân số"]["Giá trị nay"]) == (380_000_000, 390_000_000)
    assert (found["Dân số"]["Bước"], found["Dân số"]["Người sửa"]) == (12, "Lan")
    assert found["Dân số"]["Lúc sửa (UTC)"] == datetime(2024, 2, 29, 9)
    assert found["Công bố"]["Thay đổi"] == "tình trạng khác"
    assert found["Công bố"]["Tình trạng trước"] == wording.MARKS[Mark.SUGGESTED].vi
    assert (found["Thành lập"]["Giá trị trước"], found["Thành lập"]["Giá trị nay"]) == ("2010", None)
    assert (found["Ghi chú"]["Thay đổi"], found["Ghi chú"]["Dòng"]) == ("không còn", "Đã bỏ")
    assert len(found) == 4


def test_a_fact_that_nobody_touched_is_no_change(report: Report) -> None:
    earlier = Earlier("", StepId(1), report.rows, {}, {})
    assert changes.differences(replace(report, earlier=earlier)) == []
    assert changes.differences(report) == []


# --- sources ------------------------------------------------------------------------------------------


def test_a_source_is_counted_field_by_field(report: Report) -> None:
    found = {(one.source, one.field.name): one for one in sources.accounts(report)}
    assert set(found) == {("Báo 1", "founded"), ("Báo 2", "founded"), ("Báo 2", "announced"), ("Báo 1", "people")}
    people, founded = found["Báo 1", "people"], found["Báo 1", "founded"]
    assert (people.claims, people.agreeing, people.differing) == (1, 1, 0)
    # Nothing is settled while the sources contradict each other.
    assert (founded.claims, founded.agreeing, founded.differing) == (1, 0, 0)


def test_reliability_stands_with_its_interval_and_n(report: Report, tmp_path: Path) -> None:
    known = Witnesses(reliability={("Báo 1", ("facts", "people")): Reliability(912, 850, 967, 41)})
    rows = lines(sheet(replace(report, witnesses=known), tmp_path, "Nguồn tin"))
    (told,) = [row for row in rows if row["n (dữ kiện)"] is not None]
    assert (told["Nguồn"], told["Cột"]) == ("Báo 1", "Dân số")
    rates = [told[wording.RELIABILITY.vi], told[wording.LOW.vi], told[wording.HIGH.vi], told[wording.JUDGED.vi]]
    assert rates == [0.912, 0.85, 0.967, 41]


def test_an_article_of_unknown_source_speaks_for_itself(report: Report) -> None:
    bare = {number: replace(article, source=None) for number, article in ARTICLES.items()}
    assert {one.source for one in sources.accounts(replace(report, articles=bare))} == {"(một.txt)", "(hai.txt)"}


# --- numbers over time --------------------------------------------------------------------------------

FIGURES = Table(
    "figures",
    Label("Quy mô", "Figures"),
    keys=(Field("metric", Label("Chỉ số", "Metric"), "text"), Field("as_of", Label("Tính đến", "As of"), "date")),
    fields=(Field("count", Label("Số lượng", "Count"), "count"),),
    as_of="as_of",
)


def dated(metric: str, at: str, value: Value) -> FactRow:
    row: Row = (("metric", Text(metric)), ("as_of", PartialDate(at)))
    return FactRow("figures", row, (Fact("count", value, Status.CONFIRMED, (PEOPLE,)),))


@pytest.fixture
def figures(report: Report) -> Report:
    """Three numbers of one metric, the oldest known by its year alone, and one number of another."""
    rows = [
        dated("Thành phố", "2025-12-04", Quantity(Decimal(425))),
        dated("Thành phố", "2024-02-14", Quantity(Decimal(356))),
        dated("Thành phố", "2019", Quantity(Decimal(174))),
        dated("Quốc gia", "2024-02-14", Quantity(Decimal(79))),
    ]
    return replace(report, codebook=replace(report.codebook, tables=(FIGURES,)), rows=rows, contradictions=[])


def test_points_run_from_the_oldest_to_the_newest(figures: Report) -> None:
    found = [(report_point.at, int(report_point.value.number)) for report_point in series.points(figures)]
    assert found == [("2024-02-14", 79), ("2019", 174), ("2024-02-14", 356), ("2025-12-04", 425)]


def test_a_year_stays_a_year_and_sorts_by_its_first_day(figures: Report, tmp_path: Path) -> None:
    rows = lines(sheet(figures, tmp_path, "Chuỗi thời gian"))
    assert (rows[1]["Tính đến"], rows[1]["Từ ngày"], rows[1]["Giá trị"]) == ("2019", datetime(2019, 1, 1), 174)


def test_the_chart_draws_the_cells_of_a_series_of_two_points_or_more(figures: Report, tmp_path: Path) -> None:
    (chart,) = sheet(figures, tmp_path, "Chuỗi thời gian")._charts  # type: ignore[attr-defined]
    (curve,) = chart.series
    assert curve.xVal.numRef.f == "'Chuỗi thời gian'!$F$3:$F$5"
    assert curve.yVal.numRef.f == "'Chuỗi thời gian'!$G$3:$G$5"


def test_a_number_that_varies_is_dated_by_its_claims(report: Report) -> None:
    table = replace(FIGURES, keys=(), as_of="", fields=(replace(FIGURES.fields[0], varies=True),))
    claims = tuple(
        Claim(ClaimId(at), ANNOUNCED.article_id, "figures", (), "count", Quantity(Decimal(number)), as_of=date)
        for at, (date, number) in enumerate([("2024-02", 356), (None, 1), ("2019", 174)], 1)
    )
    fact = Fact("count", Quantity(Decimal(356)), Status.CONFIRMED, claims)
    rows = [FactRow("figures", (), (fact,))]
    found = series.points(replace(report, codebook=replace(report.codebook, tables=(table,)), rows=rows))
    assert [(point.at, int(point.value.number)) for point in found] == [("2019", 174), ("2024-02", 356)]


# --- beside the tables ----------------------------------------------------------------------------------


def test_partial_dates_have_a_day_beside_them_to_sort_by(report: Report, tmp_path: Path) -> None:
    fact = Fact("founded", PartialDate("2012-09"), Status.CONFIRMED, ())
    found = sheet(replace(report, rows=[FactRow("facts", ROW, (fact,))]), tmp_path, "Mạng lưới dữ kiện số liệu")
    (row,) = lines(found)
    assert (row["Thành lập"], row["Thành lập (để sắp xếp)"]) == ("2012-09", datetime(2012, 9, 1))


def test_a_second_voice_makes_a_fact_more_than_single(report: Report) -> None:
    other = replace(PEOPLE, id=ClaimId(9), article_id=ANNOUNCED.article_id, state=State.CONFIRMED)
    alone = Fact("people", PEOPLE.value, Status.CONFIRMED, (PEOPLE,))
    assert report.mark(alone) is Mark.SINGLE
    assert report.mark(replace(alone, claims=(PEOPLE, other))) is Mark.CONFIRMED
    assert report.mark(replace(alone, status=Status.VERIFIED)) is Mark.VERIFIED
    # A voice that said something else and lost does not stand behind the value.
    against = replace(other, value=Quantity(Decimal(5), "dân"))
    assert report.mark(replace(alone, claims=(PEOPLE, against))) is Mark.SINGLE


def test_notes_quote_the_words(report: Report, tmp_path: Path) -> None:
    facts = sheet(report, tmp_path, "Mạng lưới dữ kiện số liệu")
    note = facts["C2"].comment
    assert note is not None
    assert note.text == "“ngày 14/2/2024” — hai.txt"


def test_without_evidence_there_is_no_sheet_of_it_and_no_note(report: Report, tmp_path: Path) -> None:
    facts = sheet(replace(report, with_evidence=False), tmp_path, "Mạng lưới dữ kiện số liệu")
    assert "Bằng chứng" not in load_workbook(tmp_path / "ra.xlsx").sheetnames
    assert all(cell.comment is None for row in facts.iter_rows() for cell in row)


def test_status_and_verdict_offer_their_words(report: Report, tmp_path: Path) -> None:
    facts = sheet(report, tmp_path, "Mạng lưới dữ kiện số liệu")
    (rule,) = facts.data_validations.dataValidation
    assert all(wording.MARKS[mark].vi in rule.formula1 for mark in Mark if mark is not Mark.SINGLE)
    verdicts = load_workbook(tmp_path / "ra.xlsx")["Mâu thuẫn"].data_validations.dataValidation
    assert len(verdicts) == 1
    assert all(label.vi in verdicts[0].formula1 for label in wording.VERDICTS.values())

"""Edits as people and spreadsheets really make them: two columns at once, years in date cells, one thing said twice."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from annotator.model import ClaimId, PartialDate, Quantity, Verdict
from annotator.sheets import Addition, Correction, Settlement, SheetChangeKind
from tests.exports.edited import SON_LA, Project, claim, column, compared, edit, of_city, put
from tests.exports.test_back import (
    CITIES,
    DIFFERING,
    FIGURES,
    NETWORK,
    SON_LA_ROW,
    VINH_ROW,
    add,
    noted,
    only,
)


@pytest.fixture
def project() -> Project:
    return Project()


# --- dates ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", [datetime(1905, 7, 16), 2024])
def test_a_year_typed_into_a_date_cell_is_that_year(path: Path, project: Project, typed: object) -> None:
    (deed,) = only(compared(put(path, CITIES, "Gia nhập", SON_LA_ROW, typed), project)).deeds
    assert deed == Correction((ClaimId(13), ClaimId(14)), PartialDate("2024"))


def test_a_day_before_the_calendar_of_spreadsheets_is_a_number_that_lost_its_way(path: Path, project: Project) -> None:
    assert "is no date" in noted(compared(put(path, CITIES, "Gia nhập", SON_LA_ROW, -5), project))


# --- a value and the column beside it ---------------------------------------------------------------


@pytest.mark.parametrize("beside", [None, "hơn 400.000.000 dân"])
def test_the_wording_may_follow_its_number(path: Path, project: Project, beside: object) -> None:
    put(path, FIGURES, "Số lượng", 2, 400_000_000)
    (deed,) = only(compared(put(path, FIGURES, "Số lượng (cách viết)", 2, beside), project)).deeds
    assert deed == Correction((ClaimId(8),), Quantity(Decimal(400_000_000), "dân", approx="hơn"))


def test_a_wording_that_says_something_else_than_its_number_is_told(path: Path, project: Project) -> None:
    put(path, FIGURES, "Số lượng", 2, 400_000_000)
    found = compared(put(path, FIGURES, "Số lượng (cách viết)", 2, "gần 500 triệu dân"), project)
    assert len(found.changes) == len(found.notes) == 1


@pytest.mark.parametrize(("value", "day"), [(None, None), ("5/2021", datetime(2021, 5, 1))])
def test_the_day_to_sort_by_may_follow_its_date(
    path: Path, project: Project, value: str | None, day: datetime | None
) -> None:
    def change(book: Workbook) -> None:
        sheet = book[CITIES]
        sheet.cell(VINH_ROW, column(sheet, "Gia nhập")).value = value
        sheet.cell(VINH_ROW, column(sheet, "Gia nhập (để sắp xếp)")).value = day

    only(compared(edit(path, change), project))


# --- one thing said twice ---------------------------------------------------------------------------


def test_a_fact_settled_in_two_ways_is_complained_of(path: Path, project: Project) -> None:
    put(path, NETWORK, "Thành lập", 2, "2012")
    note = noted(compared(put(path, DIFFERING, "Giá trị được chọn", 2, "2013"), project))
    assert note == f"{NETWORK}!A2 and {DIFFERING}!Q2: one contradiction is settled in two ways there: keep one."


def test_a_fact_settled_alike_in_two_places_is_settled_once(path: Path, project: Project) -> None:
    put(path, NETWORK, "Thành lập", 2, "2012")
    put(path, DIFFERING, "Lý do", 2, "Theo UNESCO")
    (deed,) = only(compared(put(path, DIFFERING, "Giá trị được chọn", 2, "2012"), project)).deeds
    assert isinstance(deed, Settlement)
    assert (deed.verdict, deed.value, deed.reason) == (Verdict.VALUE, PartialDate("2012"), "Theo UNESCO")


# --- added rows -------------------------------------------------------------------------------------


def test_a_row_added_against_one_that_is_there_is_added_once(path: Path, project: Project) -> None:
    edit(path, add(CITIES, {"Thành phố": "Sơn La", "Số dân": 80_000}))
    change = only(compared(path, project))
    assert change.kind is SheetChangeKind.ADDED
    (deed,) = change.deeds
    assert isinstance(deed, Addition)
    own = claim(99, "cities", of_city(SON_LA), "people", deed.cells[-1].values[0], article=3)
    assert compared(path, project, Project([*project.claims, own])).changes == ()


def test_an_added_row_of_an_unknown_scope_is_left_out(path: Path, project: Project) -> None:
    cells = {"Chỉ số": "Tỷ lệ", "Tính đến": "2024-03", "Số lượng": "7%", "Phạm vi": "Lào"}
    assert "“Lào” cannot be taken as “Phạm vi”" in noted(compared(edit(path, add(FIGURES, cells)), project))


def test_the_status_of_an_added_row_is_not_silently_left_out(path: Path, project: Project) -> None:
    cells = {"Thành phố": "Huế", "Số dân": 5}
    edit(path, add(CITIES, cells | {"Tình trạng": "✓ đã xác nhận"}))
    assert compared(path, project).notes == ()
    put(path, CITIES, "Tình trạng", 4, "○ gợi ý")
    found = compared(path, project)
    assert len(found.changes) == 1
    assert "a new row comes in as confirmed" in str(found.notes[0])


def test_a_deleted_row_says_which_sheet_it_stood_in(path: Path, project: Project) -> None:
    assert only(compared(edit(path, lambda book: book[CITIES].delete_rows(SON_LA_ROW)), project)).place == CITIES


# --- rows torn apart --------------------------------------------------------------------------------


def test_rows_sorted_without_their_hidden_columns_are_told(path: Path, project: Project) -> None:
    def change(book: Workbook) -> None:
        sheet = book[CITIES]
        for at in range(1, sheet.max_column - 1):
            one, other = sheet.cell(SON_LA_ROW, at), sheet.cell(VINH_ROW, at)
            one.value, other.value = other.value, one.value

    note = noted(compared(edit(path, change), project))
    assert note.startswith(f"{CITIES}!A2: rows stand there under the names of other rows")


def test_a_row_may_take_the_name_of_one_that_keeps_it(path: Path, project: Project) -> None:
    change = only(compared(put(path, CITIES, "Thành phố", VINH_ROW, "Sơn La"), project))
    assert change.field == "city"

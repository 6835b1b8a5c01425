"""An edited workbook against the project: what each edit comes to, and what is told where it comes to nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from annotator import kinds
from annotator.model import City, ClaimId, PartialDate, Quantity, State, Status, Text, Verdict
from annotator.sheets import (
    Addition,
    Correction,
    Inputs,
    Rejection,
    Restatement,
    Settlement,
    SheetChange,
    SheetChangeKind,
    SheetDifference,
)
from exports.workbook.back import compare
from exports.workbook.layout import Limits
from exports.workbook.reading import read
from tests.exports.edited import SON_LA, Project, column, compared, edit, export, of_city, put

NETWORK, FIGURES, CITIES, DIFFERING = "Mạng lưới chung", "Quy mô", "Thành phố", "Mâu thuẫn"
# Rows of the sheet of cities: Sơn La, then Vinh.
SON_LA_ROW, VINH_ROW = 2, 3


@pytest.fixture
def project() -> Project:
    return Project()


def only(found: SheetDifference) -> SheetChange:
    """The one change; nothing is noted."""
    assert found.notes == ()
    (change,) = found.changes
    return change


def noted(found: SheetDifference) -> str:
    """The one note; nothing is changed."""
    assert found.changes == ()
    (note,) = found.notes
    return str(note)


# --- values -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", [datetime(2024, 2, 15), "15/2/2024", " 15/02/2024 ", "2024-02-15", 45337])
def test_a_date_is_read_as_spreadsheets_and_people_write_it(path: Path, project: Project, typed: object) -> None:
    change = only(compared(put(path, CITIES, "Gia nhập", SON_LA_ROW, typed), project))
    assert (change.kind, change.table, change.row, change.field) == ("value", "cities", of_city(SON_LA), "joined")
    assert (change.before, change.after, change.now) == ("14/2/2024", "15/2/2024", "14/2/2024")
    assert change.place == f"{CITIES}!B{SON_LA_ROW}"
    assert change.about == "Thành phố · Sơn La · Gia nhập"
    assert not change.is_conflict
    # The claims behind it, also the one that nobody had confirmed: it said the same.
    assert change.deeds == (Correction((ClaimId(13), ClaimId(14)), PartialDate("2024-02-15")),)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        (71_234, "71234"),
        ("71.234", "71234"),
        ("71 234 người", "71234"),
        ("71234,5", "71234.5"),
        ("71,2 nghìn", "71200"),
    ],
)
def test_a_number_is_read_with_vietnamese_separators(path: Path, project: Project, typed: object, number: str) -> None:
    (deed,) = only(compared(put(path, CITIES, "Số dân", SON_LA_ROW, typed), project)).deeds
    assert deed == Correction((ClaimId(15),), Quantity(Decimal(number), "người"))


def test_an_english_workbook_has_english_separators(project: Project, tmp_path: Path) -> None:
    path = export(project, tmp_path / "out.xlsx", language="en")
    (deed,) = only(compared(put(path, "Cities", "Inhabitants", SON_LA_ROW, "71,234"), project)).deeds
    assert deed == Correction((ClaimId(15),), Quantity(Decimal(71_234), "người"))


@pytest.mark.parametrize("typed", [0.15, "15%", "15 %"])
def test_a_percentage_is_a_hundredth_part_or_a_text(path: Path, project: Project, typed: object) -> None:
    (deed,) = only(compared(put(path, FIGURES, "Số lượng", 4, typed), project)).deeds
    assert isinstance(deed, Correction)
    assert isinstance(deed.value, Quantity)
    assert (deed.value.number, deed.value.unit.strip()) == (Decimal(15), "%")


def test_a_number_typed_over_a_hedged_one_stays_hedged(path: Path, project: Project) -> None:
    (deed,) = only(compared(put(path, FIGURES, "Số lượng", 2, 400_000_000), project)).deeds
    assert deed == Correction((ClaimId(8),), Quantity(Decimal(400_000_000), "dân", approx="hơn"))


def test_the_wording_can_be_edited_beside_the_number(path: Path, project: Project) -> None:
    (deed,) = only(compared(put(path, FIGURES, "Số lượng (cách viết)", 2, "gần 400 triệu dân"), project)).deeds
    assert deed == Correction((ClaimId(8),), Quantity(Decimal(400_000_000), "dân", approx="gần"))


def test_a_choice_is_known_by_its_label_whatever_its_case(path: Path, project: Project) -> None:
    (deed,) = only(compared(put(path, NETWORK, "Loại", 2, "KÍN "), project)).deeds
    assert deed == Correction((ClaimId(4),), Text("closed"))


def test_another_spelling_of_the_same_is_no_change(path: Path, project: Project) -> None:
    put(path, CITIES, "Gia nhập", SON_LA_ROW, "14-2-2024")
    put(path, CITIES, "Số dân", SON_LA_ROW, "70.000 ")
    put(path, NETWORK, "Loại", 2, "open")
    put(path, NETWORK, "Chủ đề", 2, "đất;  nước sa\u0323ch")
    assert compared(path, project).changes == ()


def test_one_of_many_values_for_another(path: Path, project: Project) -> None:
    (deed,) = only(compared(put(path, NETWORK, "Chủ đề", 2, "nước sạch; rừng"), project)).deeds
    assert deed == Correction((ClaimId(6),), Text("rừng"))


def test_many_values_more_and_fewer(path: Path, project: Project) -> None:
    gone, new = only(compared(put(path, NETWORK, "Chủ đề", 2, "rừng; biển"), project)).deeds
    assert gone == Rejection((ClaimId(5), ClaimId(6)))
    assert isinstance(new, Addition)
    assert [cell.values for cell in new.cells] == [(Text("rừng"), Text("biển"))]


def test_an_emptied_cell_rejects_what_stood_behind_it(path: Path, project: Project) -> None:
    change = only(compared(put(path, CITIES, "Số dân", SON_LA_ROW, None), project))
    assert change.after == ""
    assert change.deeds == (Rejection((ClaimId(15),)),)


def test_an_empty_cell_that_was_filled_is_a_claim_of_its_own_words(project: Project, tmp_path: Path) -> None:
    bare = replace(project, claims=[claim for claim in project.claims if claim.id != 12])
    path = export(bare, tmp_path / "trống.xlsx")
    change = only(compared(put(path, CITIES, "Số dân", VINH_ROW, "hơn 5.000"), bare))
    (deed,) = change.deeds
    assert isinstance(deed, Addition)
    assert [(cell.heading, cell.words) for cell in deed.cells] == [("Thành phố", ("Vinh",)), ("Số dân", ("hơn 5.000",))]
    assert deed.name == f"trống.xlsx · {CITIES}!D{VINH_ROW}"


def test_a_value_for_a_contradicted_fact_settles_it(path: Path, project: Project) -> None:
    change = only(compared(put(path, NETWORK, "Thành lập", 2, 2012), project))
    assert (change.before, change.after, change.now) == ("≠", "2012", "≠")
    (deed,) = change.deeds
    assert isinstance(deed, Settlement)
    assert (deed.contradiction.field, deed.verdict, deed.value) == ("founded", Verdict.VALUE, PartialDate("2012"))


@pytest.mark.parametrize(
    ("title", "heading", "row", "typed", "expected"),
    [
        (CITIES, "Gia nhập", SON_LA_ROW, "hôm kia", "is no date: write 14/2/2024"),
        (CITIES, "Gia nhập", SON_LA_ROW, "30/2/2024", "is no date"),
        (CITIES, "Số dân", SON_LA_ROW, "nhiều", "is no number"),
        (CITIES, "Số dân", SON_LA_ROW, datetime(2024, 2, 14), "is no number"),
        (NETWORK, "Loại", 2, "khác", "none of the choices: mở, kín"),
        (NETWORK, "Thành lập", 2, None, "write the value that holds"),
        (CITIES, "Số dân", SON_LA_ROW, "≠", "is no number"),
        (CITIES, "Số dân", SON_LA_ROW, "=1+1", "a formula without a result"),
        (CITIES, "Số dân", SON_LA_ROW, "#N/A", "an error stands there"),
        (CITIES, "Quốc gia", SON_LA_ROW, "Lào", "worked out by the program"),
        (CITIES, "Số bài", SON_LA_ROW, 9, "worked out by the program"),
        (CITIES, "Thành phố", SON_LA_ROW, None, "cannot be taken as “Thành phố”"),
        (FIGURES, "Phạm vi", 2, "Lào", "cannot be taken as “Phạm vi”"),
        (FIGURES, "Chỉ số", 2, "Mật độ", "none of the choices"),
        (NETWORK, "Ghi chú", 2, "=A1", "a formula without a result"),
    ],
)
def test_what_cannot_be_taken_up_is_named_with_its_place(
    path: Path, project: Project, title: str, heading: str, row: int, typed: object, expected: str
) -> None:
    note = noted(compared(put(path, title, heading, row, typed), project))
    assert note.startswith(f"{title}!")
    assert expected in note


# --- keys -------------------------------------------------------------------------------------------


def test_another_key_makes_the_claims_those_of_another_row(path: Path, project: Project) -> None:
    change = only(compared(put(path, CITIES, "Thành phố", SON_LA_ROW, "Huế"), project))
    assert (change.kind, change.field, change.before, change.now) == ("value", "city", "Sơn La", "Sơn La")
    (deed,) = change.deeds
    assert isinstance(deed, Correction)
    assert (deed.claims, deed.of, kinds.label(deed.value)) == ((13, 14, 15), "city", "Huế")


def test_a_row_is_known_under_its_new_key_once_that_is_taken_up(path: Path, project: Project) -> None:
    put(path, CITIES, "Số dân", SON_LA_ROW, 9)
    put(path, CITIES, "Thành phố", SON_LA_ROW, "Busan")
    people, city = sorted(compared(path, project).changes, key=lambda change: change.field != "people")
    busan = of_city(City("Busan", "KR"))
    moved = [replace(c, row=busan) if c.id in (13, 14, 15) else c for c in project.claims]
    change = only(compared(path, project, replace(project, claims=moved)))
    assert (change.field, change.deeds, change.is_conflict) == (people.field, people.deeds, False)
    assert city.field == "city"


def test_another_scope_and_none(path: Path, project: Project) -> None:
    put(path, FIGURES, "Phạm vi", 2, "việt nam")
    first, second = compared(put(path, FIGURES, "Phạm vi", 3, None), project).changes
    assert first.deeds == (Correction((ClaimId(8),), Text("VN"), of="scope"),)
    assert second.deeds == (Correction((ClaimId(9),), Text(""), of="scope"),)


def test_a_key_of_a_row_that_is_gone_is_noted(path: Path, project: Project) -> None:
    put(path, CITIES, "Thành phố", SON_LA_ROW, "Huế")
    gone = replace(project, claims=[claim for claim in project.claims if claim.id not in (13, 14, 15)])
    assert "no such row any more" in noted(compared(path, project, gone))


# --- conflicts --------------------------------------------------------------------------------------


def test_a_change_meanwhile_makes_a_conflict_of_three(path: Path, project: Project) -> None:
    put(path, CITIES, "Số dân", SON_LA_ROW, 71_000)
    now = project.correct(15, Quantity(Decimal(72_000), "người"))
    change = only(compared(path, project, now))
    assert change.is_conflict
    assert (change.before, change.after, change.now) == ("70.000 người", "71.000 người", "72.000 người")


def test_the_same_change_on_both_sides_is_none(path: Path, project: Project) -> None:
    put(path, CITIES, "Số dân", SON_LA_ROW, 71_000)
    assert compared(path, project, project.correct(15, Quantity(Decimal(71_000), "người"))).changes == ()


def test_what_the_project_changed_and_nobody_edited_is_no_difference(path: Path, project: Project) -> None:
    now = project.correct(15, Quantity(Decimal(71_000), "người")).correct(5, Text("rừng"))
    found = compared(path, project, replace(now, claims=now.claims[1:]))
    assert (found.changes, found.notes) == ((), ())


def test_a_fact_that_is_gone_meanwhile_is_a_conflict(path: Path, project: Project) -> None:
    put(path, CITIES, "Số dân", SON_LA_ROW, 71_000)
    change = only(compared(path, project, replace(project, claims=project.claims[:-1])))
    assert (change.is_conflict, change.now) == (True, "")
    assert isinstance(change.deeds[0], Addition)


def test_a_field_that_the_codebook_lost_is_noted(path: Path, project: Project) -> None:
    put(path, CITIES, "Số dân", SON_LA_ROW, 71_000)
    cities = project.codebook.tables[2]
    fewer = replace(cities, fields=cities.fields[:1])
    now = replace(project, codebook=replace(project.codebook, tables=(*project.codebook.tables[:2], fewer)))
    assert "no place for it any more" in noted(compared(path, project, now))


# --- statuses ---------------------------------------------------------------------------------------


@pytest.fixture
def undecided(project: Project) -> Project:
    """The sample with Vinh's claims not decided."""
    return replace(
        project, claims=[replace(c, state=State.SUGGESTED) if c.id in (11, 12) else c for c in project.claims]
    )


def test_confirming_a_row_confirms_the_claims_behind(undecided: Project, tmp_path: Path) -> None:
    path = export(undecided, tmp_path / "ra.xlsx")
    change = only(compared(put(path, CITIES, "Tình trạng", VINH_ROW, "✓ đã xác nhận"), undecided))
    assert (change.kind, change.before, change.after) == (SheetChangeKind.STATUS, "○ gợi ý", "✓ đã xác nhận")
    assert change.deeds == (Restatement(confirmed=(ClaimId(11), ClaimId(12))),)


def test_a_line_of_a_status_is_for_the_fields_that_it_names(undecided: Project, tmp_path: Path) -> None:
    path = export(undecided, tmp_path / "ra.xlsx")
    words = "✓ đã xác nhận: Gia nhập\n○ gợi ý: Số dân, Tỉnh, Quốc gia"
    change = only(compared(put(path, CITIES, "Tình trạng", VINH_ROW, words), undecided))
    assert change.deeds == (Restatement(confirmed=(ClaimId(11),)),)
    assert change.field == "joined"


def test_what_was_confirmed_becomes_a_suggestion_again(path: Path, project: Project) -> None:
    change = only(compared(put(path, CITIES, "Tình trạng", VINH_ROW, "suggested"), project))
    assert change.deeds == (Restatement(suggested=(ClaimId(11), ClaimId(12))),)


def test_another_number_of_voices_is_no_other_status(path: Path, project: Project) -> None:
    put(path, CITIES, "Tình trạng", VINH_ROW, "✓ đã xác nhận")
    found = compared(path, project)
    assert (found.changes, found.notes) == ((), ())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("≠ mâu thuẫn", "settled by the value"),
        ("xong", "is no status"),
        (None, "is no status"),
        ("✓ đã xác nhận: Không có", "is no status"),
    ],
)
def test_statuses_that_no_workbook_gives(path: Path, project: Project, words: str | None, expected: str) -> None:
    assert expected in noted(compared(put(path, CITIES, "Tình trạng", VINH_ROW, words), project))


def test_a_contradicted_fact_is_not_confirmed_with_its_row(path: Path, project: Project) -> None:
    found = compared(put(path, NETWORK, "Tình trạng", 2, "✓ đã xác nhận"), project)
    (change,) = found.changes
    assert change.deeds == (Restatement(confirmed=(ClaimId(7),)),)
    assert "settled by the value" in str(found.notes[0])


def test_a_status_changed_meanwhile_is_a_conflict(undecided: Project, project: Project, tmp_path: Path) -> None:
    path = put(export(undecided, tmp_path / "ra.xlsx"), CITIES, "Tình trạng", VINH_ROW, "✓ đã xác nhận")
    assert compared(path, undecided, project).changes == ()
    half = replace(project, claims=[claim for claim in undecided.claims if claim.id != 11])
    change = only(compared(path, undecided, half))
    assert change.is_conflict
    assert change.deeds == (Restatement(confirmed=(ClaimId(12),)),)
    assert Status.SUGGESTED in {fact.status for row in half.derived().rows for fact in row.facts}


# --- verdicts ---------------------------------------------------------------------------------------


def test_a_verdict_on_its_own_line_chooses_that_value(path: Path, project: Project) -> None:
    put(path, DIFFERING, "Kết luận", 3, "chọn một giá trị")
    change = only(compared(put(path, DIFFERING, "Lý do", 3, "Theo UNESCO"), project))
    assert (change.kind, change.before, change.after) == ("verdict", "", "chọn một giá trị: 2013 · Theo UNESCO")
    assert change.about == "Mạng lưới: chung · Thành lập"
    (deed,) = change.deeds
    assert isinstance(deed, Settlement)
    assert (deed.verdict, deed.value, deed.reason) == (Verdict.VALUE, PartialDate("2013"), "Theo UNESCO")


def test_a_settled_value_is_a_verdict(path: Path, project: Project) -> None:
    (deed,) = only(compared(put(path, DIFFERING, "Giá trị được chọn", 2, "2014"), project)).deeds
    assert isinstance(deed, Settlement)
    assert (deed.verdict, deed.value) == (Verdict.VALUE, PartialDate("2014"))


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([("Kết luận", 2, "chưa quyết được"), ("Kết luận", 3, "đều đúng")], "is settled in two ways"),
        ([("Kết luận", 2, "ai biết")], "is no verdict"),
        ([("Đều đúng", 2, "ở các mục khác nhau")], "what tells values apart"),
        ([("Giá trị được chọn", 2, "năm nào đó")], "is no date"),
        ([("Kết luận", n, "chọn một giá trị") for n in (2, 3)], "write the value that holds beside the verdict"),
    ],
)
def test_verdicts_that_cannot_be_taken_up(
    path: Path, project: Project, edits: list[tuple[str, int, str]], expected: str
) -> None:
    for heading, row, words in edits:
        put(path, DIFFERING, heading, row, words)
    assert expected in noted(compared(path, project))


def test_a_contradiction_that_is_gone_takes_no_verdict(path: Path, project: Project) -> None:
    put(path, DIFFERING, "Kết luận", 2, "bỏ qua")
    now = project.correct(2, PartialDate("2012"))
    assert "no longer there" in noted(compared(path, project, now))


# --- rows -------------------------------------------------------------------------------------------


def add(title: str, cells: Mapping[str, object]) -> Callable[[Workbook], None]:
    """Write a row under the last one."""

    def change(book: Workbook) -> None:
        sheet = book[title]
        row = sheet.max_row + 1
        for heading, words in cells.items():
            sheet.cell(row, column(sheet, heading)).value = words  # type: ignore[assignment]

    return change


def test_an_added_row_makes_claims_of_its_own_words(path: Path, project: Project) -> None:
    cells = {"Thành phố": "Huế", "Gia nhập": "3/2025", "Số dân": "hơn 1 triệu", "Tỉnh": "Thừa Thiên Huế"}
    change = only(compared(edit(path, add(CITIES, cells)), project))
    assert (change.kind, change.before, change.now) == (SheetChangeKind.ADDED, "", "")
    assert change.after == "Gia nhập: 3/2025; Số dân: hơn 1.000.000"
    assert change.place == f"{CITIES}!A4"
    (deed,) = change.deeds
    assert isinstance(deed, Addition)
    assert [cell.field for cell in deed.cells] == ["city", "joined", "people"]


def test_an_added_row_with_its_scope(path: Path, project: Project) -> None:
    cells = {"Chỉ số": "Tỷ lệ", "Tính đến": "2024-03", "Số lượng": "7%", "Phạm vi": "Việt Nam"}
    change = only(compared(edit(path, add(FIGURES, cells)), project))
    assert change.scope == "VN"


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"Số dân": 5}, "nothing under “Thành phố”"),
        ({"Thành phố": "Huế"}, "has no value"),
        ({"Thành phố": "Huế", "Số dân": "đông"}, "is no number"),
    ],
)
def test_an_added_row_that_lacks_something_is_noted(
    path: Path, project: Project, cells: dict[str, object], expected: str
) -> None:
    found = compared(edit(path, add(CITIES, cells)), project)
    assert found.changes == ()
    assert any(expected in str(note) for note in found.notes)


def test_a_row_added_to_an_empty_table(project: Project, tmp_path: Path) -> None:
    bare = replace(project, claims=[claim for claim in project.claims if claim.table != "cities"])
    path = export(bare, tmp_path / "ra.xlsx")
    assert compared(path, bare).notes == ()
    change = only(compared(edit(path, add(CITIES, {"Thành phố": "Huế", "Số dân": 5})), bare))
    assert change.kind is SheetChangeKind.ADDED


def test_a_deleted_row_rejects_its_claims(path: Path, project: Project) -> None:
    change = only(compared(edit(path, lambda book: book[CITIES].delete_rows(SON_LA_ROW)), project))
    assert (change.kind, change.after, change.is_conflict) == (SheetChangeKind.DELETED, "", False)
    assert change.before.startswith("Gia nhập: 14/2/2024; Số dân: 70.000 người")
    assert change.deeds == (Rejection((ClaimId(13), ClaimId(14), ClaimId(15))),)
    now = project.correct(15, Quantity(Decimal(72_000), "người"))
    assert only(compared(path, project, now)).is_conflict
    gone = replace(project, claims=[claim for claim in project.claims if claim.id not in (13, 14, 15)])
    assert compared(path, project, gone).changes == ()


def test_a_row_whose_cells_were_cleared_is_a_deleted_one(path: Path, project: Project) -> None:
    def clear(book: Workbook) -> None:
        for at in range(1, 9):
            book[CITIES].cell(SON_LA_ROW, at).value = None

    assert only(compared(edit(path, clear), project)).kind is SheetChangeKind.DELETED


def test_a_sheet_that_is_gone_deletes_nothing(path: Path, project: Project) -> None:
    assert "Thành phố: a sheet with 2 rows is gone" in noted(
        compared(edit(path, lambda book: book.remove(book[CITIES])), project)
    )


def test_of_several_sheets_of_a_table_one_may_be_put_aside(project: Project, tmp_path: Path) -> None:
    path = export(project, tmp_path / "ra.xlsx", limits=Limits(rows=2))
    titles = [CITIES, f"{CITIES} (2)"]
    assert compared(path, project).notes == ()
    found = compared(put(path, titles[1], "Số dân", 2, 5), project)
    assert [change.place for change in found.changes] == [f"{titles[1]}!D2"]
    assert "1 rows is gone" in noted(compared(edit(path, lambda book: book.remove(book[titles[1]])), project))


def test_a_copied_row_is_an_added_one_if_it_names_another(path: Path, project: Project) -> None:
    def copy(book: Workbook) -> None:
        sheet = book[CITIES]
        sheet.append([cell.value for cell in sheet[VINH_ROW]])
        sheet.cell(4, 1).value = "Huế"

    change = only(compared(edit(path, copy), project))
    assert (change.kind, change.place) == (SheetChangeKind.ADDED, f"{CITIES}!A4")


def test_a_copied_row_with_other_values_is_complained_of(path: Path, project: Project) -> None:
    def copy(book: Workbook) -> None:
        sheet = book[CITIES]
        sheet.append([cell.value for cell in sheet[SON_LA_ROW]])

    assert compared(edit(path, copy), project).notes == ()
    note = noted(compared(put(path, CITIES, "Số dân", 4, 9), project))
    assert f"{CITIES}!A2 and {CITIES}!A4: the same row stands there" in note


def test_a_row_of_another_time_is_noted(path: Path, project: Project) -> None:
    put(path, CITIES, "Khóa", SON_LA_ROW, "cities|city=VN|đâu đó|")
    found = compared(path, project)
    assert any("had no such row" in str(note) for note in found.notes)


# --- what people do with sheets ---------------------------------------------------------------------


def rearranged(book: Workbook) -> None:
    """Rows turned round and hidden, a column before the others, one moved, sheets renamed and in another order."""
    sheet = book[CITIES]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    for at, row in enumerate([rows[0], *reversed(rows[1:])], 1):
        # The second column goes to the end.
        for number, value in enumerate([*row[:1], *row[2:], row[1]], 1):
            sheet.cell(at, number).value = value
    sheet.tables.clear()
    sheet.insert_cols(1)
    sheet.insert_rows(1, 2)
    sheet["A1"], sheet["A4"] = "Bảng của Lan", "ghi chú riêng"
    sheet.row_dimensions[4].hidden = True
    sheet.title = "Bảng 1"
    book.move_sheet(sheet, 5)


def test_lists_are_found_however_they_were_rearranged(path: Path, project: Project) -> None:
    found = compared(edit(path, rearranged), project)
    assert (found.changes, found.notes) == ((), ())
    change = only(compared(edit(path, lambda book: book["Bảng 1"].__setitem__("L5", "15/2/2024")), project))
    assert (change.place, change.row) == ("Bảng 1!L5", of_city(SON_LA))


def test_a_removed_column_counts_as_unchanged_and_is_told(path: Path, project: Project) -> None:
    note = noted(compared(edit(path, lambda book: book[CITIES].delete_cols(4)), project))
    assert note == f"Sheet “{CITIES}” has no column “Số dân” any more: it counts as unchanged."


def test_other_tables_than_those_chosen_are_not_missed(project: Project, tmp_path: Path) -> None:
    path = export(project, tmp_path / "ra.xlsx", tables=["cities"])
    found = compared(path, project)
    assert (found.changes, found.notes) == ((), ())
    assert only(compared(put(path, CITIES, "Số dân", SON_LA_ROW, 9), project)).table == "cities"


def test_a_comparison_tells_its_progress_and_what_it_is_of(path: Path, project: Project) -> None:
    found = compared(path, project)
    assert (found.file, found.step, found.made_at) == ("ra.xlsx", 7, "2024-03-01T08:00:00+00:00")
    assert len(found.sha256) == 64
    workbook, ticks = read(path), []
    compare(Inputs(workbook, project.told("all"), project.told("all")), lambda *told: ticks.append(told))
    assert ticks == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]

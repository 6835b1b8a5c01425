"""Workbooks read back with two readers: what Excel would show is what the report says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml.etree import _Element, fromstring
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from annotator.model import Fact, FactRow, Label, Quantity, Status, Text
from exports import wording
from exports.excel import EXCEL
from exports.lines import JSONL
from exports.report import Report
from exports.workbook.cells import TEXT_LIMIT, Content, day, moment, number, typed
from exports.workbook.heights import LINE, height
from exports.workbook.layout import Limits, Titles
from exports.workbook.writing import write

READ_ME, FACTS, SERIES, CONTRADICTIONS, EVIDENCE, SOURCES, CHANGES, REVIEWS = (
    "Đọc trước",
    "Mạng lưới dữ kiện số liệu",
    "Chuỗi thời gian",
    "Mâu thuẫn",
    "Bằng chứng",
    "Nguồn tin",
    "Thay đổi từ lần xuất trước",
    "Nhật ký duyệt",
)
# One key and three fields stand before the note; no number is hedged there, so none has a second column.
NOTE = 5


def nothing(done: int, total: int) -> None:
    """A tick that nobody watches."""


@pytest.fixture
def path(report: Report, tmp_path: Path) -> Path:
    EXCEL.write(report, tmp_path / "ra.xlsx", nothing)
    return tmp_path / "ra.xlsx"


@pytest.fixture
def book(path: Path) -> Workbook:
    return load_workbook(path)


def column(sheet: Worksheet, heading: str) -> int:
    return next(c.column for c in sheet[1] if c.value == heading)


def test_sheets_headers_and_filters(book: Workbook) -> None:
    assert book.sheetnames == [READ_ME, FACTS, SERIES, CONTRADICTIONS, EVIDENCE, SOURCES, CHANGES, REVIEWS]
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes == "A2"
        assert all(cell.font.bold for cell in sheet[1])
    for sheet in (book[FACTS], book[CONTRADICTIONS], book[EVIDENCE], book[SOURCES]):
        (table,) = sheet.tables.values()
        assert table.ref == table.autoFilter.ref == sheet.dimensions
        assert table.column_names == [cell.value for cell in sheet[1]]


def test_numbers_and_dates_are_real_and_partial_dates_partial(book: Workbook) -> None:
    facts, evidence = book[FACTS], book[EVIDENCE]
    people = facts.cell(2, column(facts, "Dân số"))
    assert (people.value, people.number_format) == (390_000_000, '"hơn "#,##0" ◐"')
    assert facts.cell(2, column(facts, "Dân số (cách viết)")).value == "hơn 390.000.000 dân"
    announced = facts.cell(2, column(facts, "Công bố"))
    assert (announced.value, announced.number_format) == (datetime(2024, 2, 14), 'dd/mm/yyyy" ◐"')
    assert evidence.cell(2, column(evidence, "Giá trị")).value == "2012"
    assert isinstance(evidence.cell(2, column(evidence, "Ngày đăng")).value, datetime)


def test_a_contradicted_fact_is_a_hatched_sign_that_leads_to_its_sides(book: Workbook) -> None:
    facts = book[FACTS]
    founded = facts.cell(2, column(facts, "Thành lập"))
    assert founded.value == "≠"
    assert founded.hyperlink.location == "'Mâu thuẫn'!A2"
    assert founded.fill.patternType == "lightUp"
    status = facts.cell(2, column(facts, "Tình trạng"))
    assert "≠ mâu thuẫn: Thành lập" in status.value
    assert "◐ đã xác nhận, một nguồn: Công bố, Dân số" in status.value


def test_facts_lead_to_their_evidence_and_back(book: Workbook) -> None:
    facts, evidence = book[FACTS], book[EVIDENCE]
    for heading in ("Công bố", "Dân số"):
        cell = facts.cell(2, column(facts, heading))
        title, _, address = cell.hyperlink.location.rpartition("!")
        assert title == "'Bằng chứng'"
        row = evidence[address].row
        assert evidence.cell(row, column(evidence, "Cột")).value == heading
        back = evidence.cell(row, column(evidence, "Giá trị")).hyperlink.location
        assert back == f"'{facts.title}'!{cell.coordinate}"


def test_evidence_points_into_the_original_text(book: Workbook, report: Report) -> None:
    evidence = book[EVIDENCE]
    originals = {a.name: a.text.original for a in report.articles.values()}
    rows = list(evidence.iter_rows(min_row=2, values_only=True))
    heads = [c.value for c in evidence[1]]
    assert len(rows) == 8
    for values in rows:
        row = dict(zip(heads, values, strict=True))
        quote = originals[row["Bài"]][row["Từ vị trí"] : row["Đến vị trí"]]
        assert quote == row["Trích dẫn"]
        assert quote in row["Câu chứa trích dẫn"]


def test_contradictions_tell_both_quotations_and_the_verdict(book: Workbook) -> None:
    sheet = book[CONTRADICTIONS]
    first, second = (dict(zip((c.value for c in sheet[1]), row, strict=True)) for row in _values(sheet))
    assert (first["Số"], second["Số"]) == (1, 1)
    assert first["Trích dẫn"] == "“năm 2012” — một.txt"
    assert second["Trích dẫn"] == "“năm 2013” — hai.txt"
    assert first["Loại"] == "mâu thuẫn thật"
    assert first["Giải thích"] == "Two years: 2012 and 2013."
    assert first["Kết luận"] == "chưa quyết được"
    assert first["Vì sao nên (hoặc chưa nên) chọn"] == "Both are alone.\nBoth are exact."
    assert first["Đều đúng"] == "ở các thời điểm khác nhau"
    assert (first["Lý do"], first["Người quyết định"]) == ("Chưa rõ", "Biên tập viên")
    assert first["Lúc (UTC)"] == datetime(2024, 3, 1, 8)


def _values(sheet: Worksheet) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(min_row=2, values_only=True))


def test_another_reader_sees_the_same(path: Path, book: Workbook) -> None:
    other = CalamineWorkbook.from_path(path)
    assert other.sheet_names == book.sheetnames
    for sheet in book.worksheets[1:]:
        rows = other.get_sheet_by_name(sheet.title).to_python()
        assert [[_same(v) for v in row] for row in rows] == [[_same(c.value) for c in row] for row in sheet.iter_rows()]


def _same(value: object) -> object:
    if isinstance(value, datetime):
        return value.date()
    return "" if value is None else value


def test_english_titles(report: Report, tmp_path: Path) -> None:
    EXCEL.write(replace(report, language="en"), tmp_path / "out.xlsx", nothing)
    book = load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames[:5] == ["Read me", "Network facts", "Time series", "Contradictions", "Evidence"]
    assert book.sheetnames[5:] == ["Sources", "Changes since last export", "Review log"]
    assert book["Network facts"]["C2"].number_format == 'yyyy-mm-dd" ◐"'


def test_an_empty_list_says_so_and_is_no_table(report: Report, tmp_path: Path) -> None:
    EXCEL.write(replace(report, rows=[], contradictions=[]), tmp_path / "out.xlsx", nothing)
    book = load_workbook(tmp_path / "out.xlsx")
    assert all(sheet.max_row == 2 and sheet["A2"].value and not sheet.tables for sheet in book.worksheets[1:])


@pytest.mark.parametrize("words", ["=1+1", "+84", "-5", "@here", "#N/A", "#REF!", "'quoted", "  kept  ", "_x0041_"])
def test_text_stays_text(words: str, report: Report, tmp_path: Path) -> None:
    book = load_workbook(_with_note(report, tmp_path, words))
    cell = book[FACTS].cell(2, NOTE)
    assert cell.data_type == "s"
    assert CalamineWorkbook.from_path(tmp_path / "out.xlsx").get_sheet_by_name(FACTS).to_python()[1][NOTE - 1] == words


def test_what_xml_forbids_is_left_out(report: Report, tmp_path: Path) -> None:
    book = load_workbook(_with_note(report, tmp_path, "a\x00\x0b\ud800\uffffb\r\nc"))
    assert book[FACTS].cell(2, NOTE).value == "ab\nc"


def test_long_text_is_cut_where_it_can_be_seen(report: Report, tmp_path: Path) -> None:
    book = load_workbook(_with_note(report, tmp_path, "😀" * 20_000))
    shown = book[FACTS].cell(2, NOTE).value
    assert len(shown.encode("utf-16-le")) // 2 <= TEXT_LIMIT
    kept = shown.count("😀")
    assert shown.endswith(f"[đã cắt bớt {20_000 - kept} ký tự]")


def _with_note(report: Report, folder: Path, words: str) -> Path:
    row = FactRow("facts", report.rows[0].row, (Fact("note", Text(words), Status.CONFIRMED, ()),))
    EXCEL.write(replace(report, rows=[row], contradictions=[]), folder / "out.xlsx", nothing)
    return folder / "out.xlsx"


def test_full_sheets_are_continued_and_links_follow(tmp_path: Path, many: Callable[[int], Report]) -> None:
    write(many(25), tmp_path / "out.xlsx", nothing, Limits(rows=11))
    book = load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames[1:4] == [
        "Mạng lưới dữ kiện số liệu",
        "Mạng lưới dữ kiện số liệ (2)",
        "Mạng lưới dữ kiện số liệ (3)",
    ]
    assert [sheet.max_row for sheet in book.worksheets[1:4]] == [11, 11, 6]
    last = book.worksheets[3]
    title, _, address = last.cell(6, 3).hyperlink.location.rpartition("!")
    evidence = book[title.strip("'")]
    back = evidence.cell(evidence[address].row, 4).hyperlink.location
    assert back == f"'{last.title}'!C6"


def test_links_beyond_the_limit_are_left_out_and_told(tmp_path: Path, many: Callable[[int], Report]) -> None:
    write(many(8), tmp_path / "out.xlsx", nothing, Limits(links=5))
    book = load_workbook(tmp_path / "out.xlsx")
    assert [bool(row[2].hyperlink) for row in book[FACTS].iter_rows(min_row=2)] == [True] * 5 + [False] * 3
    told = [cell.value for row in book["Đọc trước"].iter_rows() for cell in row]
    assert any("5 liên kết" in str(words) for words in told)


def test_sheet_titles_are_such_as_excel_accepts() -> None:
    titles = Titles()
    wanted = ["a/b:c*?[]\\", "'quoted'", "History", "x" * 50, "X" * 50, "", "EVIDENCE", "Evidence"]
    taken = [titles.take(title) for title in wanted]
    assert len({t.casefold() for t in taken}) == len(taken)
    assert all(0 < len(t) <= 31 and not set(t) & set("[]:*?/\\") and t.strip("'") == t for t in taken)
    assert "history" not in {t.casefold() for t in taken}


def test_numbers_and_dates_that_excel_would_bend_stay_text() -> None:
    assert number(Decimal("12345678901234567")).value == "12345678901234567"
    assert number(Decimal("1.50")).look.number_format == "#,##0.0"
    assert number(Decimal(10) ** 20).value == 10**20
    assert day("1899-12-31", "yyyy-mm-dd").value == "1899-12-31"
    assert day("2023-02-29", "yyyy-mm-dd").value == "2023-02-29"
    assert day("2024-02-29", "yyyy-mm-dd").value == date(2024, 2, 29)
    assert typed(Quantity(Decimal(3), "người", Decimal(6)), "").value == "3–6 người"
    percent = typed(Quantity(Decimal("67.5"), "%", approx="khoảng"), "")
    assert (percent.value, percent.look.number_format) == (Decimal("0.675"), '"khoảng "#,##0.0%')
    assert typed(Quantity(Decimal(100), "%"), "").value == 1
    assert moment("2024-03-01T08:00:00+07:00", "yyyy-mm-dd").value == datetime(2024, 3, 1, 1)
    assert moment("hôm kia", "yyyy-mm-dd").value == "hôm kia"


# --- looks ------------------------------------------------------------------------------------------


def test_fonts_are_spelled_in_the_order_of_the_schema(path: Path) -> None:
    order = ["b", "i", "sz", "color", "name", "family", "scheme"]
    with ZipFile(path) as archive:
        fonts = fromstring(archive.read("xl/styles.xml")).find("{*}fonts")
    assert fonts is not None
    for font in fonts:
        places = [order.index(str(part.tag).rpartition("}")[2]) for part in font]
        assert places == sorted(places)
        assert order.index("sz") in places


def test_rows_are_as_tall_as_their_words(path: Path, book: Workbook) -> None:
    heights = [int(row.get("ht")) for row in _rows(path, "Bằng chứng", book) if row.get("ht")]
    assert heights
    assert all(30 <= height <= 409 for height in heights)
    # Excel fits a row whose height nobody has set to the fonts it has.
    assert not any(row.get("customHeight") for row in _rows(path, "Bằng chứng", book))


def _rows(path: Path, sheet: str, book: Workbook) -> list[_Element]:
    with ZipFile(path) as archive:
        part = archive.read(f"xl/worksheets/sheet{book.sheetnames.index(sheet) + 1}.xml")
    return list(fromstring(part).iterfind("{*}sheetData/{*}row"))


@pytest.mark.parametrize(
    ("words", "lines"),
    [("", 1), ("ngắn", 1), ("a" * 25, 3), ("một\nhai", 2), ("a" * 10_000, 409 / 15), (None, 1), (7, 1)],
)
def test_height_counts_the_lines_that_words_take(words: str | int | None, lines: float) -> None:
    assert height([Content(words), Content("ngắn")], [10, 10]) == lines * LINE


def test_the_read_me_tells_how_many_claims_have_no_place(report: Report, tmp_path: Path) -> None:
    told: dict[int, list[object]] = {}
    for left_out in (0, 3):
        EXCEL.write(replace(report, left_out=left_out), tmp_path / f"{left_out}.xlsx", nothing)
        sheet = load_workbook(tmp_path / f"{left_out}.xlsx")["Đọc trước"]
        told[left_out] = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    assert wording.PLACELESS.vi not in told[0]
    assert told[3][told[3].index(wording.PLACELESS.vi) + 1] == 3


def test_notes_beyond_the_limit_are_left_out_and_told(tmp_path: Path, many: Callable[[int], Report]) -> None:
    write(many(8), tmp_path / "out.xlsx", nothing, Limits(notes=5))
    book = load_workbook(tmp_path / "out.xlsx")
    assert [bool(row[2].comment) for row in book[FACTS].iter_rows(min_row=2)] == [True] * 5 + [False] * 3
    told = [str(cell.value) for row in book[READ_ME].iter_rows() for cell in row]
    assert any("nhiều nhất 5 ghi chú; đã bỏ bớt 3" in words for words in told)


def test_sheets_that_continue_others_are_told(tmp_path: Path, many: Callable[[int], Report]) -> None:
    write(many(25), tmp_path / "out.xlsx", nothing, Limits(rows=11))
    # The list of 25 facts and that of their 50 quotations go on over two sheets and four.
    told = [str(cell.value) for row in load_workbook(tmp_path / "out.xlsx")[READ_ME].iter_rows() for cell in row]
    assert any("11 dòng" in words and "có 6 trang nối tiếp" in words for words in told)


def test_shapes_of_all_sheets_have_numbers_of_their_own(tmp_path: Path, many: Callable[[int], Report]) -> None:
    write(many(1_200), tmp_path / "out.xlsx", nothing, Limits(rows=601))
    seen: list[str] = []
    blocks: list[str] = []
    with ZipFile(tmp_path / "out.xlsx") as archive:
        for name in archive.namelist():
            if name.endswith(".vml"):
                root = fromstring(archive.read(name))
                seen += [str(shape.get("id")) for shape in root.findall("{*}shape")]
                (claimed,) = root.findall(".//{*}idmap")
                blocks += str(claimed.get("data")).split(",")
    assert len(seen) == len(set(seen)) == 1_200
    assert len(blocks) == len(set(blocks))
    assert {str(int(one.removeprefix("_x0000_s")) // 1024) for one in seen} == set(blocks)


def test_the_hash_is_that_of_the_json_lines(report: Report, tmp_path: Path) -> None:
    EXCEL.write(report, tmp_path / "out.xlsx", nothing)
    JSONL.write(report, tmp_path / "out.jsonl", nothing)
    digest = sha256((tmp_path / "out.jsonl").read_bytes()).hexdigest()
    rows = load_workbook(tmp_path / "out.xlsx")[READ_ME].iter_rows(values_only=True)
    assert digest in {value for row in rows for value in row}


def test_the_document_says_what_it_is_and_who_made_it(book: Workbook) -> None:
    about = book.properties
    assert (about.title, about.creator, about.language) == ("Mẫu", "Biên tập viên", "vi")
    assert about.created == datetime(2024, 3, 1, 8)


def test_pages_are_printed_across_with_their_header_and_number(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.oddFooter.right.text == "&P / &N"
    assert all(sheet.print_title_rows == "$1:$1" for sheet in book.worksheets[1:])


def test_headings_alike_are_told_apart(report: Report, tmp_path: Path) -> None:
    (table,) = report.codebook.tables
    same = replace(table, fields=tuple(replace(field, label=Label("Cột\nA", "x")) for field in table.fields))
    codebook = replace(report.codebook, tables=(same,))
    EXCEL.write(replace(report, codebook=codebook, contradictions=[]), tmp_path / "out.xlsx", nothing)
    sheet = load_workbook(tmp_path / "out.xlsx")[FACTS]
    headings = [cell.value for cell in sheet[1]]
    assert headings[1:4] == ["Cột A", "Cột A (2)", "Cột A (3)"]
    (listed,) = sheet.tables.values()
    assert listed.column_names == headings

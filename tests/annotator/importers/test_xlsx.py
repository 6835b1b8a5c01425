"""Workbooks: which cells become what, and what is refused."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from time import process_time

import openpyxl
import pytest

from annotator.errors import UserError
from annotator.importers import article, read
from annotator.model import PublishedFrom, RawArticle
from tests.annotator.importers.samples import (
    TEXT,
    damaged,
    outcome,
    pack,
    parts,
    saved,
    with_damaged_part,
    workbook,
)

HEADER = ["ID", "Text", "Title", "Source", "URL", "Published_on", "Mục"]


def _read(folder: Path, data: bytes, name: str = "bài.xlsx") -> list[RawArticle]:
    path = folder / name
    path.write_bytes(data)
    return read(path)


def test_columns_and_the_kinds_of_cells(tmp_path: Path) -> None:
    day = datetime.datetime(2024, 2, 15)
    data = workbook(
        [
            [],
            HEADER,
            [7, TEXT, "Tít", "Báo Mẫu", "https://b.vn", day, "Giáo dục"],
            [],
            [7.0, "Hai", None, None, None, datetime.date(2025, 12, 5), 2.5],
            [None, "Ba", None, None, None, "15/2/2024", True],
            [None, "Bốn", None, None, None, day.replace(hour=8, minute=30), None],
        ]
    )
    first, second, third, fourth = _read(tmp_path, data)
    assert [raw.name for raw in (first, second, third, fourth)] == ["7", "7#2", "bài.xlsx#3", "bài.xlsx#4"]
    assert (first.text, first.title, first.source, first.url) == (TEXT, "Tít", "Báo Mẫu", "https://b.vn")
    assert [raw.published_on for raw in (first, second, third, fourth)] == [
        "2024-02-15",
        "2025-12-05",
        "2024-02-15",
        "2024-02-15",
    ]
    assert [raw.metadata for raw in (first, second, third)] == [{"mục": "Giáo dục"}, {"mục": "2.5"}, {"mục": "true"}]
    assert json.loads(first.data)["published_on"] == "2024-02-15"
    assert article(first).published_from is PublishedFrom.METADATA
    # Read again, the same records have the same bytes: nothing is stored twice.
    assert [raw.data for raw in _read(tmp_path, data)] == [raw.data for raw in (first, second, third, fourth)]


def test_all_sheets_that_hold_articles(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Ghi chú"])
    for title, text in (("2024", "Một"), ("2025", "Hai")):
        sheet = book.create_sheet(title)
        sheet.append(["text"])
        sheet.append([text])
    found = _read(tmp_path, saved(book.save))
    assert [(raw.name, raw.text) for raw in found] == [("bài.xlsx/2024#1", "Một"), ("bài.xlsx/2025#1", "Hai")]


def test_the_size_a_sheet_states_is_not_believed(tmp_path: Path) -> None:
    files = parts(workbook([["text"], ["Một"], ["Hai"]]))
    sheet = "xl/worksheets/sheet1.xml"
    files[sheet] = files[sheet].replace(b'ref="A1:A3"', b'ref="A1"')
    assert [raw.text for raw in _read(tmp_path, pack(files))] == ["Một", "Hai"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"id,text\n1,a", "damaged"),
        (pack({"a.txt": TEXT}), "damaged"),
        (b"\xd0\xcf\x11\xe0" + bytes(500), r"password .* as \.xlsx"),
        (workbook([["a", "b"], [1, 2]]), "column"),
        (workbook([]), "column"),
        (workbook([["id", "text"]]), "no rows"),
        (pack({**parts(workbook([["text"], ["a"]])), "xl/a.xml": b" " * 60_000_000}), "60 MB"),
    ],
)
def test_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(UserError, match=rf"bài\.xlsx.*{reason}"):
        _read(tmp_path, data)


@pytest.mark.parametrize("close", ["", "<!-- -->", "<![CDATA[x]]>"])
def test_a_name_without_end_costs_nothing(tmp_path: Path, close: str) -> None:
    packed = parts(workbook([["text"], ["a"]]))
    long = "x" * 2000 + close + "x" * 400_000
    name = f'<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">{long}</definedName></definedNames>'
    main = packed["xl/workbook.xml"].replace(b"</sheets>", b"</sheets>" + name.encode())
    begun = process_time()
    with pytest.raises(UserError, match="damaged"):
        _read(tmp_path, pack({**packed, "xl/workbook.xml": main}))
    # openpyxl looks at a name of 40,000 characters for seven seconds, at this one for a hundred times as long.
    assert process_time() - begun < 5


def test_a_name_of_many_places_is_read(tmp_path: Path) -> None:
    packed = parts(workbook([["text"], ["a"]]))
    name = f'<definedNames><definedName name="a">{"x" * 2048}</definedName></definedNames>'
    main = packed["xl/workbook.xml"].replace(b"</sheets>", b"</sheets>" + name.encode())
    assert [raw.text for raw in _read(tmp_path, pack({**packed, "xl/workbook.xml": main}))] == ["a"]


def test_a_row_without_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"Record 2 of bài\.xlsx"):
        _read(tmp_path, workbook([["id", "text"], [1, "a"], [2, None]]))


def test_a_cell_far_to_the_right_costs_nothing(tmp_path: Path) -> None:
    files = parts(workbook([["text"]] + [["a"]] * 2000))
    sheet = "xl/worksheets/sheet1.xml"
    files[sheet] = files[sheet].replace(b"</row>", b'<c r="XFD1"><v>1</v></c></row>')
    assert len(_read(tmp_path, pack(files))) == 2000


def test_any_damage_is_the_users_to_mend() -> None:
    good = workbook([HEADER, [1, TEXT, "Tít", "Báo", "", datetime.date(2024, 2, 15), 2.5]])
    refused = [outcome("xlsx", damaged(good, seed)) for seed in range(500)]
    assert sum(map(bool, refused)) > 450


def test_any_damage_to_a_part_is_the_users_to_mend() -> None:
    files = parts(workbook([HEADER, [1, TEXT, "Tít", "Báo", "", datetime.date(2024, 2, 15), 2.5]]))
    outcomes = {bool(outcome("xlsx", with_damaged_part(files, seed))) for seed in range(300)}
    assert outcomes == {True, False}

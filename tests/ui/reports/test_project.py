"""The report of a project as PDF, read back by another program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from annotator.double_reading import figures
from annotator.errors import UserError
from db.queries import readings
from tests.ui.twice import merged
from ui.reports import gathering, pdf, project
from ui.reports.project import ProjectReport
from ui.workbench import Workbench


@pytest.fixture
def told(bench: Workbench, tmp_path: Path) -> ProjectReport:
    found = figures(readings.read_twice(bench.project, merged(bench.project, tmp_path)))
    return gathering.of(bench.project, bench.codebook, [found])


def words(path: Path) -> str:
    with pdfium.PdfDocument(path) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_it_tells_the_project_and_the_agreement(told: ProjectReport, tmp_path: Path) -> None:
    path = tmp_path / "báo cáo.pdf"
    pdf.write(project.html(told), path, title=told.title)
    read = words(path)
    assert "Of 2 claims An and Bình read 1 alike" in read
    assert "Claims confirmed 2" in read
    assert "Report made by An" in read
    with pdfium.PdfDocument(path) as document:
        width, height = document[0].get_size()
        assert (round(width), round(height)) == (595, 842)
        # Paper is white, and three charts stand on it.
        pictures = [one for page in document for one in page.get_objects() if one.type == 3]
        assert len(pictures) >= 4


def test_vietnamese_is_found_in_it_again(told: ProjectReport, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    title = "Mạng lưới thành phố học tập: Đợt 2 – Hạ Long, Sa Đéc, Thừa Thiên Huế & <Vinh>"
    pdf.write(project.html(replace(told, title=title)), path, title=title)
    assert title in words(path)


def test_sections_without_anything_are_left_out(told: ProjectReport) -> None:
    alone = project.html(replace(told, agreement=[], sessions=[]))
    assert "Agreement" not in alone
    assert "Reviews" not in alone


def test_a_place_that_cannot_be_written_to_is_told_and_the_old_file_stays(told: ProjectReport, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        pdf.write("<p>x</p>", tmp_path / "nowhere" / "r.pdf", title="x")
    assert list(tmp_path.glob("**/*.part")) == []

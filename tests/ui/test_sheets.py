"""The whole way back on the sample project: out, edited, compared, taken up, and undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from annotator import kinds
from annotator.errors import UserError
from annotator.model import FactRow, Role, State
from annotator.sheets import SheetDifference
from db.ops import claims as claim_ops
from db.ops import codebooks as codebook_ops
from db.ops import sheets as ops
from db.project import Project, open_project
from db.queries import articles, claims, codebooks, derived
from exports.excel import EXCEL
from tests.db.conftest import dump
from ui import cli, sample, sheets
from ui.reporting import gather

CITIES, FIGURES, NETWORK, DIFFERING = (
    "Thành phố thành viên",
    "Quy mô mạng lưới",
    "Thông tin chung về mạng lưới",
    "Mâu thuẫn",
)


def nothing(done: int, total: int) -> None:
    """A tick that nobody watches."""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """The sample with half of its claims confirmed."""
    path = tmp_path / "mẫu.doichieu"
    assert cli.run(["import", str(path), str(sample.ARTICLES)]) == 0
    with open_project(path, user="Lan") as opened:
        found = claims.all_of(opened, states=[State.SUGGESTED])
        claim_ops.confirm_all(opened, [claim.id for claim in found[::2]])
        yield opened


def export(project: Project, status: str = "all") -> Path:
    path = project.path.with_name("bảng.xlsx")
    EXCEL.write(gather(project, status=status), path, nothing)
    return path


def compared(project: Project, path: Path) -> SheetDifference:
    return sheets.compare(sheets.gather(project, sheets.read(path)), nothing)


def edit(path: Path, *edits: tuple[str, str, int, object]) -> None:
    book = load_workbook(path)
    for title, heading, row, value in edits:
        column = next(cell.column for cell in book[title][1] if cell.value == heading)
        book[title].cell(row, column).value = value  # type: ignore[assignment]
    book.save(path)


def line(path: Path, title: str, words: str) -> int:
    """The row whose first cell holds these words."""
    book = load_workbook(path)
    return next(row[0].row for row in book[title].iter_rows() if row[0].value == words)


def rows(project: Project, table: str) -> dict[str, FactRow]:
    found = derived.of(project, include_suggested=True).rows
    return {" ".join(kinds.label(value) for _, value in row.row): row for row in found if row.table == table}


def test_every_kind_of_edit_is_taken_up_once_and_undone_in_one_step(project: Project) -> None:
    path = export(project)
    last = load_workbook(path)[CITIES].max_row + 1
    edit(
        path,
        (CITIES, "Ngày gia nhập", line(path, CITIES, "Nam Kinh"), datetime(2024, 2, 15)),
        (CITIES, "Tình trạng", line(path, CITIES, "Ninh Ba"), "✓ đã xác nhận"),
        (CITIES, "Thành phố", line(path, CITIES, "Seogu"), "Đà Nẵng"),
        (CITIES, "Thành phố", last, "Huế"),
        (CITIES, "Ngày gia nhập", last, "tháng 3/2025"),
        (FIGURES, "Tính đến", 2, datetime(2024, 2, 16)),
        (FIGURES, "Số lượng", 2, "1.234"),
        (NETWORK, "Thành lập", 2, 2012),
        (DIFFERING, "Kết luận", 6, "bỏ qua"),
    )
    before, found = dump(project), compared(project, path)
    assert found.notes == ()
    assert sorted(change.kind for change in found.changes) == [
        *("added", "status", "value", "value", "value", "value", "value", "verdict")
    ]
    ops.apply(project, found, found.changes)
    again = compared(project, path)
    assert (again.changes, again.notes) == ((), ())
    assert project.check() == []
    assert {"Huế", "Đà Nẵng"} <= rows(project, "member_cities").keys()
    assert "member_cities 16/2/2024" in rows(project, "network_figures")
    project.undo()
    assert dump(project) == before
    assert len(compared(project, path).changes) == len(found.changes)


def test_an_added_row_can_be_traced_to_its_own_words(project: Project) -> None:
    path = export(project)
    last = load_workbook(path)[CITIES].max_row + 1
    edit(path, (CITIES, "Thành phố", last, "Huế"), (CITIES, "Ngày gia nhập", last, "tháng 3/2025"))
    found = compared(project, path)
    ops.apply(project, found, found.changes)
    (fact,) = (fact for fact in rows(project, "member_cities")["Huế"].facts if fact.field == "joined")
    (claim,) = fact.claims
    article = articles.article(project, claim.article_id)
    told = {e.role: article.text.text[e.start : e.end] for e in claim.evidence}
    assert told == {Role.VALUE: "3/2025", Role.KEY: "Huế"}
    assert article.said_by == "Lan · bảng.xlsx"
    # Sent out and taken in again, it is a row like any other.
    assert compared(project, export(project)).changes == ()


def test_a_workbook_keeps_its_meaning_when_the_codebook_changes(project: Project) -> None:
    path = export(project)
    source = codebooks.current(project).source
    codebook_ops.adopt(project, source.replace('vi = "Ngày gia nhập"', 'vi = "Gia nhập từ"'))
    assert "Gia nhập từ" in codebooks.current(project).source
    assert (compared(project, path).changes, compared(project, path).notes) == ((), ())
    edit(path, (CITIES, "Ngày gia nhập", 2, datetime(2024, 2, 15)))
    (change,) = compared(project, path).changes
    assert (change.field, change.is_conflict) == ("joined", False)


@pytest.mark.parametrize("status", ["confirmed", "all", "verified"])
def test_what_is_decided_meanwhile_is_no_edit(project: Project, status: str) -> None:
    path = export(project, status)
    for number, claim in enumerate(claims.all_of(project, states=[State.CONFIRMED, State.SUGGESTED])):
        if number % 3 == 0:
            claim_ops.reject(project, claim.id)
        elif number % 3 == 1:
            claim_ops.confirm(project, claim.id)
    found = compared(project, path)
    assert (found.changes, found.notes) == ((), ())


def test_another_project_is_refused_before_anything_is_read_of_it(project: Project, tmp_path: Path) -> None:
    path = export(project)
    with open_project(tmp_path / "khác.doichieu") as other:
        codebook_ops.adopt(other, sample.codebook_source())
        with pytest.raises(UserError, match="another project"):
            sheets.gather(other, sheets.read(path))

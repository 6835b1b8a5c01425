"""The data package as two readers by others see it: frictionless and csvw check types, rules, keys and links."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import csvw
import pytest
from frictionless import Package, validate

from annotator.model import Choice, Codebook, Fact, FactRow, Field, Label, PartialDate, Quantity, Status, Table, Text
from exports.report import Report
from tests.exports.conftest import ANNOUNCED, FIRST, HANOI, PEOPLE, SECOND, written

# Whatever a codebook may call its tables and columns.
HARD = Table(
    "Các thành phố/2024",
    Label("Thành phố", "Cities"),
    keys=(
        Field("city", Label("Thành phố", "City"), "city"),
        Field("as_of", Label("Tính đến", "As of"), "date"),
        Field("size", Label("Cỡ", "Size"), "choice", choices=(Choice("c++ (a|b)", Label("Lớn", "Large")),)),
    ),
    fields=(
        Field("số dân", Label("Số dân", "People"), "count"),
        Field("names", Label("Tên gọi", "Names"), "text", many=True),
        Field("row", Label("Dòng", "Row"), "text"),
    ),
    as_of="as_of",
)


@pytest.fixture
def hard(report: Report) -> Report:
    """A table with keys of each kind, a range, a column of several values, and names that no file could bear."""
    claim = replace(PEOPLE, as_of="2024-02/2024-05-01", scope="VN")
    facts = (
        Fact("số dân", Quantity(Decimal("1.5E+3"), "người", Decimal("2000.5"), "gần"), Status.CONFIRMED, (claim,)),
        Fact("names", Text("Thăng Long"), Status.CONFIRMED, ()),
        Fact("names", Text('Đông "Đô", 1'), Status.SUGGESTED, ()),
        Fact("row", Text("=1+1\n\ud800"), Status.CONFIRMED, (ANNOUNCED,)),
    )
    size = ("size", Text("c++ (a|b)"))
    rows = [
        FactRow(HARD.name, (("city", HANOI), ("as_of", PartialDate("2024-Q1")), size), facts, "VN"),
        FactRow(HARD.name, (("city", HANOI), size), facts[:1]),
    ]
    book = Codebook("x", Label("x", "x"), (HARD, *report.codebook.tables))
    return replace(report, title="Ma trận Đỗ/2024", codebook=book, rows=[*rows, *report.rows])


def _opened(report: Report, folder: Path) -> Path:
    with ZipFile(written(report, folder, "datapackage")) as archive:
        archive.extractall(folder / "opened")
    return folder / "opened"


def test_frictionless_finds_nothing_wrong(report: Report, hard: Report, tmp_path: Path) -> None:
    for number, one in enumerate((report, hard)):
        (tmp_path / str(number)).mkdir()
        told = validate(str(written(one, tmp_path / str(number), "datapackage")))
        assert told.valid, told.flatten(["type", "message"])
        assert all(task.stats["errors"] == 0 and not task.warnings for task in told.tasks)


def test_csvw_finds_nothing_wrong(report: Report, hard: Report, tmp_path: Path) -> None:
    for number, one in enumerate((report, hard)):
        (tmp_path / str(number)).mkdir()
        group = csvw.TableGroup.from_file(_opened(one, tmp_path / str(number)) / "csv-metadata.json")
        assert group.check_referential_integrity()
        assert all(table.check_primary_key() for table in group.tables)
        assert all(list(table.iterdicts(strict=True)) is not None for table in group.tables)


def test_values_have_their_types(hard: Report, tmp_path: Path) -> None:
    group = csvw.TableGroup.from_file(_opened(hard, tmp_path) / "csv-metadata.json")
    first, second = group.tables[0].iterdicts(strict=True)
    named = {name: value for name, value in first.items() if value not in (None, [])}
    assert named["s%E1%BB%91%20d%C3%A2n"] == Decimal(1500)
    assert (named["s%E1%BB%91%20d%C3%A2n.max"], named["city.geonames"]) == (Decimal("2000.5"), 1581130)
    assert (named["as_of"], named["s%E1%BB%91%20d%C3%A2n.as_of"]) == ("2024-Q1", "2024-02/2024-05-01")
    assert named["names"] == ["Thăng Long", 'Đông "Đô", 1']
    assert (named["names.status"], named["row"]) == ("suggested", "=1+1\n\\ud800")
    assert (second["as_of"], second["row.scope"], named["row.scope"]) == (None, None, "VN")


def test_quotations_lead_to_row_article_and_original_text(report: Report, tmp_path: Path) -> None:
    package = Package(str(_opened(report, tmp_path) / "datapackage.json"))
    evidence = package.get_resource("evidence").read_rows()
    rows = {row["row.id"] for row in package.get_resource("table-1-facts").read_rows()}
    originals = {1: FIRST, 2: SECOND}
    assert len(evidence) == 8
    assert {one["facts.row"] for one in evidence} == rows
    assert all(originals[one["article"]][one["start"] : one["end"]] == one["quote"] for one in evidence)
    assert evidence[6]["claimed"] == {"number": 390000000, "number_max": None, "unit": "dân", "approx": "hơn"}


@pytest.mark.parametrize(("path", "old", "new"), [("evidence.csv", ",2,47,", ",7,47,"), ("articles.csv", "1,m", "2,m")])
def test_both_readers_would_have_told(report: Report, tmp_path: Path, path: str, old: str, new: str) -> None:
    folder = _opened(report, tmp_path)
    words = (folder / path).read_text("utf-8")
    assert old in words
    (folder / path).write_text(words.replace(old, new, 1), encoding="utf-8", newline="")
    assert not validate(str(folder / "datapackage.json")).valid
    group = csvw.TableGroup.from_file(folder / "csv-metadata.json")
    with pytest.raises(ValueError, match="not found in table"):
        group.check_referential_integrity()


def test_a_row_has_one_name_in_every_export(report: Report, many: Callable[[int], Report], tmp_path: Path) -> None:
    heads = []
    for number, one in enumerate((many(3), many(5))):
        (tmp_path / str(number)).mkdir()
        with ZipFile(written(one, tmp_path / str(number), "datapackage")) as archive:
            heads.append([line.split(",")[0] for line in archive.read("tables/1-facts.csv").decode().splitlines()])
    assert heads[0] == heads[1][:4]


def test_both_descriptions_name_all_files(hard: Report, tmp_path: Path) -> None:
    folder = _opened(hard, tmp_path)
    files = {str(path.relative_to(folder)) for path in folder.rglob("*.csv")}
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert {one["path"] for one in package["resources"]} == files
    assert {one["url"] for one in json.loads((folder / "csv-metadata.json").read_text("utf-8"))["tables"]} == files
    assert package["name"] == "ma-tran-do-2024"

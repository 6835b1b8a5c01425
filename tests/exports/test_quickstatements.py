"""QuickStatements by the published rules of version 1: no reader of them is in the registries."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model import ArticleId, City, Fact, FactRow, PartialDate, Quantity, Status, Value
from exports.quickstatements import QUICKSTATEMENTS
from exports.report import Report
from tests.exports.conftest import ANNOUNCED, HANOI, PEOPLE, known_to_wikidata, written

# https://www.wikidata.org/wiki/Help:QuickStatements: item, property, value; then pairs, qualifiers (P) and sources (S).
VALUE = r'(?:Q\d+|[+-]?\d+(?:\.\d+)?|"[^"\t]*"|[a-z]+:"[^\t]*"|\+\d{4}-\d\d-\d\dT00:00:00Z/(?:9|10|11))'
LINE = re.compile(rf"Q\d+\tP\d+\t{VALUE}(?:\tP\d+\t{VALUE})*(?:\t!?S\d+\t{VALUE})*")


def _of(report: Report, value: Value | None, *, field: str = "people", status: Status = Status.CONFIRMED) -> Report:
    claim = PEOPLE if field == "people" else ANNOUNCED
    claim = replace(claim, as_of="2024-02", value=claim.value if value is None else value)
    return replace(report, rows=[FactRow("facts", (("subject", HANOI),), (Fact(field, value, status, (claim,)),))])


@pytest.fixture
def known(report: Report) -> Report:
    """A report on a city that has an item, by an article whose title is hard to quote."""
    known = known_to_wikidata(report)
    titled = replace(known.articles[ArticleId(1)], title='Dân số\t"tăng"')
    return replace(known, articles={**known.articles, ArticleId(1): titled})


def test_a_fact_is_a_statement_with_its_day_and_its_sources(known: Report, tmp_path: Path) -> None:
    lines = written(_of(known, Quantity(Decimal("8.05E+6"), "người")), tmp_path, "quickstatements").read_text("utf-8")
    assert lines.splitlines() == [
        'Q1858\tP1082\t8050000\tP585\t+2024-02-00T00:00:00Z/10\tS854\t"https://bao.example/tin-1"'
        '\tS1476\tvi:"Dân số "tăng""\tS577\t+2024-02-11T00:00:00Z/11'
    ]
    assert all(LINE.fullmatch(line) for line in lines.splitlines())


@pytest.mark.parametrize(
    ("iso", "time"),
    [
        ("2024", "+2024-00-00T00:00:00Z/9"),
        ("2024-02", "+2024-02-00T00:00:00Z/10"),
        ("2024-02-14", "+2024-02-14T00:00:00Z/11"),
    ],
)
def test_a_date_may_qualify_a_membership(known: Report, tmp_path: Path, iso: str, time: str) -> None:
    (line,) = written(_of(known, PartialDate(iso), field="announced"), tmp_path, "quickstatements").open(
        encoding="utf-8"
    )
    assert line.split("\t")[:5] == ["Q1858", "P463", "Q7", "P580", time]
    assert LINE.fullmatch(line.strip())


@pytest.mark.parametrize(
    "value",
    [
        Quantity(Decimal(5), approx="hơn"),
        Quantity(Decimal(5), number_max=Decimal(6)),
        PartialDate("2024-Q1"),
        PartialDate("XXXX-02-14"),
        PartialDate("2024/2025"),
        City("Đâu đó"),
        None,
    ],
)
def test_what_wikidata_cannot_hold_is_left_out_and_counted(known: Report, tmp_path: Path, value: Value | None) -> None:
    report = _of(known, value)
    with pytest.raises(UserError, match="No fact can go to Wikidata"):
        written(report, tmp_path, "quickstatements")
    assert list(tmp_path.iterdir()) == []
    assert QUICKSTATEMENTS.left_out(report) == 1


def test_only_what_people_confirmed_of_a_whole_city_with_an_item_goes_out(known: Report) -> None:
    sure = _of(known, Quantity(Decimal(5)))
    assert QUICKSTATEMENTS.left_out(sure) == 0
    for status in (Status.SUGGESTED, Status.CONTRADICTED):
        assert QUICKSTATEMENTS.left_out(_of(known, Quantity(Decimal(5)), status=status)) == 1
    assert QUICKSTATEMENTS.left_out(replace(sure, codebook=replace(sure.codebook, items=()))) == 1
    assert QUICKSTATEMENTS.left_out(replace(sure, rows=[replace(sure.rows[0], scope="VN")])) == 1

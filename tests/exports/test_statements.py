"""FollowTheMoney's statements: read by followthemoney where it is installed, else by its published columns."""

from __future__ import annotations

import csv
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest

from annotator.model import Fact, FactRow, State, Status
from exports.report import Report
from tests.exports.conftest import ANNOUNCED, HANOI, written


@pytest.fixture
def of_a_city(report: Report) -> Report:
    """Two facts of one city: one with a claim that nobody has confirmed."""
    guessed = replace(ANNOUNCED, state=State.SUGGESTED)
    facts = (
        Fact("announced", ANNOUNCED.value, Status.CONFIRMED, (ANNOUNCED,)),
        Fact("founded", ANNOUNCED.value, Status.SUGGESTED, (replace(guessed, field="founded"),)),
    )
    return replace(report, rows=[FactRow("facts", (("subject", HANOI),), facts)])


def _lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, dialect=csv.unix_dialect))


def test_sources_differ_in_statements_on_one_note(report: Report, tmp_path: Path) -> None:
    lines = _lines(written(report, tmp_path, "ftm"))
    said = [line for line in lines if line["prop"] == "description" and "founded" in line["entity_id"]]
    assert [(one["dataset"], one["value"], one["original_value"]) for one in said] == [
        ("bao-1", "2012", "năm 2012"),
        ("bao-2", "2013", "năm 2013"),
    ]
    assert len({one["entity_id"] for one in said}) == 1
    assert not [line for line in lines if line["prop"] == "summary" and "founded" in line["entity_id"]]
    assert len({line["id"] for line in lines}) == len(lines)


def test_what_nobody_confirmed_is_external_and_cities_are_entities(of_a_city: Report, tmp_path: Path) -> None:
    lines = _lines(written(of_a_city, tmp_path, "ftm"))
    said = {line["external"]: line for line in lines if line["prop"] == "description"}
    assert ("announced" in said["f"]["entity_id"], "founded" in said["t"]["entity_id"]) == (True, True)
    city = {line["prop"]: line["value"] for line in lines if line["schema"] == "Address"}
    assert city == {
        "name": "Hà Nội",
        "city": "Hà Nội",
        "country": "vn",
        "sourceUrl": "https://sws.geonames.org/1581130/",
    }


def test_followthemoney_takes_every_statement_as_its_own(of_a_city: Report, tmp_path: Path) -> None:
    reading = pytest.importorskip(
        "followthemoney.statement", reason="followthemoney needs ICU to be built: uv run --group readers pytest"
    )
    from followthemoney.dataset import Dataset

    path = written(of_a_city, tmp_path, "ftm")
    found = sorted(reading.read_path_statements(path, "csv"), key=lambda one: one.canonical_id)
    assert [one.id for one in found] == [one.generate_key() for one in found]
    assert {line["id"]: line["prop_type"] for line in _lines(path)} == {one.id: one.prop_type for one in found}
    whole = Dataset({"name": "mau", "title": "Mẫu"})
    together = groupby(found, key=lambda one: one.canonical_id)
    entities = [reading.StatementEntity.from_statements(whole, list(own)) for _, own in together]
    assert sorted(one.schema.name for one in entities) == ["Address", "Article", "Note", "Note"]
    assert all(prop.type.validate(value) for one in entities for prop, value in one.itervalues())

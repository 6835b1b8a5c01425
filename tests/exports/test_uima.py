"""CAS XMI as dkpro-cassis reads it back: words, places in UTF-16, and what is known of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import cassis
from lxml import etree

from exports.report import Report
from tests.exports.conftest import FIRST, SECOND, written

ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"


def _read(path: Path) -> list[Any]:
    with ZipFile(path) as archive:
        types = cassis.load_typesystem(archive.read("TypeSystem.xml").decode())
        return [cassis.load_cas_from_xmi(archive.read(name).decode(), types) for name in archive.namelist()[1:]]


def test_cassis_finds_the_words_again(report: Report, tmp_path: Path) -> None:
    first, second = _read(written(report, tmp_path, "uima"))
    assert (first.sofa_string, second.sofa_string) == (FIRST, SECOND)
    found = [(one.value, one.get_covered_text(), one.state) for cas in (first, second) for one in cas.select(ENTITY)]
    assert found == [
        ("city", "Mạng_lưới", "confirmed"),
        ("date", "năm 2012", "confirmed"),
        ("count", "hơn 390 triệu dân", "confirmed"),
        ("count", "390 triệu", "suggested"),
        ("date", "2013", "suggested"),
        ("date", "ngày 14/2/2024", "confirmed"),
    ]
    city = first.select(ENTITY)[0]
    assert city.identifier == "https://sws.geonames.org/1581130/"
    assert json.loads(city.meaning)["name"] == "Hà Nội"


def test_places_are_those_of_utf_16_and_what_xml_cannot_hold_is_stood_in_for(odd: Report, tmp_path: Path) -> None:
    path = written(odd, tmp_path, "uima")
    (cas,) = _read(path)
    first, second = cas.select(ENTITY)
    assert (first.get_covered_text(), second.get_covered_text()) == ("ngày 5/6\r\nhôm ấy", "năm 2020")
    assert "\ufffd" in cas.sofa_string
    with ZipFile(path) as archive:
        assert archive.namelist()[1] == "00001-b-c-.xmi"
        (entity, *_) = etree.fromstring(archive.read("00001-b-c-.xmi")).iter("{*}NamedEntity")
    # The face before it is one code point, two units of UTF-16.
    assert int(entity.get("begin")) == first.begin + 1

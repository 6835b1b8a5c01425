"""Spans as others read them: a JSON-LD processor, a parser of brat, one of IOB2; else by the tool's published rules."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import iobes
import pytest
from pybrat.parser import BratParser
from pyld import jsonld

from annotator.model import ArticleId, State
from exports.formats import EXPORTERS, Exporter, of_suffix, renamed
from exports.report import Report
from tests.exports.conftest import EVERY, FIRST, ODD, SECOND, written

OA = "http://www.w3.org/ns/oa#"
# What the published context (https://www.w3.org/ns/anno.jsonld) says of the terms that are used; tests stay offline.
CONTEXT = {
    "id": "@id",
    "type": "@type",
    **{t: OA + t for t in ("Annotation", "TextualBody", "SpecificResource")},
    **{t: OA + t for t in ("TextQuoteSelector", "TextPositionSelector", "start", "end", "exact", "prefix", "suffix")},
    **{t: OA + t for t in ("tagging", "describing", "assessing", "identifying")},
    "AnnotationCollection": "http://www.w3.org/ns/activitystreams#OrderedCollection",
    "AnnotationPage": "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
    "Person": "http://xmlns.com/foaf/0.1/Person",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "name": "http://xmlns.com/foaf/0.1/name",
    "format": "http://purl.org/dc/elements/1.1/format",
    "created": "http://purl.org/dc/terms/created",
    "generated": "http://purl.org/dc/terms/issued",
    "creator": {"@type": "@id", "@id": "http://purl.org/dc/terms/creator"},
    "total": "http://www.w3.org/ns/activitystreams#totalItems",
    "startIndex": "http://www.w3.org/ns/activitystreams#startIndex",
    "first": {"@type": "@id", "@id": "http://www.w3.org/ns/activitystreams#first"},
    "items": {"@type": "@id", "@id": "http://www.w3.org/ns/activitystreams#items", "@container": "@list"},
    "body": {"@type": "@id", "@id": OA + "hasBody"},
    "target": {"@type": "@id", "@id": OA + "hasTarget"},
    "source": {"@type": "@id", "@id": OA + "hasSource"},
    "selector": {"@type": "@id", "@id": OA + "hasSelector"},
    "via": {"@type": "@id", "@id": OA + "via"},
    "motivation": {"@type": "@vocab", "@id": OA + "motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": OA + "hasPurpose"},
}
QUOTES = ["Mạng_lưới", "năm 2012", "hơn 390 triệu dân", "390 triệu", "2013", "ngày 14/2/2024"]
TAGS = ["city", "date", "count", "count", "date", "date"]


def _loaded(url: str, options: object) -> dict[str, object]:
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}, "contentType": "text/plain"}


def _annotations(path: Path) -> list[dict[str, Any]]:
    """The annotations that a JSON-LD processor finds in the file, in full terms."""
    whole = jsonld.expand(json.loads(path.read_text("utf-8")), {"documentLoader": _loaded})
    triples = jsonld.to_rdf(whole)["@default"]
    assert sum(one["object"]["value"] == OA + "Annotation" for one in triples) == len(_items(whole))
    return _items(whole)


def _items(whole: Any) -> list[dict[str, Any]]:
    stream = "http://www.w3.org/ns/activitystreams#"
    items: list[dict[str, Any]] = whole[0][stream + "first"][0][stream + "items"][0]["@list"]
    assert whole[0][stream + "totalItems"][0]["@value"] == len(items)
    return items


def _selected(annotation: dict[str, Any]) -> list[dict[str, Any]]:
    """The selectors by quote and by position, in short terms."""
    selectors = annotation[OA + "hasTarget"][0][OA + "hasSelector"]
    assert [one.pop("@type") for one in selectors] == [[OA + "TextQuoteSelector"], [OA + "TextPositionSelector"]]
    return [{key.removeprefix(OA): values[0]["@value"] for key, values in one.items()} for one in selectors]


def test_a_json_ld_processor_reads_the_web_annotations(report: Report, tmp_path: Path) -> None:
    found = _annotations(written(report, tmp_path, "web-annotation"))
    selected = [_selected(one) for one in found]
    assert [quote["exact"] for quote, _ in selected] == QUOTES
    for number, (quote, position) in enumerate(selected):
        original = FIRST if number < 4 else SECOND
        at, end = position["start"], position["end"]
        assert original[at:end] == quote["exact"]
        assert original[:at].endswith(quote["prefix"])
        assert original[end:].startswith(quote["suffix"])
    tags = [one[OA + "hasBody"][0]["http://www.w3.org/1999/02/22-rdf-syntax-ns#value"][0]["@value"] for one in found]
    assert tags == TAGS
    assert found[0][OA + "hasBody"][3][OA + "hasSource"] == [{"@id": "https://sws.geonames.org/1581130/"}]
    assert all(one[OA + "motivatedBy"] == [{"@id": OA + "tagging"}] for one in found)


def test_web_annotations_name_the_text_by_its_hash_and_the_page_it_came_from(odd: Report, tmp_path: Path) -> None:
    first = _annotations(written(odd, tmp_path, "web-annotation"))[0]
    source = first[OA + "hasTarget"][0][OA + "hasSource"][0]
    assert source["@id"].startswith("ni:///sha-256;")
    assert source[OA + "via"] == [{"@id": "https://x.vn/1"}]


def test_a_parser_of_brat_reads_the_archive(report: Report, tmp_path: Path) -> None:
    with ZipFile(written(report, tmp_path, "brat")) as archive:
        archive.extractall(tmp_path / "brat")
    first, second = BratParser().parse(tmp_path / "brat")
    assert (first.text, second.text) == (FIRST, SECOND)
    entities = [(one.text, sorted(one.entities, key=lambda e: int(e.id[1:]))) for one in (first, second)]
    assert [e.mention for _, found in entities for e in found] == QUOTES
    assert [e.type for _, found in entities for e in found] == TAGS
    assert all(text[e.start : e.end] == e.mention for text, found in entities for e in found)
    assert [r.eid for r in entities[0][1][0].references] == ["1581130"]


def test_brat_is_given_stretches_of_one_line_each(odd: Report, tmp_path: Path) -> None:
    with ZipFile(written(odd, tmp_path, "brat")) as archive:
        names = sorted(archive.namelist())
        # As brat reads it: no newline is translated.
        text, lines = archive.read(names[1]).decode(), archive.read(names[0]).decode().splitlines()
    assert names == ["00001-b-c-.ann", "00001-b-c-.txt", "annotation.conf"]
    assert len(text) == len(ODD)
    for line in (line for line in lines if line.startswith("T")):
        _, places, mention = line.split("\t")
        pieces = [tuple(map(int, piece.split())) for piece in places.removeprefix("date ").split(";")]
        assert " ".join(text[start:end] for start, end in pieces) == mention
    assert lines[0].count(";") == 1


def _sentences(path: Path) -> list[list[list[str]]]:
    blocks = path.read_text("utf-8").strip().split("\n\n")
    return [[line.split(" ") for line in block.splitlines()] for block in blocks if not block.startswith("-DOCSTART-")]


def test_a_parser_of_iob2_finds_the_spans_again(report: Report, tmp_path: Path) -> None:
    sentences = _sentences(written(report, tmp_path, "iob2"))
    assert all(len(line) == 4 for sentence in sentences for line in sentence)
    found = []
    for sentence in sentences:
        spans, errors = iobes.parse_spans_bio_with_errors([line[3] for line in sentence])
        assert not errors
        found += [(s.type, " ".join(sentence[t][0] for t in s.tokens)) for s in spans]
    assert found == [
        ("CITY", "Mạng_lưới"),
        ("DATE", "năm 2012"),
        ("COUNT", "hơn 390 triệu dân"),
        ("DATE", "2013"),
        ("DATE", "ngày 14 / 2 / 2024"),
    ]
    assert len(sentences) == 4


def test_iob2_says_how_many_overlapping_spans_it_dropped(report: Report) -> None:
    assert {e.name: e.left_out(report) for e in EXPORTERS if e.needs_spans and e.left_out(report)} == {"iob2": 1}


def test_a_confirmed_span_is_kept_in_iob2_though_a_longer_suggestion_overlaps_it(
    report: Report, tmp_path: Path
) -> None:
    turned = {State.CONFIRMED: State.SUGGESTED, State.SUGGESTED: State.CONFIRMED, State.REJECTED: State.REJECTED}
    spans = [replace(span, state=turned[span.state]) for span in report.spans[ArticleId(1)]]
    path = written(replace(report, spans={ArticleId(1): spans}), tmp_path, "iob2")
    tags = {line[0]: line[3] for sentence in _sentences(path) for line in sentence}
    assert (tags["hơn"], tags["390"], tags["triệu"], tags["dân"]) == ("O", "B-COUNT", "I-COUNT", "O")


@pytest.mark.parametrize(("name", "key"), [("doccano", "label"), ("prodigy", "spans")])
def test_lines_hold_the_original_and_places_in_it(report: Report, tmp_path: Path, name: str, key: str) -> None:
    """By the tools' rules: one object per line, `text`, and places in code points within it, each with one label."""
    found = [json.loads(line) for line in written(report, tmp_path, name).read_text("utf-8").splitlines()]
    assert [one["text"] for one in found] == [FIRST, SECOND]
    spans = [(one["text"], s) for one in found for s in one[key]]
    places = [(t, *s) if isinstance(s, list) else (t, s["start"], s["end"], s["label"]) for t, s in spans]
    assert [text[start:end] for text, start, end, _ in places] == QUOTES
    assert [label for *_, label in places] == TAGS


def test_prodigy_asks_about_what_is_not_decided(report: Report, odd: Report, tmp_path: Path) -> None:
    assert '"answer"' not in written(report, tmp_path, "prodigy").read_text("utf-8")
    assert json.loads(written(odd, tmp_path, "prodigy").read_text("utf-8"))["answer"] == "accept"


def test_label_studio_is_given_annotations_and_predictions(report: Report, tmp_path: Path) -> None:
    """By its rules for tasks: regions of `label` over `text`, ids of their own, scores from 0 to 1."""
    tasks = json.loads(written(report, tmp_path, "label-studio").read_text("utf-8"))
    said = [(t["data"]["text"], r) for t in tasks for a in t["annotations"] for r in a["result"]]
    guessed = [(t["data"]["text"], r) for t in tasks for p in t["predictions"] for r in p["result"]]
    for text, region in said + guessed:
        value = region["value"]
        assert text[value["start"] : value["end"]] == value["text"]
        assert (region["from_name"], region["to_name"], region["type"]) == ("label", "text", "labels")
    assert [region["value"]["text"] for _, region in guessed] == ["390 triệu", "2013"]
    assert [region["score"] for _, region in guessed] == [0.8, 0.8]
    assert len({region["id"] for _, region in said + guessed}) == len(QUOTES)


@pytest.mark.parametrize("exporter", [one for one in EVERY if one.values[0].needs_spans])
def test_what_was_rejected_is_nowhere(report: Report, tmp_path: Path, exporter: Exporter) -> None:
    rejected = [s for s in report.spans[ArticleId(1)] if s.state is State.REJECTED]
    nothing_left = replace(report, spans={ArticleId(1): rejected})
    path = written(nothing_left, tmp_path, exporter.name)
    if path.suffix == ".zip":
        assert ZipFile(path).namelist() in (["annotation.conf"], ["TypeSystem.xml"])
    else:
        assert "Hiện".encode() not in path.read_bytes()


def test_a_file_tells_its_format_by_the_longest_suffix() -> None:
    for exporter in EXPORTERS:
        assert of_suffix(Path(f"a.b{exporter.suffix.upper()}")) is exporter
        assert renamed(Path("x/a.b.doccano.jsonl"), exporter) == Path(f"x/a.b{exporter.suffix}")
    assert of_suffix(Path("a.txt")) is None

"""The shapes that annotation tools write, each read as it is meant; what is malformed is refused in one clear line."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.annotations.files import File
from annotator.annotations.readers import NAMES, READERS, fitting, read
from annotator.errors import UserError
from tests.annotator.annotations.samples import MARKED, TEXT, article, documents, dumped, marked, places, taken

DOCCANO = {"id": 7, "text": TEXT, "label": [list(one) for one in places()], "Comments": []}
ENTITIES = {
    "id": 7,
    "text": TEXT,
    "entities": [{"id": n, "label": k, "start_offset": s, "end_offset": e} for n, (s, e, k) in enumerate(places())],
    "relations": [],
}
PRODIGY: dict[str, Any] = {
    "text": TEXT,
    "spans": [{"start": s, "end": e, "label": k.upper(), "token_start": 1} for s, e, k in places()],
    "answer": "accept",
    "_input_hash": 1,
}


def utf16(at: int) -> int:
    return len(TEXT[:at].encode("utf-16-le")) // 2


def region(start: int, end: int, label: str, **more: Any) -> dict[str, Any]:
    """A region as Label Studio's browser counts it: in UTF-16 units."""
    value = {"start": utf16(start), "end": utf16(end), "text": TEXT[start:end], "labels": [label]}
    return {"id": "x", "from_name": "label", "to_name": "text", "type": "labels", "value": value, **more}


REGIONS = [region(*one) for one in places()]
TASK = {"id": 1, "data": {"text": TEXT}, "annotations": [{"id": 2, "completed_by": 1, "result": REGIONS}]}
MINIMAL = {"id": 1, "text": TEXT, "nhan": [one["value"] for one in REGIONS], "annotator": 1, "lead_time": 2.5}
ANN = (
    "".join(f"T{n}\t{k} {s} {e}\t{TEXT[s:e]}\n" for n, (s, e, k) in enumerate(places(), 1)) + "R1\tx Arg1:T1 Arg2:T2\n"
)


TAGGED = (
    "😀 O|Thành O|phố O|Vinh B-CITY|có O|356 B-count|trường I-count|. O||Ngày O|14 I-DATE|/ I-DATE|2 I-DATE|/ I-DATE"
    "|2024 I-DATE|, O|Hà B-GPE|Nội E-GPE|và O|Vinh O|gặp O|nhau O|. O"
)
CONLL = TAGGED.replace(" ", " -X- ").replace("|", "\n")
XMI = (
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:t="http:///t.ecore">'
    + "".join(f'<t:N sofa="1" begin="{utf16(s)}" end="{utf16(e)}" value="{k}"/>' for s, e, k in places())
    + f'<t:Token sofa="1" begin="0" end="2"/><cas:Sofa xmi:id="1" sofaString="{TEXT}"/></xmi:XMI>'
)


def web(start: int, end: int, kind: str, **more: Any) -> dict[str, Any]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": TEXT[start:end],
        "prefix": TEXT[:start][-9:],
        "suffix": TEXT[end:][:9],
    }
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    target = {"source": "https://x.vn/bai.txt", "selector": [quote, position]}
    return {"type": "Annotation", "body": {"type": "TextualBody", "value": kind}, "target": target, **more}


WEB = [web(*one) for one in places()]
PAGE = {"type": "AnnotationPage", "items": WEB}
SHAPES = [
    ("doccano", "a.jsonl", dumped(DOCCANO)),
    ("doccano", "a.jsonl", dumped({**DOCCANO, "label": []}, ENTITIES)),
    ("doccano", "a.json", json.dumps([DOCCANO]).encode("utf-16")),
    ("prodigy", "a.jsonl", b"\xef\xbb\xbf" + dumped(PRODIGY)),
    ("label-studio", "a.json", json.dumps([TASK]).encode()),
    ("label-studio", "a.json", json.dumps(MINIMAL, indent=2).encode()),
    ("label-studio", "a.json", json.dumps([{**TASK, "annotations": [], "predictions": TASK["annotations"]}]).encode()),
    ("brat", "a.ann", ANN.encode()),
    ("iob", "a.conll", f"-DOCSTART- -X- O\n\n{CONLL}\n".encode()),
    ("uima", "a.xmi", XMI.encode()),
    ("web-annotation", "a.jsonld", dumped(*WEB)),
    ("web-annotation", "a.jsonld", json.dumps(WEB, indent=1).encode()),
    ("web-annotation", "a.json", json.dumps(PAGE).encode()),
    ("web-annotation", "a.jsonld", json.dumps({"type": "AnnotationCollection", "first": PAGE}).encode()),
    ("web-annotation", "a.jsonld", json.dumps({"@graph": WEB}).encode()),
]


def test_names_tell_readers_apart() -> None:
    assert len(NAMES) == len(READERS)
    assert all(reader.label.vi and reader.label.en and reader.suffixes for reader in READERS)


@pytest.mark.parametrize(("name", "file", "data"), SHAPES)
def test_what_is_marked_is_found(name: str, file: str, data: bytes) -> None:
    reader, found = read(File(file, data, TEXT.encode() if file.endswith(".ann") else None))
    assert reader.name == name
    assert [pair for one in found for pair in marked(taken(one))] == MARKED


def test_what_was_refused_or_given_up_is_left_out() -> None:
    assert documents("a.jsonl", dumped({**PRODIGY, "answer": "reject"})) == []
    task = {**TASK, "annotations": [{"was_cancelled": True, "result": REGIONS}]}
    assert documents("a.json", dumped(task))[0].annotations == ()


def test_predictions_that_people_did_not_take_over_stay_away() -> None:
    guess = {"result": [region(2, 11, "city", score=0.25)]}
    ours = {**TASK, "annotations": [{"result": REGIONS}], "predictions": [guess]}
    assert len(documents("a.json", dumped({**TASK, "predictions": [guess]}))[0].annotations) == len(MARKED)
    found = documents("a.json", dumped(ours))[0].annotations
    assert len(found) == len(MARKED) + 1
    assert found[-1].score == 250


def test_brat_takes_a_stretch_in_pieces_for_one_only_where_blanks_part_it() -> None:
    text = "Ngày 14\n tháng 2 và Hà Nội"
    lines = "T1\tdate 5 7;9 16\t14 tháng 2\nT2\tcity 20 22;23 26\tHà Nội\nT3\tcity 0 4;20 22\tNgày Hà\n#1\tNote T1\tx\n"
    found = taken(documents("a.ann", lines.encode(), text.encode())[0], article(text))
    assert marked(found, article(text)) == [("14\n tháng 2", "date"), ("Hà Nội", "city")]
    assert list(found.unplaced) == ["Ngày Hà"]


def _chosen(selector: object, text: str = TEXT) -> list[tuple[str, str]]:
    one = {"type": "Annotation", "body": "city", "target": {"source": "bai.txt", "selector": selector}}
    return marked(taken(documents("a.jsonld", dumped(one))[0], article(text)), article(text))


def test_selectors_refine_one_another() -> None:
    at = TEXT.index("Thành phố Vinh")
    inner = {"type": "TextPositionSelector", "start": 10, "end": 14}
    sentence = {"type": "TextQuoteSelector", "exact": "Thành phố Vinh có 356 trường"}
    whole = {"type": "TextPositionSelector", "start": at, "end": at + 28}
    vinh = {"type": "TextQuoteSelector", "exact": "Vinh", "prefix": "phố "}
    assert _chosen({**sentence, "refinedBy": inner}) == [("Vinh", "city")]
    assert _chosen(
        {**whole, "refinedBy": {**vinh, **inner, "type": ["TextQuoteSelector", "TextPositionSelector"]}}
    ) == [("Vinh", "city")]
    assert _chosen({"type": "XPathSelector", "value": "/p[1]", "refinedBy": vinh}) == [("Vinh", "city")]
    # A place within an element of a page tells nothing of the text.
    assert _chosen({"type": "XPathSelector", "value": "/p[1]", "refinedBy": inner}) == []


def test_a_quotation_that_stands_twice_is_not_guessed() -> None:
    vinh = {"type": "TextQuoteSelector", "exact": "Vinh"}
    assert _chosen(vinh) == []
    assert _chosen([vinh, {"type": "TextPositionSelector", "start": 49, "end": 53}]) == [("Vinh", "city")]


@pytest.mark.parametrize(
    ("file", "data", "told"),
    [
        ("a.json", b"{}", "holds no annotations of a known format"),
        ("a.json", b"[1, 2]", "Record 1 of a.json is no JSON object"),
        ("a.json", b'[{"a": 1', "a.json is damaged or no JSON"),
        ("a.jsonl", b'{"a": 1}\nno\n', "Line 2 of a.jsonl is not JSON"),
        ("a.jsonl", b"\xff\xfe\xfd", "is no Unicode text"),
        ("a.jsonl", b" \n", "is empty"),
        (
            "a.jsonl",
            dumped({**DOCCANO, "label": [[1, 2, "city"], [3]]}),
            "Record 1 of a.jsonl holds a malformed annotation",
        ),
        ("a.jsonl", dumped({**DOCCANO, "label": [[5, 2, "city"]]}), "Record 1 of a.jsonl holds a malformed annotation"),
        ("a.jsonl", dumped(DOCCANO, {"label": []}), "Record 2 of a.jsonl has no text"),
        ("a.jsonl", dumped({**PRODIGY, "spans": [*PRODIGY["spans"], 5]}), "malformed annotation"),
        ("a.json", dumped({**TASK, "data": {"text": 5}}), "has no text"),
        ("a.conll", "Vinh B-CITY\nlà\n".encode(), "Line 2 of a.conll has no token with an IOB tag"),
        ("a.conll", b"\n", "is empty"),
        ("a.xmi", b"<xmi:XMI", "a.xmi is damaged or no XMI"),
        ("a.xmi", b'<!DOCTYPE x [<!ENTITY a "b">]><x/>', "a.xmi is damaged or no XMI"),
        ("a.xmi", b"<a><b/></a>", "a.xmi has no text"),
        ("a.xmi", XMI.replace('end="2"', 'end="x"').encode(), "malformed annotation"),
        ("a.ann", b"T1\tcity 5\tx\n", "Line 1 of a.ann is no annotation of brat"),
        ("a.ann", b"T1\tcity 5 2\tx\n", "Line 1 of a.ann is no annotation of brat"),
        ("a.jsonld", dumped(web(5, 2, "city")), "malformed annotation"),
        ("a.jsonl", b"[" * 100_000, "damaged or no JSON"),
    ],
)
def test_malformed_files_are_refused_in_one_line(file: str, data: bytes, told: str) -> None:
    with pytest.raises(UserError, match=told) as caught:
        documents(file, data)
    assert "\n" not in str(caught.value)


_SCALARS = st.one_of(st.none(), st.booleans(), st.integers(-3, 80), st.floats(), st.text(max_size=5), st.just(TEXT))
_NAMES = (
    "text data label labels entities spans start end start_offset end_offset annotations predictions result value "
    "type target body selector source exact refinedBy items first score meta values id purpose format"
)
_KEYS = st.sampled_from(_NAMES.split())
_ANY = st.recursive(_SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=5))
_RECORDS = [DOCCANO, ENTITIES, PRODIGY, TASK, MINIMAL, WEB[0], PAGE]


@st.composite
def _bent(draw: st.DrawFn) -> object:
    """A sound record with something else somewhere in it."""
    record = json.loads(json.dumps(draw(st.sampled_from(_RECORDS))))
    at: Any = record
    while isinstance(at, dict | list) and at:
        key = draw(st.sampled_from(sorted(at) if isinstance(at, dict) else range(len(at))))
        if draw(st.booleans()) or not isinstance(at[key], dict | list) or not at[key]:
            at[key] = draw(_ANY)
            break
        at = at[key]
    return record


@given(st.one_of(_ANY, _bent()), st.sampled_from(["a.json", "a.jsonl", "a.jsonld"]))
@settings(max_examples=400, deadline=None)
def test_no_json_makes_a_reader_fail(record: object, name: str) -> None:
    with contextlib.suppress(UserError):
        for one in documents(name, json.dumps(record).encode()):
            taken(one)


@given(st.binary(max_size=60), st.sampled_from(["a.json", "a.jsonl", "a.jsonld", "a.ann", "a.conll", "a.xmi"]))
@settings(max_examples=200, deadline=None)
def test_no_bytes_make_a_reader_fail(data: bytes, name: str) -> None:
    with contextlib.suppress(UserError):
        for one in documents(name, data, data):
            taken(one)


@given(
    st.lists(
        st.sampled_from([*ANN.splitlines(), "T1\tcity 0 99999\tx", "#1\tValue T1\t{", "T9\tx 1 1\t", "\x85T", "T"])
    )
)
def test_no_lines_make_the_reader_of_brat_fail(lines: list[str]) -> None:
    with contextlib.suppress(UserError):
        taken(documents("a.ann", "\n".join(lines).encode(), TEXT.encode())[0])


def test_a_table_of_articles_is_no_file_of_annotations() -> None:
    assert fitting(File("a.jsonl", dumped({"id": "1", "text": TEXT, "label": "tin"}))) is None

"""Texts as hostile as they come, and what must hold of all that is read from them: for the tests and for long runs."""

from __future__ import annotations

import contextlib
import json
import re
import unicodedata
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path

from hypothesis import strategies as st

from annotator import claims, codebook, kinds
from annotator.errors import UserError
from annotator.importers import article, html, jsonl, plain, table
from annotator.model import Article, ArticleId, Claim, Codebook, NormalText, PublishedFrom, RawArticle, Span, State
from annotator.published import iso_date, published
from annotator.recognisers import RECOGNISERS
from annotator.suggest import suggest
from annotator.text import normalise

ROOT = Path(__file__).parents[2]
CODEBOOKS = ROOT / "seeds" / "codebooks"
READERS = (plain.IMPORTER, html.IMPORTER, jsonl.IMPORTER, table.IMPORTER)
DAYS = (None, "2024", "2024-02", "2024-02-29", "0001-01-01", "9999-12-31")

_NEWS = tuple(
    json.loads(line)["text"]
    for path in sorted((ROOT / "tests" / "data" / "gold").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
)
# What the sample codebook asks for stands in these alone.
_SAMPLES = tuple(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds" / "articles").glob("*.txt")))
# As often as the news, which are ten times as many.
_PASSAGES = _NEWS + _SAMPLES * (len(_NEWS) // len(_SAMPLES))
_LISTED = (
    "TP.|TP HCM|thành phố|các thành phố|Hà Nội|Vinh|(Nghệ An)|tỉnh|Sơn_La|ngày|tháng|năm|quý|thứ|mùng|Tết|14/2|2024"
    "|31/2/2023|từ 1 đến 6/8|1-6/8|24 - 7|hôm qua|cùng kỳ năm trước|giai đoạn 2025-2035|I/2024|hơn|khoảng|1.234,5|1,5|3"
    "|hai mươi|trăm|triệu rưỡi|nửa|vạn|%|đồng|USD|người|học sinh|chết|linh|một|và|cùng|Seoul|Gangdong-gu|Praha|UNESCO"
    "|gia nhập|thành viên|mạng lưới|công bố|thành lập|ra mắt lần đầu|hiện có|quốc gia|tiêu chí|date 2025-12-05|8:25|T2"
)
_WORDS = _LISTED.split("|")
_DIRT = [
    *"\u0300\u0301\u0303\u0306\u0309\u031b\u0323\u0338\u0344",
    *"\u200b\u200c\u200d\u2060\ufeff\xad\u202e\xa0\u3000\u2028\u0085\r\n\t\x00\x1b\ufe0f",
    *"__((()))[]«»“”\"'’…..,,;:--–—//%|?!",
    *"ÐðđĐ٣²½Ⅻ①İßﬁ\u212bÅ❤👍\U0001f1fb\ufffd",
]
_ANY = st.characters(exclude_categories=["Cs"])
_PIECES = st.one_of(
    st.sampled_from(_WORDS),
    st.sampled_from(_DIRT),
    st.builds(
        lambda text, at, size: text[at % len(text) :][:size],
        st.sampled_from(_PASSAGES),
        st.integers(0, 2000),
        st.integers(1, 120),
    ),
    st.builds("{}{}{}".format, st.integers(0, 10**9), st.sampled_from("/.-, :"), st.integers(0, 3000)),
    st.builds("{}/{}/{}".format, st.integers(0, 40), st.integers(0, 14), st.integers(0, 10_000)),
    st.builds(lambda piece, times: piece * times, st.sampled_from([*_WORDS, *_DIRT]), st.integers(2, 300)),
    st.text(_ANY, max_size=8),
)


def _mutated(text: str, places: list[int], pieces: list[str]) -> str:
    for place, piece in zip(places, pieces, strict=False):
        at = place % (len(text) + 1)
        text = text[:at] + piece + text[at + len(piece) // 2 :]
    return text


_SPOILT = st.builds(
    _mutated,
    st.sampled_from(_PASSAGES),
    st.lists(st.integers(0, 2000), max_size=8),
    st.lists(st.sampled_from([*_DIRT, *_WORDS, *"0123456789 "]), min_size=8, max_size=8),
)
TEXTS = st.one_of(
    st.lists(_PIECES, max_size=30).map(" ".join),
    st.lists(_PIECES, max_size=30).map("".join),
    _SPOILT,
    _SPOILT.map(lambda text: re.sub(r"(?<=\w) (?=[a-zà-ỹ])", "_", text)),
    _SPOILT.map(lambda text: unicodedata.normalize("NFD", text)),
    st.text(_ANY, max_size=80),
)
"""News as it is, spoilt, segmented and decomposed; words of dates, numbers and places in any order; anything."""
BYTES = st.one_of(
    st.builds(
        lambda text, encoding: text.encode(encoding, "replace"),
        TEXTS,
        st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1258", "cp1252", "latin-1"]),
    ),
    st.binary(max_size=200),
    st.builds(lambda text, at: text.encode()[at:-1], TEXTS, st.integers(0, 3)),
    TEXTS.map(lambda text: json.dumps({"text": text, "published_on": text[:20]}).encode()),
    TEXTS.map(lambda text: f"text,title\n{text}".encode()),
    TEXTS.map(lambda text: f"<html><p>{text}</p></html>".encode()),
)


@cache
def codebooks() -> tuple[Codebook, ...]:
    """The codebooks that come with the program."""
    return tuple(codebook.read(path.read_text(encoding="utf-8")) for path in sorted(CODEBOOKS.glob("*.toml")))


def made(text: str, published_on: str | None = None) -> Article:
    """An article of that text."""
    source = PublishedFrom.METADATA if published_on else None
    return Article(ArticleId(1), "a", "", normalise(text), published_on=published_on, published_from=source)


# --- what must hold ---------------------------------------------------------------------------------


def check_text(original: str) -> None:
    """The way back holds, and canonically equal texts are one."""
    normal = normalise(original)
    assert normalise(normal.text).text == normal.text
    if _may_decompose(original):
        assert normalise(unicodedata.normalize("NFD", original)).text == normal.text
    found = published(None, normal.text)
    assert (found.on is None) == (found.source is None)
    assert found.on is None or iso_date(found.on) == found.on


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) != 0


def _may_decompose(text: str) -> bool:
    """Whether no letter carries more marks than are kept, decomposed or not (annotator/composing.py)."""
    decomposed = unicodedata.normalize("NFD", text)
    return all(not marked or sum(1 for _ in run) <= 30 for marked, run in groupby(decomposed, _is_mark))


def check_spans(text: str, published_on: str | None) -> None:
    """Each recogniser's spans stand in the text, and what is suggested is sorted, apart and the same every time."""
    one = made(text, published_on)
    for recogniser in RECOGNISERS:
        for span in recogniser.find(one):
            assert span.kind == recogniser.kind
            _check_span(span, one.text)
    found = suggest(one)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert suggest(one) == found
    if _may_decompose(text):
        decomposed = made(unicodedata.normalize("NFD", text), published_on)
        assert suggest(decomposed) == found
        for span in found:
            _check_span(span, decomposed.text)


def _check_span(span: Span, text: NormalText) -> None:
    assert 0 <= span.start < span.end <= len(text.text)
    surface = text.text[span.start : span.end]
    assert surface == surface.strip() != ""
    assert span.state is State.SUGGESTED
    assert 0 <= span.score <= 1000
    assert kinds.of(span.value).name == span.kind
    assert kinds.decode(span.kind, json.loads(json.dumps(kinds.encode(span.value)))) == span.value
    assert kinds.label(span.value)
    low, high = text.to_original(span.start, span.end)
    assert 0 <= low < high <= len(text.original)
    # An end inside a cluster widens to the whole of it.
    wide = text.from_original(low, high)
    assert wide[0] <= span.start < span.end <= wide[1]
    assert _letters(text.original[low:high]) == _letters(text.text[slice(*wide)])


def _letters(text: str) -> str:
    """What no step of normalising may change, beyond composing."""
    return "".join(normalise(text).text.translate(str.maketrans("ðÐ", "đĐ", " _\t")).split())


def check_claims(text: str, published_on: str | None) -> None:
    """Claims rest on words of the article, speak the codebook's words, and are the same every time."""
    one = made(text, published_on)
    spans = suggest(one)
    for book in codebooks():
        found = claims.propose(one, spans, book)
        assert claims.propose(one, spans, book) == found
        for claim in found:
            _check_claim(claim, one.text.text, book)


def _check_claim(claim: Claim, text: str, book: Codebook) -> None:
    where = book.table(claim.table)
    assert where.field(claim.field)
    assert set(dict(claim.row)) <= {key.name for key in where.keys}
    assert 0 <= claim.score <= 1000
    assert claim.evidence
    assert all(0 <= e.start < e.end <= len(text) and text[e.start : e.end].strip() for e in claim.evidence)
    for value in (claim.value, *dict(claim.row).values()):
        kind = kinds.of(value)
        assert kind.decode(json.loads(json.dumps(kind.encode(value)))) == value
        assert kinds.compare(value, value) is not kinds.Comparison.DIFFERENT


def check_typed(text: str, published_on: str | None) -> None:
    """What an editor types is read or refused, never broken on."""
    for kind in kinds.KINDS:
        value = kind.parse(text, published_on)
        if value is not None:
            assert kind.decode(json.loads(json.dumps(kind.encode(value)))) == value
            assert isinstance(kind.label_of(value), str)


def check_files(data: bytes) -> None:
    """Every importer of text makes articles that can be stored of any bytes, or refuses them in words."""
    for importer in READERS:
        with contextlib.suppress(UserError):
            for raw in importer.read(f"a{importer.suffixes[0]}", data):
                _check_article(raw)


def _check_article(raw: RawArticle) -> None:
    found = article(raw)
    found.text.text.encode()
    found.title.encode()
    assert found.text.original == raw.text
    assert found.published_on is None or iso_date(found.published_on) == found.published_on

"""The text layer: offsets must never drift, whatever a file contains."""

from __future__ import annotations

import json
import time
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model import NormalText
from annotator.text import fold, fold_tone, normalise, sentence

# What real files and hostile ones are made of, thick enough that the pieces meet.
_PIECES = st.sampled_from(
    [
        *"aeouAEOUdDqiy nT.,;:!?()[]{}'\"“”‘’«»…%-/0123456789",
        *"\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0338\u0344\u0f73\u0f71",
        *"đĐðÐơưạếồýỳăÅ\u212b\u0958\u2126\ufb2c\uac00\u1100\u1161\u11a8",
        *"\r\n\t\x0b\x85\u2028\xa0\u2002\u3000\u200b\u200d\ufe0f\xad\ufeff\u202e\x00\x1b\ud800\udc00❤👍",
        *(
            "_",
            "_",
            " ,",
            " .",
            " ( ",
            " ) ",
            ' " ',
            " ' ",
            "Sơn_La",
            "Hà_Nội",
            "học_tập",
            "a@b.c",
            "http://x_y",
            "\r\n",
        ),
    ]
)
_TEXTS = st.one_of(st.lists(_PIECES, max_size=40).map("".join), st.text(st.characters(), max_size=40))


@pytest.mark.parametrize(
    ("original", "expected"),
    [
        ("", ""),
        ("Hà Nội", "Hà Nội"),
        (unicodedata.normalize("NFD", "Thừa Thiên Huế"), "Thừa Thiên Huế"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("\ufeffS\u200bơn\xad La\u202e", "Sơn La"),
        ("64\xa0thành phố", "64 thành phố"),
        ("e\u200b\u0301", "é"),
        ("Ðà Nẵng, QÐ-TTg, ðến", "Đà Nẵng, QĐ-TTg, đến"),
        ("Sigurður", "Sigurður"),
        ("❤\ufe0f\u200d👍 a\ufe0f\u200d", "❤\ufe0f\u200d👍 a"),
        ("a\ud800b", "a\N{REPLACEMENT CHARACTER}b"),
    ],
)
def test_dirt_is_removed(original: str, expected: str) -> None:
    assert normalise(original).text == expected


@pytest.mark.parametrize(
    ("original", "expected"),
    [
        ("Sơn_La , Hà_Nội ( Việt_Nam ) .", "Sơn La, Hà Nội (Việt Nam)."),
        ("là ' thành_phố học_tập ' của Việt_Nam .", "là 'thành phố học tập' của Việt Nam."),
        ('gọi là " Trường_học hạnh_phúc " , nói .', 'gọi là "Trường học hạnh phúc", nói.'),
        ("ngày 24 - 7 , Hà_Nội đón 67 % du_khách ...", "ngày 24 - 7, Hà Nội đón 67% du khách..."),
        ("Ảnh : Quỳnh Trần_Mạng_lưới học_tập .", "Ảnh: Quỳnh Trần Mạng lưới học tập."),
        ("Hà_Nội , lúc 8 : 25 , tỷ_số", "Hà Nội, lúc 8 : 25, tỷ số"),
        ("Hà_Nội , xem https://a.vn/b_c_d .", "Hà Nội, xem https://a.vn/b_c_d."),
        ("Sơn_La, Hà_Nội, Cao_Lãnh được chọn.", "Sơn La, Hà Nội, Cao Lãnh được chọn."),
    ],
)
def test_segmented_text_reads_as_people_write(original: str, expected: str) -> None:
    assert normalise(original).text == expected


@pytest.mark.parametrize(
    "original",
    [
        "Đặt snake_case cho biến, rồi lưu vào tệp my_file của bạn.",
        "Xem https://báo.vn/hà_nội_hôm_nay và viết cho phóng_viên@báo.vn .",
        'Ông nói : " Không " .',
    ],
)
def test_other_text_keeps_underscores_and_blanks(original: str) -> None:
    assert normalise(original).text == original


@settings(deadline=None)
@given(_TEXTS)
def test_normalising_twice_changes_nothing(original: str) -> None:
    once = normalise(original).text
    assert normalise(once).text == once
    assert unicodedata.is_normalized("NFC", once)


@settings(deadline=None)
@given(_TEXTS)
def test_edits_are_sorted_and_apart(original: str) -> None:
    normal = normalise(original)
    assert normal.original == original
    for before, after in pairwise(normal.edits):
        assert before.end <= after.start
        assert before.original_end <= after.original_start
    assert all(edit.start <= edit.end and edit.original_start < edit.original_end for edit in normal.edits)


@settings(deadline=None)
@given(_TEXTS, st.data())
def test_original_offsets_select_the_surface(original: str, data: st.DataObject) -> None:
    normal = normalise(original)
    if not normal.text:
        return
    start = data.draw(st.integers(0, len(normal.text) - 1))
    end = data.draw(st.integers(start + 1, len(normal.text)))
    low, high = normal.to_original(start, end)
    assert 0 <= low < high <= len(original)
    again = normal.from_original(low, high)
    # A span inside a cluster widens to the whole of it; then it is stable, and its surface is what stands there.
    assert again[0] <= start < end <= again[1]
    assert normal.to_original(*again) == (low, high)
    assert _letters(original[low:high]) == _letters(normal.text[slice(*again)])


def _letters(text: str) -> str:
    """What no step of normalising may change, beyond composing."""
    visible = normalise(text).text.translate(str.maketrans("ðÐ", "đĐ", " _\t"))
    return "".join(visible.split())


@settings(deadline=None)
@given(_TEXTS)
def test_maps_are_monotone_and_cover_the_text(original: str) -> None:
    normal = normalise(original)
    places = [normal.to_original(at, at + 1) for at in range(len(normal.text))]
    for (low, high), (next_low, next_high) in pairwise(places):
        assert low <= next_low
        assert high <= next_high
        assert high <= next_low or (low, high) == (next_low, next_high)


def test_a_span_beside_removed_characters_leaves_them_out() -> None:
    normal = normalise("\u200bHà Nội\u200b , Sơn_La , Cao_Lãnh ,")
    assert normal.text == "Hà Nội, Sơn La, Cao Lãnh,"
    assert normal.to_original(0, 6) == (1, 7)
    assert normal.from_original(1, 7) == (0, 6)


def test_composed_clusters_map_one_by_one() -> None:
    original = unicodedata.normalize("NFD", "ếậ")
    normal = normalise(original)
    assert [normal.to_original(at, at + 1) for at in (0, 1)] == [(0, 3), (3, 6)]
    # Half a cluster is the whole cluster.
    assert normal.from_original(4, 5) == (1, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Hà_Nội_a " + " " * 300_000,
        "Hà_" * 100_000,
        "a" + "\u0301\u0323" * 150_000,
        "Hà_Nội_a " + "' " * 150_000,
        "Hà_Nội , a_b@c_d " * 20_000,
        "Hà_Nội_a , " + "." * 300_000,
        "\u200d\ufe0f\r" * 100_000,
    ],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    began = time.process_time()
    normalise(text)
    assert time.process_time() - began < 3


def test_plain_articles_cost_next_to_nothing() -> None:
    text = ("Hà Nội được công nhận là thành viên mạng lưới. " * 70)[:3000]
    began = time.process_time()
    for _ in range(1000):
        normalise(text)
    assert time.process_time() - began < 0.1


def test_gold_offsets_map_there_and_back(shared: Path) -> None:
    lines = (shared / "gold" / "spans.jsonl").read_text(encoding="utf-8").splitlines()
    for gold in map(json.loads, lines):
        normal = normalise((shared / "articles" / gold["id"]).read_bytes().decode())
        assert gold["spans"]
        for span in gold["spans"]:
            start, end = normal.from_original(span["start"], span["end"])
            assert normal.to_original(start, end) == (span["start"], span["end"])
            assert normal.text[start:end] == _unjoined(span["surface"])


def _unjoined(surface: str) -> str:
    return unicodedata.normalize("NFC", surface).replace("_", " ")


# --- sentences --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Sơn La", "TP. Sơn La có 1.500 học sinh, theo PGS.TS. Trần A."),
        ("vui", "“Tôi vui!”"),
        ("2013", "Mạng lưới ra mắt năm 2013..."),
        ("Cuối", "Cuối cùng"),
        ("vui!” Mạng", "“Tôi vui!” Mạng lưới ra mắt năm 2013..."),
    ],
)
def test_sentence_around_a_place(place: str, expected: str) -> None:
    text = "Tít báo\n  TP. Sơn La có 1.500 học sinh, theo PGS.TS. Trần A.\n"
    text += "“Tôi vui!” Mạng lưới ra mắt năm 2013... Cuối cùng"
    at = text.index(place)
    low, high = sentence(text, at, at + len(place))
    assert text[low:high] == expected


@settings(deadline=None)
@given(_TEXTS.map(lambda text: normalise(text).text), st.data())
def test_a_sentence_holds_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    low, high = sentence(text, start, end)
    assert 0 <= low <= start <= end <= high <= len(text)


# --- folds ------------------------------------------------------------------------------------------


def test_fold() -> None:
    assert fold("Đà Nẵng, ĐỒNG THÁP, İstanbul") == "da nang, dong thap, istanbul"


def test_fold_tone() -> None:
    assert fold_tone("hoà HOÀ Hoà thuỷ khoẻ") == "hòa HÒA Hòa thủy khỏe"
    assert fold_tone("quý Quỳ hoàn toán hòa") == "quý Quỳ hoàn toán hòa"


@settings(deadline=None)
@given(_TEXTS)
def test_folds_keep_the_length(original: str) -> None:
    text = normalise(original).text
    assert len(fold(text)) == len(fold_tone(text)) == len(text)
    assert fold(fold_tone(text)) == fold(text)


def test_a_text_without_edits_maps_to_itself() -> None:
    assert normalise("abc") == NormalText("abc", "abc")

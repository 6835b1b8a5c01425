"""From what a file tells to spans: places in a text that differs from ours, labels, values."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from decimal import Decimal

import pytest

from annotator.annotations.document import Annotation, Document
from annotator.annotations.labelling import USUAL, Meant, meant, with_labels
from annotator.annotations.matching import Catalogue, by_hash, matched
from annotator.annotations.taking import once
from annotator.annotations.valuing import read, told
from annotator.errors import UserError
from annotator.model import ArticleId, City, PartialDate, Quantity
from tests.annotator.annotations.samples import MARKED, TEXT, article, marked, places, taken

ALL = tuple(Annotation((kind,), start, end, TEXT[start:end]) for start, end, kind in places())


def _moved(text: str) -> list[tuple[str, str]]:
    """What is found of the marks on TEXT in an article of another text."""
    return marked(taken(Document("a", ALL, TEXT), article(text)), article(text))


@pytest.mark.parametrize(
    "text",
    [
        unicodedata.normalize("NFD", TEXT),
        TEXT.replace(". ", ".\r\n\r\n"),
        "\ufeff" + TEXT.replace("Vinh", "Vi\u200bnh"),
        TEXT.replace(" ", "\xa0"),
        "Một đoạn mới ở đầu bài. " * 30 + TEXT,
        TEXT.replace("gặp nhau", "ký kết"),
    ],
)
def test_marks_find_their_words_in_another_form_of_the_text(text: str) -> None:
    assert [(" ".join(words.split()), kind) for words, kind in _moved(text)] == MARKED


def test_words_that_are_gone_are_named() -> None:
    other = TEXT.replace("Hà Nội", "Huế")
    found = taken(Document("a", ALL, TEXT), article(other))
    assert marked(found, article(other)) == [one for one in MARKED if one[0] != "Hà Nội"]
    assert list(found.unplaced) == ["Hà Nội"]


def test_blanks_at_the_ends_are_no_part_of_a_mark() -> None:
    start, end, kind = places()[0]
    assert marked(taken(Document("a", (Annotation((kind,), start - 1, end + 1),), TEXT))) == [("Vinh", "city")]
    assert taken(Document("a", (Annotation((kind,), start, start),), TEXT)).unplaced.total() == 1


def test_where_nothing_is_quoted_places_count_code_points() -> None:
    assert marked(taken(Document("a", tuple(replace(one, quote="") for one in ALL), TEXT))) == MARKED


def test_places_without_text_or_words_hold_only_in_the_text_of_that_hash() -> None:
    bare = tuple(replace(one, quote="") for one in ALL)
    assert marked(taken(Document("a", bare, sha256=article().sha256))) == MARKED
    assert taken(Document("a", bare)).unplaced.total() == len(bare)


def test_labels_go_by_many_names() -> None:
    for label, kind in {
        "GPE": "city",
        "Thành_Phố": "city",
        "TIMEX3": "date",
        "CARDINAL": "count",
        "NGÀY": "date",
    }.items():
        assert meant(("lạ", label), USUAL).kind == kind  # type: ignore[union-attr]
    assert meant(("PERSON",), USUAL) is None
    assert meant(("gpe", "Tổ chức"), with_labels(["GPE=city", "tổ chức = count"])) == Meant("city")
    for wrong in ("GPE", "GPE=place", "=city"):
        with pytest.raises(UserError, match="maps no label to a kind"):
            with_labels([wrong])


def test_under_a_wider_label_only_known_cities_are_cities() -> None:
    assert read("city", "Việt Nam", None, wider=True) is None
    assert read("city", "TP Vinh", None, wider=True) == read("city", "Vinh", None, wider=False)
    assert read("city", "Xứ Lạ", None, wider=False) == City("Xứ Lạ")
    found = taken(Document("a", (Annotation(("LOC",), 2, 11),), TEXT))
    assert list(found.without_value) == ["Thành phố"]


def test_a_value_that_came_along_is_kept_where_it_makes_sense() -> None:
    assert told("city", {"name": "Vinh", "country": "VN"}) == City("Vinh", "VN")
    assert told("date", {"iso": "XXXX-02-14"}) == PartialDate("XXXX-02-14")
    assert told("count", {"number": "1.50"}) == Quantity(Decimal("1.50"))
    for kind, form in [
        ("city", {}),
        ("city", {"name": " "}),
        ("city", {"name": "Vinh", "geonames_id": "x"}),
        ("city", {"name": "\ud800"}),
        ("date", {"iso": "hôm qua"}),
        ("count", {"number": "NaN"}),
        ("count", {"number": "1e999999"}),
        ("count", {"number": [1]}),
    ]:
        assert told(kind, form) is None


def test_without_a_value_the_words_are_read_by_the_date_of_their_article() -> None:
    found = taken(Document("a", (Annotation(("date",), 0, 7),), "hôm qua"), article("hôm qua"))
    assert [one.span.value for one in found.spans] == [PartialDate("2024-02-14", relative=True)]
    assert not found.spans[0].told


def test_one_place_is_taken_once_and_rather_with_its_value() -> None:
    plain = Annotation(("city",), *places()[0][:2])
    valued = replace(plain, form={"name": "Vinh", "country": "VN"})
    spans = once(taken(Document("a", (plain, valued, plain), TEXT)).spans)
    assert [(one.span.value, one.told) for one in spans.values()] == [(City("Vinh", "VN"), True)]


def test_articles_are_found_by_hash_text_or_name() -> None:
    first, second = article(), replace(article("Bài khác."), id=ArticleId(2), name="khác.txt", url="https://x.vn/2")
    twin = replace(article(), id=ArticleId(3), name="chép.txt")
    catalogue = Catalogue()
    catalogue.add([first, second, twin])
    wanted = [
        Document("a", (), unicodedata.normalize("NFD", TEXT).replace(" ", "\r\n")),
        Document("b", (), TEXT, names=("chép.txt",)),
        Document("c", (), TEXT),
        Document("d", (), "Đã sửa.", names=("tin/KHÁC.html",)),
        Document("e", (), None, url="https://x.vn/2"),
        Document("f", (), "Chưa có.", names=("mới.txt",)),
        Document("g", (), ""),
    ]
    assert list(matched(wanted, catalogue)) == [1, 3, 1, 2, 2, None, None]
    assert by_hash([Document("h", (), sha256=first.sha256.upper())], {first.sha256: first.id}) == {0: 1}

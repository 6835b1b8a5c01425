"""PDF: real files painted by Qt, and what is refused."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.importers import read
from annotator.model import RawArticle
from tests.annotator.importers.samples import TEXT, damaged, outcome, pack, pdf, write_pdfs

SENTENCE = (
    "Danh sách mới nhất của UNESCO mở cửa Mạng lưới thành phố học tập toàn cầu cho 64 thành phố ở 35 nước, trong đó có"
)
PARAGRAPHS = [
    "Hai thành phố học tập",
    "Báo Mẫu | 08:30 | 15/02/2024 GMT+7",
    *(f"{SENTENCE} {number}. {SENTENCE} Sơn La, thứ {number} trong những người đi trước." for number in range(20)),
    "Ma-lai-xi-a và Việt Nam.",
]


@pytest.fixture(scope="module")
def painted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an article of several pages and a picture of a page."""
    folder = tmp_path_factory.mktemp("pdf")
    page = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    write_pdfs({folder / "bài.pdf": page, folder / "ảnh.pdf": ""})
    return folder


def test_paragraphs_as_they_were_written(painted: Path) -> None:
    (raw,) = read(painted / "bài.pdf")
    assert raw.text.split("\n") == PARAGRAPHS
    assert raw.data == (painted / "bài.pdf").read_bytes()
    assert (raw.name, raw.title, raw.published_on) == ("bài.pdf", "Hai thành phố", None)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", raw.metadata["created"])


def test_a_picture_of_a_page_is_refused(painted: Path) -> None:
    with pytest.raises(UserError, match=r"ảnh\.pdf holds pictures"):
        read(painted / "ảnh.pdf")


def _read(folder: Path, data: bytes) -> RawArticle:
    path = folder / "bài.pdf"
    path.write_bytes(data)
    (raw,) = read(path)
    return raw


def _made(content: bytes, *, pages: int = 1, filters: bytes = b"/FlateDecode") -> bytes:
    """A PDF made by hand, of pages that share one content stream."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + b"3 0 R " * pages + b"]/Count %d>>" % pages,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter[%b]>>stream\n%b\nendstream" % (len(content), filters, content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + table + b"trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)


def _drawn(text: bytes) -> bytes:
    return zlib.compress(b"BT /F1 12 Tf 50 700 Td " + text + b" ET")


def _locked() -> bytes:
    key = b"<</Filter/Standard/V 1/R 2/P -4/O<%b>/U<%b>>>" % (b"00" * 32, b"11" * 32)
    return _made(_drawn(b"(a) Tj")).replace(b"/Root", b"/ID[<00><00>]/Encrypt" + key + b"/Root")


def test_by_hand(tmp_path: Path) -> None:
    assert _read(tmp_path, _made(_drawn(b"(Vinh) Tj"))).text == "Vinh"


def test_broken_properties_are_no_loss(tmp_path: Path) -> None:
    data = _made(_drawn(b"(Vinh) Tj")).replace(b"/Root", b"/Info<</Title<FEFFD800>/CreationDate(D:20)>>/Root")
    raw = _read(tmp_path, data)
    assert (raw.text, raw.title, raw.metadata) == ("Vinh", "", {})


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b" \n", "empty"),
        (TEXT.encode(), "damaged"),
        (_locked(), "password"),
        (_made(_drawn(b"")), "pictures"),
        (_made(_drawn(b"(a) Tj"), pages=4_000), "too long"),
        (_made(_drawn(b"(a) Tj " * 1_000_000)), "would unpack"),
        (_made(zlib.compress(_drawn(b" " * 8_000_000)), filters=b"/FlateDecode/FlateDecode"), "would unpack"),
    ],
    ids=["empty", "text", "locked", "blank", "long", "bomb", "bomb in a bomb"],
)
def test_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(UserError, match=rf"bài\.pdf.*{reason}"):
        _read(tmp_path, data)


def test_any_damage_is_the_users_to_mend() -> None:
    outcomes = [outcome("pdf", damaged(pdf(), seed)) for seed in range(500)]
    assert any(outcomes)
    # As in any reader of PDF, what can be found is found.
    assert not all(outcomes)


def test_in_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(pack({"b/a.pdf": pdf()}))
    (raw,) = read(path)
    assert (raw.name, raw.text) == ("b/a.pdf", TEXT)

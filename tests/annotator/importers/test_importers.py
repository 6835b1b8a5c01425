"""All input formats: what they read, what they refuse, and how clearly they say so."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import UserError
from annotator.importers import IMPORTERS, article, expand, read
from annotator.model import PublishedFrom, RawArticle
from tests.annotator.importers.samples import TEXT, pack, pdf, word, workbook

PAGE = f"""<html lang="vi"><head><title>Hai thành phố</title><meta property="og:site_name" content="Báo Mẫu">
<meta property="og:title" content="Hai thành phố học tập">
<meta property="article:published_time" content="2024-02-15T08:00:00+07:00">
</head><body><nav><a href="/">Trang chủ</a></nav><article><h1>Hai thành phố học tập</h1>
{"".join(f"<p>Đoạn {n}: {TEXT}</p>" for n in range(6))}</article><footer>Bản quyền</footer></body></html>"""


def _file(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


_GOOD: dict[str, Callable[[], bytes]] = {
    "text": lambda: TEXT.encode(),
    "html": lambda: PAGE.encode(),
    "docx": lambda: word(*TEXT.split("\n")),
    "pdf": pdf,
    "jsonl": lambda: json.dumps({"text": TEXT}).encode(),
    "csv": lambda: f'id,text\n1,"{TEXT}"\n'.encode(),
    "xlsx": lambda: workbook([["id", "text"], [1, TEXT]]),
    "zip": lambda: pack({"a.txt": TEXT}),
}


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.name)
def test_every_importer_keeps_the_contract(importer, tmp_path: Path) -> None:
    assert importer.label.vi
    assert importer.label.en
    for suffix in importer.suffixes:
        found = read(_file(tmp_path, f"bài{suffix.upper()}", _GOOD[importer.name]()))
        assert found
        assert "Hà Nội và Sơn La" in found[0].text
        assert len({raw.name for raw in found}) == len(found)
        for data in (b"", b" \n", b"\x00\x01\x02" * 50):
            with pytest.raises(UserError, match="bad"):
                read(_file(tmp_path, f"bad{suffix}", data))


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
    ],
)
def test_unicode_text(tmp_path: Path, data: bytes) -> None:
    (raw,) = read(_file(tmp_path, "a.txt", data))
    assert (raw.name, raw.text, raw.data) == ("a.txt", TEXT, data)


def test_windows_1258(tmp_path: Path) -> None:
    (raw,) = read(_file(tmp_path, "a.txt", _windows_1258(TEXT)))
    assert article(raw).text.text == TEXT


def _windows_1258(text: str) -> bytes:
    """Letters with their hats composed and their tones apart, as that encoding has them."""
    out = ""
    for letter in text:
        base, *tone = unicodedata.normalize("NFD", letter)
        hats = [mark for mark in tone if mark in "\u0302\u0306\u031b"]
        tones = [mark for mark in tone if mark not in hats]
        out += unicodedata.normalize("NFC", base + "".join(hats)) + "".join(tones)
    return out.encode("cp1258")


def test_tcvn3(tmp_path: Path) -> None:
    data = "Hµ Néi vµ S¬n La lµ hai thµnh phè cña ViÖt Nam. §· cã nh÷ng ng­êi kh«ng ®­îc.".encode("latin-1")
    (raw,) = read(_file(tmp_path, "a.txt", data))
    assert raw.text == "Hà Nội và Sơn La là hai thành phố của Việt Nam. Đã có những người không được."


def test_undecidable_encoding(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="encoding"):
        read(_file(tmp_path, "a.txt", bytes(range(128, 256)) * 3))


@pytest.mark.parametrize(
    ("name", "reason"),
    [("a.doc", r"as \.docx"), ("a.XLS", r"as \.xlsx"), ("a.png", "unknown format"), ("a.txt", "empty")],
)
def test_refused_files(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        read(_file(tmp_path, name, b""))


@pytest.mark.parametrize(("name", "reason"), [("a.txt", "cannot be read"), ("a.png", "is not there"), ("", "unknown")])
def test_what_is_no_file(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        read(tmp_path / name)


@pytest.mark.parametrize(
    "lead",
    [
        '<p class="description"><span class="place">Bắc Ninh</span>Hai thành phố mở 12 lớp học ban đêm.</p>',
        '<h2 class="detail-sapo" data-role="sapo">Bắc Ninh Hai thành phố mở 12 lớp học ban đêm.</h2>',
    ],
)
def test_a_lead_between_headline_and_text_is_kept(tmp_path: Path, lead: str) -> None:
    page = PAGE.replace("<article><h1>Hai thành phố học tập</h1>", f"<h1>Hai thành phố học tập</h1>{lead}<article>")
    (raw,) = read(_file(tmp_path, "a.html", page))
    assert raw.text.count("Bắc Ninh Hai thành phố mở 12 lớp học ban đêm.") == 1
    assert raw.text.index("12 lớp") < raw.text.index("Đoạn 0")


def test_what_is_called_a_description_elsewhere_is_no_lead(tmp_path: Path) -> None:
    teaser = '<p class="description">Tin khác: 300 người tham gia lớp học ở huyện bên cạnh.</p>'
    (raw,) = read(_file(tmp_path, "a.html", PAGE.replace("<article>", f"{teaser}<article>")))
    assert "300 người" not in raw.text


def test_html_says_what_the_page_says_of_itself(tmp_path: Path) -> None:
    (raw,) = read(_file(tmp_path, "a.html", PAGE))
    assert (raw.title, raw.source, raw.published_on) == ("Hai thành phố học tập", "Báo Mẫu", "2024-02-15")
    assert "Đoạn 5" in raw.text
    assert "Trang chủ" not in raw.text
    assert article(raw).published_from is PublishedFrom.METADATA


def test_jsonl(tmp_path: Path) -> None:
    records = [
        {
            "id": 7,
            "text": TEXT,
            "title": "Tít",
            "source": "Báo",
            "url": "https://b.vn",
            "published_on": "15/2/2024",
            "x": 1,
        },
        {"id": 7, "text": "Hai\u2028dòng \ud800"},
        {"text": "Không tên"},
    ]
    path = _file(tmp_path, "a.jsonl", "\n\n".join(map(json.dumps, records)) + "\n")
    first, second, third = read(path)
    assert [raw.name for raw in (first, second, third)] == ["7", "7#2", "a.jsonl#3"]
    assert (first.title, first.source, first.url, first.published_on) == ("Tít", "Báo", "https://b.vn", "2024-02-15")
    assert first.metadata == {"x": "1"}
    assert second.text == "Hai\u2028dòng \N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("data", "reason"),
    [('{"text": "a"}\n{', "Line 2"), ("[1]", "Line 1"), ('{"text": ""}', "Record 1"), ("[" * 100_000, "Line 1")],
)
def test_bad_jsonl(tmp_path: Path, data: str, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        read(_file(tmp_path, "a.jsonl", data))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv(tmp_path: Path, separator: str) -> None:
    rows = [["ID", "Text", "Mục"], ["a", f'"{TEXT} ""thế""\n' + "x" * 200_000 + '"', "Giáo dục"], ["", "Hai", ""]]
    path = _file(tmp_path, "a.csv", "\ufeff" + "\r\n".join(map(separator.join, rows)))
    first, second = read(path)
    assert (first.name, first.metadata) == ("a", {"mục": "Giáo dục"})
    assert first.text.startswith(f'{TEXT} "thế"\nx')
    assert (second.name, second.text) == ("a.csv#2", "Hai")


@pytest.mark.parametrize(
    ("data", "reason"), [("a,b\n1,2", "column"), ("id,text\n", "no rows"), ("id,text\n1,\n", "no text")]
)
def test_bad_csv(tmp_path: Path, data: str, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        read(_file(tmp_path, "a.csv", data))


def test_zip(tmp_path: Path) -> None:
    packed = pack(
        {
            "b/a.txt": "Một",
            "a.txt": "Hai",
            "__MACOSX/a.txt": "x",
            ".x.txt": "x",
            "p.png": "x",
            "t.csv": "id,text\na.txt,Ba",
        }
    )
    assert [(raw.name, raw.text) for raw in read(_file(tmp_path, "a.zip", packed))] == [
        ("a.txt", "Hai"),
        ("b/a.txt", "Một"),
        ("a.txt#2", "Ba"),
    ]


def test_a_bad_file_in_a_zip_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"a\.zip/b/c\.txt"):
        read(_file(tmp_path, "a.zip", pack({"b/c.txt": b""})))


def test_bombs_and_broken_archives(tmp_path: Path) -> None:
    packed = pack({"a.txt": b"a" * 60_000_000})
    with pytest.raises(UserError, match="60 MB"):
        read(_file(tmp_path, "a.zip", packed))
    good = pack({"a.txt": TEXT * 50})
    with pytest.raises(UserError, match="damaged"):
        read(_file(tmp_path, "b.zip", good[:60] + b"\xff\xff" + good[62:]))


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=4))
def test_any_damage_is_the_users_to_mend(damage: list[tuple[int, int]]) -> None:
    # The other formats have tests of their own, with more damage.
    for importer in (one for one in IMPORTERS if one.name in {"text", "html", "jsonl", "csv", "zip"}):
        data = bytearray(_GOOD[importer.name]())
        for place, value in damage:
            data[place % len(data)] = value
        # A UserError or articles, and nothing else.
        with contextlib.suppress(UserError):
            assert importer.read("a", bytes(data))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(UserError, match="no ordinary file"):
        read(tmp_path / "a.txt")


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_that_is_no_text_is_stored_as_text(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"b\xe0i.txt")
    path.write_text(TEXT, "utf-8")
    (raw,) = read(path)
    assert raw.name == "b\ufffdi.txt"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may look everywhere")
def test_a_folder_that_may_not_be_looked_into_is_refused(tmp_path: Path) -> None:
    shut = tmp_path / "đóng"
    shut.mkdir()
    shut.chmod(0)
    try:
        for path in (*expand([tmp_path]), shut / "a.txt"):
            with pytest.raises(UserError, match="cannot be read"):
                read(path)
        assert expand([tmp_path]) == [shut]
    finally:
        shut.chmod(0o755)


def test_expand(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.JSONL", ".hidden.txt", ".git/d.txt", "picture.png", "old.doc"):
        _file(tmp_path, name, "x")
    named = tmp_path / "picture.png"
    found = expand([tmp_path, tmp_path / "b.txt", named])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == [
        "a.html",
        "b.txt",
        "old.doc",
        "sub/c.JSONL",
        "picture.png",
    ]


def test_article() -> None:
    made = article(RawArticle("a.txt", b"bytes", "Tít bài\n14:00 | 15/02/2024\nNội dung", source="Báo Mẫu"))
    assert made.sha256 == "277089d91c0bdf4f2e6862ba7e4a07605119431f5d13f726dd352b06f1b206a9"
    assert (made.title, made.published_on, made.published_from) == ("Tít bài", "2024-02-15", PublishedFrom.TEXT)
    assert made.source is not None
    assert made.source.name == "Báo Mẫu"
    untitled = article(RawArticle("a.txt", b"", "Một đoạn không có tít " * 20)).title
    assert untitled == "Một đoạn không có tít Một đoạn không có tít Một đoạn không có tít Một đoạn…"


def test_the_real_articles(shared: Path) -> None:
    made = [article(raw) for path in expand([shared / "articles"]) for raw in read(path)]
    assert [(one.published_on, one.published_from) for one in made] == [
        ("2024-02-15", PublishedFrom.INFERRED),
        ("2024-02", PublishedFrom.INFERRED),
        # "Ngày 14/2" of which year? Only the other articles tell.
        (None, None),
        ("2025-12-05", PublishedFrom.TEXT),
        ("2024", PublishedFrom.INFERRED),
    ]


def test_small_files_are_read_fast(tmp_path: Path) -> None:
    paths = [_file(tmp_path, f"{number}.txt", f"{number} {TEXT}" * 20) for number in range(500)]
    began = time.process_time()
    for path in paths:
        article(read(path)[0])
    assert time.process_time() - began < 1


def test_an_opening_is_told_without_its_date() -> None:
    made = article(RawArticle("a.txt", b"", " date 2025-12-05 Sau quá trình xét duyệt, " + "mạng lưới lớn thêm " * 15))
    assert made.title.startswith("Sau quá trình xét duyệt, mạng lưới")
    assert made.published_on == "2025-12-05"


def test_a_menu_over_the_article_is_no_title() -> None:
    words = "Trang chủ | Thời sự | Xã hội\nVinh mở lớp học ban đêm\nLớp học có 30 học viên."
    raw = RawArticle("bai.txt", words.encode(), words)
    assert article(raw).title == "Vinh mở lớp học ban đêm"
    alone = "Trang chủ | Thời sự | Xã hội"
    assert article(RawArticle("menu.txt", alone.encode(), alone)).title == alone

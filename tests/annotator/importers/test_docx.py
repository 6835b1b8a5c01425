"""Word documents: what is read in which order, and what is refused."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from annotator.errors import UserError
from annotator.importers import article, read
from annotator.model import RawArticle
from tests.annotator.importers.samples import (
    TEXT,
    damaged,
    outcome,
    pack,
    parts,
    saved,
    with_damaged_part,
    word,
)

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def _read(folder: Path, data: bytes, name: str = "bài.docx") -> RawArticle:
    path = folder / name
    path.write_bytes(data)
    (raw,) = read(path)
    return raw


def test_paragraphs_and_cells_in_order(tmp_path: Path) -> None:
    data = word("Hai thành phố", *TEXT.split("\n"), cells=[["Thành phố", "Năm"], ["Sơn La", "2024"]])
    raw = _read(tmp_path, data)
    assert raw.text == f"Hai thành phố\n{TEXT}\nThành phố\tNăm\nSơn La\t2024"
    assert (raw.name, raw.data) == ("bài.docx", data)
    assert article(raw).title == "Hai thành phố"


def test_a_table_between_paragraphs_and_one_within_a_cell(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Trước")
    cell = document.add_table(1, 2).rows[0].cells[1]
    cell.text = "Vinh"
    inner = cell.add_table(1, 2)
    inner.rows[0].cells[0].text = "2020"
    inner.rows[0].cells[1].text = "79"
    document.add_paragraph("Sau")
    assert _read(tmp_path, saved(document.save)).text == "Trước\n\tVinh\n2020\t79\nSau"


def test_changes_are_accepted_and_boxes_stand_apart(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("x")._p.getparent().insert(
        0,
        parse_xml(
            f"<w:p {NAMESPACES}><w:r><w:t>Có </w:t></w:r><w:del><w:r><w:delText>64</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>72</w:t></w:r></w:ins>"
            "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Hộp</w:t></w:r></w:p></w:txbxContent>"
            "</mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Hộp</w:t></w:r></w:p></w:txbxContent>"
            "</mc:Fallback></mc:AlternateContent></w:r>"
            "<w:hyperlink><w:r><w:t> thành</w:t><w:noBreakHyphen/><w:t>phố</w:t><w:br/>"
            "<w:t>mới</w:t></w:r></w:hyperlink></w:p>"
        ),
    )
    assert _read(tmp_path, saved(document.save)).text == "Có 72 thành-phố\nmới\nHộp\nx"


def test_properties_are_hints(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Báo Mẫu\n15/02/2024 08:30")
    document.add_paragraph("Hai thành phố  học tập")
    document.core_properties.title = "Hai thành phố học tập"
    document.core_properties.created = datetime.datetime(2020, 1, 2, 3, 4, 5)
    raw = _read(tmp_path, saved(document.save))
    assert (raw.title, raw.published_on, raw.metadata) == ("Hai thành phố học tập", None, {"created": "2020-01-02"})
    assert article(raw).published_on == "2024-02-15"
    document.core_properties.title = "Document1"
    assert _read(tmp_path, saved(document.save)).title == ""


def test_the_font_encoding_of_old_documents(tmp_path: Path) -> None:
    raw = _read(tmp_path, word("Hµ Néi vµ S¬n La lµ hai thµnh phè cña ViÖt Nam. §· cã nh÷ng ng­êi kh«ng ®­îc."))
    assert raw.text == "Hà Nội và Sơn La là hai thành phố của Việt Nam. Đã có những người không được."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (word(), "empty"),
        (TEXT.encode(), "damaged"),
        (pack({"a.txt": TEXT}), "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), r"password .* as \.docx"),
        (pack({**parts(word(TEXT)), "word/media/image1.bmp": bytes(60_000_000)}), "60 MB"),
    ],
)
def test_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(UserError, match=rf"bài\.docx.*{reason}"):
        _read(tmp_path, data)


def test_entities_are_left_alone(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("mật", encoding="utf-8")
    files = parts(word("Hà Nội"))
    body = files["word/document.xml"].replace(b"H\xc3\xa0 N\xe1\xbb\x99i", "Hà Nội &a;".encode())
    entity = f'<!DOCTYPE w [<!ENTITY a SYSTEM "{secret.as_uri()}">]>'.encode()
    files["word/document.xml"] = body.replace(b"?>", b"?>" + entity, 1)
    assert _read(tmp_path, pack(files)).text.strip() == "Hà Nội"


def test_any_damage_is_the_users_to_mend() -> None:
    good = word("Hai thành phố", TEXT, cells=[["Sơn La", "2024"]])
    refused = [outcome("docx", damaged(good, seed)) for seed in range(500)]
    # The checksums tell all but what harms nobody.
    assert sum(map(bool, refused)) > 450


def test_any_damage_to_a_part_is_the_users_to_mend() -> None:
    files = parts(word("Hai thành phố", TEXT))
    outcomes = {bool(outcome("docx", with_damaged_part(files, seed))) for seed in range(100)}
    assert outcomes == {True, False}


def test_in_a_zip(tmp_path: Path) -> None:
    packed = io.BytesIO(pack({"b/a.docx": word("Hà Nội"), "c.docx": word("Vinh")})).getvalue()
    path = tmp_path / "a.zip"
    path.write_bytes(packed)
    assert [(raw.name, raw.text) for raw in read(path)] == [("b/a.docx", "Hà Nội"), ("c.docx", "Vinh")]

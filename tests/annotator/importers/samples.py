"""Files of each format, made by the libraries themselves, for the tests of the importers."""

from __future__ import annotations

import io
import json
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

import docx
import openpyxl

from annotator.errors import UserError
from annotator.importers import IMPORTERS

FONT = Path(__file__).parents[3] / "ui" / "resources" / "fonts" / "NotoSans-Regular.ttf"
TEXT = (
    "Hà Nội và Sơn La là hai thành phố của Việt Nam.\nĐã có những người không được một lần đến với các thành phố này."
)

# Qt's PDF writer wants an application, and one that no other test sees.
_PAINT = """
import json, sys
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPainter, QPdfWriter, QTextDocument
app = QGuiApplication(["test", "-platform", "offscreen"])
family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(sys.argv[1]))[0]
for path, html in json.load(sys.stdin).items():
    writer = QPdfWriter(path)
    writer.setResolution(96)
    writer.setTitle("Hai thành phố")
    if not html:
        painter = QPainter(writer)
        painter.fillRect(10, 10, 400, 400, 0xFF336699)
        painter.end()
        continue
    page = QTextDocument()
    page.setDefaultFont(QFont(family, 12))
    page.setHtml(html)
    page.setPageSize(writer.pageLayout().paintRectPixels(96).size().toSizeF())
    page.print_(writer)
"""


def write_pdfs(pages: Mapping[Path, str]) -> None:
    """A PDF from HTML at each path; a page without letters where the HTML is empty."""
    told = json.dumps({str(path): html for path, html in pages.items()})
    subprocess.run([sys.executable, "-c", _PAINT, str(FONT)], input=told, text=True, check=True, encoding="utf-8")


def word(*paragraphs: str, cells: Sequence[Sequence[str]] = ()) -> bytes:
    """A Word document of paragraphs and a table."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if cells:
        table = document.add_table(len(cells), len(cells[0]))
        for row, line in zip(table.rows, cells, strict=True):
            for cell, text in zip(row.cells, line, strict=True):
                cell.text = text
    return saved(document.save)


def workbook(rows: Iterable[Sequence[object]], title: str = "Bài") -> bytes:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    return saved(book.save)


def saved(save: Callable[[io.BytesIO], object]) -> bytes:
    """What a library saves."""
    packed = io.BytesIO()
    save(packed)
    return packed.getvalue()


def pack(files: Mapping[str, bytes | str]) -> bytes:
    """A ZIP archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    """What an archive holds."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


@cache
def pdf() -> bytes:
    """A PDF of `TEXT`."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.pdf"
        write_pdfs({path: "".join(f"<p>{line}</p>" for line in TEXT.split("\n"))})
        return path.read_bytes()


def outcome(importer: str, data: bytes) -> str:
    """What came of reading `data`: "" or the one line of the refusal; anything else raises."""
    one = next(one for one in IMPORTERS if one.name == importer)
    try:
        assert one.read("bài", data)
    except UserError as error:
        line = str(error)
        assert "bài" in line
        assert "\n" not in line
        return line
    return ""


def damaged(data: bytes, seed: int) -> bytes:
    """Some bytes changed, sometimes cut off or a piece left out."""
    chance = random.Random(seed)
    out = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        out[chance.randrange(len(out))] = chance.randrange(256)
    if chance.random() < 0.15:
        del out[chance.randrange(len(out)) :]
    if out and chance.random() < 0.15:
        start = chance.randrange(len(out))
        del out[start : start + chance.randrange(1, 500)]
    return bytes(out)


def with_damaged_part(files: Mapping[str, bytes], seed: int) -> bytes:
    """A sound archive of which one XML part is damaged, or is missing: what no checksum tells."""
    chance = random.Random(seed)
    name = chance.choice([name for name in files if name.endswith((".xml", ".rels"))])
    others = {other: data for other, data in files.items() if other != name}
    if chance.random() < 0.1:
        return pack(others)
    out = bytearray(files[name])
    for _ in range(chance.randint(1, 3)):
        out[chance.randrange(len(out))] = chance.choice(b'<>"/ 0129-aW')
    return pack({**others, name: bytes(out)})

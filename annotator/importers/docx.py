"""Word documents: paragraphs, table cells and text boxes in reading order, as they stand once changes are accepted."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.errors import UserError
from annotator.importers.decoding import mended
from annotator.importers.hints import told_title
from annotator.importers.seam import Importer
from annotator.model import Label, RawArticle
from annotator.packed import check_document, unreadable

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

# Its tree takes ten times as much memory; pictures count too.
_MOST_BYTES = 150_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P = f"{_W}p"
_BOX = f"{_W}txbxContent"
# The same picture or box once more, for programs of 2007.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}rPr", f"{_W}pPr", _FALLBACK, _BOX})
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}softHyphen": "\xad"}


def _read(name: str, data: bytes) -> list[RawArticle]:
    check_document(name, data, most=_MOST_BYTES)
    document = _opened(name, data)
    text = mended("".join(_blocks(document.element.body)).strip("\n"))
    if not text.strip():
        raise UserError("{name} is empty: there is nothing to import.", name=name)
    told = document.core_properties
    # When the file was made says nothing of when the article was published.
    metadata = {"created": told.created.date().isoformat()} if told.created else {}
    return [RawArticle(name, data, text, title=told_title(told.title, text), metadata=metadata)]


def _opened(name: str, data: bytes) -> Document:
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    # All that python-docx was seen to raise on packages whose parts are missing or no XML of Word's.
    broken = (OpcError, LxmlError, KeyError, ValueError, AttributeError, TypeError, IndexError)
    try:
        document = Document(io.BytesIO(data))
        if document.element.body is None:
            raise unreadable(name)
        # Read on demand only, and as liable to be broken.
        str(document.core_properties.created)
    except broken as error:
        raise unreadable(name) from error
    return document


def _blocks(parent: _Element) -> Iterator[str]:
    """The text of paragraphs and tables, each closed by a newline; content controls are seen through."""
    for child in parent:
        if child.tag == _P:
            yield "".join(_runs(child)) + "\n"
            yield from _boxes(child)
        elif child.tag == f"{_W}tbl":
            yield from _rows(child)
        elif child.tag not in _LEFT_OUT:
            yield from _blocks(child)


def _boxes(paragraph: _Element) -> Iterator[str]:
    """The text boxes anchored in a paragraph: they stand beside it, not in the middle of its sentence."""
    for box in paragraph.iter(_BOX):
        if next(box.iterancestors(_P)) is paragraph and next(box.iterancestors(_FALLBACK), None) is None:
            yield from _blocks(box)


def _rows(table: _Element) -> Iterator[str]:
    """One line a row, its cells apart by tabs."""
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl"), None) is table:
            cells = (cell for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr"), None) is row)
            yield "\t".join("".join(_blocks(cell)).strip("\n") for cell in cells) + "\n"


def _runs(parent: _Element) -> Iterator[str]:
    for child in parent:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _LEFT_OUT:
            yield from _runs(child)


IMPORTER = Importer("docx", Label("Tài liệu Word", "Word document"), (".docx",), _read)

"""PDF, through PDFium: the text of all pages; pictures of pages are refused, for nothing here reads letters in them."""

from __future__ import annotations

import re
import sys
import zlib
from collections.abc import Iterator
from contextlib import closing
from ctypes import c_double
from threading import Lock
from typing import TYPE_CHECKING

from annotator.errors import UserError
from annotator.importers.decoding import mended
from annotator.importers.hints import told_title
from annotator.importers.reflow import Line, reflow
from annotator.importers.seam import Importer
from annotator.model import Label, RawArticle
from annotator.packed import too_large, unreadable

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

# PDFium keeps state of its own: one thread at a time.
_ALONE = Lock()
_MOST_PAGES = 3_000
_MOST_CHARACTERS = 10_000_000
# A page of text unpacks from a fifth to some ten thousand bytes. Pictures are larger, but not unpacked for their text.
_MOST_UNPACKED = 300_000_000
_MOST_RATIO = 100
_RATIO_FROM = 4_000_000
_STREAM = re.compile(rb"stream\r?\n")
_PICTURE = re.compile(rb"/Subtype\s*/Image|/DCTDecode|/JPXDecode")
_DICTIONARY = 1_000
# Blanks at its ends are no part of a line; PDFium puts a sign for a hyphen and the line's end after it.
_LINE = re.compile("[^\\s\x02\ufffe](?:[^\r\n\x02\ufffe]*[^\\s\x02\ufffe])?[\x02\ufffe]?")
_HYPHEN = re.compile("[\x02\ufffe]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\uffff]")
_MADE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def _read(name: str, data: bytes) -> list[RawArticle]:
    if not data.strip():
        raise UserError("{name} is empty: there is nothing to import.", name=name)
    _refuse_bombs(name, data)
    with _ALONE:
        pages, told = _pages(name, data)
    text = mended(reflow(pages))
    if not text.strip():
        raise UserError("{name} holds pictures of pages but no text: have its text recognised (OCR) first.", name=name)
    made = _MADE.match(told["CreationDate"])
    # When the file was made says nothing of when the article was published.
    metadata = {"created": "-".join(made.groups())} if made else {}
    return [RawArticle(name, data, text, title=told_title(told["Title"], text), metadata=metadata)]


def _pages(name: str, data: bytes) -> tuple[list[list[Line]], dict[str, str]]:
    """The lines of each page, and what the file says of itself."""
    from pypdfium2 import PdfDocument, PdfiumError
    from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

    try:
        with closing(PdfDocument(data)) as document:
            if len(document) > _MOST_PAGES:
                raise _too_long(name)
            return _lines(name, document), {key: _told(document, key) for key in ("Title", "CreationDate")}
    except PdfiumError as error:
        if error.err_code in (FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY):
            raise UserError(
                "{name} is protected by a password: save it without one and import it again.", name=name
            ) from error
        raise unreadable(name) from error


def _told(document: PdfDocument, key: str) -> str:
    """A property of the file, a hint at best; nothing where it is broken."""
    try:
        return str(document.get_metadata_value(key))
    except UnicodeDecodeError:
        return ""


def _lines(name: str, document: PdfDocument) -> list[list[Line]]:
    pages: list[list[Line]] = []
    left = _MOST_CHARACTERS
    for page in document:
        # Closed here: the collector might do it from another thread.
        with closing(page), closing(page.get_textpage()) as text:
            left -= text.count_chars()
            if left < 0:
                raise _too_long(name)
            _, bottom, _, top = page.get_bbox()
            # What stands beyond the paper is the neighbour page's, or was not meant to be seen.
            pages.append([line for line in _lines_of(text) if bottom <= line.base <= top])
    return pages


def _lines_of(page: PdfTextPage) -> Iterator[Line]:
    """The lines of a page that are not blank, with where they stand."""
    from pypdfium2.raw import FPDFText_GetFontSize, FPDFText_GetUnicode

    # A damaged font can name letters that there are not.
    text = "".join(chr(min(FPDFText_GetUnicode(page, at), sys.maxunicode)) for at in range(page.count_chars()))
    for match in _LINE.finditer(text):
        written = _plain(match.group())
        if not written:
            continue
        left, base = _origin(page, match.start())
        right = page.get_charbox(match.end() - 1)[2]
        end = match.start() + len(match.group().split(maxsplit=1)[0])
        first = page.get_charbox(end - 1)[2] - left
        # An average letter is about as wide as the blank before the word.
        first += first / (end - match.start())
        yield Line(written, left, right, base, first, FPDFText_GetFontSize(page, match.start()) or 1)


def _plain(line: str) -> str:
    """A line without controls; halves of UTF-16 pairs joined; its hyphen written out."""
    joined = line.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _UNSEEN.sub("", _HYPHEN.sub("-", joined)).strip()


def _origin(page: PdfTextPage, at: int) -> tuple[float, float]:
    from pypdfium2.raw import FPDFText_GetCharOrigin

    x, y = c_double(), c_double()
    FPDFText_GetCharOrigin(page, at, x, y)
    return x.value, y.value


def _too_long(name: str) -> UserError:
    return UserError("{name} is too long for an article: save it in smaller parts.", name=name)


def _refuse_bombs(name: str, data: bytes) -> None:
    """UserError where packed streams hold far more than text: PDFium unpacks each of them whole."""
    left = _MOST_UNPACKED
    view = memoryview(data)
    for match in _STREAM.finditer(data):
        begin = data.rfind(b"obj", max(0, match.start() - _DICTIONARY), match.start())
        if begin >= 0 and _PICTURE.search(data, begin, match.start()):
            continue
        packed = view[match.end() : data.find(b"endstream", match.end())]
        size = _unpacked(packed, left)
        left -= size
        if left <= 0 or (size > _RATIO_FROM and size > len(packed) * _MOST_RATIO):
            raise too_large(name, size)


def _unpacked(packed: memoryview, most: int) -> int:
    """How many bytes a stream unpacks to, at most `most`; what is packed twice counts twice."""
    total = 0
    content: bytes | memoryview = packed
    while content and total < most:
        try:
            content = zlib.decompressobj().decompress(content, most)
        except zlib.error:
            break
        total += len(content)
    return total


IMPORTER = Importer("pdf", Label("Tệp PDF", "PDF document"), (".pdf",), _read)

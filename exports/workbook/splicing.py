"""openpyxl writes all of a workbook but what comes in great numbers: that is spliced in here (ADR 24)."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml.etree import Comment
from openpyxl import Workbook
from openpyxl.comments.author import AuthorList
from openpyxl.comments.comment_sheet import CommentSheet
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.packaging.relationship import Relationship
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.dimensions import SheetDimension
from openpyxl.writer.excel import ExcelWriter

from exports.workbook import markup
from exports.workbook.spool import Body

# No text can hold these marks: in text a "<" is always escaped.
_ROWS, _LINKS = "rows", "links"


def save(workbook: Workbook, bodies: dict[str, Body], author: str, path: Path, poured: Callable[[int], None]) -> None:
    """Put the workbook's own parts and the bodies of its sheets, by title, together into one file.

    `poured` hears how many bytes more of the bodies are in it, and raises to give up.
    """
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=6) as archive:
        _Archive(workbook, archive, bodies, author, poured).write_data()


class _Frame(WorksheetWriter):
    """A sheet without its rows and links: marks stand in their places."""

    xf: Any
    _rels: Any

    def __init__(self, sheet: Any, body: Body) -> None:
        self.whole = BytesIO()
        self._body = body
        super().__init__(sheet, self.whole)
        sheet._comments = [body] if body.notes.count else []

    def write_dimensions(self) -> None:
        last = f"{get_column_letter(max(1, self._body.width))}{max(1, self._body.rows.count)}"
        self.xf.send(SheetDimension(f"A1:{last}").to_tree())

    def write_rows(self) -> None:
        stream = self.xf.send(True)
        with stream.element("sheetData"):
            stream.write(Comment(_ROWS))
        self.xf.send(None)

    def write_hyperlinks(self) -> None:
        self.xf.send(Comment(_LINKS))

    def pieces(self) -> tuple[bytes, bytes, bytes]:
        """The markup before the rows, between rows and links, and after."""
        self.write()
        before, _, rest = self.whole.getvalue().partition(f"<!--{_ROWS}-->".encode())
        between, _, after = rest.partition(f"<!--{_LINKS}-->".encode())
        return before, between, after


class _Archive(ExcelWriter):
    """openpyxl's own writer, but for the sheets and the notes."""

    _archive: ZipFile
    _comments: list[Any]

    def __init__(
        self,
        workbook: Workbook,
        archive: ZipFile,
        bodies: dict[str, Body],
        author: str,
        poured: Callable[[int], None],
    ) -> None:
        super().__init__(workbook, archive)
        self._poured = poured
        self._bodies = bodies
        self._author = author

    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        body = self._bodies[ws.title]
        frame = _Frame(ws, body)
        before, between, after = frame.pieces()
        ws._rels = frame._rels
        with self._archive.open(ws.path[1:], "w", force_zip64=True) as part:
            part.write(before)
            body.rows.pour(part, self._poured)
            part.write(between)
            if body.links.count:
                part.write(b"<hyperlinks>")
                body.links.pour(part, self._poured)
                part.write(b"</hyperlinks>")
            part.write(after)
        self.manifest.append(ws)

    def _write_comment(self, ws: Any) -> None:
        body: Body = ws._comments[0]
        notes: Any = CommentSheet(AuthorList(), ())
        self._comments.append(notes)
        notes._id = len(self._comments)
        self._enclose(notes.path[1:], markup.NOTES_OPEN.format(author=self._author), body.notes, markup.NOTES_CLOSE)
        self.manifest.append(notes)
        ws.legacy_drawing = f"xl/drawings/commentsDrawing{notes._id}.vml"
        blocks = _blocks(body.first_shape, body.shapes.count)
        self._enclose(ws.legacy_drawing, markup.SHAPES_OPEN.format(blocks=blocks), body.shapes, markup.SHAPES_CLOSE)
        ws._rels.append(Relationship(Id="comments", type=notes._rel_type, Target=notes.path))

    def _enclose(self, name: str, before: str, spool: Any, after: str) -> None:
        with self._archive.open(name, "w", force_zip64=True) as part:
            part.write(before.encode("utf-8"))
            spool.pour(part, self._poured)
            part.write(after.encode("utf-8"))


def _blocks(first: int, count: int) -> str:
    start, last = first // markup.SHAPES_A_BLOCK, (first + count - 1) // markup.SHAPES_A_BLOCK
    return ",".join(map(str, range(start, last + 1)))

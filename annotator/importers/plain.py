"""Plain text: one file, one article."""

from __future__ import annotations

from annotator.importers.decoding import decode
from annotator.importers.seam import Importer
from annotator.model import Label, RawArticle


def _read(name: str, data: bytes) -> list[RawArticle]:
    return [RawArticle(name, data, decode(name, data))]


IMPORTER = Importer("text", Label("Văn bản", "Plain text"), (".txt",), _read)

"""Files as the tools write them, small, with the traps of each: what a test says was marked is marked there."""

from __future__ import annotations

import json
from hashlib import sha256

from annotator.annotations.document import Document
from annotator.annotations.files import File
from annotator.annotations.labelling import USUAL, Labels
from annotator.annotations.readers import read
from annotator.annotations.taking import Taken, take
from annotator.model import Article, ArticleId
from annotator.text import normalise

TEXT = "😀 Thành phố Vinh có 356 trường. Ngày 14/2/2024, Hà Nội và Vinh gặp nhau."
MARKED = [("Vinh", "city"), ("356 trường", "count"), ("14/2/2024", "date"), ("Hà Nội", "city")]


def article(text: str = TEXT, name: str = "bai.txt", *, published_on: str | None = "2024-02-15") -> Article:
    """A stored article of these words."""
    digest = sha256(text.encode("utf-8", "replace")).hexdigest()
    return Article(ArticleId(1), name, digest, normalise(text), published_on=published_on)


def dumped(*records: object) -> bytes:
    """JSON lines."""
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records).encode()


def places(text: str = TEXT) -> list[tuple[int, int, str]]:
    """Start, end and kind of what is marked, in code points."""
    return [(text.index(words), text.index(words) + len(words), kind) for words, kind in MARKED]


def documents(name: str, data: bytes, beside: bytes | None = None) -> list[Document]:
    """What the reader that knows the file finds in it."""
    return read(File(name, data, beside))[1]


def taken(one: Document, of: Article | None = None, labels: Labels = USUAL) -> Taken:
    """What comes of a document in its article."""
    found = Taken()
    take(one, of or article(), labels, found, by="thử", tick=lambda: None)
    return found


def marked(found: Taken, of: Article | None = None) -> list[tuple[str, str]]:
    """The words and kinds of the spans."""
    text = (of or article()).text.text
    return [(text[one.span.start : one.span.end], one.span.kind) for one in found.spans]

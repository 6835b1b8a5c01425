"""Input formats: files, folders and archives to raw articles, raw articles to articles."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator import clock, visible
from annotator.boilerplate import blanked, found
from annotator.errors import UserError
from annotator.headers import without_date
from annotator.importers import archive, docx, html, jsonl, pdf, plain, table, xlsx
from annotator.importers.seam import Importer
from annotator.model import Article, ArticleId, RawArticle
from annotator.published import published
from annotator.publisher import publisher
from annotator.text import normalise

__all__ = ["IMPORTERS", "Importer", "article", "expand", "read"]

_SINGLE = (
    plain.IMPORTER,
    html.IMPORTER,
    docx.IMPORTER,
    pdf.IMPORTER,
    jsonl.IMPORTER,
    table.IMPORTER,
    xlsx.IMPORTER,
)
IMPORTERS: tuple[Importer, ...] = (*_SINGLE, archive.importer(_SINGLE))

_BY_SUFFIX = {suffix: importer for importer in IMPORTERS for suffix in importer.suffixes}
# Other office formats and what to save them as.
_OTHER = {".doc": ".docx", ".rtf": ".docx", ".odt": ".docx", ".xls": ".xlsx", ".ods": ".xlsx"}
_KNOWN = _OTHER.keys() | _BY_SUFFIX.keys()
_MOST_BYTES = 500_000_000
# Five thousand pages; twenty seconds to look through.
_MOST_CHARACTERS = 10_000_000
_LONGEST_TITLE = 200
_OPENING = 80


def expand(paths: Iterable[Path]) -> list[Path]:
    """The files that the paths stand for: folders give their articles, sorted; a path is never given twice.

    In folders, hidden files and those of no document format are left out; what was named is kept for `read` to judge,
    and so is a folder that may not be looked into.
    """
    found = (file for path in paths for file in (sorted(_inside(path)) if _is_folder(path) else (path,)))
    return list(dict.fromkeys(found))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        # What is there may not be looked at: reading it says why.
        return False


def _inside(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if not name.startswith(".") and Path(name).suffix.lower() in _KNOWN:
                yield Path(place, name)
    yield from closed


def read(path: Path) -> list[RawArticle]:
    """The articles in one file; UserError where it cannot be read or holds none."""
    importer = _BY_SUFFIX.get(path.suffix.lower())
    try:
        if importer is None:
            if path.is_dir():
                next(path.iterdir(), None)  # Says why `expand` could not look into it.
            raise _unknown(path)
        if path.exists() and not path.is_file():
            # A pipe would be waited for, a device read for ever.
            raise UserError("{name} is no ordinary file: save the article as a file first.", name=path.name)
        if path.stat().st_size > _MOST_BYTES:
            most = _MOST_BYTES // 1_000_000
            raise UserError("{name} is larger than {megabytes} MB: import it in parts.", name=path.name, megabytes=most)
        data = path.read_bytes()
    except OSError as error:
        raise UserError("{name} cannot be read: {error}.", name=path.name, error=error.strerror or error) from error
    found = importer.read(_storable(path.name), data)
    for raw in found:
        if len(raw.text) > _MOST_CHARACTERS:
            raise UserError("{name} is too long for an article: save it in smaller parts.", name=raw.name)
    return found


def _storable(name: str) -> str:
    """The name in characters that can be stored: the system's name may be any bytes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _unknown(path: Path) -> UserError:
    if not path.exists():
        return UserError("{name} is not there: check the path.", name=path)
    if path.suffix.lower() in _OTHER:
        newer = _OTHER[path.suffix.lower()]
        return UserError(
            "{name} is of a format that cannot be read: save it as {suffix}.", name=path.name, suffix=newer
        )
    return UserError(
        "{name} is of an unknown format: import one of {formats}.", name=path.name, formats=" ".join(_BY_SUFFIX)
    )


def article(raw: RawArticle) -> Article:
    """The article in a raw one: normal text, a title and a publication date where they can be told."""
    text = normalise(raw.text)
    publication = published(raw.published_on, text.text)
    return Article(
        id=ArticleId(0),
        name=visible.name(raw.name),
        sha256=hashlib.sha256(raw.data).hexdigest(),
        text=text,
        title=_name(raw.title) or _first_words(text.text),
        source=publisher(_name(raw.source), raw.url, text.text),
        url=visible.name(raw.url),
        published_on=publication.on,
        published_from=publication.source,
        published_at=raw.published_at or clock.in_header(text.text),
    )


def _name(words: str) -> str:
    """A title or a publisher as people know it: in one line, and nothing in it that cannot be seen."""
    return visible.name(" ".join(normalise(words).text.split()))


def _first_words(text: str) -> str:
    """The opening of the article's own text: a menu over it is no title."""
    own = blanked(text, found(text))
    return visible.name(_opening(own) or _opening(text))


def _opening(text: str) -> str:
    """The first line where it can be a title, else its first words: better in a list than a file's name."""
    line = without_date(text.lstrip().partition("\n")[0].strip())
    return line if len(line) <= _LONGEST_TITLE else line[:_OPENING].rsplit(" ", 1)[0] + "…"

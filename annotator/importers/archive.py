"""ZIP archives of the other formats, read in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from annotator.errors import UserError
from annotator.importers.records import with_unique_names
from annotator.importers.seam import Importer
from annotator.model import Label, RawArticle
from annotator.packed import unpacked


def importer(inside: Sequence[Importer]) -> Importer:
    """The importer of archives whose members the given importers read."""
    by_suffix = {suffix: one for one in inside for suffix in one.suffixes}

    def read(name: str, data: bytes) -> list[RawArticle]:
        found = (
            article
            for member, content in unpacked(name, data, by_suffix)
            for article in _read_member(by_suffix[PurePosixPath(member).suffix.lower()], name, member, content)
        )
        articles = with_unique_names(found, name=name)
        if not articles:
            raise UserError("{name} holds no files of a known format: there is nothing to import.", name=name)
        return articles

    return Importer("zip", Label("Tệp nén ZIP", "ZIP archive"), (".zip",), read)


def _read_member(one: Importer, name: str, member: str, content: bytes) -> list[RawArticle]:
    articles = one.read(f"{name}/{member}", content)
    # Inside its archive a file goes by its own path.
    return [replace(article, name=article.name.removeprefix(f"{name}/")) for article in articles]

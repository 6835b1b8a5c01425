"""Which article a document of another tool is: by the hash of its bytes, else by its text, else by its name."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from annotator import visible
from annotator.annotations.document import Document
from annotator.model import Article, ArticleId
from annotator.text import fold, normalise


@dataclass(frozen=True, slots=True)
class Known:
    """What tells an article of the project: fingerprints of its texts and what it is called."""

    id: ArticleId
    original: bytes
    words: bytes
    names: frozenset[str]
    url: str


@dataclass
class Catalogue:
    """The articles of a project by what tells them apart."""

    by_words: dict[bytes, list[Known]] = field(default_factory=lambda: defaultdict(list))
    by_name: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    by_url: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))

    def add(self, articles: Iterable[Article]) -> None:
        """Take up more articles."""
        for article in articles:
            names = frozenset(_names([article.name]))
            original, words = _print(article.text.original), _print(_squeezed(article.text.text))
            one = Known(article.id, original, words, names, article.url)
            self.by_words[one.words].append(one)
            for name in names:
                self.by_name[name].append(one)
            if one.url:
                self.by_url[one.url].append(one)


def matched(documents: Sequence[Document], catalogue: Catalogue) -> Iterator[ArticleId | None]:
    """The article of each document, one after another; None where it matches none.

    Two articles may hold the same words: then the name tells, and each is taken once as long as there are others.
    """
    taken: set[ArticleId] = set()
    for document in documents:
        one = _by_text(document, catalogue, taken) or _by_name(document, catalogue)
        if one is not None:
            taken.add(one.id)
        yield one.id if one else None


def by_hash(documents: Sequence[Document], known: Mapping[str, ArticleId]) -> dict[int, ArticleId]:
    """Per number of a document the article whose bytes it names."""
    hashes = ((number, document.sha256.lower()) for number, document in enumerate(documents))
    return {number: known[sha256] for number, sha256 in hashes if sha256 in known}


def _by_text(document: Document, catalogue: Catalogue, taken: set[ArticleId]) -> Known | None:
    if not document.text or not document.text.strip():
        return None
    alike = catalogue.by_words.get(_print(_squeezed(normalise(document.text).text)), ())
    original, names = _print(document.text), set(_names(document.names))
    return max(
        alike,
        key=lambda one: (one.id not in taken, one.original == original, bool(names & one.names), -one.id),
        default=None,
    )


def _by_name(document: Document, catalogue: Catalogue) -> Known | None:
    """The one article of that address or name; None where several bear it."""
    alike = catalogue.by_url.get(document.url, []) if document.url else []
    if len(alike) == 1:
        return alike[0]
    for name in _names(document.names):
        if len(alike := catalogue.by_name.get(name, [])) == 1:
            return alike[0]
    return None


def _names(names: Iterable[str]) -> list[str]:
    """Names as they are compared: the whole, then without folder and suffix; our archives write "a b.txt" as "a-b"."""
    found = []
    for name in names:
        path = PurePosixPath(normalise(name).text.replace(visible.SIGN, ""))
        found += [_plain(path.name), _plain(path.stem)]
    return list(dict.fromkeys(filter(None, found)))


def _plain(name: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in fold(name)).split())


def _squeezed(text: str) -> str:
    """The text without its blanks: tools wrap and trim."""
    return "".join(text.split())


def _print(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()

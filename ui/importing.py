"""From files to articles and from articles to suggestions: what the window and the command line share. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from annotator.errors import UserError
from annotator.model import Article, ArticleId, Codebook, RawArticle, Span
from db.ops.suggestions import Found

if TYPE_CHECKING:
    from annotator.learning import Lessons

NOTHING_DECIDED: Mapping[ArticleId, Sequence[Span]] = MappingProxyType({})

Tick = Callable[[int, int], None]
"""Told (done, total); may raise to cancel."""

T = TypeVar("T")
# Large enough that a step costs little, small enough that the window answers between two.
SLICE = 200


@dataclass(frozen=True)
class Outcome:
    """What came of reading files: articles ready to be stored, and per refused file the reason.

    `sizes` tells how many of the articles each file holds, in their order.
    """

    read: list[tuple[RawArticle, Article]] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    refused: list[tuple[Path, UserError]] = field(default_factory=list)


def files_in(paths: Sequence[Path]) -> list[Path]:
    """The files that the paths stand for; UserError where there is none."""
    from annotator import importers  # here, and below: no window needs them to be painted

    files = importers.expand(paths)
    if not files:
        raise UserError("{name} holds no files of a known format: there is nothing to import.", name=paths[0])
    return files


def read_all(paths: Iterable[Path], tick: Tick) -> Outcome:
    """Read files, folders and archives; a file that cannot be read is refused alone, the others go on."""
    from annotator import importers

    outcome = Outcome()
    files = importers.expand(paths)
    for done, path in enumerate(files):
        tick(done, len(files))
        try:
            found = ready(importers.read(path))
            outcome.read.extend(found)
            outcome.sizes.append(len(found))
        except UserError as error:
            outcome.refused.append((path, error))
    tick(len(files), len(files))
    return replace(outcome, read=dated(outcome.read))


def slices(files: Iterable[Sequence[T]], most: int) -> Iterator[tuple[list[T], int]]:
    """Files in pieces to be stored one by one, each with how much of its file is still to come.

    Small files share a piece. One that is larger has pieces of its own: an import that is cut short there is known by
    the last piece, and the rest of that file is taken back (db/interrupted.py).
    """
    gathered: list[T] = []
    for file in files:
        if gathered and len(gathered) + len(file) > most:
            yield gathered, 0
            gathered = []
        if len(file) <= most:
            gathered.extend(file)
            continue
        for start in range(0, len(file), most):
            yield list(file[start : start + most]), max(0, len(file) - start - most)
    if gathered:
        yield gathered, 0


def dated(read: Sequence[tuple[RawArticle, Article]]) -> list[tuple[RawArticle, Article]]:
    """What was read, with the dates that the articles give one another."""
    from annotator.corroborating import dated_together

    articles = dated_together([article for _, article in read])
    return [(raw, article) for (raw, _), article in zip(read, articles, strict=True)]


def ready(raws: Iterable[RawArticle]) -> list[tuple[RawArticle, Article]]:
    """Each raw article with the article made of it."""
    from annotator import importers

    return [(raw, importers.article(raw)) for raw in raws]


def suggest_all(
    articles: Sequence[Article],
    codebook: Codebook,
    tick: Tick,
    *,
    lessons: Lessons | None = None,
    decided: Mapping[ArticleId, Sequence[Span]] = NOTHING_DECIDED,
) -> list[Found]:
    """The spans and claims the program proposes for each (stored) article.

    By the project's `lessons`, and beside the spans of each article that people have `decided`.
    """
    from annotator.learning import NOTHING_LEARNT
    from annotator.looking import look

    taught = lessons or NOTHING_LEARNT
    found = []
    for done, article in enumerate(articles):
        tick(done, len(articles))
        found.append(Found(article.id, *look(article, codebook, lessons=taught, decided=decided.get(article.id, ()))))
    tick(len(articles), len(articles))
    return found


def codebook_source(path: Path) -> str:
    """The TOML text of a codebook file, to be adopted."""
    try:
        if path.exists() and not path.is_file():
            # A pipe would be waited for, a device read for ever.
            raise UserError("{name} is no ordinary file: choose a codebook (.toml).", name=path.name)
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or error
        raise UserError("The codebook {path} cannot be read: {why}.", path=path, why=why) from error

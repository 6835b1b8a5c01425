"""A second person's own file of the same articles: what the first one decided is not in it, so either reads blind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.errors import UserError
from annotator.model import NO_STEP, ArticleId
from db.ops import articles, codebooks, suggestions
from db.ops.suggestions import Found
from db.project import Project, open_project
from db.queries import articles as stored_articles
from db.queries import codebooks as stored_codebooks

_SLICE = 100


def refuse(path: Path, *, reader: str) -> None:
    """UserError where no copy can be made: nobody's work is written over."""
    if not reader.strip():
        raise UserError("Say who is to read the copy: what they decide is kept under their name.")
    if path.exists():
        raise UserError("{path} is there already. Choose a new name: somebody may have read in that file.", path=path)


def for_reader(project: Project, path: Path, *, reader: str, found: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """Write a new project file with the articles and the codebook of this one and these suggestions; in slices.

    The articles keep their bytes, titles, sources and dates. The file stands at `path` once it is whole.
    """
    refuse(path, reader=reader)
    # Not beside the target: a name of its own would be all that tells it from a project.
    with TemporaryDirectory() as folder, open_project(Path(folder) / path.name, user=reader.strip()) as copy:
        codebooks.adopt(copy, stored_codebooks.current(project).source)
        step, done = NO_STEP, 0
        for start in range(0, len(found), _SLICE):
            batch = found[start : start + _SLICE]
            ids = [one.article_id for one in batch]
            known, raws = stored_articles.articles(project, ids), stored_articles.raws(project, ids)
            told = [(raws[one], replace(known[one], switches=())) for one in ids]
            stored = articles.store(copy, told, part_of=step)
            step = step or stored.step
            here = {one: stored.new[at] for at, one in enumerate(ids)}
            suggestions.store(copy, [_moved(one, here) for one in batch], part_of=step)
            done += len(batch)
            yield done, len(found)
        copy.backup(path)


def _moved(one: Found, here: Mapping[ArticleId, ArticleId]) -> Found:
    at = here[one.article_id]
    return Found(
        at,
        [replace(span, article_id=at) for span in one.spans],
        [replace(claim, article_id=at) for claim in one.claims],
    )

"""Articles from table-like inputs: what the columns of interface.md mean, whatever file they stand in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from annotator import clock
from annotator.errors import UserError
from annotator.model import RawArticle
from annotator.published import iso_date

_T = TypeVar("_T")
MOST = 200_000
"""Articles that one file may hold."""

COLUMNS = ("id", "text", "title", "source", "url", "published_on")


def record_article(record: Mapping[str, object], *, name: str, place: int) -> RawArticle:
    """The article in one record; `place` counts records from 1 and names those without an id."""
    told = {key.strip().lower(): _plain(value) for key, value in record.items()}
    if not told.get("text", "").strip():
        raise UserError("Record {place} of {name} has no text: fill its “text” column.", place=place, name=name)
    return RawArticle(
        name=told.get("id") or f"{name}#{place}",
        data=json.dumps(record, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace"),
        text=told["text"],
        title=told.get("title", ""),
        source=told.get("source", ""),
        url=told.get("url", ""),
        published_on=iso_date(told.get("published_on", "")),
        metadata={key: value for key, value in told.items() if key not in COLUMNS and value},
        published_at=clock.told(told.get("published_on")),
    )


def few_enough(found: Iterable[_T], *, name: str) -> Iterator[_T]:
    """What was found in a file, one by one; UserError once it is more than a project should take at once."""
    for number, one in enumerate(found):
        if number == MOST:
            raise UserError("{name} holds more than {most} articles: import it in smaller parts.", name=name, most=MOST)
        yield one


def with_unique_names(articles: Iterable[RawArticle], *, name: str) -> list[RawArticle]:
    """The articles of the file, a repeated name told apart by its number ("a", "a#2")."""
    seen: dict[str, int] = {}
    unique = []
    for article in few_enough(articles, name=name):
        count = seen[article.name] = seen.get(article.name, 0) + 1
        unique.append(article if count == 1 else replace(article, name=f"{article.name}#{count}"))
    return unique


def _plain(value: object) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    # JSON can hold half of a UTF-16 pair, which no file could store.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

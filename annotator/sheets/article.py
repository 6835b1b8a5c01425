"""The words of a row that somebody added to a workbook as a small article, and the claims that it makes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from annotator.contradictions import passage
from annotator.model import (
    Article,
    ArticleId,
    Claim,
    ClaimId,
    Evidence,
    PartialDate,
    RawArticle,
    Role,
    Source,
    SourceId,
    State,
    Table,
)
from annotator.sheets import Addition
from annotator.text import normalise

_SEPARATOR, _COLON = "; ", ": "


@dataclass(frozen=True)
class Stated:
    """A row as an article, and where in it the words of each of its values stand, cell by cell."""

    raw: RawArticle
    article: Article
    places: tuple[tuple[tuple[int, int], ...], ...]


def stated(addition: Addition, *, person: str, file: str) -> Stated:
    """The article of an added row: its first line says where the words come from, then a line for each cell."""
    words, places = f"{addition.name}\n{addition.heading}\n", []
    for cell in addition.cells:
        words += f"{cell.heading}{_COLON}"
        own = []
        for at, part in enumerate(cell.words):
            words += _SEPARATOR if at else ""
            own.append((len(words), len(words) + len(part)))
            words += part
        words += "\n"
        places.append(own)
    text, data = normalise(words), words.encode("utf-8", "replace")
    source = " · ".join(filter(None, [person, file]))
    raw = RawArticle(addition.name, data, words, title=addition.name, source=source)
    digest = hashlib.sha256(data).hexdigest()
    article = Article(ArticleId(0), raw.name, digest, text, addition.name, Source(SourceId(0), source))
    return Stated(raw, article, tuple(tuple(text.from_original(*one) for one in own) for own in places))


def claims(addition: Addition, told: Stated, article_id: ArticleId, table: Table) -> list[Claim]:
    """What the row claims, confirmed: each value on its own words and on those of the row's key."""
    held = list(zip(addition.cells, told.places, strict=True))
    names = {name for name, _ in addition.row}
    keys = tuple(Evidence(*place, Role.KEY) for cell, places in held for place in places if cell.field in names)
    dated = dict(addition.row).get(table.as_of)
    as_of = dated.iso if isinstance(dated, PartialDate) else None
    found = []
    for cell, places in held:
        for value, place in zip(cell.values, places, strict=True) if cell.field not in names else ():
            evidence = (Evidence(*place), *keys)
            marks = passage(told.article.text.text, evidence)
            claim = Claim(ClaimId(0), article_id, addition.table, addition.row, cell.field, value, as_of)
            found.append(
                replace(
                    claim, scope=addition.scope, state=State.CONFIRMED, score=1000, evidence=evidence, passage=marks
                )
            )
    return found

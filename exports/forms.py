"""The JSON forms of facts with all their evidence, and the fingerprint of a whole report that follows from them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from unicodedata import normalize

from annotator import kinds
from annotator.contradictions import row_key
from annotator.hours import day_of
from annotator.model import City, Claim, Fact, FactRow, Resolution
from annotator.reviewing.seeing import backing
from annotator.text import fold
from exports.report import Passage, Report, passages, quotation
from exports.saving import UNPAIRED

_NO_NAME = re.compile(r"[^a-z0-9_]+")


def slug(name: str) -> str:
    """A name as files and addresses bear it: small letters without marks."""
    return _NO_NAME.sub("-", fold(normalize("NFC", name))).strip("-") or "x"


def lines(report: Report, row: FactRow) -> Iterator[str]:
    """One line of JSON per fact of the row."""
    return (json.dumps(_form(report, row, fact), ensure_ascii=False) + "\n" for fact in row.facts)


def fingerprint(report: Report) -> str:
    """The SHA-256 of all lines: the same as that of the file that the exporter of JSON lines writes."""
    digest = sha256()
    for row in report.rows:
        for line in lines(report, row):
            digest.update(line.encode("utf-8", UNPAIRED))
    return digest.hexdigest()


def row_id(row: FactRow) -> str:
    """A short name of a row, the same in every export as long as its key and scope are."""
    named = "|".join((row.table, row_key(row.row), row.scope or ""))
    return sha256(named.encode("utf-8", UNPAIRED)).hexdigest()[:12]


def page_of(city: City) -> str:
    """The page of a city at GeoNames; empty where its number is not known."""
    return f"https://sws.geonames.org/{city.geonames_id}/" if city.geonames_id else ""


def as_of(claims: Iterable[Claim]) -> str | None:
    """The day that all these claims hold for; None where they tell several or none."""
    told = {day_of(claim.as_of) if claim.as_of else None for claim in claims}
    return told.pop() if len(told) == 1 else None


def resolution(one: Resolution | None) -> dict[str, object] | None:
    """A verdict with its reason."""
    if one is None:
        return None
    return {
        "id": one.id,
        "verdict": one.verdict,
        "value": None if one.value is None else kinds.encode(one.value),
        "because": one.because,
        "reason": one.reason,
        "by": one.by,
        "at": one.at,
    }


def _form(report: Report, row: FactRow, fact: Fact) -> dict[str, object]:
    backed = backing(fact)
    return {
        "table": row.table,
        "row": {name: kinds.encode(value) for name, value in row.row},
        "scope": row.scope,
        "field": fact.field,
        "value": None if fact.value is None else kinds.encode(fact.value),
        "status": fact.status,
        "as_of": as_of(backed),
        "voices": report.voices(backed),
        "contradiction": fact.contradiction.id if fact.contradiction else None,
        "resolution": resolution(fact.contradiction.resolution) if fact.contradiction else None,
        "evidence": [_evidence(report, passage) for passage in passages(row, fact)],
    }


def _evidence(report: Report, passage: Passage) -> dict[str, object]:
    claim, article = passage.claim, report.articles[passage.claim.article_id]
    words = quotation(article, passage.evidence.start, passage.evidence.end)
    return {
        "article": article.name,
        "source": article.source.name if article.source else None,
        "url": article.url or None,
        "published_on": article.published_on,
        "claim": claim.id,
        "claimed": kinds.encode(claim.value),
        "as_of": day_of(claim.as_of) if claim.as_of else None,
        "scope": claim.scope,
        "role": passage.evidence.role,
        "start": words.start,
        "end": words.end,
        "quote": words.quote,
    }

"""How well claims are proposed: recall and precision against a gold file of claims.

    python -m bench.claims_quality GOLD_CLAIMS.jsonl GOLD_SPANS.jsonl [--suggested] [--codebook FILE] [--list]

GOLD_SPANS holds one article a line (id, text, published_on, spans in original offsets); the spans are taken as
confirmed, or with `--suggested` the recognisers' own are used. GOLD_CLAIMS holds one fact a line (subject, property,
value, qualifiers, evidence as [article, start, end]); it counts once for each article that says it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from annotator import claims, codebook, importers, kinds, suggest
from annotator.model import (
    Article,
    ArticleId,
    City,
    Claim,
    Codebook,
    PartialDate,
    Quantity,
    RawArticle,
    Span,
    SpanId,
    State,
    Value,
)

Record = dict[str, Any]

# The gold's properties, and where the sample codebook holds them: table, field, metric, scope.
PROPERTIES = {
    "joined_gnlc": ("member_cities", "joined", "", None),
    "founded": ("network_facts", "founded", "", None),
    "launched": ("network_facts", "launched", "", None),
    "selection_criteria": ("network_facts", "criteria", "", None),
    "selection_criteria_groups": ("network_facts", "groups", "", None),
    "new_member_cities": ("announcements", "new_cities", "", None),
    "new_member_countries": ("announcements", "countries", "", None),
    "new_member_cities_vietnam": ("announcements", "new_cities", "", "VN"),
    "total_member_cities": ("network_figures", "count", "member_cities", None),
    "total_member_countries": ("network_figures", "count", "member_countries", None),
    "population_benefiting": ("network_figures", "count", "population_benefiting", None),
}


@dataclass(frozen=True)
class Expected:
    """One gold claim of one article, in the codebook's words; `key` is a city's name or an announcement's date."""

    article: str
    table: str
    field: str
    metric: str
    scope: str | None
    key: str
    value: Value


@dataclass(frozen=True)
class Score:
    """What was found of the gold, and what was proposed besides."""

    found: list[Expected]
    missed: list[Expected]
    right: list[tuple[str, Claim]]
    wrong: list[tuple[str, Claim]]

    @property
    def recall(self) -> float:
        """Share of the gold that was proposed."""
        return len(self.found) / max(1, len(self.found) + len(self.missed))

    @property
    def precision(self) -> float:
        """Share of the proposals that the gold holds."""
        return len(self.right) / max(1, len(self.right) + len(self.wrong))


def records(path: Path) -> list[Record]:
    """The JSON lines of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def expected(gold: Iterable[Record]) -> list[Expected]:
    """The gold claims that the codebook has a place for and an article states, one per article."""
    facts = [fact for fact in gold if fact["property"] in PROPERTIES and "derived" not in fact["qualifiers"]]
    return [_expected(fact, name) for fact in facts for name in dict.fromkeys(e[0] for e in fact["evidence"])]


def _expected(fact: Record, article: str) -> Expected:
    table, field, metric, scope = PROPERTIES[fact["property"]]
    key = fact["subject"] if table == "member_cities" else fact["qualifiers"]["as_of"] or ""
    if metric and fact["qualifiers"]["scope"] != "world":
        scope = "VN"
    value: Value = (
        PartialDate(fact["value"]) if isinstance(fact["value"], str) else Quantity(Decimal(str(fact["value"])))
    )
    return Expected(article, table, field, metric, scope, key, value)


def article_of(record: Record, number: int = 0) -> Article:
    """The article of a gold line."""
    raw = RawArticle(record["id"], record["text"].encode(), record["text"], published_on=record["published_on"])
    made = importers.article(raw)
    return Article(ArticleId(number), made.name, made.sha256, made.text, published_on=made.published_on)


def spans_of(record: Record, article: Article) -> list[Span]:
    """The gold spans of an article, as confirmed spans of its normal text."""
    found = []
    for at, gold in enumerate(record["spans"], start=1):
        start, end = article.text.from_original(gold["start"], gold["end"])
        value = kinds.decode(gold["type"], gold["value"])
        found.append(Span(SpanId(at), article.id, start, end, gold["type"], value, State.CONFIRMED))
    return found


def propose(record: Record, book: Codebook, *, suggested: bool = False, number: int = 0) -> list[Claim]:
    """The claims proposed for a gold article, from its gold spans or from the recognisers' own."""
    article = article_of(record, number)
    spans = suggest.suggest(article) if suggested else spans_of(record, article)
    return claims.propose(article, spans, book)


def score(gold: Sequence[Expected], proposed: Sequence[tuple[str, Claim]]) -> Score:
    """Compare; a date agrees with the gold's when one holds the other ("2024", "14/2/2024")."""
    found = [one for one in gold if any(agrees(one, name, claim) for name, claim in proposed)]
    right = [(name, claim) for name, claim in proposed if any(agrees(one, name, claim) for one in gold)]
    return Score(
        found=found,
        missed=[one for one in gold if one not in found],
        right=right,
        wrong=[pair for pair in proposed if pair not in right],
    )


def agrees(gold: Expected, name: str, claim: Claim) -> bool:
    """Whether a claim of the article of that name says what the gold does."""
    place = (name, claim.table, claim.field, claim.scope)
    if place != (gold.article, gold.table, gold.field, gold.scope):
        return False
    row = dict(claim.row)
    return key_agrees(gold, row) and kinds.compare(claim.value, gold.value) is not kinds.Comparison.DIFFERENT


def key_agrees(gold: Expected, row: dict[str, Value]) -> bool:
    """Whether a claim's row is that of the gold."""
    if "city" in row:
        city = row["city"]
        return isinstance(city, City) and city.name == gold.key
    if "date" in row:
        return kinds.compare(row["date"], PartialDate(gold.key)) is not kinds.Comparison.DIFFERENT
    return not gold.metric or kinds.label(row["metric"]) == gold.metric


def main() -> None:
    """Print recall and precision for each table and for all."""
    parser = argparse.ArgumentParser(description="Score proposed claims against gold claims.")
    parser.add_argument("claims", type=Path)
    parser.add_argument("spans", type=Path)
    parser.add_argument("--suggested", action="store_true", help="use the recognisers' spans, not the gold's")
    parser.add_argument("--codebook", type=Path, default=Path("seeds/codebooks/learning_cities.toml"))
    parser.add_argument("--list", action="store_true", help="list what was missed and what was wrong")
    wanted = parser.parse_args()
    book = codebook.read(wanted.codebook.read_text(encoding="utf-8"))
    articles = records(wanted.spans)
    gold = [one for one in expected(records(wanted.claims)) if one.article in {a["id"] for a in articles}]
    proposed = [(r["id"], claim) for r in articles for claim in propose(r, book, suggested=wanted.suggested)]
    for table in (*(table.name for table in book.tables), ""):
        result = score([g for g in gold if table in ("", g.table)], [p for p in proposed if table in ("", p[1].table)])
        counts = f"{len(result.found)}/{len(result.found) + len(result.missed)}"
        print(f"{table or 'all':16} recall {result.recall:.3f} ({counts})  precision {result.precision:.3f}", end="")
        print(f" ({len(result.right)}/{len(result.right) + len(result.wrong)})")
    if wanted.list:
        _list(result)


def _list(result: Score) -> None:
    for one in result.missed:
        print(f"missed  {one.article[:12]:12} {one.table}.{one.field} {one.key}{one.metric} {kinds.label(one.value)}")
    for name, claim in result.wrong:
        row = ", ".join(kinds.label(value) for _, value in claim.row)
        print(f"wrong   {name[:12]:12} {claim.table}.{claim.field} [{row}] {kinds.label(claim.value)} {claim.scope}")


if __name__ == "__main__":
    main()

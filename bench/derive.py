"""How long it takes to derive contradictions and tables: `python -m bench.derive [CLAIMS …]`.

For 1,000, 100,000 and 1,000,000 generated claims: all of them afresh, and what one decision changes (a claim confirmed,
rejected, brought back; a verdict given), beside deriving all of them again. Facts are of all sizes: most have a few
claims, some a few hundred. Memory is what the derivation holds besides the claims themselves.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from statistics import median

from annotator import codebook, contradictions
from annotator.deriving import Derivation
from annotator.model import (
    ArticleId,
    City,
    Claim,
    ClaimId,
    Evidence,
    PartialDate,
    Quantity,
    Resolution,
    ResolutionId,
    Role,
    Row,
    State,
    Text,
    Value,
    Verdict,
)

BOOK = Path(__file__).parents[1] / "seeds" / "codebooks" / "learning_cities.toml"
SIZES = (1_000, 100_000, 1_000_000)
DECISIONS = 60
CLAIMS_A_FACT = 8
"""On average; their number falls off so that the largest hundred facts have hundreds."""


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="CLAIMS")
    heads = ("claims", "apart", "fresh ms", "decision ms", "95 %", "worst", "largest fact", "MB")
    print(" ".join(f"{head:>12}" for head in heads))
    for size in parser.parse_args().sizes:
        measure(size)


def measure(size: int) -> None:
    """Derive that many claims, then decide now and again."""
    book = codebook.read(BOOK.read_text(encoding="utf-8"))
    claims = list(generated(size))
    gc.collect()
    gc.disable()
    before = _memory()
    begun = time.perf_counter()
    kept = Derivation(book, claims)
    fresh = time.perf_counter() - begun
    held = _memory() - before
    gc.freeze()
    gc.enable()
    taken = sorted(_decisions(kept, claims))
    largest = Counter((claim.table, contradictions.row_key(claim.row), claim.field) for claim in claims[::50])
    (table, row, field), _ = largest.most_common(1)[0]
    one = next(c for c in claims if (c.table, contradictions.row_key(c.row), c.field) == (table, row, field))
    heavy = median(_decided(kept, one))
    figures = (fresh * 1000, median(taken), taken[len(taken) * 95 // 100], taken[-1], heavy, held)
    print(f"{size:>12,} {len(kept.derived.contradictions):>12,} " + " ".join(f"{one:>12,.2f}" for one in figures))


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _decisions(kept: Derivation, claims: Sequence[Claim]) -> Iterator[float]:
    chance = random.Random(7)
    for claim in chance.sample(claims, DECISIONS):
        yield from _decided(kept, claim)
    conflict = kept.derived.contradictions[0]
    settled = contradictions.settled_keys(conflict)
    verdict = Resolution(
        ResolutionId(1),
        conflict.table,
        conflict.row,
        conflict.field,
        conflict.type,
        Verdict.UNDECIDED,
        None,
        "",
        settled,
    )
    yield _timed(kept, lambda: kept.resolve([verdict]))


def _decided(kept: Derivation, claim: Claim) -> Iterator[float]:
    confirmed = replace(claim, state=State.CONFIRMED)
    yield _timed(kept, lambda: kept.update([claim.id], [confirmed]))
    yield _timed(kept, lambda: kept.update([claim.id], ()))
    yield _timed(kept, lambda: kept.update((), [claim]))


def _timed(kept: Derivation, change: Callable[[], object]) -> float:
    begun = time.perf_counter()
    change()
    # What panels read belongs to it.
    _ = kept.derived
    return (time.perf_counter() - begun) * 1000


# --- claims -----------------------------------------------------------------------------------------


def generated(size: int) -> Iterator[Claim]:
    """Claims about joined cities, announcements, totals and the network, as news tells them."""
    chance = random.Random(1)
    cities = [City(f"Thành phố {n}", "VN" if n % 9 else None) for n in range(max(9, size // CLAIMS_A_FACT // 2))]
    days = [
        f"{year}-{month:02}-{day:02}" for year in range(2000, 2026) for month in range(1, 13) for day in range(1, 29)
    ]
    for number in range(1, size + 1):
        kind = chance.random()
        article = ArticleId(1 + number // 10)
        if kind < 0.6:
            city = cities[_often_the_first(chance, len(cities))]
            when = PartialDate(_day(chance, days, city.name))
            yield _claim(chance, number, article, "member_cities", (("city", city),), "joined", when)
        elif kind < 0.996:
            day = days[_often_the_first(chance, min(len(days), size // 10))]
            value = Quantity(Decimal(chance.choice([64, 64, 64, 46])), "thành phố")
            yield _claim(chance, number, article, "announcements", (("date", PartialDate(day)),), "new_cities", value)
        elif kind < 0.999:
            yield _total(chance, number, article, chance.choice(days))
        else:
            year = PartialDate(chance.choice(["2012", "2012", "2013"]))
            yield _claim(chance, number, article, "network_facts", (), "founded", year)


def _often_the_first(chance: random.Random, count: int) -> int:
    return min(count - 1, int(count * chance.random() ** 1.5))


def _day(chance: random.Random, days: Sequence[str], city: str) -> str:
    day = days[zlib.crc32(city.encode()) % len(days)]
    return chance.choice([day, day, day, day[:7], day[:4], days[chance.randrange(len(days))]])


def _total(chance: random.Random, number: int, article: ArticleId, day: str) -> Claim:
    metric = ("metric", Text(chance.choice(["member_cities", "member_countries", "population_benefiting"])))
    row: Row = (metric, ("as_of", PartialDate(day)))
    value = Quantity(Decimal(300 + int(day[:4]) - 2000 + chance.choice([0, 0, 0, 1])), "thành phố")
    scope = chance.choice([None, "VN", "LA"])
    made = _claim(chance, number, article, "network_figures", row, "count", value)
    return replace(made, as_of=day, scope=scope)


def _claim(
    chance: random.Random, number: int, article: ArticleId, table: str, row: Row, field: str, value: Value
) -> Claim:
    start = chance.randrange(5000)
    evidence = (Evidence(start, start + 12), Evidence(start + 20, start + 30, Role.AS_OF))
    return Claim(ClaimId(number), article, table, row, field, value, None, None, State.SUGGESTED, 800, evidence)


if __name__ == "__main__":
    main()

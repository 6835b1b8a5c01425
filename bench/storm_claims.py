"""How well claims are proposed with the second codebook: `python -m bench.storm_claims [-v]`.

The texts and their gold stand in tests/data/storms: one line a claim (article, table, place, field, number, as_of).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from annotator import claims, codebook, importers
from annotator.model import Codebook, PartialDate, Quantity, Text
from annotator.suggest import suggest

ROOT = Path(__file__).parents[1]
STORMS = ROOT / "tests" / "data" / "storms"
Said = tuple[str, str, str, str, float, str]
"""Article, table, place, field, number, as of."""


def gold() -> set[Said]:
    """What a careful reader finds in the texts."""
    lines = (STORMS / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    return {(r["article"], r["table"], r["place"], r["field"], float(r["number"]), r["as_of"]) for r in records}


def proposed() -> set[Said]:
    """What the program finds in them, unaided."""
    source = (ROOT / "seeds" / "codebooks" / "storm_damage.toml").read_text(encoding="utf-8")
    book = codebook.read(source)
    return {said for path in sorted(STORMS.glob("*.txt")) for said in _of(path, book)}


def _of(path: Path, book: Codebook) -> set[Said]:
    found: set[Said] = set()
    for raw in importers.read(path):
        article = importers.article(raw)
        for claim in claims.propose(article, suggest(article), book):
            row = dict(claim.row)
            place, day, value = row["place"], row.get("as_of"), claim.value
            assert isinstance(place, Text)
            assert isinstance(value, Quantity)
            as_of = day.iso if isinstance(day, PartialDate) else ""
            found.add((raw.name, claim.table, place.text, claim.field, float(value.number), as_of))
    return found


def main() -> None:
    """Print recall and precision, and with -v each difference."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("-v", "--verbose", action="store_true", help="show each difference")
    wanted, found = gold(), proposed()
    right = wanted & found
    print(f"recall {len(right) / len(wanted):.3f} ({len(right)}/{len(wanted)})", end="  ")
    print(f"precision {len(right) / max(1, len(found)):.3f} ({len(right)}/{len(found)})")
    if arguments.parse_args().verbose:
        for sign, rest in (("-", wanted - found), ("+", found - wanted)):
            for said in sorted(rest):
                print(sign, *said)


if __name__ == "__main__":
    main()

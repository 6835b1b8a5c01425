"""`python -m tests.faults [COUNT] [SEED]`: kill the program so many times, spread over all deeds, and count."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

from tests.faults.deeds import DEEDS
from tests.faults.killing import kills


def main(count: int, seed: int) -> int:
    """One JSON line per deed; 1 where anything was wrong."""
    bad = 0
    for deed in DEEDS:
        found = list(kills(deed, -(-count // len(DEEDS)), seed=seed))
        wrong = [asdict(one) for one in found if one.wrong]
        cut = sum(not one.ended for one in found)
        sys.stdout.write(
            json.dumps({"deed": deed.name, "kills": len(found), "cut short": cut, "wrong": wrong}, ensure_ascii=False)
            + "\n"
        )
        sys.stdout.flush()
        bad += len(wrong)
    return 1 if bad else 0


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:]]
    sys.exit(main(*(numbers + [300, 1][len(numbers) :])))

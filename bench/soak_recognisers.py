"""Hostile texts for as long as one likes: `python -m bench.soak_recognisers SECONDS` prints runs and failures.

The texts and what must hold of them are those of tests/annotator/fuzzing.py. A failure is printed with the smallest
text that shows it; it is kept by hypothesis (.hypothesis/), so that the next run begins with it.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable
from unittest import FunctionTestCase, TestResult

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.annotator import fuzzing

DAYS = st.sampled_from(fuzzing.DAYS)
ROUND = 200
"""Texts a round: between two rounds the time is looked at."""
CHECKS: dict[str, tuple[Callable[..., None], st.SearchStrategy[tuple[object, ...]]]] = {
    "text": (fuzzing.check_text, st.tuples(fuzzing.TEXTS)),
    "spans": (fuzzing.check_spans, st.tuples(fuzzing.TEXTS, DAYS)),
    "claims": (fuzzing.check_claims, st.tuples(fuzzing.TEXTS, DAYS)),
    "typed": (fuzzing.check_typed, st.tuples(fuzzing.TEXTS, DAYS)),
    "files": (fuzzing.check_files, st.tuples(fuzzing.BYTES)),
}
SETTINGS = settings(max_examples=ROUND, deadline=None, suppress_health_check=list(HealthCheck))


def round_of(name: str, number: int, tried: Counter[str]) -> list[str]:
    """Try so many texts on one check; what went wrong."""
    check, made_of = CHECKS[name]

    @seed(number)
    @SETTINGS
    @given(made_of)
    def attempt(values: tuple[object, ...]) -> None:
        tried[name] += 1
        check(*values)

    result = TestResult()
    FunctionTestCase(attempt).run(result)
    return [told for _, told in (*result.failures, *result.errors)]


def soak(seconds: float, *, first: int = 0) -> tuple[Counter[str], Counter[str]]:
    """Rounds of every check in turn until the time is over: how many texts were tried and how often one failed."""
    tried, failed = Counter[str](), Counter[str]()
    until, number = time.monotonic() + seconds, first
    while time.monotonic() < until:
        for name in CHECKS:
            for told in round_of(name, number, tried):
                failed[name] += 1
                print(f"--- {name}\n{told}", flush=True)
        number += 1
    return tried, failed


def main() -> None:
    """Print what failed as it fails, and the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seconds", type=float)
    parser.add_argument("--seed", type=int, default=int(time.time()), help="repeats a run")
    wanted = parser.parse_args()
    tried, failed = soak(wanted.seconds, first=wanted.seed)
    for name in CHECKS:
        print(f"{name:8} {tried[name]:>8,} texts, {failed[name]} failures")
    raise SystemExit(bool(failed))


if __name__ == "__main__":
    main()

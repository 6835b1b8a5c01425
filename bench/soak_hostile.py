"""Spoilt files for as long as one likes: `python -m bench.soak_hostile --runs 100000 [TARGET]…`.

The files and what must hold are those of tests/faults/mutating.py. A failure is printed with the number of its file,
which `--seed N --runs 1 TARGET` tries again; slow ones are printed, too.
"""

from __future__ import annotations

import argparse
import time
import traceback

from tests.faults.mutating import TARGETS, attempt

SLOW = 5.0
"""Seconds of processor time that no file of a few kilobytes may take."""


def soak(name: str, first: int, runs: int) -> tuple[int, int]:
    """How many of so many files were refused, and how many failed."""
    refused = failed = 0
    for seed in range(first, first + runs):
        began = time.process_time()
        try:
            refused += bool(attempt(TARGETS[name], seed))
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            failed += 1
            print(f"--- {name} --seed {seed}\n{traceback.format_exc()}", flush=True)
        if (taken := time.process_time() - began) > SLOW:
            failed += 1
            print(f"--- {name} --seed {seed} took {taken:.1f} s", flush=True)
    return refused, failed


def main() -> None:
    """Print what failed as it fails, and the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)}; all if none is named")
    parser.add_argument("--runs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0, help="number of the first file")
    wanted = parser.parse_args()
    told = {name: soak(name, wanted.seed, wanted.runs) for name in wanted.targets or TARGETS}
    for name, (refused, failed) in told.items():
        print(f"{name:14} {wanted.runs:>9,} files, {refused:,} refused, {failed} failures")
    raise SystemExit(any(failed for _, failed in told.values()))


if __name__ == "__main__":
    main()

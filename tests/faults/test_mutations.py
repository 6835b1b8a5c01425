"""Some hundred spoilt files at every run; `python -m bench.soak_hostile` makes them by the hundred thousand."""

from __future__ import annotations

import time

import pytest

from tests.faults.mutating import TARGETS, attempt

RUNS = {
    "importers": 300,
    "import-spans": 600,
    "codebook": 200,
    "import-sheet": 100,
    "documents": 150,
    "edited-sheet": 100,
}


@pytest.mark.parametrize("name", TARGETS)
def test_a_spoilt_file_is_read_or_refused_in_words(name: str) -> None:
    outcomes = [attempt(TARGETS[name], seed) for seed in range(RUNS[name])]
    # Both happen: the files are spoilt, and not beyond recognition.
    assert "" in outcomes
    assert any(outcomes)


FOUND = (("importers", 1_003_107), ("import-sheet", 1_002_055), ("edited-sheet", 294), ("edited-sheet", 37_619))
"""What long runs found: a bracket in an address, a row below all others, a language of nobody, a name without end."""


@pytest.mark.parametrize(("name", "seed"), FOUND)
def test_what_a_long_run_found(name: str, seed: int) -> None:
    attempt(TARGETS[name], 0)
    began = time.process_time()
    attempt(TARGETS[name], seed)
    assert time.process_time() - began < 10

"""Some hundred spoilt files at every run; `python -m bench.soak_hostile` makes them by the hundred thousand."""

from __future__ import annotations

import pytest

from tests.faults.mutating import TARGETS, attempt

RUNS = {"importers": 300, "import-spans": 600, "codebook": 200, "import-sheet": 100}


@pytest.mark.parametrize("name", TARGETS)
def test_a_spoilt_file_is_read_or_refused_in_words(name: str) -> None:
    outcomes = [attempt(TARGETS[name], seed) for seed in range(RUNS[name])]
    # Both happen: the files are spoilt, and not beyond recognition.
    assert "" in outcomes
    assert any(outcomes)

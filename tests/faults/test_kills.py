"""kill -9 at more than three hundred random moments: nothing that was told is lost, nothing is there by halves."""

from __future__ import annotations

import sys

import pytest

from tests.faults.deeds import DEEDS, Deed
from tests.faults.killing import MEMORY, kills

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are forked to be killed")

_EACH = 40
"""Of eight deeds: 320 in all. `python -m tests.faults 2000` is the long form."""


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
def test_nothing_is_lost_and_nothing_is_half(deed: Deed) -> None:
    found = list(kills(deed, _EACH, seed=1, on=MEMORY if MEMORY.is_dir() else None))
    assert [one for one in found if one.wrong] == []
    # It is no use to kill what has ended.
    assert sum(not one.ended for one in found) > _EACH / 4

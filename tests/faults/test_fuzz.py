"""Files that hypothesis makes of sound ones, and makes smaller where one is read wrongly.

Beside the seeded changes of tests/faults/mutating.py, which follow the structure of a file, these are any splices of
any bytes. `HYPOTHESIS_PROFILE=long` draws 100,000 a target, other ones in every run.
"""

from __future__ import annotations

import os
import random
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import UserError
from tests.faults.mutating import TARGETS

FEW = 40

SPLICES = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.integers(0, 40),
        st.one_of(
            st.binary(max_size=12),
            st.text(max_size=6).map(lambda words: words.encode("utf-8", "surrogatepass")),
            st.sampled_from((b"=", b"<!DOCTYPE a[", b"&a;", b"PK\x03\x04", b"\x00", b"1e999", b"[[[[", b"-1")),
        ),
    ),
    max_size=5,
)
"""Where in the file, how many bytes go, and what comes instead."""


def spliced(data: bytes, splices: list[tuple[float, int, bytes]]) -> bytes:
    """The file with these changes."""
    for place, gone, come in splices:
        at = int(place * len(data))
        data = data[:at] + come + data[at + gone :]
    return data


def examples() -> int:
    """As many as the profile in use wants, where it is the long one."""
    return settings().max_examples if os.environ.get("HYPOTHESIS_PROFILE") == "long" else FEW


@pytest.mark.parametrize("name", TARGETS)
def test_whatever_the_bytes_a_file_is_read_or_refused_in_words(name: str) -> None:
    target = TARGETS[name]

    @settings(max_examples=examples(), deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(st.integers(0, 1_000), SPLICES)
    def holds(seed: int, splices: list[tuple[float, int, bytes]]) -> None:
        path, data = target.made(random.Random(seed))
        with suppress(UserError):
            target.read(path, spliced(data, splices))

    holds()


@settings(max_examples=examples(), deadline=None, database=None)
@given(st.sampled_from(("a.txt", "a.html", "a.jsonl", "a.csv", "a.docx", "a.xlsx", "a.zip", "a.pdf")), st.binary())
def test_bytes_of_no_file_at_all_are_read_or_refused_in_words(name: str, data: bytes) -> None:
    with suppress(UserError):
        TARGETS["importers"].read(name, data)
    with suppress(UserError):
        TARGETS["import-sheet"].read("a.xlsx", data)
    with suppress(UserError):
        TARGETS["codebook"].read("a.toml", data)

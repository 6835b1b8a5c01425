"""A handful of hostile texts at every run; `python -m bench.soak_recognisers` makes them by the thousand."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench import fuzz
from tests.annotator import fuzzing

DAYS = st.sampled_from(fuzzing.DAYS)


@settings(max_examples=60, deadline=None)
@given(fuzzing.TEXTS)
def test_any_text_is_normal_once_and_for_all(text: str) -> None:
    fuzzing.check_text(text)


@settings(max_examples=80, deadline=None)
@given(fuzzing.TEXTS, DAYS)
def test_spans_stand_in_any_text(text: str, published_on: str | None) -> None:
    fuzzing.check_spans(text, published_on)


@settings(max_examples=60, deadline=None)
@given(fuzzing.TEXTS, DAYS)
def test_claims_rest_on_words_of_any_text(text: str, published_on: str | None) -> None:
    fuzzing.check_claims(text, published_on)


@settings(max_examples=60, deadline=None)
@given(fuzzing.TEXTS, DAYS)
def test_whatever_is_typed_is_read_or_refused(text: str, published_on: str | None) -> None:
    fuzzing.check_typed(text, published_on)


@settings(max_examples=40, deadline=None)
@given(fuzzing.BYTES)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    fuzzing.check_files(data)


@pytest.mark.parametrize("unit", fuzz.HARDEST)
def test_time_grows_with_length_and_not_with_its_square(unit: str) -> None:
    for name, work in fuzz.WORKS.items():
        short, long = (_least(work, fuzz.line(unit, size)) for size in (4_000, 16_000))
        # Four times the text: four times the time, sixteen times if each character is looked at from each other one.
        assert long < 9 * short + 0.05, (name, short, long)


def _least(work: Callable[[str], object], text: str) -> float:
    return min(_seconds(work, text) for _ in range(2))


def _seconds(work: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    work(text)
    return time.process_time() - began

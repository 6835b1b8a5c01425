"""Looking marks up by what is on screen."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.model import ArticleId, PartialDate, Span, SpanId, State
from ui.reader.marks import marks_of
from ui.reader.offsets import Offsets

stretches = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 40)), max_size=30)


def spans(places: list[tuple[int, int]]) -> list[Span]:
    value = PartialDate("2012")
    return [Span(SpanId(n), ArticleId(1), at, at + long, "date", value) for n, (at, long) in enumerate(places, 1)]


@given(stretches, st.integers(0, 240), st.integers(1, 60))
def test_within_finds_exactly_the_marks_that_share_a_position(
    places: list[tuple[int, int]], start: int, long: int
) -> None:
    marks = marks_of(spans(places), Offsets(), lambda span: True)
    expected = sorted(n for n, (at, size) in enumerate(places, 1) if at < start + long and start < at + size)
    assert sorted(mark.span.id for mark in marks.within(start, start + long)) == expected


def test_differing_names_only_what_has_to_be_painted_anew() -> None:
    before = spans([(0, 4), (10, 4), (20, 4)])
    after = [before[0], replace(before[1], state=State.CONFIRMED)]
    differing = marks_of(before, Offsets(), lambda span: True).differing(marks_of(after, Offsets(), lambda span: True))
    assert {mark.start for mark in differing} == {10, 20}


@given(stretches)
def test_marks_that_share_letters_have_lines_of_their_own(places: list[tuple[int, int]]) -> None:
    marks = marks_of(spans(places), Offsets(), lambda span: True).marks
    for number, one in enumerate(marks):
        meeting = [other for other in marks[:number] if other.end > one.start]
        assert one.level not in {other.level for other in meeting}
        assert one.level == 0 or meeting

"""Spans from other tools: suggested in one step, never over what a person decided, and not lost by looking again."""

from __future__ import annotations

from dataclasses import replace

from annotator.annotations.taking import Wanted
from annotator.model import ArticleId, PartialDate, Span, SpanId, State
from db.ops import annotations as brought
from db.ops import spans, suggestions
from db.project import Project
from db.queries import history
from db.queries import spans as stored
from tests.db.conftest import FIRST, date_span, dump, found

Two = tuple[ArticleId, ArticleId]


def _other(article_id: ArticleId) -> Span:
    """Words that no recogniser marked, as another tool brings them."""
    return Span(SpanId(0), article_id, 0, 9, "date", PartialDate("2012"), by="doccano")


def _same(article_id: ArticleId, year: str = "2012") -> Span:
    return replace(date_span(article_id, FIRST, "2012"), value=PartialDate(year), by="doccano", score=0)


def _states(project: Project, article_id: ArticleId) -> list[tuple[int, str, State, str]]:
    return [(one.start, one.value.iso, one.state, one.by) for one in stored.of_article(project, article_id)]  # type: ignore[union-attr]


def test_spans_are_suggested_in_one_step_that_names_the_files(project: Project, two: Two) -> None:
    before = dump(project)
    wanted = [Wanted(_other(two[0]), False), Wanted(_other(two[1]), False)]
    done = brought.add(project, wanted, files="a.jsonl")
    assert len(done.added) == 2
    assert _states(project, two[0])[0] == (0, "2012", State.SUGGESTED, "doccano")
    step = history.steps(project, limit=1)[0]
    assert str(step.label) == "Import marked words from a.jsonl (2)"
    again = brought.add(project, wanted, files="a.jsonl")
    assert (again.added, len(again.known), again.step) == (frozenset(), 2, 0)
    project.undo()
    assert dump(project) == before


def test_slices_of_one_import_are_undone_together(project: Project, two: Two) -> None:
    before = dump(project)
    first = brought.add(project, [Wanted(_other(two[0]), False)], files="a.jsonl")
    brought.add(project, [Wanted(_other(two[1]), False)], files="a.jsonl", part_of=first.step)
    assert str(history.steps(project, limit=1)[0].label) == "Import marked words from a.jsonl (2)"
    project.undo()
    assert dump(project) == before


def test_what_a_person_decided_stays(project: Project, two: Two) -> None:
    span = stored.of_article(project, two[0])[0]
    for decide, state in ((spans.reject, State.REJECTED), (spans.confirm, State.CONFIRMED)):
        decide(project, span.id)
        done = brought.add(project, [Wanted(_same(two[0], "1999"), True)], files="a.jsonl")
        assert (len(done.added), len(done.decided)) == (0, 1)
        assert _states(project, two[0]) == [(span.start, "2012", state, "date")]


def test_words_that_overlap_confirmed_ones_of_the_kind_are_decided(project: Project, two: Two) -> None:
    span = stored.of_article(project, two[0])[0]
    longer = replace(_same(two[0]), start=span.start - 5)
    spans.confirm(project, span.id)
    done = brought.add(project, [Wanted(longer, True), Wanted(replace(longer, kind="count"), True)], files="a")
    assert len(done.decided) == 1


def test_only_a_value_from_the_file_replaces_a_suggested_one(project: Project, two: Two) -> None:
    start = stored.of_article(project, two[0])[0].start
    assert not brought.add(project, [Wanted(_same(two[0], "2011"), False)], files="a").added
    assert not brought.add(project, [Wanted(_same(two[0]), True)], files="a").added
    before = dump(project)
    assert brought.add(project, [Wanted(_same(two[0], "2011"), True)], files="a").added
    assert _states(project, two[0]) == [(start, "2011", State.SUGGESTED, "doccano")]
    project.undo()
    assert dump(project) == before


def test_looking_again_leaves_what_another_tool_brought(project: Project, two: Two) -> None:
    start = stored.of_article(project, two[0])[0].start
    brought.add(project, [Wanted(_other(two[0]), False), Wanted(_same(two[0], "2011"), True)], files="a")
    suggestions.store(project, [found(two[0], FIRST, "2012")])
    assert _states(project, two[0]) == [
        (0, "2012", State.SUGGESTED, "doccano"),
        (start, "2011", State.SUGGESTED, "doccano"),
    ]

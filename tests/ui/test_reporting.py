"""A report is gathered with what is known of the sources, and told apart from the last workbook in the folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from annotator.model import State, Status
from db.ops import spans as span_ops
from db.queries import spans
from exports.formats import EXPORTERS
from tests.ui.conftest import Desk
from ui import decisions
from ui.reporting import gather
from ui.workbench import Workbench


def nothing(done: int, total: int) -> None:
    """A tick that nobody watches."""


def test_the_second_workbook_is_compared_with_the_first(bench: Workbench, desk: Desk, tmp_path: Path) -> None:
    first = gather(bench.project, since=tmp_path)
    assert first.earlier is None
    EXPORTERS[0].write(first, tmp_path / "một.xlsx", nothing)
    bench.open_article(desk.first)
    decisions.confirm(bench)
    second = gather(bench.project, since=tmp_path)
    assert second.earlier is not None
    assert (list(second.earlier.rows), second.earlier.at) == (list(first.rows), first.made_at)
    touched = {claim.id for row in second.rows for fact in row.facts for claim in fact.claims}
    assert touched <= set(second.earlier.touched)


def test_a_workbook_of_another_project_is_not_compared_with(bench: Workbench, tmp_path: Path) -> None:
    report = gather(bench.project)
    assert report.step is not None
    other = replace(report, step=replace(report.step, at="2020-01-01T00:00:00.000+00:00"))
    EXPORTERS[0].write(other, tmp_path / "một.xlsx", nothing)
    assert gather(bench.project, since=tmp_path).earlier is None


def test_only_reviewed_facts_are_verified(bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.first)
    decisions.confirm(bench)
    report = gather(bench.project, status="verified")
    assert report.rows == []
    statuses = {fact.status for row in gather(bench.project, status="all").rows for fact in row.facts}
    assert statuses <= {Status.SUGGESTED, Status.CONFIRMED, Status.CONTRADICTED}


def test_spans_are_gathered_only_for_exporters_that_need_them(bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.first)
    decisions.confirm(bench)
    assert not gather(bench.project, status="all").spans
    confirmed = gather(bench.project, needs_spans=True)
    assert {span.state for found in confirmed.spans.values() for span in found} == {State.CONFIRMED}
    everything = gather(bench.project, status="all", needs_spans=True)
    stored = spans.of_articles(bench.project, [desk.first, desk.second])
    assert [s for found in everything.spans.values() for s in found] == stored
    assert set(everything.spans) <= set(everything.articles)


def test_a_rejected_span_is_never_gathered(bench: Workbench, desk: Desk) -> None:
    first = spans.of_article(bench.project, desk.second)[0]
    bench.do(span_ops.reject, first.id)
    everything = gather(bench.project, status="all", needs_spans=True)
    assert first.id not in {span.id for found in everything.spans.values() for span in found}
    assert sum(map(len, everything.spans.values())) == spans.count(bench.project, states=set(State) - {State.REJECTED})

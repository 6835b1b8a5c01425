"""The workbench: the queue of an article, going through it, writing, and keeping up with what changed."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from annotator.errors import UserError
from annotator.model import Claim, Span, State
from db.ops import claims, spans
from db.project import Project
from db.queries import claims as claim_queries
from tests.ui.conftest import FIRST, Desk, date_span
from ui import decisions
from ui.items import place
from ui.workbench import Workbench


def test_the_queue_is_in_reading_order_and_holds_no_span_twice(bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.first)
    assert [type(item) for item in bench.items] == [Claim, Span]
    assert [FIRST[slice(*place(item))] for item in bench.items] == ["2012", "14/2/2024"]
    assert bench.current == bench.items[0]


def test_going_on_and_back_stops_at_the_ends(bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.first)
    bench.next_item()
    bench.next_item()
    assert bench.current == bench.items[1]
    bench.previous_item()
    bench.previous_item()
    assert bench.current == bench.items[0]


def test_confirming_writes_tells_and_goes_on(bench: Workbench, desk: Desk, qtbot: QtBot) -> None:
    bench.open_article(desk.first)
    with qtbot.waitSignal(bench.changed) as changed:
        decisions.confirm(bench)
    assert changed.args[0].touches("claim")
    assert bench.items[0].state is State.CONFIRMED
    # The only claim is decided: words that fill no table do not stand between it and the next article.
    assert bench.current == bench.items[0]
    assert bench.is_done


def test_a_rejected_claim_leaves_the_queue_and_nothing_is_current(bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.first)
    decisions.reject(bench)
    assert not any(isinstance(item, Claim) for item in bench.items)
    assert bench.current is None


def test_who_goes_to_words_that_no_claim_uses_is_led_from_one_to_the_next(bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.first)
    decisions.reject(bench)
    bench.next_item()
    assert bench.current is not None
    assert FIRST[slice(*place(bench.current))] == "2012"
    decisions.reject(bench)
    assert FIRST[slice(*place(bench.current))] == "14/2/2024"
    decisions.reject(bench)
    assert bench.current is None


def test_claims_come_before_words_that_no_claim_uses(bench: Workbench, desk: Desk) -> None:
    early = date_span(desk.first, FIRST, "Mạng", "2001")
    words = spans.add(bench.project, desk.first, start=early.start, end=early.end, kind="date", value=early.value)
    bench.open_article(desk.first)
    assert [type(item) for item in bench.items] == [Claim, Span, Span]
    assert bench.items[1].id == words


def test_what_was_skipped_is_offered_again(bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.first)
    bench.next_item()
    decisions.confirm(bench)
    assert isinstance(bench.current, Claim)
    assert not bench.is_done
    decisions.confirm(bench)
    assert bench.is_done


def test_enter_in_a_finished_article_goes_on_to_the_next(bench: Workbench, desk: Desk, qtbot: QtBot) -> None:
    bench.open_article(desk.first)
    assert bench.following() == desk.second
    decisions.confirm(bench)
    assert bench.article_id == desk.first
    decisions.confirm(bench)
    assert bench.article_id == desk.second
    decisions.confirm(bench)
    with qtbot.waitSignal(bench.message):
        decisions.confirm(bench)
    assert bench.article_id == desk.second


def test_enter_after_the_last_rejection_does_not_take_it_back(bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.second)
    decisions.reject(bench)
    assert bench.is_done
    assert bench.current is None
    decisions.confirm(bench)
    assert bench.article_id == desk.first
    assert {claim.state for claim in claim_queries.of_article(bench.project, desk.second)} == {State.REJECTED}


def test_undo_leads_back_to_what_came_back(bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.first)
    decisions.confirm(bench)
    bench.undo()
    assert bench.current == bench.items[0]
    assert bench.current.state is State.SUGGESTED
    bench.redo()
    assert bench.items[0].state is State.CONFIRMED


def test_a_refused_operation_is_told_and_answered_with_none(bench: Workbench, qtbot: QtBot) -> None:
    def refuse(project: Project, reason: str) -> int:
        raise UserError("No, because {reason}.", reason=reason)

    with qtbot.waitSignal(bench.refused) as refused:
        assert bench.do(refuse, "so") is None
    assert str(refused.args[0]) == "No, because so."


def test_a_place_in_another_article_opens_it(bench: Workbench, desk: Desk, qtbot: QtBot) -> None:
    bench.open_article(desk.first)
    with qtbot.waitSignals([bench.article_opened, bench.place_shown], order="strict"):
        bench.show_place(desk.second, 3, 9)
    assert bench.article_id == desk.second


def test_the_current_item_is_what_the_project_holds(bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.first)
    claim, span = bench.items
    assert isinstance(claim, Claim)
    assert isinstance(span, Span)
    bench.set_current(span)
    bench.do(claims.confirm, claim.id)
    assert bench.current == span
    bench.do(spans.confirm, span.id)
    assert isinstance(bench.current, Span)
    assert bench.current.id == span.id
    assert bench.current.state is State.CONFIRMED


def test_an_article_is_read_from_the_file_once(bench: Workbench, desk: Desk) -> None:
    assert bench.text(desk.first) is bench.text(desk.first)
    assert bench.text(desk.first).text.text == FIRST


def test_an_undone_import_takes_the_open_article_along(bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.first)
    bench.undo()
    bench.undo()
    assert bench.article_id == 0
    assert bench.items == []
    assert bench.current is None


def test_the_next_article_is_read_while_this_one_is_on_show(bench: Workbench, desk: Desk, qtbot: QtBot) -> None:
    bench.open_article(desk.first)
    qtbot.waitUntil(lambda: desk.second in bench._texts)
    assert bench.article_id == desk.first


def test_where_the_current_item_is_gone_what_stands_in_its_place_is_current(bench: Workbench, desk: Desk) -> None:
    bench.open_article(desk.first)
    claim = bench.items[0]
    assert isinstance(claim, Claim)
    made = bench.do(claims.add, replace(claim, table="member_cities", field="joined"))
    bench.set_current(next(one for one in bench.claims if one.id == made))
    bench.undo()
    assert made not in {one.id for one in bench.claims}
    assert bench.current in bench.items

"""Copies are found beside the window: after opening, after imports, after a person's word, never instead of a key."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import ArticleId, Switch
from annotator.witnesses import Reliability
from db.ops import articles, passages, suggestions, voices
from db.queries import voices as stored
from tests.ui.conftest import Desk, founded, made, settle
from ui import voices as following
from ui.workbench import Workbench

COPIED = "Theo báo cáo của ban tổ chức, mạng lưới thành phố học tập toàn cầu được thành lập năm 2014 ở Bắc Kinh."
KNOWN = Reliability(rate=900, low=800, high=950, facts=20)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "QUIET", 0)


def compared(bench: Workbench, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bench.voices.settled, timeout=20_000)
    settle(bench)


def copies(bench: Workbench) -> list[ArticleId]:
    """Two articles that carry the same sentence, one of them word-segmented."""
    segmented = COPIED.replace("thành phố", "thành_phố").replace("báo cáo", "báo_cáo").replace(",", " ,")
    found = [made("ba.txt", COPIED), made("bon.txt", f"Tin vắn của báo chúng tôi. {segmented}")]
    stored_now = articles.store(bench.project, found)
    texts = [article.text.text for _, article in found]
    suggestions.store(
        bench.project,
        [founded(number, text, "2014") for number, text in zip(stored_now.new, texts, strict=True)],
        part_of=stored_now.step,
    )
    return list(stored_now.new)


def said_by(bench: Workbench, year: str) -> int:
    """The voices that give this year."""
    conflict = next(one for one in bench.findings.contradictions if one.field == "founded")
    return next(side.voices for side in conflict.values if getattr(side.value, "iso", "") == year)


def test_what_is_imported_is_compared(bench: Workbench, desk: Desk, qtbot: QtBot) -> None:
    compared(bench, qtbot)
    assert set(bench.findings.witnesses.copied) == {desk.first, desk.second}
    one, other = copies(bench)
    compared(bench, qtbot)
    copied = bench.findings.witnesses.copied
    assert copied[one][0].voice == copied[other][0].voice
    assert copied[desk.first] == ()
    assert said_by(bench, "2014") == 1
    assert bench.findings.witnesses.copied == stored.witnesses(bench.project).copied
    bench.undo()
    compared(bench, qtbot)
    assert set(bench.findings.witnesses.copied) == {desk.first, desk.second}


def test_a_word_of_the_editor_holds_at_once_and_is_undone(bench: Workbench, qtbot: QtBot) -> None:
    one, other = copies(bench)
    compared(bench, qtbot)
    bench.do(voices.split, one, [other], reason="hai phóng viên ở đó")
    compared(bench, qtbot)
    assert said_by(bench, "2014") == 2
    bench.undo()
    compared(bench, qtbot)
    assert said_by(bench, "2014") == 1


def test_what_is_set_aside_is_no_copy_any_more(bench: Workbench, qtbot: QtBot) -> None:
    one, other = copies(bench)
    compared(bench, qtbot)
    length = len(bench.text(one).text.text)
    bench.do(passages.switch, one, start=0, end=length, is_text=False)
    assert bench.text(one).switches == (Switch(0, length, is_text=False),)
    compared(bench, qtbot)
    assert bench.findings.witnesses.copied[other] == ()


def test_what_others_know_of_the_witnesses_stays(bench: Workbench, qtbot: QtBot) -> None:
    known = {("Báo Mẫu A", ("network_facts", "founded")): KNOWN}
    bench.findings.witnesses = replace(bench.findings.witnesses, reliability=known)
    copies(bench)
    compared(bench, qtbot)
    assert bench.findings.witnesses.reliability == known
    assert any(bench.findings.witnesses.copied.values())


def test_long_comparing_goes_on_in_short_jobs(bench: Workbench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "COMPARE_S", 0)
    monkeypatch.setattr(following, "CHUNK", 1)
    one, other = copies(bench)
    compared(bench, qtbot)
    copied = bench.findings.witnesses.copied
    assert copied[one][0].voice == copied[other][0].voice


def test_nothing_is_read_once_the_project_is_let_go_of(bench: Workbench, desk: Desk, qtbot: QtBot) -> None:
    bench.close()
    QApplication.processEvents()
    assert bench.voices.settled
    assert bench.findings.witnesses.copied == {}


def test_of_very_many_articles_only_what_editors_say_is_known(
    bench: Workbench, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "MOST", 3)
    compared(bench, qtbot)
    assert set(bench.findings.witnesses.copied) == {desk.first, desk.second}
    one, other = copies(bench)
    compared(bench, qtbot)
    assert bench.findings.witnesses.copied == {}
    bench.do(voices.join, one, [other], reason="cùng một người viết")
    compared(bench, qtbot)
    assert bench.findings.witnesses.joined[one] == bench.findings.witnesses.joined[other]

"""What one decision teaches is suggested in the rest of the project, with its reason, and is undone with it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from annotator.model import (
    LEARNT,
    ArticleId,
    City,
    Claim,
    ClaimId,
    Codebook,
    Evidence,
    PartialDate,
    Quantity,
    Role,
    Span,
    State,
)
from db.ops import articles, codebooks, suggestions
from db.ops import claims as claim_ops
from db.ops import spans as span_ops
from db.project import Project, open_project
from db.queries import articles as stored_articles
from db.queries import claims, history, spans
from db.queries import codebooks as stored_codebooks
from tests.ui.conftest import made
from ui import sample
from ui.importing import suggest_all
from ui.intake import Intake
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.workbench import Workbench

ONE = """Đoàn khảo sát vừa trở về từ Hwasong-gu. Nơi ấy có 25 câu lạc bộ đọc sách kiểu mẫu, thu hút nhiều bạn trẻ.
Mạng lưới thư viện làng chào đời năm 2012, nhờ dân góp. Ở Hwasong-gu, sắp có thêm 30 câu lạc bộ đọc sách kiểu mẫu."""
TWO = """Thư viện tỉnh giới thiệu mô hình của Hwasong-gu. Toàn tỉnh đã lập 40 câu lạc bộ đọc sách kiểu mẫu.
Mạng lưới sách xã chào đời năm 1998, do thầy giáo làng gây dựng."""
THREE = "Bài phỏng vấn dài kể về cuộc sống ở Hwasong-gu."
HWASONG = City("Hwasong", "KR")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project of two articles that tell of one place the gazetteer does not know."""
    place = tmp_path / "hoc.doichieu"
    with open_project(place, user="An") as opened:
        codebooks.adopt(opened, sample.codebook_source())
        stored = articles.store(opened, [made("mot.txt", ONE), made("hai.txt", TWO, "Báo Mẫu B")])
        texts = stored_articles.articles(opened, stored.new)
        suggestions.store(opened, suggest_all(list(texts.values()), _book(opened), lambda done, total: None))
    return place


@pytest.fixture
def desk(qapp: QApplication, path: Path) -> Iterator[Workbench]:
    with open_project(path, user="An") as opened:
        bench = Workbench(opened)
        settle(bench)
        yield bench
        bench.jobs.close()


def _book(project: Project) -> Codebook:
    return stored_codebooks.current(project)


def settle(bench: Workbench) -> None:
    """Let what a decision teaches reach every article."""
    deadline = time.monotonic() + 20
    quiet = 0
    while quiet < 3:
        assert time.monotonic() < deadline, "the lessons do not settle"
        QApplication.processEvents()
        calm = bench.learnt.settled and bench.spreading.settled and bench.findings.settled and not bench.jobs.running
        quiet = quiet + 1 if calm else 0


def ids(bench: Workbench) -> tuple[ArticleId, ...]:
    return tuple(ArticleId(number) for number in sorted(stored_articles.ids(bench.project)))


def learnt(bench: Workbench, article_id: ArticleId) -> list[Span]:
    return [one for one in spans.of_article(bench.project, article_id) if one.by == LEARNT]


def mark(bench: Workbench, article_id: ArticleId, words: str, kind: str, value: City | Quantity) -> None:
    text = bench.text(article_id).text.text
    start = text.index(words)
    bench.do(span_ops.add, article_id, start=start, end=start + len(words), kind=kind, value=value)
    settle(bench)


def test_an_unknown_name_is_suggested_in_the_other_article_with_its_reason(desk: Workbench) -> None:
    one, two = ids(desk)
    assert learnt(desk, two) == []
    told: list[str] = []
    desk.message.connect(told.append)
    mark(desk, one, "Hwasong-gu", "city", HWASONG)
    assert [ONE[span.start : span.end] for span in learnt(desk, one)] == ["Hwasong-gu"]
    (found,) = learnt(desk, two)
    assert (found.value, found.state, TWO[found.start : found.end]) == (HWASONG, State.SUGGESTED, "Hwasong-gu")
    reason = desk.learnt.why(found, desk.text(two), [])
    assert reason is not None
    assert "Hwasong-gu" in str(reason)
    assert "Hàn Quốc" in str(reason)
    assert told


def test_undoing_the_decision_takes_what_it_taught_back(desk: Workbench) -> None:
    one, two = ids(desk)
    before = spans.of_article(desk.project, two), claims.of_article(desk.project, two)
    mark(desk, one, "Hwasong-gu", "city", HWASONG)
    assert len(history.steps(desk.project)) == 4  # codebook, import, suggestions, decision: the rest is part of it
    assert desk.undo() is not None
    settle(desk)
    assert (spans.of_article(desk.project, two), claims.of_article(desk.project, two)) == before
    assert not desk.learnt.lessons.names
    assert desk.redo() is not None
    settle(desk)
    assert len(learnt(desk, two)) == 1
    assert desk.learnt.lessons.names


def test_lessons_survive_a_restart_and_reach_an_article_imported_later(
    qapp: QApplication, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with open_project(path, user="An") as opened:
        bench = Workbench(opened)
        mark(bench, ids(bench)[0], "Hwasong-gu", "city", HWASONG)
        bench.jobs.close()
    file = tmp_path / "ba.txt"
    file.write_text(THREE, encoding="utf-8")
    with open_project(path, user="An") as opened:
        bench = Workbench(opened)
        settle(bench)
        taken = Intake(bench, bench)
        with qtbot.waitSignal(taken.arrived, timeout=20_000) as arrived:
            taken.read([file])
        settle(bench)
        (found,) = learnt(bench, arrived.args[0].new[0])
        assert found.value == HWASONG
        bench.jobs.close()


def test_rejecting_lowers_what_was_taught_and_never_comes_back(desk: Workbench) -> None:
    one, two = ids(desk)
    mark(desk, one, "Hwasong-gu", "city", HWASONG)
    (found,) = learnt(desk, two)
    score = desk.learnt.lessons.names["hwasong gu"].score
    desk.do(span_ops.reject, found.id)
    settle(desk)
    assert desk.learnt.lessons.names["hwasong gu"].score < score
    assert [span.state for span in spans.of_article(desk.project, two) if span.kind == "city"] == [State.REJECTED]
    taken = Intake(desk, desk)
    taken.suggest([two])
    settle(desk)
    assert [span.state for span in spans.of_article(desk.project, two) if span.kind == "city"] == [State.REJECTED]


def test_a_corrected_unit_is_counted_elsewhere(desk: Workbench) -> None:
    one, two = ids(desk)
    words = "25 câu lạc bộ đọc sách kiểu mẫu"
    mark(desk, one, words, "count", Quantity(Decimal(25), "câu lạc bộ đọc sách kiểu mẫu"))
    counts = [span for span in spans.of_article(desk.project, two) if span.kind == "count"]
    assert [span.value for span in counts] == [Quantity(Decimal(40), "câu lạc bộ đọc sách kiểu mẫu")]


def test_a_learnt_cue_proposes_a_claim_elsewhere_and_says_why(desk: Workbench) -> None:
    one, two = ids(desk)
    assert claims.of_article(desk.project, two) == []
    start = ONE.index("năm 2012")
    evidence = (Evidence(start, start + 8),)
    own = Claim(ClaimId(0), one, "network_facts", (), "founded", PartialDate("2012"), evidence=evidence)
    desk.do(claim_ops.add, own)
    settle(desk)
    (claim,) = claims.of_article(desk.project, two)
    assert (claim.field, claim.value, claim.state) == ("founded", PartialDate("1998"), State.SUGGESTED)
    reason = desk.learnt.why(claim, desk.text(two), [])
    assert reason is not None
    assert "chào đời" in str(reason)
    desk.undo()
    settle(desk)
    assert claims.of_article(desk.project, two) == []


def test_undoing_goes_back_to_the_item_decided_not_to_one_that_it_had_taught(desk: Workbench) -> None:
    one, _ = ids(desk)
    desk.open_article(one)
    first, second = [span for span in desk.spans if span.kind == "count"]
    desk.set_current(second)
    value = Quantity(Decimal(30), "câu lạc bộ đọc sách kiểu mẫu")
    desk.do(span_ops.correct, second.id, end=ONE.rindex("kiểu mẫu") + 8, value=value)
    settle(desk)
    assert [span.start for span in learnt(desk, one)] == [first.start]
    desk.undo()
    settle(desk)
    assert desk.current is not None
    assert desk.current.id == second.id


def test_the_item_somebody_looks_at_is_left_as_it_is(desk: Workbench) -> None:
    one, two = ids(desk)
    desk.open_article(two)
    (counted,) = [span for span in desk.spans if span.kind == "count"]
    desk.set_current(counted)
    mark(desk, one, "25 câu lạc bộ đọc sách kiểu mẫu", "count", Quantity(Decimal(25), "câu lạc bộ đọc sách kiểu mẫu"))
    assert desk.current == counted
    assert counted in spans.of_article(desk.project, two)


def test_decisions_in_quick_succession_are_undone_one_by_one(desk: Workbench) -> None:
    one, two = ids(desk)
    before = spans.of_article(desk.project, one), spans.of_article(desk.project, two)
    text = desk.text(one).text.text
    for words, kind, value in (
        ("Hwasong-gu", "city", HWASONG),
        ("25 câu lạc bộ đọc sách kiểu mẫu", "count", Quantity(Decimal(25), "câu lạc bộ đọc sách kiểu mẫu")),
    ):
        start = text.index(words)
        desk.do(span_ops.add, one, start=start, end=start + len(words), kind=kind, value=value)
        QApplication.processEvents()
    settle(desk)
    assert len(learnt(desk, two)) == 2
    refused: list[object] = []
    desk.refused.connect(refused.append)
    desk.undo()
    settle(desk)
    desk.undo()
    settle(desk)
    assert refused == []
    assert (spans.of_article(desk.project, one), spans.of_article(desk.project, two)) == before


def test_a_later_decision_on_a_learnt_suggestion_is_undone_before_the_one_that_taught_it(desk: Workbench) -> None:
    one, two = ids(desk)
    before = spans.of_article(desk.project, two)
    mark(desk, one, "Hwasong-gu", "city", HWASONG)
    (found,) = learnt(desk, two)
    desk.do(span_ops.confirm, found.id)
    settle(desk)
    desk.undo()
    settle(desk)
    assert [span.state for span in learnt(desk, two)] == [State.SUGGESTED]
    desk.undo()
    settle(desk)
    assert spans.of_article(desk.project, two) == before


def test_the_reason_stands_in_the_form(desk: Workbench, settings: Settings, qtbot: QtBot) -> None:
    one, two = ids(desk)
    mark(desk, one, "Hwasong-gu", "city", HWASONG)
    (found,) = learnt(desk, two)
    window = MainWindow(desk, settings)
    qtbot.addWidget(window)
    window.show()
    desk.set_current(found)
    shown = window.findChild(QLabel, "learntReason")
    assert shown is not None
    assert shown.isVisible()
    assert "Hwasong-gu" in shown.text()


def test_a_row_corrected_in_a_claim_teaches_the_name_in_the_text(desk: Workbench) -> None:
    one, two = ids(desk)
    start, day = ONE.index("Hwasong-gu"), ONE.index("năm 2012")
    evidence = (Evidence(day, day + 8), Evidence(start, start + 10, Role.KEY))
    row = (("city", City("Hwasong-gu")),)
    own = Claim(ClaimId(0), one, "member_cities", row, "joined", PartialDate("2012"), evidence=evidence)
    number = desk.do(claim_ops.add, own)
    settle(desk)
    assert [span.value for span in learnt(desk, two)] == [City("Hwasong-gu")]
    assert number is not None
    desk.do(claim_ops.correct, number, row=(("city", HWASONG),))
    settle(desk)
    assert [span.value for span in learnt(desk, two)] == [HWASONG]

"""Articles on their way in: whole files only, proposals with them, all of it one undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.ops import articles as articles_ops
from db.queries import articles, spans
from ui import importing, intake
from ui.intake import Arrived, Intake
from ui.workbench import Workbench


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "bai"
    folder.mkdir()
    for number in range(7):
        words = f"Bài số {number}: ngày 14/2/2024, thành phố Sơn La gia nhập cùng {number + 60} thành phố."
        (folder / f"bai-{number}.txt").write_text(words, encoding="utf-8")
    return folder


@pytest.fixture
def in_small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "SLICE", 2)
    monkeypatch.setattr(intake, "BATCH", 3)


def _read(bench: Workbench, folder: Path, qtbot: QtBot) -> Arrived:
    taken = Intake(bench, bench)
    with qtbot.waitSignal(taken.arrived, timeout=20_000) as arrived:
        taken.read([folder])
    return arrived.args[0]


def test_a_folder_arrives_in_slices_and_is_undone_at_once(
    bench: Workbench, files: Path, in_small_pieces: None, qtbot: QtBot
) -> None:
    before = articles.count(bench.project)
    arrived = _read(bench, files, qtbot)
    assert len(arrived.new) == 7
    assert all(spans.of_article(bench.project, article_id) for article_id in arrived.new)
    bench.undo()
    assert articles.count(bench.project) == before


def test_importing_again_looks_where_nothing_was_looked_for(bench: Workbench, files: Path, qtbot: QtBot) -> None:
    """The window was killed between the articles and their suggestions."""
    stored = articles_ops.store(bench.project, importing.read_all([files], lambda done, total: None).read)
    arrived = _read(bench, files, qtbot)
    assert (arrived.new, sorted(arrived.known)) == ([], sorted(stored.new))
    assert all(spans.of_article(bench.project, article_id) for article_id in stored.new)
    found = spans.of_article(bench.project, stored.new[0])
    _read(bench, files, qtbot)
    assert spans.of_article(bench.project, stored.new[0]) == found


def test_cancelling_while_storing_leaves_whole_slices(
    bench: Workbench, files: Path, in_small_pieces: None, qtbot: QtBot
) -> None:
    before = articles.count(bench.project)
    bench.changed.connect(lambda _: [job.cancel() for job in bench.jobs.running])
    arrived = _read(bench, files, qtbot)
    assert arrived.cancelled
    assert len(arrived.new) == 2
    assert articles.count(bench.project) == before + 2


def test_cancelling_within_a_file_takes_it_back_whole(
    bench: Workbench, tmp_path: Path, in_small_pieces: None, qtbot: QtBot
) -> None:
    before = set(articles.ids(bench.project))
    lines = [f'{{"text": "Ngày 14/2/2024, thành phố Sơn La có {n} trường."}}' for n in range(7)]
    (tmp_path / "nhiều.jsonl").write_text("\n".join(lines), encoding="utf-8")
    bench.changed.connect(lambda _: [job.cancel() for job in bench.jobs.running])
    arrived = _read(bench, tmp_path / "nhiều.jsonl", qtbot)
    assert (arrived.cancelled, arrived.new) == (True, [])
    assert set(articles.ids(bench.project)) == before


def test_cancelling_while_reading_leaves_nothing(bench: Workbench, files: Path, qtbot: QtBot) -> None:
    before = articles.count(bench.project)
    bench.jobs.started.connect(lambda job: job.cancel())
    assert _read(bench, files, qtbot).cancelled
    assert articles.count(bench.project) == before


def test_looking_again_adds_no_article_and_keeps_what_was_decided(bench: Workbench, qtbot: QtBot) -> None:
    before = articles.count(bench.project)
    ids = list(articles.ids(bench.project))
    taken = Intake(bench, bench)
    with qtbot.waitSignal(taken.arrived, timeout=20_000) as arrived:
        taken.suggest(ids)
    assert arrived.args[0] == Arrived()
    assert articles.count(bench.project) == before

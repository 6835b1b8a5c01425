"""Annotations dropped on the window or chosen: suggested beside what is there, one undo, and what was left is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.model import ArticleId, State
from db.queries import articles, spans
from tests.ui.conftest import FIRST, Desk
from ui import annotations
from ui.annotations import Annotations, Suggested
from ui.intake import Intake
from ui.workbench import Workbench


@pytest.fixture
def taking(bench: Workbench) -> Annotations:
    return Annotations(bench, Intake(bench, bench), bench)


def _file(folder: Path, words: str = FIRST, **labels: str) -> Path:
    places = [[words.index(marked), words.index(marked) + len(marked), kind] for marked, kind in labels.items()]
    (folder / "a.jsonl").write_text(json.dumps({"text": words, "label": places}, ensure_ascii=False), "utf-8")
    return folder / "a.jsonl"


def _read(taking: Annotations, qtbot: QtBot, *paths: Path) -> Suggested:
    with qtbot.waitSignal(taking.suggested, timeout=20_000) as told:
        taking.sort(paths)
    found: Suggested = told.args[0]
    return found


def _brought(bench: Workbench, article_id: int) -> list[tuple[str, State]]:
    text = articles.article(bench.project, ArticleId(article_id)).text.text
    found = spans.of_article(bench.project, ArticleId(article_id))
    return [(text[one.start : one.end], one.state) for one in found if one.by == "doccano"]


def test_marked_words_are_suggested_at_once_and_undone_at_once(
    bench: Workbench, taking: Annotations, desk: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annotations, "SLICE", 1)
    bench.open_article(desk.first)
    told = _read(taking, qtbot, _file(tmp_path, Vinh="city", **{"gia nhập": "PERSON", "thành phố học": "GPE"}))
    assert _brought(bench, desk.first) == [("Vinh", State.SUGGESTED)]
    assert any(one.by == "doccano" for one in bench.spans)
    assert (len(told.added), len(told.left)) == (1, 2)
    assert [path.name for path, _ in told.left] == ["a.jsonl", "a.jsonl"]
    bench.undo()
    assert _brought(bench, desk.first) == []


def test_texts_that_are_new_come_as_articles_first(
    bench: Workbench, taking: Annotations, tmp_path: Path, qtbot: QtBot
) -> None:
    before = set(articles.ids(bench.project))
    told = _read(taking, qtbot, _file(tmp_path, "Một bài mới về thành phố Huế.", Huế="city"))
    (new,) = set(articles.ids(bench.project)) - before
    assert (len(told.added) + len(told.known), told.left) == (1, [])
    assert articles.article(bench.project, ArticleId(new)).text.text == "Một bài mới về thành phố Huế."


def test_annotations_chosen_as_such_bring_no_articles(
    bench: Workbench, taking: Annotations, tmp_path: Path, qtbot: QtBot
) -> None:
    before = articles.count(bench.project)
    with qtbot.waitSignal(taking.suggested, timeout=20_000) as told:
        taking.read([_file(tmp_path, "Một bài mới về thành phố Huế.", Huế="city")])
    assert articles.count(bench.project) == before
    assert "match no article" in str(told.args[0].left[0][1])


def test_a_folder_is_sorted_into_articles_and_annotations(
    bench: Workbench, taking: Annotations, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    _file(tmp_path, Vinh="city")
    (tmp_path / "b.txt").write_text("Bài thứ ba.", "utf-8")
    before = articles.count(bench.project)
    assert len(_read(taking, qtbot, tmp_path).added) == 1
    assert articles.count(bench.project) == before + 1
    assert _brought(bench, desk.first) == [("Vinh", State.SUGGESTED)]


def test_a_cancelled_import_leaves_nothing(
    bench: Workbench, taking: Annotations, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    bench.jobs.started.connect(lambda job: job.cancel())
    assert _read(taking, qtbot, _file(tmp_path, Vinh="city")).cancelled
    assert _brought(bench, desk.first) == []

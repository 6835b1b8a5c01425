"""How long a decision takes from the key to the paint, and the worst frame while what follows from it is derived.

QT_QPA_PLATFORM=offscreen python -m bench.decision

A screen shows a frame every 16.7 ms; the bare commit is the same decision written without a window.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import claims as composing
from annotator.importers import article
from annotator.model import Article, ArticleId, RawArticle, State
from annotator.suggest import suggest
from bench import texts
from db.ops import articles, codebooks, suggestions
from db.ops import claims as claim_ops
from db.ops.suggestions import Found
from db.project import Project, open_project
from db.queries import claims
from db.queries.codebooks import current
from ui import sample
from ui.app import Session, make_app
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.tidying import collect_garbage_here

FRAME = 1000 / 60
KEYS = 40
SIZES = (5, 100, 500)


def fill(path: Path, count: int) -> None:
    """A project of that many generated articles with their suggestions."""
    with open_project(path, user="bench") as project:
        codebooks.adopt(project, sample.codebook_source())
        made = [_made(number) for number in range(count)]
        ids = articles.store(project, made).new
        suggestions.store(project, [_found(project, at, one) for at, (_, one) in zip(ids, made, strict=True)])


def _made(number: int) -> tuple[RawArticle, Article]:
    words = texts.text(number)
    raw = RawArticle(f"{number}.txt", words.encode(), words)
    return raw, article(raw)


def _found(project: Project, article_id: ArticleId, one: Article) -> Found:
    stored = replace(one, id=article_id)
    spans = suggest(stored)
    return Found(article_id, spans, composing.propose(stored, spans, current(project)))


def keys(window: MainWindow) -> tuple[list[float], list[float]]:
    """Per Enter the time until the decision is painted, and the longest turn of the event loop after it."""
    painted: list[float] = []
    turns: list[float] = []
    for _ in range(KEYS):
        begun = time.perf_counter()
        QTest.keyClick(window.reader, Qt.Key.Key_Return)
        # Only what asked to be painted, as in the next frame; timers come later.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
        painted.append((time.perf_counter() - begun) * 1000)
        turns.append(_longest_turn(window))
    return painted, turns


def _longest_turn(window: MainWindow) -> float:
    longest = 0.0
    quiet = 0
    while quiet < 3:
        begun = time.perf_counter()
        QApplication.processEvents()
        longest = max(longest, (time.perf_counter() - begun) * 1000)
        quiet = quiet + 1 if window.bench.findings.settled else 0
    return longest


def commits(project: Project) -> list[float]:
    """The same decisions written without a window."""
    taken: list[float] = []
    for claim in claims.all_of(project, states=[State.SUGGESTED])[:KEYS]:
        begun = time.perf_counter()
        claim_ops.confirm(project, claim.id)
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def main() -> None:
    """Print the figures for each size."""
    app = make_app(["bench"])
    collect_garbage_here(app)
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            _measure(app, Path(folder) / f"{size}.doichieu", size)


def _measure(app: QApplication, path: Path, size: int) -> None:
    fill(path, size)
    session = Session(app, Settings(path.parent))
    window = session.open(path)
    _longest_turn(window)
    painted, turns = keys(window)
    bare = median(commits(window.bench.project))
    total = len(claims.ids(window.bench.project))
    session.close()
    print(f"{size} articles, {total:,} claims; bare commit {bare:.2f} ms")
    for name, figures in (("key to paint", painted), ("longest turn after it", turns)):
        for word, figure in (("p50", median(figures)), ("worst", max(figures))):
            print(
                f"  {name:<24} {word:<6} {figure:>8.1f} ms {figure / FRAME:>7.2f} frames {figure / bare:>7.1f} commits"
            )


if __name__ == "__main__":
    main()

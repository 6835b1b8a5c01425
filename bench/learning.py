"""What learning costs: one decision more, looking by many lessons, and the rest of a project after a decision.

QT_QPA_PLATFORM=offscreen python -m bench.learning

Beside counting one decision stands counting all of them anew; beside looking by lessons, looking without them; beside
carrying a lesson to the articles that hold its words, looking at every article again.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication

from annotator.learning import NOTHING_LEARNT, Decision, Lessons, Tally, learn, of_span
from annotator.model import Article, ArticleId, City, Quantity, Span, SpanId, State, Value
from annotator.suggest import suggest
from bench import decision
from bench.figures import medians, show
from bench.suggest import articles as texts
from db.ops import spans as span_ops
from db.project import Project, open_project
from db.queries import articles, codebooks, spans
from ui.app import make_app
from ui.importing import suggest_all
from ui.tidying import collect_garbage_here
from ui.workbench import Workbench

DECISIONS, NAMES = 100_000, 5_000
PROJECT = 500


def decisions(count: int) -> list[Decision]:
    """So many decisions about `NAMES` made-up names and counted nouns, each again and again."""
    found: list[Decision] = []
    for number in range(count):
        words, value = _words(number % NAMES)
        kind = "city" if isinstance(value, City) else "count"
        span = Span(SpanId(number), ArticleId(1), 0, len(words), kind, value, State.CONFIRMED)
        found += of_span(words, span)
    return found


def _words(which: int) -> tuple[str, Value]:
    if which % 10:
        return f"Vĩnh Thôn{which}", City(f"Vĩnh Thôn {which}", "VN")
    return f"12 câu lạc bộ lớp{which}", Quantity(Decimal(12), f"câu lạc bộ lớp{which}")


def main() -> None:
    """Print the figures."""
    said = decisions(DECISIONS)
    tally = Tally()
    tally.add(said)
    lessons = tally.lessons()
    _show_counting(said, tally)
    _show_looking(lessons)
    with tempfile.TemporaryDirectory() as folder:
        _show_spreading(Path(folder) / "bench.doichieu")


def _show_counting(said: list[Decision], tally: Tally) -> None:
    more = cycle(said)
    measures = {
        "all counted anew": lambda: _timed(lambda: learn(said)),
        "one taken back and counted": lambda: _timed(lambda: _again(tally, next(more))),
    }
    show(f"{DECISIONS:,} decisions, until the lessons are up to date", medians(measures, rounds=5), unit="ms")


def _again(tally: Tally, one: Decision) -> Lessons:
    tally.take([one])
    tally.add([one])
    return tally.lessons()


def _show_looking(lessons: Lessons) -> None:
    read = texts()
    suggest(read[0], lessons)
    measures = {
        "without lessons": lambda: _rate(read, NOTHING_LEARNT),
        f"by {len(lessons.sought):,} names and nouns": lambda: _rate(read, lessons),
    }
    show("Looking, thousands of characters a second", medians(measures, rounds=5), unit="k/s")


def _rate(read: list[Article], lessons: Lessons) -> float:
    begun = time.process_time()
    for one in read:
        suggest(one, lessons)
    return sum(len(one.text.text) for one in read) / (time.process_time() - begun) / 1000


def _show_spreading(path: Path) -> None:
    app = make_app(["bench"])
    collect_garbage_here(app)
    decision.fill(path, PROJECT)
    with open_project(path, user="bench") as project:
        bench = Workbench(project)
        _wait(bench)
        ids = articles.ids(project)
        every = articles.articles(project, [ArticleId(number) for number in ids])
        whole = _timed(lambda: suggest_all(list(every.values()), codebooks.current(project), lambda done, of: None))
        counted = _counted(project, ids)
        value = counted.value
        assert isinstance(value, Quantity)
        begun = time.perf_counter()
        span_ops.correct(project, counted.id, value=replace(value, unit="phòng đọc"))
        longest = _wait(bench)
        figures = {"every article, without a window": whole, "those that hold the words, stored": _since(begun)}
        show(f"One decision in {PROJECT} articles", {**figures, "longest turn of the window": longest}, unit="ms")
        bench.close()


def _counted(project: Project, ids: Sequence[int]) -> Span:
    """A suggested count of something that most of the generated articles count."""
    for number in ids:
        for span in spans.of_article(project, ArticleId(number)):
            if isinstance(span.value, Quantity) and span.value.unit.startswith("trung tâm"):
                return span
    raise LookupError("no article counts its reading rooms")


def _wait(bench: Workbench) -> float:
    """Until all is stored; the longest turn of the event loop in milliseconds."""
    longest, quiet = 0.0, 0
    while quiet < 5:
        longest = max(longest, _timed(QApplication.processEvents))
        calm = bench.learnt.settled and bench.spreading.settled and bench.findings.settled
        quiet = quiet + 1 if calm else 0
    return longest


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return _since(begun)


def _since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()

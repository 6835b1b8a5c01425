"""Opening and filtering the history of a project with 100,000 steps, and looking into one of them.

QT_QPA_PLATFORM=offscreen python -m bench.history

The alternative reads every step at once, as a plain list widget wants them. Times are wall milliseconds.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import product
from pathlib import Path

from PySide6.QtWidgets import QApplication, QListView

from annotator.model import State
from bench.decision import fill
from bench.figures import medians, show
from db import dialect
from db.ops import claims
from db.project import Project, open_project
from db.queries import claims as claim_queries
from db.queries import history
from db.queries.history import Sought
from ui import theme
from ui.panels.history import HistoryPanel
from ui.tidying import collect_garbage_here
from ui.workbench import Workbench

STEPS = 100_000
REAL = 2_000
ARTICLES = 100
ROUNDS = 5
PEOPLE = ("An", "Bình", "Chi")


def decide(project: Project) -> None:
    """REAL decisions by three people in turn, then their steps again and again until there are STEPS of them."""
    base = history.newest(project)
    waiting = [claim.id for claim in claim_queries.all_of(project, states=[State.SUGGESTED])][: REAL // 2]
    for number, (decision, claim_id) in enumerate(product((claims.confirm, claims.reject), waiting)):
        project.user = PEOPLE[number % len(PEOPLE)]
        decision(project, claim_id)
    real = history.newest(project) - base
    # Ten minutes of real decisions would leave the same rows.
    names = '"label", "values", "at", "by", "reason", "kind", "undoes", "undone_by", "part_of"'
    for by in range(real, STEPS, real):
        past = (by, base, base + real)
        dialect.run(
            project.db,
            f"INSERT INTO step (id, {names}) SELECT id + ?, {names} FROM step WHERE id > ? AND id <= ?",
            past,
        )
        dialect.run(
            project.db,
            "INSERT INTO change (step_id, noun, row_id, op, old) SELECT step_id + ?, noun, row_id, op, old FROM change "
            "WHERE step_id > ? AND step_id <= ?",
            past,
        )


def timed(work: Callable[[], object]) -> Callable[[], float]:
    """What measures the milliseconds that `work` takes."""

    def measure() -> float:
        began = time.perf_counter()
        work()
        return (time.perf_counter() - began) * 1000

    return measure


def opened(bench: Workbench) -> None:
    """The panel made anew, filled and painted."""
    panel = HistoryPanel(bench)
    panel.resize(1080, 300)
    panel.show()
    panel.reload()
    panel.repaint()
    panel.close()
    panel.deleteLater()


def looked_into(panel: HistoryPanel, row: int) -> None:
    """One step chosen, with all that is told of it."""
    view = panel.findChild(QListView, "historyList")
    assert view is not None
    view.setCurrentIndex(view.model().index((view.currentIndex().row() + 1) if row < 0 else row, 0))
    QApplication.processEvents()


def compare(bench: Workbench) -> None:
    """Print the figures."""
    project, total = bench.project, len(history.ids(bench.project))
    everything = timed(lambda: history.steps(project, limit=None))
    title = f"{total:,} steps"
    show(
        f"{title}: open",
        medians({"all steps at once": everything, "the panel": timed(lambda: opened(bench))}, rounds=3),
        unit="ms",
    )
    claim = claim_queries.all_of(project, states=[State.CONFIRMED, State.REJECTED])[0]
    newest = history.newest(project) + 1
    choices = {
        "a person": Sought(by=PEOPLE[0]),
        "an article": Sought(article=claim.article_id),
        "a claim": Sought(item=claim),
    }
    asked = {name: timed(partial(history.ids, project, sought)) for name, sought in choices.items()}
    first = range(newest - 8_000, newest)
    asked["a noun, until the first are shown"] = timed(lambda: history.ids(project, Sought(noun="claim"), within=first))
    show(f"{title}: steps of", medians({"all steps at once": everything, **asked}, rounds=ROUNDS), unit="ms")
    panel = HistoryPanel(bench)
    panel.show()
    while not panel.is_fresh:
        QApplication.processEvents()
    into = {
        "the next step": timed(lambda: looked_into(panel, -1)),
        "one of long ago": timed(lambda: looked_into(panel, 900)),
    }
    show(f"{title}: look into", medians(into, rounds=ROUNDS), unit="ms")


def main() -> None:
    """Print all figures."""
    application = QApplication([])
    theme.load_fonts(application)
    theme.apply(application, "light")
    collect_garbage_here(application)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.doichieu"
        fill(path, ARTICLES)
        with open_project(path, user="bench") as project:
            decide(project)
            bench = Workbench(project)
            compare(bench)
            bench.jobs.close()


if __name__ == "__main__":
    main()

"""A simulated editor works for hours, and neither memory nor latency may grow.

QT_QPA_PLATFORM=offscreen python -m bench.soak PROJECT [--hours N | --steps N] [--every N]

Drawn by chance, the same in every run: confirm, reject, correct, resolve, review, undo and redo, open articles, search,
and export now and then, on the real window and a copy of the project. Every 1,000 steps memory and the time of a step
(the main thread's own processor time: other programs are no trend of ours) are told; at the end their trend with its
95 % interval, the first fifth left out, for caches fill at first.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import sqrt
from pathlib import Path
from statistics import fmean, median

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.errors import UserError
from annotator.model import Claim, PartialDate, Quantity, Standing, Type, Value, Verdict
from annotator.reviewing.seeing import seen
from bench.load import held, paint, timed
from db.ops import claims, resolutions, reviews
from db.queries import articles
from ui.app import Session, make_app
from ui.dialogs.export import ExportDialog
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.tidying import collect_garbage_here

EXPORT_EVERY = 5_000
WORDS = ("Đà Nẵng", "cong bo", "trung tâm đọc sách", "An Bảo Bình", "99")


@dataclass(frozen=True)
class Sample:
    """What was measured after so many steps: hours since the start, MB, milliseconds of a step."""

    steps: int
    hours: float
    memory: float
    usual: float
    slow: float


class Editor:
    """Somebody who works on a window and never tires."""

    def __init__(self, app: QApplication, window: MainWindow, folder: Path, seed: int = 1) -> None:
        self._app, self._window, self._bench = app, window, window.bench
        self._folder = folder
        self._chance = random.Random(seed)
        self._doings = {
            self._confirm: 45,
            self._reject: 12,
            self._correct: 6,
            self._resolve: 5,
            self._review: 5,
            self._undo: 8,
            self._open: 12,
            self._search: 7,
        }

    def step(self, number: int) -> float:
        """Do one thing and let the window catch up; the milliseconds of its own until it was painted."""
        work = self._chance.choices(list(self._doings), weights=list(self._doings.values()))[0]
        taken = timed(work, paint).own
        self._app.processEvents()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if number % EXPORT_EVERY == EXPORT_EVERY - 1:
            self._export()
        return taken

    def settle(self) -> None:
        """Let all that follows from the work so far be done."""
        bench = self._bench
        while not (bench.findings.settled and bench.learnt.settled and bench.sources.settled):
            self._app.processEvents()
            time.sleep(0.001)

    def _key(self, key: Qt.Key) -> None:
        QTest.keyClick(self._window.reader, key)

    def _confirm(self) -> None:
        self._key(Qt.Key.Key_Return)

    def _reject(self) -> None:
        self._key(Qt.Key.Key_Delete)

    def _correct(self) -> None:
        item = self._bench.current
        if isinstance(item, Claim):
            self._bench.do(claims.correct, item.id, value=_another(item.value))

    def _resolve(self) -> None:
        open_ones = [one for one in self._bench.findings.contradictions[:500] if _is_open(one.type, one.standing)]
        if open_ones:
            one = self._chance.choice(open_ones)
            value = one.values[0].value
            self._bench.do(resolutions.resolve, one, verdict=Verdict.VALUE, value=value, reason="hai nguồn tin hơn")

    def _review(self) -> None:
        rows = self._bench.findings.rows
        if not rows:
            return
        row = self._chance.choice(rows)
        project, user = self._bench.project, self._bench.project.user
        project.user = "người duyệt"
        try:
            reviews.approve(project, seen(row, row.facts[0]))
        except UserError:
            pass  # nobody has confirmed it yet, or it is approved already
        finally:
            project.user = user

    def _undo(self) -> None:
        if self._bench.redoable is not None and self._chance.random() < 0.5:
            self._bench.redo()
        else:
            self._bench.undo()

    def _open(self) -> None:
        ids = articles.ids(self._bench.project)
        self._bench.open_article(self._chance.choice(ids))

    def _search(self) -> None:
        self._window.docks["search"].raise_()
        box = self._window.docks["search"].widget().findChild(QLineEdit)
        if box is not None:
            words = self._chance.choice(WORDS)
            box.setText(words[: self._chance.randint(1, len(words))])
        self._window.docks["contradictions"].raise_()

    def _export(self) -> None:
        dialog = ExportDialog(self._bench, self._window)
        written: list[object] = []
        dialog.written.connect(lambda path, _left: written.append(path))
        dialog.target.setText(str(self._folder / "soak.csv"))
        dialog.show()
        dialog.export()
        while not written:
            self._app.processEvents()
            time.sleep(0.001)
        dialog.deleteLater()
        # The keys go to the text again, as after a dialog that a person closes.
        self._window.activateWindow()
        self._window.reader.setFocus()


def _is_open(kind: Type, standing: Standing) -> bool:
    return kind is Type.CONFLICT and standing in (Standing.OPEN, Standing.STALE)


def _another(value: Value) -> Value:
    """Some other value of the kind."""
    if isinstance(value, Quantity):
        return replace(value, number=value.number + Decimal(1))
    if isinstance(value, PartialDate) and value.is_day:
        return PartialDate(f"{value.iso[:8]}{int(value.iso[8:]) % 28 + 1:02}")
    return value


def work(editor: Editor, *, hours: float, steps: int, every: int) -> list[Sample]:
    """Work until the time or the steps are over, telling a sample after each so many of them."""
    begun, samples, taken = time.monotonic(), list[Sample](), list[float]()
    number = 0
    while number < steps and time.monotonic() - begun < hours * 3600:
        taken.append(editor.step(number))
        number += 1
        if number % every == 0:
            taken.sort()
            past = (time.monotonic() - begun) / 3600
            samples.append(Sample(number, past, held(), median(taken), taken[len(taken) * 95 // 100]))
            one = samples[-1]
            print(
                f"{one.steps:>9,} steps {one.hours:>6.2f} h {one.memory:>8.1f} MB   p50 {one.usual:>6.1f}   "
                f"95 % {one.slow:>6.1f} ms",
                flush=True,
            )
            taken = []
    return samples


def slope(samples: Sequence[Sample], figures: Sequence[float]) -> tuple[float, float]:
    """By least squares how much a figure grows in 1,000 steps, and half the width of its 95 % interval."""
    steps = [one.steps / 1000 for one in samples]
    middle, level = fmean(steps), fmean(figures)
    spread = sum((at - middle) ** 2 for at in steps)
    grows = sum((at - middle) * (one - level) for at, one in zip(steps, figures, strict=True)) / spread
    rest = sum((one - level - grows * (at - middle)) ** 2 for at, one in zip(steps, figures, strict=True))
    return grows, 1.96 * sqrt(rest / max(1, len(samples) - 2) / spread)


def tell(samples: Sequence[Sample]) -> None:
    """Print the trends."""
    kept = samples[len(samples) // 5 :]
    if len(kept) < 3:
        print("too few samples for a trend")
        return
    for name, figures in (
        ("memory, MB", [one.memory for one in kept]),
        ("a step, median ms", [one.usual for one in kept]),
        ("a step, 95 %, ms", [one.slow for one in kept]),
    ):
        grows, give = slope(kept, figures)
        said = "grows" if grows - give > 0 else "does not grow"
        print(f"{name:<20} {grows:>+9.4f} ± {give:.4f} in 1,000 steps, {fmean(figures):,.1f} on average: {said}")


def main() -> None:
    """Work, and print the trends."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", type=Path)
    parser.add_argument("--hours", type=float, default=8.0)
    parser.add_argument("--steps", type=int, default=10**9)
    parser.add_argument("--every", type=int, default=1_000, help="steps between two samples")
    asked = parser.parse_args()
    app = make_app(["bench"])
    collect_garbage_here(app)
    with tempfile.TemporaryDirectory(dir=asked.project.parent) as name:
        folder = Path(name)
        shutil.copyfile(asked.project, folder / "soak.doichieu")
        session = Session(app, Settings(folder))
        editor = Editor(app, session.open(folder / "soak.doichieu"), folder)
        editor.settle()
        tell(work(editor, hours=asked.hours, steps=asked.steps, every=asked.every))
        session.close()


if __name__ == "__main__":
    main()

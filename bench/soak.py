"""A simulated editor works for hours, and neither memory nor latency may grow.

QT_QPA_PLATFORM=offscreen python -m bench.soak PROJECT [--steps N | --hours N] [--pace SECONDS] [--every N]

On the real window and a copy of the project the editor of bench/editing.py does one thing after the other, as fast as
the window lets it; `--hours` asks for as many steps as somebody makes in that time who does one each `--pace` seconds.
Every 1,000 steps are told: memory, what of it C's allocator has given out, Python's blocks, values and widgets, and the
time of a step (the main thread's own processor time: other programs are no trend of ours). At the end their trends with
a 95 % interval, the first fifth left out, for caches fill at first; and what a program holds that has only just
opened what the editor left behind, for that much is the project's own.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from statistics import fmean, median

from PySide6.QtWidgets import QApplication

from bench.editing import Editor
from bench.load import held
from ui.app import Session, make_app
from ui.settings import Settings
from ui.tidying import collect_garbage_here

PACE = 3.0
MB = 2**20
_MALLINFO = ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")


@dataclass(frozen=True)
class Sample:
    """What was measured after so many steps: hours since the start, MB, milliseconds of a step; MB given out by malloc,
    Python's blocks of memory, the values that its garbage collection knows, and widgets."""

    steps: int
    hours: float
    memory: float
    usual: float
    slow: float
    given: float = 0.0
    blocks: int = 0
    values: int = 0
    widgets: int = 0


class _Mallinfo(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in _MALLINFO]


def given_out() -> float:
    """The megabytes that C's allocator has given out; NaN where it does not tell."""
    try:
        ask = ctypes.CDLL(None).mallinfo2
    except (AttributeError, OSError, TypeError):
        return float("nan")
    ask.restype = _Mallinfo
    told = ask()
    return float(told.uordblks + told.hblkhd) / MB


def sample(steps: int, hours: float, taken: Sequence[float]) -> Sample:
    """What is held now, garbage collected; and the times of the steps since the last."""
    gc.collect()
    ranked = sorted(taken)
    return Sample(
        steps,
        hours,
        held(),
        median(ranked),
        ranked[len(ranked) * 95 // 100],
        given_out(),
        sys.getallocatedblocks(),
        len(gc.get_objects()),
        len(QApplication.allWidgets()),
    )


def work(editor: Editor, *, steps: int, every: int) -> list[Sample]:
    """Work until the steps are over, telling a sample after each so many of them."""
    begun, samples, taken = time.monotonic(), list[Sample](), list[float]()
    for number in range(steps):
        taken.append(editor.step(number))
        if (number + 1) % every == 0:
            editor.settle()
            one = sample(number + 1, (time.monotonic() - begun) / 3600, taken)
            samples.append(one)
            print(
                f"{one.steps:>9,} steps {one.hours:>6.2f} h {one.memory:>7.1f} MB, given out {one.given:>6.1f} MB "
                f"{one.blocks:>10,} blocks {one.values:>9,} values {one.widgets:>4} widgets   "
                f"p50 {one.usual:>5.1f}  95 % {one.slow:>5.1f} ms",
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
        ("given out by malloc, MB", [one.given for one in kept]),
        ("Python's blocks", [float(one.blocks) for one in kept]),
        ("Python's values", [float(one.values) for one in kept]),
        ("widgets", [float(one.widgets) for one in kept]),
        ("a step, median ms", [one.usual for one in kept]),
        ("a step, 95 %, ms", [one.slow for one in kept]),
    ):
        grows, give = slope(kept, figures)
        said = "grows" if grows - give > 0 else "does not grow"
        print(f"{name:<24} {grows:>+11.4f} ± {give:.4f} in 1,000 steps, {fmean(figures):,.1f} on average: {said}")


def opened(app: QApplication, project: Path, folder: Path) -> tuple[Session, Editor]:
    """The window on a project once all is read."""
    collect_garbage_here(app)
    session = Session(app, Settings(folder))
    editor = Editor(app, session.open(project), folder)
    editor.rest()
    return session, editor


def look(project: Path) -> None:
    """Print what a program holds that has only just opened the project."""
    app = make_app(["bench"])
    session, _ = opened(app, project, project.parent)
    one = sample(0, 0.0, [0.0])
    print(
        f"just opened: {one.memory:.1f} MB, given out {one.given:.1f} MB, {one.blocks:,} blocks, {one.values:,} values"
    )
    session.close()


def soak(asked: argparse.Namespace, steps: int) -> None:
    """Work, print the trends, and what is held by a program that opens the outcome."""
    app = make_app(["bench"])
    with tempfile.TemporaryDirectory(dir=asked.project.parent) as name:
        path = Path(name) / "soak.doichieu"
        shutil.copyfile(asked.project, path)
        session, editor = opened(app, path, path.parent)
        samples = work(editor, steps=steps, every=asked.every)
        session.close()
        hours = steps * asked.pace / 3600
        print(
            f"{steps:,} steps, {editor.decided:,} decisions: {hours:.1f} hours at one step each {asked.pace:g} seconds"
        )
        tell(samples)
        subprocess.run([sys.executable, "-m", "bench.soak", str(path), "--look"], check=True)


def main() -> None:
    """Do what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", type=Path)
    parser.add_argument("--hours", type=float, default=8.0)
    parser.add_argument("--steps", type=int, help="instead of hours")
    parser.add_argument("--pace", type=float, default=PACE, help="seconds from one step to the next")
    parser.add_argument("--every", type=int, default=1_000, help="steps between two samples")
    parser.add_argument("--look", action="store_true", help="print only what is held once the project is open")
    asked = parser.parse_args()
    if asked.look:
        look(asked.project)
    else:
        soak(asked, asked.steps or round(asked.hours * 3600 / asked.pace))


if __name__ == "__main__":
    main()

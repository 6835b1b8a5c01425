"""How figures are taken and printed: several runs in turn, the median, and the ratio to a named alternative."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import median


def medians(measures: Mapping[str, Callable[[], float]], *, rounds: int) -> dict[str, float]:
    """The median of each measure; they take turns, so that a busy machine is unfair to all alike."""
    taken: dict[str, list[float]] = {name: [] for name in measures}
    for _ in range(rounds):
        for name, measure in measures.items():
            taken[name].append(measure())
    return {name: median(values) for name, values in taken.items()}


def show(title: str, figures: Mapping[str, float], *, unit: str) -> None:
    """Print each figure with its ratio to the first one, which is the alternative."""
    base = next(iter(figures.values()))
    print(title)
    for name, figure in figures.items():
        print(f"  {name:<44} {figure:>12,.2f} {unit:<8} {figure / base:>6.2f} x")

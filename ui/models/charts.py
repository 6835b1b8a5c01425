"""Bars as plain values for whoever paints them, each chart with its words: what it shows, without looking at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.double_reading import Figures
from annotator.model import Codebook, State
from db.queries.progress import ProjectProgress
from ui.models import agreement_words, naming

DAYS_SHOWN = 30
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Bar:
    """One bar: its name, its parts from the left (or from below), and what is written at its end."""

    name: str
    parts: tuple[float, ...]
    told: str


@dataclass(frozen=True)
class Chart:
    """Bars of one kind; `parts` names what they are made of. `whole` is where the scale ends, where that is known."""

    title: str
    parts: tuple[str, ...]
    bars: tuple[Bar, ...]
    summary: str
    upright: bool = False
    whole: float | None = None


def decisions(told: ProjectProgress) -> Chart:
    """How many suggestions were decided on each of the last days on which any were."""
    days = sorted(told.by_day.items())[-DAYS_SHOWN:]
    words = translate("Charts", "Decisions: {count}. Days with any: {days}. Most on {day}: {most}.")
    busiest = max(days, key=lambda one: one[1], default=("", 0))
    summary = translate("Charts", "Nothing has been decided yet.")
    if days:
        count = sum(told.by_day.values())
        summary = words.format(count=count, days=len(told.by_day), day=naming.day(busiest[0]), most=busiest[1])
    bars = tuple(Bar(naming.day(day), (count,), str(count)) for day, count in days)
    return Chart(translate("Charts", "Decisions per day"), (), bars, summary, upright=True)


def claims(codebook: Codebook, told: ProjectProgress) -> Chart:
    """Of each table, how many claims are confirmed, rejected, and still to be decided."""
    bars, sentences = [], []
    words = translate("Charts", "{table}: {decided} of {count} decided.")
    for table, states in told.by_table.items():
        parts = (states[State.CONFIRMED], states[State.REJECTED], states[State.SUGGESTED])
        decided, count = parts[0] + parts[1], sum(parts)
        name = naming.table_name(codebook, table)
        bars.append(Bar(name, parts, f"{decided} / {count}"))
        sentences.append(words.format(table=name, decided=decided, count=count))
    summary = " ".join(sentences) or translate("Charts", "There are no claims yet.")
    return Chart(translate("Charts", "Claims by table"), _states(), tuple(bars), summary)


def articles(told: ProjectProgress) -> Chart:
    """How many articles are done, begun and untouched."""
    done, begun, left = told.articles
    total = done + begun + left
    words = translate("Charts", "Of {count} articles {done} are done, {begun} begun, {left} not yet begun.")
    names = (translate("Charts", "done"), translate("Charts", "begun"), translate("Charts", "not yet begun"))
    bar = Bar(translate("Charts", "Articles"), (done, begun, left), f"{done} / {total}")
    summary = words.format(count=total, done=done, begun=begun, left=left)
    return Chart(translate("Charts", "Articles with claims"), names, (bar,) if total else (), summary)


def agreement(codebook: Codebook, told: Figures) -> Chart:
    """Of all claims and of each field, the share that both read alike."""
    bars = tuple(
        Bar(agreement_words.short_name(codebook, one), (one.same, one.units - one.same), f"{one.same} / {one.units}")
        for one in agreement_words.bars(codebook, told)
    )
    names = (translate("Charts", "read alike"), translate("Charts", "read differently"))
    title = translate("Charts", "Agreement of {first} and {second}")
    title = title.format(first=told.which.first, second=told.which.second)
    return Chart(title, names, tuple(map(_share, bars)), agreement_words.sentence(told), whole=1.0)


def _share(bar: Bar) -> Bar:
    """The bar as long as all others, its parts as shares of it."""
    whole = sum(bar.parts) or 1
    return Bar(bar.name, tuple(part / whole for part in bar.parts), bar.told)


def _states() -> tuple[str, ...]:
    return (translate("Charts", "confirmed"), translate("Charts", "rejected"), translate("Charts", "to be decided"))


def of_project(codebook: Codebook, told: ProjectProgress) -> Sequence[Chart]:
    """The charts that tell how far a project has come."""
    return decisions(told), claims(codebook, told), articles(told)

"""Where a bug happened: program, system, screen, project and last steps, for its report."""

from __future__ import annotations

import platform
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from annotator.errors import UserError
from annotator.visible import visible
from db.project import Project
from db.queries import extent, history
from ui.bug_report import Bug, without_names
from ui.messages import language, shown
from ui.problems import app_version

PARTS = ("PySide6-Essentials", "peewee", "pyvi")
_STEPS = 10


@dataclass(frozen=True)
class Surroundings:
    """What stands around a bug in its report, line by line: without the words of any article, and with them."""

    without: tuple[str, ...]
    with_articles: tuple[str, ...]


def around(project: Project | None, log: list[str], *, look: str = "") -> Surroundings:
    """The surroundings as they are now."""
    here = list(_program(look))
    steps = list(_steps(project, with_articles=False))
    full = list(_steps(project, with_articles=True))
    place = list(_project(project))
    names = [f"file {project.path.name}, by {project.user}"] if project else []
    return Surroundings(
        (*here, *place, "", *steps, "", *map(without_names, log)),
        (*here, *names, *place, "", *full, "", *log),
    )


def report(bugs: list[tuple[Bug, int]], around: Surroundings, *, with_articles: bool) -> str:
    """Everything as one text; what is hidden in it is seen, for it goes to somebody else."""
    lines = list(around.with_articles if with_articles else around.without)
    traces = [
        f"{bug.at}{f'  ({count} times)' if count > 1 else ''}\n{bug.words(with_articles=with_articles)}"
        for bug, count in bugs
    ]
    return visible("\n\n".join(["\n".join(lines).rstrip(), *traces]))


def _program(look: str) -> Iterator[str]:
    parts = ", ".join(f"{name} {_version(name)}" for name in PARTS)
    yield f"Đối Chiếu {app_version()}"
    yield f"{platform.platform()}, Python {platform.python_version()}, Qt {qVersion()}, {parts}"
    system = QLocale.system().name()
    yield f"locale {system}, window in {language()}{f', look {look}' if look else ''}, {QGuiApplication.platformName()}"
    for screen in QGuiApplication.screens():
        size, dpi = screen.size(), screen.logicalDotsPerInch()
        yield f"screen {size.width()}x{size.height()}, scale {screen.devicePixelRatio():g}, {dpi:.0f} dpi"


def _project(project: Project | None) -> Iterator[str]:
    if project is None:
        yield f"no project, SQLite {sqlite3.sqlite_version}"
        return
    try:
        told = extent.of(project)
    except (UserError, OSError, *extent.ERRORS) as error:
        yield f"the project does not answer: {type(error).__name__}"
        return
    rows = ", ".join(f"{count} {noun}" for noun, count in told.rows.items())
    kind = (", read-only" if project.read_only else "") + ("" if extent.is_at_rest(project) else ", a step is open")
    yield f"project of format {told.version}{kind}, {told.size} bytes, SQLite {told.database}: {rows}"


def _steps(project: Project | None, *, with_articles: bool) -> Iterator[str]:
    if project is None:
        return
    try:
        newest = history.steps(project, limit=_STEPS)
    except (UserError, *extent.ERRORS):
        return
    for step in newest:
        # A label is one of ours, in English; the values in it may be an article's.
        words = shown(step.label) if with_articles else step.label.template if step.label.template.isascii() else "…"
        yield f"#{step.id} {step.at} {step.kind} {words}"


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # only a report needs it

    try:
        return version(name)
    except PackageNotFoundError:
        return "?"

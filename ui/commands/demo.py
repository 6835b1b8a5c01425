"""`demo [DIR]`: the main job on the sample project, in the terminal, as far as a terminal can show it."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from annotator import importers, kinds
from annotator.errors import UserError
from annotator.model import (
    Alternative,
    Article,
    Contradiction,
    Evidence,
    Role,
    Standing,
    State,
    Type,
    Verdict,
)
from db.ops import claims, resolutions
from db.project import Project, open_project
from db.queries import claims as stored_claims
from db.queries import codebooks
from exports.excel import EXCEL
from exports.report import Report, context, quotation
from ui import sample
from ui.commands import output, translation
from ui.commands.endings import DONE, IN_PART
from ui.commands.export import language
from ui.commands.imports import Import, Reading, adopt
from ui.reporting import gather

_REASON = "Sample verdict: this is the value that the evidence favours."
_RENDER = "import sys, pathlib, ui.rendering; ui.rendering.render(*map(pathlib.Path, sys.argv[1:]))"


def run(options: argparse.Namespace) -> int:
    """Import, suggest, confirm, contradict, resolve, export, draw; everything into the one folder."""
    folder: Path = options.folder
    _make(folder)
    # A terminal shows lines as wide as it is; a log shows them at a width that people can read.
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 110)
    project_path = folder / sample.NAME
    with open_project(project_path, user="demo") as project:
        _import(project, console)
        _confirm(project, console)
        _show_contradictions(gather(project, language=language()), console)
        _resolve(project, console)
        _export(project, folder / "sample.xlsx", console)
    drawn = _draw(project_path, folder / "window.png", console)
    # Not folded: a command is there to be copied.
    console.print(
        Text(f"For the window, on a machine with a display: {_program()} open {project_path}"), soft_wrap=True
    )
    return DONE if drawn else IN_PART


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("{path} cannot be made: {why}.", path=folder, why=error.strerror or error) from error


def _import(project: Project, console: Console) -> None:
    adopt(project, None)
    taken = Import(project, codebooks.current(project))
    with output.progress("Importing the sample articles") as tick:
        reading = Reading(importers.expand([sample.ARTICLES]), tick)
        taken.take(reading.arrivals())
    new, known = sum(one.new for one in reading.outcomes), sum(one.known for one in reading.outcomes)
    _heading(console, f"Articles: {new} new, {known} known")
    for one in reading.outcomes:
        console.print(Text(f"  {one.path.name}: {one.form()['outcome']}"))
    console.print(Text(f"Suggested: {taken.spans} spans (cities, dates, counts), {taken.claims} claims"))


def _confirm(project: Project, console: Console) -> None:
    # In the window a person confirms one by one; without that there would be no facts to export.
    waiting = [claim.id for claim in stored_claims.all_of(project, states=[State.SUGGESTED])]
    if waiting:
        claims.confirm_all(project, waiting)
    console.print(Text(f"Confirmed for this demo, unread: {len(waiting)} claims. In the window you confirm each."))


def _show_contradictions(report: Report, console: Console) -> None:
    conflicts = [one for one in report.contradictions if one.type is Type.CONFLICT]
    explained = [one for one in report.contradictions if one.type is not Type.CONFLICT]
    _heading(console, f"Contradictions: {len(conflicts)} conflicts, {len(explained)} explained")
    for one in conflicts:
        console.print(_side_by_side(report, one))
    for one in explained:
        values = " / ".join(kinds.label(side.value) for side in one.values)
        console.print(Text(f"  {one.type}: {_subject(report, one)}: {values} - {one.explanation}"))


def _side_by_side(report: Report, one: Contradiction) -> Table:
    table = Table(title=Text(f"{_subject(report, one)} ({one.standing})"), title_justify="left", show_lines=True)
    for side in one.values:
        voices = f"{side.voices} independent voice" + ("s" if side.voices != 1 else "")
        table.add_column(Text(f"{kinds.label(side.value)} - {voices}"), ratio=1)
    table.add_row(*(_quotations(report, side) for side in one.values))
    return table


def _quotations(report: Report, side: Alternative) -> Text:
    said = [
        _quoted(report.articles[claim.article_id], piece)
        for claim in side.claims
        for piece in claim.evidence
        if piece.role is Role.VALUE
    ]
    return Text("\n").join(said)


def _quoted(article: Article, piece: Evidence) -> Text:
    """The sentence with the words that tell the value set off, and where it stands."""
    around, words = context(article, piece), quotation(article, piece.start, piece.end)
    before, after = around.quote[: words.start - around.start], around.quote[words.end - around.start :]
    return Text.assemble("“", before.lstrip(), (words.quote, "bold underline"), after.rstrip(), "”\n", article.name)


def _subject(report: Report, one: Contradiction) -> str:
    table = report.codebook.table(one.table)
    names = (report.named(table.label), report.row(table, one.row), report.named(table.field(one.field).label))
    return " · ".join(name for name in names if name)


def _resolve(project: Project, console: Console) -> None:
    report = gather(project, language=language())
    for one in report.contradictions:
        if one.type is Type.CONFLICT and one.standing is Standing.OPEN and one.recommended is not None:
            value = one.recommended.value
            resolutions.resolve(project, one, verdict=Verdict.VALUE, value=value, reason=_REASON)
            _heading(console, f"Resolved: {_subject(report, one)} = {kinds.label(value)}")
            console.print(Text(f"  Reason kept: {_REASON}"))
            return


def _export(project: Project, out: Path, console: Console) -> None:
    report = gather(project, language=language(), say=translation.say(language()))
    with output.progress("Writing the workbook") as tick:
        EXCEL.write(report, out, tick)
    facts = sum(len(row.facts) for row in report.rows)
    _heading(console, f"Workbook: {out} ({facts} facts, each linked to the words behind it)")


def _draw(project_path: Path, picture: Path, console: Console) -> bool:
    """A picture of the window, drawn by a process of its own that needs no display; whether it could be drawn."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DOICHIEU_HOME": home}
        root = Path(__file__).parents[2]
        command = [sys.executable, "-c", _RENDER, str(project_path.resolve()), str(picture.resolve())]
        drawn = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    if drawn.returncode or not picture.exists():
        last = (drawn.stderr.strip().splitlines() or ["unknown reason"])[-1]
        output.tell(f"The picture of the window could not be drawn ({last}): run make setup.")
        return False
    console.print(Text(f"Picture of the window: {picture}"), soft_wrap=True)
    return True


def _heading(console: Console, words: str) -> None:
    console.print(Text(f"\n{words}", style="bold"), soft_wrap=True)


def _program() -> str:
    # As it can be copied: on many systems there is no plain `python`.
    python = Path(sys.executable)
    here = Path.cwd()
    return f"{python.relative_to(here) if python.is_relative_to(here) else python} {sys.argv[0]}"

"""`export PROJECT OUT`: the tables with the words behind them, in one of the formats."""

from __future__ import annotations

import argparse
import locale
import os
from pathlib import Path

from annotator.errors import UserError
from annotator.model import Codebook
from db.project import Project, open_project, refuse_same
from db.queries import codebooks
from exports.excel import EXCEL
from exports.formats import EXPORTERS, Exporter, of_suffix
from exports.report import Dialect, Report
from ui.commands import output, translation
from ui.commands.endings import DONE
from ui.reporting import gather


def run(options: argparse.Namespace) -> int:
    """Write the document and tell how much stands in it."""
    exporter = chosen(options.out, options.format)
    exporter.refuse_unready()
    refuse_same(options.project, options.out)
    with open_project(options.project, read_only=True) as project, output.progress("Exporting") as tick:
        report = _report(project, options, exporter)
        exporter.write(report, options.out, tick)
    _tell(report, options, exporter)
    return DONE


def _tell(report: Report, options: argparse.Namespace, exporter: Exporter) -> None:
    if exporter.needs_spans:
        _tell_spans(report, options, exporter)
        return
    facts = sum(len(row.facts) for row in report.rows)
    if options.status == "verified" and not facts:
        output.tell("No fact is verified yet: facts are verified by a second person's review.")
    if report.left_out:
        output.tell(f"Left out: {report.left_out} claims for which the codebook has no place.")
    left_out = exporter.left_out(report)
    if left_out:
        output.tell(f"Left out: {left_out} facts that this format cannot hold, or that the codebook has no item for.")
        facts -= left_out
    output.tell(f"{options.out}: {facts} facts, {len(report.contradictions)} contradictions.")


def _tell_spans(report: Report, options: argparse.Namespace, exporter: Exporter) -> None:
    if options.tables:
        output.tell("Spans belong to no table: all are written.")
    if options.status == "verified":
        output.tell("Spans are not reviewed by a second person: the confirmed ones are written.")
    left_out = exporter.left_out(report)
    if left_out:
        output.tell(f"Left out: {left_out} spans that this format cannot hold: they overlap, or end within a word.")
    written = sum(map(len, report.spans.values())) - left_out
    output.tell(f"{options.out}: {written} spans in {len(report.spans)} articles.")


def chosen(out: Path, name: str | None) -> Exporter:
    """The format of that name, else the one that the file's suffix tells; UserError if there is none."""
    found = of_suffix(out) if name is None else next((one for one in EXPORTERS if one.name == name), None)
    if found:
        return found
    known = ", ".join(exporter.name for exporter in EXPORTERS)
    raise UserError("{format} is no format to export to: choose one of {known}.", format=name or out.name, known=known)


def _report(project: Project, options: argparse.Namespace, exporter: Exporter) -> Report:
    _refuse_unknown(options.tables, codebooks.current(project))
    spoken = options.language or language()
    return gather(
        project,
        tables=options.tables,
        status=options.status,
        language=spoken,
        say=translation.say(spoken),
        with_evidence=options.with_evidence,
        # The others have no list of changes.
        since=options.out.absolute().parent if exporter is EXCEL else None,
        needs_spans=exporter.needs_spans,
        dialect=Dialect(options.dialect),
    )


def _refuse_unknown(tables: list[str], codebook: Codebook) -> None:
    known = [table.name for table in codebook.tables]
    for name in tables:
        if name not in known:
            raise UserError("There is no table {name}: choose from {known}.", name=name, known=", ".join(known))


def language() -> str:
    """`vi` where the system speaks Vietnamese, else `en`."""
    # Asked of the environment first: the locale it names need not be installed.
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    system = next((name for name in named if name), "") or locale.getlocale()[0] or ""
    return "vi" if system.lower().startswith("vi") else "en"

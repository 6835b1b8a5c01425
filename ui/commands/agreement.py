"""`agreement PROJECT`: how far the people agree who read the same articles independently."""

from __future__ import annotations

import argparse
from dataclasses import asdict, dataclass

from annotator.double_reading import Agreement, SpanAgreement, figures
from db.project import open_project
from db.queries import readings
from ui.commands import output
from ui.commands.endings import DONE


@dataclass(frozen=True, slots=True)
class _Line:
    """One figure line: of claims or of spans, by two readers."""

    first: str
    second: str
    of: Agreement | SpanAgreement


_COLUMNS: output.Columns[_Line] = (
    ("Readers", lambda line: f"{line.first} / {line.second}"),
    ("Of", lambda line: _what(line.of)),
    ("Units", lambda line: line.of.units if isinstance(line.of, Agreement) else f"{line.of.first} / {line.of.second}"),
    ("Kappa", lambda line: _figure(line.of.kappa) if isinstance(line.of, Agreement) else ""),
    ("Alpha", lambda line: _figure(line.of.nominal if isinstance(line.of, Agreement) else line.of.alpha)),
    ("Alpha (interval)", lambda line: _figure(line.of.interval) if isinstance(line.of, Agreement) else ""),
    ("F1", lambda line: _figure(line.of.exact) if isinstance(line.of, SpanAgreement) else ""),
)


def run(options: argparse.Namespace) -> int:
    """Print the agreement on claims and spans of each double reading."""
    found: list[_Line] = []
    with open_project(options.project, read_only=True) as project:
        for which in readings.all_of(project):
            told = figures(readings.read_twice(project, which))
            found += [_Line(which.first, which.second, one) for one in told.claims]
            found += [_Line(which.first, which.second, one) for one in told.spans]
    output.show(options, found, _form, _COLUMNS)
    return DONE


def _form(line: _Line) -> dict[str, object]:
    what = "claims" if isinstance(line.of, Agreement) else "spans"
    return {"first": line.first, "second": line.second, "of": what, "figures": asdict(line.of)}


def _what(figures: Agreement | SpanAgreement) -> str:
    if isinstance(figures, SpanAgreement):
        return f"spans: {figures.kind or 'all'}"
    return " · ".join(filter(None, (figures.table, figures.field))) or "all claims"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"

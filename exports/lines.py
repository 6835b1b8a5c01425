"""JSON lines for programs: one fact per line, with all its evidence in original offsets."""

from __future__ import annotations

from pathlib import Path

from annotator.model import Label
from exports import forms
from exports.report import Exporter, Report, Tick, counted
from exports.saving import replacing_text


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write all facts, one JSON object per line."""
    with replacing_text(path) as file:
        for row in counted(report.rows, len(report.rows), tick):
            file.writelines(forms.lines(report, row))


JSONL = Exporter("jsonl", Label("Dòng JSON (mọi dữ kiện)", "JSON lines (all facts)"), ".jsonl", write)

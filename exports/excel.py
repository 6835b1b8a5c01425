"""Excel workbooks: a sheet per table, the evidence, the contradictions, and how to read them."""

from __future__ import annotations

from pathlib import Path

from annotator.model import Label
from exports.report import Exporter, Report, Tick
from exports.saving import replacing


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write the workbook; the file at `path` is replaced only by a whole new one."""
    # openpyxl takes a quarter of a second to import: only whoever writes a workbook waits for it.
    from exports.workbook.layout import Limits
    from exports.workbook.writing import write as write_workbook

    with replacing(path) as new:
        write_workbook(report, new, tick, Limits())


EXCEL = Exporter("xlsx", Label("Bảng tính Excel", "Excel workbook"), ".xlsx", write)

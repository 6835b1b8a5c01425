"""Documents made of a report: the list of formats. To add one: one file and one line."""

from __future__ import annotations

from exports.delimited import CSV
from exports.excel import EXCEL
from exports.lines import JSONL
from exports.report import Exporter

__all__ = ["EXPORTERS", "Exporter"]

EXPORTERS: tuple[Exporter, ...] = (EXCEL, CSV, JSONL)

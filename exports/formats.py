"""Documents made of a report: the list of formats. To add one: one file and one line."""

from __future__ import annotations

from pathlib import Path

from exports.brat import BRAT
from exports.datapackage import DATA_PACKAGE
from exports.delimited import CSV
from exports.docbin import DOCBIN
from exports.doccano import DOCCANO
from exports.excel import EXCEL
from exports.iob2 import IOB2
from exports.labelstudio import LABEL_STUDIO
from exports.lines import JSONL
from exports.prodigy import PRODIGY
from exports.quickstatements import QUICKSTATEMENTS
from exports.report import Exporter
from exports.statements import STATEMENTS
from exports.uima import UIMA
from exports.webannotation import WEB_ANNOTATION

__all__ = ["EXPORTERS", "Exporter", "of_suffix", "renamed"]

EXPORTERS: tuple[Exporter, ...] = (
    EXCEL,
    CSV,
    DATA_PACKAGE,
    JSONL,
    STATEMENTS,
    QUICKSTATEMENTS,
    WEB_ANNOTATION,
    DOCCANO,
    LABEL_STUDIO,
    BRAT,
    IOB2,
    PRODIGY,
    DOCBIN,
    UIMA,
)


def of_suffix(path: Path) -> Exporter | None:
    """The format that a file's name tells, by the longest suffix: `x.doccano.jsonl` is more than `.jsonl`."""
    fitting = [one for one in EXPORTERS if path.name.lower().endswith(one.suffix)]
    return max(fitting, key=lambda one: len(one.suffix), default=None)


def renamed(path: Path, exporter: Exporter) -> Path:
    """The file of the same name for another format."""
    known = of_suffix(path)
    stem = path.name[: -len(known.suffix)] if known else path.stem
    return path.with_name((stem or path.name) + exporter.suffix)

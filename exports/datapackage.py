"""A data package: tables, quotations, articles and sources as CSV, described twice, in one ZIP.

`datapackage.json` is a Tabular Data Package (Frictionless), `csv-metadata.json` is W3C CSVW. Words stand in it as they
are, not guarded against spreadsheets as in plain CSV: a quotation has to be the article's own, and programs read this.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from annotator.model import Label
from exports.report import Exporter, Report, Tick
from exports.saving import UNPAIRED, replacing

if TYPE_CHECKING:
    from exports.package.files import File

# Lines between two looks at whether the work is still wanted.
_BEAT = 1000


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write the archive, a line at a time."""
    # Imported here: only whoever writes this format waits for it.
    from exports.package.descriptions import csvw, frictionless
    from exports.package.tables import files

    found = files(report)
    with replacing(path) as new, ZipFile(new, "w", ZIP_DEFLATED) as archive:
        archive.writestr("datapackage.json", _json(frictionless(report, found)))
        archive.writestr("csv-metadata.json", _json(csvw(report, found)))
        for done, one in enumerate(found):
            with archive.open(one.path, "w") as file:
                _pour(file, one, partial(tick, done, len(found)))
        tick(len(found), len(found))


def _pour(file: IO[bytes], one: File, beat: Callable[[], None]) -> None:
    """The lines of one file; `beat` is where the work can be cancelled."""
    with TextIOWrapper(file, "utf-8", newline="", errors=UNPAIRED) as words:
        lines = csv.writer(words)
        lines.writerow([column.name for column in one.columns])
        beat()
        for number, line in enumerate(one.lines(), start=1):
            lines.writerow(line)
            if number % _BEAT == 0:
                beat()


def _json(form: object) -> bytes:
    return json.dumps(form, ensure_ascii=False, indent=1).encode("utf-8", UNPAIRED)


DATA_PACKAGE = Exporter(
    "datapackage",
    Label("Gói dữ liệu CSV: Frictionless, CSVW", "Data package of CSV: Frictionless, CSVW"),
    ".datapackage.zip",
    write,
)

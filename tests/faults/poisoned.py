"""The sample project as somebody hostile hands it on: hidden letters and tags in every word that a person may write."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from annotator.contradictions import row_key
from db import backups, rows
from db.project import Project, open_project
from scripts.staging import SHEET, make_sample

TAG = '<img src="file:///etc/hostname" width=9><b style="display:none">'
HIDDEN = "\u202egpj.\u202c\u2066\u200b\x1b[31m"
# A name of a file has no slash in it, and 255 bytes at most.
FILE = f"<b>{HIDDEN}"
WORDS = {
    "source": ("name", "domain"),
    "article": ("name", "title", "url"),
    "span": ("reason", "by"),
    "claim": ("reason", "scope"),
    "resolution": ("reason", "by"),
    "voice_ruling": ("reason", "by"),
    "review_session": ("name", "reviewer", "by"),
    "review": ("text", "by"),
    "note": ("text", "by"),
    "double_reading": ("first", "second", "file", "by"),
    "reading": ("reader", "reason", "by"),
    "step": ("by", "reason"),
}
"""The columns that hold words as somebody wrote them."""

JSON = {
    "claim": ("row", "value"),
    "resolution": ("row", "value"),
    "review": ("row", "value"),
    "note": ("row",),
    "reading": ("row", "value"),
    "span": ("value",),
    "step": ("values",),
}
_LABEL = re.compile(r'((?:vi|en) = ")')


def make(folder: Path) -> tuple[Path, Path]:
    """Such a project and an edited workbook of it, under such names."""
    made = make_sample(folder)
    path, sheet = folder / f"thù{FILE}{made.suffix}", folder / f"mẫu{FILE}.xlsx"
    shutil.move(backups.folder(made), backups.folder(path))
    made.rename(path)
    (folder / SHEET).rename(sheet)
    with open_project(path, user=f"An{HIDDEN}") as project, project.step("Spoil"):
        for table, columns in WORDS.items():
            for column in columns:
                project.db.execute_sql(
                    f'UPDATE "{table}" SET "{column}" = "{column}" || ? WHERE "{column}" <> \'\'', (TAG + HIDDEN,)
                )
        for table, columns in JSON.items():
            for column in columns:
                _rewrite(project, table, column, _spoilt_values if column == "values" else _spoilt_names)
        for table in ("claim", "resolution", "review", "note"):
            _rewrite(project, table, "row", lambda told: row_key(rows.load_row(told)), into="row_key")
        hidden = json.dumps(HIDDEN)[1:-1]
        _rewrite(project, "codebook", "source", lambda told: _LABEL.sub(lambda found: found[0] + hidden, told))
    return path, sheet


def _rewrite(project: Project, table: str, column: str, told: Callable[[str], str], *, into: str = "") -> None:
    found = project.db.execute_sql(f'SELECT id, "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL').fetchall()
    for number, words in found:
        project.db.execute_sql(f'UPDATE "{table}" SET "{into or column}" = ? WHERE id = ?', (told(words), number))


def _spoilt_values(text: str) -> str:
    values = json.loads(text)
    return json.dumps({name: word if word.isdecimal() else word + TAG + HIDDEN for name, word in values.items()})


def _spoilt_names(text: str) -> str:
    """The names of cities and the units of numbers, wherever in the JSON of a column they stand."""
    return json.dumps(_spoilt(json.loads(text)), ensure_ascii=False, separators=(",", ":"))


def _spoilt(told: object) -> object:
    if isinstance(told, list):
        return [_spoilt(one) for one in told]
    if isinstance(told, dict):
        return {name: f"{one}{HIDDEN}" if name in ("name", "unit") and one else one for name, one in told.items()}
    return told

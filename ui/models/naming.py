"""The names that people read: of tables, rows, fields, values and dates, in the window's language."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from annotator import kinds
from annotator.countries import country_name, holds_countries
from annotator.model import (
    SCOPE,
    Cell,
    Claim,
    Codebook,
    Contradiction,
    Field,
    PartialDate,
    Resolution,
    Row,
    Status,
    Table,
    Text,
    Value,
)
from annotator.visible import name as one_line
from annotator.visible import visible
from exports import wording
from ui.messages import label, language

_SEPARATOR = re.compile(r"(?<=\d)[.,](?=\d)")


def status_name(status: Status) -> str:
    """The status in words; documents put a symbol before it, the window paints one."""
    return label(wording.STATUSES[status]).split(" ", 1)[1]


def table_of(codebook: Codebook, name: str) -> Table | None:
    """The table of that name; None for claims that stem from another codebook."""
    return next((table for table in codebook.tables if table.name == name), None)


def field_of(codebook: Codebook, table: str, name: str) -> Field | None:
    """The field of that name; None for claims that stem from another codebook."""
    found = table_of(codebook, table)
    known = {each.name for each in found.keys + found.fields} if found else set()
    return found.field(name) if found and set(name.split("/")) <= known else None


def table_name(codebook: Codebook, name: str) -> str:
    """What people call the table."""
    found = table_of(codebook, name)
    return label(found.label) if found else visible(name)


def field_name(codebook: Codebook, table: str, name: str) -> str:
    """What people call the field."""
    found = field_of(codebook, table, name)
    return label(found.label) if found else visible(name)


def value_name(codebook: Codebook, table: str, field: str, value: Value) -> str:
    """A value in short words; a choice by its label, a country by its name."""
    found = field_of(codebook, table, field)
    if found and isinstance(value, Text):
        if holds_countries(found):
            return country_name(value.text, language())
        return next((label(choice.label) for choice in found.choices if choice.name == value.text), visible(value.text))
    return value_words(value)


def row_name(codebook: Codebook, table: str, row: Row) -> str:
    """What the row is about; empty for a table of one row."""
    return " · ".join(_key_name(codebook, table, name, value) for name, value in row)


def _key_name(codebook: Codebook, table: str, name: str, value: Value) -> str:
    if name == SCOPE.name and isinstance(value, Text):
        return scope_name(codebook, value.text)
    return value_name(codebook, table, name, value)


def fact_name(codebook: Codebook, item: Claim | Contradiction | Resolution | Cell) -> str:
    """Row and field in one line: "Sơn La · Joined"."""
    row = row_name(codebook, item.table, item.row)
    return " · ".join(part for part in (row, field_name(codebook, item.table, item.field)) if part)


def localised(number: str) -> str:
    """A number that is written the Vietnamese way, with the separators of the window's language."""
    signs = {".": QLocale().groupSeparator(), ",": QLocale().decimalPoint()}
    return _SEPARATOR.sub(lambda sign: signs[sign[0]], number)


def scope_name(codebook: Codebook, scope: str) -> str:
    """What a number covers."""
    return next((label(choice.label) for choice in codebook.scopes if choice.name == scope), visible(scope))


def recogniser_name(by: str) -> str:
    """What people call a recogniser: by the kind it finds, where it has no name of its own."""
    return next((label(kind.label) for kind in kinds.KINDS if kind.name == by), visible(by))


def value_words(value: Value) -> str:
    """A value as a sentence or a line shows it, whatever field it stands in."""
    return visible(kinds.label(value))


def file_name(path: Path) -> str:
    """A file as people know it: without its folders."""
    return one_line(path.name)


def project_name(path: Path) -> str:
    """A project as people know it: its file without the ending."""
    return one_line(path.stem)


def day(iso: str) -> str:
    """A calendar date, possibly partial, the way people write it."""
    return kinds.label(PartialDate(iso))


def moment(at: str) -> str:
    """When something was done, in the time of this place: today by the hour, else with its day."""
    when = datetime.fromisoformat(at)
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    here, now = when.astimezone(), datetime.now().astimezone()
    if here.date() == now.date():
        return QCoreApplication.translate("Naming", "today {time}").format(time=f"{here:%H:%M}")
    return f"{day(here.date().isoformat())} {here:%H:%M}"

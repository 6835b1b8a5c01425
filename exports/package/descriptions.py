"""The two descriptions of a data package, Frictionless (Tabular Data Package 1) and W3C CSVW, of the same rules."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from exports import forms
from exports.package.files import MANY, Column, File
from exports.report import Report

Form = dict[str, object]

_DATATYPES = {"string": "string", "integer": "integer", "number": "decimal", "object": "json"}


def frictionless(report: Report, files: Sequence[File]) -> Form:
    """What stands in `datapackage.json`."""
    return {
        "profile": "tabular-data-package",
        "name": forms.slug(report.title),
        "title": report.title,
        "created": report.made_at,
        "contributors": [{"title": report.made_by, "role": "author"}],
        "resources": [_resource(one) for one in files],
    }


def _resource(one: File) -> Form:
    links = [
        {"fields": [column], "reference": {"resource": other.name, "fields": [other.key]}}
        for column, other in one.links.items()
    ]
    return {
        "profile": "tabular-data-resource",
        "name": one.name,
        "title": one.title,
        "path": one.path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in one.columns],
            "missingValues": [""],
            "primaryKey": [one.key],
            "foreignKeys": links,
        },
    }


def _field(column: Column) -> Form:
    constraints: Form = {"required": True} if column.required else {}
    if column.pattern:
        constraints["pattern"] = column.pattern
    if column.choices:
        constraints["enum"] = list(column.choices)
    form: Form = {"name": column.name, "title": column.title, "type": column.type}
    return form | ({"constraints": constraints} if constraints else {})


def csvw(report: Report, files: Sequence[File]) -> Form:
    """What stands in `csv-metadata.json`."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": report.language}],
        "dc:title": report.title,
        "dc:created": report.made_at,
        "dc:creator": report.made_by,
        "tables": [_table(one) for one in files],
    }


def _table(one: File) -> Form:
    links = [
        {
            "columnReference": [_name(column)],
            "reference": {"resource": other.path, "columnReference": [_name(other.key)]},
        }
        for column, other in one.links.items()
    ]
    columns = [_column(column) for column in one.columns]
    schema: Form = {"columns": columns, "primaryKey": [_name(one.key)], "foreignKeys": links}
    return {"url": one.path, "dc:title": one.title, "tableSchema": schema}


def _column(column: Column) -> Form:
    # A header is matched by `titles`; the words for people stand in `dc:title`.
    form: Form = {
        "name": _name(column.name),
        "titles": column.name,
        "dc:title": column.title,
        "datatype": _datatype(column),
        "required": column.required,
        "null": "",
    }
    return form | ({"separator": MANY} if column.is_many else {})


def _datatype(column: Column) -> Form | str:
    base = _DATATYPES[column.type]
    pattern = column.pattern or "|".join(map(_literal, column.choices))
    return {"base": base, "format": pattern} if pattern else base


def _literal(word: str) -> str:
    """A word as a regular expression; what `re.escape` makes of a blank or a letter, XML Schema has no sense for."""
    return "".join("\\" + letter if letter in r"\.?*+{}()[]|^$-" else letter for letter in word)


def _name(column: str) -> str:
    """A column's name as CSVW allows it: that of a variable in a URI template."""
    return quote(column, safe="")

"""A file of a data package as both of its descriptions know it: columns with types and rules, keys and links."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

_DAY = r"(\d{4}|XXXX)(-(Q[1-4]|\d{2}(-\d{2})?))?"
DATE = rf"{_DAY}(/{_DAY})?"
"""What a partial date looks like (annotator/model.py)."""

MANY = "; "
"""What stands between the values of a column that holds many."""

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `type` is one of Table Schema: string, integer, number or object."""

    name: str
    title: str
    type: str = "string"
    required: bool = False
    pattern: str = ""
    choices: tuple[str, ...] = ()
    is_many: bool = False


@dataclass(frozen=True)
class File:
    """One CSV file. `key` names its primary key; `links` lead from a column to the key of another file."""

    name: str
    path: str
    title: str
    columns: tuple[Column, ...]
    lines: Callable[[], Iterable[list[Cell]]]
    key: str
    links: dict[str, File] = field(default_factory=dict)

"""A city and the province of its name: two places, linked and never compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from annotator import kinds
from annotator.contradictions.differences import Difference, number
from annotator.contradictions.groups import Group, row_key
from annotator.contradictions.looking import Found
from annotator.contradictions.times import Times
from annotator.contradictions.weighing import alternatives
from annotator.model import Alternative, Check, Label, Message, Quantity, Row, Table, Text, Type

CITY = "thành phố "
"""What a city's name begins with where its province bears the same (annotator/claims/places.py)."""

_REASON = Label(
    "Thành phố và tỉnh cùng tên là hai nơi khác nhau.", "A city and the province of its name are two places."
)


def implied(table: Table) -> list[Check]:
    """The check of each number of a table whose rows are named by cities and provinces alike."""
    if not any({"city", "province"} <= set(key.names) for key in table.keys):
        return []
    return [Check("namesake", (field.name,), _REASON) for field in table.fields if field.kind == "count"]


def namesakes(group: Group, check: Check, found: Found) -> Iterator[Difference]:
    """The numbers of a city beside those that are told of its province on the same days."""
    other = province_of(group, found)
    if other is None:
        return
    times = Times([*group.claims, *other.claims])
    days = {times.day(c) for c in group.claims} & {times.day(c) for c in other.claims} - {""}
    claims = [claim for claim in (*group.claims, *other.claims) if times.day(claim) in days]
    if claims:
        values = alternatives(claims, group.witnesses, by=lambda claim: _place(claim.row))
        words = (("values", ", ".join(map(_worded, values))),)
        told = Message(
            "A city and the province of its name are two places, and they are not compared: {values}.", words
        )
        yield Difference(group, group.row, check.fields[0], Type.SCOPE, values, told, check.reason)


def province_of(group: Group, found: Found) -> Group | None:
    """The fact of the province, for one of the city of its name."""
    return _renamed(group, found, lambda name: name.removeprefix(CITY) if name.startswith(CITY) else "")


def city_of(group: Group, found: Found) -> Group | None:
    """The fact of the city, for one of the province of its name."""
    return _renamed(group, found, lambda name: "" if name.startswith(CITY) else CITY + name)


def _renamed(group: Group, found: Found, rename: Callable[[str], str]) -> Group | None:
    named = [key.name for key in group.table.keys if key.names]
    for key, value in group.row:
        name = rename(value.text) if key in named and isinstance(value, Text) else ""
        if name:
            row = tuple((k, Text(name) if k == key else v) for k, v in group.row)
            return found.group((group.table.name, group.field.name), row_key(row))
    return None


def _place(row: Row) -> str:
    return ", ".join(value.text for _, value in row if isinstance(value, Text))


def _worded(one: Alternative) -> str:
    words = number(one.value) if isinstance(one.value, Quantity) else kinds.label(one.value)
    return f"{words} ({_place(one.claims[0].row)})"

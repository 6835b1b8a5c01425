"""Which exact value a vague one means: "14/2" without a year, a city without its country.

A vague value is the exact one that alone fits it among all claims. Counted claim by claim, so that one more or less
costs no look at the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator import kinds
from annotator.hours import day_of
from annotator.model import City, Claim, PartialDate, Row, Value

AS_OF = "as_of"

Place = tuple[str, str]
"""Table and key (or `as_of`)."""

Form = tuple[str, str, str]
"""Table, key (or `as_of`), and how a value looks when it is told vaguely."""


class Sharpness:
    """The exact values told so far, by their vague forms.

    A project tells tens of thousands of values, most of them the only one of their form: these stand for themselves.
    """

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        self._told: dict[Place, dict[Value, int]] = {}
        self._of: dict[Place, dict[str, Value | list[Value]]] = {}
        for claim in claims:
            self.add(claim)

    def add(self, claim: Claim) -> set[Form]:
        """Count a claim's exact values; the forms that mean something else now."""
        return self._change(claim, 1)

    def remove(self, claim: Claim) -> set[Form]:
        """Count a claim's exact values no more; the forms that mean something else now."""
        return self._change(claim, -1)

    def _change(self, claim: Claim, change: int) -> set[Form]:
        told = (self._count((claim.table, name), value, change) for name, value in _places(claim))
        return set().union(*told)

    def row(self, row: Row, table: str) -> Row:
        """The row with each vague value replaced by the only exact one that fits."""
        sharp = tuple((name, self._meant(value, table, name)) for name, value in row)
        return row if sharp == row else sharp

    def dated(self, claim: Claim) -> Claim:
        """The claim with the only exact date that fits its own."""
        if not claim.as_of or PartialDate(claim.as_of).has_year:
            return claim
        date = self._meant(PartialDate(claim.as_of), claim.table, AS_OF)
        told = isinstance(date, PartialDate) and date.iso != claim.as_of
        return replace(claim, as_of=date.iso) if told and isinstance(date, PartialDate) else claim

    def sharp(self, claim: Claim) -> Claim:
        """The claim with row and date made exact where only one exact form fits."""
        dated, row = self.dated(claim), self.row(claim.row, claim.table)
        return dated if row is claim.row else replace(dated, row=row)

    def _meant(self, value: Value, table: str, name: str) -> Value:
        vague = vague_form(value)
        return value if vague is None else self._only((table, name), vague) or value

    def _only(self, place: Place, form: str) -> Value | None:
        """The one exact value of a form; None where there are none or several."""
        told = self._of.get(place, {}).get(form)
        if not isinstance(told, list):
            return told
        # Two years to choose from is no knowledge: such a value stands for itself.
        return max(told, key=_fullness) if len({kinds.key(one) for one in told}) == 1 else None

    def _count(self, place: Place, value: Value, change: int) -> set[Form]:
        """Count a value; its form, where that means something else now."""
        told = self._told.setdefault(place, {})
        count = told.get(value, 0) + change
        if count:
            told[value] = count
            if count > 1 or change < 0:
                return set()
        else:
            del told[value]
        if not (form := _exact_form(value)):
            return set()
        before = self._only(place, form)
        self._note(self._of.setdefault(place, {}), form, value, change)
        return {(*place, form)} if self._only(place, form) != before else set()

    def _note(self, forms: dict[str, Value | list[Value]], form: str, value: Value, change: int) -> None:
        """Let a value be one of its form, or no longer be one."""
        held = forms.pop(form, [])
        values = [one for one in (held if isinstance(held, list) else [held]) if one != value]
        if change > 0:
            values.append(value)
        if values:
            forms[form] = values[0] if len(values) == 1 else values


def vague_forms(claim: Claim) -> set[Form]:
    """The forms by which a claim is told vaguely."""
    told = ((name, vague_form(value)) for name, value in _places(claim))
    return {(claim.table, name, vague) for name, vague in told if vague is not None}


def vague_form(value: Value) -> str | None:
    """The form of a vague value; None where it is exact, or vague in a way that no other claim can mend."""
    if isinstance(value, PartialDate) and not value.has_year:
        return value.iso[4:]
    if isinstance(value, City) and not value.country:
        return kinds.key(value)
    return None


def _places(claim: Claim) -> Iterator[tuple[str, Value]]:
    yield from claim.row
    if claim.as_of:
        yield AS_OF, PartialDate(day_of(claim.as_of))


def _exact_form(value: Value) -> str:
    """How an exact value would look if it were told vaguely; empty where it is not exact."""
    if isinstance(value, PartialDate) and value.is_day:
        return value.iso[4:]
    if isinstance(value, City) and value.country:
        return kinds.key(replace(value, country=None))
    return ""


def _fullness(value: Value) -> tuple[object, ...]:
    """Of equal values the one that tells most stands for all, in whatever order they came."""
    if isinstance(value, City):
        return (
            bool(value.within),
            bool(value.latin),
            value.geonames_id or 0,
            value.within or "",
            value.latin,
            value.name,
        )
    assert isinstance(value, PartialDate)
    return not value.relative, not value.year_inferred, value.iso

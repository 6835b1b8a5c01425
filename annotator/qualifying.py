"""Values that all hold, told apart: by the date each is true of, by what it covers, or by the field it belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from annotator import kinds
from annotator.contradictions.agreement import apart
from annotator.model import ArticleId, Because, Claim, Contradiction, PartialDate, Table


@dataclass(frozen=True)
class Split:
    """What tells the values apart: per value (`kinds.key`) its ISO date, its scope (None: everything), or its field."""

    because: Because
    marks: Mapping[str, str | None]


def likely(contradiction: Contradiction, table: Table) -> Because:
    """The first guess at why all may hold: numbers change with time, other values belong to other fields."""
    field = table.field(contradiction.field)
    if field.varies or table.as_of:
        return Because.AS_OF
    return Because.PREDICATE if len(fields_like(contradiction, table)) > 1 else Because.SCOPE


def fields_like(contradiction: Contradiction, table: Table) -> list[str]:
    """The fields of the table that could hold these values: its own, and the others of its kind."""
    own = table.field(contradiction.field)
    # Between two fields (`a/b`) there is no third to move to.
    alike = [f.name for f in table.fields if f.kind == own.kind and not f.part_of and "/" not in own.name]
    alike = [name for name in alike if name != own.name]
    return [own.name, *alike]


def proposed(
    contradiction: Contradiction, because: Because, table: Table, published: Mapping[ArticleId, str | None]
) -> dict[str, str | None]:
    """The split as far as claims and articles tell it, for a person to finish."""
    marks: dict[str, str | None] = {}
    fields = fields_like(contradiction, table)
    for number, one in enumerate(contradiction.values):
        if because is Because.AS_OF:
            days = sorted(filter(None, (published.get(claim.article_id) for claim in one.claims)))
            mark = one.as_of or next(iter(days), None)
        elif because is Because.SCOPE:
            mark = one.claims[0].scope
        else:
            # The best supported value comes first and stays where it is.
            mark = fields[min(number, len(fields) - 1)]
        marks[kinds.key(one.value)] = mark
    return marks


def unsplit(contradiction: Contradiction, split: Split) -> bool:
    """Whether two values that cannot both be true would still stand at the same place, or one has no date."""
    marks = [split.marks.get(kinds.key(one.value)) for one in contradiction.values]
    if split.because is not Because.SCOPE and not all(marks):
        return True
    pairs = combinations(zip(contradiction.values, marks, strict=True), 2)
    return any(mark == other and apart(one.value, two.value) for (one, mark), (two, other) in pairs)


def corrected(claims: Sequence[Claim], split: Split, table: Table) -> list[Claim]:
    """Those of the claims that the split changes, as they read with it."""
    made = [(claim, _marked(claim, split, table)) for claim in claims if kinds.key(claim.value) in split.marks]
    return [new for old, new in made if new != old]


def _marked(claim: Claim, split: Split, table: Table) -> Claim:
    mark = split.marks[kinds.key(claim.value)]
    if split.because is Because.SCOPE:
        return replace(claim, scope=mark)
    if split.because is Because.PREDICATE:
        return replace(claim, field=mark if mark and "/" not in mark else claim.field)
    date = PartialDate(mark) if mark else None
    # Where a key dates the row, date and key are one.
    row = tuple((name, date if date and name == table.as_of else value) for name, value in claim.row)
    return replace(claim, as_of=mark, row=row)

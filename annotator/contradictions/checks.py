"""The codebook's checks, each by its type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from annotator import kinds
from annotator.contradictions.agreement import apart
from annotator.contradictions.differences import Difference, listing, scoped
from annotator.contradictions.groups import Group
from annotator.contradictions.limits import falling, outside
from annotator.contradictions.looking import Found, fits, lies_between, named
from annotator.contradictions.parts import parts
from annotator.contradictions.sums import sums
from annotator.contradictions.weighing import alternatives
from annotator.model import ArticleId, Check, City, Claim, Message, PartialDate, Quantity, Table, Type


def failed(groups: Sequence[Group]) -> Iterator[Difference]:
    """What the checks of the groups' tables find."""
    by_field: dict[tuple[str, str], list[Group]] = {}
    for group in groups:
        by_field.setdefault((group.table.name, group.field.name), []).append(group)
    for table in {group.table.name: group.table for group in groups}.values():
        for check in table.checks:
            yield from CHECKS[check.type](table, check, by_field)


# --- two fields, one event --------------------------------------------------------------------------


def same_event(table: Table, check: Check, found: Found) -> Iterator[Difference]:
    """An article that gives different values for two fields which may tell of one event."""
    others = {group.row: group for group in named(check.fields[1], table, found)}
    for group in named(check.fields[0], table, found):
        other = others.get(group.row)
        claims = list(_told_apart(group.claims, other.claims)) if other else []
        if claims:
            values = alternatives(claims, group.witnesses, by=lambda claim: claim.field)
            told = Message("One article gives {values}: one event told twice, or two?", (("values", listing(values)),))
            yield Difference(
                group, scoped(group.row, values), "/".join(check.fields), Type.CONFLICT, values, told, check.reason
            )


def _told_apart(claims: Sequence[Claim], others: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of articles in which no value of one field agrees with one of the other."""
    theirs: dict[ArticleId, list[Claim]] = {}
    for claim in others:
        theirs.setdefault(claim.article_id, []).append(claim)
    for claim in claims:
        same_article = theirs.get(claim.article_id, [])
        if same_article and all(apart(claim.value, other.value) for other in same_article):
            yield from (claim, *same_article)


# --- one number -------------------------------------------------------------------------------------


def each_number(one: Callable[[Group, Check], Iterator[Difference]]) -> Rule:
    """The rule that looks at each fact of the check's field by itself."""

    def rule(table: Table, check: Check, found: Found) -> Iterator[Difference]:
        for group in named(check.fields[0], table, found):
            if fits(group.row, check):
                yield from one(group, check)

    return rule


# --- counted rows -----------------------------------------------------------------------------------


def counted_rows(table: Table, check: Check, found: Found) -> Iterator[Difference]:
    """Where a number and the rows of another table with the number's date are not equally many.

    Rows that no article names are no contradiction unless the check calls the table complete.
    """
    others = named(check.fields[1], table, found)
    for group in named(check.fields[0], table, found):
        day = next((value for _, value in group.row if isinstance(value, PartialDate)), None)
        if day is None or not fits(group.row, check):
            continue
        for scope in dict.fromkeys(claim.scope for claim in group.claims):
            rows = [row for row in others if _covered(row, scope) and _is_of(row, day)]
            counts = [claim for claim in group.claims if claim.scope == scope]
            wrong = [claim for claim in counts if rows and _miscounts(claim, len(rows), complete=check.complete)]
            if wrong:
                yield _miscounted(group, check, wrong, rows)


def _covered(row: Group, scope: str | None) -> bool:
    """Whether a row is among what a number of this scope covers: the whole, or the places of one country."""
    countries = [value.country for _, value in row.row if isinstance(value, City)]
    return scope is None or scope in countries


def _is_of(row: Group, day: PartialDate) -> bool:
    """Whether all that is claimed of a row is that day: one in dispute is a contradiction of its own."""
    return all(kinds.compare(claim.value, day) is not kinds.Comparison.DIFFERENT for claim in row.claims)


def _miscounts(claim: Claim, rows: int, *, complete: bool) -> bool:
    if not isinstance(claim.value, Quantity):
        return False
    least, most = lies_between(claim.value)
    return rows > most or (complete and rows < least)


def _miscounted(group: Group, check: Check, wrong: Sequence[Claim], rows: Sequence[Group]) -> Difference:
    values = alternatives(wrong, group.witnesses)
    names = ", ".join(kinds.label(value) for row in rows for _, value in row.row)
    words = (("values", listing(values)), ("count", str(len(rows))), ("rows", names))
    told = Message("The number told is {values}, but {count} are listed: {rows}.", words)
    return Difference(group, scoped(group.row, values), check.fields[0], Type.ARITHMETIC, values, told, check.reason)


Rule = Callable[[Table, Check, Found], Iterator[Difference]]
CHECKS: Mapping[str, Rule] = {
    "sum": sums,
    "same_event": same_event,
    "range": each_number(outside),
    "rising": each_number(falling),
    "rows": counted_rows,
    "parts": parts,
}

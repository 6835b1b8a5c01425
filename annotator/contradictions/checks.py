"""The codebook's checks, each by its type: what it finds in a fact, and which facts a changed one may matter to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from annotator.contradictions.agreement import apart
from annotator.contradictions.counted import counted_rows
from annotator.contradictions.differences import Difference, listing, scoped
from annotator.contradictions.groups import Group
from annotator.contradictions.limits import falling, outside
from annotator.contradictions.looking import Found, Place, fits, place_of, row_day
from annotator.contradictions.namesakes import city_of, implied, namesakes
from annotator.contradictions.parts import parts
from annotator.contradictions.sums import sums
from annotator.contradictions.weighing import alternatives
from annotator.model import ArticleId, Check, Claim, Codebook, Message, PartialDate, Table, Type

Rule = Callable[[Group, Check, Found], Iterator[Difference]]
"""What a check finds in a fact of its first field, given the others."""

Rules = Mapping[Place, Sequence[tuple[Table, Check]]]
"""The checks by a field that they read."""


def checks_of(group: Group, rules: Rules) -> list[Check]:
    """The checks that begin with a fact's field, in the codebook's order."""
    place = (group.table.name, group.field.name)
    return [check for table, check in rules.get(place, ()) if place_of(check.fields[0], table) == place]


def failed(group: Group, check: Check, found: Found) -> list[Difference]:
    """What a check finds in a fact."""
    return list(CHECKS[check.type](group, check, found))


def rules_of(codebook: Codebook) -> Rules:
    """The checks of a codebook, and those that its tables imply, by each field that they read."""
    found: dict[Place, list[tuple[Table, Check]]] = {}
    for table in codebook.tables:
        for check in (*table.checks, *implied(table)):
            for place in dict.fromkeys(place_of(name, table) for name in check.fields):
                found.setdefault(place, []).append((table, check))
    return found


# --- two fields, one event --------------------------------------------------------------------------


def same_event(group: Group, check: Check, found: Found) -> Iterator[Difference]:
    """An article that gives different values for two fields which may tell of one event."""
    other = found.group((group.table.name, check.fields[1]), group.key)
    claims = list(_told_apart(group.claims, other.claims)) if other else []
    if claims:
        values = alternatives(claims, group.witnesses, by=lambda claim: claim.field)
        told = Message("One article gives {values}: one event told twice, or two?", (("values", listing(values)),))
        field = "/".join(check.fields)
        yield Difference(group, scoped(group.row, values), field, Type.CONFLICT, values, told, check.reason)


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
    """The rule that looks at a fact by itself."""

    def rule(group: Group, check: Check, _found: Found) -> Iterator[Difference]:
        if fits(group.row, check):
            yield from one(group, check)

    return rule


CHECKS: Mapping[str, Rule] = {
    "sum": sums,
    "same_event": same_event,
    "range": each_number(outside),
    "rising": each_number(falling),
    "rows": counted_rows,
    "parts": parts,
    "namesake": namesakes,
}


# --- what a changed fact may matter to --------------------------------------------------------------


def touched_by(group: Group, dates: Iterable[str], rules: Rules, found: Found) -> Iterator[tuple[Group, Check]]:
    """The other facts with the checks that read this one; `dates` are those its values had before and have now."""
    place = (group.table.name, group.field.name)
    for table, check in rules.get(place, ()):
        first = place_of(check.fields[0], table)
        if check.type == "namesake":
            other = city_of(group, found)
            yield from [(other, check)] if other else ()
        elif first != place:
            yield from ((other, check) for other in _read_with(group, dates, check, first, found))


def _read_with(group: Group, dates: Iterable[str], check: Check, first: Place, found: Found) -> Iterable[Group]:
    if check.type == "sum":
        return found.held_near(first, row_day(group.row) or "")
    if check.type != "rows":
        other = found.group(first, group.key)
        return [other] if other else []
    # Where no date names the rows, their numbers count all rows there were.
    return found.rows_holding(first, [""] if found.counts_all(first) else dates)


def dates_of(claims: Iterable[Claim]) -> list[str]:
    """The dates that claims give as values."""
    return list(dict.fromkeys(claim.value.iso for claim in claims if isinstance(claim.value, PartialDate)))

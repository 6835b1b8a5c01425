"""Claims that differ: found fact by fact, typed by what their values mean, with where each one stands.

Derived afresh from claims and resolutions, never stored. Rejected claims take no part.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from annotator.contradictions.agreement import meant
from annotator.contradictions.checks import Rules, checks_of, failed, rules_of
from annotator.contradictions.differences import Difference, differences
from annotator.contradictions.groups import Group, grouped, row_key, sharpen, undated
from annotator.contradictions.looking import Found
from annotator.contradictions.standing import Place, decided, settled_keys, standing
from annotator.contradictions.voices import passage, spoken, told_by
from annotator.contradictions.weighing import Advice, advice, precision
from annotator.model import Claim, Codebook, Contradiction, Resolution, Type
from annotator.witnesses import NOBODY, Witnesses

__all__ = [
    "find",
    "meant",
    "passage",
    "precision",
    "row_key",
    "settled_keys",
    "sharpen",
    "spoken",
    "told_by",
    "undated",
]


_TYPES = {type_: at for at, type_ in enumerate(Type)}

Order = tuple[int, str, str, str]


def find(
    claims: Sequence[Claim],
    codebook: Codebook,
    resolutions: Sequence[Resolution] = (),
    witnesses: Witnesses = NOBODY,
) -> list[Contradiction]:
    """All differences between claims about one fact, those that ask for a verdict first."""
    groups = grouped(claims, codebook, witnesses)
    found, rules, before = Found(codebook, groups), rules_of(codebook), decided(resolutions)
    return sorted((one for group in groups for one in of_fact(group, rules, found, before)), key=order)


def of_fact(group: Group, rules: Rules, found: Found, before: Mapping[Place, Resolution]) -> list[Contradiction]:
    """The differences among the claims of one fact, and what the checks that begin with it find."""
    failing = [one for check in checks_of(group, rules) for one in failed(group, check, found)]
    return standing_now([*differences(group), *failing], before)


def standing_now(differing: Sequence[Difference], before: Mapping[Place, Resolution]) -> list[Contradiction]:
    """The contradictions that the differences of one fact are, with where they stand."""
    # Of two checks that one fact fails, the codebook's first speaks: a fact has one difference of a type.
    first = {(row_key(one.row), one.field, one.type): one for one in reversed(differing)}
    return [_contradiction(one, before) for one in first.values()]


def _contradiction(one: Difference, before: Mapping[Place, Resolution]) -> Contradiction:
    resolution, best = next(_resolutions(one, before), None), _advice(one)
    return Contradiction(
        id=_id(one),
        table=one.group.table.name,
        row=one.row,
        field=one.field,
        type=one.type,
        standing=standing(resolution, one.values),
        values=one.values,
        explanation=one.explanation,
        recommended=best.recommended,
        undecided=best.undecided,
        resolution=resolution,
        note=one.note,
    )


def _advice(one: Difference) -> Advice:
    # Two fields are no candidates for one value.
    if "/" in one.field:
        return Advice()
    group = one.group
    return advice(one.type, one.values, table=group.table.name, field=group.field, witnesses=group.witnesses)


def _resolutions(one: Difference, before: Mapping[Place, Resolution]) -> Iterator[Resolution]:
    own, full = row_key(one.group.row), row_key(one.row)
    # A resolution may name the row as it was known before another article made it exact.
    for alias in (own, *sorted(one.group.aliases or ())):
        key = alias + full.removeprefix(own)
        if resolution := before.get((one.group.table.name, key, one.field, one.type)):
            yield resolution


def _id(one: Difference) -> str:
    named = "|".join((one.group.table.name, row_key(one.row), one.field, one.type))
    return hashlib.sha256(named.encode()).hexdigest()[:12]


def order(one: Contradiction) -> Order:
    """Where a contradiction stands among all: conflicts first."""
    return _TYPES[one.type], one.table, row_key(one.row), one.field

"""How reliable each source of a project is in each field, learned from all claims and from what people decided.

It loads numpy: import it where it is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from annotator import kinds
from annotator.contradictions.agreement import apart
from annotator.contradictions.groups import Group, grouped, row_key
from annotator.contradictions.standing import Place, decided
from annotator.contradictions.times import Times
from annotator.contradictions.voices import told_by
from annotator.contradictions.weighing import finer
from annotator.model import SCOPE, Claim, Codebook, Resolution, Text, Type, Value, Verdict
from annotator.truth.columns import Pair
from annotator.truth.copying import collapsed
from annotator.truth.estimating import estimate
from annotator.truth.odds import Told, Voice
from annotator.witnesses import Reliability, Witnesses

_NONE = ""
"""The key of no value: what is true where a person called all values wrong."""


def reliability(
    claims: Sequence[Claim], codebook: Codebook, resolutions: Sequence[Resolution], witnesses: Witnesses
) -> dict[Pair, Reliability]:
    """What is known of each named source in each (table, field); claims that no second voice speaks to tell nothing."""
    record = Record(claims, codebook, resolutions, witnesses)
    for _ in record.collect():
        pass
    return record.reliability()


class Record:
    """What sources told of a project's facts, collected little by little: other work may get between."""

    def __init__(
        self, claims: Sequence[Claim], codebook: Codebook, resolutions: Sequence[Resolution], witnesses: Witnesses
    ) -> None:
        self._groups = grouped(claims, codebook, witnesses)[::-1]
        self._before = decided(resolutions)
        self._witnesses = witnesses
        self._facts: list[Told] = []
        # What very many facts have alike: who spoke.
        self._spoken: dict[Voice, Voice] = {}

    def collect(self) -> Iterator[None]:
        """Look at one group of claims after the other."""
        while self._groups:
            # What was looked at is let go: there may be a hundred thousand.
            group = self._groups.pop()
            self._facts += map(self._sharing, _told(group, self._before, self._witnesses))
            group.sleep()
            yield

    def _sharing(self, told: Told) -> Told:
        alike = self._spoken.setdefault
        return replace(told, values={key: [alike(one, one) for one in said] for key, said in told.values.items()})

    def reliability(self) -> dict[Pair, Reliability]:
        """What follows from all that was collected."""
        named = set(self._witnesses.sources.values())
        known = estimate(collapsed(self._facts)).reliability
        return {pair: one for pair, one in known.items() if pair[0] in named}


def _told(group: Group, before: Mapping[Place, Resolution], witnesses: Witnesses) -> Iterator[Told]:
    """The group's facts: one per scope, and per day where the number changes."""
    scopes: dict[str, list[Claim]] = {}
    for claim in group.claims:
        scopes.setdefault(claim.scope or "", []).append(claim)
    for scope, claims in scopes.items():
        verdict = _verdict(group, scope, before)
        if verdict is not None and verdict.verdict is Verdict.BOTH:
            continue  # which claims hold of what is for their qualifiers to say
        for at_once in _days(group, claims):
            if told := _fact(group, at_once, verdict, witnesses):
                yield told


def _verdict(group: Group, scope: str, before: Mapping[Place, Resolution]) -> Resolution | None:
    ending = f"{';' if group.row else ''}{row_key(((SCOPE.name, Text(scope)),))}" if scope else ""
    for key in (group.key, *sorted(group.aliases or ())):
        if found := before.get((group.table.name, key + ending, group.field.name, Type.CONFLICT)):
            return found
    return None


def _days(group: Group, claims: Sequence[Claim]) -> list[list[Claim]]:
    if not group.field.varies:
        return [list(claims)]
    times = Times(claims)
    days: dict[object, list[Claim]] = {}
    for claim in claims:
        days.setdefault(times.day(claim) or claim.article_id, []).append(claim)
    return list(days.values())


def _fact(group: Group, claims: Sequence[Claim], verdict: Resolution | None, witnesses: Witnesses) -> Told | None:
    values = {kinds.key(claim.value): claim.value for claim in claims}
    truth = _truth(values, verdict, varies=group.field.varies)
    if truth is None and len({claim.article_id for claim in claims}) < 2:
        return None  # nobody to compare it with
    agreed = truth is None and not any(apart(one, other) for one, other in combinations(values.values(), 2))
    # Where nothing contradicts nothing is to be weighed: all say the same, however finely.
    first = next(iter(values))
    by_value: dict[str, list[Claim]] = {}
    for claim in claims:
        by_value.setdefault(first if agreed else kinds.key(claim.value), []).append(claim)
    voices = {
        key: [
            tuple(sorted({witnesses.source(claim.article_id) for claim in voice})) for voice in told_by(own, witnesses)
        ]
        for key, own in by_value.items()
    }
    within = {} if agreed else finer(values)
    if verdict is not None and verdict.value is not None and truth is not None:
        decided_for = verdict.value
        within |= {key: (truth,) for key, one in values.items() if key != truth and not apart(one, decided_for)}
    return Told((group.table.name, group.field.name), voices, truth, within)


def _truth(values: Mapping[str, Value], verdict: Resolution | None, *, varies: bool) -> str | None:
    """The key of what a person decided, where it is of these values' day."""
    if verdict is None:
        return None
    if verdict.verdict is Verdict.NONE:
        return _NONE if len(values) > 1 or not varies else None
    if verdict.verdict is not Verdict.VALUE or verdict.value is None:
        return None
    kept = verdict.value
    same_day = not varies or any(not apart(value, kept) for value in values.values())
    return kinds.key(kept) if same_day else None

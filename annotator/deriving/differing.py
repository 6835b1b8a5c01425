"""The contradictions of facts that come and go: only touched facts and those checked against them are compared anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from annotator.contradictions import Order, order, row_key, standing_now
from annotator.contradictions.checks import checks_of, dates_of, failed, rules_of, touched_by
from annotator.contradictions.differences import Difference, differences
from annotator.contradictions.groups import FactKey, Group
from annotator.contradictions.looking import Found
from annotator.contradictions.standing import Place, decided
from annotator.deriving.ordered import Frozen, Ordered
from annotator.deriving.places import Moves, Places
from annotator.deriving.retelling import retold
from annotator.deriving.ticking import Tick, ticking
from annotator.model import ArticleId, Check, Codebook, Contradiction, Resolution, Standing, Type

Spot = tuple[str, str]
"""Table and row key with its scope: where a conflict stands."""


class Differing:
    """The contradictions, in order, and what is asked of them all the time."""

    def __init__(self, codebook: Codebook, resolutions: Iterable[Resolution]) -> None:
        self._rules = rules_of(codebook)
        self._found = Found(codebook)
        self._before: Mapping[Place, Resolution] = decided(resolutions)
        self._own: dict[FactKey, list[Difference]] = {}
        self._failed: dict[FactKey, dict[Check, list[Difference]]] = {}
        self._of: dict[FactKey, Mapping[Order, Contradiction]] = {}
        self._at: dict[Spot, dict[Order, Contradiction]] = {}
        self._ordered: Ordered[Order, Contradiction] = Ordered()
        self.conflicts: Counter[ArticleId] = Counter()

    def all(self) -> Frozen[Contradiction]:
        """All contradictions, conflicts first."""
        return self._ordered.all()

    def at(self, spot: Spot) -> list[Contradiction]:
        """The conflicts that stand in a row."""
        held = self._at.get(spot, {})
        return [held[key] for key in sorted(held)]

    def change(self, moves: Moves, tick: Tick) -> set[Spot]:
        """Compare anew what the moves touched; the rows whose conflicts are others now."""
        for group in moves.moved:
            self._found.put(group)
        changed = {group.fact for group in ticking(moves.moved, tick, part=2) if self._look(group)}
        # Where all facts are looked at, none is left that may read another; those that are gone are no facts any more.
        is_any_left = self._found.count > sum(bool(group.parts) for group in moves.moved)
        for group in moves.moved if is_any_left else ():
            for other, check in self._readers(moves, group):
                if other not in moves.moved and self._check(other, check):
                    changed.add(other.fact)
        told = self._retell(moves)
        return self._stand(changed) | self._replace(
            (fact, {key: retold(one, moves.stayed) for key, one in self._of[fact].items()})
            for fact in told
            if fact in self._of and fact not in changed
        )

    def _readers(self, moves: Moves, group: Group) -> Iterator[tuple[Group, Check]]:
        """The other facts that read this one, with their checks."""
        if (group.table.name, group.field.name) not in self._rules:
            return
        dates = dict.fromkeys((*moves.facts[group], *dates_of(group.told)))
        yield from touched_by(group, dates, self._rules, self._found)

    def _retell(self, moves: Moves) -> Collection[FactKey]:
        """Put claims that only stand otherwise into the differences that hold them; the facts of these."""
        same = [group for group in moves.facts if group not in moves.moved]
        facts = dict.fromkeys(group.fact for group in same)
        for fact in facts:
            if own := self._own.get(fact):
                self._own[fact] = [retold(one, moves.stayed) for one in own]
        # Of others only what a check found holds claims of these.
        for group in same:
            facts |= dict.fromkeys(one.fact for one, _ in self._readers(moves, group) if one.fact in self._failed)
        for fact in facts:
            for check, failing in self._failed.get(fact, {}).items():
                self._failed[fact][check] = [retold(one, moves.stayed) for one in failing]
        return facts

    def resolve(self, resolutions: Iterable[Resolution], places: Places) -> set[Spot]:
        """Take other verdicts over; the rows whose conflicts are others now."""
        before, self._before = self._before, decided(resolutions)
        changed = {place for place in {*before, *self._before} if before.get(place) != self._before.get(place)}
        groups = [group for place in sorted(changed) for group in _named(place, places)]
        return self._stand([one.fact for one in groups])

    def _look(self, group: Group) -> bool:
        """Look at a fact's own claims and at all that its checks read; whether it still differs or did so."""
        fact = group.fact
        before = self._own.pop(fact, None)
        if now := list(differences(group)):
            self._own[fact] = now
        checks = [self._check(group, check) for check in checks_of(group, self._rules)]
        # A fact's other names may have changed, by which resolutions are found.
        return bool(before or now or any(checks) or fact in self._of)

    def _check(self, group: Group, check: Check) -> bool:
        """Check a fact; whether something else is found now."""
        found = self._failed.setdefault(group.fact, {})
        before = found.pop(check, [])
        if now := failed(group, check, self._found) if group.parts else []:
            found[check] = now
        if not found:
            del self._failed[group.fact]
        return now != before

    def _stand(self, facts: Iterable[FactKey]) -> set[Spot]:
        """Tell where the differences of these facts stand now; the rows whose conflicts are others."""
        found = ((fact, standing_now(self._differences(fact), self._before)) for fact in facts)
        return self._replace((fact, {order(one): one for one in now}) for fact, now in found)

    def _replace(self, found: Iterable[tuple[FactKey, Mapping[Order, Contradiction]]]) -> set[Spot]:
        gone: list[Order] = []
        come: dict[Order, Contradiction] = {}
        spots: set[Spot] = set()
        for fact, now in found:
            before = self._of.pop(fact, {})
            if now:
                self._of[fact] = now
            if now != before:
                spots |= self._exchange(before, now)
                gone += before
                come |= now
        self._ordered.change(gone, come)
        return spots

    def _differences(self, fact: FactKey) -> list[Difference]:
        place, failing = (fact[0], fact[2]), self._failed.get(fact, {})
        checked = (failing.get(check, ()) for _, check in self._rules.get(place, ()))
        return [*self._own.get(fact, ()), *chain.from_iterable(checked)]

    def _exchange(self, before: Mapping[Order, Contradiction], now: Mapping[Order, Contradiction]) -> set[Spot]:
        spots: set[Spot] = set()
        for key, one in _conflicts(before):
            spot = (one.table, row_key(one.row))
            self._at[spot].pop(key)
            if not self._at[spot]:
                del self._at[spot]
            self._say(one, -1)
            spots.add(spot)
        for key, one in _conflicts(now):
            spot = (one.table, row_key(one.row))
            self._at.setdefault(spot, {})[key] = one
            self._say(one, 1)
            spots.add(spot)
        return spots

    def _say(self, one: Contradiction, change: int) -> None:
        if one.standing not in (Standing.OPEN, Standing.STALE):
            return
        for article in {claim.article_id for side in one.values for claim in side.claims}:
            self.conflicts[article] += change
            if not self.conflicts[article]:
                del self.conflicts[article]


def _conflicts(held: Mapping[Order, Contradiction]) -> Iterator[tuple[Order, Contradiction]]:
    return ((key, one) for key, one in held.items() if one.type is Type.CONFLICT)


def _named(place: Place, places: Places) -> Iterator[Group]:
    """The facts that a resolution may be of: its row may end with a scope."""
    table, key, fields, _ = place
    bare = key[: key.rfind("scope=")].removesuffix(";") if "scope=" in key else key
    for one in dict.fromkeys((key, bare)):
        yield from places.named(table, one, fields.split("/"))

"""The contradictions of facts that come and go: only touched facts and those checked against them are compared anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.contradictions import Order, of_fact, order, row_key
from annotator.contradictions.checks import dates_of, rules_of, touched_by
from annotator.contradictions.groups import Group
from annotator.contradictions.looking import Found
from annotator.contradictions.standing import Place, decided
from annotator.deriving.ordered import Ordered
from annotator.deriving.places import FactKey, Moves, Places
from annotator.model import ArticleId, Codebook, Contradiction, Resolution, Standing, Type

Spot = tuple[str, str]
"""Table and row key with its scope: where a conflict stands."""


class Differing:
    """The contradictions, in order, and what is asked of them all the time."""

    def __init__(self, codebook: Codebook, resolutions: Iterable[Resolution]) -> None:
        self._rules = rules_of(codebook)
        self._found = Found(codebook)
        self._before: Mapping[Place, Resolution] = decided(resolutions)
        self._of: dict[FactKey, dict[Order, Contradiction]] = {}
        self._at: dict[Spot, dict[Order, Contradiction]] = {}
        self._ordered: Ordered[Order, Contradiction] = Ordered()
        self.conflicts: Counter[ArticleId] = Counter()

    def all(self) -> list[Contradiction]:
        """All contradictions, conflicts first."""
        return self._ordered.all()

    def at(self, spot: Spot) -> list[Contradiction]:
        """The conflicts that stand in a row."""
        held = self._at.get(spot, {})
        return [held[key] for key in sorted(held)]

    def change(self, moves: Moves) -> set[Spot]:
        """Compare anew what the moves touched; the rows whose conflicts are others now."""
        for group in moves.facts.values():
            self._found.put(group)
        facts = dict(moves.facts)
        for fact, group in moves.facts.items():
            dates = dict.fromkeys((*moves.dates[fact], *dates_of(group.told)))
            for other in touched_by(group, dates, self._rules, self._found):
                facts.setdefault((other.table.name, other.key, other.field.name), other)
        return self._compare(facts)

    def resolve(self, resolutions: Iterable[Resolution], places: Places) -> set[Spot]:
        """Take other verdicts over; the rows whose conflicts are others now."""
        before, self._before = self._before, decided(resolutions)
        changed = {place for place in {*before, *self._before} if before.get(place) != self._before.get(place)}
        groups = [group for place in sorted(changed) for group in _named(place, places)]
        return self._compare({(one.table.name, one.key, one.field.name): one for one in groups})

    def _compare(self, facts: Mapping[FactKey, Group]) -> set[Spot]:
        gone: list[Order] = []
        come: dict[Order, Contradiction] = {}
        spots: set[Spot] = set()
        for fact, group in facts.items():
            before = self._of.pop(fact, {})
            now = {order(one): one for one in self._found_in(group)}
            if now:
                self._of[fact] = now
            if now != before:
                spots |= self._exchange(before, now)
                gone += before
                come |= now
        self._ordered.change(gone, come)
        return spots

    def _found_in(self, group: Group) -> Sequence[Contradiction]:
        return of_fact(group, self._rules, self._found, self._before) if group.told else ()

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

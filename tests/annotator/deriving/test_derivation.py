"""A derivation kept while claims come and go is, at any moment, the one made afresh."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import count
from pathlib import Path

import pytest

from annotator import codebook, contradictions, kinds
from annotator.contradictions import groups
from annotator.derived import Derived, derive
from annotator.deriving import Derivation, ordered, ticking
from annotator.model import (
    ArticleId,
    City,
    Claim,
    ClaimId,
    Codebook,
    Contradiction,
    Evidence,
    FactRow,
    Field,
    Label,
    PartialDate,
    Quantity,
    Resolution,
    ResolutionId,
    Review,
    ReviewId,
    ReviewVerdict,
    Role,
    Row,
    State,
    Status,
    Table,
    Text,
    Value,
    Verdict,
)
from annotator.reviewing.seeing import seen
from annotator.witnesses import Witnesses

BOOKS = [
    codebook.read(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parents[3] / "seeds" / "codebooks").glob("*.toml"))
]
DATES = ["2024-02-14", "XXXX-02-14", "2024-02", "2024", "2025-02-14", "2025-12-04", "XXXX-12-04", "2024-02-15"]
CITIES = [
    City("Sơn La", "VN", "Sơn La"), City("Sơn La"), City("Sơn La", "VN"), City("Vinh", "VN", "Nghệ An"),
    City("Valencia", "ES"), City("Valencia", "VE"), City("Valencia"),
]  # fmt: skip
ROLES = [(), (Role.AS_OF,), (Role.AS_OF,), (Role.CORRECTION,)]
WITNESSES = Witnesses(sources={ArticleId(1): "A", ArticleId(2): "A", ArticleId(3): "B"})


class World:
    """Claims, verdicts and orphans made by chance, from few values so that they meet."""

    def __init__(self, seed: int, book: Codebook) -> None:
        self.chance = random.Random(seed)
        self.numbers = count(1)
        self.book = book
        self.claims: dict[ClaimId, Claim] = {}
        self.resolutions: list[Resolution] = []
        self.reviews: dict[ReviewId, Review] = {}

    def claim(self) -> Claim:
        """A claim about some field of some row."""
        pick = self.chance.choice
        table = pick(self.book.tables)
        field = pick([one for one in table.fields if not one.part_of])
        roles = pick(ROLES)
        return Claim(
            id=ClaimId(next(self.numbers)),
            article_id=ArticleId(self.chance.randrange(1, 6)),
            table=table.name,
            row=self.row(table),
            field=field.name,
            value=self.value(field),
            as_of=pick([None, "2024-02-14T07", *DATES[:5]]) if field.varies else None,
            scope=pick([None, None, "VN"]),
            state=pick(list(State)),
            evidence=(Evidence(0, 9), *(Evidence(10, 19, role) for role in roles)),
            passage=pick(["", "", "p1", "p2"]),
        )

    def row(self, table: Table) -> Row:
        """A key, now and then without its date, seldom one that the codebook has no place for."""
        keys = [key for key in table.keys if key.name != table.as_of or self.chance.random() < 0.8]
        return tuple((key.name, self.value(key)) for key in keys if self.chance.random() < 0.97)

    def value(self, field: Field) -> Value:
        """A value of the field's kind."""
        pick = self.chance.choice
        if field.kind == "date":
            return PartialDate(pick(DATES), relative=pick([False, False, True]), year_inferred=pick([False, True]))
        if field.kind == "count":
            return Quantity(Decimal(pick([2, 3, 5, 69, 72, 356, 365, 425, 428])), "x", approx=pick([None, None, "hơn"]))
        if field.kind == "city":
            return pick(CITIES)
        if field.kind == "choice":
            return Text(pick(field.choices).name)
        return Text(pick(["cả nước", "Lào Cai", "thành phố Lào Cai"]))

    def changed(self) -> Claim:
        """A claim that is there, with something about it changed."""
        claim, other = self.chance.choice(list(self.claims.values())), self.claim()
        part = self.chance.choice(["row", "value", "as_of", "scope", "state", "state", "state"])
        if part in ("row", "value"):
            return replace(other, id=claim.id, article_id=claim.article_id)
        return replace(claim, **{part: getattr(other, part)})

    def decide(self, found: Sequence[Contradiction]) -> None:
        """One verdict more, or one less."""
        if self.resolutions and (not found or self.chance.random() < 0.3):
            self.resolutions.remove(self.chance.choice(self.resolutions))
        elif found:
            one = self.chance.choice(found)
            settled = contradictions.settled_keys(one)
            row = tuple((name, replace(v, country=None) if isinstance(v, City) else v) for name, v in one.row)
            self.resolutions.append(
                Resolution(
                    ResolutionId(len(self.resolutions) + 1),
                    one.table,
                    self.chance.choice([one.row, row]),
                    one.field,
                    one.type,
                    self.chance.choice(list(Verdict)),
                    one.values[0].value,
                    "vì",
                    settled,
                )
            )

    def look(self, rows: Sequence[FactRow]) -> tuple[list[ReviewId], list[Review]]:
        """A fact is reviewed, or a review is taken back or changed."""
        pick = self.chance.choice
        gone = [pick(list(self.reviews))] if self.reviews and self.chance.random() < 0.4 else []
        came = [ReviewId(next(self.numbers))] if self.chance.random() < 0.8 or not gone else gone
        come = [self.review(number, rows) for number in came if rows]
        for number in gone:
            del self.reviews[number]
        self.reviews.update({one.id: one for one in come})
        return gone, come

    def review(self, number: ReviewId, rows: Sequence[FactRow]) -> Review:
        """A verdict on some fact, mostly an approval."""
        row = self.chance.choice(rows)
        one = seen(row, self.chance.choice(row.facts))
        verdict = self.chance.choice([*[ReviewVerdict.APPROVE] * 4, *ReviewVerdict, None])
        claims = one.claims or tuple(claim.id for claim in one.fact.claims)
        return Review(number, one.cell, one.fact.value, claims, verdict, by="B", at=str(self.chance.randrange(3)))

    def fresh(self) -> Derived:
        """What is derived from nothing."""
        ordered = sorted(self.claims.values(), key=lambda claim: (claim.article_id, claim.id))
        return derive(ordered, self.book, self.resolutions, WITNESSES, self.reviews.values())


def step(world: World, kept: Derivation) -> None:
    """One change by chance: to the claims, to the verdicts or to the reviews."""
    what = world.chance.random()
    if world.chance.random() < 0.3:
        kept.review(*world.look(kept.derived.rows))
        return
    if what < 0.2:
        world.decide(kept.derived.contradictions)
        kept.resolve(world.resolutions)
        return
    gone = world.chance.sample(sorted(world.claims), k=min(len(world.claims), world.chance.choice([0, 1, 1, 2])))
    come = [world.claim() for _ in range(world.chance.choice([0, 1, 1, 3]))]
    if world.claims and what < 0.6:
        changed = {claim.id: claim for claim in (world.changed() for _ in range(world.chance.choice([1, 1, 2, 4])))}
        gone = sorted({*gone, *changed} if what < 0.4 else changed)
        come = [*changed.values(), *(come if what < 0.3 else ())]
    for number in gone:
        del world.claims[number]
    world.claims.update({claim.id: claim for claim in come})
    kept.update(gone, come)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("book", BOOKS, ids=[book.name for book in BOOKS])
def test_it_equals_a_fresh_one_after_each_change(book: Codebook, seed: int) -> None:
    world = World(seed, book)
    for claim in (world.claim() for _ in range(seed * 5)):
        world.claims[claim.id] = claim
    kept = Derivation(book, world.claims.values(), (), WITNESSES)
    statuses: set[Status] = set()
    for _ in range(60):
        step(world, kept)
        assert kept.derived == world.fresh()
        statuses |= {fact.status for row in kept.derived.rows for fact in row.facts}
    assert Status.VERIFIED in statuses


def test_what_was_handed_out_stays_as_it_was() -> None:
    world = World(1, BOOKS[0])
    claims = [replace(world.claim(), state=State.CONFIRMED) for _ in range(30)]
    kept = Derivation(BOOKS[0], claims)
    before = kept.derived
    rows, found = list(before.rows), list(before.contradictions)
    kept.update([claim.id for claim in claims], ())
    assert (before.rows, before.contradictions) == (rows, found)
    assert kept.derived.rows == []
    assert kept.derived.conflicts == {}


def test_a_change_says_which_facts_it_touched() -> None:
    book = next(one for one in BOOKS if one.name == "learning_cities")
    told = [
        Claim(ClaimId(n), ArticleId(n), "network_facts", (), "founded", PartialDate(year))
        for n, year in ((1, "2012"), (2, "2013"))
    ]
    kept = Derivation(book, told[:1])
    changed = kept.update((), told[1:])
    assert changed.facts == {("network_facts", "", "founded")}
    assert changed.rows == {("network_facts", "")}
    assert [kinds.label(side.value) for side in kept.derived.contradictions[0].values] == ["2012", "2013"]


def test_a_row_whose_facts_change_places_in_one_step_goes_with_its_last_claim() -> None:
    day = Field("as_of", Label("", ""), "date")
    table = Table("t", Label("", ""), (day,), (Field("f", Label("", ""), "count"), Field("g", Label("", ""), "count")),
                  as_of="as_of")  # fmt: skip
    book = replace(BOOKS[0], tables=(table,))

    def told(number: int, field: str, day: str) -> Claim:
        row = (("as_of", PartialDate(day)),)
        return Claim(ClaimId(number), ArticleId(1), "t", row, field, Quantity(Decimal(number)))

    kept = Derivation(book, [told(1, "g", "2024-02-15"), told(2, "f", "2024-02-14")])
    now = told(3, "g", "2024-02-14")
    kept.update([ClaimId(1), ClaimId(2)], [now])
    assert kept.derived == derive([now], book, ())
    kept.update([ClaimId(3)], ())
    assert kept.derived == Derived()


DAY = Field("as_of", Label("", ""), "date")
COUNTS = tuple(Field(name, Label("", ""), "count", varies=name == "g") for name in "fgh")
MANY = replace(
    BOOKS[0],
    tables=(
        Table("t", Label("", ""), (DAY,), COUNTS, as_of="as_of"),
        Table("u", Label("", ""), (Field("city", Label("", ""), "city"), DAY), COUNTS, as_of="as_of"),
    ),
)
"""Rows of several fields and dates, which change places."""


def leap(world: World, kept: Derivation) -> None:
    """Many changes at once: claims go, come and change, in any mixture."""
    pick = world.chance.choice
    gone = set(world.chance.sample(sorted(world.claims), k=min(len(world.claims), pick([2, 4, 8]))))
    changed = [world.changed() for _ in range(pick([0, 2, 5]))] if world.claims else []
    come = {claim.id: claim for claim in (*changed, *(world.claim() for _ in range(pick([0, 2, 6]))))}
    gone |= {claim.id for claim in changed}
    for number in gone:
        del world.claims[number]
    world.claims.update(come)
    kept.update(sorted(gone), list(come.values()))


@pytest.mark.parametrize("seed", range(20, 30))
@pytest.mark.parametrize("book", [*BOOKS, MANY], ids=[*(book.name for book in BOOKS), "many"])
def test_it_equals_a_fresh_one_where_little_is_held_at_a_time(
    book: Codebook, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What takes thousands of claims else: facts asleep, several batches, several blocks.
    monkeypatch.setattr(ticking, "_EVERY", 2)
    monkeypatch.setattr(groups, "AWAKE", 3)
    monkeypatch.setattr(ordered, "_BLOCK", 3)
    monkeypatch.setattr(ordered, "_FEW", 2)
    world = World(seed, book)
    for claim in (world.claim() for _ in range(seed % 10 * 4)):
        world.claims[claim.id] = claim
    kept = Derivation(book, world.claims.values(), (), WITNESSES)
    for _ in range(40):
        if world.chance.random() < 0.5:
            leap(world, kept)
        else:
            step(world, kept)
        assert kept.derived == world.fresh()

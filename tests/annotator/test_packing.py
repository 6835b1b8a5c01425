"""Packed claims come out as they went in, whatever they hold, and sort as claims do."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model import (
    ArticleId,
    City,
    Claim,
    ClaimId,
    Evidence,
    PartialDate,
    Quantity,
    Role,
    SpanId,
    State,
    Text,
    Value,
)
from annotator.packing import ByNumber, PackedClaims, Packing, Store, articles_of, number_of

MOST = 2**63 - 1
numbers = st.one_of(st.integers(1, 999), st.integers(1, MOST))
# Lone surrogates too: a damaged project may hold them.
words = st.text(st.characters(), max_size=20)
amounts = st.sampled_from([Decimal(one) for one in ("5", "5.0", "5.00", "-0", "0", "1E+3", "1000")])
values: st.SearchStrategy[Value] = st.one_of(
    st.builds(City, words, st.none() | words, st.none() | words),
    st.builds(PartialDate, words, st.booleans(), st.booleans()),
    st.builds(Quantity, amounts, words, st.none() | amounts, st.none() | words),
    st.builds(Text, words),
)
evidence = st.builds(
    Evidence, st.integers(0, MOST), st.integers(0, MOST), st.sampled_from(Role), st.integers(0, MOST).map(SpanId)
)
passages = st.one_of(words, st.sampled_from(["", "0123456789abcdef", "0123456789ABCDEF", "0123", "01 23456789abcde"]))
claims = st.builds(
    Claim,
    numbers.map(ClaimId),
    numbers.map(ArticleId),
    words,
    st.lists(st.tuples(words, values), max_size=3).map(tuple),
    words,
    values,
    st.none() | words,
    st.none() | words,
    st.sampled_from(State),
    st.integers(-MOST, MOST),
    st.lists(evidence, max_size=3).map(tuple),
    words,
    passages,
)


def exact(claim: Claim) -> str:
    """All that a claim holds: 5 and 5.0 are equal, and are not the same."""
    return repr(claim)


@given(st.lists(claims, max_size=8))
def test_a_claim_comes_out_as_it_went_in(told: list[Claim]) -> None:
    packing = Packing()
    packed = PackedClaims.of(told, packing)
    assert [*map(exact, packed)] == [*map(exact, told)]
    assert [*map(number_of, packed.parts)] == [claim.id for claim in told]
    assert [*articles_of(packed)] == [*articles_of(told)] == [claim.article_id for claim in told]
    outlines = [packing.outline(part) for part in packed.parts]
    assert [(one.row, one.value, one.as_of, one.state) for one in outlines] == [
        (one.row, one.value, one.as_of, one.state) for one in told
    ]


@given(st.lists(claims, max_size=8, unique_by=lambda claim: (claim.article_id, claim.id)))
def test_packed_claims_sort_as_claims_do(told: list[Claim]) -> None:
    packed = PackedClaims.of(told, Packing())
    assert packed.in_order() == sorted(told, key=lambda claim: (claim.article_id, claim.id))
    confirmed = [claim for claim in told if claim.state is State.CONFIRMED]
    assert packed.in_state(State.CONFIRMED) == confirmed


@given(st.lists(claims, max_size=4), st.lists(claims, max_size=4))
def test_packed_claims_equal_what_holds_the_same(told: list[Claim], others: list[Claim]) -> None:
    packed = PackedClaims.of(told, Packing())
    assert packed == tuple(told)
    assert tuple(told) == packed
    assert hash(packed) == hash(tuple(told))
    assert (packed == others) is (told == others)
    assert (packed == PackedClaims.of(others, packed.packing)) is (told == others)
    assert packed != 1
    assert packed[1:] == told[1:]
    assert [packed[at] for at in range(-len(told), len(told))] == told + told


def test_what_is_packed_already_stays_as_it_is() -> None:
    packing = Packing()
    packed = PackedClaims.of([Claim(ClaimId(1), ArticleId(1), "t", (), "f", Text("a"))], packing)
    assert PackedClaims.of(packed, packing) is packed
    assert PackedClaims.of(packed, Packing()) == packed


def test_what_claims_share_is_held_once() -> None:
    packing = Packing()
    told = [
        Claim(
            ClaimId(n), ArticleId(n), "t", (("city", City("Vinh", "VN")),), "f", Text("a"), passage="0123456789abcdef"
        )
        for n in range(1, 3)
    ]
    one, other = PackedClaims.of(told, packing)
    assert one.row is other.row
    assert one.value is other.value
    assert all(len(part) < 60 for part in PackedClaims.of(told, packing).parts)


@given(st.lists(st.tuples(st.integers(0, MOST) | st.integers(0, 2000), st.booleans())))
def test_things_are_found_by_their_numbers(changes: list[tuple[int, bool]]) -> None:
    held: ByNumber[str] = ByNumber()
    wanted: dict[int, str] = {}
    for number, comes in changes:
        if comes:
            held.put(number, str(number))
            wanted[number] = str(number)
        else:
            assert held.pop(number) == wanted.pop(number, None)
        assert held.get(number) == wanted.get(number)
        assert len(held) == len(wanted)
    assert sorted(held) == sorted(wanted.values())


def test_a_store_holds_claims_by_their_ids() -> None:
    store = Store()
    told = [Claim(ClaimId(n), ArticleId(n), "t", (), "f", Text(str(n))) for n in (1, 2, 700)]
    for claim in told:
        store.put(claim)
    changed = Claim(ClaimId(2), ArticleId(2), "t", (), "f", Text("x"))
    store.put(changed)
    store.pop(ClaimId(1))
    store.pop(ClaimId(99))
    assert len(store) == 2
    assert store.all().in_order() == [changed, told[2]]
    assert store.some([ClaimId(700), ClaimId(1), ClaimId(2)]) == [told[2], changed]


def test_a_claim_of_no_packing_is_refused() -> None:
    with pytest.raises(IndexError):
        Packing().claim(Packing().packed(Claim(ClaimId(1), ArticleId(1), "t", (), "f", Text("a"))))

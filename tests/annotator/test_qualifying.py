"""Values that all hold, told apart by date, scope or field."""

from __future__ import annotations

from decimal import Decimal

from annotator import contradictions, kinds, qualifying
from annotator.model import (
    ArticleId,
    Because,
    Claim,
    ClaimId,
    Codebook,
    Contradiction,
    Field,
    Label,
    PartialDate,
    Quantity,
    Table,
    Text,
    Type,
)
from annotator.qualifying import Split

NAME = Label("x", "x")
STORM = Table(
    "storm",
    NAME,
    keys=(),
    fields=(
        Field("dead", NAME, "count", varies=True),
        Field("missing", NAME, "count", varies=True),
        Field("landfall", NAME, "date"),
    ),
)
FIGURES = Table(
    "figures",
    NAME,
    keys=(Field("metric", NAME, "choice"), Field("as_of", NAME, "date")),
    fields=(Field("value", NAME, "count"),),
    as_of="as_of",
)
CODEBOOK = Codebook("storms", NAME, (STORM, FIGURES))
PUBLISHED = {ArticleId(1): "2024-09-10", ArticleId(2): "2024-09-12"}


def claim(number: int, dead: int, as_of: str | None = None, field: str = "dead") -> Claim:
    value = Quantity(Decimal(dead), "người")
    return Claim(ClaimId(number), ArticleId(number), "storm", (), field, value, as_of=as_of)


def key(dead: int) -> str:
    return kinds.key(Quantity(Decimal(dead), "người"))


def conflict(*claims: Claim) -> Contradiction:
    return next(one for one in contradictions.find(claims, CODEBOOK) if one.type is Type.CONFLICT)


SAME_DAY = conflict(claim(1, 59, "2024-09-10"), claim(2, 64, "2024-09-10"))


def test_a_changing_number_is_first_thought_to_be_of_other_dates() -> None:
    assert qualifying.likely(SAME_DAY, STORM) is Because.AS_OF
    fields = qualifying.fields_like(SAME_DAY, STORM)
    assert fields == ["dead", "missing"]


def test_what_claims_and_articles_tell_is_filled_in() -> None:
    told = qualifying.proposed(SAME_DAY, Because.AS_OF, STORM, PUBLISHED)
    assert told == {key(59): "2024-09-10", key(64): "2024-09-10"}
    moved = qualifying.proposed(SAME_DAY, Because.PREDICATE, STORM, PUBLISHED)
    assert sorted(filter(None, moved.values())) == ["dead", "missing"]
    assert set(qualifying.proposed(SAME_DAY, Because.SCOPE, STORM, PUBLISHED).values()) == {None}


def test_equal_marks_tell_nothing_apart() -> None:
    assert qualifying.unsplit(SAME_DAY, Split(Because.AS_OF, {key(59): "2024", key(64): "2024"}))
    assert qualifying.unsplit(SAME_DAY, Split(Because.AS_OF, {key(59): "2024", key(64): None}))
    assert not qualifying.unsplit(SAME_DAY, Split(Because.SCOPE, {key(59): None, key(64): "VN"}))


def test_only_claims_that_change_are_corrected() -> None:
    claims = [claim(1, 59, "2024-09-10"), claim(2, 64, "2024-09-10")]
    split = Split(Because.AS_OF, {key(59): "2024-09-10", key(64): "2024-09-12"})
    (changed,) = qualifying.corrected(claims, split, STORM)
    assert (changed.id, changed.as_of) == (2, "2024-09-12")
    assert not [one for one in contradictions.find([claims[0], changed], CODEBOOK) if one.type is Type.CONFLICT]


def test_a_value_moves_to_the_field_it_belongs_to() -> None:
    split = Split(Because.PREDICATE, {key(59): "dead", key(64): "missing"})
    changed = qualifying.corrected([claim(1, 59), claim(2, 64)], split, STORM)
    assert [(one.id, one.field) for one in changed] == [(2, "missing")]


def test_where_a_key_dates_the_row_the_key_moves_too() -> None:
    row = (("metric", Text("members")), ("as_of", PartialDate("2024")))
    one = Claim(ClaimId(1), ArticleId(1), "figures", row, "value", Quantity(Decimal(356)), as_of="2024")
    split = Split(Because.AS_OF, {kinds.key(one.value): "2024-02-14"})
    (changed,) = qualifying.corrected([one], split, FIGURES)
    assert changed.row == (("metric", Text("members")), ("as_of", PartialDate("2024-02-14")))
    assert changed.as_of == "2024-02-14"

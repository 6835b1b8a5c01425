"""Another date moves what the old one decided, and nothing that a person said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from annotator import codebook, looking
from annotator.model import (
    Article,
    ArticleId,
    City,
    Claim,
    ClaimId,
    PartialDate,
    PublishedFrom,
    Quantity,
    Role,
    Span,
    SpanId,
    State,
)
from annotator.redating import Proposals, Redated, redate
from annotator.text import normalise

ROOT = Path(__file__).parents[2]
BOOK = codebook.read((ROOT / "seeds" / "codebooks" / "learning_cities.toml").read_text(encoding="utf-8"))
TEXT = (
    "Ngày 14/2, UNESCO công bố thêm 64 thành phố, trong đó có Vinh (Nghệ An). "
    "Mạng lưới hiện có 356 thành phố. Mạng lưới được thành lập năm 2012. Năm nay là một năm vui."
)
BEFORE = Article(ArticleId(1), "a", "", normalise(TEXT), published_on="2023", published_from=PublishedFrom.INFERRED)
AFTER = replace(BEFORE, published_on="2024-02-15", published_from=PublishedFrom.PERSON)


def look(article: Article, decided: Sequence[Span]) -> Proposals:
    return looking.look(article, BOOK, decided=decided)


@pytest.fixture
def had() -> Proposals:
    """What stands in the project: the proposals under the old date, with numbers."""
    found, said = look(BEFORE, ())
    spans = [replace(span, id=SpanId(n)) for n, span in enumerate(found, 1)]
    ids = {(span.start, span.end): span.id for span in spans}
    return spans, [
        replace(
            claim,
            id=ClaimId(n),
            evidence=tuple(replace(e, span_id=ids.get((e.start, e.end), SpanId(0))) for e in claim.evidence),
        )
        for n, claim in enumerate(said, 1)
    ]


def decided(had: Proposals, state: State) -> Proposals:
    return [replace(s, state=state) for s in had[0]], [replace(c, state=state) for c in had[1]]


def of_field(said: Sequence[Claim], field: str) -> Claim:
    return next(claim for claim in said if claim.field == field)


@pytest.mark.parametrize("state", list(State))
def test_all_that_hung_on_the_date_moves_and_keeps_its_state(had: Proposals, state: State) -> None:
    moved = redate(BEFORE, AFTER, decided(had, state), look)
    assert {TEXT[s.start : s.end]: s.value.iso for s in moved.spans if isinstance(s.value, PartialDate)} == {
        "Ngày 14/2": "2024-02-14",
        "Năm nay": "2024",
    }
    assert {one.state for one in moved.spans} | {one.state for one in moved.claims} == {state}
    assert of_field(moved.claims, "joined").value == PartialDate("2024-02-14")
    assert of_field(moved.claims, "new_cities").row == (("date", PartialDate("2024-02-14")),)
    count = of_field(moved.claims, "count")
    assert (dict(count.row)["as_of"], count.as_of) == (PartialDate("2024-02-14"), "2024-02-14")
    assert not any(claim.field == "founded" for claim in moved.claims)


def test_the_links_to_the_spans_are_kept(had: Proposals) -> None:
    moved = redate(BEFORE, AFTER, had, look)
    before = {claim.id: claim for claim in had[1]}
    assert moved.claims
    for claim in moved.claims:
        assert [e.span_id for e in claim.evidence] == [e.span_id for e in before[claim.id].evidence]


def test_a_date_that_a_person_set_stays_with_all_that_rests_on_it(had: Proposals) -> None:
    def corrected(span: Span) -> Span:
        if TEXT[span.start : span.end] != "Ngày 14/2":
            return span
        return replace(span, state=State.CONFIRMED, value=PartialDate("2022-02-14"))

    moved = redate(BEFORE, AFTER, ([corrected(span) for span in had[0]], had[1]), look)
    assert [TEXT[s.start : s.end] for s in moved.spans] == ["Năm nay"]
    assert of_field(moved.proposed[1], "joined").value == PartialDate("2022-02-14")


def test_a_claim_is_moved_part_by_part(had: Proposals) -> None:
    def corrected(claim: Claim) -> Claim:
        if claim.field == "joined":
            return replace(claim, value=PartialDate("2022"), row=(("city", City("Vinh Yên", "VN")),))
        if claim.field == "new_cities":
            return replace(claim, value=Quantity(Decimal(65), "thành phố"))
        return claim

    said = [replace(corrected(claim), state=State.CONFIRMED) for claim in had[1]]
    moved = redate(BEFORE, AFTER, (had[0], said), look)
    assert all(claim.field != "joined" for claim in moved.claims)
    # The number is the person's, the row was the date's.
    new_cities = of_field(moved.claims, "new_cities")
    assert new_cities.value == Quantity(Decimal(65), "thành phố")
    assert new_cities.row == (("date", PartialDate("2024-02-14")),)


def test_a_row_is_moved_key_by_key(had: Proposals) -> None:
    said = [
        replace(c, state=State.CONFIRMED, row=(("metric", PartialDate("2000")), *c.row[1:]))
        if c.field == "count"
        else c
        for c in had[1]
    ]
    moved = of_field(redate(BEFORE, AFTER, (had[0], said), look).claims, "count")
    assert dict(moved.row) == {"metric": PartialDate("2000"), "as_of": PartialDate("2024-02-14")}


def test_without_a_date_days_lose_their_year(had: Proposals) -> None:
    gone = replace(BEFORE, published_on=None, published_from=None)
    moved = redate(BEFORE, gone, decided(had, State.CONFIRMED), look)
    values = {TEXT[s.start : s.end]: s.value for s in moved.spans}
    assert values["Ngày 14/2"] == PartialDate("XXXX-02-14")
    # Nothing dates "năm nay" any more: what a person confirmed there stays.
    assert "Năm nay" not in values


def test_the_same_date_moves_nothing(had: Proposals) -> None:
    moved = redate(BEFORE, BEFORE, had, look)
    assert (moved.spans, moved.claims) == ((), ())


def test_claims_that_become_one_do_not_share_a_place() -> None:
    """Under the new date both sentences tell of one event: the first decided claim stands for it."""
    said = look(BEFORE, ())[1]
    base = replace(of_field(said, "founded"), state=State.CONFIRMED)
    one, two = replace(base, id=ClaimId(1)), replace(base, id=ClaimId(2), evidence=_shifted(base, 40))
    joined = replace(base, id=ClaimId(0), state=State.SUGGESTED, evidence=(*one.evidence, *two.evidence))

    def other_look(article: Article, decided: Sequence[Span]) -> tuple[list[Span], list[Claim]]:
        if article is BEFORE:
            return [], [replace(c, id=ClaimId(0), state=State.SUGGESTED) for c in (one, two)]
        return [], [replace(joined, value=PartialDate("2013"))]

    moved: Redated = redate(BEFORE, AFTER, ([], [one, two]), other_look)
    assert [claim.value for claim in moved.claims] == [PartialDate("2013")] * 2
    assert [claim.evidence for claim in moved.claims] == [joined.evidence, two.evidence]


def _shifted(claim: Claim, by: int) -> tuple:  # type: ignore[type-arg]
    return tuple(replace(e, start=e.start + by, end=e.end + by, role=Role.VALUE) for e in claim.evidence)

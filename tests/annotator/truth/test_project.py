"""How reliable a project's sources are, from its claims and verdicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from annotator import codebook, contradictions
from annotator.model import (
    ArticleId,
    Claim,
    ClaimId,
    Contradiction,
    Evidence,
    PartialDate,
    Quantity,
    Resolution,
    ResolutionId,
    State,
    Text,
    Type,
    Value,
    Verdict,
)
from annotator.truth.project import reliability
from annotator.truth.wording import told
from annotator.witnesses import Copied, Reliability, Witnesses

BOOK = codebook.read("""
name = "storms"
label = { vi = "Bão", en = "Storms" }

[[table]]
name = "storm"
label = { vi = "Bão", en = "Storm" }

[[table.key]]
name = "name"
label = { vi = "Tên", en = "Name" }
kind = "text"

[[table.field]]
name = "landfall"
label = { vi = "Đổ bộ", en = "Landfall" }
kind = "date"
cues = ["đổ bộ"]

[[table.field]]
name = "dead"
label = { vi = "Chết", en = "Dead" }
kind = "count"
cues = ["chết"]
varies = true
""")
SOURCES = ("Báo A", "Báo B", "Báo C", "Báo D")
LANDFALL, DEAD = ("storm", "landfall"), ("storm", "dead")


def claim(storm: int, source: int, field: str, value: Value, **more: object) -> Claim:
    """What a source's article about a storm says; each article is of one storm and one source."""
    number = storm * len(SOURCES) + source + 1
    row = (("name", Text(f"bão {storm}")),)
    made = Claim(ClaimId(number), ArticleId(number), "storm", row, field, value, evidence=(Evidence(100, 110),))
    return replace(made, **more)


def known(storms: int) -> Witnesses:
    """Who published the articles about so many storms."""
    return Witnesses(sources={ArticleId(n + 1): SOURCES[n % len(SOURCES)] for n in range(storms * len(SOURCES))})


def date(day: int) -> PartialDate:
    return PartialDate(f"2024-09-{day:02}")


def landfalls(storms: int) -> Iterator[Claim]:
    """A, B and C agree on each day; D is a day late."""
    for storm in range(storms):
        yield from (claim(storm, source, "landfall", date(7 + (source == 3))) for source in range(4))


def verdicts(claims: Sequence[Claim], verdict: Verdict, value: Value | None) -> list[Resolution]:
    """The same verdict on every conflict of these claims."""
    found: list[Contradiction] = contradictions.find(claims, BOOK)
    conflicts = [one for one in found if one.type is Type.CONFLICT]
    return [
        Resolution(
            ResolutionId(number),
            one.table,
            one.row,
            one.field,
            one.type,
            verdict,
            value,
            "vì",
            contradictions.settled_keys(one),
        )
        for number, one in enumerate(conflicts)
    ]


def test_who_stands_alone_is_less_reliable_and_only_in_that_field() -> None:
    claims = list(landfalls(20))
    claims += [claim(s, n, "dead", Quantity(Decimal(9)), as_of="2024-09-08") for s in range(20) for n in (0, 3)]
    found = reliability(claims, BOOK, [], known(20))
    assert found["Báo A", LANDFALL].rate > 900 > 400 > found["Báo D", LANDFALL].rate
    assert found["Báo D", DEAD].rate > found["Báo D", LANDFALL].rate
    assert {one.facts for one in found.values()} == {20}


def test_verdicts_count_as_truths() -> None:
    claims = list(landfalls(20))
    settled = verdicts(claims, Verdict.VALUE, date(8))
    assert len(settled) == 20
    found = reliability(claims, BOOK, settled, known(20))
    assert found["Báo D", LANDFALL].rate > 800 > 300 > found["Báo A", LANDFALL].rate


def test_another_value_than_those_told_makes_all_wrong_and_a_coarser_one_right() -> None:
    claims = list(landfalls(20))
    typed = reliability(claims, BOOK, verdicts(claims, Verdict.VALUE, date(20)), known(20))
    none = reliability(claims, BOOK, verdicts(claims, Verdict.NONE, None), known(20))
    assert all(one.rate < 300 for one in (*typed.values(), *none.values()))
    month = reliability(claims, BOOK, verdicts(claims, Verdict.VALUE, PartialDate("2024-09")), known(20))
    assert all(one.rate > 800 for one in month.values())


def test_where_all_may_hold_nobody_is_judged() -> None:
    claims = list(landfalls(5))
    assert reliability(claims, BOOK, verdicts(claims, Verdict.BOTH, None), known(5)) == {}


def test_numbers_of_two_days_do_not_speak_against_each_other() -> None:
    claims = [
        claim(storm, source, "dead", Quantity(Decimal(5 + source)), as_of=f"2024-09-0{1 + source}")
        for storm in range(10)
        for source in range(4)
    ]
    assert reliability(claims, BOOK, [], known(10)) == {}


def test_values_that_agree_within_their_wording_are_all_right() -> None:
    told_alike = [PartialDate("2024"), PartialDate("2024-09"), date(7), date(7)]
    claims = [claim(s, n, "landfall", value) for s in range(20) for n, value in enumerate(told_alike)]
    rates = {one.rate for one in reliability(claims, BOOK, [], known(20)).values()}
    assert min(rates) > 900


def test_copies_are_one_witness() -> None:
    claims = [claim(s, n, "landfall", date(8 if n < 3 else 7)) for s in range(20) for n in range(4)]
    witnesses = known(20)
    copied = {
        one.article_id: (Copied(90, 200, int(one.article_id - 1) // 4),)
        for one in claims
        if (one.article_id - 1) % 4 < 3
    }
    apart = reliability(claims, BOOK, [], witnesses)
    together = reliability(claims, BOOK, [], replace(witnesses, copied=copied))
    assert apart["Báo D", LANDFALL].rate < 400
    assert together["Báo D", LANDFALL].rate == together["Báo A", LANDFALL].rate


def test_rejected_claims_and_articles_without_a_source_are_left_out() -> None:
    claims = list(landfalls(5))
    nameless = known(5).sources
    assert reliability(claims, BOOK, [], Witnesses()) == {}
    rejected = [replace(one, state=State.REJECTED) for one in claims]
    assert reliability(rejected, BOOK, [], Witnesses(sources=nameless)) == {}


def test_reliability_in_words() -> None:
    assert str(told("Báo A", Reliability(924, 801, 970, 25))) == "Báo A: right 92 % (n=25, 80–97 %)"

"""Claims and verdicts follow the names of their table, field, choice and scope."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from annotator import codebook, kinds
from annotator.codebook import drafting, lines, renaming
from annotator.codebook.orphans import orphans
from annotator.model import (
    ArticleId,
    City,
    Claim,
    ClaimId,
    PartialDate,
    Quantity,
    Resolution,
    ResolutionId,
    Text,
    Type,
    Verdict,
)

SEEDS = Path(__file__).parents[3] / "seeds"
SOURCE = (SEEDS / "codebooks" / "learning_cities.toml").read_text(encoding="utf-8")
VINH = (("city", City("Vinh", "VN")),)
JOINED = Claim(ClaimId(1), ArticleId(1), "member_cities", VINH, "joined", PartialDate("2020"))
METRIC = (("metric", Text("member_cities")),)
FIVE = Quantity(Decimal(5), "thành phố")
COUNT = Claim(ClaimId(2), ArticleId(1), "network_figures", METRIC, "count", FIVE, scope="VN")


def begun(*names: tuple[lines.Path, str]) -> drafting.Draft:
    draft = drafting.begin(SOURCE)
    for path, name in names:
        draft = drafting.renamed(draft, path, name)
    return draft


def test_claims_follow_and_have_a_place() -> None:
    draft = begun(
        ((("table", 1),), "members"),
        ((("table", 1), ("field", 1)), "since"),
        ((("table", 1), ("key", 1)), "place"),
        ((("table", 3), ("key", 1), ("choice", 1)), "cities"),
        ((("scope", 1),), "viet_nam"),
    )
    one, other = renaming.renamed([JOINED, COUNT], renaming.of(draft))
    assert (one.table, one.field, one.row[0][0]) == ("members", "since", "place")
    assert (other.row, other.scope) == ((("metric", Text("cities")),), "viet_nam")
    assert orphans([one, other], codebook.read(draft.source)) == []


def test_what_keeps_its_name_is_not_touched() -> None:
    renamed = renaming.of(begun(((("table", 4), ("field", 1)), "begun")))
    assert renamed.tables == {"network_facts"}
    assert renaming.renamed([JOINED, COUNT], renamed) == []
    assert not renaming.of(drafting.begin(SOURCE))


def test_names_that_are_exchanged_take_their_own_claims() -> None:
    draft = begun(
        ((("table", 4), ("field", 1)), "spare"),
        ((("table", 4), ("field", 2)), "founded"),
        ((("table", 4), ("field", 1)), "launched"),
    )
    year = PartialDate("2013")
    claims = [
        Claim(ClaimId(n), ArticleId(1), "network_facts", (), f, year) for n, f in ((1, "founded"), (2, "launched"))
    ]
    assert [claim.field for claim in renaming.renamed(claims, renaming.of(draft))] == ["launched", "founded"]


def test_a_verdict_follows_its_fact() -> None:
    draft = begun(((("table", 4), ("field", 1)), "begun"), ((("table", 3), ("key", 1), ("choice", 1)), "cities"))
    found = [
        _verdict("network_facts", (), "founded/launched", "2012"),
        _verdict("network_figures", METRIC, "count", kinds.key(FIVE)),
    ]
    first, second = renaming.resolutions(found, renaming.of(draft))
    assert (first.field, first.settled) == ("begun/launched", ("2012",))
    assert second.row == (("metric", Text("cities")),)


def _verdict(table: str, row: tuple[tuple[str, Text], ...], field: str, settled: str) -> Resolution:
    return Resolution(ResolutionId(1), table, row, field, Type.CONFLICT, Verdict.BOTH, None, "vì", (settled,))

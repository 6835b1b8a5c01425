"""Claims that a changed codebook has no place for."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from annotator import codebook
from annotator.codebook.orphans import orphans
from annotator.model import ArticleId, City, Claim, ClaimId, PartialDate, Quantity, Text

SEEDS = Path(__file__).parents[3] / "seeds"
SOURCE = (SEEDS / "codebooks" / "learning_cities.toml").read_text(encoding="utf-8")
JOINED = Claim(
    ClaimId(1), ArticleId(1), "member_cities", (("city", City("Vinh", "VN")),), "joined", PartialDate("2020")
)
COUNT = Claim(
    ClaimId(2),
    ArticleId(1),
    "network_figures",
    (("metric", Text("member_cities")),),
    "count",
    Quantity(Decimal(356), "thành phố"),
)


def test_claims_that_fit_their_table_are_no_orphans() -> None:
    assert orphans([JOINED, COUNT], codebook.read(SOURCE)) == []


@pytest.mark.parametrize(
    ("find", "put", "lost"),
    [
        ('name = "joined"', 'name = "since"', JOINED),
        (
            'name = "member_cities"\nlabel.vi = "Thành phố thành viên"\nlabel.en',
            'name = "m"\nlabel.vi = "x"\nlabel.en',
            JOINED,
        ),
        ('kind = "date"\ncues = [\n    "công nhận"', 'kind = "count"\ncues = [\n    "công nhận"', JOINED),
        ('kind = "choice"', 'kind = "text"', None),
        ('name = "metric"', 'name = "figure"', COUNT),
    ],
)
def test_a_removed_or_changed_field_orphans_its_claims(find: str, put: str, lost: Claim | None) -> None:
    assert find in SOURCE
    # Checks may read the field under its old name: they are left out here.
    changed = SOURCE.replace(find, put, 1)
    body = "\n\n".join(block for block in changed.split("\n\n") if "[[table.check]]" not in block)
    assert orphans([JOINED, COUNT], codebook.read(body)) == ([lost] if lost else [])


def test_a_choice_that_is_gone_orphans_its_rows() -> None:
    other = replace(COUNT, row=(("metric", Text("visitors")),))
    assert orphans([other], codebook.read(SOURCE)) == [other]


def test_a_row_without_its_date_has_a_place_and_one_without_its_name_has_none() -> None:
    assert orphans([COUNT, replace(COUNT, row=())], codebook.read(SOURCE)) == [replace(COUNT, row=())]

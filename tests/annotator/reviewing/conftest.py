"""Facts about towns, and reviews of them."""

from __future__ import annotations

import pytest

from annotator import codebook
from annotator.model import (
    ArticleId,
    City,
    Claim,
    ClaimId,
    Codebook,
    PartialDate,
    Review,
    ReviewId,
    ReviewVerdict,
    State,
    Text,
    Value,
)
from annotator.reviewing.seeing import Seen

BOOK = """
name = "mau"
label = { vi = "Mẫu", en = "Sample" }

[[table]]
name = "towns"
label = { vi = "Thành phố", en = "Towns" }

[[table.key]]
name = "town"
label = { vi = "Thành phố", en = "Town" }
kind = "city"

[[table.field]]
name = "joined"
label = { vi = "Gia nhập", en = "Joined" }
kind = "date"
cues = ["gia nhập"]

[[table.field]]
name = "word"
label = { vi = "Từ", en = "Word" }
kind = "text"
many = true
cues = ["từ"]
"""


@pytest.fixture(scope="session")
def book() -> Codebook:
    return codebook.read(BOOK)


def claim(number: int, value: Value, town: str = "Vinh", *, article: int = 0, scope: str | None = None) -> Claim:
    """A confirmed claim: of a date when a town joined, of a text what is said of it."""
    field = "joined" if isinstance(value, PartialDate) else "word"
    row = (("town", City(town, "VN")),)
    return Claim(
        ClaimId(number), ArticleId(article or number), "towns", row, field, value, None, scope, State.CONFIRMED
    )


def review(
    one: Seen, verdict: ReviewVerdict = ReviewVerdict.APPROVE, *, number: int = 1, at: str = "1", by: str = "Bình"
) -> Review:
    """A verdict on a fact."""
    return Review(ReviewId(number), one.cell, one.fact.value, one.claims, verdict, by=by, at=at)


YEAR, OTHER = PartialDate("2012"), PartialDate("2013")
WORDS = Text("xanh"), Text("sạch")

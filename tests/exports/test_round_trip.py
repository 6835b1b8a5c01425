"""A workbook that nobody edited says nothing otherwise, whatever the project holds and however it was exported."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.contradictions import settled_keys
from annotator.model import (
    City,
    Claim,
    PartialDate,
    Quantity,
    Resolution,
    ResolutionId,
    Review,
    ReviewId,
    ReviewVerdict,
    Row,
    State,
    Text,
    Value,
    Verdict,
)
from annotator.reviewing.seeing import seen
from exports.workbook.layout import Limits
from tests.exports.edited import SON_LA, VINH, Project, claim, compared, export, of_city

DATES = st.sampled_from(
    [
        *("2012", "2013", "2024-02", "2024-02-14", "2024-02-15", "1890-05-01", "1899", "2024-Q1", "2025/2035"),
        *("XXXX-02-14", "2024-02-14/2024-02-16", "1900-01-01", "2024-12-31"),
    ]
).map(PartialDate)
NUMBERS = st.one_of(
    st.integers(0, 10**17).map(Decimal),
    st.decimals(-(10**6), 10**6, places=3, allow_nan=False),
    st.sampled_from([Decimal("0.1"), Decimal("12345678.9"), Decimal("1E+9"), Decimal("1.50")]),
)
COUNTS = st.builds(
    lambda number, unit, more, approx: Quantity(number, unit, number + more if more else None, approx),
    NUMBERS,
    st.sampled_from(["", "dân", "%", "người", "nghìn tấn"]),
    st.sampled_from([None, Decimal(5)]),
    st.sampled_from([None, "hơn", "gần", "khoảng"]),
)
WORDS = st.one_of(
    st.text(min_size=1, max_size=30),
    st.sampled_from(
        [
            *(
                "=1+1",
                "+84",
                "-5",
                "@a",
                "#N/A",
                "_x0041_",
                "a _x000D_ b",
                " hai  đầu ",
                "một\nhai",
                "TRUE",
                "≠",
                "12%",
            ),
            *("a; b;c", "2024-02-14", "1.234", "Ma\u0323ng lu\u031bo\u031b\u0301i", "\x07chuông", "😀", "x" * 40_000),
        ]
    ),
).map(Text)
CITIES = st.sampled_from(
    [
        VINH,
        SON_LA,
        City("Hà Nội", "VN"),
        City("Busan", "KR"),
        City("Đâu Đó"),
        City("Vinh", "VN"),
        City("Nam Kinh", "CN"),
    ]
)
VALUES: dict[tuple[str, str], st.SearchStrategy[Value]] = {
    ("network", "founded"): DATES,
    ("network", "launched"): DATES,
    ("network", "sort"): st.sampled_from([Text("open"), Text("closed"), Text("gone")]),
    ("network", "topics"): WORDS,
    ("network", "note"): WORDS,
    ("figures", "number"): COUNTS,
    ("cities", "joined"): DATES,
    ("cities", "people"): COUNTS,
}
ROWS: dict[str, st.SearchStrategy[Row]] = {
    "network": st.just(()),
    "figures": st.tuples(
        st.sampled_from([Text("people"), Text("share")]).map(lambda value: ("metric", value)),
        DATES.map(lambda value: ("day", value)),
    ),
    "cities": CITIES.map(of_city),
}


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    """Claims of any field, by a few articles."""
    made = []
    for number in range(1, draw(st.integers(0, 14)) + 1):
        table, field = draw(st.sampled_from(sorted(VALUES)))
        made.append(
            claim(
                number,
                table,
                draw(ROWS[table]),
                field,
                draw(VALUES[table, field]),
                article=draw(st.integers(1, 5)),
                scope=draw(st.sampled_from([None, None, "VN", "ghi thêm"])),
                state=draw(st.sampled_from([State.CONFIRMED, State.CONFIRMED, State.SUGGESTED, State.REJECTED])),
            )
        )
    return made


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Claims, and verdicts on some of the contradictions among them."""
    project = Project(draw(claims()))
    given_verdicts = []
    for number, one in enumerate(project.derived().contradictions, 1):
        verdict = draw(st.sampled_from([None, *Verdict]))
        if verdict is None:
            continue
        value = one.values[0].value if verdict is Verdict.VALUE else None
        reason = draw(st.sampled_from(["", "Theo UNESCO", "=A1", "hai\ndòng "]))
        keys = settled_keys(one)
        given_verdicts.append(
            Resolution(
                ResolutionId(number), one.table, one.row, one.field, one.type, verdict, value, reason, keys, "Lan"
            )
        )
    settled = replace(project, resolutions=given_verdicts)
    return replace(settled, reviews=draw(reviews(settled)))


@st.composite
def reviews(draw: st.DrawFn, project: Project) -> list[Review]:
    """What reviewers said of some facts: some stand, some were overtaken, by another value or by an objection."""
    said = []
    for number, one in enumerate((seen(row, fact) for row in project.derived().rows for fact in row.facts), 1):
        verdict = draw(st.sampled_from([None, ReviewVerdict.APPROVE, ReviewVerdict.APPROVE, ReviewVerdict.RETURN]))
        if verdict is not None and one.claims:
            value = draw(st.sampled_from([one.fact.value, one.fact.value, PartialDate("1999")]))
            at = f"2024-02-28T08:{number % 60:02}:00.000+00:00"
            said.append(Review(ReviewId(number), one.cell, value, one.claims, verdict, by="Bình", at=at))
    return said


@given(
    project=projects(),
    language=st.sampled_from(["vi", "en"]),
    status=st.sampled_from(["confirmed", "all", "verified"]),
    with_evidence=st.booleans(),
    rows=st.sampled_from([3, 1_048_576]),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_edit_no_difference(project: Project, language: str, status: str, with_evidence: bool, rows: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = export(
            project,
            Path(folder) / "ra.xlsx",
            language=language,
            status=status,
            with_evidence=with_evidence,
            limits=Limits(rows=rows),
        )
        # Cells are known by their seals; without them, by what the project said then.
        sealed, unsealed = compared(path, project), compared(path, project, with_seals=False)
    assert sealed.changes == unsealed.changes == ()
    assert sealed.notes == unsealed.notes == ()

"""Claims read by the page are those that are read one by one, and share what they have in common."""

from __future__ import annotations

from pathlib import Path

from annotator.model import Row, State
from bench.make_project import Size, fill
from db.project import open_project
from db.queries import claims


def test_pages_hold_every_live_claim_as_it_is(tmp_path: Path) -> None:
    fill(tmp_path / "made.doichieu", Size(articles=20, claims=6, differing=0.1, rejected=0.2, filler=0))
    with open_project(tmp_path / "made.doichieu", user="bench") as project:
        every = claims.all_of(project, states=list(State))
        pages = list(claims.pages(project, size=50))
        confirmed = [one for page in claims.pages(project, size=50, confirmed_only=True) for one in page]
    found = [one for page in pages for one in page]
    assert len(pages) == 3
    assert sorted(found, key=lambda one: one.id) == sorted(
        (one for one in every if one.state is not State.REJECTED), key=lambda one: one.id
    )
    assert {one.id for one in confirmed} == {one.id for one in every if one.state is State.CONFIRMED}


def test_claims_that_say_the_same_share_it(tmp_path: Path) -> None:
    fill(tmp_path / "made.doichieu", Size(articles=20, claims=6, filler=0))
    with open_project(tmp_path / "made.doichieu", user="bench") as project:
        found = next(claims.pages(project, size=500))
    by_row: dict[Row, Row] = {}
    for one in found:
        assert by_row.setdefault(one.row, one.row) is one.row
        assert one.table is found[0].table or one.table != found[0].table
    assert len(by_row) < len(found)

"""Two people's files merged: what both read alike settles itself, the rest is settled one by one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.double_reading import Difference, agreements, disagreements
from annotator.errors import UserError
from annotator.model import Adjudication, ArticleId, Claim, DoubleReading, PartialDate, ReviewVerdict, State
from db import review_rows, schema
from db.ops import articles, claims, codebooks, double_readings, spans, suggestions
from db.project import Project, open_project
from db.queries import claims as stored
from db.queries import readings
from db.queries import spans as stored_spans
from tests.db.conftest import CODEBOOK, FIRST, SECOND, dump, found, make

Two = tuple[ArticleId, ArticleId]


@pytest.fixture
def other(project: Project, two: Two, tmp_path: Path) -> Iterator[Project]:
    """A copy of the project that Minh works in."""
    project.backup(tmp_path / "bản của Minh.doichieu")
    with open_project(tmp_path / "bản của Minh.doichieu", user="Minh") as opened:
        yield opened


def claim_of(project: Project, article: ArticleId) -> Claim:
    (claim,) = stored.of_article(project, article)
    return claim


def merged(project: Project, other: Project) -> DoubleReading:
    double_readings.merge(project, readings.gather(project, other), file=other.path)
    return readings.all_of(project)[-1]


def test_what_both_read_alike_is_approved_and_the_rest_disagrees(project: Project, other: Project, two: Two) -> None:
    for one in (project, other):
        claims.confirm(one, claim_of(one, two[0]).id)
    claims.confirm(project, claim_of(project, two[1]).id)
    claims.correct(other, claim_of(other, two[1]).id, value=PartialDate("2014"))
    which = merged(project, other)
    assert (which.first, which.second, which.articles) == ("Lan", "Minh", two)
    pairs = readings.pairs(project, which)
    assert [one.difference for one in pairs] == [Difference.NONE, Difference.VALUE]
    assert agreements(pairs)[0].same == 1
    # The first article's fact disagrees with the second's, which no reader could approve of.
    assert schema.Review.select().count(project.db) == 0


def test_a_fact_that_both_read_alike_is_approved_by_the_second(project: Project, other: Project, two: Two) -> None:
    for one in (project, other):
        claims.confirm(one, claim_of(one, two[0]).id)
    merged(project, other)
    (review,) = [review_rows.review(row) for row in schema.Review.select().dicts().execute(project.db)]
    assert (review.by, review.verdict, review.value) == ("Minh", ReviewVerdict.APPROVE, PartialDate("2012"))
    assert review.claims == (claim_of(project, two[0]).id,)


def test_a_merge_is_one_step_and_can_be_undone(project: Project, other: Project, two: Two) -> None:
    for one in (project, other):
        claims.confirm(one, claim_of(one, two[0]).id)
    before = dump(project)
    merged(project, other)
    assert dump(project) != before
    project.undo()
    assert dump(project) == before


def test_what_was_decided_before_the_files_parted_is_nobodys_own(project: Project, two: Two, tmp_path: Path) -> None:
    claims.confirm(project, claim_of(project, two[0]).id)
    project.backup(tmp_path / "b.doichieu")
    with open_project(tmp_path / "b.doichieu", user="Minh") as other:
        with pytest.raises(UserError, match="No article was read in both"):
            readings.gather(project, other)
        for one in (project, other):
            claims.confirm(one, claim_of(one, two[1]).id)
        layers = readings.gather(project, other)
    assert (layers.articles, layers.alone) == ((two[1],), 0)


def test_a_shared_claim_that_one_of_them_changed_is_compared(project: Project, two: Two, tmp_path: Path) -> None:
    claims.confirm(project, claim_of(project, two[1]).id)
    project.backup(tmp_path / "b.doichieu")
    with open_project(tmp_path / "b.doichieu", user="Minh") as other:
        claims.correct(other, claim_of(other, two[1]).id, value=PartialDate("2015"))
        spans.confirm(project, stored_spans.of_article(project, two[1])[1].id)
        (one,) = readings.pairs(project, merged(project, other))
    assert one.difference is Difference.VALUE


def test_files_that_were_made_apart(project: Project, two: Two, tmp_path: Path) -> None:
    with open_project(tmp_path / "riêng.doichieu", user="Minh") as other:
        codebooks.adopt(other, CODEBOOK)
        stored_there = articles.store(other, [make("2.txt", SECOND, "Báo Mẫu B"), make("1.txt", FIRST)])
        there, here = stored_there.new
        suggestions.store(other, [found(here, FIRST, "2012"), found(there, SECOND, "2013")])
        for one, at in ((project, two[0]), (other, here)):
            claims.confirm(one, claim_of(one, at).id)
        claims.confirm(other, claim_of(other, there).id)
        layers = readings.gather(project, other)
        assert (layers.articles, layers.alone) == ((two[0],), 1)
        (one,) = readings.pairs(project, merged(project, other))
    assert one.difference is Difference.NONE


def test_two_files_of_one_person_ask_for_names(project: Project, other: Project, two: Two) -> None:
    other.user = "Lan"
    for one in (project, other):
        claims.confirm(one, claim_of(one, two[0]).id)
    with pytest.raises(UserError, match="--first"):
        readings.gather(project, other)
    layers = readings.gather(project, other, second="Lan (lần hai)")
    assert layers.second.reader == "Lan (lần hai)"


def test_the_same_file_is_not_merged_twice(project: Project, other: Project, two: Two) -> None:
    for one in (project, other):
        claims.confirm(one, claim_of(one, two[0]).id)
    merged(project, other)
    with pytest.raises(UserError, match="merged already"):
        merged(project, other)


def test_a_file_of_other_articles_is_refused(project: Project, two: Two, tmp_path: Path) -> None:
    with open_project(tmp_path / "khác.doichieu", user="Minh") as other, pytest.raises(UserError, match="no article"):
        readings.gather(project, other)


# --- settling -----------------------------------------------------------------------------------------------------


@pytest.fixture
def apart(project: Project, other: Project, two: Two) -> DoubleReading:
    """Lan reads 2012 in the first article, Minh 2014."""
    claims.confirm(project, claim_of(project, two[0]).id)
    claims.correct(other, claim_of(other, two[0]).id, value=PartialDate("2014"))
    return merged(project, other)


@pytest.mark.parametrize(
    ("verdict", "values"),
    [
        (Adjudication.FIRST, ["2012"]),
        (Adjudication.SECOND, ["2014"]),
        (Adjudication.BOTH, ["2012", "2014"]),
        (Adjudication.NEITHER, []),
    ],
)
def test_a_verdict_makes_the_claims_what_it_says(
    project: Project, two: Two, apart: DoubleReading, verdict: Adjudication, values: list[str]
) -> None:
    (one,) = disagreements(readings.pairs(project, apart))
    before = dump(project)
    double_readings.settle(project, one, verdict=verdict, reason="đọc lại bản in")
    held = [claim.value for claim in stored.of_article(project, two[0]) if claim.state is State.CONFIRMED]
    assert held == [PartialDate(iso) for iso in values]
    assert disagreements(readings.pairs(project, apart)) == []
    # What they read stays what it was: settling must not improve their agreement.
    assert agreements(readings.pairs(project, apart))[0].same == 0
    project.undo()
    assert dump(project) == before


def test_what_only_one_saw_is_taken_in_or_left(project: Project, other: Project, two: Two) -> None:
    claims.confirm(other, claim_of(other, two[0]).id)
    claims.reject(project, claim_of(project, two[0]).id)
    (one,) = disagreements(readings.pairs(project, merged(project, other)))
    assert one.difference is Difference.ONLY_SECOND
    double_readings.settle(project, one, verdict=Adjudication.SECOND, reason="có trong bài")
    assert [claim.state for claim in stored.of_article(project, two[0])] == [State.REJECTED, State.CONFIRMED]


def test_a_verdict_needs_a_reason_and_can_be_reopened(project: Project, apart: DoubleReading) -> None:
    (one,) = disagreements(readings.pairs(project, apart))
    with pytest.raises(UserError, match="reason"):
        double_readings.settle(project, one, verdict=Adjudication.FIRST, reason=" ")
    double_readings.settle(project, one, verdict=Adjudication.FIRST, reason="đúng chữ trong bài")
    (settled,) = readings.pairs(project, apart)
    assert (settled.known.verdict, settled.known.by) == (Adjudication.FIRST, "Lan")
    double_readings.reopen(project, settled)
    assert len(disagreements(readings.pairs(project, apart))) == 1


def test_confirmed_spans_are_kept_for_the_agreement_on_what_to_mark(project: Project, other: Project, two: Two) -> None:
    for one in (project, other):
        claims.confirm(one, claim_of(one, two[0]).id)
    first, second = readings.marks(project, merged(project, other))
    assert first == second
    assert [mark.kind for mark in first[two[0]]] == ["date"]

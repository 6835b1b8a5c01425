"""Which approvals stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator import derived
from annotator.model import Claim, Codebook, Fact, FactRow, Review, ReviewVerdict, State, Status
from annotator.reviewing.seeing import Seen, find, seen
from annotator.reviewing.standing import Verdicts, former, newest
from tests.annotator.reviewing.conftest import OTHER, WORDS, YEAR, claim, review


def rows(book: Codebook, claims: Sequence[Claim], *reviews: Review) -> list[FactRow]:
    """The tables of these claims."""
    return derived.derive(claims, book, (), reviews=reviews).rows


def shown(book: Codebook, claims: Sequence[Claim]) -> list[Seen]:
    """All facts of these claims."""
    return [seen(row, fact) for row in rows(book, claims) for fact in row.facts]


def fact(book: Codebook, claims: Sequence[Claim], *reviews: Review) -> tuple[Fact, str]:
    """The only fact of these claims, and why its approval is a former one."""
    ((row, found),) = [(row, fact) for row in rows(book, claims, *reviews) for fact in row.facts]
    return found, str(former(row, found) or "")


def test_an_approval_verifies_what_it_saw(book: Codebook) -> None:
    claims = [claim(1, YEAR)]
    approval = review(*shown(book, claims))
    found, why = fact(book, claims, approval)
    assert (found.status, found.review, found.objection, why) == (Status.VERIFIED, approval, None, "")


def test_more_sources_take_nothing_away_and_fewer_do(book: Codebook) -> None:
    both = [claim(1, YEAR), claim(2, YEAR)]
    assert fact(book, both, review(*shown(book, both[:1])))[0].status is Status.VERIFIED
    found, why = fact(book, both[:1], review(*shown(book, both)))
    assert (found.status, why) == (Status.CONFIRMED, "What an article says was rejected or changed since.")


def test_a_claim_that_is_a_suggestion_again_carries_no_approval(book: Codebook) -> None:
    claims = [claim(1, YEAR), claim(2, YEAR)]
    undone = [claims[0], replace(claims[1], state=State.SUGGESTED)]
    assert fact(book, undone, review(*shown(book, claims)))[0].status is Status.CONFIRMED


def test_a_later_objection_ends_an_approval_and_a_later_approval_an_objection(book: Codebook) -> None:
    claims = [claim(1, YEAR)]
    (one,) = shown(book, claims)
    approval = review(one, at="1")
    back = review(one, ReviewVerdict.RETURN, number=2, at="2", by="Cúc")
    found, why = fact(book, claims, approval, back)
    assert (found.status, found.review, found.objection) == (Status.CONFIRMED, approval, back)
    assert why == "Cúc returned it afterwards."
    again = review(one, number=3, at="3")
    found, why = fact(book, claims, approval, back, again)
    assert (found.status, found.review, found.objection, why) == (Status.VERIFIED, again, None, "")


def test_what_was_skipped_or_waits_says_nothing(book: Codebook) -> None:
    claims = [claim(1, YEAR)]
    (one,) = shown(book, claims)
    waiting = replace(review(one), verdict=None)
    found, _ = fact(book, claims, waiting, review(one, ReviewVerdict.SKIP, number=2))
    assert (found.status, found.review, found.objection) == (Status.CONFIRMED, None, None)


def test_of_a_field_that_holds_many_each_value_has_its_own(book: Codebook) -> None:
    claims = [claim(1, WORDS[0]), claim(2, WORDS[1])]
    first, _ = shown(book, claims)
    (row,) = rows(book, claims, review(first))
    assert [one.status for one in row.facts] == [Status.VERIFIED, Status.CONFIRMED]


def test_a_contradicted_fact_is_not_verified(book: Codebook) -> None:
    claims = [claim(1, YEAR), claim(2, OTHER)]
    found, why = fact(book, claims, review(*shown(book, claims[:1])))
    assert (found.status, why) == (Status.CONTRADICTED, "Sources contradict each other now.")


def test_a_fact_that_moved_tells_of_the_approval_in_its_old_place(book: Codebook) -> None:
    before = [claim(1, YEAR)]
    after = [claim(1, YEAR, "Huế")]
    found, why = fact(book, after, review(*shown(book, before)))
    assert (found.status, why) == (Status.CONFIRMED, "It stands in another row now.")
    assert found.review is not None


def test_reviews_that_go_leave_nothing_behind(book: Codebook) -> None:
    (one,) = shown(book, [claim(1, YEAR)])
    verdicts = Verdicts([review(one)])
    assert verdicts
    verdicts.change([review(one).id], ())
    assert not verdicts


def test_the_newest_is_told_by_its_moment(book: Codebook) -> None:
    (one,) = shown(book, [claim(1, YEAR)])
    early, late = review(one, number=2, at="1"), review(one, number=1, at="2")
    assert newest([early, late]) == [late, early]


def test_a_fact_is_found_by_its_cell(book: Codebook) -> None:
    claims = [claim(n, YEAR, f"Phố {n}") for n in range(1, 30)]
    claims += [claim(40 + n, word, "Phố 7") for n, word in enumerate(WORDS)]
    claims += [claim(50, OTHER, "Phố 7", scope="VN")]
    found = rows(book, claims)
    for one in shown(book, claims):
        assert one in find(found, book, one.cell)
    (dated,) = [one for one in shown(book, claims) if one.cell.scope]
    assert find(found, book, dated.cell) == [dated]
    (word, _) = [one for one in shown(book, claims) if one.cell.field == "word"]
    assert len(find(found, book, word.cell)) == 2
    assert find(found, book, replace(dated.cell, table="other")) == []
    # Rows that were derived with another codebook, before those of the new one follow.
    renamed = replace(book, tables=tuple(replace(table, name="other") for table in book.tables))
    assert find(found, renamed, replace(dated.cell, table="other")) == []
    assert find(found, book, replace(dated.cell, scope="LA")) == []

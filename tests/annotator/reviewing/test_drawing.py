"""The queue of a session."""

from __future__ import annotations

from dataclasses import replace

from annotator import contradictions, derived
from annotator.model import (
    ArticleId,
    Claim,
    ClaimId,
    Codebook,
    PartialDate,
    Resolution,
    ResolutionId,
    SessionScope,
    State,
    Status,
    Verdict,
)
from annotator.reviewing.drawing import Decided, draw
from annotator.reviewing.seeing import Seen
from tests.annotator.reviewing.conftest import OTHER, YEAR, claim, review

NOBODYS = Decided("Bình")


def drawn(
    book: Codebook, claims: list[Claim], scope: SessionScope, decided: Decided = NOBODYS, **more: object
) -> list[str]:
    """The towns in a queue."""
    return [_town(one) for one in draw(derived.derive(claims, book, (), **more).rows, scope, decided)]  # type: ignore[arg-type]


def _town(one: Seen) -> str:
    return str(getattr(one.cell.row[0][1], "name", ""))


def towns(count: int) -> list[Claim]:
    """A claim about each of many towns."""
    return [claim(n, YEAR, f"Phố {n:03}") for n in range(1, count + 1)]


def test_what_nobody_confirmed_or_somebody_verified_is_left_out(book: Codebook) -> None:
    claims = towns(3)
    claims[0] = replace(claims[0], state=State.SUGGESTED)
    (one, _) = draw(derived.derive(claims, book, ()).rows, SessionScope(), NOBODYS)
    assert drawn(book, claims, SessionScope(), reviews=[review(one)]) == ["Phố 003"]


def test_nobody_is_given_their_own(book: Codebook) -> None:
    assert drawn(book, towns(3), SessionScope(), Decided("Bình", own={ClaimId(2)})) == ["Phố 001", "Phố 003"]


def test_a_scope_narrows(book: Codebook) -> None:
    claims = towns(4)
    assert drawn(book, claims, SessionScope(tables=("others",))) == []
    assert drawn(book, claims, SessionScope(articles=(ArticleId(2), ArticleId(3)))) == ["Phố 002", "Phố 003"]
    changed = Decided("Bình", changed={ClaimId(4)})
    assert drawn(book, claims, SessionScope(since="2024-01-01"), changed) == ["Phố 004"]


def test_a_sample_is_drawn_by_its_seed_and_keeps_the_order(book: Codebook) -> None:
    claims = towns(50)
    tenth = drawn(book, claims, SessionScope(percent=10, seed=3))
    assert len(tenth) == 5
    assert tenth == sorted(tenth) == drawn(book, claims, SessionScope(percent=10, seed=3))
    assert tenth != drawn(book, claims, SessionScope(percent=10, seed=4))
    assert len(drawn(book, claims, SessionScope(number=7))) == 7
    assert len(drawn(book, claims, SessionScope(number=700))) == 50
    assert len(drawn(book, claims[:3], SessionScope(percent=1))) == 1


def test_of_disputed_facts_the_worst_come_first(book: Codebook) -> None:
    claims = towns(2)
    claims += [claim(10, OTHER, "Phố 002"), claim(11, YEAR, "Phố 003"), claim(12, OTHER, "Phố 003")]
    claims += [claim(13, PartialDate("2014"), "Phố 003")]
    disputed = SessionScope(contradicted=True)
    assert drawn(book, claims, disputed) == ["Phố 003", "Phố 002"]
    assert drawn(book, claims, SessionScope()) == ["Phố 001"]
    worst = next(one for one in derived.derive(claims, book, ()).contradictions if len(one.values) == 3)
    verdict = Resolution(
        ResolutionId(1),
        worst.table,
        worst.row,
        worst.field,
        worst.type,
        Verdict.VALUE,
        YEAR,
        "rõ",
        contradictions.settled_keys(worst),
        by="Lan",
        at="2024-05-01",
    )
    found = draw(derived.derive(claims, book, [verdict]).rows, disputed, NOBODYS)
    assert [(_town(one), one.fact.status) for one in found] == [
        ("Phố 002", Status.CONTRADICTED),
        ("Phố 003", Status.CONFIRMED),
    ]
    assert len(draw(derived.derive(claims, book, [verdict]).rows, SessionScope(), Decided("Lan"))) == 1
    since = SessionScope(since="2024-04-01")
    assert [_town(one) for one in draw(derived.derive(claims, book, [verdict]).rows, since, NOBODYS)] == ["Phố 003"]

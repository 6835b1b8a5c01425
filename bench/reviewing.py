"""How long a review session takes to start and a verdict to give: `python -m bench.reviewing [FACTS …]`.

Each fact is a claim that somebody confirmed. A queue is drawn beside the window and laid down in slices; what a window
waits for is the longest slice, the next item, and the verdict itself.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import TypeVar

from annotator import codebook
from annotator.deriving import Derivation
from annotator.importers import article
from annotator.model import (
    ArticleId,
    City,
    Claim,
    ClaimId,
    FactRow,
    PartialDate,
    RawArticle,
    SessionId,
    SessionScope,
    State,
)
from annotator.reviewing.drawing import Decided, draw
from annotator.reviewing.seeing import find
from bench import texts
from bench.derive import BOOK
from db import dialect, rows, schema
from db.ops import articles, codebooks, review_sessions, reviews
from db.ops.reviews import Sitting
from db.project import Project, open_project
from db.queries import deciders, returns
from db.queries import review_sessions as sessions
from db.queries import reviews as stored

SIZES = (1_000, 30_000)
VERDICTS = 30
T = TypeVar("T")


def main() -> None:
    """Print the figures for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="FACTS")
    for size in parser.parse_args().sizes:
        with tempfile.TemporaryDirectory() as folder, open_project(Path(folder) / "b.doichieu", user="Lan") as project:
            print(f"{size:,} facts")
            _measure(project, size)


def _measure(project: Project, size: int) -> None:
    claims = _filled(project, size)
    project.user = "Bình"
    kept = Derivation(codebook.read(BOOK.read_text(encoding="utf-8")), claims)
    derived = kept.derived.rows
    own = _timed("what the reviewer decided", lambda: deciders.own_claims(project, "Bình"))
    queue = _timed("draw the queue", lambda: draw(derived, SessionScope(), Decided("Bình", own)))
    slices = list(_turns(review_sessions.start_in_slices(project, "Vòng 1", "Bình", SessionScope(), queue)))
    _tell(f"lay {len(queue):,} items down", sum(slices))
    _tell("longest slice of it", max(slices))
    session = sessions.all_of(project)[0].session.id
    _timed("progress", lambda: sessions.progress(project, session))
    _review(project, session, derived)
    _timed("what was returned to Lan", lambda: returns.waiting_for(project, "Lan"))
    given = stored.decisive(project)
    begun = time.perf_counter()
    kept.review([one.id for one in given], given)
    _ = kept.derived
    _tell("take the verdicts over", (time.perf_counter() - begun) * 1000)


def _review(project: Project, session: SessionId, derived: Sequence[FactRow]) -> None:
    book = codebook.read(BOOK.read_text(encoding="utf-8"))
    looks, verdicts = [], []
    for _ in range(VERDICTS):
        begun = time.perf_counter()
        (item,) = sessions.waiting(project, session)
        (seen,) = find(derived, book, item.cell)
        looks.append((time.perf_counter() - begun) * 1000)
        begun = time.perf_counter()
        reviews.approve(project, seen, sitting=Sitting(item.id, 1000))
        verdicts.append((time.perf_counter() - begun) * 1000)
    _tell("next item", median(looks))
    _tell("verdict", median(verdicts))


def _filled(project: Project, size: int) -> list[Claim]:
    """A project in which somebody confirmed so many claims, each about a town of its own."""
    codebooks.adopt(project, BOOK.read_text(encoding="utf-8"))
    words = texts.text(0)
    raw = RawArticle("0.txt", words.encode(), words)
    (number,) = articles.store(project, [(raw, article(raw))]).new
    claims = [_claim(at, number) for at in range(1, size + 1)]
    with project.step("Confirm claims ({count})", count=size):
        dialect.insert_many(project.db, schema.Claim, [rows.claim_columns(claim) for claim in claims])
    return claims


def _claim(number: int, article_id: ArticleId) -> Claim:
    row = (("city", City(f"Phố {number}", "VN")),)
    value = PartialDate("2012")
    return Claim(ClaimId(number), article_id, "member_cities", row, "joined", value, None, None, State.CONFIRMED)


def _turns(slices: Iterator[object]) -> Iterator[float]:
    begun = time.perf_counter()
    for _ in slices:
        yield (time.perf_counter() - begun) * 1000
        begun = time.perf_counter()


def _timed(name: str, work: Callable[[], T]) -> T:
    begun = time.perf_counter()
    made = work()
    _tell(name, (time.perf_counter() - begun) * 1000)
    return made


def _tell(name: str, milliseconds: float) -> None:
    print(f"  {name:<28} {milliseconds:>10.1f} ms")


if __name__ == "__main__":
    main()

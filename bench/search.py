"""How long the search and the list of articles take at each letter typed, in a project of 100,000 articles.

python -m bench.search [PROJECT]

The project is made first (some minutes); given by name it is kept there and used again. Beside the search stands what
a database does without an index: LIKE over the same texts, in the same run.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from annotator import sought
from annotator.model import State
from bench.make_project import Size, fill
from db import dialect
from db.project import Project, open_project
from db.queries import articles, search, spans
from db.queries.asked import Narrowed

COUNT = 100_000
TYPED = (
    "Thành phố",
    "Đà Nẵng",
    "hoà",
    "Hạnh Phúc",
    "cong bo ke hoach",
    "trung tâm đọc sách",
    '"Sa Đéc và Vinh"',
    "99.123",
)
"""Common words and rare names, with and without diacritics, a phrase, a number: typed letter by letter."""


def letters(words: Sequence[str]) -> Iterator[str]:
    """What stands in the box after each letter of each of these."""
    return (typed[:end] for typed in words for end in range(1, len(typed) + 1))


def timed(what: Callable[[str], object], typed: Sequence[str]) -> list[tuple[float, str]]:
    """Milliseconds of processor time for each of these, with what it was."""
    taken: list[tuple[float, str]] = []
    for words in typed:
        begun = time.process_time()
        what(words)
        taken.append(((time.process_time() - begun) * 1000, words))
    return taken


def show(name: str, taken: Sequence[tuple[float, str]]) -> float:
    """One line of figures; the median."""
    figures = sorted(one for one, _ in taken)
    worst, words = max(taken)
    print(
        f"{name:<44} p50 {median(figures):>8.2f} ms   95 % {figures[len(figures) * 95 // 100]:>8.2f} ms   "
        f"worst {worst:>8.2f} ms ({words!r})"
    )
    return median(figures)


def by_like(project: Project, words: str) -> int:
    """The same asked of the texts themselves: no diacritics left out, no order, no passages."""
    sql = 'SELECT count(*) FROM "content" WHERE coalesce("normal", "original", CAST("data" AS TEXT)) LIKE ?'
    return int(dialect.run(project.db, sql, [f"%{words}%"]).fetchone()[0])


def measure(project: Project) -> None:
    """Print the figures."""
    typed = list(letters(TYPED))
    narrow = Narrowed(source="Báo 1", since="2020-01-01", until="2020-12-31")
    filtered = list(letters(("Báo 17", "bản tin số 4711", "Đà Nẵng")))
    print(f"{articles.count(project):,} articles, {spans.count(project, states=list(State)):,} spans")
    search.found(project, sought.read("thành phố"))  # the first search reads the index from the disk
    ours = show("search, letter by letter", timed(lambda words: search.found(project, sought.read(words)), typed))
    show(
        "the same, of one source and year",
        timed(lambda words: search.found(project, sought.read(words), narrow), typed),
    )
    show("the list of articles opened", timed(lambda _: articles.ids(project), [""] * 20))
    show("the list filtered, letter by letter", timed(lambda words: articles.ids(project, matching=words), filtered))
    like = show("LIKE over the texts, whole words", timed(lambda words: by_like(project, words), TYPED[:4]))
    print(f"LIKE takes {like / ours:.0f} times as long as the search")


def main() -> None:
    """Make the project where need be, and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "bench.doichieu"
        if not path.exists():
            fill(path, Size(COUNT))
        with open_project(path, user="bench") as project:
            measure(project)


if __name__ == "__main__":
    main()

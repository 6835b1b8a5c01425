"""How rightly contradictions are found: `python -m bench.contradictions [GOLD ARTICLES]`.

Without arguments our own items (tests/data/contradictions), each a project of its own; else a gold file over one
folder of articles. Both go through the commands `import` and `contradictions --include-suggested`, as from a shell.

A *real* item counts where a conflict holds both of its quotations in different values, an *apparent* one counts
against us where one does; an *arithmetic* one where a contradiction of that type quotes all of them.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
OWN = ROOT / "tests" / "data" / "contradictions" / "items.jsonl"
BOOKS = ROOT / "seeds" / "codebooks"

Place = tuple[str, int, int]
"""Article, start, end, in the original text."""


@dataclass(frozen=True)
class Item:
    """One pair of statements: what a careful reader says of it, and where each side stands."""

    id: str
    verdict: str
    sides: tuple[tuple[Place, ...], ...]


@dataclass(frozen=True)
class Judged:
    """An item with the types of the contradictions that hold it."""

    item: Item
    types: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether it came out as the reader says."""
        if self.item.verdict == "arithmetic":
            return "arithmetic" in self.types
        return ("conflict" in self.types) == (self.item.verdict == "real")


def own_items() -> Iterator[Judged]:
    """Our own items, judged."""
    for line in OWN.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "articles.jsonl"
            source.write_text("".join(json.dumps(one) + "\n" for one in _named(record)), encoding="utf-8")
            found = contradictions(Path(folder) / "p.doichieu", source, BOOKS / f"{record['codebook']}.toml")
        yield judged(_own(record), found)


def _named(record: dict[str, Any]) -> Iterator[dict[str, str]]:
    for one in record["articles"]:
        yield {"id": one["name"], **{key: one[key] for key in ("source", "published_on", "text")}}


def _own(record: dict[str, Any]) -> Item:
    return Item(record["id"], record["verdict"], tuple((_place(record, side),) for side in record["values"]))


def _place(record: dict[str, Any], side: dict[str, Any]) -> Place:
    article = record["articles"][side["article"] - 1]
    start = article["text"].index(side["quote"], side.get("from", 0))
    return article["name"], start, start + len(side["quote"])


def gold_items(gold: Path, articles: Path) -> Iterator[Judged]:
    """The items of a gold file over a folder of articles, judged."""
    with tempfile.TemporaryDirectory() as folder:
        found = contradictions(Path(folder) / "p.doichieu", articles, BOOKS / "learning_cities.toml")
    for line in gold.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        sides = tuple(tuple((str(a), int(s), int(e)) for a, s, e in value["evidence"]) for value in record["values"])
        yield judged(Item(record["id"], record["verdict"], sides), found)


def contradictions(project: Path, source: Path, book: Path) -> list[dict[str, Any]]:
    """What the commands print of a new project with these articles."""
    _run("import", str(project), str(source), "--codebook", str(book))
    return [json.loads(line) for line in _run("contradictions", str(project), "--include-suggested", "--json")]


def _run(*arguments: str) -> list[str]:
    # The window's modules are not wanted by those who only ask what an item is.
    from ui import cli

    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()):
        if code := cli.run(arguments):
            raise SystemExit(f"{' '.join(arguments)}: {code}")
    return said.getvalue().splitlines()


def judged(item: Item, found: Iterable[dict[str, Any]]) -> Judged:
    """The types of the contradictions that hold both sides of an item apart, or all of an arithmetic one."""
    held = [one["type"] for one in found if _holds(one, item)]
    return Judged(item, tuple(dict.fromkeys(held)))


def _holds(one: dict[str, Any], item: Item) -> bool:
    sides = [{at for at, value in enumerate(one["values"]) if _quotes(value, side)} for side in item.sides]
    # A value that both sides agree on does not tell them apart.
    return all(sides) and (one["type"] == "arithmetic" or len(set.union(*sides)) > 1)


def _quotes(value: dict[str, Any], side: Sequence[Place]) -> bool:
    return any(
        piece["article"] == name and piece["start"] < end and start < piece["end"]
        for piece in value["evidence"]
        for name, start, end in side
    )


def main() -> None:
    """Print item by item how each came out, and the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path, metavar="GOLD ARTICLES")
    options = parser.parse_args()
    found = list(gold_items(*options.gold) if options.gold else own_items())
    for one in found:
        sign = "ok" if one.right else "--"
        print(f"{sign}  {one.item.id:<5} {one.item.verdict:<10} {', '.join(one.types) or 'in no contradiction'}")
    for verdict in dict.fromkeys(one.item.verdict for one in found):
        of = [one for one in found if one.item.verdict == verdict]
        print(f"{verdict}: {sum(one.right for one in of)} of {len(of)} come out right")


if __name__ == "__main__":
    main()

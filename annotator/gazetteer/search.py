"""Search as you type over all names of all cities."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest

from annotator.gazetteer import tables
from annotator.gazetteer.places import Place, place
from annotator.gazetteer.tables import name_key
from annotator.text import fold

_TYPED_PREFIX = re.compile(r"(?:th[àa]nh ph[ốo] |th[ủu] [đd][ôo] |th[ịi] x[ãa] |t[px](?:\. *| ))(?=.)")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a search found; `alias` is the other name that matched, empty where its own name did."""

    place: Place
    alias: str = ""


def search(words: str, *, limit: int = 12) -> list[Hit]:
    """Places for what is being typed: it begins some word of a name; diacritics and đ are optional.

    Further words may name the province or the country ("vinh nghe an"). Marks that were typed come first, then
    whole names, Vietnamese cities, and the most people.
    """
    typed = _TYPED_PREFIX.sub("", name_key(words.replace(",", " ").replace("(", " ").rstrip(") ")), count=1).split()
    for length in range(len(typed), 0, -1):
        found = _begun(" ".join(typed[:length]), fold(" ".join(typed[length:])))
        if found:
            best_first = nsmallest(limit, ((score, row) for row, score in found.items()))
            return [_hit(row, " ".join(typed[:length])) for _, row in best_first]
    return []


def _begun(name: str, region: str) -> dict[int, tuple[bool, bool, int]]:
    """The rows with a name in which this begins a word, and how good each is (least is best)."""
    index, found, marked = _index(), dict[int, tuple[bool, bool, int]](), fold(name) != name
    for match in re.finditer(re.escape(f" {fold(name)}"), index.folded):
        start, end = match.span()
        row = bisect_right(index.starts, start) - 1
        whole = index.folded[start - 1] in "|\n" and index.folded[end] in "|\n"
        score = (marked and index.written[start + 1 : end] != name, not whole, index.order[row])
        found[row] = min(score, found.get(row, score))
    return {row: score for row, score in found.items() if not region or _lies_in(row, region)}


def _lies_in(row: int, region: str) -> bool:
    found = place(tables.cities()[row])
    around = [found.city.within or "", found.within_now]
    around += [name for name, code in tables.countries().items() if code == found.city.country]
    return any(f" {region}" in f" {fold(name_key(name))}" for name in around)


def _hit(row: int, typed: str) -> Hit:
    line = tables.cities()[row]
    wanted, names = f" {fold(typed)}", tables.spellings(line)
    matching = [name for name in names if wanted in f" {fold(name_key(name))}"]
    return Hit(place(line), "" if matching[0] == names[0] else matching[0])


@dataclass(frozen=True, slots=True)
class _Index:
    """All names of all rows in one string, each word behind a blank; `order` is who comes first."""

    written: str
    folded: str
    starts: list[int]
    order: list[int]


@cache
def _index() -> _Index:
    parts, starts, order, length, chosen = ["\n"], list[int](), list[int](), 1, set[str]()
    for line in tables.cities():
        name = line[: line.index("\tVN\t")] if "\tVN\t" in line else ""
        # What a place was before it became what it is, as Huế in its province, is not for choosing.
        names = "" if name in chosen else "".join(f"| {name}" for name in tables.spellings(line)) + "\n"
        chosen |= {name} - {""}
        starts.append(length)
        order.append(_turn(line))
        parts.append(names)
        length += len(names)
    written = "".join(parts).replace("-", " ").replace("–", " ").lower()
    return _Index(written, fold(written), starts, order)


def _turn(line: str) -> int:
    """When a row's turn comes: municipalities, other Vietnamese cities, the world, by falling population."""
    _, country, _, rank, _, _, population, *_ = line.split("\t")
    group = 0 if rank == "municipality" else 1 if country == "VN" else 2
    return group * 10**9 - int(population)

"""Who is right where sources contradict each other: our estimator beside majority vote and TruthFinder, in one run.

python -m bench.truth [FOLDER...]

A folder holds sets, each a folder of its own with `claims.tsv` (source, object, property, value) and `gold.tsv`
(object, property, value; equal only to the very same string). Each set is known by nothing but its claims; a second
table shows what other settings than the defaults would give.
"""

from __future__ import annotations

import csv
import math
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.truth.copying import DISPUTES, MISTAKES, collapsed
from annotator.truth.estimating import DEFAULT, Shrinkage, estimate
from annotator.truth.odds import Told

SHARED = Path(__file__).parents[2] / "shared" / "truth"

Fact = tuple[str, str]
"""An object and a property."""

Claims = Mapping[Fact, Mapping[str, Sequence[str]]]
"""Per fact the sources of each value."""

Answers = Mapping[Fact, str]
Method = Callable[[Claims], Answers]


@dataclass(frozen=True)
class Set:
    """Claims, and the truth of some of the facts."""

    name: str
    claims: Claims
    gold: Answers


def read(folder: Path) -> Set:
    """The set in a folder; facts, values and sources sorted, so that the order of the lines changes nothing."""
    found: dict[Fact, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for line in _lines(folder / "claims.tsv"):
        found[line["object"], line["property"]][line["value"]].add(line["source"])
    claims = {fact: {value: sorted(said[value]) for value in sorted(said)} for fact, said in sorted(found.items())}
    gold = {(line["object"], line["property"]): line["value"] for line in _lines(folder / "gold.tsv")}
    return Set(folder.name, claims, gold)


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def sets(folders: Sequence[Path]) -> list[Set]:
    """All sets in these folders, which may be sets themselves."""
    found = {gold.parent for folder in folders for gold in folder.rglob("gold.tsv")}
    return [read(folder) for folder in sorted(found)]


# --- the methods ------------------------------------------------------------------------------------


def vote(claims: Claims) -> Answers:
    """The value with most sources; of equals the first by name."""
    return {fact: max(said, key=lambda value: len(said[value])) for fact, said in claims.items()}


_TRUST, _DAMPING, _BASE, _STILL, _ROUNDS = 0.9, 0.3, 1e-9, 1e-5, 100


def truthfinder(claims: Claims, *, doubt: float = 0.0) -> Answers:
    """TruthFinder (Yin, Han and Yu, TKDE 2008) with its own constants.

    `doubt` is how much of its weight each value takes from the others of its fact: where values are compared as exact
    strings, each implies that the others are false (the paper's rho times its base similarity: 0.25).
    """
    trust = {source: _TRUST for said in claims.values() for sources in said.values() for source in sources}
    sure: dict[Fact, dict[str, float]] = {}
    for _ in range(_ROUNDS):
        weight = {source: -math.log(max(1 - own, _BASE)) for source, own in trust.items()}
        sure = {fact: _sure(said, weight, doubt) for fact, said in claims.items()}
        before, trust = trust, _mean_confidence(claims, sure)
        if 1 - _cosine(list(before.values()), [trust[source] for source in before]) < _STILL:
            break
    return {fact: max(said, key=lambda value: said[value]) for fact, said in sure.items()}


def _sure(said: Mapping[str, Sequence[str]], weight: Mapping[str, float], doubt: float) -> dict[str, float]:
    own = {value: sum(weight[source] for source in sources) for value, sources in said.items()}
    everything = sum(own.values())
    return {value: _confidence(mine - doubt * (everything - mine)) for value, mine in own.items()}


def _confidence(weight: float) -> float:
    return 1 / (1 + math.exp(-_DAMPING * weight))


def _mean_confidence(claims: Claims, sure: Mapping[Fact, Mapping[str, float]]) -> dict[str, float]:
    told: dict[str, list[float]] = defaultdict(list)
    for fact, said in claims.items():
        for value, sources in said.items():
            for source in sources:
                told[source].append(sure[fact][value])
    return {source: sum(values) / len(values) for source, values in told.items()}


def _cosine(one: Sequence[float], other: Sequence[float]) -> float:
    return math.fsum(a * b for a, b in zip(one, other, strict=True)) / (math.hypot(*one) * math.hypot(*other))


def ours(
    claims: Claims,
    *,
    shrinkage: Shrinkage = DEFAULT,
    mistakes: int = MISTAKES,
    disputes: int = DISPUTES,
) -> Answers:
    """The estimator: copies collapsed, then source by field."""
    facts = [
        Told(("", name), {value: [(source,) for source in sources] for value, sources in said.items()})
        for (_, name), said in claims.items()
    ]
    found = estimate(collapsed(facts, mistakes=mistakes, disputes=disputes), shrinkage).probabilities
    return {fact: max(likely, key=lambda v: likely[v]) for fact, likely in zip(claims, found, strict=True)}


METHODS: Mapping[str, Method] = {
    "majority vote": vote,
    "TruthFinder": truthfinder,
    "TruthFinder, values exclude others": lambda claims: truthfinder(claims, doubt=0.25),
    "ours": ours,
}

NEVER = sys.maxsize
OTHERS: Mapping[str, Method] = {
    "nobody copies": lambda claims: ours(claims, mistakes=NEVER, disputes=NEVER),
    **{f"copies from {n} mistakes": lambda claims, n=n: ours(claims, mistakes=n) for n in (20, 40, 60)},  # type: ignore[misc]
    **{f"copies from {n} disputes": lambda claims, n=n: ours(claims, disputes=n) for n in (60, 200)},  # type: ignore[misc]
    **{
        f"priors worth {source} and {field} facts": lambda claims, s=source, f=field: ours(  # type: ignore[misc]
            claims, shrinkage=Shrinkage(source=s, field=f)
        )
        for source, field in ((2, 5), (5, 5), (10, 10), (5, 40), (20, 20))
    },
}


# --- the figures ------------------------------------------------------------------------------------


def accuracy(answers: Answers, gold: Answers) -> float:
    """The share of the gold that was answered rightly."""
    return sum(answers.get(fact) == truth for fact, truth in gold.items()) / len(gold)


def show(methods: Mapping[str, Method], measured: Sequence[Set]) -> None:
    """One line per method, accuracy and seconds per set."""
    for name, method in methods.items():
        cells = []
        for one in measured:
            begun = time.perf_counter()
            right = accuracy(method(one.claims), one.gold)
            cells.append(f"{right:>10.3f} {time.perf_counter() - begun:>7.1f} s")
        print(f"{name:<36}", *cells)


def main() -> None:
    """Print both tables."""
    measured = sets([Path(name) for name in sys.argv[1:]] or [SHARED])
    if not measured:
        sys.exit("No set found: name folders that hold <set>/claims.tsv and <set>/gold.tsv.")
    for one in measured:
        claims = sum(len(sources) for said in one.claims.values() for sources in said.values())
        print(f"{one.name}: {claims} claims on {len(one.claims)} facts, n = {len(one.gold)} with gold")
    print(f"\n{'accuracy, seconds':<36}", *(f"{one.name:>20}" for one in measured))
    show(METHODS, measured)
    print("\nours, with other settings")
    show(OTHERS, measured)


if __name__ == "__main__":
    main()

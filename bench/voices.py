"""Copied passages in a project of 10,000 articles: time, memory, and which kinds of copies are found.

    python -m bench.voices [ARTICLES]
    uv run --with datasketch python -m bench.voices      # datasketch beside it, on whole articles

One article in ten carries text of another one. The others are each in their own words, though all of them name the
same things: what is found between those is counted as false.
"""

from __future__ import annotations

import random
import re
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path

from annotator.model import Article, ArticleId
from annotator.text import normalise
from annotator.voices import CopyIndex
from annotator.voices.sketches import shingles

SEEDS = Path(__file__).parent.parent / "seeds" / "articles"
NAMES = ("Mạng lưới thành phố học tập toàn cầu của UNESCO", "Ủy ban nhân dân Thành phố Hồ Chí Minh", "ngày 14/2/2024")
KINDS = ("whole", "excerpt", "embedding", "light edits", "segmented")


@dataclass(frozen=True)
class Made:
    """An article's sentences; of a copy, which one it is taken from and how."""

    sentences: tuple[str, ...]
    original: int = -1
    kind: str = ""


def made(count: int, choose: random.Random) -> list[Made]:
    """Articles of about 3 KB; every tenth carries text of one before it."""
    words = sorted(set(re.findall(r"[^\W\d_]+", " ".join(path.read_text("utf-8") for path in SEEDS.glob("*.txt")))))
    found: list[Made] = []
    for number in range(count):
        own = Made(tuple(_sentence(words, choose) for _ in range(20)))
        originals = [at for at, one in enumerate(found) if not one.kind] if number % 10 == 9 else []
        if originals:
            original, kind = choose.choice(originals), KINDS[number // 10 % len(KINDS)]
            own = Made(_copied(found[original].sentences, own.sentences, kind, words, choose), original, kind)
        found.append(own)
    return found


def _sentence(words: Sequence[str], choose: random.Random) -> str:
    said = [choose.choice(words) for _ in range(choose.randint(12, 30))]
    if choose.random() < 0.4:
        said.insert(choose.randrange(len(said)), choose.choice(NAMES))
    return f"{' '.join(said).capitalize()}, {choose.randint(2, 999)} {choose.choice(words)}."


def _copied(
    theirs: tuple[str, ...], own: tuple[str, ...], kind: str, words: Sequence[str], choose: random.Random
) -> tuple[str, ...]:
    at = choose.randrange(12)
    return {
        "whole": lambda: theirs,
        "excerpt": lambda: theirs[at : at + 6],
        "embedding": lambda: own[:at] + theirs[at : at + 3] + own[at:],
        "light edits": lambda: tuple(_edited(one, words, choose) for one in theirs),
        "segmented": lambda: tuple(_segmented(one, choose) for one in theirs),
    }[kind]()


def _edited(sentence: str, words: Sequence[str], choose: random.Random) -> str:
    """One word in twelve is another one."""
    return " ".join(choose.choice(words) if choose.random() < 1 / 12 else word for word in sentence.split())


def _segmented(sentence: str, choose: random.Random) -> str:
    joined = re.sub(r"(?<=\w) (?=\w)", lambda _: choose.choice("_  "), sentence)
    return re.sub(r"([,.])", r" \1", joined)


def article(number: int, one: Made) -> Article:
    """As an importer would hand it over."""
    return Article(ArticleId(number), f"{number}.txt", "", normalise(" ".join(one.sentences)))


# --- ours, and another way --------------------------------------------------------------------------


def ours(articles: Sequence[Article]) -> tuple[set[tuple[int, int]], float]:
    """The pairs of articles that share a voice, and the seconds it took."""
    began, index = time.monotonic(), CopyIndex()
    index.add(articles)
    copied = index.copied()
    taken = time.monotonic() - began
    carriers: defaultdict[int, set[int]] = defaultdict(set)
    for article_id, stretches in copied.items():
        for stretch in stretches:
            carriers[stretch.voice].add(article_id)
    pairs = {pair for held in carriers.values() for pair in combinations(sorted(held), 2)}
    _again(index, articles[0])
    return pairs, taken


def _again(index: CopyIndex, one: Article) -> None:
    began = time.monotonic()
    index.add([one])
    index.copied()
    print(f"  one article more, after that {time.monotonic() - began:>39.2f} s")


def datasketches(articles: Sequence[Article]) -> tuple[set[tuple[int, int]], float]:
    """The same by datasketch's MinHash and LSH over the shingles of whole articles."""
    from datasketch import MinHash, MinHashLSH

    began, lsh, found = time.monotonic(), MinHashLSH(threshold=0.3, num_perm=128), set()
    for one in articles:
        sketch = MinHash(num_perm=128)
        sketch.update_batch([shingle.encode() for shingle in shingles(" ".join(_words(one)))])
        found |= {(other, int(one.id)) for other in lsh.query(sketch)}
        lsh.insert(int(one.id), sketch)
    return found, time.monotonic() - began


def _words(one: Article) -> Iterator[str]:
    return (match.group().lower() for match in re.finditer(r"[^\W_]+", one.text.text))


def show(name: str, said: Sequence[Made], pairs: set[tuple[int, int]], seconds: float) -> None:
    """Print what was found, kind by kind."""
    print(f"{name}: {seconds:.2f} s")
    for kind in KINDS:
        true = {(one.original, number) for number, one in enumerate(said) if one.kind == kind}
        print(f"  {kind:<14} {len(true & pairs):>5} of {len(true):>5} found")
    # Two copies of one article are copies of each other, too.
    root = {number: one.original if one.kind else number for number, one in enumerate(said)}
    false = sum(root[one] != root[other] for one, other in pairs)
    print(f"  pairs of articles that have nothing of each other: {false}")


def main(arguments: Sequence[str]) -> None:
    """Print the figures."""
    said = made(int(arguments[0]) if arguments else 10_000, random.Random(5))
    articles = [article(number, one) for number, one in enumerate(said)]
    print(f"{len(said):,} articles of {sum(len(one.text.text) for one in articles) // len(said):,} characters")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    pairs, taken = ours(articles)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    show(f"annotator.voices (sentences, aligned), {grown:,.0f} MB more", said, pairs, taken)
    if find_spec("datasketch") is None:
        print("datasketch is not installed: uv run --with datasketch python -m bench.voices")
        return
    pairs, others = datasketches(articles)
    show("datasketch MinHashLSH (articles, not aligned)", said, pairs, others)
    print(f"ours takes {taken / others:.2f} of its time")


if __name__ == "__main__":
    main(sys.argv[1:])

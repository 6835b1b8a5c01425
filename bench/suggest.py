"""Suggestions of all three kinds in characters a second, beside others that do a part of the work.

    uv run --group rivals python -m bench.suggest

Whole articles and passages are read one by one on one core, with models and gazetteer loaded before the clock runs.
All see the same texts, whose passages are short and dense with dates and numbers; the slow ones see fewer, and every
figure is characters a second of what it saw.
Without `--group rivals` those that are not installed are named with the command that installs them.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate, cycle, islice, takewhile
from pathlib import Path

from annotator import importers, suggest, words
from annotator.model import Article, RawArticle
from bench.figures import medians

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT / "seeds" / "articles"
PASSAGES = ROOT / "tests" / "data" / "gold"
INSTALL = "uv run --group rivals python -m bench.suggest"

Work = Callable[[Article], object]


@dataclass(frozen=True)
class Rival:
    """Another way to get a part of it: the module it needs, how many characters it is timed on, how it is loaded."""

    name: str
    module: str
    size: int
    load: Callable[[], Work]


def whole_articles(folder: Path = ARTICLES) -> list[Article]:
    """The articles of a folder."""
    return [importers.article(one) for path in importers.expand([folder]) for one in importers.read(path)]


def articles() -> list[Article]:
    """The sample articles whole, and the passages of the gold files as an article each."""
    return [*whole_articles(), *map(importers.article, _passages())]


def _passages() -> Iterator[RawArticle]:
    for path in sorted(PASSAGES.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            if "kinds" in told:
                # A sentence or a phrase about one kind alone is no article.
                continue
            yield RawArticle(told["id"], told["text"].encode(), told["text"], published_on=told["published_on"])


def repeated(some: list[Article], size: int) -> list[Article]:
    """Articles in turn, over and over, until they have `size` characters."""
    before = accumulate((len(one.text.text) for one in cycle(some)), initial=0)
    return [one for one, _ in zip(cycle(some), takewhile(lambda total: total < size, before), strict=False)]


def rate(work: Work, some: list[Article]) -> float:
    """Characters a second of processor time."""
    began = time.process_time()
    for one in some:
        work(one)
    return sum(len(one.text.text) for one in some) / (time.process_time() - began)


def _pyvi() -> Work:
    return lambda article: words.words(article.text.text)


def _dateparser() -> Work:
    from dateparser.search import search_dates

    return lambda article: search_dates(article.text.text, languages=["vi"])


def _underthesea() -> Work:
    from underthesea import word_tokenize

    return lambda article: word_tokenize(article.text.text)


RIVALS = (
    Rival("pyvi's models, words and tags alone (annotator.words)", "pyvi", 200_000, _pyvi),
    Rival("underthesea.word_tokenize, words alone", "underthesea", 100_000, _underthesea),
    Rival("dateparser.search.search_dates, dates alone", "dateparser", 30_000, _dateparser),
)
OURS = "all three kinds (annotator.suggest)"
WHOLE = "the same on whole articles alone"


def measures(size: int, folder: Path) -> dict[str, Callable[[], float]]:
    """Ours and those that are installed, warm; the others are named."""
    some = articles()
    found = {OURS: _measure(suggest.suggest, repeated(some, size))}
    found[WHOLE] = _measure(suggest.suggest, repeated(whole_articles(folder), size))
    for rival in RIVALS:
        if importlib.util.find_spec(rival.module) is None:
            print(f"{rival.module} is not installed; to see it: {INSTALL}")
        else:
            found[rival.name] = _measure(rival.load(), repeated(some, min(size, rival.size)))
    return found


def _measure(work: Work, some: list[Article]) -> Callable[[], float]:
    for one in islice(some, 3):
        work(one)
    return lambda: rate(work, some)


def main() -> None:
    """Print the figures and what ours is of each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=500_000, help="characters that ours is timed on")
    parser.add_argument("--articles", type=Path, default=ARTICLES, help="whole articles, instead of the samples")
    parser.add_argument("--rounds", type=int, default=3)
    wanted = parser.parse_args()
    figures = medians(measures(wanted.size, wanted.articles), rounds=wanted.rounds)
    print("Characters a second of one core, and ours as a multiple of each")
    for name, figure in figures.items():
        times = "" if name in (OURS, WHOLE) else f"{figures[OURS] / figure:>10,.1f} x"
        print(f"  {name:<56} {figure:>12,.0f} chars/s{times}")


if __name__ == "__main__":
    main()

"""Suggestions, in characters a second, beside splitting the same text into words and nothing more.

python -m bench.suggest
"""

from __future__ import annotations

import time
from collections.abc import Callable

from annotator import importers, suggest, words
from annotator.model import Article, RawArticle
from bench import texts
from bench.figures import medians, show

COUNT = 100


def article(number: int) -> Article:
    """The article that an importer would make of a generated text."""
    text = texts.text(number)
    return importers.article(RawArticle(name=f"{number}.txt", data=text.encode(), text=text))


def rate(work: Callable[[Article], object], articles: list[Article]) -> float:
    """Thousands of characters a second."""
    began = time.perf_counter()
    for one in articles:
        work(one)
    return sum(len(one.text.text) for one in articles) / (time.perf_counter() - began) / 1000


def main() -> None:
    """Print the figures; models and gazetteer are loaded before the clock runs."""
    articles = [article(number) for number in range(COUNT)]
    suggest.suggest(articles[0])
    words.words(articles[0].text.text)
    measures = {
        "pyvi's models splitting words (annotator.words)": lambda: rate(lambda a: words.words(a.text.text), articles),
        "suggestions of all recognisers": lambda: rate(suggest.suggest, articles),
    }
    show(f"{COUNT} articles of 3 KB, thousands of characters a second", medians(measures, rounds=3), unit="k/s")


if __name__ == "__main__":
    main()

"""How long hostile lines take: one megabyte without a newline, made of the same few characters over and over.

    python -m bench.fuzz [--size 1000000] [--unit "A, "]…

Each row is a line, each column a part of the work in seconds of processor time, beside a megabyte of news in the same
run. Nothing may take five seconds, and twice the size may take twice the time.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from functools import cache, partial

from annotator import claims, codebook
from annotator.model import Article, ArticleId, Codebook, PublishedFrom, Span
from annotator.published import published
from annotator.recognisers import RECOGNISERS, Recogniser
from annotator.suggest import suggest
from annotator.text import normalise
from bench.suggest import ROOT, articles, repeated

LIMIT = 5.0
# What once took the square of its length, or comes nearest to it.
HARDEST = ("...", "…", " ", "( ", "A-", "3 thành phố mới ", "1 ", "Hà Nội và ")
UNITS = (
    *HARDEST,
    *(
        "a",
        "A",
        "à",
        "e\u0323\u0302",
        "\u0301",
        "_",
        "a_b ",
        "1",
        "1.",
        "1/",
        "1-",
        "- ",
        ")",
        '"',
        "%",
        "\u200b",
        "\xa0",
    ),
    *("thành phố ", "các thành phố Hà Nội, ", "A, ", "? A", "TP.", "TP. ", "Hà ", "Hà Nội-", "(Hà Nội) ", "Seo-gu, "),
    *(
        "tháng ",
        "năm ",
        "ngày ",
        "quý ",
        "thứ ",
        "năm 2024, ",
        "ngày 1/1 ",
        "từ 1 đến ",
        "hôm qua ",
        "cùng ngày ",
        "15:00 ",
    ),
    *(
        "một ",
        "hai mươi ",
        "hơn 3 ",
        "1 nghìn ",
        "rưỡi ",
        "120.000 người, ",
        "hố đón 120.000 l",
        "% đồng ",
        "a@b.",
        ". ",
    ),
    *("Hà Nội gia nhập Mạng lưới năm 2020, ", "Mạng lưới hiện có 64 thành phố thành viên mới "),
)


def line(unit: str, size: int) -> str:
    """The unit over and over, up to so many characters."""
    return (unit * (size // len(unit) + 1))[:size]


def news(size: int) -> str:
    """As many characters of news, without a newline."""
    return " ".join(" ".join(one.text.text.split()) for one in repeated(articles(), size))[:size]


@cache
def _book() -> Codebook:
    return codebook.read((ROOT / "seeds" / "codebooks" / "learning_cities.toml").read_text(encoding="utf-8"))


def _article(text: str) -> Article:
    normal = normalise(text)
    return Article(ArticleId(0), "", "", normal, published_on="2024-02-15", published_from=PublishedFrom.METADATA)


@cache
def _suggested(text: str) -> tuple[Article, list[Span]]:
    article = _article(text)
    return article, suggest(article)


def _find(recogniser: Recogniser, text: str) -> object:
    return list(recogniser.find(_suggested(text)[0]))


def _propose(text: str) -> object:
    return claims.propose(*_suggested(text), _book())


WORKS: dict[str, Callable[[str], object]] = {
    "normalise": normalise,
    "published": partial(published, None),
    **{recogniser.name: partial(_find, recogniser) for recogniser in RECOGNISERS},
    "suggest": lambda text: suggest(_suggested(text)[0]),
    "claims": _propose,
}


def seconds(work: Callable[[str], object], text: str) -> float:
    """Processor time of one run."""
    began = time.process_time()
    work(text)
    return time.process_time() - began


def measure(text: str) -> dict[str, float]:
    """What each part of the work takes; the article is made before the clock runs."""
    _suggested(text)
    taken = {name: seconds(work, text) for name, work in WORKS.items()}
    _suggested.cache_clear()
    return taken


def main() -> None:
    """Print a row a line, and those that took too long once more at the end."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=1_000_000, help="characters a line")
    parser.add_argument("--unit", action="append", help="only lines of this, again for more")
    wanted = parser.parse_args()
    print(f"{'':28}" + "".join(f"{name:>11}" for name in WORKS))
    slow = [
        (name, part, taken)
        for name, text in _lines(wanted.unit or UNITS, wanted.size)
        for part, taken in _shown(name, measure(text)).items()
        if taken > LIMIT
    ]
    for name, part, taken in slow:
        print(f"over {LIMIT:.0f} s: {part} {taken:.1f} s on {name}")


def _lines(units: tuple[str, ...] | list[str], size: int) -> list[tuple[str, str]]:
    suggest(_article("Ngày 14/2/2024 tại Hà Nội"))
    return [("news", news(size)), *((repr(unit)[:27], line(unit, size)) for unit in units)]


def _shown(name: str, taken: dict[str, float]) -> dict[str, float]:
    print(f"{name:28}" + "".join(f"{one:>11.2f}" for one in taken.values()), flush=True)
    return taken


if __name__ == "__main__":
    main()

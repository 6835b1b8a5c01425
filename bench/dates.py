"""How right dates are: F1 in three manners of writing, and the share of calendar phrases dated rightly.

python -m bench.dates [--held-out] [-v] [SENTENCES] [PHRASES]

The same sentences are read as written, with blanks around separators and punctuation ("ngày 24 / 7 / 2024"), and as a
word segmenter leaves them ("hôm_qua"). Phrases are lines {"text", "published_on", "iso"}.
"""

from __future__ import annotations

import argparse
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from pathlib import Path

from annotator import kinds, words
from annotator.model import PartialDate
from bench.quality import Found, read, tally

GOLD = Path(__file__).parents[1] / "tests" / "data" / "gold"
_BLANKS = re.compile(r"(?<=\w)(?=[/–-]\w)|(?<=\w[/–-])(?=\w)")
_PUNCTUATION = re.compile(r"(?<=\S)(?=[,.;:!?()](?!\d))|(?<=[()])(?=\S)|(?<=[^\s\d])(?=[,;:!?()])|(?<=\S)(?=\()")
_JOINED = re.compile(
    r"(?:hôm|năm|ngày|tháng|tuần|sáng|chiều|tối|đêm) (?:nay|qua|ngoái|mai|này|trước|sau|tới)"
    r"|tháng (?:giêng|chạp|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?)|thứ (?:hai|ba|tư|năm|sáu|bảy)"
    r"|chủ nhật|cùng (?:kỳ|ngày)|giai đoạn|nhiệm kỳ|năm học|thế kỷ|thập niên|âm lịch",
    re.IGNORECASE,
)


def spaced(record: Found) -> Found:
    """The record with blanks around what separates the parts of a date, and around punctuation."""
    return _with_blanks(record, [m.start() for p in (_BLANKS, _PUNCTUATION) for m in p.finditer(record["text"])])


def underscored(record: Found) -> Found:
    """The record as a word segmenter leaves it: the syllables of a word joined, punctuation apart."""
    text = str(record["text"])
    stretches = [(word.start, word.end) for word in words.words(text)] + [m.span() for m in _JOINED.finditer(text)]
    for start, end in stretches:
        text = text[:start] + text[start:end].replace(" ", "_") + text[end:]
    return _with_blanks(record | {"text": text}, [match.start() for match in _PUNCTUATION.finditer(text)])


def _with_blanks(record: Found, places: list[int]) -> Found:
    at, text = sorted(set(places)), str(record["text"])
    pieces = [text[start:end] for start, end in zip([0, *at], [*at, len(text)], strict=True)]
    moved = [
        span
        | {"start": span["start"] + bisect_right(at, span["start"]), "end": span["end"] + bisect_left(at, span["end"])}
        for span in record["spans"]
    ]
    return record | {"text": " ".join(pieces), "spans": moved}


FORMS: dict[str, Callable[[Found], Found]] = {
    "raw": lambda record: record,
    "spaced": spaced,
    "underscored": underscored,
}


def rightly_dated(phrases: list[Found], *, verbose: bool = False) -> float:
    """The share of phrases that are read as the day or days they mean."""
    right = 0
    for phrase in phrases:
        value = kinds.kind("date").parse(str(phrase["text"]), str(phrase["published_on"]))
        found = value.iso if isinstance(value, PartialDate) else None
        right += found == phrase["iso"]
        if verbose and found != phrase["iso"]:
            print(f"  ~ {phrase['text']} ({phrase['published_on']}): {found} should be {phrase['iso']}")
    return right / max(1, len(phrases))


def main() -> None:
    """Print one line per form, and one for the phrases."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sentences", nargs="?", type=Path, default=GOLD / "dates.jsonl")
    arguments.add_argument("phrases", nargs="?", type=Path, default=GOLD / "calendar.jsonl")
    arguments.add_argument("--held-out", action="store_true", help="only what was set aside while the rules were made")
    arguments.add_argument("-v", "--verbose", action="store_true", help="show each difference")
    options = arguments.parse_args()
    sentences, phrases = (
        [r for r in read([path]) if bool(r.get("held_out")) == options.held_out]
        for path in (options.sentences, options.phrases)
    )
    for name, form in FORMS.items():
        result = tally([form(record) for record in sentences], "date", verbose=options.verbose)
        print(f"{name:12} F1 {result.f1:.3f}   value {result.accuracy():.3f}   of {result.right + result.missed} dates")
    share = rightly_dated(phrases, verbose=options.verbose)
    print(f"{'phrases':12}    {share:.3f}   of {len(phrases)}")


if __name__ == "__main__":
    main()

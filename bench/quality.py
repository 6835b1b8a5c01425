"""How right the suggestions are, and how far to trust their scores: `python -m bench.quality GOLD.jsonl…`.

Gold lines: {"id", "text", "published_on", "spans": [{"start", "end", "type", "value", "optional"}]}; offsets are
code points into the text as stored. A missing optional span costs nothing, and a span over one is never wrong. A line
may name the "kinds" that it was annotated for.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator import kinds
from annotator.model import Article, ArticleId, PublishedFrom, Span
from annotator.suggest import suggest
from annotator.text import normalise
from bench import reliability
from bench.reliability import Outcome

Found = dict[str, Any]
KINDS = ("city", "date", "count")


@dataclass
class Tally:
    """Counts for one kind."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    parts: Counter[str] = field(default_factory=Counter)
    matched: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where nothing is right."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if self.right else 0.0

    def accuracy(self, part: str = "value") -> float:
        """The share of matched spans whose part (value, unit, within…) is right."""
        return self.parts[part] / self.matched if self.matched else 0.0


def suggestions(record: Found, find: Callable[[Article], list[Span]] = suggest) -> list[Found]:
    """The suggested spans of a gold record, in its own offsets and JSON form."""
    text = normalise(str(record["text"]))
    published = record.get("published_on") or record.get("published_on_inferred")
    day = str(published) if published else None
    source = PublishedFrom.METADATA if record.get("published_on") else PublishedFrom.INFERRED
    article = Article(
        ArticleId(0), str(record["id"]), "", text, published_on=day, published_from=source if day else None
    )
    return [
        dict(zip(("start", "end"), text.to_original(s.start, s.end), strict=True))
        | {"type": s.kind, "value": kinds.encode(s.value), "score": s.score, "by": s.by}
        for s in find(article)
    ]


def tally(records: list[Found], kind: str, *, verbose: bool = False) -> Tally:
    """Compare the suggestions of one kind with the gold of all records."""
    result = Tally()
    for record in records:
        if kind not in record.get("kinds", (kind,)):
            continue
        gold = [s for s in record["spans"] if s["type"] == kind]
        predicted = {(s["start"], s["end"]): s for s in suggestions(record) if s["type"] == kind}
        for span in gold:
            found = predicted.pop((span["start"], span["end"]), None)
            _count(result, span, found)
            if verbose and not span["optional"]:
                _explain(record, span, found)
        wrong = [s for s in predicted.values() if not any(g["optional"] and _overlap(s, g) for g in gold)]
        result.wrong += len(wrong)
        if verbose:
            for span in wrong:
                print(f"  + {kind} {_quote(record, span)} {span['value']}")
    return result


def _count(result: Tally, gold: Found, found: Found | None) -> None:
    if found is None:
        result.missed += not gold["optional"]
        return
    result.right += not gold["optional"]
    result.matched += 1
    result.parts.update(_right_parts(str(gold["type"]), found["value"], gold["value"]))


def _right_parts(kind: str, found: Found, gold: Found) -> Iterator[str]:
    if kind == "count":
        gold = {"number_max": None} | gold
    same = {part for part in gold if _plain(found.get(part)) == _plain(gold[part])}
    yield from same
    if kind == "city":
        if ("name" in same or "latin" in same) and "country" in same:
            yield "value"
    elif {"iso", "number"} & same:
        yield "value"


def _plain(value: object) -> object:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    return " ".join(str(value or "").replace("_", " ").lower().split())


def outcomes(records: Iterable[Found], find: Callable[[Article], list[Span]] = suggest) -> Iterator[Outcome]:
    """The outcome of each suggestion of the kinds a record was annotated for; over an optional span there is none."""
    for record in records:
        annotated = record.get("kinds", KINDS)
        for span in suggestions(record, find):
            right = is_right(record, span) if span["type"] in annotated else None
            if right is not None:
                yield Outcome(span["type"], span["score"], right)


def is_right(record: Found, found: Found) -> bool | None:
    """Whether a suggestion has the place and the value of the gold; None where gold leaves it open."""
    gold = [span for span in record["spans"] if span["type"] == found["type"]]
    same = next((span for span in gold if (span["start"], span["end"]) == (found["start"], found["end"])), None)
    if same is not None:
        return "value" in set(_right_parts(str(found["type"]), found["value"], same["value"]))
    return None if any(span["optional"] and _overlap(found, span) for span in gold) else False


def _overlap(a: Found, b: Found) -> bool:
    return bool(min(a["end"], b["end"]) > max(a["start"], b["start"]))


def _explain(record: Found, gold: Found, found: Found | None) -> None:
    if found is None:
        print(f"  - {gold['type']} {_quote(record, gold)} {gold['value']}")
    elif "value" not in set(_right_parts(str(gold["type"]), found["value"], gold["value"])):
        print(f"  ~ {gold['type']} {_quote(record, gold)} {found['value']} should be {gold['value']}")


def _quote(record: Found, span: Found) -> str:
    text, start, end = str(record["text"]), int(str(span["start"])), int(str(span["end"]))
    around = f"{text[max(0, start - 25) : start]}[{text[start:end]}]{text[end : end + 20]}"
    return " ".join(around.split())


def read(paths: list[Path]) -> list[Found]:
    """The gold records of JSONL files."""
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line]


def main() -> None:
    """Print one line per kind."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", nargs="+", type=Path)
    arguments.add_argument("-v", "--verbose", action="store_true", help="show each difference")
    options = arguments.parse_args()
    records = read(options.gold)
    for kind in KINDS:
        result = tally(records, kind, verbose=options.verbose)
        precision = result.right / max(1, result.right + result.wrong)
        recall = result.right / max(1, result.right + result.missed)
        parts = "  ".join(f"{part} {n / result.matched:.3f}" for part, n in sorted(result.parts.items()))
        print(f"{kind:6} P {precision:.3f}  R {recall:.3f}  F1 {result.f1:.3f}   {parts}")
    print("\n".join(reliability.table(outcomes(records))))


if __name__ == "__main__":
    main()

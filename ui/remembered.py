"""What one person's work on one project is remembered by, in a small file outside the project: looks and places.

Damage to the file costs the marks and nothing else, so whatever cannot be read is taken for not said.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.visible import visible

_LONGEST = 10_000
_MOST_PLACES = 500
"""Articles whose place is remembered: those left last."""


@dataclass(frozen=True)
class Place:
    """Where somebody was in an article: the caret, the first offset on screen, and the current item."""

    caret: int
    top: int
    item: tuple[str, int] | None = None


@dataclass
class Remembered:
    """Ids of the articles, claims and spans that were looked at; where the work stood; how the panels were set."""

    articles: set[int] = field(default_factory=set)
    claims: set[int] = field(default_factory=set)
    spans: set[int] = field(default_factory=set)
    article: int = 0
    places: dict[int, Place] = field(default_factory=dict)
    panels: dict[str, str] = field(default_factory=dict)


def file_of(folder: Path, project: Path) -> Path:
    """The file inside the user's folder that belongs to a project."""
    name = hashlib.sha256(str(project.resolve()).encode()).hexdigest()[:16]
    return folder / "looks" / f"{project.stem[:40]}-{name}.json"


def read(path: Path) -> Remembered:
    """What the file holds; nothing where there is none or it is damaged."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return _remembered(said)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return Remembered()


def write(path: Path, remembered: Remembered) -> None:
    """Put it into the file's place whole; a disk that refuses costs the marks only."""
    part = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(_said(remembered), separators=(",", ":"), ensure_ascii=False), encoding="utf-8")
        part.replace(path)
    except OSError:
        return


def ranges(ids: Iterable[int]) -> str:
    """Ids as short as they can be said: "1-5,9"."""
    runs: list[list[int]] = []
    for number in sorted(ids):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)


_MOST_IDS = 10_000_000
# The database knows no larger number.
_LARGEST = 2**63 - 1


def ids(words: str) -> set[int]:
    """The ids that `ranges` said; ValueError for what it never says."""
    found: set[int] = set()
    for run in filter(None, words.split(",")):
        first, _, last = run.partition("-")
        numbers = range(int(first), int(last or first) + 1)
        if numbers.stop > _LARGEST or len(numbers) + len(found) > _MOST_IDS:
            raise ValueError(run)
        found.update(numbers)
    return found


def _said(remembered: Remembered) -> dict[str, Any]:
    kept = list(remembered.places.items())[-_MOST_PLACES:]
    return {
        "articles": ranges(remembered.articles),
        "claims": ranges(remembered.claims),
        "spans": ranges(remembered.spans),
        "article": remembered.article,
        "places": {str(number): [place.caret, place.top, place.item] for number, place in kept},
        "panels": remembered.panels,
    }


def _remembered(said: dict[str, Any]) -> Remembered:
    return Remembered(
        ids(said["articles"]),
        ids(said["claims"]),
        ids(said["spans"]),
        int(said["article"]),
        {int(number): _place(*place) for number, place in said["places"].items()},
        # Halves of letters would not go back into the file.
        {visible(str(name)): visible(str(value)[:_LONGEST]) for name, value in said["panels"].items()},
    )


def _place(caret: int, top: int, item: list[Any] | None) -> Place:
    return Place(int(caret), int(top), (str(item[0]), int(item[1])) if item else None)

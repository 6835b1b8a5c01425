"""Which words of a text are not in another one, so that an eye finds the one figure that changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape

# Digits by themselves: of a date or a number only what changed in it is marked.
_TOKEN = re.compile(r"\d+|[^\W\d]+|\s+|.", re.DOTALL)
_LONGEST = 400
"""Tokens compared one by one; of longer texts the whole is what differs."""

_LEAD = 24
"""Characters left in a line before the first words that differ."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text, and whether the other one lacks it."""

    words: str
    differs: bool = False


def parts(words: str, other: str) -> list[Part]:
    """The text in pieces; nothing is marked where there is nothing to compare it with."""
    if not words or not other or words == other:
        return [Part(words)] if words else []
    ours, theirs = _TOKEN.findall(words), _TOKEN.findall(other)
    if len(ours) > _LONGEST or len(theirs) > _LONGEST:
        return [Part(words, differs=True)]
    return list(_joined(ours, theirs))


def _joined(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Part]:
    steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    for tag, start, end, *_ in steps:
        if start < end:
            yield Part("".join(ours[start:end]), differs=tag != "equal")


def in_one_line(found: Sequence[Part]) -> list[Part]:
    """The same pieces without line breaks; a long beginning that is the same is cut, or the rest would not be seen."""
    line = [Part(" ".join(re.split(r"\s*\n\s*", part.words)), part.differs) for part in found]
    if len(line) > 1 and not line[0].differs and len(line[0].words) > 2 * _LEAD:
        line[0] = Part(f"…{line[0].words[-_LEAD:]}")
    return line


def rich(found: Sequence[Part]) -> str:
    """The pieces as rich text: what differs bold and underlined."""
    told = (f"<b><u>{escape(part.words)}</u></b>" if part.differs else escape(part.words) for part in found)
    return "".join(told).replace("\n", "<br>")

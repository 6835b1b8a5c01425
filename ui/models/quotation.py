"""Quotations in context: the sentence around a passage, its words marked, as rich text for a label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape, unescape

from annotator.model import Article, Claim, Evidence, Role, Span
from annotator.text import sentence

_TAG = re.compile(r"<[^>]+>")
_LONGEST = 360
"""Characters of context shown; longer sentences are cut around the passage."""


def places_of(item: Claim | Span) -> tuple[Evidence, ...]:
    """The evidence of a claim; a span is its own."""
    return item.evidence if isinstance(item, Claim) else (Evidence(item.start, item.end, span_id=item.id),)


def main_place(item: Claim | Span) -> Evidence | None:
    """The passage to go to for an item: where its value stands."""
    places = places_of(item)
    return next((place for place in places if place.role is Role.VALUE), next(iter(places), None))


def quotations(article: Article, places: Sequence[Evidence]) -> list[str]:
    """One quotation per sentence that holds the value, as rich text: the value bold, the rest underlined."""
    text = article.text.text
    values = [place for place in places if place.role is Role.VALUE] or list(places)
    bounds = dict.fromkeys(_context(text, place.start, place.end) for place in values)
    return [_marked(text, start, end, places) for start, end in bounds]


def _context(text: str, start: int, end: int) -> tuple[int, int]:
    first, last = sentence(text, start, end)
    if last - first > _LONGEST:
        room = max(0, _LONGEST - (end - start)) // 2
        first, last = _whole(text, max(first, start - room), min(last, end + room), start, end)
    return first, last


def _whole(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """The same context without the words that were cut at its ends."""
    blank = text.find(" ", first, start)
    if first and text[first - 1] != " " and blank >= 0:
        first = blank + 1
    blank = text.rfind(" ", end, last)
    if last < len(text) and text[last] not in " \n" and blank >= 0:
        last = blank
    return first, last


def _marked(text: str, start: int, end: int, places: Iterable[Evidence]) -> str:
    parts: list[str] = []
    at = start
    for place in sorted(places, key=lambda place: place.start):
        if place.start >= at and place.end <= end:
            words = escape(text[place.start : place.end])
            parts += [escape(text[at : place.start]), f"<b>{words}</b>" if _bold(place) else f"<u>{words}</u>"]
            at = place.end
    parts.append(escape(text[at:end]))
    before = "… " if start and not _opens(text, start) else ""
    after = "" if end >= len(text) or _closes(text, end) else " …"
    return f"“{before}{''.join(parts).strip()}{after}”"


def _bold(place: Evidence) -> bool:
    return place.role is Role.VALUE


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" ")[-1:]
    return before in {"", "\n", ".", "!", "?", "…", "”", '"', "'"}


def _closes(text: str, end: int) -> bool:
    return text[end - 1] in ".!?…”\n\"'" or text[end : end + 1] == "\n"


def plain(rich: str) -> str:
    """The words of a quotation without its marks, for screen readers."""
    return unescape(_TAG.sub("", rich.replace("<br>", " ")))

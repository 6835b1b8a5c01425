"""Who published an article: as told, as its header names the outlet, or by the address of its page."""

from __future__ import annotations

from urllib.parse import urlsplit

from annotator.headers import is_date_line
from annotator.model import Source, SourceId

_HEADER_LINES = 5
_LONGEST_NAME = 60


def publisher(told: str, url: str, text: str) -> Source | None:
    """The source, named by metadata, else by the header line that dates the article, else by the page's domain."""
    domain = _domain(url)
    name = told.strip() or _in_header(text) or domain
    return Source(SourceId(0), name, domain) if name else None


def _domain(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        # A bracket that is never closed, digits that are no address.
        return ""


def _in_header(text: str) -> str:
    """The outlet in "Outlet | 14:00 | 15/02/2024", or on the line above such a date; never the title."""
    lines = [line.strip() for line in text.split("\n", _HEADER_LINES)[:_HEADER_LINES]]
    for at, line in enumerate(lines):
        name, bar, rest = (part.strip() for part in line.partition("|"))
        if bar and is_date_line(rest) and _is_name(name):
            return name
        if at > 1 and is_date_line(line) and _is_name(lines[at - 1]):
            return lines[at - 1]
    return ""


def _is_name(words: str) -> bool:
    return 0 < len(words) <= _LONGEST_NAME and not words.endswith((".", "?", "!", "…")) and not is_date_line(words)

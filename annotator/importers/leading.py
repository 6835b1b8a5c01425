"""The lead of a web page: many papers set it between headline and text, where extraction loses it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAMES = re.compile(r"sapo|chapp?eau|description|summary|(?<![a-z])(?:lead|intro|standfirst)(?![a-z])", re.IGNORECASE)
_TAGS = frozenset({"p", "h2", "h3", "div", "strong"})
_SHORTEST, _LONGEST = 20, 900
_TELLING = 40
"""Characters by which a lead is known again."""


def with_lead(page: HtmlElement, text: str) -> str:
    """The extracted text of a page, begun with its lead where that was lost."""
    lead = _lead(page)
    if not lead or _key(lead)[:_TELLING] in _key(text):
        return text
    headline = " ".join((page.findtext(".//h1") or "").split())
    first, _, rest = text.partition("\n")
    return f"{first}\n{lead}\n{rest}" if headline and _key(first) == _key(headline) else f"{lead}\n{text}"


def _lead(page: HtmlElement) -> str:
    """The first piece behind the headline that the page calls its lead; empty without a headline or a lead."""
    behind = False
    for element in page.iter():
        if element.tag == "h1":
            behind = True
        elif behind and element.tag in _TAGS and _NAMES.search(_called(element)):
            words = _words(element)
            if _SHORTEST <= len(words) <= _LONGEST:
                return words
    return ""


def _called(element: HtmlElement) -> str:
    return " ".join(element.get(name) or "" for name in ("class", "id", "data-role", "itemprop"))


def _words(element: HtmlElement) -> str:
    """The words of an element; a blank parts what only looks parted on the page ("Lào Cai" "Lãnh đạo …")."""
    told = ""
    for piece in element.itertext():
        glued = told[-1:].isalnum() and piece[:1].isalnum()
        told += f" {piece}" if glued else piece
    return " ".join(told.split())


def _key(words: str) -> str:
    return "".join(words.split()).casefold()

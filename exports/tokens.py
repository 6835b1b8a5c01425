"""Words, numbers and signs of an original text, for the formats that are made of tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A letter keeps the marks that are set on it: decomposed text must not fall apart.
_UNSEEN = r"\u0300-\u036f\xad\u200b-\u200f\u2060\ufeff"
_TOKEN = re.compile(rf"\d+(?:[.,]\d+)*(?![\w{_UNSEEN}])|\w[\w{_UNSEEN}]*|[^\w\s{_UNSEEN}]")


def tokens(original: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of each token in that stretch of the text."""
    return (match.span() for match in _TOKEN.finditer(original, start, end))

"""What a document's properties say of it: hints, because templates and converters fill them too."""

from __future__ import annotations

from annotator.text import fold

_OPENING = 2_000


def told_title(title: str, text: str) -> str:
    """The title in the properties where the text opens with it; "" for "Document1" and what a template left."""
    told = " ".join(title.split())
    opening = " ".join(text[:_OPENING].split())
    return told if told and fold(told) in fold(opening) else ""

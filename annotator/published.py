"""When an article was published: as told, as its header says, or as its words let one infer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from annotator import headers, kinds
from annotator.inferring import inferred
from annotator.model import Message, PartialDate, PublishedFrom

_TYPED = re.compile(r"\d{4}(?:-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Publication:
    """The ISO date of publication, perhaps only its year or month, where it was taken from, and why it was inferred."""

    on: str | None = None
    source: PublishedFrom | None = None
    reasons: tuple[Message, ...] = ()


def published(told: str | None, text: str) -> Publication:
    """When an article was published, and how that is known."""
    if found := iso_date(told or ""):
        return Publication(found, PublishedFrom.METADATA)
    if found := headers.day(text):
        return Publication(found, PublishedFrom.TEXT)
    if guess := inferred(text):
        return Publication(guess.on, PublishedFrom.INFERRED, guess.reasons)
    return Publication()


def typed_date(words: str) -> str | None:
    """The ISO day, month or year that a person types as a publication date; None if the words are no such date."""
    value = kinds.kind("date").parse(words.strip(), None)
    iso = value.iso if isinstance(value, PartialDate) else ""
    if not _TYPED.fullmatch(iso):
        return None
    try:
        date.fromisoformat(iso + "-01-01"[len(iso) - len("YYYY") :])
    except ValueError:
        return None
    return iso


def iso_date(told: str) -> str | None:
    """YYYY-MM-DD from metadata such as 2024-02-15T08:00:00+07:00 or 15/02/2024; a bare YYYY or YYYY-MM stays."""
    if match := re.fullmatch(r"\s*(\d{4}(?:-(?:0[1-9]|1[0-2]))?)\s*", told):
        return match[1]
    return headers.opening(told) or headers.day(told)

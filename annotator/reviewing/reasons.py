"""The short list of reasons for which a fact is returned; the reviewer's own words stand beside it."""

from __future__ import annotations

from enum import StrEnum

from annotator.model import Message


class ReturnReason(StrEnum):
    """Why a reviewer gives a fact back; the names are stored."""

    VALUE = "value"
    PASSAGE = "passage"
    PLACE = "place"
    QUALIFIER = "qualifier"
    SOURCES = "sources"
    VERDICT = "verdict"
    OTHER = "other"


WORDS = {
    ReturnReason.VALUE: Message("The passage says another value"),
    ReturnReason.PASSAGE: Message("The passage does not support it"),
    ReturnReason.PLACE: Message("It belongs in another row or field"),
    ReturnReason.QUALIFIER: Message("Its date or scope is wrong"),
    ReturnReason.SOURCES: Message("Another source is needed"),
    ReturnReason.VERDICT: Message("The verdict between the sources does not convince"),
    ReturnReason.OTHER: Message("Another reason"),
}
"""The reasons as people read them, in the order in which they are offered."""


def words(reason: str) -> Message | None:
    """A stored reason as people read it; None where there is none."""
    return WORDS[ReturnReason(reason)] if reason in set(ReturnReason) else None

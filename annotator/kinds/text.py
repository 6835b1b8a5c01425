"""Plain words: provinces, countries, choices. No span kind."""

from __future__ import annotations

import unicodedata

from annotator.kinds.seam import Comparison, Kind
from annotator.model import Label, Text, Value
from annotator.text import fold_tone


def parse(text: str, published_on: str | None = None) -> Value | None:
    """The words as typed, blanks tidied; None if nothing was typed."""
    words = " ".join(text.split())
    return Text(words) if words else None


def label_of(value: Value) -> str:
    """The words themselves."""
    assert isinstance(value, Text)
    return value.text


def encode(value: Value) -> dict[str, object]:
    """The JSON form."""
    return {"text": label_of(value)}


def decode(form: dict[str, object]) -> Value:
    """The value of a JSON form."""
    return Text(str(form["text"]))


def key(value: Value) -> str:
    """Words are equal whatever their case, blanks, place of tones and way of composing letters."""
    return " ".join(fold_tone(unicodedata.normalize("NFC", label_of(value)).casefold()).split())


def compare(a: Value, b: Value) -> Comparison:
    """Words are the same or different."""
    return Comparison.SAME if key(a) == key(b) else Comparison.DIFFERENT


TEXT = Kind(
    name="text",
    label=Label("văn bản", "text"),
    colour="#5f6673",
    colour_dark="#9ca3af",
    holds=Text,
    parse=parse,
    label_of=label_of,
    encode=encode,
    decode=decode,
    key=key,
    compare=compare,
    is_span=False,
)

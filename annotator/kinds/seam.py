"""What a kind is made of; each kind is one value of this shape."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from annotator.model import Label, Value


class Comparison(StrEnum):
    """How two values of one kind stand to each other."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"


@dataclass(frozen=True)
class Kind:
    """A kind of value: how people type, read and compare it, and its JSON form.

    `parse` takes what a person typed and the article's publication date, and gives None where it makes no
    sense. `key` is text that equal values share. `is_span` is False for values that are no stretch of text.
    `feet` are the places of the short strokes on its underline, 0 its start and 1 its end: they tell the kind where its
    colour cannot be told.
    """

    name: str
    label: Label
    colour: str
    colour_dark: str
    holds: type
    parse: Callable[[str, str | None], Value | None]
    label_of: Callable[[Value], str]
    encode: Callable[[Value], dict[str, object]]
    decode: Callable[[dict[str, object]], Value]
    key: Callable[[Value], str]
    compare: Callable[[Value, Value], Comparison]
    is_span: bool = True
    feet: tuple[float, ...] = ()

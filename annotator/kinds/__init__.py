"""The kinds of value, one file each, and what can be done with a value of any kind."""

from __future__ import annotations

from annotator.kinds.city import CITY
from annotator.kinds.count import COUNT
from annotator.kinds.date import DATE
from annotator.kinds.seam import Comparison, Kind
from annotator.kinds.text import TEXT
from annotator.model import Value

__all__ = ["KINDS", "Comparison", "Kind", "compare", "decode", "encode", "key", "kind", "label", "of"]

KINDS: tuple[Kind, ...] = (CITY, DATE, COUNT, TEXT)

_BY_NAME = {kind.name: kind for kind in KINDS}
_BY_TYPE = {kind.holds: kind for kind in KINDS}


def kind(name: str) -> Kind:
    """The kind of that name; KeyError if there is none."""
    return _BY_NAME[name]


def of(value: Value) -> Kind:
    """The kind that a value belongs to."""
    return _BY_TYPE[type(value)]


def encode(value: Value) -> dict[str, object]:
    """The JSON form of a value (docs: JSON forms), without its kind's name."""
    return of(value).encode(value)


def decode(kind_name: str, form: dict[str, object]) -> Value:
    """The value of a JSON form."""
    return _BY_NAME[kind_name].decode(form)


def label(value: Value) -> str:
    """Short words for people, written the Vietnamese way."""
    return of(value).label_of(value)


def key(value: Value) -> str:
    """Text that equal values of one kind share."""
    return of(value).key(value)


def compare(a: Value, b: Value) -> Comparison:
    """How two values stand to each other; values of two kinds differ."""
    return of(a).compare(a, b) if type(a) is type(b) else Comparison.DIFFERENT

"""Cities and municipalities."""

from __future__ import annotations

import re
import unicodedata
from sys import intern

from annotator import gazetteer
from annotator.kinds.seam import Comparison, Kind
from annotator.model import City, Label, Value
from annotator.text import fold_tone

_PREFIX = re.compile(r"(?:(?:thành phố|thủ đô|thị xã)\s|t[px][. ])\s*(?=\S)", re.IGNORECASE)
_QUALIFIED = re.compile(r"(.+?)\s*(?:\(|,)\s*(?:tỉnh\s+)?([^()]+?)\s*\)?")


def parse(text: str, published_on: str | None = None) -> Value | None:
    """The city of a typed name such as "TP. Sơn La" or "Vinh (Nghệ An)"; None if nothing was typed."""
    typed = " ".join(unicodedata.normalize("NFC", text).split())
    match = _QUALIFIED.fullmatch(typed)
    name, near = (match[1], [match[2]]) if match else (typed, [])
    known = gazetteer.look_up(name, near=near)
    bare = _PREFIX.sub("", name, count=1)
    return known or (City(bare, gazetteer.country(near[0]) if near else None) if bare else None)


def label_of(value: Value) -> str:
    """The Vietnamese name."""
    assert isinstance(value, City)
    return value.name


def encode(value: Value) -> dict[str, object]:
    """The JSON form."""
    assert isinstance(value, City)
    return {
        "name": value.name,
        "country": value.country,
        "within": value.within,
        "latin": value.latin,
        "geonames_id": value.geonames_id,
    }


def decode(form: dict[str, object]) -> Value:
    """The value of a JSON form."""
    geonames_id = form.get("geonames_id")
    return City(
        name=str(form["name"]),
        country=_text_or_none(form.get("country")),
        within=_text_or_none(form.get("within")),
        latin=str(form.get("latin") or ""),
        geonames_id=None if geonames_id is None else int(str(geonames_id)),
    )


def _text_or_none(value: object) -> str | None:
    # A country and what lies in it are told with each of very many cities.
    return None if value is None else intern(str(value))


def key(value: Value) -> str:
    """Country and name; what it lies within is told beside it by some articles only."""
    assert isinstance(value, City)
    return f"{value.country or ''}|{_folded(value.name)}"


def _folded(name: str) -> str:
    return " ".join(fold_tone(unicodedata.normalize("NFC", name).casefold()).split())


def compare(a: Value, b: Value) -> Comparison:
    """Same name and country; an unknown country leaves room for being the same."""
    assert isinstance(a, City)
    assert isinstance(b, City)
    if key(a) == key(b):
        return Comparison.SAME
    open_country = a.country is None or b.country is None
    return Comparison.COMPATIBLE if open_country and _folded(a.name) == _folded(b.name) else Comparison.DIFFERENT


CITY = Kind(
    name="city",
    label=Label("thành phố", "city"),
    colour="#1d4ed8",
    colour_dark="#8ea2ff",
    holds=City,
    parse=parse,
    label_of=label_of,
    encode=encode,
    decode=decode,
    key=key,
    compare=compare,
)

"""What other tools call our kinds: by our own names, in both languages, and by the usual ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from annotator.errors import UserError
from annotator.kinds import KINDS
from annotator.text import fold, normalise

# Labels that mean our kind and nothing wider.
_SAME = {
    "city": "city|cities|town|municipality|thành phố|tp|đô thị",
    "date": "date|dates|datetime|timex|timex3|day|ngày|ngày tháng|thời gian",
    "count": (
        "count|counts|cardinal|quantity|quantities|number|numbers|num|numeric|percent|percentage|measure"
        "|số|số lượng|số liệu|con số|tỷ lệ|phần trăm"
    ),
}
# Labels under which countries, provinces and rivers stand too.
_WIDER = {"city": "loc|location|locations|gpe|place|places|địa danh|địa điểm|nơi chốn"}


class Meant(NamedTuple):
    """The kind that a label stands for; a `wider` label bears other things too."""

    kind: str
    wider: bool = False


Labels = Mapping[str, Meant]


def _key(label: str) -> str:
    return " ".join(fold(normalise(label).text).replace("_", " ").replace("-", " ").split())


USUAL: Labels = {
    **{_key(word): Meant(kind, True) for kind, words in _WIDER.items() for word in words.split("|")},
    **{_key(word): Meant(kind) for kind, words in _SAME.items() for word in words.split("|")},
}


def with_labels(told: Iterable[str]) -> Labels:
    """The usual labels and those told as `LABEL=KIND`, which mean just what they were told to mean."""
    return {**USUAL, **dict(map(_told, told))}


def _told(words: str) -> tuple[str, Meant]:
    label, is_told, kind = words.rpartition("=")
    names = [one.name for one in KINDS if one.is_span]
    if not (is_told and label.strip() and kind.strip() in names):
        raise UserError(
            "“{words}” maps no label to a kind: write LABEL=KIND, the kind one of {kinds}.",
            words=words,
            kinds=", ".join(names),
        )
    return _key(label), Meant(kind.strip())


def meant(labels: Iterable[str], known: Labels) -> Meant | None:
    """What the first of these labels that is known stands for."""
    return next((known[key] for key in map(_key, labels) if key in known), None)

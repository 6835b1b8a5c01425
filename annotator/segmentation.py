"""Text that a word segmenter has been through ("Sơn_La , Hà_Nội ( Việt_Nam ) .") back to how people write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.edits import Change, rewrite
from annotator.model import NormalText

_JOINT = re.compile(r"(?<=[^\W_])_(?=[^\W_])")
# Addresses keep their underscores.
_ADDRESS = re.compile(r"://|www\.|@")
_VIETNAMESE_JOINT = re.compile(r"[à-ỹÀ-Ỹ][a-zA-Z]{0,4}_[^\W_]|[^\W_]_[a-zA-Z]{0,4}[à-ỹÀ-Ỹ]")
_SPACED = re.compile(r"(?<=\S)[ \t]++[,.;:!?…)](?!\S)")
_TIGHT = re.compile(r"\w[,.;:!?…)](?!\S)")
_TOKEN = re.compile(r"\S+")

# Each matches whole runs of blanks only: they start behind something and are possessive.
_BEFORE_CLOSING = re.compile(r"(?<=\S)[ \t]++(?=(?:[,.;!?…)\]}”’»%]|\.{2,4})(?!\S))")
_BEFORE_COLON = re.compile(r"(?<!\d)(?<=\S)[ \t]++(?=:(?!\S))|(?<=\d)[ \t]++(?=:(?!\S)(?!\s+\d))")
_AFTER_OPENING = re.compile(r"(?:(?<=\s[(\[{“‘«])|(?<=^[(\[{“‘«]))[ \t]++(?=\S)", re.MULTILINE)
# A quotation between two quote marks that stand alone, on one line and of a reasonable length.
_QUOTED = re.compile(r"""(?<!\S)(["'])([ \t]++)(?=\S)(?!\1)(?:(?!\1)[^\n]){1,400}?(?<=\S)([ \t]++)\1(?!\S)""")

_FEW = 3
_WORDS_PER_JOINT = 40


def unsegment(text: str) -> NormalText:
    """Words unjoined and punctuation re-attached, if the whole text looks word-segmented; else as it is."""
    joints = _joints(text) if "_" in text else []
    if not joints or not _is_vietnamese(text, joints):
        return NormalText(text, text)
    gaps = _gaps(text) if _is_spaced(text) else []
    changes = [Change(at, at + 1, " ") for at in joints] + [Change(start, end, "") for start, end in gaps]
    return rewrite(text, sorted(changes))


def _joints(text: str) -> list[int]:
    """Where `_` joins two syllables, addresses apart."""
    if not _ADDRESS.search(text):
        return [match.start() for match in _JOINT.finditer(text)]
    words = (word for word in _TOKEN.finditer(text) if not _ADDRESS.search(word.group()))
    return [joint.start() for word in words for joint in _JOINT.finditer(text, *word.span())]


def _is_vietnamese(text: str, joints: list[int]) -> bool:
    """Whether joints are as usual as a segmenter makes them, or the text is short and spaced like one."""
    if not _VIETNAMESE_JOINT.search(text):
        return False
    if len(joints) < _FEW:
        return _is_spaced(text)
    return len(joints) * _WORDS_PER_JOINT >= text.count(" ")


def _is_spaced(text: str) -> bool:
    return len(_SPACED.findall(text)) > len(_TIGHT.findall(text))


def _gaps(text: str) -> list[tuple[int, int]]:
    """The runs of blanks that a segmenter put beside punctuation."""
    return sorted({*_plain_gaps(text), *_quote_gaps(text)})


def _plain_gaps(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_BEFORE_CLOSING, _BEFORE_COLON, _AFTER_OPENING):
        yield from (match.span() for match in pattern.finditer(text))


def _quote_gaps(text: str) -> Iterator[tuple[int, int]]:
    for match in _QUOTED.finditer(text):
        yield match.span(2)
        yield match.span(3)

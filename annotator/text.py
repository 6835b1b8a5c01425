"""The text that spans point into: original text to `NormalText`, sentences, and folds for matching."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from annotator.composing import compose
from annotator.edits import Change, rewrite, then
from annotator.model import NormalText
from annotator.segmentation import unsegment

_EMOJI = "\u2600-\u27bf\U0001f000-\U0001faff"
# Controls, soft hyphen, zero-width and direction marks, interlinear marks, tags, further variation selectors.
_UNSEEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180b-\u180e\u200b\u200c\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"
)
# A joiner or a variation selector belongs to an emoji; anywhere else it is dirt.
_REMOVED = rf"[{_UNSEEN}]|(?<![{_EMOJI}])[\ufe00-\ufe0f]|(?<![{_EMOJI}])(?<![{_EMOJI}][\ufe00-\ufe0f])\u200d"
_NEWLINES = "\r\n|[\r\x0b\x0c\x85\u2028\u2029]"
_SPACES = "[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
# Half of a UTF-16 pair is no character; it could be neither stored nor shown.
_BROKEN = "[\ud800-\udfff]"
_REPLACEMENTS = {None: "", 1: "\n", 2: " ", 3: "\N{REPLACEMENT CHARACTER}"}
_DIRT = re.compile(f"(?:{_REMOVED})+|({_NEWLINES})|({_SPACES})|({_BROKEN})")
# Anything at all that some step might change; most texts have none of it.
_ODD = re.compile(
    f"[_Ðð\r\x0b\x0c\x85\u2028\u2029\xa0\u1680\u2000-\u200f\u202f\u205f\u3000\ud800-\udfff\ufe00-\ufe0f{_UNSEEN}]"
)

_VIETNAMESE = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")
# Eth stands for Đ at the start of a syllable and in abbreviations (QÐ-TTg), where Icelandic has it nowhere.
_ETH = re.compile(r"(?<![^\W\d_])[Ðð](?=[^\W\d_])|(?<![^\W\d_])(?=[A-ZÐ]{2,5}(?![^\W\d_]))[A-ZÐ]+")
_D = str.maketrans("Ðð", "Đđ")


def normalise(original: str) -> NormalText:
    """NFC text with plain newlines and blanks, no invisibles, Đ for Eth, words unjoined; with the way back."""
    # unicodedata and one search settle the usual case in microseconds.
    if unicodedata.is_normalized("NFC", original) and not _ODD.search(original):
        return NormalText(original, original)
    cleaned = rewrite(original, _clean(original))
    composed = then(cleaned, compose(cleaned.text))
    spelt = _with_d(composed.text)
    plain = unsegment(spelt)
    return then(NormalText(spelt, original, composed.edits), plain)


def _clean(text: str) -> Iterator[Change]:
    for match in _DIRT.finditer(text):
        yield Change(match.start(), match.end(), _REPLACEMENTS[match.lastindex])


def _with_d(text: str) -> str:
    """Đ/đ where Eth (Ð/ð) was typed for it; only in a text that has Vietnamese letters."""
    if ("Ð" in text or "ð" in text) and _VIETNAMESE.search(text):
        return _ETH.sub(lambda match: match.group().translate(_D), text)
    return text


# --- sentences --------------------------------------------------------------------------------------

_END = re.compile(r"""(?:(?:\.{3}|[.!?…])["'”’»)\]]*(?=\s+["'“‘«(\[]*[A-ZÀ-ỸĐ\d–-]))|\n""")
# A full stop behind these closes no sentence: titles, TP., initials, list numbers at the start of a line.
_ABBREVIATION = re.compile(
    r"(?:(?<!\w)(?:TP|Tp|tp|TX|Tx|Tr|TS|Ts|ThS|Ths|PGS|GS|BS|KS|LS|CN|NSND|NSƯT|St|Mr|Mrs|Ms|Dr|No|vs|[A-ZĐ])|^\s*\d{1,2})\Z",
    re.MULTILINE,
)
# A sentence longer than this is cut: the quotation must fit a panel, and the search must not read a whole book.
_REACH = 1000


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence or sentences that `text[start:end]` stands in, without blanks at either side."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    first = max((at for at in _ends(text, low, start) if at <= start), default=low)
    last = min((at for at in _ends(text, max(low, end - 1), high) if at >= end), default=high)
    return _trimmed(text, first, last, start, end)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The bounds of all sentences, without blanks at either side; a line ends a sentence."""
    start = 0
    for end in (*_ends(text, 0, len(text)), len(text)):
        words = text[start:end]
        if not words.isspace() and words:
            yield start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        start = end


def _ends(text: str, low: int, high: int) -> Iterator[int]:
    """Where sentences end between two places."""
    for match in _END.finditer(text, low, min(len(text), high + 8)):
        if not _is_abbreviation(text, match):
            yield match.start() if match.group() == "\n" else match.end()


def _is_abbreviation(text: str, end: re.Match[str]) -> bool:
    """Whether a sentence's end is only the full stop of an abbreviation."""
    stop = end.group().rstrip("\"'”’»)]") == "."
    return stop and _ABBREVIATION.search(text, max(0, end.start() - 8), end.start()) is not None


def _trimmed(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


# --- folds ------------------------------------------------------------------------------------------


class _Folds(dict[int, str]):
    """Code points to their folds, worked out when first met."""

    def __missing__(self, code: int) -> str:
        lower = chr(code).lower()
        parts = unicodedata.normalize("NFD", lower)
        fold = parts[0] if all(map(unicodedata.combining, parts[1:])) else chr(code)
        self[code] = {"đ": "d", "ð": "d"}.get(fold, fold)
        return self[code]


_FOLDS = _Folds()


def lowered(text: str) -> str:
    """Lower case with every offset kept; the few letters that would grow stay as they are."""
    words = text.lower()
    return words if len(words) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def fold(text: str) -> str:
    """Lower case without diacritics, đ as d; as long as `text`, so that offsets hold. For NFC text."""
    return text.translate(_FOLDS)


_NEW_PLACES = ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ")
_OLD_PLACES = ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy")
_TONE_PLACES = {
    form(new): form(old)
    for new, old in zip(_NEW_PLACES, _OLD_PLACES, strict=True)
    for form in (str.lower, str.upper, str.capitalize)
}
# Not after q, where u is no vowel (quý); only at the end of a syllable (hoàn has one place for its tone).
_TONE_PLACE = re.compile(f"(?<![qQ])(?:{'|'.join(_TONE_PLACES)})(?![^\\W\\d_])")


def fold_tone(text: str) -> str:
    """Tone marks in their old places (hoà as hòa, thuý as thúy); as long as `text`. For NFC text."""
    return _TONE_PLACE.sub(lambda match: _TONE_PLACES[match.group()], text)


_OLD_TONE = {old: new for new, old in _TONE_PLACES.items()}
_OLD_PLACE = re.compile(f"(?<![qQ])(?:{'|'.join(_OLD_TONE)})(?![^\\W\\d_])")


def both_tones(word: str) -> frozenset[str]:
    """A word with its tone mark in the old and in the new place (hòa and hoà); one where that is the same."""
    return frozenset((fold_tone(word), _OLD_PLACE.sub(lambda match: _OLD_TONE[match.group()], word)))

"""What cannot be seen in words made visible: controls, marks of direction, zero widths, marks piled on one letter.

Each becomes one sign where it stood, so that offsets hold. Names, and words that are put into sentences, go through
here: they must not hide letters, turn their neighbours around or steer a terminal.
"""

from __future__ import annotations

import re
import unicodedata

SIGN = "\u25cc"
"""Stands for what cannot be seen: the circle that typography puts under a lone mark."""

WIDE_SIGN = "\U0001f7d7"
"""The same where characters are counted in units of UTF-16 and the hidden one takes two: a circled square."""

_EMOJI = "\u2600-\u27bf\U0001f000-\U0001faff"
# Blank letters of Hangul and Braille, and what belongs to music or hieroglyphs, too: they look like nothing.
_HIDDEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U00013430-\U0001345f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\ud800-\udfff"
)
_MOST_MARKS = 4
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
# A joiner or a variation selector belongs to an emoji, and is seen in it.
_JOINERS = "\u200d\ufe00-\ufe0f"
# One class to begin with: the search passes over a megabyte of news in a few milliseconds.
_UNSEEN = re.compile(
    rf"[{_HIDDEN}{_JOINERS}{_MARKS}]"
    rf"(?:(?<=[{_HIDDEN}])|(?<=[{_JOINERS}])(?<![{_EMOJI}\ufe0f].)|(?<=[{_MARKS}]{{{_MOST_MARKS + 1}}}))",
    re.DOTALL,
)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_ISOLATE, _END = _KEEPS_APART = "\u2068", "\u2069"


def visible(text: str, *, wide: str = SIGN) -> str:
    """The text, as long as it was, with a sign for each character that cannot be seen; lines and tabs stay.

    `wide` stands for those beyond the first plane.
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNSEEN.sub(lambda hidden: wide if hidden[0] > "\uffff" else SIGN, text)


def name(words: str) -> str:
    """A name in one line: composed, with signs for what cannot be seen and for the ends of lines."""
    return visible(unicodedata.normalize("NFC", words)).replace("\n", SIGN).replace("\t", SIGN)


def line(sentence: str) -> str:
    """A whole sentence, with others' words in it: what is hidden made visible, but for what keeps those words apart."""
    if sentence.isascii() and sentence.isprintable():
        return sentence
    seen = visible(sentence)
    return "".join(was if was in _KEEPS_APART else now for was, now in zip(sentence, seen, strict=True))


def apart(words: str) -> str:
    """Words to be put into a sentence: made visible, and what is written from right to left kept to itself."""
    seen = visible(words)
    return f"{_ISOLATE}{seen}{_END}" if _RIGHT_TO_LEFT.search(seen) else seen

"""Bytes to text: UTF-8 and UTF-16, the old Vietnamese encodings by detection, nothing by guessing."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator

from annotator.errors import UserError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = re.compile(b"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Share of control bytes above which a file is no text, per mille.
_MOST_CONTROLS = 10
# Marked words that make up a tenth of any Vietnamese text; hardly a wrong decoding contains them.
_USUAL = frozenset(
    ("và", "của", "là", "các", "có", "được", "không", "những", "với", "một", "người", "này", "đã", "để", "đến", "tại")
)
_FEWEST_USUAL = 30
_WORD = re.compile(r"[^\W\d_]+")
_VIETNAMESE = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9\u0300-\u0323]")
# UTF-8 read as Latin-1 or windows-1252: à á â, ạ…ỹ, Đ đ, Ơ ơ Ư ư.
_MANGLED = re.compile("Ã[\x80-\xbf\u2018-\u203a ]|á[º»]|Ä[\x90\x91‘]|Æ[ \xa0¡¯°]")
# À and đ, the letters a Vietnamese text is never long without.
_IN_TCVN3 = re.compile("[µ®]")

# The font encoding TCVN 5712:1993 (ABC), whose letters stand where Latin-1 has others.
_TCVN3_BYTES = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\xadøõö÷ùýúûüþ¡¢£¤¥¦§"
_TCVN3_LETTERS = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂÊÔƠƯĐ"
_TCVN3 = str.maketrans(_TCVN3_BYTES, _TCVN3_LETTERS)


def decode(name: str, data: bytes) -> str:
    """The text in `data`; UserError where it is empty, binary or of an encoding that cannot be told."""
    text = mended(_decoded(name, data))
    if not text.strip():
        raise UserError("{name} is empty: there is nothing to import.", name=name)
    return text


def mended(text: str) -> str:
    """The text as it was meant where it certainly was decoded wrongly ("HÃ  Ná»™i", "Hµ Néi"); else as it is.

    Certain means: nothing in it is Vietnamese as it stands, and once mended it is.
    """
    if _VIETNAMESE.search(text):
        return text
    if _MANGLED.search(text):
        return _without_mojibake(text)
    if _IN_TCVN3.search(text):
        spelt = text.translate(_TCVN3)
        return spelt if _usual_share(spelt) >= max(_FEWEST_USUAL, 4 * _usual_share(text)) else text
    return text


def _without_mojibake(text: str) -> str:
    """Each line by itself: one that cannot be undone would spoil the others."""
    from ftfy import fix_encoding

    fixed = "\n".join(map(fix_encoding, text.split("\n")))
    return fixed if _VIETNAMESE.search(fixed) else text


def _decoded(name: str, data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding) or _refuse(name)
    if _is_binary(data):
        raise UserError("{name} is no text but binary data: save it as text first.", name=name)
    if (text := _strict(data, "utf-8")) is not None:
        return text
    return _old_vietnamese(data) or _detected(data) or _refuse(name)


def _is_binary(data: bytes) -> bool:
    return b"\0" in data or len(_BINARY.findall(data, 0, 100_000)) * 1000 > min(len(data), 100_000) * _MOST_CONTROLS


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _refuse(name: str) -> str:
    raise UserError("The encoding of {name} cannot be told: save it as UTF-8 and import it again.", name=name)


def _old_vietnamese(data: bytes) -> str | None:
    """The text in windows-1258 or TCVN3, whichever reads as Vietnamese."""
    shares = {text: _usual_share(text) for text in _candidates(data)}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= _FEWEST_USUAL else None


def _candidates(data: bytes) -> Iterator[str]:
    if (text := _strict(data, "cp1258")) is not None:
        yield text
    yield data.decode("latin-1").translate(_TCVN3)


def _usual_share(text: str) -> int:
    """How many in a thousand words are among the most usual Vietnamese ones."""
    words = _WORD.findall(unicodedata.normalize("NFC", text[:100_000]).lower())
    return sum(word in _USUAL for word in words) * 1000 // max(1, len(words))


def _detected(data: bytes) -> str | None:
    """The text in another single-byte encoding that a detector is sure of."""
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=["cp1252", "cp1258"]).best()
    return str(best) if best is not None else None

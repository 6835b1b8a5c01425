"""Which number words count: "năm xe tải" are five, "trong năm" is a year, "một mạng lưới" only an article."""

from __future__ import annotations

import re

from annotator.nouns import is_compound, phrase_end
from annotator.numbers import ONES, SCALES
from annotator.numerals import Numeral

_G = r"[ _\u00a0]+"
_BEFORE_FIVE = frozenset(
    {"và", "với", "có", "gồm", "cùng", "là", "làm", "khiến", "còn", "thêm", "thu", "bắt", "bằng", "đưa", "giành", "ghi"}
)
_FIVE_COUNTS = re.compile(
    rf"{_G}(?:người|nước|quốc{_G}gia|thành{_G}phố|tỉnh|con|cái|chiếc|học{_G}sinh|ngày|tháng|giờ|tuần|bàn|đội|nhóm"
    rf"|cán{_G}bộ|ngôi|hộ|xã|huyện|địa{_G}phương|đơn{_G}vị|công{_G}trình|dự{_G}án|tiêu{_G}chí|lĩnh{_G}vực|tấm"
    rf"|huy{_G}chương|trận|vụ)(?![^\W_])",
    re.IGNORECASE,
)
_ONE_COUNTS = re.compile(
    rf"{_G}(?:(?:người|nạn{_G}nhân|em|cháu)(?:{_G}[^\W\d_]+)?{_G}(?:bị{_G}thương|chết|mất{_G}tích|tử{_G}vong|thiệt{_G}mạng)"
    rf"|(?:năm|tháng|tuần|ngày|giờ|tiếng|phút|thế{_G}kỷ|thập{_G}kỷ)(?![^\W_])(?!{_G}(?:nay|ngoái|trước|sau|qua|tới|mới)))",
    re.IGNORECASE,
)
_LONE = ("chỉ", "chỉ có", "chỉ còn", "đúng", "duy nhất", "vỏn vẹn", "sớm", "muộn")
_NOT_ALONE = re.compile(
    rf"{_G}(?:phần|số|vài|chút|ít|nửa|mặt|khi|cách|bên|mình|loạt|lúc|phía|thời)(?![^\W_])", re.IGNORECASE
)
_ONE_STATED = ("chỉ", "đúng", "sau", "trong", "suốt", "thêm", "duy nhất", "kéo dài", "vòng", "hạn", "mất", "nghỉ")
# "hơn đội thứ hai một điểm", "sáu thẻ vàng và một thẻ đỏ": one is counted beside other numbers.
_ONE_POINT = re.compile(rf"(?:kém|hơn|thua|mất|giành|được|thêm|cộng)(?:[ _][^\W\d]+){{0,6}}{_G}$", re.IGNORECASE)
_POINTS = re.compile(rf"{_G}(?:điểm|bàn|trận|set|ván|phiếu|ghế)(?![^\W_])", re.IGNORECASE)
_COUNTED_BEFORE = re.compile(rf"(?:,|{_G}và|{_G}cùng){_G}$", re.IGNORECASE)
_POINT_REACH = 40
_FIRST_GAP = re.compile(_G)


def counts(text: str, numeral: Numeral, before: str, counted_to: int) -> bool:
    """Whether the number, told in words, states how many.

    `before` holds the words before it in lower case; `counted_to` is where the count before ended.
    """
    words = text[numeral.start : numeral.end]
    if words[0].isupper() and not _opens_sentence(text, numeral.start):
        return False
    plain = " ".join(words.replace("_", " ").split()).lower()
    following = text[numeral.end : numeral.end + 12].replace("_", " ").lower().split()
    if following and is_compound(f"{plain.split()[-1]} {following[0].strip('.,;:')}") and not numeral.scaled:
        pair = " ".join(following[:2])
        return plain in {"một", "hai", "ba"} and (following[0] in {"năm", "người", "nước"} or pair == "mẹ con")
    if plain == "năm":
        return _is_five(text, numeral, _last_word(before))
    if plain == "một" and numeral.approx is None:
        if _joins_count(text, counted_to, numeral.start) or _is_point(text, numeral):
            return True
        if before.rstrip().endswith(_LONE) and not _NOT_ALONE.match(text, numeral.end):
            return True
        stated = before.rstrip().endswith(_ONE_STATED)
        match = _ONE_COUNTS.match(text, numeral.end)
        return match is not None and (stated or match.group().split()[0] in {"người", "nạn", "em", "cháu"})
    return True


def _last_word(before: str) -> str:
    return (before.split() or [""])[-1] if before.endswith(" ") else ""


def _is_five(text: str, numeral: Numeral, word: str) -> bool:
    """Whether "năm" is the number: in front of what news counts, or of any noun behind a word that no year follows."""
    if _FIVE_COUNTS.match(text, numeral.end):
        return not _tells_years(word)
    gap = _FIRST_GAP.match(text, numeral.end)
    return (
        bool(gap)
        and word in _BEFORE_FIVE
        and phrase_end(text, numeral.end + len(gap.group() if gap else "")) is not None
    )


def _joins_count(text: str, counted_to: int, start: int) -> bool:
    """Whether a count stands right before: "ba huy chương vàng và một huy chương bạc"."""
    return bool(counted_to) and _COUNTED_BEFORE.fullmatch(text, counted_to, start) is not None


def _is_point(text: str, numeral: Numeral) -> bool:
    """Whether the number tells by how much a match or a vote went."""
    if _POINTS.match(text, numeral.end) is None:
        return False
    return _ONE_POINT.search(text, max(0, numeral.start - _POINT_REACH), numeral.start) is not None


def _tells_years(word: str) -> bool:
    """Whether "năm" behind this word is a year ("50 năm", "trong năm") rather than the number five."""
    return word in ONES or word in SCALES or word in {"trong", "mươi", "cả", "mỗi", "hàng"} or word[-1:].isdigit()


def _opens_sentence(text: str, start: int) -> bool:
    lead = text[max(0, start - 3) : start].rstrip(" _")
    return start == 0 or not lead or lead[-1] in ".!?:;\n“\"'(|-–•+"

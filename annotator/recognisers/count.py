"""Counts: a number with its counted noun, a share, an amount of money, a measure or a duration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from annotator import durations, number_words
from annotator.ellipsis import recovered_unit
from annotator.model import Article, Quantity, Span, SpanId
from annotator.nouns import is_counted_whole, phrase_end
from annotator.numerals import Numeral, numerals
from annotator.recognisers.seam import Recogniser

_B, _G = r"[ _\u00a0]*", r"[ _\u00a0]+"
_SHARE = re.compile(rf"{_B}(?P<unit>%|‰)|{_G}(?P<words>phần{_G}trăm)(?![^\W_])", re.IGNORECASE)
_MONEY = re.compile(
    rf"{_B}(?P<unit>(?:đồng|usd|vnd|vnđ|đô{_G}la(?:{_G}mỹ)?|euro|eur|bảng{_G}anh|nhân{_G}dân{_G}tệ|yên|won|baht|rúp|cent|đ)"
    rf"(?:/(?:[^\W\d_]+\d?))?)(?![^\W_])",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    rf"{_B}(?P<unit>(?:km/h|km/giờ|m/s|km2|km²|m2|m²|m3|m³|km|cm|mm|kg|kwh|mwh|gwh|kwp|mwp|kv|mw|gw|kw|gb|tb|mb|mhz|ghz|°c|m|g|l"
    rf"|độ{_G}c|độ{_G}richter|mét{_G}vuông|mét{_G}khối|mét|ki{_B}lô{_B}mét|hải{_G}lý|dặm|inch|độ|tuổi|điểm{_G}phần{_G}trăm"
    rf"|điểm{_B}%|điểm|lần|tiếng|phút|giây|giờ|ngày{_G}đêm|ngày|tuần"
    rf"|tháng|năm|thập{_G}kỷ|thập{_G}niên|thế{_G}kỷ|quý)"
    rf"(?:{_G}tuổi|{_G}đồng{_G}hồ|/(?:người|km2|km²|ngày|tháng|năm|ha|giờ|giây|phút|s))?)(?![^\W_])",
    re.IGNORECASE,
)
_BULK = re.compile(rf"{_B}(?P<unit>ha|tấn|tạ|lít|hecta|héc{_B}ta|kg|lượt|mẫu|sào)(?![^\W_])", re.IGNORECASE)
_CLOCK_AFTER = re.compile(
    rf"{_B}(?:\d|ngày{_G}\d|sáng|trưa|chiều|tối|đêm|cùng{_G}ngày|hôm|gmt|kém|rưỡi|thứ|\()", re.IGNORECASE
)
_CLOCK_TO = re.compile(rf"(?:{_G}(?:đến|tới){_G}|{_B}[-–]{_B})\d", re.IGNORECASE)
_CLOCK_BEFORE = ("lúc", "hồi", "vào", "giờ")
# The word before a number that then names a place in a row: lớp 5, Quốc lộ 1, Nghị quyết 22.
_RANKED = """số thứ lớp khóa khoá điều khoản chương kỳ tập quyển phường quận đường lộ quyết thị tư định nghị hạng top
    phòng tầng trang câu hình cấp lữ tiểu sư tuyến mục bảng lô f vòng mươi thập tổ kênh sao năm tháng ngày quý cup
    games league phút gấp ngõ ngách hẻm km áo đai phần tốp"""
_RANK_BEFORE = frozenset(_RANKED.split())
# In words only: "giải ba", "hiệp hai", but "đợt 2 người".
_RANK_IN_WORDS = frozenset({"giải", "lượt", "hiệp", "đợt", "lần", "bậc", "nhánh"})
# Words that end like one that ranks: "cung cấp 8 tàu", "đầu tư 3 dự án", "giải quyết 30 hồ sơ".
_RANKS_NOTHING = (
    "tổng số ", "dân số ", "trong số ", "chỉ số ", "cung cấp ", "nâng cấp ", "trợ cấp ", "được cấp ", "đã cấp ",
    "đầu tư ", "xác định ", "quy định ", "chỉ định ", "dự định ", "khẳng định ", "giải quyết ", "biểu quyết ",
    "hạ tầng ", "bằng cấp ", "cũng cấp ", "sẽ cấp ", "để cấp ",
)  # fmt: skip
_HIGHEST_RANK = 9999
_VAGUE_BEFORE = frozenset({"hàng", "vài", "mấy", "nhiều", "những", "dăm", "bao", "đôi"})
_DISTANCE_BEFORE = ("nội dung", "cự ly", "cự li", "chạy", "bơi", "hạng", "hạng cân", "nam", "nữ", "đường chạy", "nhảy")
_DISTANCE_AFTER = re.compile(
    rf"{_B}(?:nam|nữ|tự{_G}do|bướm|ếch|ngửa|hỗn{_G}hợp|rào|vượt|tiếp{_G}sức|đồng{_G}đội|súng|bơi|chạy|vật)(?![^\W_])",
    re.IGNORECASE,
)
_RACES_BEFORE = re.compile(r"(?:nội[ _]dung|cự[ _]l[yi])[^.;\n]*(?:\.\d[^.;\n]*)*$", re.IGNORECASE)
_RACED = frozenset({"m", "km", "kg", "mét"})
_SCORE_BEFORE = (
    "tỷ số",
    "tỉ số",
    "thắng",
    "thua",
    "hòa",
    "dẫn",
    "gỡ",
    "kết quả",
    "cách biệt",
    "bằng",
    "điện thoại",
    "đt",
)
_NIGHTS = re.compile(rf"{_G}\d{{1,2}}{_G}(?:đêm|giờ|tháng|ngày|tuần)(?![^\W_])(?!{_G}\d)", re.IGNORECASE)
_LUNAR_MONTHS = ("chạp", "giêng")
_ENGLISH = re.compile(r"[1-9]\d{0,2},\d{3}")
_ENGLISH_NUMBER = re.compile(r"\d,\d{3}[,.]\d|(?<![\d.,/])\d{1,3}\.\d{1,2} ?(?:%|triệu|tỷ|tỉ|USD|km)")
_VIETNAMESE_NUMBER = re.compile(r"\d,\d{1,2}(?!\d)|(?<![\d.])\d{1,3}\.\d{3}(?!\d)")
# Numbers in a row, as in a table: only the last can have a noun.
_IN_A_ROW = re.compile(rf"{_B}\d")
_FIRST_GAP = re.compile(_G)
# A density or a rate belongs to its unit: "290 người/km2".
_PER = re.compile(
    r"/(?:km2|km²|ha|m2|m²|m3|m³|giây|phút|giờ|ngày|đêm|tuần|tháng|quý|năm|người|hộ|lượt|suất|vé|xe|trận|vòng|lớp|xã)"
    r"(?![^\W_])",
    re.IGNORECASE,
)


def find(article: Article) -> Iterator[Span]:
    """The counts of an article."""
    text = article.text.text
    counted_to, english = 0, _is_english(text)
    for numeral in numerals(text):
        found = _quantity(text, numeral, counted_to, english=english) if numeral.start >= counted_to else None
        if found is not None:
            counted_to, quantity, score = found
            yield Span(SpanId(0), article.id, numeral.outer, counted_to, "count", quantity, score=score, by="count")


def _is_english(text: str) -> bool:
    """Whether a text writes its numbers in the English way all through ("2,650,133", "18.2%")."""
    return _VIETNAMESE_NUMBER.search(text) is None and _ENGLISH_NUMBER.search(text) is not None


def _quantity(text: str, numeral: Numeral, counted_to: int, *, english: bool) -> tuple[int, Quantity, int] | None:
    """Where the span ends, what it counts and its score; None if the number counts nothing.

    `counted_to` is where the count before ended; `english` says how the text writes its numbers.
    """
    if numeral.in_digits and not numeral.currency and _IN_A_ROW.match(text, numeral.end):
        return None
    before = _words_before(text, numeral.start)
    approx = numeral.approx is not None
    if numeral.in_digits and (long := durations.compound(text, numeral.start, before=before, approx=approx)):
        return long.end, Quantity(long.number, long.unit, approx=numeral.approx), 900
    measured = _unit(text, numeral, before, counted_to) or _elliptical(text, numeral)
    if measured is None:
        return None
    end, unit, score = measured
    number = numeral.number
    if _ENGLISH.fullmatch(text, numeral.start, numeral.end) and (english or is_counted_whole(unit)):
        # "12,500 người": nobody counts people in thousandths.
        number = Decimal(int(number * 1000))
    return end, Quantity(number, unit, numeral.number_max, numeral.approx), score


def _unit(text: str, numeral: Numeral, before: str, counted_to: int) -> tuple[int, str, int] | None:
    """Where the span ends, its unit and its score; None if the number counts nothing."""
    if share := _SHARE.match(text, numeral.end):
        return share.end(), share["unit"] or "%", 970
    if not numeral.in_digits and not number_words.counts(text, numeral, before, counted_to):
        return None
    money = _MONEY.match(text, numeral.end)
    if money and money["unit"] != "Đ":
        return money.end(), _plain(money["unit"]), 960
    if numeral.currency:
        return numeral.end, numeral.currency, 940
    if _is_rank(text, numeral, before):
        return None
    measure = _MEASURE.match(text, numeral.end)
    if measure and _is_event(text, measure, _words_before(text, numeral.outer)):
        return None
    if measure and _BULK.match(text, numeral.end) is None:
        return _measured(text, numeral, measure, before)
    return _counted(text, numeral, before)


def _elliptical(text: str, numeral: Numeral) -> tuple[int, str, int] | None:
    """The end, unit and score of a number whose noun stands earlier: less sure than one beside its noun."""
    if not numeral.in_digits:
        return None
    unit = recovered_unit(text, outer=numeral.outer, end=numeral.end)
    return (numeral.end, unit, 600) if unit else None


def _is_event(text: str, measure: re.Match[str], before: str) -> bool:
    """Whether a length or weight names a race or a weight class."""
    if _plain(measure["unit"]).lower() not in _RACED:
        return False
    if _RACES_BEFORE.search(text, max(0, measure.start() - 70), measure.start()):
        return True
    alone = before.endswith("(") and text[measure.end() : measure.end() + 1] == ")"
    return alone or before.rstrip().endswith(_DISTANCE_BEFORE) or _DISTANCE_AFTER.match(text, measure.end()) is not None


def _words_before(text: str, start: int) -> str:
    return " " + text[max(0, start - 22) : start].replace("_", " ").lower()


def _last_word(before: str) -> str:
    return (before.split() or [""])[-1] if before.endswith(" ") else ""


def _is_common(text: str, start: int) -> bool:
    """Whether the word before a place is no part of a name: names rank nothing ("Hải Phòng 7 người")."""
    words = text[max(0, start - 20) : start].replace("_", " ").split()
    return bool(words) and (words[-1].islower() or len(words) < 2 or not words[-2][0].isupper())


def _follows_small(text: str, start: int) -> bool:
    """Whether the word before a place is written small."""
    words = text[max(0, start - 12) : start].replace("_", " ").split()
    return bool(words) and words[-1].islower()


def _plain(words: str) -> str:
    return " ".join(words.replace("_", " ").split())


# --- which numbers count ----------------------------------------------------------------------------


def _is_rank(text: str, numeral: Numeral, before: str) -> bool:
    """Whether the number names its place in a row (lớp 5, thứ hai, bão số 3) or is vague (hàng nghìn)."""
    if numeral.approx or numeral.number > _HIGHEST_RANK:
        return False
    word = _last_word(before)
    digits = text[numeral.start : numeral.end]
    if len(digits) == 4 and digits[:2] in {"19", "20"} and digits.isdigit() and not _follows_small(text, numeral.start):
        # The year of an event: "Festival 2024 khai mạc".
        return True
    if word in _VAGUE_BEFORE:
        return True
    if word in _RANK_IN_WORDS:
        return not numeral.in_digits
    return word in _RANK_BEFORE and _is_common(text, numeral.start) and not before.endswith(_RANKS_NOTHING)


def _counted(text: str, numeral: Numeral, before: str) -> tuple[int, str, int] | None:
    bulk = _BULK.match(text, numeral.end)
    gap = _FIRST_GAP.match(text, numeral.end)
    if bulk is None and gap is None:
        return None
    if before.rstrip().endswith(_SCORE_BEFORE) and numeral.number_max is not None:
        return None
    start = bulk.start("unit") if bulk else numeral.end + len(gap.group() if gap else "")
    end = phrase_end(text, start) or (bulk.end() if bulk else None)
    if end is None:
        return None
    rate = _PER.match(text, end)
    end = rate.end() if rate else end
    return end, _plain(text[start:end]), 900 if numeral.in_digits else 850


def _measured(text: str, numeral: Numeral, measure: re.Match[str], before: str) -> tuple[int, str, int] | None:
    unit = _plain(measure["unit"]).lower()
    end = measure.end()
    if measure["unit"] in {"G", "L", "M"}:
        # "5G", "4M": capital letters name generations and models, not grams.
        return None
    after = text[end : end + 8].replace("_", " ").lstrip()
    tells_date = after.lower().startswith(_LUNAR_MONTHS) or (after[:1].isdigit() and not _NIGHTS.match(text, end))
    if unit in {"ngày", "tháng", "năm", "quý"} and (tells_date or _last_word(before) in {"ngày", "tháng"}):
        return None
    if unit in {"giờ", "phút"} and _is_clock(text, end, _last_word(before)):
        return None
    if unit == "điểm" and (longer := phrase_end(text, measure.start("unit"))) and longer > end:
        end = longer
    return end, _plain(text[measure.start("unit") : end]), 920


def _is_clock(text: str, end: int, word: str) -> bool:
    """Whether hours or minutes tell the time of day: "7 giờ sáng", "từ 7 giờ đến 9 giờ"."""
    if _CLOCK_AFTER.match(text, end) or word in _CLOCK_BEFORE:
        return True
    return word == "từ" and _CLOCK_TO.match(text, end) is not None


COUNT = Recogniser("count", "count", find)

"""Counted nouns: where the noun phrase behind a number ends.

Words and their classes come from seeds/nouns.tsv (see seeds/README.md). The phrase is the head noun with its
lexical compound ("cơ sở giáo dục"); describing words, verbs and clauses stay outside.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parents[1] / "seeds" / "nouns.tsv"
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[ _\u00a0]{1,2}")
_LONGEST, _FURTHEST, _MOST_WORDS = 4, 9, 4


def _words(table: str) -> frozenset[str]:
    return frozenset(word.strip() for word in table.split("|"))


_ABBREVIATION = re.compile(r"[A-ZĐ]{2,6}(?![^\W_])")
_MEDAL = re.compile(
    r"(?:(?:tấm|chiếc)[ _]+)?(?:(?:huy[ _]chương|hcv|hcb|hcđ)(?:[ _]+(?:vàng|bạc|đồng))?)(?![^\W_])", re.IGNORECASE
)
_VICTIM = r"(?:bị[ _]thương(?:[ _](?:nặng|nhẹ))?|chết|mất[ _]tích|tử[ _]vong|thiệt[ _]mạng|thương[ _]vong|bị[ _]nạn)"
_VICTIMS = re.compile(rf"[ _]+{_VICTIM}(?:(?:[ _]?,[ _]|[ _]và[ _]|[ _]hoặc[ _])(?:bị[ _])?{_VICTIM})*(?![^\W_])")
_PEOPLE = _words(
    """người|nạn nhân|trẻ em|học sinh|công nhân|binh sĩ|cảnh sát|hành khách|dân thường|thuyền viên
    |ngư dân|chiến sĩ|cán bộ|em|cháu|phụ nữ|nam giới|du khách|cháu bé|em bé|người dân|binh lính
    |lính"""
)
# What a verb may add to a noun so that both name one thing.
_ACTIVITIES = _words(
    """học tập|giáo dục|đào tạo|sản xuất|kinh doanh|chế biến|du lịch|nghiên cứu|điều trị|khám bệnh
    |cứu hộ|cứu nạn|vận tải|xuất khẩu|nhập khẩu|xây dựng|khai thác|dạy học|giảng dạy|thi đấu
    |biểu diễn|quản lý|thương mại|lao động|sáng tạo|tuyển sinh|dạy nghề|chăn nuôi|trồng trọt|đầu tư
    |tái định cư|tự do|lưu trú|ăn uống|mua sắm|phòng cháy|văn hóa|nghệ thuật|khoa học|công nghiệp
    |nông nghiệp|thủ công|truyền thống|nhân dân|kinh tế|xã hội|chính trị|y tế|dân dụng|vệ sinh
    |truyền thanh|phát thanh|truyền hình|giao thông|quân sự|an ninh|bảo hiểm|bảo vệ|chuyên môn
    |chuyên nghiệp|tiêu biểu|trực thuộc|thường trực|quốc tế|công lập|tư thục|ngoài công lập|nước ngoài
    |nhà nước|tư nhân|cận nghèo|nghèo|dân tộc|thiểu số|khuyết tật|cao tuổi|cá nhân|tập thể|đồng đội
    |ưu tú"""
)
_HEADS_TOO = _words("đề xuất|đề án|chuyến|bàn thua|bàn thắng|trận thắng|nhà ở|pha|ca|mũi|liều|đại diện|hecta|công ty")
_NO_HEADS = _words(
    """là|lần đầu|lúc|khi|nơi|bên|phía|trên|dưới|trước|sau|nay|này|đó|ấy|kia|số|tổng|phần
    |trong|ngoài|giữa|cả|mỗi|nữa|thì|mà|nhé|vị trí thứ|mùa|gì|ai|đầu|cuối|tính|theo|tại|từ
    |đến|cho|và|của|với|được|bị|có|không|đã|sẽ|vẫn|đều|đang|còn|sáng|trưa|chiều|tối|đêm
    |hôm|so|ở|trở|âm|dương|thu|đông|xuân|bao|chỉ|cùng|lại|do|để|trận thắng"""
)
_NOT_FURTHER = _words(
    """năm|tháng|ngày|giờ|phút|tuần|quý|nay|sáng|trưa|chiều|tối|đêm|hôm|trước|sau|trên|dưới|đầu
    |cuối|bên|phía|nơi|khi|lúc|thời gian|tổng số|tổng|mỗi|số|thế giới|địa bàn|cả nước|so|mức
    |tỷ lệ|giá|trị giá|tuổi|lớp|các|khu vực|lĩnh vực|vùng|loại|nam|nữ|già|đó|này|cùng|tỉnh
    |huyện|xã|phường|quận|thôn|toàn quốc|toàn cầu|nhà|lần|bão|lũ|mưa|đất|ta|mình|tôi|chúng tôi
    |chúng ta|họ|nhau|hiện tại|hiện nay|tương lai|nguyên nhân|lý do|mục tiêu|kết quả|đại học
    |thành phố|thủ đô|chính|riêng|chung|khác|mới|tới|qua|quốc gia|ngoài|trong|giữa|bóng|nước|bờ
    |biển|đời|tay|chân|mặt|người|môn|hạng|kỳ|khi"""
)
# Classifiers say little alone: the noun they classify belongs to the phrase whatever it is.
_CLASSIFIERS = _words(
    """chiếc|con|cái|ngôi|tấm|bức|quyển|cuốn|vị|tờ|suất|căn|tòa|cây|cơn|trận|vụ|đoàn|đội|nhóm
    |bộ|đoạn|hộ|khu|điểm|loại|loài|dòng|gói|phần|chuyến|lượt|mẫu|hệ thống|đơn vị|cơ sở|bài
    |bản|món|giải|nhà|viên|đợt|tuyến|trạm|trung tâm|triệu|tấn|ha|tác|nền|ngành|giống|kg
    |lít|tạ|khối|hạt|đàn"""
)


@cache
def _classes() -> dict[str, str]:
    pairs = (line.partition("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines())
    return {word: kind for word, _, kind in pairs}


def is_compound(words: str) -> bool:
    """Whether these words stand in the table as one word ("ba lô", "năm học")."""
    return words in _classes()


def phrase_end(text: str, start: int) -> int | None:
    """Where the counted noun phrase that starts here ends; None if no noun starts here."""
    if medal := _MEDAL.match(text, start):
        return medal.end()
    if short := _ABBREVIATION.match(text, start):
        return short.end()
    syllables = _syllables(text, start)
    if not syllables:
        return None
    if text[slice(*syllables[0])] == "người" and (victims := _VICTIMS.match(text, syllables[0][1])):
        return victims.end()
    words = [text[a:b].lower() for a, b in syllables]
    taken = _head_length(words)
    if not taken:
        return None
    head = " ".join(words[:taken])
    if victims := _VICTIMS.match(text, syllables[taken - 1][1]) if head in _PEOPLE else None:
        return victims.end()
    taken = _extended(words, taken, head)
    end = syllables[taken - 1][1]
    victims = _VICTIMS.match(text, end) if words[0] in _PEOPLE or head in _PEOPLE else None
    return victims.end() if victims else end


def _syllables(text: str, start: int) -> list[tuple[int, int]]:
    """The lower-case syllables from `start` that only gaps part."""
    found: list[tuple[int, int]] = []
    at = start
    while len(found) < _FURTHEST and (match := _WORD.match(text, at)) and text[at].islower():
        found.append(match.span())
        gap = _GAP.match(text, match.end())
        if gap is None:
            break
        at = gap.end()
    return found


def _head_length(words: list[str]) -> int:
    classes = _classes()
    for length in range(min(_LONGEST, len(words)), 1, -1):
        if classes.get(" ".join(words[:length])) in {"n", "b"}:
            return length
    if words[0] in _NO_HEADS:
        return 0
    for length in range(min(_LONGEST, len(words)), 1, -1):
        if classes.get(" ".join(words[:length])) == "u" or " ".join(words[:length]) in _HEADS_TOO:
            return length
    return 1 if classes.get(words[0], "n") in {"n", "b"} or words[0] in _HEADS_TOO else 0


def _extended(words: list[str], taken: int, head: str) -> int:
    """How many syllables the phrase has with what extends its head."""
    after_classifier = head in _CLASSIFIERS
    for _ in range(_MOST_WORDS):
        length = _extension(words[taken:], after_classifier)
        if not length:
            return taken
        after_classifier = False
        taken += length
    return taken


def _extension(words: list[str], after_classifier: bool) -> int:
    classes = _classes()
    for length in range(min(_LONGEST, len(words)), 0, -1):
        word = " ".join(words[:length])
        kind = classes.get(word, "")
        if word in _ACTIVITIES:
            return length
        if word in _NOT_FURTHER:
            return length if after_classifier and kind == "n" and word not in _NO_HEADS else 0
        if kind == "n" or (after_classifier and kind in {"b", "u"}):
            return length
        if kind and length > 1:
            return 0
    return 0

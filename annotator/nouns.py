"""Counted nouns: where the noun phrase behind a number ends.

Words and their classes come from seeds/nouns.tsv (see seeds/README.md). The phrase is the head noun with its
lexical compound ("cơ sở giáo dục"); describing words, verbs and clauses stay outside.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path

from annotator.text import fold_tone

_TABLE = Path(__file__).parents[1] / "seeds" / "nouns.tsv"
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[ _\u00a0]{1,2}")
_SYLLABLE = re.compile(r"(?:ngh?|[ckgtpn]h|gi|qu|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|n[gh]|[cmnpt])?")
_TRUST = "uxban"
_LONGEST, _FURTHEST, _MOST_WORDS = 4, 9, 4
_RUN = re.compile(rf"{_WORD.pattern}(?:{_GAP.pattern}{_WORD.pattern}){{0,{_FURTHEST - 1}}}")


def _words(table: str) -> frozenset[str]:
    return frozenset(word.strip() for word in table.split("|"))


_ABBREVIATION = re.compile(r"[A-ZĐ]{2,6}(?![^\W_])")
_MEDAL = re.compile(
    r"(?:(?:tấm|chiếc)[ _]+)?(?:(?:huy[ _]chương|hc|hcv|hcb|hcđ)(?:[ _]+(?:vàng|bạc|đồng))?)(?![^\W_])", re.IGNORECASE
)
_VICTIM = r"(?:bị[ _]thương(?:[ _](?:nặng|nhẹ))?|chết|mất[ _]tích|tử[ _]vong|thiệt[ _]mạng|thương[ _]vong|bị[ _]nạn)"
_VICTIMS = re.compile(rf"[ _]+{_VICTIM}(?:(?:[ _]?,[ _]|[ _]và[ _]|[ _]hoặc[ _])(?:bị[ _])?{_VICTIM})*(?![^\W_])")
_PEOPLE = _words(
    """người|nạn nhân|trẻ em|học sinh|công nhân|binh sĩ|cảnh sát|hành khách|dân thường|thuyền viên
    |ngư dân|chiến sĩ|cán bộ|em|cháu|phụ nữ|nam giới|du khách|trường hợp|ca|cháu bé|em bé|em nhỏ|người dân|binh lính
    |lính|trẻ|trẻ nhỏ|bệnh nhân|thai phụ|sản phụ|tài xế|sinh viên|giáo viên|cư dân|dân|bé|bộ đội|công an
    |quân nhân|thủy thủ|lao động|thợ|thợ mỏ|con tin|thí sinh|trẻ sơ sinh"""
)
# What a verb may add to a noun so that both name one thing.
_ACTIVITIES = _words(
    """học tập|giáo dục|đào tạo|sản xuất|kinh doanh|chế biến|du lịch|nghiên cứu|điều trị|khám bệnh
    |cứu hộ|cứu nạn|vận tải|xuất khẩu|nhập khẩu|xây dựng|khai thác|dạy học|giảng dạy|thi đấu
    |biểu diễn|quản lý|thương mại|lao động|sáng tạo|tuyển sinh|dạy nghề|chăn nuôi|trồng trọt|đầu tư
    |tái định cư|tự do|lưu trú|ăn uống|mua sắm|phòng cháy|văn hóa|nghệ thuật|khoa học|công nghiệp
    |nông nghiệp|thủ công|truyền thống|nhân dân|kinh tế|xã hội|chính trị|y tế|dân dụng|vệ sinh
    |truyền thanh|phát thanh|truyền hình|giao thông|quân sự|an ninh|bảo hiểm|bảo vệ|chuyên môn
    |chuyên nghiệp|tiêu biểu|thường trực|quốc tế|công lập|tư thục|ngoài công lập|nước ngoài
    |nhà nước|tư nhân|cận nghèo|nghèo|dân tộc|thiểu số|khuyết tật|cao tuổi|cá nhân|tập thể|đồng đội
    |ưu tú"""
)
# What people do rather than what they are: "250 nghệ sĩ biểu diễn".
_DEEDS = _words(
    """học tập|biểu diễn|thi đấu|điều trị|sáng tạo|giảng dạy|dạy học|khai thác|bảo vệ|mua sắm|ăn uống
    |nghiên cứu|tuyển sinh|sản xuất|kinh doanh|xuất khẩu|nhập khẩu|khám bệnh|đầu tư|chế biến"""
)
_DOERS = _words(
    """nghệ sĩ|diễn viên|ca sĩ|cầu thủ|vận động viên|bác sĩ|y bác sĩ|điều dưỡng|giảng viên|nhà giáo|chuyên gia
    |kỹ sư|nông dân|chiến sĩ|hội viên|đoàn viên|thanh niên|tình nguyện viên|học viên|đại biểu|khách mời|nghệ nhân
    |nước|quốc gia|hãng"""
)
_HEADS_TOO = _words("đề xuất|đề án|chuyến|bàn thua|bàn thắng|trận thắng|nhà ở|pha|ca|mũi|liều|đại diện|hecta|công ty")
_NO_HEADS = _words(
    """là|lần đầu|lúc|khi|nơi|bên|phía|trên|dưới|trước|sau|nay|này|đó|ấy|kia|số|tổng|phần
    |trong|ngoài|giữa|cả|mỗi|nữa|thì|mà|nhé|vị trí thứ|gì|ai|đầu|cuối|tính|theo|tại|từ
    |đến|cho|và|của|với|được|bị|có|không|đã|sẽ|vẫn|đều|đang|còn|sáng|trưa|chiều|tối|đêm
    |hôm|so|ở|trở|âm|dương|thu|đông|xuân|bao|chỉ|cùng|lại|do|để|trận thắng"""
)
_NOT_FURTHER = _words(
    """năm|tháng|ngày|giờ|phút|tuần|quý|nay|sáng|trưa|chiều|tối|đêm|hôm|trước|sau|trên|dưới|đầu
    |cuối|bên|phía|nơi|khi|lúc|dịp|nhân dịp|thời gian|tổng số|tổng|mỗi|số|thế giới|địa bàn|cả nước|so|mức
    |tỷ lệ|giá|trị giá|tuổi|lớp|các|khu vực|lĩnh vực|vùng|loại|nam|nữ|già|đó|này|cùng|tỉnh
    |huyện|xã|phường|quận|thôn|toàn quốc|toàn cầu|nhà|lần|bão|lũ|mưa|đất|ta|mình|tôi|chúng tôi
    |chúng ta|họ|nhau|hiện tại|hiện nay|tương lai|nguyên nhân|lý do|mục tiêu|kết quả|đại học
    |thành phố|thủ đô|chính|riêng|chung|khác|mới|tới|qua|quốc gia|ngoài|trong|giữa|bóng|nước|bờ
    |biển|đời|tay|chân|mặt|người|môn|hạng|kỳ|khi|cấp|đồng|công|nào|sự|quê|anh|chị|ông|bà|cô
    |trường|khối|tiếng|châu|ngành|khoa|ký|kí|hôm nay|hôm qua|hôm kia|hôm trước|hôm sau|ngày mai|sáng nay|sáng mai
    |sáng qua|trưa nay|trưa qua|trưa mai|chiều nay|chiều qua|chiều mai|tối nay|tối qua|tối mai|đêm nay|đêm qua|đêm mai
    |trường phổ thông|trường đại học|trường tiểu học|trường trung học|trường cao đẳng|trường mầm non|bệnh viện"""
)
# Nouns that news counts together, "cán bộ, chiến sĩ": two of one family.
_TOGETHER = tuple(
    _words(family)
    for family in (
        """tỉnh|thành|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu|thôn|bản|buôn|làng|ấp|khối|tổ dân phố""",
        """cán bộ|chiến sĩ|công chức|viên chức|công nhân|người lao động|lao động|đảng viên|hội viên|đoàn viên|nhân viên
        |bộ đội|công an|dân quân|dân quân tự vệ|sĩ quan|hạ sĩ quan|quân nhân|thanh niên|sinh viên|học sinh|giáo viên
        |giảng viên|nhà giáo|học viên|trẻ em|phụ nữ|y sĩ|y|bác sĩ|điều dưỡng|y tá|kỹ sư|chuyên gia|nhà khoa học
        |diễn viên|nghệ sĩ|nghệ nhân|nhạc công|vận động viên|huấn luyện viên|trọng tài|phóng viên|biên tập viên
        |nhà báo|đại biểu|khách mời|người dân|du khách|nông dân|ngư dân|thuyền viên|doanh nhân|phạm nhân""",
        """quốc gia|nước|vùng lãnh thổ|tổ chức|cá nhân|doanh nghiệp|hợp tác xã|cơ quan|đơn vị|tập thể|hộ kinh doanh|ban
        |bộ|ngành|địa phương|cơ sở|tập đoàn|công ty|gia đình|hiệp hội""",
        """tàu|thuyền|tàu cá|tàu thuyền|phương tiện|xe|ôtô|ô tô|xe máy|xe tải|máy bay|trực thăng|canô|ca nô|xuồng|bè
        |nhà|lồng|lồng bè|công trình|trường học|trạm y tế|ki ốt""",
        """trâu|bò|lợn|dê|gà|vịt|gia súc|gia cầm|ngan|ngỗng|heo""",
    )
)
_WHOLE = _words(
    """thành viên|thành phố|quốc gia|nước|hộ|hộ dân|ngôi nhà|căn nhà|căn hộ|nhà|lượt|doanh nghiệp|trường|xe|ôtô|ca|vụ
    |phiếu|khách|khán giả|cử tri|đại biểu|học viên|vận động viên|bản|cuốn|chiếc|con|cây|liều|tàu|chuyến|cổ phiếu|suất"""
)
_AND = re.compile(r"[ _]?,[ _]|[ _]+(?:và|cùng)[ _]+")
# Classifiers say little alone: the noun they classify belongs to the phrase whatever it is.
_CLASSIFIERS = _words(
    """chiếc|con|cái|ngôi|tấm|bức|quyển|cuốn|vị|tờ|suất|căn|tòa|cây|cơn|trận|vụ|đoàn|đội|nhóm
    |bộ|đoạn|hộ|khu|điểm|loại|loài|dòng|gói|phần|chuyến|lượt|mẫu|hệ thống|đơn vị|cơ sở|bài
    |bản|món|giải|nhà|viên|đợt|tuyến|trạm|trung tâm|triệu|tấn|ha|tác|nền|ngành|giống|kg
    |lít|tạ|khối|hạt|đàn|ca|mũi|liều|thùng|lô|xe|pha|kỳ|đôi|cặp|cú"""
)


# "bác sỹ", "kỉ lục": the spellings that schools and presses use beside those of the table.
_SPELLINGS = {"sỹ": "sĩ", "kỉ": "kỷ", "lí": "lý", "kĩ": "kỹ", "mĩ": "mỹ", "quí": "quý", "vỹ": "vĩ", "hi": "hy"}


@cache
def _classes() -> dict[str, str]:
    pairs = (line.partition("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines())
    # Nouns last: of two spellings of one word the one that is known better wins.
    ordered = sorted(((_spelled(word), kind) for word, _, kind in pairs), key=lambda pair: _TRUST.index(pair[1]))
    return dict(ordered)


@lru_cache(maxsize=50_000)
def _spelled(words: str) -> str:
    """Words as the table spells them: in lower case, tones in their old places, "sỹ" as "sĩ"."""
    return " ".join(_SPELLINGS.get(word, word) for word in fold_tone(words.lower()).split(" "))


def is_compound(words: str) -> bool:
    """Whether these words stand in the table as one word ("ba lô", "năm học")."""
    return _spelled(words) in _classes()


def is_noun(words: str) -> bool:
    """Whether these words stand in the table as one noun ("hội nghị")."""
    return _classes().get(_spelled(words)) in {"n", "b"}


def is_counted_whole(words: str) -> bool:
    """Whether a noun phrase names people or things that come whole: no fraction of them is told."""
    return any(words == one or words.startswith(f"{one} ") for one in _PEOPLE | _WHOLE)


def phrase_end(text: str, start: int) -> int | None:
    """Where the counted noun phrase that starts here ends; None if no noun starts here."""
    if medal := _MEDAL.match(text, start):
        return medal.end()
    if short := _ABBREVIATION.match(text, start):
        return short.end()
    syllables = _syllables(text, start, _LONGEST)
    if not syllables:
        return None
    if text[slice(*syllables[0])] == "người" and (victims := _VICTIMS.match(text, syllables[0][1])):
        return victims.end()
    taken = _head_length([_spelled(text[a:b]) for a, b in syllables])
    if not taken:
        return None
    # Most words behind a number are no noun: the rest is read only behind a head.
    syllables = _syllables(text, start)
    words = [_spelled(text[a:b]) for a, b in syllables]
    head = " ".join(words[:taken])
    if victims := _VICTIMS.match(text, syllables[taken - 1][1]) if head in _PEOPLE else None:
        return victims.end()
    taken = _extended(words, taken, head)
    end = _together(text, syllables[taken - 1][1], " ".join(words[:taken]))
    victims = _VICTIMS.match(text, end) if words[0] in _PEOPLE or head in _PEOPLE else None
    return victims.end() if victims else end


def _together(text: str, end: int, noun: str) -> int:
    """Where the last of the nouns counted with this one ends ("tỉnh, thành phố"); `end` where it stands alone."""
    # "87 con trâu, bò": the classifier stands once.
    first, _, rest = noun.partition(" ")
    bare = rest if first in _CLASSIFIERS and rest else noun
    family = next((family for family in _TOGETHER if noun in family or bare in family), None)
    while family and (gap := _AND.match(text, end)):
        syllables = _syllables(text, gap.end())
        words = [_spelled(text[a:b]) for a, b in syllables]
        lengths = range(min(_LONGEST, len(words)), 0, -1)
        length = next((n for n in lengths if " ".join(words[:n]) in family), 0)
        if not length or _names(text, syllables[length - 1][1]):
            break
        end = syllables[length - 1][1]
    return end


def _names(text: str, end: int) -> bool:
    """Whether a name follows: "3 tỉnh, thành phố Huế" counts no towns."""
    return text[end : end + 1] in {" ", "_"} and text[end + 1 : end + 2].isupper()


def _syllables(text: str, start: int, most: int = _FURTHEST) -> list[tuple[int, int]]:
    """The lower-case syllables from `start` that only gaps part, so many at the most."""
    run = _RUN.match(text, start)
    found: list[tuple[int, int]] = []
    for match in islice(_WORD.finditer(text, start, run.end()), most) if run else ():
        if not text[match.start()].islower():
            break
        found.append(match.span())
    return found


def _head_length(words: list[str]) -> int:
    classes = _classes()
    for length in range(min(_LONGEST, len(words)), 1, -1):
        if classes.get(" ".join(words[:length])) in {"n", "b"}:
            return length
    if words[0] in _NO_HEADS:
        return 0
    if classes.get(" ".join(words[:2])) == "x" and words[0] not in _CLASSIFIERS | _PEOPLE:
        # "3 giải phóng mặt bằng": the first syllable of a verb is no noun.
        return 0
    for length in range(min(_LONGEST, len(words)), 1, -1):
        if classes.get(" ".join(words[:length])) == "u" or " ".join(words[:length]) in _HEADS_TOO:
            return length
    return 1 if classes.get(words[0], "n") in {"n", "b"} or words[0] in _HEADS_TOO else 0


def _extended(words: list[str], taken: int, head: str) -> int:
    """How many syllables the phrase has with what extends its head."""
    after_classifier = head in _CLASSIFIERS
    acts = head in _PEOPLE or head in _DOERS
    for _ in range(_MOST_WORDS):
        length = _extension(words[taken:], after_classifier)
        if not length or (acts and " ".join(words[taken : taken + length]) in _DEEDS):
            return taken
        after_classifier = False
        taken += length
    return taken


def _is_foreign(word: str) -> bool:
    """Whether letters without accents make no Vietnamese syllable: such a word names a thing ("vaccine", "robot")."""
    return word.isascii() and len(word) > 2 and _SYLLABLE.fullmatch(word) is None


def _extension(words: list[str], after_classifier: bool) -> int:
    classes = _classes()
    for length in range(min(_LONGEST, len(words)), 0, -1):
        word = " ".join(words[:length])
        kind = classes.get(word) or ("n" if length == 1 and _is_foreign(word) else "")
        if word in _ACTIVITIES or kind == "a":
            return length
        if word in _NOT_FURTHER:
            return length if after_classifier and kind == "n" and word not in _NO_HEADS | {"cấp"} else 0
        if kind == "n" or (after_classifier and kind in {"b", "u"}):
            return length
        if kind and length > 1:
            return 0
    return 0

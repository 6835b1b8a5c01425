"""What stands right before a name, and what it tells: a city's prefix, another kind of place, a person."""

from __future__ import annotations

import re

_PREFIX = re.compile(r"(?<![^\W_])(?:thành[ _]phố|thủ[ _]đô|thị[ _]xã|tp|tx|t\.p)(?:\.[ _]*|[ _]+)$", re.IGNORECASE)
_PLURAL = re.compile(
    r"(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+|nhiều)[ _]+(?:thành[ _]phố|thị[ _]xã)[ _]+$",
    re.IGNORECASE,
)
_ADMINISTRATIVE = (
    "tỉnh", "huyện", "quận", "phường", "xã", "thị trấn", "thôn", "ấp", "làng", "bản", "khu", "vùng", "đảo", "quần đảo",
    "bán đảo", "châu",
)  # fmt: skip
_NATURAL_OR_BUILT = (
    "sông", "núi", "đèo", "cầu", "cảng", "sân bay", "vịnh", "hồ", "đường", "phố", "bãi biển", "biển", "quốc lộ",
    "ga", "cửa khẩu", "nhà máy", "sân", "sân vận động", "svđ", "bến xe", "bến", "đường sắt", "quần thể",
    "metro", "đại lộ", "vành đai", "nhà ga", "làng nghề", "ngã ba", "ngã tư", "ngã năm", "ngã sáu", "vòng xoay",
    "trạm", "hầm", "khu đô thị", "trại giam", "nghĩa trang", "thủy điện", "mỏ", "trận", "chiến dịch",
    "chiến thắng", "chợ", "chùa", "đền", "khách sạn", "tàu", "câu lạc bộ", "clb", "hãng", "công ty", "tập đoàn",
    "ngân hàng", "báo", "cao tốc", "hàng không", "khu kinh tế", "khu công nghiệp", "kcn", "lọc dầu", "đặc khu",
    "xa lộ", "tỉnh lộ", "lăng",
    "chợ đầu mối", "quốc tế", "bang", "tiểu bang", "hạt", "thung lũng", "sa mạc", "eo biển", "kênh", "dải", "đồi",
    "cao nguyên", "công viên", "hang", "động", "suối", "thác", "xi măng", "dầu", "điện", "tổ dân phố", "tòa nhà", "bia",
)  # fmt: skip
_PEOPLE = (
    "ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "cháu", "cụ", "nghệ sĩ", "ca sĩ", "cầu thủ", "tác giả", "vua",
    "chúa", "thầy", "tổng thống", "thủ tướng", "bộ trưởng", "chủ tịch", "ngoại trưởng", "huấn luyện viên", "hlv",
    "tiền đạo", "thủ môn", "tay vợt", "bác sĩ", "luật sư", "diễn viên", "đạo diễn", "mc", "bé", "võ sĩ", "hậu vệ",
    "tiền vệ", "trung vệ", "kình ngư", "vđv", "trọng tài", "giáo sư", "tiến sĩ", "đại úy", "thiếu tá", "trung tá",
    "thượng tá", "đại tá", "thiếu úy", "trung úy", "thượng úy", "thiếu tướng", "trung tướng", "thượng tướng",
    "đại tướng", "thứ trưởng", "giám đốc", "phó giám đốc", "tổng giám đốc", "hiệu trưởng", "kỹ sư", "nhạc sĩ", "họa sĩ",
    "nhà văn", "nhà thơ", "cô giáo", "thầy giáo", "phóng viên", "bị cáo", "bị can", "nghi phạm", "tài xế", "nạn nhân",
    "tên",
)  # fmt: skip
# "Yêu cầu Hà Nội", "hoạt động Đà Nẵng": the last syllable of another word names no bridge and no cave.
_OTHER_WORDS = tuple(
    f" {word}"
    for word in ("yêu cầu", "nhu cầu", "toàn cầu", "khẩn cầu", "thỉnh cầu", "cung cầu", "điểm cầu", "kích cầu",
    "đồng hồ", "liên bang", "khai thác", "ủy thác", "uỷ thác", "tập trận", "mặt trận", "tử trận", "lượt trận",
    "lên đường", "xuống đường", "tiểu đường", "học đường", "thiên đường", "bưu điện", "phát điện", "cấp điện",
    "lừa đảo", "đông đảo", "áp đảo", "hội chợ", "xăng dầu", "hóa dầu", "hợp tác xã", "nông thôn", "phân vùng",
    "nhật bản", "văn bản", "cơ bản", "căn bản", "kịch bản", "phiên bản", "xuất bản", "biên bản", "tư bản", "ấn bản",
    "tái bản", "cảnh báo", "dự báo", "thông báo", "khai báo", "họp báo", "tình báo", "loan báo", "trình báo",
    "nhà báo", "hoạt động", "lao động", "vận động", "tác động", "phát động", "huy động", "điều động", "báo động",
    "khởi động", "hành động", "biến động", "di động", "tự động", "chủ động", "chấn động", "rung động", "xúc động",
    "sôi động", "năng động", "sinh động", "cơ động", "lưu động", "cổ động", "chuyển động")
)  # fmt: skip
# Words that open a sentence or a place phrase with a capital; any other capitalised neighbour makes a longer name.
_OPENING = """tại ở từ đến theo với và khi nếu do để cả riêng ngoài trong của như về qua cùng còn nhưng vì
    sau trước giữa đoàn người nay trên bên gần cách hiện sáng chiều tối đêm cựu ubnd hđnd tand vksnd công_an
    đh cđ bv"""
_OPENING_WORDS = frozenset(_OPENING.split())
_NO_CITY_BEHIND = tuple(f" {word}" for word in (*_ADMINISTRATIVE, *_NATURAL_OR_BUILT))
_LONGER_BEHIND = tuple(words for words in _NO_CITY_BEHIND if " " in words[1:])
_ROAD_BEHIND = tuple(
    f" {word}" for word in ("cao tốc", "quốc lộ", "đường sắt", "metro", "đường", "vành đai", "tuyến tàu", "đại lộ")
)
# "Phố núi Pleiku", "vùng đất cố đô Huế": what a city is fondly called.
_NICKNAMES = tuple(
    f" {word}" for word in ("thành phố", "phố núi", "phố biển", "thành phố biển", "thành phố cảng", "thành phố đảo")
)
_RELATIVES = tuple(f" {word}" for word in ("ông", "bà", "anh", "chị", "em", "cô", "chú", "cháu", "cụ", "bé", "tên"))
# "Trẻ em Hà Nội", "chị em Đà Nẵng", "thầy cô Huế", "đổi tên Sài Gòn" speak of the city.
_CITIZENS = tuple(
    f" {word}"
    for word in ("trẻ em", "con em", "con cháu", "đàn ông", "đàn bà", "em bé", "cụ bà", "cụ ông",
    "ghi chú", "công cụ", "dụng cụ", "ông bà",
    "anh em", "chị em", "đàn em", "thầy cô", "các anh", "các chị", "các bà", "các cô", "đức bà",
    "đổi tên", "mang tên", "đặt tên")
)  # fmt: skip
_PERSON_BEHIND = tuple(f" {word}" for word in _PEOPLE)
_TEAM_BEHIND = tuple(
    f" {word}"
    for word in ("đánh bại", "hạ", "thắng", "thua", "cầm hòa", "hòa", "đội", "đội bóng", "tuyển", "áo", "chạm trán")
)
_INSTITUTIONS = tuple(
    f" {word}"
    for word in ("đại học", "học viện", "cao đẳng", "bệnh viện", "bệnh viện đa khoa", "trường", "trường thpt",
    "trường thcs", "trường tiểu học", "trường mầm non", "nhà hát", "bảo tàng", "thư viện", "viện")
)  # fmt: skip
_CLAIM = re.compile(
    r"[ _]+(?:(?:vốn|hiện|nay|đang)[ _]+)?(?:là|trở[ _]thành)[ _]+(?:(?:một|hai|ba)[ _]+)?"
    r"(?:trong[ _]+)?(?:(?:các|những)[ _]+)?"
    r"(?:thành[ _]phố|thị[ _]xã|đô[ _]thị)(?![^\W_])",
    re.IGNORECASE,
)
_TEAM_AFTER = re.compile(
    r"[ _]+(?:thắng|thua|hòa|hạ|đánh bại|dẫn trước|vô địch|FC|United|\d{1,2}[ ]?-[ ]?\d)(?![^\W_])"
)
_REACH = 24
_OPENERS = str.maketrans({mark: f"{mark} " for mark in "(“\"'‘"} | {"_": " "})


def prefix(text: str, start: int) -> tuple[int, bool] | None:
    """Where the city prefix before a name begins and whether it stands in the plural; None without a prefix."""
    match = _PREFIX.search(text, max(0, start - _REACH), start)
    if match is None:
        return None
    plural = _PLURAL.search(text, max(0, match.start() - 8), start) is not None
    return match.start(), plural


def before(text: str, start: int) -> str:
    """The words before a place in lower case, a blank in front, for `endswith`; punctuation included."""
    return " " + text[max(0, start - _REACH) : start].translate(_OPENERS).lower().strip()


def names_other_place(words: str) -> bool:
    """Whether the words before a name make it a province, a river, an airport: no city."""
    if not words.endswith(_NO_CITY_BEHIND) or words.endswith(_NICKNAMES):
        return False
    return words.endswith(_LONGER_BEHIND) or not words.endswith(_OTHER_WORDS)


def names_road(words: str) -> bool:
    """Whether the words before a name open that of a road or a line, whose ends are no cities of the text."""
    return words.endswith(_ROAD_BEHIND) and not words.endswith(_OTHER_WORDS)


def opens_road(text: str, start: int, end: int) -> bool:
    """Whether a run of names is the road's between them: its first word is "Đường", or a road stands before it."""
    return f" {text[start:end].lower()}" in _ROAD_BEHIND or names_road(before(text, start))


def claims_city(text: str, end: int) -> bool:
    """Whether the words behind a name say that it is a city ("Sơn La là thành phố học tập")."""
    return _CLAIM.match(text, end) is not None


def names_institution(words: str) -> bool:
    """Whether a school, a hospital or a museum stands before its own name, which may end with its city's."""
    return words.endswith(_INSTITUTIONS)


def names_party(words: str) -> bool:
    """Whether a city's committee or mayor stands before it: the name behind it is the secretary's or the mayor's."""
    return words.endswith((" thành ủy", " thị ủy", " thị trưởng"))


def names_person(words: str) -> bool:
    """Whether the words before a name make it a person's."""
    return words.endswith(_PERSON_BEHIND) and not words.endswith(_CITIZENS)


def names_relative(words: str) -> bool:
    """Whether the words before a name call somebody: even the name of a large city is then a person's."""
    return words.endswith(_RELATIVES) and not words.endswith(_CITIZENS)


def names_team(words: str, text: str, end: int) -> bool:
    """Whether a name plays: what stands around it speaks of a match."""
    return words.endswith(_TEAM_BEHIND) or _TEAM_AFTER.match(text, end) is not None


def opens(word: str) -> bool:
    """Whether a capitalised word opens a sentence or a place phrase rather than belong to the name behind it."""
    return word.lower() in _OPENING_WORDS

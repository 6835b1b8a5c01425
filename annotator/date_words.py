"""What the words of the calendar number: weekdays, months, quarters, lunar years, centuries, and shifts from today."""

from __future__ import annotations

WEEKDAYS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "7": 5}
MONTHS = {"giêng": 1, "chạp": 12}
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}
STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
SHIFTS = {
    "nay": 0, "này": 0, "qua": -1, "kia": -2, "mai": 1, "sau": 1, "tới": 1, "ngoái": -1, "trước": -1, "rồi": -1,
}  # fmt: skip
_ROMANS = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
    "xviii", "xix", "xx", "xxi",
)  # fmt: skip
CENTURIES = {numeral: number for number, numeral in enumerate(_ROMANS, start=1)}
# Words before a date; the first eight tell a part of the day.
PART_OF_DAY = (
    "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "ngày", "khuya", "rạng", "từ", "đến", "tới", "vào", "hồi",
)  # fmt: skip
# Words before two numbers that are no date: shares, scores, streets, decrees.
NOT_BEFORE = (
    "số", "định", "thị", "tư", "quyết", "luật", "hơn", "gần", "khoảng", "được", "giành", "đạt", "tỷ", "lệ",
    "chiếm", "trên", "với", "đường", "phố", "lớp", "hộ", "hẻm", "ngõ", "kiệt", "điểm", "thắng", "thua",
    "hòa", "vòng", "loại", "bằng", "còn", "góp", "tăng", "giảm", "gấp", "chừng", "quá", "lấy",
)  # fmt: skip
# Words before a date that may as well open a range of numbers.
ENDS = ("từ", "đến", "tới")
BESIDE_DAY = ("trước", "sau", "lễ", "dịp", "khánh", "(")
# "Diễn ra 5-11", "khai mạc 14.2".
TAKES_PLACE = ("ra", "rạp", "mạc", "tranh", "màn", "chiếu", "sóng", "trương", "duyệt", "phiên")

"""The patterns of calendar words. Blanks may be "_" or a no-break space; separators may be spaced."""

from __future__ import annotations

import re

# Bounded: two stretches of blanks beside each other would take quadratic time on a long run of them.
_B, _G = r"[ _\u00a0]{0,4}", r"[ _\u00a0]{1,4}"
# A point with a blank behind it ends a sentence.
_POINT = rf"(?:\.|{_G}\.{_G})"
_SEP = rf"(?:{_B}[/\-–]{_B}|{_POINT})"
_START, _STOP = r"(?<![\w/.,])(?<![^\d][\-–])", r"(?!\w|[/.,]\d|[\-–]\d(?!\d?[/.]\d)|[ _]?%)"
_YEAR = r"(?:1[0-9]|20)\d\d"
_DAY_WORDS = rf"mười(?:{_G}(?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín"
_MONTH = (
    rf"(?:0?[1-9]|1[0-2])(?!\d)|một(?!\w|{_G}lần)|mười(?:{_G}(?:một|hai))?(?!\w)|giêng|chạp"
    rf"|năm(?!\w|{_G}(?:\d|nay|ngoái|trước|sau|tới))|(?:hai|ba|tư|sáu|bảy|tám|chín)(?!\w)"
)
_OTHER_YEAR = "nay|ngoái|trước|sau|tới"
_WEEKDAY = rf"(?P<weekday>thứ{_G}(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ{_G}nhật)"


def _pattern(body: str) -> re.Pattern[str]:
    return re.compile(_START + body, re.IGNORECASE)


NUMERIC = _pattern(
    rf"(?:{_WEEKDAY}(?:{_B},{_B}|{_B}(?P<paren>\({_B})|{_G}))?(?P<head>(?:ngày{_G}(?:m[ùồ]ng{_G})?|m[ùồ]ng{_G}))?"
    rf"(?:(?P<first>\d{{1,2}}){_B}[-–]{_B})?(?P<day>0?[1-9]|[12]\d|3[01])(?P<sep>{_B}(?P<mark>[/\-–]){_B}|{_POINT})"
    # The year stands behind the same sign as the month.
    rf"(?P<month>0?[1-9]|1[0-2])(?:(?(mark){_B}(?P=mark){_B}|{_POINT})(?P<year>{_YEAR}|\d\d(?=\W|$)))?{_STOP}(?(paren){_B}\)|)"
)
WRITTEN = _pattern(
    rf"(?:{_WEEKDAY}(?:{_B},)?{_B})?(?P<head>(?:ngày{_G}(?:m[ùồ]ng{_G})?|m[ùồ]ng{_G}))?"
    rf"(?:(?P<first>\d{{1,2}}){_B}[-–]{_B})?(?P<day>[12]\d|3[01]|0?[1-9]|{_DAY_WORDS}){_G}tháng{_G}(?P<month>{_MONTH})"
    rf"(?:(?:{_B},?{_B}năm{_G}|{_SEP}|{_B},{_B}|{_G})(?P<year>{_YEAR})(?!\w))?"
)
MONTH_YEAR = _pattern(
    rf"tháng{_G}(?P<month>{_MONTH})(?:{_B}[-–]{_B}(?P<lastmonth>0?[1-9]|1[0-2])(?=[/.]{_YEAR}|(?!\w|[/.]\d)))?"
    rf"(?:(?:{_SEP}|{_B},?{_B}(?:của{_G})?năm{_G}|{_G})(?P<year>{_YEAR})(?!\w)"
    rf"|{_G}năm{_G}(?P<relyear>{_OTHER_YEAR}))?(?![/\d])"
)
# Months that share a noun: "tháng 9, 10/2023".
MONTHS_TOLD = _pattern(
    rf"tháng{_G}(?P<months>\d{{1,2}}(?:(?:{_B},{_B}|{_G}và{_G})\d{{1,2}}){{1,6}})"
    rf"(?:(?:{_SEP}|{_B},?{_B}năm{_G})(?P<year>{_YEAR})(?!\w)|(?!{_SEP}\d|\w))"
)
BARE_MONTH_YEAR = _pattern(rf"(?P<month>0?[1-9]|1[0-2])(?P<sep>[/.-]|[ _][/.-][ _])(?P<year>(?:19|20)\d\d){_STOP}(?!/)")
_QUARTER = r"(?:iv|i{1,3}|[1-4]|một|hai|ba|bốn|tư)(?!\w)"
QUARTER_NUMERAL = re.compile(_QUARTER, re.IGNORECASE)
QUARTER = _pattern(
    rf"quý{_G}(?P<quarter>{_QUARTER})(?P<more>(?:(?:{_B},{_B}|{_G}và{_G}|{_B}[-–]{_B}){_QUARTER}){{0,3}})"
    rf"(?:(?:{_SEP}|{_B},?{_B}(?:của{_G})?năm{_G}|{_G})(?P<year>{_YEAR})(?!\w)|{_G}năm{_G}(?P<relyear>{_OTHER_YEAR}))?"
)
SHORT_QUARTER = _pattern(rf"Q(?P<quarter>{_QUARTER})(?:{_SEP}|{_G})(?P<year>{_YEAR})(?!\w|[/-]\d)")
YEARS = _pattern(
    rf"(?:(?:giai{_G}đoạn|thời{_G}kỳ|nhiệm{_G}kỳ|niên{_G}khóa|năm{_G}học|năm){_G})?"
    rf"(?:năm{_G})?(?P<year>{_YEAR}){_B}[-–]{_B}(?:năm{_G})?(?P<lastyear>{_YEAR})(?!\w|[/-]\d)"
)
YEAR_HEAD = _pattern(rf"năm{_G}(?P<year>{_YEAR})(?!\w|[.,]\d)")
YEAR_BARE = re.compile(rf"(?<![^\W_])(?P<year>(?:19|20)\d\d)(?=\W|$)(?!{_SEP}\d|%|[.,]\d)")
YEAR_OPENS = re.compile(
    rf"(?<![\w/.,-])(?:từ|đến|tới|trước|sau|hè|cuối|đầu|giữa|mùa|đông|thu|xuân|qua|cùng{_G}kỳ|so{_G}với|sinh|sn){_G}$|[(]{_B}$"
    rf"|(?:năm[ _]|,[ _]){_YEAR}{_B}(?:,|{_G}và|{_G}hoặc){_B}$",
    re.IGNORECASE,
)
ISO = _pattern(rf"(?P<year>{_YEAR})(?P<sep>[-/.])(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])(?![\w/])")
_PART = r"(?:rạng[ _]sáng|sáng|trưa|chiều|tối|đêm)"
DAYS_TO = re.compile(
    rf"(?<!\w)(?:(?:từ{_G})?(?P<head>(?:ngày|mùng){_G})|(?:từ{_G})?{_PART}{_G}|từ{_G})(?P<days>\d{{1,2}}(?:{_B},{_B}\d{{1,2}}){{0,6}})"
    rf"{_B}(?:(?P<until>(?:cho{_G})?đến|tới|-|–)|và|,){_B}(?:hết{_G})?(?:{_PART}{_G})?(?:ngày{_G})?"
    rf"(?P<lastday>\d{{1,2}})(?:{_SEP}|{_G}tháng{_G})(?P<month>\d{{1,2}})"
    rf"(?:(?:{_SEP}|{_B},?{_B}năm{_G})(?P<year>{_YEAR}))?(?!\d)",
    re.IGNORECASE,
)
DEICTIC = _pattern(
    rf"(?:(?P<days>(?:ngày{_G})?hôm{_G}(?:nay|qua|kia|sau|trước)"
    rf"|(?:rạng{_G}sáng|sáng{_G}sớm|chiều{_G}tối|sáng|trưa|chiều|tối|đêm){_G}(?:nay|qua|mai)"
    rf"|ngày{_G}(?:mai|kia)|cùng{_G}ngày)"
    rf"|(?P<years>(?:cùng{_G}kỳ{_G})?năm{_G}(?:nay|ngoái|kia|vừa{_G}qua|vừa{_G}rồi|trước|sau|tới)|cùng{_G}năm)"
    rf"|(?P<months>(?:cùng{_G}kỳ{_G})?tháng{_G}(?:này|trước|sau|tới|vừa{_G}qua|vừa{_G}rồi)|cùng{_G}tháng)"
    rf"|(?P<weeks>tuần{_G}(?:này|trước|tới|sau))"
    rf"|(?P<quarters>(?<!cao[ _])quý{_G}(?:này|trước|sau|tới)))(?!\w)"
)
WEEKDAY_ALONE = re.compile(
    rf"(?P<weekday>(?P<name>thứ{_G}(?:hai|ba|tư|năm|sáu|bảy)|chủ{_G}nhật)|thứ{_G}[2-7](?={_G}tuần{_G}))(?!\w)"
    rf"(?:{_G}tuần{_G}(?:vừa{_G})?(?P<week>này|trước|tới|sau|qua|rồi)(?!\w)"
    # "Tới" before a name is a verb: "hôm thứ Hai tới Bắc Kinh".
    rf"|{_G}(?P<toward>này|vừa{_G}(?:qua|rồi)|tới(?!{_G}(?-i:[A-ZÀ-ỸĐ])))(?!\w))?",
    re.IGNORECASE,
)
# What is planned lies ahead.
PLANNED = re.compile(r"(?<![^\W_])(?:sẽ|dự[ _]kiến|sắp)(?![^\W_])[^.;\n]*$", re.IGNORECASE)
# "thứ hai" is Monday behind these words, else the second.
WEEKDAY_OPENS = re.compile(rf"(?<![^\W_])(?:hôm|sáng|trưa|chiều|tối|đêm){_G}$", re.IGNORECASE)
CENTURY = _pattern(rf"thế{_G}kỷ{_G}(?:thứ{_G})?(?P<century>\d{{1,2}}|[xvi]{{1,5}})(?!\w|[.,]\d)")
DECADE = _pattern(
    rf"(?:thập{_G}(?:niên|kỷ)|năm)(?:{_G}năm)?{_G}(?P<decade>(?:1[0-9]|20)\d0|[2-9]0)"
    rf"(?!\w|[.,/-]\d|{_B}%|(?:,{_B}|{_G}và{_G}|{_B}[-–]{_B}){_YEAR})"
)
SEVERAL_BEFORE = re.compile(rf"(?<![^\W_])(?:các|những|hai|ba){_G}$", re.IGNORECASE)
PLURAL_BEFORE = re.compile(rf"(?<![^\W_])những{_G}$", re.IGNORECASE)
# What a comparison with "cùng kỳ" last spoke of: some months together, or one month or quarter.
MONTHS_TOGETHER = re.compile(
    rf"(?:\d{{1,2}}|hai|ba|bốn|sáu|bảy|tám|chín|mười|mười{_G}một){_G}tháng(?!{_G}\d)|cả{_G}năm|tính{_G}chung",
    re.IGNORECASE,
)
ONE_PERIOD = re.compile(rf"(?:tháng|quý){_G}(?:\d|i|v|mười|giêng)", re.IGNORECASE)
LUNAR_AFTER = re.compile(rf"{_B}(?:(?P<open>\({_B})?(?:âm{_G}lịch|al)(?!\w)(?(open){_B}\)|))", re.IGNORECASE)
COMPARED_BEFORE = re.compile(rf"(?<![^\W_])(?:so{_G}với|với|bằng|hơn|như){_G}$", re.IGNORECASE)
_STEM = "(?P<stem>giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)"
_BRANCH = r"(?P<branch>tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi)(?!\w)"
LUNAR = _pattern(rf"(?:xuân|tết|năm){_G}{_STEM}{_G}{_BRANCH}")
NAMED_YEAR_AFTER = re.compile(rf"{_B},?(?:{_G}năm)?{_G}{_STEM}{_G}{_BRANCH}", re.IGNORECASE)
_LUNAR_YEAR = (
    rf"(?:(?:{_G}năm)?{_G}{_STEM}{_G}{_BRANCH}|(?:{_G}năm{_G}|{_SEP}|{_G})(?P<year>{_YEAR})(?!\w|[.,]\d)"
    rf"|{_G}năm{_G}(?P<relyear>{_OTHER_YEAR})(?!\w))?"
)
LUNAR_DAY = _pattern(
    rf"(?:ngày{_G})?(?P<early>m[ùồ]ng{_G})?(?P<day>[12]\d|30|[1-9]|{_DAY_WORDS})(?!\d)"
    rf"(?:(?:{_B}[,–-]{_B}|{_G}(?:và|đến|tới){_G})(?P<second>(?:ngày{_G})?(?:m[ùồ]ng{_G})?(?P<lastday>\d{{1,2}})))?"
    rf"{_G}(?:tết(?:{_G}nguyên{_G}đán|{_G}âm{_G}lịch)?(?!\w)|tháng{_G}(?P<month>giêng|chạp)(?!\w)){_LUNAR_YEAR}"
)
FULL_MOON = _pattern(rf"(?:ngày{_G})?rằm{_G}tháng{_G}(?P<month>{_MONTH}){_LUNAR_YEAR}")
# "14/2 (hôm qua)", "14/2, tức hôm qua".
APPOSED = re.compile(rf"(?:[(]{_B}|(?<![^\W_])tức{_G}(?:là{_G})?)$", re.IGNORECASE)
RANGE_OPENS = re.compile(
    rf"ngày{_G}\d{{1,2}}(?:{_SEP}\d{{1,2}}(?:{_SEP}\d{{4}})?)?{_G}(?:đến|tới)(?:{_G}hết)?{_G}$", re.I
)
# "nghỉ lễ 30-4 và 1-5": the days of feasts, told without "ngày".
FEAST_OPENS = re.compile(rf"(?:lễ|dịp){_G}(?:\d{{1,2}}-\d{{1,2}}(?:{_G}và|,){_G})?$", re.IGNORECASE)
# "Từ 31.5 - 16.6.2024": the end that follows shows what the first is.
RANGE_AFTER = re.compile(
    rf"{_B}(?:[-–]|đến|tới){_B}(?:hết{_G})?(?:ngày{_G})?\d{{1,2}}{_SEP}\d{{1,2}}(?P<year>{_SEP}\d{{4}})?(?!\d)", re.I
)
# What may follow a date that nothing else shows to be one.
CLOSES = re.compile(rf"{_B}(?:$|[.,;:)!?–-](?!\d)|(?:và|tại|ở|trên|với|do|khi|để|thì)(?!\w))", re.IGNORECASE)
# "Đường 3 Tháng 2" is a street.
STREET_BEFORE = re.compile(rf"(?<![^\W_])(?:đường|phố|ngõ|hẻm|ngách|cầu|chợ){_G}(?:\d{{1,2}}{_G})?$", re.IGNORECASE)
# Marks and versions are told with a point, against the rule: "IELTS từ 6.5".
SCORE_BEFORE = re.compile(r"(?:ielts|gpa|toefl|điểm|ph|bản|ios|android)(?![^\W_])[^.;\n]*$", re.IGNORECASE)
# Behind these, "21-9" is what was scored.
SCORED_BEFORE = re.compile(
    r"(?<![^\W_])(?:thắng|thua|hòa|hạ|dẫn|tỷ[ _]số|tỉ[ _]số|séc|set|ván|hiệp|game|phiếu|ngược|điểm)(?![^\W_])[^.;\n]*$",
    re.IGNORECASE,
)
# Which year is meant: "tháng 3 tới", "ngày 20/11 vừa qua".
TOWARD_AFTER = re.compile(
    rf"{_G}(?:(?P<ahead>(?:sắp{_G})?tới)(?!{_G}(?-i:[A-ZÀ-ỸĐ]))|vừa{_G}(?:qua|rồi))(?![^\W_])", re.IGNORECASE
)
# Parks, hospitals and squares are named after days.
NAMED_BEFORE = re.compile(
    rf"(?:(?<!trưng[ _])(?<!yêu[ _])(?<!nhu[ _])(?<!toàn[ _])cầu|công{_G}viên|bệnh{_G}viện|(?<!thị[ _])trường"
    rf"|nhà{_G}máy|xí{_G}nghiệp|đại{_G}(?:lộ|học)|sân(?:{_G}vận{_G}động)?|nhà{_G}hát|rạp|khu|chợ|lô|nhà|ấp|thôn|tổ"
    rf"|đảo|ngách|quốc{_G}lộ|tỉnh{_G}lộ|km){_G}$",
    re.IGNORECASE,
)
NUMBER_BEFORE = re.compile(
    r"(?<!tháng )(?<!quý )(?<![\w/])(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|chục|vài|mấy|nhiều)[ _]+$",
    re.I,
)
NOT_AFTER = re.compile(
    rf"{_B}(?:trận|số|dân|người|tổng|điểm|quãng|phần|thành|nước|tỉnh|huyện|xã|huy|hcv|đơn|mục|chỉ|cổ|nội|giải|bàn"
    rf"|ca|vụ|hộ|diện|giá|học|trường|môn|suất|ghế|phiếu|đại|phòng|sinh|giáo|cán|quốc|tiêu|cơ|lượt|xe|sao)(?!\w)",
    re.IGNORECASE,
)

# Every pattern begins with one of these words or a digit: they alone are looked for in the whole text.
TRIGGER = re.compile(
    r"[NnTtQqCcHhSsĐđRrMmGgXx0-9](?<![^\W_].)(?:(?<=[0-9])|(?<=[Nn])(?:gày|ăm|hiệm|iên)"
    r"|(?<=[Tt])(?:háng|hứ|hời|hế(?=[ _]kỷ)|hập(?=[ _][nk])|uần(?=[ _][nts])|ừ|ối|rưa|ết)"
    r"|(?<=[Qq])(?:uý|[1-4IiVv])|(?<=[Cc])(?:hủ|hiều|ùng)|(?<=[Hh])ôm|(?<=[Ss])áng|(?<=[Đđ])êm|(?<=[Rr])(?:ạng|ằm)|(?<=[Mm])[ùồ]ng|(?<=[Gg])iai"
    r"|(?<=[Xx])uân)|[NTQCHSĐRMGX](?<![^\W_].)(?:GÀY|ĂM|HIỆM|IÊN|HÁNG|HỨ|HỜI|Ừ|ỐI|RƯA|ẾT|UÝ|HỦ|HIỀU|ÙNG|ÔM|ÁNG|ÊM|ẠNG|ẰM|[ÙỒ]NG|IAI|UÂN)"
)

"""What stands on a news page around an article: navigation, buttons, photo credits, the imprint. Told line by line.

The phrases are those of Vietnamese news pages in general; none belongs to one publisher.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model import Why
from annotator.text import fold_tone


def _phrases(listed: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in listed.split(","))


LISTS = _phrases(
    """tin liên quan, bài liên quan, tin bài liên quan, các tin liên quan, bài viết liên quan, tin tức liên quan,
    tin cùng chuyên mục, bài cùng chuyên mục, cùng chuyên mục, tin cùng mục, cùng mục, tin khác, các tin khác,
    tin mới, tin mới nhất, tin mới hơn, tin cũ hơn, các tin cũ hơn, tin nổi bật, tin đọc nhiều, đọc nhiều,
    đọc nhiều nhất, xem nhiều, xem nhiều nhất, tin xem nhiều, đọc thêm, xem thêm, mời xem thêm, mời bạn đọc xem thêm,
    có thể bạn quan tâm, bạn có thể quan tâm, có thể bạn thích, tin đáng đọc, nên đọc, dành cho bạn, gợi ý cho bạn,
    đừng bỏ lỡ, bài đọc nhiều, bài viết khác, bài viết mới, tin tiếp theo, bài tiếp theo"""
)
"""Headings over links to other articles."""
_BUTTONS = _phrases(
    """bình luận, ý kiến, ý kiến bạn đọc, ý kiến của bạn, gửi bình luận, viết bình luận, xem bình luận, chia sẻ,
    chia sẻ bài viết, thích, lưu bài, lưu bài viết, in bài, in bài viết, sao chép liên kết, sao chép link, copy link,
    đăng nhập, đăng ký, quay lại, trở lại, trở về, về đầu trang, lên đầu trang, trang chủ, home, nghe bài viết,
    nghe đọc bài, facebook, twitter, zalo, messenger, telegram, google news, quảng cáo, advertisement, xem tiếp,
    đọc tiếp, xem toàn bộ, thu gọn, theo dõi, theo dõi chúng tôi, báo lỗi, tải thêm, cỡ chữ, gửi email, menu,
    tìm kiếm, đường dây nóng, đặt báo, quên mật khẩu"""
)
_SECTIONS = _phrases(
    """thời sự, thế giới, kinh tế, kinh doanh, giáo dục, thể thao, giải trí, pháp luật, sức khỏe, đời sống, du lịch,
    khoa học, công nghệ, số hóa, xe, văn hóa, xã hội, chính trị, bạn đọc, video, podcast, podcasts, góc nhìn, tâm sự,
    ý kiến, địa phương, quốc tế, trong nước, nhịp sống trẻ, bất động sản, môi trường, quân sự, quốc phòng, y tế,
    tài chính, chứng khoán, thị trường, việc làm, nhà đất, ẩm thực, phim, âm nhạc, thời trang, multimedia, photo, ảnh,
    emagazine, infographic, longform, mới nhất, thư giãn, cười, phóng sự, media"""
)


def _any(phrases: tuple[str, ...]) -> str:
    # Longest first, and atomic: "chia sẻ bài viết" must win over "chia sẻ" and is never tried again.
    ordered = sorted(set(phrases), key=len, reverse=True)
    return "(?>" + "|".join(phrase.replace(" ", r"\s") for phrase in ordered) + r")(?!\w)"


_NUMBER = r"(?:\s*\(\s*\d+\s*\))?"
_SEPARATOR = r"\s*+[|/>›»•·:,–-]*+\s*+"
_ITEM = rf"(?:{_any(_BUTTONS + LISTS + _SECTIONS)}{_NUMBER}{_SEPARATOR})"
_LIST = re.compile(rf"[\W_]*{_any(LISTS)}{_NUMBER}\W*", re.IGNORECASE)
_ROW = re.compile(rf"[\W_]*{_ITEM}+", re.IGNORECASE)
_BUTTON = re.compile(rf"[\W_]*{_any(_BUTTONS)}{_NUMBER}\W*", re.IGNORECASE)
_PATH = re.compile(r"\s*(?:trang\schủ|home)\s*[|/>›»•·-]", re.IGNORECASE)
_POINTER = re.compile(
    r"(?:>{2,}|»)|(?:mời\s(?:\w+\s){0,3})?(?:xem|đọc)\sthêm\s*:|(?:tin|bài)\s(?:viết\s|bài\s)?liên\squan\s*:",
    re.IGNORECASE,
)
_TAGS = re.compile(r"(?:tags?|từ\skhóa|hashtags?)\s*:.*[^.!?]$", re.IGNORECASE)
_CHANNEL = re.compile(
    r"(?:(?:mời|kính\smời|đừng\squên|hãy|nhấn|bấm|quý)\s.{0,60})?theo\sdõi\s.{0,80}\s(?:trên|tại|qua)\s.{0,20}?"
    r"(?:google\s?news|facebook|zalo|youtube|tiktok|fanpage|telegram|instagram)"
    r"(?:\s+để\s.{0,80}|\s+(?:tại|ở)\sđây)?\W*",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"©|\(c\)|®|copyright|all\srights|bản\squyền\s(?:thuộc|của|bởi)|(?:vui\slòng\s)?ghi\srõ\snguồn|cơ\squan\schủ\squản"
    r"|giấy\sphép\s(?:xuất\sbản|thiết\slập|hoạt\sđộng\s(?:báo|tạp)|số\s*:?\s*\S*GP)|đơn\svị\schủ\squản"
    r"|(?:phó\s|q\.\s?)?tổng\sbiên\stập\s*:|tòa\ssoạn\s*:|chịu\strách\snhiệm\s(?:nội|xuất)",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"trụ\ssở[^:]{0,20}:|địa\schỉ\s*:|hotline\s*:|đường\sdây\snóng\s*:|liên\shệ[^:]{0,20}:|điện\sthoại\s*:"
    r"|(?:đt|tel|fax|e-?mail|website)\s*:|văn\sphòng[^:]{0,30}:",
    re.IGNORECASE,
)
_FIRST = frozenset(phrase.split()[0] for phrase in LISTS + _BUTTONS + _SECTIONS) | frozenset(
    _phrases("mời, tag, tags, từ, hashtag, hashtags, kính, đừng, hãy, nhấn, bấm, quý, theo")
)
_LONGEST = 240
"""Characters of the longest line that may be navigation."""


def is_list_heading(line: str) -> bool:
    """Whether the line announces links to other articles ("Tin liên quan")."""
    return len(line) <= 60 and _may_begin(line) and _LIST.fullmatch(fold_tone(line)) is not None


def why(line: str) -> Why | None:
    """Why a whole line (without blanks at its ends) is furniture; None where it may be the article's own."""
    if len(line) > _LONGEST:
        return None
    if _may_begin(line):
        plain = fold_tone(line)
        if _is_navigation(plain):
            return Why.NAVIGATION
        if _POINTER.match(plain):
            return Why.TEASER
    return Why.CREDIT if "nh" in line and _is_credit(line) else None


def is_imprint(line: str) -> bool:
    """Whether the line tells who publishes the page: office, licence, rights."""
    return len(line) <= _LONGEST and _RIGHTS.match(fold_tone(line)) is not None


def is_contact(line: str) -> bool:
    """Whether the line is an address or a number to call: part of an imprint, or the article's own advice."""
    return len(line) <= _LONGEST and _CONTACT.match(fold_tone(line)) is not None


def _may_begin(line: str) -> bool:
    # Most lines of an article go no further than this.
    return not line[0].isalnum() or line.split(None, 1)[0].rstrip(":|,").lower() in _FIRST


def _is_navigation(line: str) -> bool:
    if _TAGS.match(line) or _BUTTON.fullmatch(line) or _LIST.fullmatch(line) or _CHANNEL.fullmatch(line):
        return True
    if _PATH.match(line) and all(len(item) <= 30 for item in re.split(r"[|/>›»•·]|\s-\s", line)):
        return True
    row = _ROW.fullmatch(line)
    # "Văn hóa - Xã hội" may be a heading of the article; four names in a row are a menu.
    return row is not None and len(re.findall(_ITEM, line, re.IGNORECASE)) >= 4


# --- photo credits ----------------------------------------------------------------------------------

_WORK = r"(?:[Nn]guồn\s)?(?:[Ảả]nh|ẢNH|[Hh]ình\s[ảả]nh)(?:\s(?:minh\s(?:họa|hoạ)|tư\sliệu|chụp|đại\sdiện))?"
_BRACKETED = re.compile(rf"[(\[](?:[^()\[\]:]{{0,30}}[/,]\s*)?{_WORK}\s*(?::\s*([^()\[\]\n]{{1,80}}))?[)\]]")
# "Người dân dọn bùn - Ảnh: QUANG ĐỊNH" closes a caption as a full stop would.
_AT_END = re.compile(
    rf"(?:^|[.…!?\"”’»)\]|]|\s[-–—])\s*({_WORK}\s*:\s*([^:|]{{1,60}})|\(Nguồn\s?:\s*([^():|]{{1,60}})\)"
    r"|Ảnh\s(?:minh\s(?:họa|hoạ)|cắt\stừ\s(?:video|clip)|chụp\smàn\shình))[\s|.]*$"
)
_HINT = re.compile(
    r"[Ảả](?:nh|NH)[^:)\]\n]{0,12}[:)\]]|\(Nguồn\s?:|Ảnh\s(?:minh\s|cắt\s|chụp\s)[^.:\n]{1,10}[ |.]{0,5}$", re.MULTILINE
)
_LEADING = re.compile(
    rf"(?:(?:tổng\shợp|nguồn|bài|tin|clip|video|đồ\shọa|đồ\shoạ)\s*(?:[/,&+-]|và)\s*)*{_WORK}\s*(?::\s*(.{{1,80}})|\W*)",
    re.IGNORECASE,
)
_SMALL = frozenset(
    _phrases(
        """tư, liệu, minh, họa, hoạ, sưu, tầm, internet, cung, cấp, nhân, vật, tác, giả, của, báo, via, và, bạn, đọc,
        tổng, hợp, chụp, màn, hình, gia, đình, ban, tổ, chức, cắt, từ, clip, video, nvcc, facebook, theo, cộng, viên,
        công, an, biên, phòng, cảnh, sát, quân, đội, bệnh, viện, tỉnh, huyện, xã, phường, thành, phố, cơ, quan"""
    )
)
"""The small words among names: "tư liệu", "nhân vật cung cấp", "cắt từ clip", "Công an tỉnh"."""
_WORDS = 9


def credits(text: str) -> Iterator[tuple[int, int]]:
    """Where photo credits stand within lines: "(Ảnh: TTXVN)", "… Ảnh: Quỳnh Trần" at a line's end."""
    hints = [match.start() for match in _HINT.finditer(text)]
    if not hints:
        return
    for match in _BRACKETED.finditer(text):
        if match[1] is None or _are_names(match[1]):
            yield match.span()
    end = -1
    for hint in hints:
        if hint > end:
            start, end = text.rfind("\n", max(0, hint - _LONGEST), hint) + 1, _end_of_line(text, hint)
            yield from _credit_at_end(text, max(start, end - _LONGEST), end)


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def _credit_at_end(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    match = _AT_END.search(text[start:end])
    named = match and (match[2] or match[3])
    if match and (named is None or _are_names(named)):
        yield start + match.start(1), start + match.end(1)


def _is_credit(line: str) -> bool:
    """Whether the line is nothing but a credit; a caption that says something itself is not."""
    match = _LEADING.fullmatch(line.strip("()[]| .\t"))
    return match is not None and (match[1] is None or _are_names(match[1]))


def _are_names(words: str) -> bool:
    """Whether these can be names of people and agencies alone: "Thanh Hằng/TTXVN", "Chinhphu.vn", "tư liệu"."""
    parts = re.findall(r"[^\s/,;&+–-]+", words.strip(" ."))
    return 0 < len(parts) <= _WORDS and all(map(_is_name, parts))


def _is_name(word: str) -> bool:
    bare = word.strip(".\"“”'()")
    return not bare or bare[0].isupper() or bare.lower() in _SMALL or "." in bare or "@" in bare

"""What is not the article's own text: told by its form, in texts of our own."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.boilerplate import at, blanked, found, own, passages, switched
from annotator.claims import propose
from annotator.codebook import read
from annotator.model import Article, ArticleId, Boilerplate, Switch, Why
from annotator.suggest import suggest
from annotator.text import normalise

BODY = """Thành phố Vinh mở lớp học ban đêm cho người lớn
Sáng 14/2/2024, thành phố Vinh khai giảng 12 lớp học ban đêm dành cho người lớn tuổi ở các phường ven sông.
Theo phòng giáo dục thành phố, mỗi lớp có khoảng 30 học viên, phần lớn là thợ thủ công và tiểu thương trong chợ.
Lớp học kéo dài đến hết tháng 6, học viên không phải đóng học phí và được mượn sách của thư viện thành phố.
Các thầy cô đứng lớp đều là giáo viên tình nguyện, nhiều người đã dạy ở đây từ khi lớp đầu tiên mở trong đình làng."""


def article(text: str, *switches: Switch) -> Article:
    return Article(ArticleId(1), "bai.txt", "0" * 64, normalise(text), published_on="2024-02-15", switches=switches)


def told(text: str) -> list[tuple[Why, str]]:
    """The boilerplate of a text, in words."""
    return [(one.why, text[one.start : one.end]) for one in found(text)]


def test_an_article_alone_holds_none() -> None:
    assert told(BODY) == []


def test_closing_lines_cut_in_mid_sentence_are_teasers() -> None:
    tail = (
        "Giá vàng trong nước sáng nay giảm thêm nửa triệu đồng mỗi lượng sau khi…\n"
        "Đội tuyển nữ hội quân ở Nha Trang với 26 cầu thủ.\n"
        "Chủ quán phở kể lại đêm mất điện vì bão và cách giữ nồi nước…"
    )
    assert told(f"{BODY}\n{tail}") == [(Why.TEASER, line) for line in tail.split("\n")]


def test_an_article_may_trail_off_itself() -> None:
    own_words = "Có học viên đã ngoài 70 tuổi vẫn đến lớp học ban đêm đều đặn, chẳng vắng buổi nào…"
    listed = "Lớp dạy đan lát, may mặc, làm bánh, sửa xe đạp, trồng rau sạch, v.v…"
    assert told(f"{BODY}\n{own_words}") == []
    assert told(f"{BODY}\n{listed}\n{own_words}") == []


@pytest.mark.parametrize(
    "lines",
    [
        [
            "- Chúng tôi sẽ mở thêm nhiều lớp nữa nếu được phường giúp một tay…",
            "- Còn sang năm thì sao, thưa bà, có thêm lớp mới không…",
        ],
        ["Lớp dạy nghề có thợ mộc, thợ may, thợ hàn…", "Lớp nữ công dạy nấu ăn, làm bánh, cắm hoa…"],
        ["Đêm ven sông gió lặng…", "Ai còn thức bên đèn…"],
    ],
    ids=["talk", "enumerations", "verses"],
)
def test_other_lines_that_trail_off_stay(lines: list[str]) -> None:
    assert told("\n".join([BODY, *lines])) == []


def test_a_text_too_short_to_compare_with_keeps_its_lines() -> None:
    verses = "Mùa thu về trên phố nhỏ ven sông, gió thổi qua những mái nhà cũ…"
    assert told(f"Bài thơ mùa thu\n{verses}\nLá vàng rơi đầy lối đi mà ai còn nhớ ai còn chờ…") == []


def test_results_behind_the_authors_name_stay() -> None:
    results = ["Kết quả các trận khác", "Thái Lan 2-1 Malaysia", "Indonesia 0-0 Philippines"]
    assert told("\n".join([BODY, "Hoàng Lan", *results])) == []


def test_a_list_cut_behind_a_bracket_is_the_articles_own() -> None:
    listed = "Các nơi khác cũng mở lớp như Huế, Đà Lạt (Lâm Đồng), Cao Lãnh (Đồng Tháp)…"
    assert told(f"{BODY}\n{listed}\n{listed[:40]} và Mỹ Tho (Tiền Giang)…") == []


def test_closing_table_cells_of_other_matters_are_teasers() -> None:
    own_cell = "Ảnh chụp một lớp học ban đêm ở thành phố Vinh tối 14/2 (Ảnh: Lê Minh). |"
    cell = "Nông dân Cà Mau được mùa tôm Vụ tôm năm nay các huyện ven biển thu về 3.000 tấn, giá bán cũng tăng. |"
    text = f"{BODY}\n{own_cell}\n{BODY.splitlines()[1]} Xong. |\n{cell}"
    assert told(text) == [(Why.CREDIT, "(Ảnh: Lê Minh)"), (Why.TEASER, cell)]


def test_headlines_behind_the_authors_name_are_teasers() -> None:
    links = ["Ba tàu cá gặp nạn ngoài khơi đảo Lý Sơn", "Triển lãm tranh Đông Hồ mở cửa miễn phí ở Huế"]
    text = "\n".join([BODY, "Hoàng Lan", *links])
    assert told(text) == [(Why.TEASER, link) for link in links]


def test_places_that_head_a_list_are_no_authors() -> None:
    text = "\n".join(
        [
            BODY,
            "Đà Nẵng",
            "Bảo tàng Chăm mở cửa.",
            "Cần Thơ",
            "Chợ nổi đón khách từ 5 giờ",
            "Bến Ninh Kiều có nhạc sống",
        ]
    )
    assert told(text) == []


@pytest.mark.parametrize("heading", ["Tin liên quan", "TIN CÙNG CHUYÊN MỤC", "Đọc thêm:", "Có thể bạn quan tâm"])
def test_headlines_and_leads_under_a_heading_of_links_are_teasers(heading: str) -> None:
    links = [
        "Ba tàu cá gặp nạn ngoài khơi đảo Lý Sơn",
        "Tàu của ngư dân Quảng Ngãi hỏng máy từ đêm 3/2.",
        "3 giờ trước",
    ]
    inside = "\n".join([*BODY.split("\n")[:4], heading, *links, *BODY.split("\n")[4:]])
    wanted = [(Why.NAVIGATION, heading), *((Why.TEASER, link) for link in links)]
    assert told(inside) == wanted
    assert told("\n".join([BODY, heading, *links])) == wanted


@pytest.mark.parametrize(
    "line",
    [
        "Trang chủ | Thời sự | Xã hội",
        "Trang chủ > Giáo dục > Tin tức",
        "Thời sự Thế giới Kinh doanh Giáo dục Thể thao",
        "Bình luận (12)",
        "Chia sẻ",
        "Chia sẻ Facebook Twitter Zalo",
        "Tags: Vinh, lớp học, Nghệ An",
        "Từ khoá: Vinh, 12 lớp học",
        "Theo dõi Báo Mẫu trên Google News",
        "Mời bạn đọc theo dõi Báo Mẫu trên Facebook để cập nhật tin mới nhất.",
    ],
)
def test_navigation(line: str) -> None:
    assert told(f"{line}\n{BODY}") == [(Why.NAVIGATION, line)]


@pytest.mark.parametrize(
    "line", ["Xem thêm: Vinh có 12 lớp học mới", ">> Hà Nội mở 40 thư viện", "Tin liên quan: A và B"]
)
def test_pointers_to_other_articles(line: str) -> None:
    first, rest = BODY.split("\n", 1)
    assert told(f"{first}\n{line}\n{rest}") == [(Why.TEASER, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Báo Mẫu A (bài mẫu) | 08:30 | 15/02/2024 GMT+7",
        "Thứ tư, 21/2/2024 | 8:25",
        "Văn hóa - Xã hội",
        "Theo dõi trận đấu trên Facebook, 300 người dân Vinh đã reo hò.",
        "Bình luận về lớp học, ông Nam nói 12 lớp là quá ít.",
        "Ảnh hưởng của bão làm 3 người bị thương ở Vinh.",
        "Ảnh: Thành phố Vinh nhìn từ trên cao, nơi có 12 lớp học",
        "Chia sẻ với báo chí ngày 14/2, hiệu trưởng nói trường có 40 giáo viên.",
        "Tin từ Vinh: 12 lớp học khai giảng",
        "Liên hệ với thực tế, Vinh còn thiếu 12 phòng học.",
        "Địa chỉ: 12 đường Lê Lợi, TP Vinh. Giá vé: 20.000 đồng.",
        "Từ khóa: “học tập” được nhắc 12 lần trong bài phát biểu.",
        "Giấy phép số 12 cho mỏ khai thác thêm 3 năm.",
    ],
)
def test_lines_that_only_look_like_furniture_stay(line: str) -> None:
    first, rest = BODY.split("\n", 1)
    assert told(f"{first}\n{line}\n{rest}") == told(f"{BODY}\n{line}") == []


@pytest.mark.parametrize(
    "line",
    [
        "Ảnh: TTXVN",
        "(Ảnh: Internet)",
        "(Tổng hợp/Ảnh: Internet)",
        "Bài, ảnh: Lê Minh",
        "Ảnh minh họa.",
        "Nguồn ảnh: AFP",
    ],
)
def test_a_line_that_is_nothing_but_a_credit(line: str) -> None:
    assert told(f"{BODY}\n{line}") == [(Why.CREDIT, line)]


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Người dân dọn bùn sau lũ - Ảnh: QUANG ĐỊNH", "Ảnh: QUANG ĐỊNH"),
        ("Tàu container cập cảng nước sâu. (Nguồn: TTXVN)", "(Nguồn: TTXVN)"),
        ("Đèn lồng trên phố cổ. Ảnh minh họa", "Ảnh minh họa"),
        ("Hiện trường vụ va chạm. Ảnh cắt từ clip", "Ảnh cắt từ clip"),
        ("Kíp mổ kiểm tra vết thương. Ảnh: Bệnh viện cung cấp", "Ảnh: Bệnh viện cung cấp"),
        ("Nước tràn vào phố. (Nguồn ảnh: Công an TP Đà Nẵng)", "(Nguồn ảnh: Công an TP Đà Nẵng)"),
    ],
)
def test_a_credit_closes_a_caption_in_the_manner_of_several_papers(line: str, credit: str) -> None:
    assert told(f"{BODY}\n{line}\n{BODY[50:120]} mới.") == [(Why.CREDIT, credit)]


@pytest.mark.parametrize(
    "line",
    [
        "Số liệu lấy từ niên giám (Nguồn: Tổng cục Thống kê)",
        "Ảnh: Công an tỉnh bắt ba người buôn lậu",
        "Trong phòng treo một tấm ảnh - ảnh: chụp năm 1972",
    ],
)
def test_what_only_begins_like_a_credit_stays(line: str) -> None:
    assert told(f"{BODY}\n{line}\n{BODY[50:120]} mới.") == []


def test_a_caption_that_says_something_stays_without_its_credit() -> None:
    caption = "Lớp học ban đêm ở Vinh có 30 học viên. Ảnh: Hà Nội Mới"
    assert told(f"{caption}\n{BODY}") == [(Why.CREDIT, "Ảnh: Hà Nội Mới")]
    assert [article(caption).text.text[s.start : s.end] for s in suggest(article(caption))] == ["Vinh", "30 học viên"]


def test_second_copies_of_a_paragraph_and_of_its_sentences() -> None:
    lines = BODY.split("\n")
    both = f"{lines[1]} {lines[2]}"
    text = "\n".join([lines[0], both, lines[2], lines[3], lines[3]])
    assert [why for why, _ in told(text)] == [Why.REPEAT, Why.REPEAT]
    assert [one.start for one in found(text)] == [text.index("\n" + lines[2]) + 1, text.rindex(lines[3])]


def test_short_lines_may_stand_twice() -> None:
    assert told("Kết quả\nVinh thắng 2-1.\nKết quả\nVinh thắng 2-1.") == []


def test_the_imprint_closes_the_page_and_only_there() -> None:
    imprint = ["Tổng biên tập: Lê Minh", "Giấy phép số 12/GP-BTTTT cấp ngày 1/2/2020", "© Báo Mẫu. Ghi rõ nguồn."]
    assert told("\n".join([BODY, *imprint])) == [(Why.NAVIGATION, line) for line in imprint]
    assert told("\n".join([*imprint, BODY])) == []


# --- the editor's word ------------------------------------------------------------------------------


TEASED = f"{BODY}\nTin liên quan\nHuế có 40 thư viện mới trong năm 2023"


def test_the_editor_has_the_last_word() -> None:
    teaser = found(TEASED)[-1]
    assert passages(article(TEASED, Switch(teaser.start, teaser.end, is_text=True))) == tuple(found(TEASED)[:-1])
    start = TEASED.index("Theo phòng")
    aside = passages(article(TEASED, Switch(start, start + 20, is_text=False)))
    assert aside[0] == Boilerplate(start, start + 20, Why.EDITOR)
    assert aside[1:] == tuple(found(TEASED))


def test_a_part_of_a_passage_can_be_text_again() -> None:
    teaser = found(TEASED)[-1]
    year = Switch(teaser.end - 8, teaser.end, is_text=True)
    assert passages(article(TEASED, year))[-1] == Boilerplate(teaser.start, teaser.end - 8, Why.TEASER)


def test_a_newer_word_holds_where_it_overlaps_older_ones() -> None:
    one = switched((), Switch(10, 50, is_text=False))
    both = switched(one, Switch(20, 30, is_text=True))
    assert both == (Switch(10, 20, is_text=False), Switch(20, 30, is_text=True), Switch(30, 50, is_text=False))
    assert switched(both, Switch(0, 60, is_text=True)) == (Switch(0, 60, is_text=True),)


def test_nothing_is_suggested_in_boilerplate_until_it_is_text() -> None:
    teaser = found(TEASED)[-1]
    words = {TEASED[s.start : s.end] for s in suggest(article(TEASED))}
    assert "Vinh" in words or "thành phố Vinh" in words
    assert not words & {"Huế", "40 thư viện", "năm 2023"}
    again = suggest(article(TEASED, Switch(teaser.start, teaser.end, is_text=True)))
    assert {TEASED[s.start : s.end] for s in again} >= {"Huế", "40 thư viện", "năm 2023"}


CODEBOOK = read(
    """
name = "mau"
label = { vi = "Mẫu", en = "Sample" }
[[table]]
name = "facts"
label = { vi = "Dữ kiện", en = "Facts" }
[[table.field]]
name = "founded"
label = { vi = "Thành lập", en = "Founded" }
kind = "date"
cues = ["thành lập"]
"""
)


def test_no_claim_takes_its_cue_from_boilerplate() -> None:
    text = "Mạng lưới được thành lập, theo báo cáo, vào năm 2012."
    cue = text.index("được")
    plain, parted = article(text), article(text, Switch(cue, text.index(", vào"), is_text=False))
    assert [claim.field for claim in propose(plain, suggest(plain), CODEBOOK)] == ["founded"]
    assert propose(parted, suggest(parted), CODEBOOK) == []


def test_a_place_in_a_passage_and_beside_it() -> None:
    marked = [Boilerplate(5, 10, Why.CREDIT), Boilerplate(20, 30, Why.REPEAT)]
    assert [at(marked, place) for place in (4, 5, 10, 11, 25, 31)] == [None, *marked[:1] * 2, None, marked[1], None]


# --- properties -------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        *BODY.split("\n"),
        "Tin liên quan",
        "Ảnh: TTXVN",
        "(Ảnh: Internet)",
        "Trang chủ | Thời sự",
        "Giá vàng tăng mạnh khi…",
        "Ba tàu cá gặp nạn ngoài khơi đảo Lý Sơn",
        "Một ô của bảng |",
        "Hoàng Lan",
        "…",
        "|",
        "  ",
        "© Báo Mẫu",
        "12 giờ trước",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=40), max_size=14).map("\n".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.lists(st.tuples(st.integers(0, 300), st.integers(1, 300), st.booleans()), max_size=4))
def test_passages_are_sorted_disjoint_and_inside(text: str, wishes: list[tuple[int, int, bool]]) -> None:
    switches: tuple[Switch, ...] = ()
    for start, length, is_text in wishes:
        end = min(start + length, len(text))
        if start < end:
            switches = switched(switches, Switch(start, end, is_text))
    plain = Article(ArticleId(1), "bai.txt", "0" * 64, normalise(text), switches=switches)
    text = plain.text.text
    if any(one.end > len(text) for one in switches):
        return
    marked = passages(plain)
    assert marked == passages(plain)
    assert all(0 <= one.start < one.end <= len(text) for one in marked)
    assert all(one.end <= other.start for one, other in pairwise(marked))
    assert len(blanked(text, marked)) == len(text)
    for said in switches:
        covered = all(any(one.start <= place < one.end for one in marked) for place in range(said.start, said.end))
        touched = any(one.start < said.end and said.start < one.end for one in marked)
        assert not touched if said.is_text else covered
    assert own(suggest(plain), marked) == suggest(plain)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_what_is_left_of_a_text_is_found_clean_of_credits_and_navigation(text: str) -> None:
    left = blanked(text, found(text))
    assert [one for one in found(left) if one.why in (Why.CREDIT, Why.NAVIGATION) and "©" not in left] == []


@pytest.mark.parametrize(
    "piece",
    ["(Ảnh: TTXVN) ", "Ảnh: Hà ", "| ", "((", "Chia sẻ ", "Giá vàng giảm…\n", "Tin liên quan\nBa bốn năm sáu bảy\n"],
)
def test_time_grows_with_length_alone(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    began = time.perf_counter()
    found(text)
    assert time.perf_counter() - began < 3

"""What a text gives away of the day it was published: half of these texts are traps."""

from __future__ import annotations

import time

import pytest

from annotator.inferring import inferred

FOUNDED = "Quỹ học bổng Đồng Hành thành lập năm 2008 tại Huế. Năm 2019 quỹ mở thêm hai văn phòng. "


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("Sáng nay (15/2/2024), cầu Rạch Miễu 2 hợp long.", "2024-02-15", "“hôm nay” stands beside 15/2"),
        ("Hôm qua, 14-2-2024, đội tuyển đã về nước.", "2024-02-15", "“hôm qua” stands beside 14/2"),
        ("Tối qua 31/12/2023, pháo hoa rực sáng bờ sông.", "2024-01-01", "“hôm qua” stands beside 31/12"),
        ("Ngày 28/2/2024 (hôm qua), giá vàng lập đỉnh.", "2024-02-29", "“hôm qua” stands beside 28/2"),
        ("Xuân Giáp Thìn, hôm qua (31/12) mưa. Năm 2023 khô hạn.", "2024-01-01", "“hôm qua” stands beside 31/12"),
        (
            "Hôm 14/2, hội đồng đã công bố giải. Niềm vui đầu xuân Giáp Thìn. Giải công bố hôm qua có ba hạng.",
            "2024-02-15",
            "“công bố hôm qua” repeats 14/2",
        ),
        ("Tin vui đầu xuân Ất Tỵ đến với cả xã. Năm 2023 xã có đường mới.", "2025", "lunar year 2025"),
        ("Chợ hoa ngày Tết Ất Tỵ đông nghịt người.", "2025", "lunar year 2025"),
        ("Lũ lên nhanh. Năm nay (2024), lũ về sớm hơn năm 2011.", "2024", "tells that it is 2024"),
        ("So với năm ngoái (2023), lượng khách tăng gấp đôi.", "2024", "tells that it is 2024"),
        (FOUNDED + "Sau 14 năm, quỹ học bổng đã có 300 thành viên.", "2022", "“thành lập năm 2008 … sau 14 năm”"),
        (
            "Ngày 9/3, quỹ trao 20 suất. " + FOUNDED + "Sau 14 năm, quỹ học bổng có 300 thành viên.",
            "2022-03",
            "opens with 9/3",
        ),
        ("Ngày 7/9/2024, bão đổ bộ Quảng Ninh. Lần trước là năm 2020.", "2024-09", "opens with 7/9/2024"),
        ("Sáng 30/9/2024, hội nghị khai mạc ở Vinh.", "2024", "opens with 30/9/2024"),
        ("Giải năm 2024 có hai trận. Trận kế tiếp vào thứ Năm, 21/11 ở Mỹ Đình.", "2024", "falls in 2024"),
    ],
)
def test_what_is_told(text: str, expected: str, reason: str) -> None:
    found = inferred(text)
    assert found is not None
    assert found.on == expected
    assert any(reason in str(each) for each in found.reasons), [str(each) for each in found.reasons]


@pytest.mark.parametrize(
    "text",
    [
        # Only a lower bound: what was told of 2022 may be told years later.
        "Ngày 14/2, hội đồng đã công bố danh sách. Năm 2020 có hai thành phố, năm 2022 thêm một.",
        # History.
        "Ngày 2/9/1945, tại Quảng trường Ba Đình, bản Tuyên ngôn được đọc.",
        "Ngày 26/12/2004, sóng thần ập vào bờ. Năm 2014, nơi đây đã hồi sinh.",
        "Lễ kỷ niệm ngày 27/7/2017 còn in trong trí nhớ của bà.",
        "Lịch sử ghi lại Tết Mậu Thân 1968.",
        "Nắng gắt ở Vinh, chỉ kém kỷ lục ngày 7/5/2023 một chút.",
        # Since then, years may have gone by.
        "Từ đầu năm 2020 đến nay, cả nước ghi nhận 2.300 ca.",
        # Plans.
        "Cầu sẽ khánh thành ngày 30/4/2026, vượt tiến độ ba tháng.",
        "Luật có hiệu lực từ ngày 1/7/2025.",
        "Doanh nghiệp công bố mức thưởng Tết Giáp Thìn cho công nhân.",
        "Ga Hà Nội mở bán vé phục vụ dịp Tết Ất Tỵ.",
        "Phim mới của đạo diễn ra rạp mùng một Tết Ất Tỵ.",
        "Tết Ất Tỵ, công nhân sẽ được nghỉ chín ngày.",
        # Deadlines.
        "Hạn chót nộp hồ sơ là trước 31/12/2026.",
        "Hồ sơ nhận đến hết ngày 5/1/2027.",
        # Anniversaries and ages of other things.
        "Trường thành lập năm 1954. Sau 30 năm, ông trở lại thăm trường.",
        FOUNDED + "Sau 5 năm, Mai Lan đã có hai con.",
        FOUNDED + "Sau 5 năm, quỹ học bổng có 100 thành viên.",
        # Another year's feast, every year's day.
        "Ngày 3/3 hằng năm, làng mở hội. Hội năm 2019 đông nhất.",
        # Two clues that contradict each other.
        "Xuân Giáp Thìn đã về. Năm nay (2023), hoa nở muộn.",
        # A score, not a day.
        "Hôm qua 3-1 là tỷ số đẹp. Đội vô địch năm 2019.",
        # By chance a weekday fits one year in seven.
        "Năm 2023 có hai trận. Trận kế tiếp vào thứ Năm, 21/11 ở Mỹ Đình.",
        "Còn đúng một tuần nữa đến Tết Bính Ngọ, giá đào tăng.",
    ],
)
def test_traps(text: str) -> None:
    assert inferred(text) is None


def test_teasers_of_other_articles_give_nothing_away() -> None:
    own = (
        "Năm 2024 có hai trận, đều ở Mỹ Đình, trước hàng nghìn người xem. Đội chủ nhà thắng cả hai, nhờ ba bàn của một "
        "cầu thủ trẻ vừa lên từ lò đào tạo của câu lạc bộ.\nHuấn luyện viên nói ông hài lòng với cách các học trò giữ "
        "bóng, dù hàng thủ còn nhiều sai sót và sân trơn vì mưa lớn suốt buổi chiều.\n"
    )
    teasers = (
        "Trong sách cũ của một tác giả đời nhà…\nPhát biểu của bà ngoại trưởng vào thứ Năm (21/11) mô tả các quốc…\n"
        "Đề xuất của bộ tư pháp yêu cầu hãng phải bán trình duyệt…"
    )
    assert inferred(own + teasers) is None
    assert inferred(own + teasers.replace("…", ".")) is not None


def test_a_month_ahead_of_the_opening_is_not_guessed() -> None:
    found = inferred("Ngày 28/2, mưa lớn ở Huế. Năm nay (2024), mưa đến sớm.")
    assert found is not None
    assert found.on == "2024"


def test_days_that_contradict_each_other_leave_the_year() -> None:
    found = inferred("Hôm nay (15/2/2024) trời nắng. Hôm qua (3/2/2024) trời mưa.")
    assert found is not None
    assert found.on == "2024"


def test_time_is_linear() -> None:
    began = time.process_time()
    pieces = (
        "thành lập năm 2012 sau 12 năm, thành lập có ",
        "xuân giáp ",
        "ngày 1/1/2024 ",
        "hôm qua ",
        "thứ năm, 21/11 ",
        "năm 2024 ",
        "công bố hôm qua công bố ",
        " ",
        "1",
    )
    for piece in pieces:
        inferred("Ngày 2/3, công bố. " + piece * (300_000 // len(piece)))
    assert time.process_time() - began < 6

"""Counts in phrases of our own."""

from __future__ import annotations

from decimal import Decimal

import pytest

from annotator.model import Article, ArticleId, Quantity
from annotator.recognisers.count import find
from annotator.text import normalise

Found = tuple[str, str, str, str | None]


def counts(text: str) -> list[Found]:
    """Surface, number, unit and approximator of what is found, in order."""
    article = Article(ArticleId(0), "a", "", normalise(text))
    spans = sorted(find(article), key=lambda s: s.start)
    return [
        (article.text.text[s.start : s.end], f"{s.value.number:f}", s.value.unit, s.value.approx)
        for s in spans
        if isinstance(s.value, Quantity)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("có 48 thành phố của 20 nước", [("48 thành phố", "48", "thành phố", None), ("20 nước", "20", "nước", None)]),
        ("tăng 10 chuyến tàu dịp Tết", [("10 chuyến tàu", "10", "chuyến tàu", None)]),
        ("tới hơn 1,2 triệu lượt khách", [("hơn 1,2 triệu lượt khách", "1200000", "lượt khách", "hơn")]),
        ("gần 2.400 cơ sở giáo dục khác", [("gần 2.400 cơ sở giáo dục", "2400", "cơ sở giáo dục", "gần")]),
        ("làm 7 người chết, mất tích", [("7 người chết, mất tích", "7", "người chết, mất tích", None)]),
        ("18 người thương vong", [("18 người thương vong", "18", "người thương vong", None)]),
        ("tăng 3,5% so với", [("3,5%", "3.5", "%", None)]),
        ("khoảng 60 phần trăm", [("khoảng 60 phần trăm", "60", "%", "khoảng")]),
        ("vốn 35 nghìn tỷ đồng", [("35 nghìn tỷ đồng", "35000000000000", "đồng", None)]),
        ("giá 21.500 đồng/lít", [("21.500 đồng/lít", "21500", "đồng/lít", None)]),
        ("Ba tấm huy chương Vàng", [("Ba tấm huy chương Vàng", "3", "tấm huy chương Vàng", None)]),
        ("mười hai tiêu chí thuộc", [("mười hai tiêu chí", "12", "tiêu chí", None)]),
        ("năm người mới đến", [("năm người", "5", "người", None)]),
        ("sau 12 năm", [("12 năm", "12", "năm", None)]),
        ("1.250 ha lúa bị ngập", [("1.250 ha lúa", "1250", "ha lúa", None)]),
        ("310ha rừng", [("310ha rừng", "310", "ha rừng", None)]),
        ("đi 90 km/h", [("90 km/h", "90", "km/h", None)]),
        ("căn cứ trên 30 tiêu chí", [("30 tiêu chí", "30", "tiêu chí", None)]),
        ("Hải Phòng 7 người", [("7 người", "7", "người", None)]),
        ("di dời 40 hộ/150 người", [("40 hộ", "40", "hộ", None), ("150 người", "150", "người", None)]),
        ("tổng số 6 thành viên", [("6 thành viên", "6", "thành viên", None)]),
        ("một người bị thương", [("một người bị thương", "1", "người bị thương", None)]),
        ("hai mươi năm qua", [("hai mươi năm", "20", "năm", None)]),
        ("tròn 50 năm ngày thành lập", [("50 năm", "50", "năm", None)]),
        ("hai chục chiếc xe", [("hai chục chiếc xe", "20", "chiếc xe", None)]),
        ("một triệu rưỡi đồng", [("một triệu rưỡi đồng", "1500000", "đồng", None)]),
        ("giành 3 HCV", [("3 HCV", "3", "HCV", None)]),
        ("giành 3 HC vàng và một HC bạc", [("3 HC vàng", "3", "HC vàng", None), ("một HC bạc", "1", "HC bạc", None)]),
        ("hơn 30 cán bộ, chiến sĩ của", [("hơn 30 cán bộ, chiến sĩ", "30", "cán bộ, chiến sĩ", "hơn")]),
        ("ở 3 tỉnh, thành phố Huế và", [("3 tỉnh", "3", "tỉnh", None)]),
        ("45 nước và vùng lãnh thổ", [("45 nước và vùng lãnh thổ", "45", "nước và vùng lãnh thổ", None)]),
        ("28 tỉnh và 6 thành phố", [("28 tỉnh", "28", "tỉnh", None), ("6 thành phố", "6", "thành phố", None)]),
        ("chi hơn $700 triệu cho", [("hơn $700 triệu", "700000000", "USD", "hơn")]),
        ("mật độ dân số 290 người/km2", [("290 người/km2", "290", "người/km2", None)]),
        ("sau 2 giờ 42 phút thi đấu", [("2 giờ 42 phút", "162", "phút", None)]),
        ("lỗ 1 tỷ 200 triệu đồng", [("1 tỷ 200 triệu đồng", "1200000000", "đồng", None)]),
        ("nước ngập nửa mét", [("nửa mét", "0.5", "mét", None)]),
        ("có 12,500 người dự", [("12,500 người", "12500", "người", None)]),
        ("cần 12,500 km dây", [("12,500 km", "12.500", "km", None)]),
        ("tiêm 2.000 liều vaccine cho", [("2.000 liều vaccine", "2000", "liều vaccine", None)]),
        ("huyện cấp 15.000 gói mì", [("15.000 gói mì", "15000", "gói mì", None)]),
        ("ước tính 900 người bị", [("900 người", "900", "người", None)]),
        ("mạng lưới ở hơn 100 quốc gia", [("hơn 100 quốc gia", "100", "quốc gia", "hơn")]),
        ("có 4 bác sỹ giỏi", [("4 bác sỹ", "4", "bác sỹ", None)]),
        (
            "phá 2 kỉ lục và 3 kiện hàng hoá",
            [("2 kỉ lục", "2", "kỉ lục", None), ("3 kiện hàng hoá", "3", "kiện hàng hoá", None)],
        ),
        ("trong chưa đầy 24 giờ", [("chưa đầy 24 giờ", "24", "giờ", "chưa đầy")]),
        ("34 đơn vị cấp tỉnh", [("34 đơn vị", "34", "đơn vị", None)]),
        ("6 thành phố trực thuộc trung ương", [("6 thành phố", "6", "thành phố", None)]),
        ("có 5 trường hợp tử vong", [("5 trường hợp tử vong", "5", "trường hợp tử vong", None)]),
        ("tour 3 ngày 2 đêm", [("3 ngày", "3", "ngày", None)]),
        ("thu một nghìn hai trăm tỷ đồng", [("một nghìn hai trăm tỷ đồng", "1200000000000", "đồng", None)]),
        ("lãi hai tỷ rưỡi đồng", [("hai tỷ rưỡi đồng", "2500000000", "đồng", None)]),
        ("đã có hai nghìn không trăm mười hộ", [("hai nghìn không trăm mười hộ", "2010", "hộ", None)]),
        ("đến ngót nghét ba vạn khán giả", [("ngót nghét ba vạn khán giả", "30000", "khán giả", "ngót nghét")]),
        ("với trên dưới 50 hộ dân", [("trên dưới 50 hộ dân", "50", "hộ dân", "trên dưới")]),
        (
            "một tá làng, bảy chục nhà máy",
            [("một tá làng", "12", "làng", None), ("bảy chục nhà máy", "70", "nhà máy", None)],
        ),
        ("cứu người và năm ôtô", [("năm ôtô", "5", "ôtô", None)]),
        ("chỉ một thành phố được chọn", [("một thành phố", "1", "thành phố", None)]),
        ("87 con trâu, bò chết rét", [("87 con trâu, bò", "87", "con trâu, bò", None)]),
        (
            "qua hai cuộc họp và ba phiên tòa",
            [("hai cuộc họp", "2", "cuộc họp", None), ("ba phiên tòa", "3", "phiên tòa", None)],
        ),
        ("bữa ăn của 174 học sinh trường tiểu học", [("174 học sinh", "174", "học sinh", None)]),
        ("tù từ 2 năm đến 7 năm", [("2 năm", "2", "năm", None), ("7 năm", "7", "năm", None)]),
        ("cung cấp 8 tàu tuần tra", [("8 tàu tuần tra", "8", "tàu tuần tra", None)]),
        ("quy định 5 nhóm, Quyết định 22", [("5 nhóm", "5", "nhóm", None)]),
        ("có 250 nghệ sĩ biểu diễn", [("250 nghệ sĩ", "250", "nghệ sĩ", None)]),
        ("hai giáo viên tiếng Anh", [("hai giáo viên", "2", "giáo viên", None)]),
        ("lương tối thiểu 7,2% tăng", [("7,2%", "7.2", "%", None)]),
        ("cao 1m75, rộng 5m2", [("1m75", "1.75", "m", None), ("5m2", "5", "m2", None)]),
        ("đạt 5,026 USD, tăng 8.5%", [("5,026 USD", "5026", "USD", None), ("8.5%", "8.5", "%", None)]),
        ("đạt 5,026 tỷ USD, tăng 8,5%", [("5,026 tỷ USD", "5026000000", "USD", None), ("8,5%", "8.5", "%", None)]),
    ],
)
def test_a_count_is_found(text: str, expected: list[Found]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "bão số 3 mạnh lên",
        "còn đôi ba hộ chưa dời đi",
        "học sinh lớp 5 của trường",
        "đứng thứ 6 và hạng ba",
        "lúc 17 giờ 30 phút ngày 15/9",
        "thắng 3-1 ở bán kết",
        "Nghị quyết 22 của Bộ",
        "Quốc lộ 1 qua đây",
        "điện thoại 0912345678",
        "hàng nghìn ngôi nhà",
        "một mạng lưới, một trong các",
        "(1) đăng ký; (2) nộp hồ sơ",
        "chạy 400m nữ, hạng cân 56kg",
        "năm học mới, năm nay",
        "ba lô và tư nhân",
        "Hai Bà Trưng",
        "Top 5 châu Á, mạng 5G",
        "SEA Games 33 tính đến nay",
        "đường vành đai 3 giải phóng mặt bằng",
        "ngõ 29 phố nhỏ",
        "tốp 16 châu Á",
        "hạng cân dưới 80kg",
        "giành 1V, 3B và 1Đ",
        "ngày 28 tháng Chạp",
        "một phần ba dân số",
        "ở lượt hai bảng D, hiệp hai",
        "làm việc từ 7 giờ đến 9 giờ sáng",
        "chỉ một phần của dự án",
        "trong năm doanh thu giảm",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("4-6 thành phố", 4, 6),
        ("từ 4 đến 6 thành phố", 4, 6),
        ("khoảng 2-3 triệu đồng", 2_000_000, 3_000_000),
        ("trong hai, ba ngày tới", 2, 3),
        ("mất ba bốn triệu đồng", 3_000_000, 4_000_000),
        ("75-80 nghìn đồng/kg", 75_000, 80_000),
        ("180.000-200.000 đồng", 180_000, 200_000),
    ],
)
def test_a_range_keeps_both_ends(text: str, low: int, high: int) -> None:
    (span,) = find(Article(ArticleId(0), "a", "", normalise(text)))
    assert isinstance(span.value, Quantity)
    assert (span.value.number, span.value.number_max) == (Decimal(low), Decimal(high))

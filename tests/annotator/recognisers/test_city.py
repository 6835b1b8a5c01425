"""Cities in sentences of our own."""

from __future__ import annotations

import pytest

from annotator.model import Article, ArticleId, City
from annotator.recognisers.city import find
from annotator.text import normalise


def cities(text: str) -> list[tuple[str, City]]:
    """The found surfaces with their cities, in order."""
    article = Article(ArticleId(0), "a", "", normalise(text))
    spans = sorted(find(article), key=lambda s: s.start)
    return [(article.text.text[s.start : s.end], s.value) for s in spans if isinstance(s.value, City)]


@pytest.mark.parametrize(
    ("text", "surface", "name", "country", "within"),
    [
        ("Mưa lớn tại TP. Quy Nhơn chiều qua.", "TP. Quy Nhơn", "Quy Nhơn", "VN", "Bình Định"),
        ("UBND TP.HCM vừa họp.", "TP.HCM", "Thành phố Hồ Chí Minh", "VN", None),
        ("Sở Y tế TPHCM cho biết.", "TPHCM", "Thành phố Hồ Chí Minh", "VN", None),
        ("Thủ đô Viêng Chăn đón khách.", "Thủ đô Viêng Chăn", "Viêng Chăn", "LA", None),
        ("Anh làm việc ở Đà Lạt từ lâu.", "Đà Lạt", "Đà Lạt", "VN", "Lâm Đồng"),
        ("Triển lãm ở Thâm Quyến mở cửa.", "Thâm Quyến", "Thâm Quyến", "CN", None),
        ("Thị xã Gò Công, tỉnh Tiền Giang.", "Thị xã Gò Công", "Gò Công", "VN", "Tiền Giang"),
        ("Phú Mỹ (Bà Rịa - Vũng Tàu) có cảng.", "Phú Mỹ", "Phú Mỹ", "VN", "Bà Rịa - Vũng Tàu"),
        ("Đoàn đến thành phố Thái Nguyên.", "thành phố Thái Nguyên", "Thái Nguyên", "VN", "Thái Nguyên"),
        ("Thái Nguyên (Trung Quốc) là trung tâm than.", "Thái Nguyên", "Thái Nguyên", "CN", None),
        ("Bão qua Buôn Ma Thuột hôm nay.", "Buôn Ma Thuột", "Buôn Ma Thuột", "VN", "Đắk Lắk"),
        ("Đoàn dừng ở Yeonsu (Hàn Quốc).", "Yeonsu", "Yeonsu", "KR", None),
        ("Nhật Bản đón khách đến Otaru.", "Otaru", "Otaru", "JP", None),
        ("Thành phố Hoà Bình lên đèn.", "Thành phố Hoà Bình", "Hòa Bình", "VN", "Hòa Bình"),
        ("Sơn La là thành phố học tập.", "Sơn La", "Sơn La", "VN", "Sơn La"),
        ("Thành phố Derna của Libya ngập.", "Thành phố Derna", "Derna", "LY", None),
        ("Mưa to ở San Jose, Costa Rica.", "San Jose", "San Jose", "CR", None),
        ("Lễ hội hoa Medellín (Colombia).", "Medellín", "Medellin", "CO", None),
        ("Trường Đại học Yersin Đà Lạt tuyển sinh.", "Đà Lạt", "Đà Lạt", "VN", "Lâm Đồng"),
        ("Nhà máy Trung Quốc ở Kim Hoa cháy.", "Kim Hoa", "Kim Hoa", "CN", None),
        ("Giải cờ ở Saint Louis (Mỹ) hạ màn.", "Saint Louis", "Saint Louis", "US", None),
        ("Ngày hội của Hong Kong (Trung Quốc).", "Hong Kong", "Hong Kong", "HK", None),
        ("Trần Quang Vinh đi trước, ở Vinh mưa.", "Vinh", "Vinh", "VN", "Nghệ An"),
        ("Tuyết rơi ở Sa Pa.", "Sa Pa", "Sa Pa", "VN", "Lào Cai"),
        ("Phố núi Pleiku lạnh.", "Pleiku", "Pleiku", "VN", "Gia Lai"),
        ("Tàu cá về Long Xuyên (An Giang).", "Long Xuyên", "Long Xuyên", "VN", "An Giang"),
        ("Tàu cá về Hà Tiên (An Giang).", "Hà Tiên", "Hà Tiên", "VN", "Kiên Giang"),
        ("Bãi tắm Vũng Tàu (nay thuộc TP) đông.", "Vũng Tàu", "Vũng Tàu", "VN", "Bà Rịa - Vũng Tàu"),
        ("Nước lên ở Kỳ Anh, Hà Tĩnh.", "Kỳ Anh", "Kỳ Anh", "VN", "Hà Tĩnh"),
        ("Giải đấu ở Hamilton, New Zealand.", "Hamilton", "Hamilton", "NZ", None),
        ("Nhà thờ Đức Bà Paris mở cửa.", "Paris", "Paris", "FR", None),
        ("Mưa ở Thái Nguyên (Sơn Tây, Trung Quốc).", "Thái Nguyên", "Thái Nguyên", "CN", None),
        ("Trẻ em Nha Trang tập bơi.", "Nha Trang", "Nha Trang", "VN", "Khánh Hòa"),
        ("Đại hội ở Thành Đô khép lại.", "Thành Đô", "Thành Đô", "CN", None),
        ("Du khách thích Chiang Mai.", "Chiang Mai", "Chiang Mai", "TH", None),
        ("Năm 2008 có thành phố Hà Đông.", "thành phố Hà Đông", "Hà Đông", "VN", "Hà Nội"),
    ],
)
def test_a_city_is_found(text: str, surface: str, name: str, country: str, within: str | None) -> None:
    (found,) = cities(text)
    assert found[0] == surface
    assert (found[1].name, found[1].country, found[1].within) == (name, country, within)


@pytest.mark.parametrize(
    "text",
    [
        "Mưa ở tỉnh Lạng Sơn và tỉnh Cao Bằng.",
        "Mẹ em tên Nha Trang.",
        "Kim Hoa kể lại.",
        "THÀNH PHỐ NGÀN HOA VÀO HỘI",
        "Xa lộ Hà Nội kẹt xe.",
        "Bà Phan Nha Trang và anh Hạ Long.",
        "Cô Hà Nội Thu là nhân chứng.",
        "Huyện đảo Trường Sa và Trường Sa Lớn.",
        "Dân Trường Sa trồng rau.",
        "Giá dầu Brent và siêu thị Carrefour tăng.",
        "Ngày hội Bình Minh ở Tân An.",
        "Bảng giá đất Hà Đông.",
        "Sân bay quốc tế Đà Nẵng mở cửa.",
        "Cao tốc TP.HCM - Trung Lương và đường Vinh - Cửa Lò.",
        "Bắc Kạn, Thái Nguyên, Lạng Sơn.",
        "Chị Huế bán hoa cạnh sân bay Đà Nẵng.",
        "Du khách thích vịnh Hạ Long.",
        "Chiến dịch Điện Biên Phủ kết thúc.",
        "Họ vinh dự được mời.",
        "Ông Nguyễn Vinh là kỹ sư.",
        "Yên Bái và Hà Giang mưa to.",
        "Một thành phố thông minh cần dữ liệu.",
        "Manchester United thắng đậm.",
        "Barcelona thắng đậm và đánh bại Valencia 3-0.",
        "Vinh danh các thầy cô.",
        "Khách ở (phường Vũng Tàu, quận 3).",
        "Viên gạch cũ.",
        "Người dân Singapore và Luxembourg.",
        "Trận đấu trên sân Việt Trì và sân vận động Cần Thơ.",
        "Cao tốc Mỹ Thuận - Cần Thơ thông xe.",
        "Họ nghỉ ở Bali.",
        "Nắng nóng ở Tương Dương (Nghệ An).",
        "Xe lật ở ngã tư Vũng Tàu.",
        "Trần Quang Vinh đi trước, Vinh đến sau.",
    ],
)
def test_what_is_no_city(text: str) -> None:
    assert cities(text) == []


def test_a_list_of_cities_teaches_unknown_names_and_shares_the_country() -> None:
    text = "Các thành phố Daegu, Namhae, Gunsan (Hàn Quốc) và Yala (Thái Lan) gửi đoàn."
    assert [(surface, city.country) for surface, city in cities(text)] == [
        ("Daegu", "KR"), ("Namhae", "KR"), ("Gunsan", "KR"), ("Yala", "TH"),
    ]  # fmt: skip


def test_two_names_joined_by_a_hyphen_are_two_cities() -> None:
    assert [surface for surface, _ in cities("Xe chạy hướng Đà Lạt-TP.HCM.")] == ["Đà Lạt", "TP.HCM"]


def test_a_name_that_the_article_knows_as_a_city_is_one_without_its_prefix() -> None:
    assert [surface for surface, _ in cities("Thị xã Sa Pa đông khách. Sa Pa có tuyết.")] == ["Thị xã Sa Pa", "Sa Pa"]


def test_a_prefixed_name_no_gazetteer_knows_shares_the_country_of_its_list() -> None:
    found = cities("Các thành phố Ongdong, Busan (Hàn Quốc) tham gia.")
    assert [city.country for _, city in found] == ["KR", "KR"]


def test_the_prefix_of_a_plural_stays_outside() -> None:
    assert [surface for surface, _ in cities("Hai thành phố Cần Thơ và Đà Nẵng ký kết.")] == ["Cần Thơ", "Đà Nẵng"]


def test_a_province_name_among_cities_is_a_city_where_cities_are_the_subject() -> None:
    about_cities = "Hai thành phố được chọn là Hội An và Lạng Sơn. Mỗi thành phố nhận bằng. Các thành phố khác chờ."
    about_provinces = about_cities + " Quảng Ninh và Khánh Hòa cũng mưa."
    assert "Lạng Sơn" in [surface for surface, _ in cities(about_cities)]
    assert "Lạng Sơn" not in [surface for surface, _ in cities(about_provinces)]


def test_cities_and_towns_of_one_province_stand_by_each_other() -> None:
    assert [surface for surface, _ in cities("Đoàn qua Nha Trang, Cam Ranh và Ninh Hòa.")] == [
        "Nha Trang",
        "Cam Ranh",
        "Ninh Hòa",
    ]
    assert [surface for surface, _ in cities("Đoàn qua Nha Trang, Cam Ranh và Bình Minh.")] == ["Nha Trang", "Cam Ranh"]


@pytest.mark.parametrize("heading", ["Các đô thị loại I:", "Hai thành phố lớn là", "Các thành phố"])
def test_no_province_stands_in_a_list_of_cities(heading: str) -> None:
    assert [surface for surface, _ in cities(f"{heading} Vinh, Thanh Hóa và Nam Định.")] == [
        "Vinh",
        "Thanh Hóa",
        "Nam Định",
    ]
    assert [surface for surface, _ in cities("Các tỉnh, thành phố: Hà Nội, Thanh Hóa và Nam Định.")] == ["Hà Nội"]


@pytest.mark.parametrize("heading", ["Các phường", "Ba sân bay", "Hai ga", "Các huyện"])
def test_what_is_named_after_cities_is_none(heading: str) -> None:
    assert cities(f"{heading} Sa Đéc, Vinh và Mỹ Tho mở cửa.") == []
    assert [surface for surface, _ in cities(f"{heading} Hồng Ngự, Tam Nông và TP Sa Đéc.")] == ["TP Sa Đéc"]


def test_what_is_said_of_a_whole_list_holds_for_its_members() -> None:
    text = "Gwangju (Hàn Quốc), Goyang, Seo-gu và Gangdong-gu là thành viên của mạng lưới."
    assert [surface for surface, _ in cities(text)] == ["Gwangju", "Goyang", "Seo-gu", "Gangdong-gu"]


def test_a_town_bears_its_bare_name_while_it_is_one() -> None:
    text = normalise("Tuyết rơi ở Sa Pa.")

    def found(day: str) -> list[int]:
        return [span.start for span in find(Article(ArticleId(0), "a", "", text, published_on=day))]

    assert found("2025-06-30") == [12]
    assert found("2025-07-01") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ yêu cầu Hà Nội báo cáo.", ["Hà Nội"]),
        ("Nhiều hoạt động Đà Nẵng tổ chức.", ["Đà Nẵng"]),
        ("Hãng khai thác Đà Nẵng - Seoul mỗi ngày.", ["Đà Nẵng", "Seoul"]),
        ("Bưu điện Hải Phòng mở thêm quầy.", ["Hải Phòng"]),
        ("Học bổng cho con em Hà Nội.", ["Hà Nội"]),
        ("Xe dừng giữa cầu Sài Gòn, gần hồ Đà Lạt.", []),
    ],
)
def test_the_last_syllable_of_another_word_names_no_bridge_and_no_cave(text: str, expected: list[str]) -> None:
    assert [surface for surface, _ in cities(text)] == expected


def test_a_ward_that_ends_with_a_name_makes_nobody_of_it() -> None:
    text = "Tại phường Trường Vinh, cột điện đổ. Tâm bão ở phía bắc Vinh, mưa rất to."
    assert [surface for surface, _ in cities(text)] == ["Vinh"]


def test_a_country_without_a_seat_of_its_own_and_a_particle_inside_a_name() -> None:
    found = cities("Hội nghị ở Sharm el-Sheikh (Ai Cập) bàn về Palestine. Đoàn xe tới Ramallah.")
    assert [(surface, city.country) for surface, city in found] == [("Sharm el-Sheikh", "EG"), ("Ramallah", "PS")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chặng TP.HCM-Huế đông khách.", ["TP.HCM", "Huế"]),
        ("Chặng Sài Gòn-Cam Ranh-Nha Trang chạy lại.", ["Sài Gòn", "Cam Ranh", "Nha Trang"]),
        ("Đường bay Seoul-Busan tạm dừng.", ["Seoul", "Busan"]),
        ("Cao tốc Hà Nội-Hải Phòng ùn tắc.", []),
        ("Sông chảy qua Winston-Salem (Mỹ).", ["Winston-Salem"]),
    ],
)
def test_a_hyphen_between_two_places_is_no_part_of_a_name(text: str, expected: list[str]) -> None:
    assert [surface for surface, _ in cities(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thứ trưởng Vinh và giám đốc Huế dự họp.", []),
        ("Thị trưởng London Sadiq Khan phát biểu.", ["London"]),
        ("Hãng bia Sài Gòn tăng giá.", []),
        ("Mỹ Tho, Bến Tre, Trà Vinh và Cao Lãnh là các đô thị bị ngập.", ["Mỹ Tho", "Bến Tre", "Trà Vinh", "Cao Lãnh"]),
    ],
)
def test_offices_brands_and_lists_told_of_behind(text: str, expected: list[str]) -> None:
    assert [surface for surface, _ in cities(text)] == expected

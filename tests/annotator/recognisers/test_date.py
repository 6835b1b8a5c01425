"""Dates in phrases of our own."""

from __future__ import annotations

from datetime import time
from time import process_time as time_taken

import pytest

from annotator.model import Article, ArticleId, PartialDate
from annotator.recognisers.date import find
from annotator.text import normalise


def dates(text: str, published_on: str | None = "2024-09-12") -> list[tuple[str, str]]:
    """The found surfaces with their ISO forms, in order."""
    article = Article(ArticleId(0), "a", "", normalise(text), published_on=published_on)
    spans = sorted(find(article), key=lambda s: s.start)
    return [(article.text.text[s.start : s.end], s.value.iso) for s in spans if isinstance(s.value, PartialDate)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hôm 3/9 họ về", [("3/9", "2024-09-03")]),
        ("Ngày 3.9, trời nắng", [("Ngày 3.9", "2024-09-03")]),
        ("ngày 24 - 7", [("ngày 24 - 7", "2024-07-24")]),
        ("Thứ ba, 5/3/2024 | 8:25", [("Thứ ba, 5/3/2024", "2024-03-05")]),
        ("chủ nhật (8/9)", [("chủ nhật (8/9)", "2024-09-08")]),
        ("ngày 19 tháng 5 năm 1890", [("ngày 19 tháng 5 năm 1890", "1890-05-19")]),
        ("tháng Mười Hai năm ngoái", [("tháng Mười Hai năm ngoái", "2023-12")]),
        ("cuối tháng 3/2022", [("tháng 3/2022", "2022-03")]),
        ("hết quý III/2023", [("quý III/2023", "2023-Q3")]),
        ("quý 2 năm ngoái", [("quý 2 năm ngoái", "2023-Q2")]),
        ("sau hai năm trước đây", []),
        ("từ ngày 15.10 đến 14.11", [("ngày 15.10", "2024-10-15"), ("14.11", "2024-11-14")]),
        ("giai đoạn 2021 - 2030", [("giai đoạn 2021 - 2030", "2021/2030")]),
        ("từ 5 đến 9/7", [("5", "2024-07-05"), ("9/7", "2024-07-09")]),
        ("mưa 5-9/7", [("5-9/7", "2024-07-05/2024-07-09")]),
        ("từ năm 2017 đến 2021", [("năm 2017", "2017"), ("2021", "2021")]),
        ("các năm 2019, 2020 và 2021", [("năm 2019", "2019"), ("2020", "2020"), ("2021", "2021")]),
        ("hôm qua", [("hôm qua", "2024-09-11")]),
        ("sáng nay", [("sáng nay", "2024-09-12")]),
        ("năm vừa qua", [("năm vừa qua", "2023")]),
        ("so với cùng kỳ năm trước", [("cùng kỳ năm trước", "2023")]),
        ("tháng trước", [("tháng trước", "2024-08")]),
        ("ngày 20/8 và cùng ngày", [("ngày 20/8", "2024-08-20"), ("cùng ngày", "2024-08-20")]),
        ("date 2025-01-31 Tin", [("2025-01-31", "2025-01-31")]),
        ("28 Tháng 8, 2025", [("28 Tháng 8, 2025", "2025-08-28")]),
        ("tối qua 10.9", [("tối qua", "2024-09-10"), ("10.9", "2024-09-10")]),
        ("nghỉ lễ 30-4 và 1-5", [("30-4", "2024-04-30"), ("1-5", "2024-05-01")]),
        ("từ ngày 23 đến 30-4", [("ngày 23", "2024-04-23"), ("30-4", "2024-04-30")]),
        ("ở Hà Nội (12.2003)", [("12.2003", "2003-12")]),
        ("so với cùng kỳ 2022", [("2022", "2022")]),
        ("13-15 tháng 7", [("13-15 tháng 7", "2024-07-13/2024-07-15")]),
        ("từ 13 đến 15 tháng 7", [("13", "2024-07-13"), ("15 tháng 7", "2024-07-15")]),
        ("từ tháng 5 đến tháng 8/2023", [("tháng 5", "2023-05"), ("tháng 8/2023", "2023-08")]),
        ("từ 28/12 đến 5/1/2023", [("28/12", "2022-12-28"), ("5/1/2023", "2023-01-05")]),
        ("ngày kia", [("ngày kia", "2024-09-14")]),
        ("trong quý này", [("quý này", "2024-Q3")]),
        ("rạng sáng nay", [("rạng sáng nay", "2024-09-12")]),
        ("sáng nay (8/9)", [("sáng nay", "2024-09-08"), ("8/9", "2024-09-08")]),
        ("đến ngày 9/9, tăng so với hôm trước", [("ngày 9/9", "2024-09-09"), ("hôm trước", "2024-09-08")]),
        ("họ về cuối tuần này", [("tuần này", "2024-09-09/2024-09-15")]),
        ("sáng thứ sáu tuần tới", [("thứ sáu tuần tới", "2024-09-20")]),
        ("đứng thứ hai cả nước", []),
        ("thế kỷ 19 và thế kỷ XX", [("thế kỷ 19", "1801/1900"), ("thế kỷ XX", "1901/2000")]),
        ("thập niên 1990", [("thập niên 1990", "1990/1999")]),
        ("những năm 80", [("năm 80", "1980/1989")]),
        ("các năm 1900 và 1924", [("năm 1900", "1900"), ("1924", "1924")]),
        ("tháng 3 âm lịch", []),
        ("còn 9/10 phòng", []),
    ],
)
def test_a_date_is_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "thắng 3-1 trên sân khách",
        "Nghị định 15/2021/NĐ-CP",
        "trực 24/7",
        "vào vòng 1/8",
        "1/3 dân số",
        "thắng 4/5 trận",
        "hiện nay, đến nay, trước đó",
        "đạt 9.15 điểm",
        "ngày 31/2",
        "lần thứ hai",
        "căn hộ ở đường 3/2",
        "đường Cách mạng tháng 8",
        "phần thưởng cao quý này",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_a_missing_year_is_that_of_publication_except_around_new_year() -> None:
    assert dates("ngày 28/12", "2025-01-05") == [("ngày 28/12", "2024-12-28")]
    assert dates("ngày 3/1", "2024-12-28") == [("ngày 3/1", "2025-01-03")]
    assert dates("ngày 15/11", "2024") == [("ngày 15/11", "2024-11-15")]


def test_without_a_day_of_publication_a_weekday_tells_the_year() -> None:
    assert dates("Năm 2019 mở rộng. Thứ Năm (20/3) khánh thành.", None)[-1] == ("Thứ Năm (20/3)", "2025-03-20")
    assert dates("Năm 2019 mở rộng. Lễ hội ngày 4/3.", None)[-1] == ("ngày 4/3", "XXXX-03-04")


def test_yesterday_without_publication_repeats_the_last_day_told() -> None:
    assert dates("Hôm 4/3/2022 công bố; danh sách hôm qua dài.", None)[-1] == ("hôm qua", "2022-03-04")
    assert dates("Hôm 4/3 công bố; danh sách hôm qua dài.", "2022")[-1] == ("hôm qua", "2022-03-04")
    assert dates("Danh sách hôm qua dài.", None) == []


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("GDP quý II tăng 6% so với cùng kỳ năm trước", "2023-Q2"),
        ("CPI tháng 7 tăng 1% so với tháng trước", "2024-06"),
        ("CPI tháng 7/2022 tăng so với cùng kỳ năm ngoái", "2021-07"),
        ("Năm 2020 đạt 100, tăng so với năm trước", "2019"),
        ("Tháng 7 khá hơn, tính chung 7 tháng tăng so với cùng kỳ năm trước", "2023"),
        ("Ngày 3/7 công bố mức tăng so với cùng kỳ năm trước", "2023"),
        ("Quý II tăng so với năm ngoái", "2023"),
    ],
)
def test_a_comparison_means_the_time_before_the_one_spoken_of(text: str, iso: str) -> None:
    assert dates(text)[-1][1] == iso


def test_inferred_and_relative_are_said() -> None:
    article = Article(ArticleId(0), "a", "", normalise("Ngày 4/3 và hôm qua"), published_on="2024-03-10")
    inferred, relative = sorted(find(article), key=lambda s: s.start)
    assert inferred.value == PartialDate("2024-03-04", year_inferred=True)
    assert relative.value == PartialDate("2024-03-09", relative=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("các ngày 5, 6 và 7/9", [("ngày 5", "2024-09-05"), ("6", "2024-09-06"), ("7/9", "2024-09-07")]),
        ("từ 28 đến 5/1", [("28", "2023-12-28"), ("5/1", "2024-01-05")]),
        ("quý III và IV/2023", [("quý III", "2023-Q3"), ("IV/2023", "2023-Q4")]),
        ("quý II và quý III/2023", [("quý II", "2023-Q2"), ("quý III/2023", "2023-Q3")]),
        ("tháng 9, 10/2023", [("tháng 9", "2023-09"), ("10/2023", "2023-10")]),
        ("các tháng 7, 8 và 9", [("tháng 7", "2024-07"), ("8", "2024-08"), ("9", "2024-09")]),
        ("Q3/2023 lãi lớn, nhà ở Q3", [("Q3/2023", "2023-Q3")]),
        ("quý 3-2023", [("quý 3-2023", "2023-Q3")]),
        ("phiên 27.3 tăng", [("27.3", "2024-03-27")]),
        ("bay từ tháng 3 tới", [("tháng 3", "2025-03")]),
        ("khai mạc ngày 20/11 vừa qua", [("ngày 20/11", "2023-11-20")]),
        ("trận chung kết 27-1 trên sân phủ tuyết", [("27-1", "2024-01-27")]),
        ("tuần qua (13-8 đến 20-8)", [("13-8", "2024-08-13"), ("20-8", "2024-08-20")]),
        ("so với đầu tháng Một", [("tháng Một", "2024-01")]),
        ("mỗi tháng một đợt", []),
        ("kéo dài đến 8-10.", [("8-10", "2024-10-08")]),
        ("cuộc trưng cầu 23/6", [("23/6", "2024-06-23")]),
        ("hôm nay (17 tháng Giêng)", [("hôm nay", "2025-02-14"), ("17 tháng Giêng", "2025-02-14")]),
        ("diễn ra 24/1. 2019 là lần đầu", [("24/1", "2024-01-24")]),
        ("ngày 19-12. 11 em ở lại", [("ngày 19-12", "2024-12-19")]),
        ("ngày 9 . 9 , trời nắng", [("ngày 9 . 9", "2024-09-09")]),
        ("các khối khác từ 29-8.", [("29-8", "2024-08-29")]),
        ("từ 31.5 - 16.6.2024", [("31.5", "2024-05-31"), ("16.6.2024", "2024-06-16")]),
        ("3/9/91", [("3/9/91", "1991-09-03")]),
        ("hôm Thứ Sáu vừa qua", [("Thứ Sáu vừa qua", "2024-09-06")]),
        ("sẽ khai mạc vào Thứ Bảy", [("Thứ Bảy", "2024-09-14")]),
        ("ông đến đây Thứ Hai tới Paris", [("Thứ Hai", "2024-09-09")]),
    ],
)
def test_lists_and_short_forms_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "công viên 23/9",
        "trên sân 19/8",
        "thắng Yamaguchi 21-9, 21-11",
        "kéo dài đến 8-10 ngày",
        "bệnh viện 19/8",
        "góp 3/4 vốn",
        "còn 1/3 so với trước",
        "tới 2/3 diện tích",
        "hoạt động 24 / 7",
        "IELTS từ 6.5 đến 7.0",
        "giảm từ 3-5 độ",
        "nhà số 9 đường 3 Tháng 2",
    ],
)
def test_shares_scores_and_names_are_left_alone(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "published_on", "expected"),
    [
        ("mùng 3 Tết", "2024-02-13", [("mùng 3 Tết", "2024-02-12")]),
        ("mồng một Tết Nguyên đán 2007", "2024-02-13", [("mồng một Tết Nguyên đán 2007", "2007-02-17")]),
        ("mùng 6 Tết Giáp Thìn", "2024-02-20", [("mùng 6 Tết Giáp Thìn", "2024-02-15")]),
        ("đêm 30 Tết", "2024-12-20", [("30 Tết", "2025-01-28")]),
        ("từ 28 tháng Chạp", "2024-02-03", [("28 tháng Chạp", "2024-02-07")]),
        ("rằm tháng Giêng", "2024-02-20", [("rằm tháng Giêng", "2024-02-24")]),
        ("rằm tháng 7 năm ngoái", "2025-03-01", [("rằm tháng 7 năm ngoái", "2024-08-18")]),
        ("ngày 10/3 (âm lịch)", "2025-03-20", [("ngày 10/3 (âm lịch)", "2025-04-07")]),
        ("mùng 10 tháng 3 âm lịch", "2025-03-20", [("mùng 10 tháng 3 âm lịch", "2025-04-07")]),
        ("ngày 15 tháng 8 năm Giáp Thìn", "2025-01-05", [("ngày 15 tháng 8 năm Giáp Thìn", "2024-09-17")]),
        ("từ mùng 2 đến mùng 5 Tết", "2025-02-01", [("mùng 2", "2025-01-30"), ("mùng 5 Tết", "2025-02-02")]),
        ("mùng 3 Tết", None, []),
        ("mùng 3 Tết", "2024", [("mùng 3 Tết", "2024-02-12")]),
        ("ngày 30 tháng Chạp năm 2024", "2024-12-20", []),
    ],
)
def test_a_lunar_day_is_dated_in_the_solar_year(
    text: str, published_on: str | None, expected: list[tuple[str, str]]
) -> None:
    assert dates(text, published_on) == expected


@pytest.mark.parametrize("text", ["hôm nay (10/9)", "ngày 10/9 (hôm qua)", "10/9, tức hôm qua"])
def test_a_day_told_beside_a_relative_word_overrides_it(text: str) -> None:
    assert {iso for _, iso in dates(text, "2024-09-12")} == {"2024-09-10"}


@pytest.mark.parametrize(
    ("text", "published_at", "doubted"),
    [
        ("hôm qua", time(9, 30), False),
        ("hôm qua", time(17, 0), True),
        ("hôm qua", None, True),
        ("sáng nay", time(20, 15), True),
        ("hôm qua (11/9)", None, False),
        ("cùng ngày", None, False),
        ("năm ngoái", None, False),
        ("ngày 11/9", None, False),
    ],
)
def test_a_day_told_from_an_evening_or_an_unknown_hour_is_doubted(
    text: str, published_at: time | None, doubted: bool
) -> None:
    words = f"Ngày 10/9 và {text}"
    article = Article(ArticleId(0), "a", "", normalise(words), published_on="2024-09-12", published_at=published_at)
    scores = [span.score for span in find(article) if span.start > 8]
    assert (min(scores) < 500) is doubted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" cuối tuần tới ", [("cuối tuần tới", "2024-09-21/2024-09-22")]),
        ("3 ngày trước", [("3 ngày trước", "2024-09-09")]),
        ("sáng 4/9", [("4/9", "2024-09-04")]),
        ("Họ về 3 ngày trước", []),
        ("24/7", []),
        ("quý 4 của năm 2018", [("quý 4 của năm 2018", "2018-Q4")]),
    ],
)
def test_a_text_that_is_one_phrase_is_read_as_it_is_typed(text: str, expected: list[tuple[str, str]]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    "words", ["tháng 9", "quý 1", "1/1", "ngày 1", "1 tháng 1", "thứ hai", "mùng 1", "từ 1", "hôm nay"]
)
def test_a_long_run_of_blanks_takes_no_long_time(words: str) -> None:
    began = time_taken()
    dates(f"{words}{' ' * 100_000}x")
    assert time_taken() - began < 1

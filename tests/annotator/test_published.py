"""Publication dates: told, read in a header, or inferred only where a text leaves little doubt."""

from __future__ import annotations

import time

import pytest

from annotator.model import PublishedFrom
from annotator.published import Publication, iso_date, published, typed_date


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("2024-02-15T08:00:00+07:00", "2024-02-15"),
        ("15/02/2024", "2024-02-15"),
        ("14:00 | 15/02/2024 GMT+7", "2024-02-15"),
        ("2024", "2024"),
        ("2024-02", "2024-02"),
        ("2024-02-31", None),
        ("hôm qua", None),
        ("", None),
    ],
)
def test_iso_date(told: str, expected: str | None) -> None:
    assert iso_date(told) == expected


def test_metadata_wins_over_the_text() -> None:
    assert published("2024-02-16", "14:00 | 15/02/2024") == Publication("2024-02-16", PublishedFrom.METADATA)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" date 2025-12-05 Sau quá trình xét duyệt, ngày 4/12, UNESCO công bố", "2025-12-05"),
        ("Tít bài\n14:00 | 15/02/2024 GMT+7\nNội dung", "2024-02-15"),
        ("Thứ tư, 21/2/2024 | 8:25\nNội dung", "2024-02-21"),
        ("Thứ Năm, ngày 5/9/2024\nNội dung", "2024-09-05"),
        ("Tít\n07/09/2024 06:30 AM\nNội dung", "2024-09-07"),
        ("Xuất bản: 7.9.2024\nNội dung", "2024-09-07"),
        ("Tít\nThứ năm, ngày 5 tháng 9 năm 2024 14:05\nNội dung", "2024-09-05"),
        ("Tít\n2024-09-05T14:05:00+07:00\nNội dung", "2024-09-05"),
        ("published: 2024-09-05 14:05\nNội dung", "2024-09-05"),
        ("Tít\nSep 5, 2024\nNội dung", "2024-09-05"),
        ("Tít\nThursday, September 5, 2024 | 14:05 GMT+7\nNội dung", "2024-09-05"),
        ("Tít\nHà Nội, ngày 5/9/2024\nNội dung", "2024-09-05"),
        ("Tít\nĐăng: 05/09/2024 14:05 - Cập nhật: 06/09/2024 08:00\nNội dung", "2024-09-05"),
        ("Tít\nCập nhật lúc 14:05 05/09/2024\nNội dung", "2024-09-05"),
    ],
)
def test_headers(text: str, expected: str) -> None:
    assert published(None, text) == Publication(expected, PublishedFrom.TEXT)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 14/2, UNESCO đã công bố danh sách. Năm 2020 có hai thành phố, năm 2022 thêm một.",
        "Lịch sử ghi lại Tết Mậu Thân 1968.",
        "Tòa tuyên án\nTheo cáo trạng, khoảng 15h30 ngày 12/8/2023, xe khách lao xuống vực.",
        "Nhớ lại\nLúc 3h27 ngày 11/3/2011, động đất làm rung chuyển cả vùng.",
        "Thông báo\nHạn nộp hồ sơ là 17:00 30/6/2026, theo nhà trường.",
        "Vụ tai nạn\n15h30 ngày 12/8/2023, xe khách lao xuống vực.",
        "Từ năm 2010 đến năm 2030, mục tiêu xuân Canh Tý không đổi.",
        "Hạn chót nộp hồ sơ là trước 31/12/2026.",
        "Hồ sơ nhận trước ngày 31/12/2026, hết ngày 5/1/2027 mới có kết quả.",
    ],
)
def test_nothing_is_made_up(text: str) -> None:
    assert published(None, text) == Publication()


def test_an_inferred_date_comes_with_its_reason() -> None:
    found = published(None, "Tin vui đầu xuân Giáp Thìn. Năm 2020 có hai thành phố, năm 2022 thêm một.")
    assert (found.on, found.source) == ("2024", PublishedFrom.INFERRED)
    assert [str(reason) for reason in found.reasons] == ["“xuân Giáp Thìn” names the lunar year 2024"]


def test_time_is_linear() -> None:
    began = time.process_time()
    for piece in ("thành lập năm 2012 sau 12 năm ", "xuân giáp ", "ngày 1/1/2024 ", " ", "1"):
        published(None, piece * (300_000 // len(piece)))
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("14/2/2024", "2024-02-14"),
        (" 14.2.2024 ", "2024-02-14"),
        ("2024-02-14", "2024-02-14"),
        ("2/2024", "2024-02"),
        ("tháng 2 năm 2024", "2024-02"),
        ("2024", "2024"),
        ("14/2", None),
        ("31/2/2024", None),
        ("2024-02-31", None),
        ("2013-2015", None),
        ("quý I/2024", None),
        ("hôm qua", None),
        ("", None),
    ],
)
def test_a_typed_date(typed: str, expected: str | None) -> None:
    assert typed_date(typed) == expected

"""Hours told with a date."""

import pytest

from annotator import kinds
from annotator.hours import day_of, hours_of, told_hours, with_hours
from annotator.model import PartialDate


@pytest.mark.parametrize(
    ("text", "date", "hours"),
    [
        ("Tính đến 17 giờ ngày 11/9/2024, bão", "ngày 11/9/2024", (17, 17)),
        ("Đến 6h ngày 12/9, cả nước", "ngày 12/9", (6, 6)),
        ("Tính đến 17h30 ngày 12/9, có", "ngày 12/9", (17, 17)),
        ("Tính đến 5 giờ chiều 12-9, có", "12-9", (17, 17)),
        ("Tính đến sáng 12/9, có", "12/9", (0, 11)),
        ("Rạng sáng ngày 12/9, có", "ngày 12/9", (0, 6)),
        ("Tính đến 7h sáng nay (12/9), có", "12/9", (7, 7)),
        ("Theo báo cáo sáng nay, có", "sáng nay", (0, 11)),
        ("Tính đến ngày 12/9, có", "ngày 12/9", None),
        ("Trong 48 giờ, đến ngày 12/9, có", "ngày 12/9", None),
        ("Gió giật cấp 12, ngày 12/9", "ngày 12/9", None),
    ],
)
def test_hours_stand_before_a_date_or_open_it(text: str, date: str, hours: tuple[int, int] | None) -> None:
    start = text.index(date)
    assert told_hours(text, start, start + len(date)) == hours


def test_a_moment_knows_its_day_and_its_hours_and_is_worded() -> None:
    assert with_hours("2024-09-11", (17, 17)) == "2024-09-11T17"
    stretch = with_hours("2024-09-11", (0, 11))
    assert (day_of(stretch), hours_of(stretch)) == ("2024-09-11", (0, 11))
    assert hours_of("2024-09-11") is None
    assert kinds.label(PartialDate("2024-09-11T17")) == "17 giờ 11/9/2024"
    assert kinds.label(PartialDate(stretch)) == "0–11 giờ 11/9/2024"
    assert kinds.compare(PartialDate("2024-09-11T17"), PartialDate("2024-09-11")) is kinds.Comparison.COMPATIBLE

"""The time of day in metadata and header lines."""

from __future__ import annotations

from datetime import time

import pytest

from annotator.clock import in_header, told


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2024-02-15T14:00:00+07:00", time(14)),
        ("2024-02-15T07:00:00.000Z", time(14)),
        ("2024-02-15T20:30:00+00:00", time(3, 30)),
        ("2024-02-15 08:05", time(8, 5)),
        ("15/02/2024 14:00", time(14)),
        ("15/02/2024, 20:15 (GMT+7)", time(20, 15)),
        ("2/15/2024", None),
        ("2024-02-15", None),
        (None, None),
        ("", None),
    ],
)
def test_metadata_tells_the_time(words: str | None, expected: time | None) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14:00 | 15/02/2024 GMT+7\nTin chính", time(14)),
        ("Tựa bài\nThứ tư, 21/2/2024 | 8:25\nTin chính", time(8, 25)),
        ("Tựa bài\n21-2-2024 8:25 PM\nTin", time(20, 25)),
        ("19h30 thứ Tư, ngày 21/2/2024\nTin", time(19, 30)),
        ("Thứ tư, 21/2/2024\nTin lúc 9:30", None),
        ("Vụ cháy xảy ra lúc 19:30 ngày 21/2/2024 tại một nhà xưởng rộng hơn 2.000 m2 ở phía nam thành phố.", None),
    ],
)
def test_a_header_line_tells_the_time_and_a_sentence_does_not(text: str, expected: time | None) -> None:
    assert in_header(text) == expected

"""Measures told in two units or more: "2 giờ 42 phút" is 162 minutes, "1m75" is 1.75 metres."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

_G = r"[ _\u00a0]*"
_STRETCH = re.compile(
    rf"(?:(?P<hours>\d{{1,3}}){_G}(?:giờ|tiếng|h){_G}(?:(?P<minutes>[0-5]?\d){_G}phút)"
    rf"|(?P<only>\d{{1,3}}){_G}phút)(?:{_G}(?P<seconds>[0-5]?\d){_G}giây)?(?![^\W_])",
    re.IGNORECASE,
)
# Behind any other word the same figures tell the time of day.
_CUES = (
    "sau", "trong", "hết", "mất", "suốt", "kéo dài", "chỉ", "thành tích", "thời gian", "kỷ lục", "vòng", "dài", "với",
)  # fmt: skip


_SPLIT = re.compile(r"(?P<metres>\d{1,3})m(?![23](?!\d))(?P<rest>\d{1,2})(?![\w²³])")


class Duration(NamedTuple):
    """Where it ends, how long it is, and in which unit: the finest told."""

    end: int
    number: Decimal
    unit: str


def compound(text: str, start: int, *, before: str, approx: bool) -> Duration | None:
    """The stretch of time or the length that begins at `start`; None for one unit only and for the time of day.

    `before` holds the words before it in lower case; `approx` says that an approximator stands there.
    """
    if length := _SPLIT.match(text, start):
        return Duration(length.end(), Decimal(f"{length['metres']}.{length['rest']}"), "m")
    match = _STRETCH.match(text, start)
    if match is None or (match["only"] and not match["seconds"]):
        return None
    if not approx and not before.rstrip().endswith(_CUES):
        return None
    minutes = int(match["hours"] or 0) * 60 + int(match["minutes"] or match["only"])
    if match["seconds"] is None:
        return Duration(match.end(), Decimal(minutes), "phút")
    return Duration(match.end(), Decimal(minutes * 60 + int(match["seconds"])), "giây")

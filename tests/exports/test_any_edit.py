"""Whatever is written into a workbook, comparing it tells changes and notes with their places, and never fails."""

from __future__ import annotations

import tempfile
from datetime import date, datetime, time
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils.exceptions import IllegalCharacterError

from annotator.sheets import SheetChangeKind
from tests.exports.edited import Project, compared, edit, export

JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.text(max_size=12),
    st.dates(min_value=date(1900, 3, 1)).map(lambda day: datetime(day.year, day.month, day.day)),
    st.times().map(lambda one: time(one.hour, one.minute)),
    st.sampled_from(
        [
            *(
                "≠",
                "=A1",
                "#REF!",
                "✓ đã xác nhận",
                "○ gợi ý: Gia nhập",
                ":",
                ";",
                "12%",
                "1.234,5",
                "14/2",
                "quý 1/2024",
            ),
            *("bỏ qua", "chọn một giá trị", "mở; kín", "Vinh (Nghệ An)", "hơn", "-", "Việt Nam", "network||", "#", "|"),
        ]
    ),
)
EDITS = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 8), st.integers(1, 24), JUNK), min_size=1, max_size=12)


@given(edits=EDITS, language=st.sampled_from(["vi", "en"]))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_edit_is_told(edits: list[tuple[int, int, int, object]], language: str) -> None:
    def scrawl(book: Workbook) -> None:
        for at, row, column, value in edits:
            # The tables and the contradictions; the time series stands between.
            sheet = book.worksheets[(1, 2, 3, 5)[at]]
            try:
                sheet.cell(row, column).value = value  # type: ignore[assignment]
            except IllegalCharacterError:
                continue

    with tempfile.TemporaryDirectory() as folder:
        path = edit(export(Project(), Path(folder) / "ra.xlsx", language=language, with_evidence=False), scrawl)
        found = compared(path, Project())
    for change in found.changes:
        assert change.deeds
        assert change.about
        # A row that is gone stands in no cell any more: only its sheet can be named.
        assert change.place
        assert (change.kind is SheetChangeKind.DELETED) == ("!" not in change.place)
        assert change.before != change.after
    assert all(str(note) for note in found.notes)

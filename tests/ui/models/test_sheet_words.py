"""What is said of an edited workbook: who had it in hand, and its words without signs that a font may lack."""

from __future__ import annotations

import pytest

from annotator.codebook import read
from annotator.model import StepId
from annotator.sheets import SheetChange, SheetChangeKind, SheetDifference
from exports import wording
from exports.stamp import Hands
from ui import sample
from ui.models import sheet_words, signs

FOUND = SheetDifference("a.xlsx", "0" * 64, "2024-03-01T08:00:00+00:00", StepId(2))
CODEBOOK = read(sample.codebook_source())


def change(before: str, after: str, *, about: str = "Vinh") -> SheetChange:
    """A change of those words."""
    return SheetChange(SheetChangeKind.STATUS, "members", (), None, "", about, before, after, before, "A!B2", False, ())


@pytest.mark.parametrize(
    ("hands", "told", "untold"),
    [
        (Hands("Lan", "Lan", "2024-03-01T08:00:00Z"), ["Lan"], "saved"),
        (Hands("Lan", "Bình", "2024-03-01T08:00:00Z"), ["Lan", "saved", "Bình"], "()"),
        (Hands("Lan", "", "2024-03-02T09:30:00Z"), ["Lan", "saved", "2/3/2024"], "()"),
        (Hands("", "", "yesterday"), ["1/3/2024"], "saved"),
    ],
)
def test_it_says_who_exported_and_who_saved_last(hands: Hands, told: list[str], untold: str) -> None:
    words = sheet_words.origin(FOUND, hands)
    assert all(part in words for part in told)
    assert untold not in words


def test_no_sign_of_a_document_is_left_in_words() -> None:
    for mark, label in wording.MARKS.items():
        before, after, _ = sheet_words.states(change(label.vi, f"{label.vi}: Gia nhập; {wording.SIGNS[mark]} x"))
        assert wording.SIGNS[mark] not in before + after
        assert before == label.vi.split(" ", 1)[1]
    assert sheet_words.states(change("≠", ""))[0]
    assert sheet_words.states(change("≠", ""))[0] != "≠"


def test_the_table_is_not_said_twice() -> None:
    table = CODEBOOK.tables[0]
    one = change("", "")
    for name in (table.label.vi, table.label.en):
        about = SheetChange(one.kind, table.name, (), None, "", f"{name} · Vinh", "", "", "", "", False, ())
        assert sheet_words.fact_name(CODEBOOK, about) == "Vinh"
    whole = SheetChange(one.kind, table.name, (), None, "", table.label.vi, "", "", "", "", False, ())
    assert sheet_words.fact_name(CODEBOOK, whole) == table.label.vi


def test_each_kind_has_a_name_and_a_sign_of_its_own() -> None:
    assert set(sheet_words.SIGNS) == set(SheetChangeKind)
    assert len({sheet_words.kind_name(kind) for kind in SheetChangeKind}) == len(SheetChangeKind)
    assert len({*sheet_words.SIGNS.values(), sheet_words.CONFLICT}) == len(SheetChangeKind) + 1
    assert all(not signs.icon(sign).isNull() for sign in sheet_words.SIGNS.values())

"""Text that was decoded wrongly before it came here: mended where that is certain, left alone else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.importers import read
from annotator.importers.decoding import mended
from tests.annotator.importers.samples import TEXT


@pytest.mark.parametrize("wrong", ["latin-1", "cp1252"])
def test_mojibake(tmp_path: Path, wrong: str) -> None:
    meant = "Thủ đô Hà Nội được ghi danh.\nCũng như Sơn La, Đà Nẵng và Huế."
    mangled = meant.encode().decode(wrong, "surrogateescape")
    # What windows-1252 has no letter for stays what Latin-1 makes of it, as browsers have it.
    mangled = "".join(chr(ord(letter) - 0xDC00) if "\udc80" <= letter <= "\udcff" else letter for letter in mangled)
    assert mended(mangled) == meant
    path = tmp_path / "a.txt"
    path.write_text(mangled, encoding="utf-8", newline="")
    assert read(path)[0].text == meant


def test_a_line_that_cannot_be_undone_spoils_no_other() -> None:
    assert mended("Hà Nội".encode().decode("latin-1") + "\n€ â") == "Hà Nội\n€ â"


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "",
        "Chữ vỡ trông như thế này: HÃ  Ná»™i.",
        "São Paulo, Ãnima, MÃE, 5 µm, ®, café là voilà",
        "Là một trang viết bằng tiếng Pháp: là, là.",
        "The µ-law ® of the city",
        "À la carte – Crème brûlée",
        "Ha\u0300 No\u0302\u0323i vaÌ",
    ],
)
def test_what_is_not_certain_stays(text: str) -> None:
    assert mended(text) == text


@given(st.text())
def test_mending_twice_changes_nothing(text: str) -> None:
    assert mended(mended(text)) == mended(text)

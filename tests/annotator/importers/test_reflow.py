"""Pages to paragraphs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.importers import reflow as reflowing
from annotator.importers.reflow import Line

FULL = "Danh sách mới nhất của UNESCO mở cửa Mạng lưới thành phố học tập toàn"


def line(text: str, *, base: float = 0, size: float = 12) -> Line:
    """A line of a typewriter."""
    return Line(text, 0, len(text), base, len(text.split()[0]) + 1, size)


def reflow(pages: list[str]) -> str:
    """Pages of typewritten lines to paragraphs."""
    return reflowing.reflow([[line(text, base=-at) for at, text in enumerate(page.splitlines())] for page in pages])


def test_a_line_that_is_full_goes_on() -> None:
    page = f"Hai thành phố\n{FULL}\n{FULL}\ncầu cho 64 thành phố.\n{FULL}\nThái Lan."
    assert reflow([page]) == f"Hai thành phố\n{FULL} {FULL} cầu cho 64 thành phố.\n{FULL} Thái Lan."


def test_short_lines_stay_apart() -> None:
    page = f"Bảng\nSơn La 2024\nVinh 2020\nSa Đéc 2020\n{FULL}\ncầu:\n- một\n- hai\na) ba"
    assert reflow([page]) == f"Bảng\nSơn La 2024\nVinh 2020\nSa Đéc 2020\n{FULL} cầu:\n- một\n- hai\na) ba"


def test_a_sentence_goes_on_over_the_page() -> None:
    other = FULL.replace("mở", "vừa mở")
    assert reflow([f"Tít\n{FULL}\n1", f"{other}\n2", "cầu.\n3"]) == f"Tít\n{FULL} {other} cầu."


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("inter-\nnational", "international"),
        ("Bang-\nkok", "Bangkok"),
        ("Ma-\nlai-xi-a", "Ma-lai-xi-a"),
        ("Xê-\nun", "Xê-un"),
        ("2025-\n2035", "2025-2035"),
        ("Việt Nam -\nNhật Bản", "Việt Nam - Nhật Bản"),
    ],
)
def test_hyphens_at_the_end_of_a_line(broken: str, mended: str) -> None:
    rest = " ở châu Á và trên khắp thế giới, nơi nào cũng có người đi học."
    before = "Danh sách có cả những cái tên mới trong mạng lưới của "
    assert reflow([before + broken + rest]) == before + mended + rest


@pytest.mark.parametrize("number", ["{0}", "- {0} -", "Trang {0}", "{0}/3", "Page {0} of 3", "– {0}"])
def test_page_numbers_go(number: str) -> None:
    pages = [f"{text}.\n{number.format(at)}" for at, text in enumerate(("Một", "Hai", "Ba"), 1)]
    assert reflow(pages) == "Một.\nHai.\nBa."


def test_page_numbers_that_begin_later() -> None:
    assert reflow(["17\nMột.", "18\nHai.", "Ba."]) == "Một.\nHai.\nBa."


def test_other_numbers_stay() -> None:
    assert reflow(["Sơn La:\n14/2", "Vinh:\n4/12"]) == "Sơn La:\n14/2\nVinh:\n4/12"
    assert reflow(["Số thành viên:\n356", "Năm ngoái:\n425"]) == "Số thành viên:\n356\nNăm ngoái:\n425"


def test_running_heads_go_but_the_title_stays() -> None:
    head, foot = "15/02/2024, 10:3{0} Hai thành phố", "https://baomau.vn/bai {0}/3"
    pages = [f"{head.format(at)}\n{text}.\n{foot.format(at)}" for at, text in enumerate(("Một", "Hai", "Ba"), 1)]
    assert reflow(pages) == "Một.\nHai.\nBa."
    assert (
        reflow(["Hai thành phố\nMột.", "Hai thành phố\nHai.", "Hai thành phố\nBa."]) == "Hai thành phố\nMột.\nHai.\nBa."
    )


def test_nothing() -> None:
    assert reflow([]) == ""
    assert reflow(["", ""]) == ""


def test_wider_gaps_and_other_sizes_part_paragraphs() -> None:
    lines = [
        line(FULL, base=200, size=20),
        line(FULL, base=180),
        line("cầu gồm 64 thành phố. Trong đó có Sơn La và TP.HCM, theo danh sách.", base=165),
        line("Thái Lan có Yala.", base=140),
    ]
    assert reflowing.reflow([lines]).split("\n") == [
        FULL,
        f"{FULL} cầu gồm 64 thành phố. Trong đó có Sơn La và TP.HCM, theo danh sách.",
        "Thái Lan có Yala.",
    ]


def test_indents_part_paragraphs() -> None:
    places = [(4, FULL), (0, "Sơn La."), (4, FULL), (0, "Vinh."), (4, f"{FULL[:-5]}."), (4, FULL), (0, "Huế.")]
    lines = [
        replace(line(text, base=-at), left=left, right=left + len(text), first=8)
        for at, (left, text) in enumerate(places)
    ]
    assert reflowing.reflow([lines]).split("\n") == [
        f"{FULL} Sơn La.",
        f"{FULL} Vinh.",
        f"{FULL[:-5]}.",
        f"{FULL} Huế.",
    ]

"""What differs between two texts is found, and only that."""

from __future__ import annotations

import pytest

from ui.models.differing import Part, in_one_line, parts, rich


def marked(words: str, other: str) -> list[str]:
    """The pieces of the words that the other text lacks."""
    return [part.words for part in parts(words, other) if part.differs]


@pytest.mark.parametrize(
    ("words", "other", "found"),
    [
        ("14/2/2024", "14/3/2024", ["2"]),
        ("hơn 390 triệu dân", "hơn 392 triệu dân", ["390"]),
        ("Hà Nội", "Ha Nội", ["Hà"]),
        ("2012", "2013", ["2012"]),
        ("Vinh", "Vinh", []),
        ("Vinh", "", []),
        ("", "Vinh", []),
    ],
)
def test_only_what_the_other_one_lacks_is_marked(words: str, other: str, found: list[str]) -> None:
    assert marked(words, other) == found
    assert "".join(part.words for part in parts(words, other)) == words


def test_texts_too_long_to_be_compared_word_by_word_differ_as_a_whole() -> None:
    assert parts("a " * 500, "b") == [Part("a " * 500, differs=True)]


def test_a_line_begins_near_what_differs() -> None:
    same = "Mạng lưới thành phố học tập toàn cầu của UNESCO, theo thông cáo:\n"
    line = in_one_line(parts(f"{same}64 thành phố", f"{same}46 thành phố"))
    assert line[0].words.startswith("…")
    assert len(line[0].words) < len(same)
    assert line[1] == Part("64", differs=True)
    assert not any("\n" in part.words for part in line)


def test_rich_text_shows_words_as_they_are() -> None:
    assert rich([Part("a <b>\n"), Part("c", differs=True)]) == "a &lt;b&gt;<br><b><u>c</u></b>"

"""Words that have no room are cut, and can be read whole all the same."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.elided import Elided

WORDS = "Thành phố Hồ Chí Minh gia nhập mạng lưới"


def test_the_whole_shows_as_a_tool_tip_only_where_words_are_cut(qtbot: QtBot) -> None:
    label = Elided(WORDS)
    qtbot.addWidget(label)
    label.show()
    label.resize(60, label.sizeHint().height())
    assert label.is_cut
    assert label.toolTip() == label.text() == WORDS
    label.resize(label.sizeHint())
    assert not label.is_cut
    assert label.toolTip() == ""

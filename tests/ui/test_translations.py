"""The Vietnamese catalogue is whole and fresh, and the window speaks it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from annotator.errors import UserError
from annotator.model import Message
from scripts import translations
from ui.actions import ACTIONS, Menu
from ui.messages import TRANSLATIONS


@pytest.fixture(scope="module")
def catalogue() -> QTranslator:
    translator = QTranslator()
    assert translator.load("doichieu_vi", str(TRANSLATIONS))
    return translator


def test_the_catalogue_is_neither_stale_nor_unfinished() -> None:
    assert list(translations.problems()) == []


@pytest.mark.parametrize("text", [*Menu, *(row.text for row in ACTIONS)])
def test_each_action_speaks_vietnamese(catalogue: QTranslator, text: str) -> None:
    assert catalogue.translate("Action", text)


def test_the_placeholders_of_a_sentence_survive_its_translation() -> None:
    import re
    from xml.etree import ElementTree

    for message in ElementTree.parse(translations.CATALOGUE).iter("message"):
        source, translated = message.findtext("source", ""), message.findtext("translation", "")
        assert sorted(set(re.findall(r"{\w*}", source))) == sorted(set(re.findall(r"{\w*}", translated))), source


def test_qt_itself_speaks_vietnamese() -> None:
    translator = QTranslator()
    assert translator.load("qtbase_vi", str(TRANSLATIONS))
    assert translator.translate("QPlatformTheme", "Cancel") == "Hủy"
    assert translator.translate("QFileDialog", "&Open") == "&Mở"


def test_sentences_born_elsewhere_are_collected(tmp_path: Path) -> None:
    found = set(translations.collect())
    # a kind of UserError
    assert ("Message", "{path} is open in another window, held by {who}: close it there first.") in found
    assert ("Message", "Confirm claim ({what})") in found  # a step's label
    assert ("Action", "Confirm") in found


def test_a_sentence_is_shown_in_the_language_of_the_window(qapp: object, catalogue: QTranslator) -> None:
    from PySide6.QtWidgets import QApplication

    from ui.messages import shown

    QApplication.installTranslator(catalogue)
    try:
        assert shown(Message("Import articles ({count})", (("count", "3"),))) == "Nhập bài (3)"
        assert shown(UserError("There is no project at {path}.", path="a")) == "Không có dự án nào ở a."
    finally:
        QApplication.removeTranslator(catalogue)

"""Merging and splitting a city by keyboard, seen before it is done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.model import City, Claim, ClaimId, PartialDate, State
from db.ops import claims as claim_ops
from db.queries import claims, history
from tests.e2e.hands import find, press, write
from tests.ui.conftest import Desk
from ui.dialogs.city_passages import CityPassages
from ui.dialogs.merge_city import MergeCityDialog
from ui.dialogs.split_city import SplitCityDialog
from ui.workbench import Workbench

Key = Qt.Key
SEOGU, SEO_GU = City("Seogu", "KR"), City("Seo-gu", "KR")


@pytest.fixture
def told(bench: Workbench, desk: Desk) -> Workbench:
    """Two articles that give one city two names; the first is open."""
    for article_id, city in ((desk.first, SEO_GU), (desk.second, SEO_GU), (desk.second, SEOGU)):
        claim = Claim(ClaimId(0), article_id, "member_cities", (("city", city),), "joined", PartialDate("2024"))
        claim_ops.add(bench.project, claim)
    bench.open_article(desk.first)
    return bench


def cities(bench: Workbench) -> list[object]:
    found = claims.all_of(bench.project, states=[State.CONFIRMED])
    return [value for claim in found for _, value in claim.row]


def opened(dialog: MergeCityDialog | SplitCityDialog, qtbot: QtBot) -> None:
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None and dialog.focusWidget().hasFocus())


def test_merging_shows_what_changes_and_enter_does_it(told: Workbench, qtbot: QtBot) -> None:
    dialog = MergeCityDialog(told, SEO_GU)
    opened(dialog, qtbot)
    assert find(dialog, QLabel, "mergeTold").text() == "Claims changed: 2, marked words: 0, in 2 articles."
    articles = find(dialog, CityPassages, "cityArticles")
    assert [articles.item(row, 0).text() for row in range(articles.rowCount())] == ["mot.txt", "hai.txt"]
    write("seog")
    press(Key.Key_Return)
    assert find(dialog, QLineEdit, "mergeInto").text() == "Seogu"
    assert cities(told).count(SEO_GU) == 2
    press(Key.Key_Return)
    assert not dialog.isVisible()
    assert cities(told) == [SEOGU, SEOGU, SEOGU]
    assert history.steps(told.project)[0].label.template == "Merge city {drop} into {keep}"
    told.undo()
    assert cities(told).count(SEO_GU) == 2


def test_a_city_is_neither_merged_into_itself_nor_into_nothing(told: Workbench, qtbot: QtBot) -> None:
    dialog = MergeCityDialog(told, City("Vinh", "VN"))
    opened(dialog, qtbot)
    steps = len(history.steps(told.project))
    press(Key.Key_Return)
    assert dialog.keep.error.startswith("No such city")
    write("Vinh")
    press(Key.Key_Return)
    assert dialog.keep.error.startswith("This is the city itself")
    assert dialog.isVisible()
    assert len(history.steps(told.project)) == steps


def test_escape_closes_the_list_first_and_then_the_dialog(told: Workbench, qtbot: QtBot) -> None:
    dialog = MergeCityDialog(told, SEO_GU)
    opened(dialog, qtbot)
    write("seo")
    press(Key.Key_Escape)
    assert dialog.isVisible()
    press(Key.Key_Escape)
    assert not dialog.isVisible()


def test_splitting_takes_the_ticked_articles(told: Workbench, qtbot: QtBot, desk: Desk) -> None:
    dialog = SplitCityDialog(told, SEO_GU)
    opened(dialog, qtbot)
    # The open article is ticked from the start.
    assert dialog.articles.chosen() == [desk.first]
    write("Daegu")
    dialog.articles.setFocus()
    go = find(dialog, QDialogButtonBox, "").button(QDialogButtonBox.StandardButton.Ok)
    press(Key.Key_Down)
    press(Key.Key_Space)
    assert not go.isEnabled()
    press(Key.Key_Up)
    press(Key.Key_Space)
    assert dialog.articles.chosen() == [desk.second]
    assert find(dialog, QLabel, "splitTold").text().startswith("Space ticks: 1 of 2 articles, with 1 claims")
    press(Key.Key_Return)
    assert not dialog.isVisible()
    names = [city.name for city in cities(told) if isinstance(city, City)]
    assert names == ["Seo-gu", "Daegu", "Seogu"]
    told.undo()
    assert cities(told) == [SEO_GU, SEO_GU, SEOGU]

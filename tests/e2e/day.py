"""What a working day decides, and where to look for it: shared by the journey and its workbook."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListView, QTableView

from annotator.model import ArticleId, City, Claim, Contradiction, Resolution, Span, State, Step
from db.queries import articles, claims, history, resolutions, spans
from tests.e2e.hands import find, press
from ui.items import Item
from ui.main_window import MainWindow
from ui.models.articles import CARD
from ui.models.contradictions import CONTRADICTION

FIRST, LAST = "mau-a-2024-02-15.txt", "mau-e-2025-12-06.txt"
REASON = "Trang của UNESCO ghi đúng năm ấy"
CORRECTED = "khoảng 42 điều kiện"
MARKED = City("Đồng Tháp")


@dataclass(frozen=True)
class Kept:
    """What a project holds, to be compared with what it holds the next day."""

    claims: list[Claim]
    spans: list[Span]
    resolutions: list[Resolution]
    steps: list[Step]
    article_id: int


def kept(window: MainWindow) -> Kept:
    """What the open project holds."""
    project = window.bench.project
    return Kept(
        claims.all_of(project, states=list(State)),
        [span for number in articles.ids(project) for span in spans.of_article(project, ArticleId(number))],
        resolutions.all_of(project),
        history.steps(project),
        window.bench.article_id,
    )


def article_names(window: MainWindow) -> list[str]:
    """The file names of the articles in the list, from the top."""
    model = find(window, QTableView, "articleList").model()
    return [model.index(row, 0).data(CARD).name for row in range(model.rowCount())]


def now(window: MainWindow, item: Item | None) -> Item:
    """An item as it is stored now."""
    assert item is not None
    project = window.bench.project
    return claims.one(project, item.id) if isinstance(item, Claim) else spans.one(project, item.id)


def go_to(window: MainWindow, field: str) -> None:
    """Press Tab until the article's claim about this field is the current item."""
    for _ in window.bench.items:
        item = window.bench.current
        if isinstance(item, Claim) and item.field == field:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never leads to {field}")


def reason_box(window: MainWindow) -> QComboBox:
    """Where the reason of a verdict is written."""
    return find(window, QComboBox, "resolutionReason")


def chosen(window: MainWindow) -> Contradiction:
    """The contradiction on show."""
    found = find(window, QListView, "contradictionList").currentIndex().data(CONTRADICTION)
    assert isinstance(found, Contradiction)
    return found

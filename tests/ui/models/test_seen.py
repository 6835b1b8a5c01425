"""What the list tells of looking: never opened, and how many claims nobody has looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.conftest import Desk
from ui import decisions
from ui.models.articles import SEEN, ArticlesModel, Seen
from ui.workbench import Workbench


def test_an_article_is_new_until_it_is_opened_and_its_claims_until_they_are_current(
    bench: Workbench, desk: Desk
) -> None:
    model = ArticlesModel(bench)
    model.load()
    row = model.index(model.row_of(desk.first))
    assert row.data(SEEN) == Seen(is_new=True, unseen=1)
    assert "Never opened" in str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    bench.open_article(desk.first)
    assert row.data(SEEN) == Seen(is_new=False, unseen=0)
    told = str(row.data(Qt.ItemDataRole.ToolTipRole))
    assert "1 looked at and undecided" in told
    assert "Never opened" not in told
    bench.changed.connect(model.follow)
    decisions.confirm(bench)
    model.refresh()
    assert "1 confirmed" in str(row.data(Qt.ItemDataRole.ToolTipRole))
    assert model.index(model.row_of(desk.second)).data(SEEN) == Seen(is_new=True, unseen=1)

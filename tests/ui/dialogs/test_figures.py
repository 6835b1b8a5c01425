"""The agreement of two readers and the progress of the project: figures, reasons where there are none, pictures."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from annotator.double_reading import Agreement, Figures, figures
from annotator.model import DoubleReading, DoubleReadingId
from db.queries import progress, readings
from tests.ui.twice import merged
from ui.dialogs.figures import AgreementDialog, ProgressDialog
from ui.models import agreement_words, charts
from ui.workbench import Workbench


@pytest.fixture
def told(bench: Workbench, tmp_path: Path) -> Figures:
    return figures(readings.read_twice(bench.project, merged(bench.project, tmp_path)))


@pytest.fixture
def agreement(qtbot: QtBot, bench: Workbench, told: Figures) -> AgreementDialog:
    shown = AgreementDialog(bench, [told])
    qtbot.addWidget(shown)
    shown.show()
    return shown


def cells(table: QTableWidget, row: int) -> list[str]:
    found = (table.item(row, column) for column in range(table.columnCount()))
    return [item.text() if item else "" for item in found]


def test_the_figures_stand_with_their_counts(agreement: AgreementDialog) -> None:
    assert agreement.sentence.text().startswith("Of 2 claims An and Bình read 1 alike. 1 differ; 0 of them are settled")
    assert cells(agreement.claims, 0)[:3] == ["All claims", "2", "1"]
    # What each said three times over two units: (1/2 - 1/4) / (1 - 1/4).
    assert cells(agreement.claims, 0)[3] in {"0,33", "0.33"}
    assert cells(agreement.spans, 0)[1:3] == ["2", "2"]
    assert cells(agreement.spans, 0)[3] == "100 %"


def test_what_is_undefined_says_why(agreement: AgreementDialog) -> None:
    everything = agreement.claims.item(0, 5)
    assert everything is not None
    assert everything.text() == agreement_words.UNDEFINED
    assert "no common scale" in everything.toolTip()


def test_nothing_read_has_no_figures(bench: Workbench) -> None:
    which = DoubleReading(DoubleReadingId(1), "An", "Bình", ())
    none = Figures(which, [Agreement("", "", 0, 0)], [], 0, 0)
    ((_, read, alike, kappa, nominal, _),) = agreement_words.claim_lines(bench.codebook, none)
    assert (read.words, alike.words) == ("0", "0")
    assert kappa == nominal
    assert (kappa.words, bool(kappa.why)) == (agreement_words.UNDEFINED, True)
    assert charts.agreement(bench.codebook, none).bars[0].parts == (0, 0)


def test_the_bars_are_told_to_those_who_cannot_see_them(bench: Workbench, agreement: AgreementDialog) -> None:
    assert agreement.chart.words.text() == agreement.sentence.text()
    plot = agreement.chart._plot
    assert plot is not None
    assert plot.widget.accessibleName() == "Agreement of An and Bình"
    assert plot.widget.accessibleDescription() == agreement.sentence.text()


def test_a_chart_is_saved_as_png_and_svg(qtbot: QtBot, agreement: AgreementDialog, tmp_path: Path) -> None:
    for name in ("bars.png", "bars.svg"):
        with qtbot.waitSignal(agreement.chart.told) as told:
            agreement.chart.save(tmp_path / name)
        assert name in told.args[0]
    picture = QImage(str(tmp_path / "bars.png"))
    assert (picture.width(), picture.height()) == (2000, 1040)
    assert ElementTree.parse(tmp_path / "bars.svg").getroot().tag.endswith("svg")
    agreement.chart.save(tmp_path / "nowhere" / "bars.png")
    assert "does not exist" in agreement._saved.text()


def test_progress_tells_days_tables_and_articles(qtbot: QtBot, bench: Workbench, told: Figures) -> None:
    found = progress.of(bench.project)
    days, tables, articles = charts.of_project(bench.codebook, found)
    # An confirmed two claims; Bình's decisions are not this project's.
    assert [bar.parts for bar in days.bars] == [(2,)]
    assert [(bar.parts, bar.told) for bar in tables.bars] == [((2, 0, 0), "2 / 2")]
    assert articles.bars[0].parts == (2, 0, 0)
    assert articles.summary == "Of 2 articles 2 are done, 0 begun, 0 not yet begun."
    shown = ProgressDialog(bench, charts.of_project(bench.codebook, found))
    qtbot.addWidget(shown)
    shown.show()
    shown.which.setCurrentIndex(2)
    assert shown.chart.words.text() == articles.summary


def test_what_was_taken_back_is_no_decision(bench: Workbench, told: Figures) -> None:
    while bench.undo():
        pass
    assert progress.of(bench.project).by_day == {}

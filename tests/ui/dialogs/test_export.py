"""The export dialog writes what was chosen, in a job, and refuses what cannot be."""

from __future__ import annotations

import threading
from importlib.util import find_spec
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from annotator.model import State
from db.queries import spans
from exports.delimited import CSV
from exports.docbin import DOCBIN
from exports.formats import EXPORTERS, Exporter
from exports.quickstatements import QUICKSTATEMENTS
from exports.report import Dialect
from exports.tally import Tally
from tests.exports.conftest import EVERY
from tests.ui.conftest import Desk
from ui import decisions, reporting
from ui.dialogs.export import ExportDialog
from ui.reporting import gather
from ui.workbench import Workbench


@pytest.fixture
def dialog(bench: Workbench, desk: Desk, qtbot: QtBot) -> ExportDialog:
    bench.open_article(desk.first)
    decisions.confirm(bench)
    made = ExportDialog(bench)
    qtbot.addWidget(made)
    made.show()
    return made


def _save(dialog: ExportDialog) -> None:
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()


def test_it_is_found_by_its_name_and_proposes_a_place_beside_the_project(dialog: ExportDialog) -> None:
    assert dialog.objectName() == "exportDialog"
    assert Path(dialog.target.text()).suffix == EXPORTERS[0].suffix
    assert len(dialog.chosen_tables()) == dialog.tables.count() > 0


def test_a_workbook_is_written_with_the_confirmed_value(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "ket-qua.xlsx"
    dialog.target.setText(str(target))
    with qtbot.waitSignal(dialog.written, timeout=20_000) as written:
        _save(dialog)
    assert written.args[0] == target
    cells = [str(cell.value) for sheet in openpyxl.load_workbook(target) for row in sheet.iter_rows() for cell in row]
    assert any("2012" in cell for cell in cells)
    assert not any("2013" in cell for cell in cells)  # only suggested


def test_what_the_last_workbook_told_is_added_up_beside_the_window(
    dialog: ExportDialog, bench: Workbench, desk: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    where: list[threading.Thread] = []
    derive = reporting.derive
    monkeypatch.setattr(reporting, "derive", lambda *told: where.append(threading.current_thread()) or derive(*told))
    first, second = ExportDialog(bench), ExportDialog(bench)
    for at, one in enumerate((first, second)):
        qtbot.addWidget(one)
        one.target.setText(str(tmp_path / f"{at}.xlsx"))
    with qtbot.waitSignal(first.written, timeout=20_000):
        _save(first)
    assert where == []
    bench.open_article(desk.second)
    decisions.confirm(bench)
    with qtbot.waitSignal(second.written, timeout=20_000):
        _save(second)
    assert len(where) == 1
    assert where[0] is not threading.main_thread()
    told = [openpyxl.load_workbook(tmp_path / f"{at}.xlsx")["Thay đổi từ lần xuất trước"].values for at in (0, 1)]
    assert list(told[0]) != list(told[1])


# The codebook of these tests knows nothing of Wikidata.
@pytest.mark.parametrize("exporter", [one for one in EVERY if one.values[0] is not QUICKSTATEMENTS])
def test_each_format_can_be_chosen(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, exporter: Exporter) -> None:
    number = EXPORTERS.index(exporter)
    stem = Path(dialog.target.text()).stem
    for chosen in (*range(len(EXPORTERS)), number):
        dialog.format.setCurrentIndex(chosen)
    target = tmp_path / Path(dialog.target.text()).name
    assert target.name == stem + EXPORTERS[number].suffix
    dialog.target.setText(str(target))
    with qtbot.waitSignal(dialog.written, timeout=20_000):
        _save(dialog)
    assert target.stat().st_size


def test_without_a_table_there_is_nothing_to_save(dialog: ExportDialog) -> None:
    for row in range(dialog.tables.count()):
        dialog.tables.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).isEnabled()


def test_a_place_that_cannot_be_written_is_told_where_it_can_be_mended(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.target.setText(str(tmp_path / "nowhere" / "ket-qua.xlsx"))
    _save(dialog)
    assert dialog.isVisible()
    assert dialog.warning.isVisible()
    assert "nowhere" in dialog.warning.text()
    target = tmp_path / "ket-qua.xlsx"
    dialog.target.setText(str(target))
    assert not dialog.warning.isVisible()
    with qtbot.waitSignal(dialog.written, timeout=20_000):
        _save(dialog)
    assert target.exists()


def test_a_file_open_in_a_spreadsheet_program_is_not_replaced(dialog: ExportDialog, tmp_path: Path) -> None:
    target = tmp_path / "ket-qua.xlsx"
    target.write_bytes(b"being edited")
    (tmp_path / ".~lock.ket-qua.xlsx#").touch()
    dialog.target.setText(str(target))
    _save(dialog)
    assert dialog.isVisible()
    assert "LibreOffice" in dialog.warning.text()
    assert target.read_bytes() == b"being edited"


def test_what_the_file_will_hold_is_counted_beforehand(dialog: ExportDialog, bench: Workbench, qtbot: QtBot) -> None:
    def counted(status: str) -> Tally:
        dialog.status.setCurrentIndex(dialog.status.findData(status))
        qtbot.waitUntil(lambda: dialog.preview.whole(status, dialog.chosen_tables()) is not None)
        found = dialog.preview.whole(status, dialog.chosen_tables())
        assert found is not None
        return found

    confirmed, everything = counted("confirmed"), counted("all")
    report = gather(bench.project, status="all")
    assert counted("verified") == Tally()
    assert confirmed.facts == 1
    assert everything.rows == len(report.rows)
    assert everything.facts == sum(len(row.facts) for row in report.rows)
    assert everything.contradictions == len(report.contradictions)
    counted_report = gather(bench.project, status="all", found=dialog.preview.derived("all"))
    assert (counted_report.rows, counted_report.contradictions) == (report.rows, report.contradictions)
    assert str(everything.facts) not in dialog.amount.text()
    counted("all")
    assert str(everything.facts) in dialog.amount.text()
    for number in range(dialog.tables.count()):
        dialog.tables.item(number).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.preview.whole("all", dialog.chosen_tables()) == Tally()


def test_quotations_can_be_left_out_of_a_workbook(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "ket-qua.xlsx"
    dialog.target.setText(str(target))
    dialog.evidence.click()
    with qtbot.waitSignal(dialog.written, timeout=20_000):
        _save(dialog)
    titles = openpyxl.load_workbook(target).sheetnames
    assert not {"Bằng chứng", "Evidence"} & set(titles)
    dialog.format.setCurrentIndex(1)
    assert not dialog.evidence.isEnabled()


def test_a_file_that_would_be_replaced_is_named_beforehand(dialog: ExportDialog, tmp_path: Path) -> None:
    target = tmp_path / "ket-qua.xlsx"
    dialog.target.setText(str(target))
    assert not dialog.warning.isVisible()
    target.write_bytes(b"edited by hand")
    dialog.target.setText("")
    dialog.target.setText(str(target))
    assert dialog.warning.isVisible()


def test_it_counts_anew_when_the_project_changes_under_the_dialog(
    dialog: ExportDialog, bench: Workbench, qtbot: QtBot
) -> None:
    tables = dialog.chosen_tables()
    qtbot.waitUntil(lambda: dialog.preview.whole("confirmed", tables) is not None)
    before = dialog.preview.whole("confirmed", tables)
    bench.undo()
    qtbot.waitUntil(lambda: dialog.preview.whole("confirmed", tables) not in (None, before))
    assert dialog.preview.whole("confirmed", tables) == Tally()


def test_spans_are_counted_whatever_the_tables(dialog: ExportDialog, bench: Workbench) -> None:
    for row in range(dialog.tables.count()):
        dialog.tables.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.format.setCurrentIndex(next(n for n, e in enumerate(EXPORTERS) if e.needs_spans))
    assert not dialog.tables.isEnabled()
    assert dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).isEnabled()
    confirmed = spans.count(bench.project, states={State.CONFIRMED})
    assert str(confirmed) in dialog.amount.text()
    dialog.status.setCurrentIndex(dialog.status.findData("all"))
    assert str(spans.count(bench.project, states=set(State))) in dialog.amount.text()
    dialog.format.setCurrentIndex(0)
    assert dialog.tables.isEnabled()
    assert not dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).isEnabled()


def _choose(dialog: ExportDialog, exporter: Exporter) -> None:
    dialog.format.setCurrentIndex(EXPORTERS.index(exporter))


def test_csv_asks_for_its_dialect_and_follows_the_language(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    assert not dialog.dialect.isVisible()
    _choose(dialog, CSV)
    assert dialog.dialect.isVisible()
    for language, dialect in (("en", Dialect.COMMA), ("vi", Dialect.SEMICOLON)):
        dialog.language.setCurrentIndex(dialog.language.findData(language))
        assert dialog.dialect.currentData() == dialect
    dialog.dialect.setCurrentIndex(dialog.dialect.findData(Dialect.TAB))
    dialog.target.setText(str(tmp_path / "ra.csv"))
    with qtbot.waitSignal(dialog.written, timeout=20_000):
        _save(dialog)
    assert (tmp_path / "ra.csv").read_text("utf-8-sig").startswith("table\trow\t")


@pytest.mark.skipif(find_spec("spacy") is not None, reason="spaCy is installed")
def test_a_format_whose_library_is_missing_says_so_before_anything_is_written(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    _choose(dialog, DOCBIN)
    dialog.target.setText(str(tmp_path / "ra.spacy"))
    _save(dialog)
    assert dialog.isVisible()
    assert "uv sync --extra spacy" in dialog.warning.text()
    assert list(tmp_path.glob("ra*")) == []

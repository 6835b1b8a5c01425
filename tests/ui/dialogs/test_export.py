"""The export dialog writes what was chosen, in a job, and refuses what cannot be."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from exports import EXPORTERS
from tests.ui.conftest import Desk
from ui import decisions
from ui.dialogs.export import ExportDialog
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


@pytest.mark.parametrize("number", range(len(EXPORTERS)), ids=[e.name for e in EXPORTERS])
def test_each_format_can_be_chosen(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, number: int) -> None:
    dialog.format.setCurrentIndex(number)
    target = tmp_path / Path(dialog.target.text()).name
    assert target.suffix == EXPORTERS[number].suffix
    dialog.target.setText(str(target))
    with qtbot.waitSignal(dialog.written, timeout=20_000):
        _save(dialog)
    assert target.stat().st_size


def test_without_a_table_there_is_nothing_to_save(dialog: ExportDialog) -> None:
    for row in range(dialog.tables.count()):
        dialog.tables.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).isEnabled()


def test_a_place_that_cannot_be_written_is_told(
    dialog: ExportDialog, bench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.target.setText(str(tmp_path / "nowhere" / "ket-qua.xlsx"))
    with qtbot.waitSignal(bench.refused, timeout=20_000) as refused:
        _save(dialog)
    assert "nowhere" in str(refused.args[0])


def test_a_file_that_would_be_replaced_is_named_beforehand(dialog: ExportDialog, tmp_path: Path) -> None:
    target = tmp_path / "ket-qua.xlsx"
    dialog.target.setText(str(target))
    assert not dialog.warning.isVisible()
    target.write_bytes(b"edited by hand")
    dialog.target.setText("")
    dialog.target.setText(str(target))
    assert dialog.warning.isVisible()

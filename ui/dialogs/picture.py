"""Where a plot is put as a picture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.named import named


def ask_for_picture(panel: QWidget, folder: Path, save: Callable[[Path], None], *, name: str) -> None:
    """Ask for a file's name, PNG or SVG as it ends, and `save` there; the chooser is found by its `name`."""
    translate = QCoreApplication.translate
    chooser = named(QFileDialog(panel.window(), translate("Picture", "Save as a picture"), str(folder)), name)
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    kinds = (translate("Picture", "Pictures") + " (*.png)", translate("Picture", "Drawings") + " (*.svg)")
    chooser.setNameFilters(kinds)
    chooser.setDefaultSuffix("png")
    chooser.filterSelected.connect(lambda chosen: chooser.setDefaultSuffix("svg" if "svg" in chosen else "png"))
    chooser.fileSelected.connect(lambda path: save(Path(path)))
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.open()

"""Choose what is written, in which format and where; the writing itself is a job."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from exports import EXPORTERS
from exports.report import Exporter
from ui.jobs import Tick
from ui.messages import label, language, shown
from ui.named import named
from ui.reporting import gather
from ui.theme import GAP, MARGINS, PADDING
from ui.workbench import Workbench


class ExportDialog(QDialog):
    """Emits `written` with the path once the file stands there whole."""

    written = Signal(object)

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(560)
        self.format = named(QComboBox(), "exportFormat")
        self.tables = named(QListWidget(), "exportTables")
        self.status = named(QComboBox(), "exportStatus")
        self.language = named(QComboBox(), "exportLanguage")
        self.target = named(QLineEdit(), "exportTarget")
        self.warning = named(QLabel(self.tr("This file is there already and will be replaced.")), "exportWarning")
        self._browse = QPushButton(self.tr("Choose…"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.tables.setMaximumHeight(150)
        self._fill()
        self._lay_out()
        self._connect()

    def exporter(self) -> Exporter:
        """The chosen format."""
        return EXPORTERS[self.format.currentIndex()]

    def chosen_tables(self) -> list[str]:
        """The names of the ticked tables."""
        items = (self.tables.item(i) for i in range(self.tables.count()))
        return [i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() is Qt.CheckState.Checked]

    def export(self) -> None:
        """Gather the values here and write them in a job."""
        path, exporter = Path(self.target.text()).expanduser(), self.exporter()
        report = self._bench.do(
            gather,
            tables=self.chosen_tables(),
            status=self.status.currentData(),
            language=self.language.currentData(),
            # Only where the report speaks as the window does: the window's catalogue has one language.
            say=shown if self.language.currentData() == language() else str,
        )
        if report is None:
            return

        def work(tick: Tick) -> Path:
            exporter.write(report, path, tick)
            return path

        # Out of the way, but not gone: a closed dialog is deleted, and could not tell what was written.
        self.hide()
        self._bench.jobs.start(self.tr("Exporting"), work, self.written.emit).ended.connect(self.accept)

    def _fill(self) -> None:
        for exporter in EXPORTERS:
            self.format.addItem(f"{label(exporter.label)} ({exporter.suffix})")
        for table in self._bench.codebook.tables:
            item = QListWidgetItem(label(table.label), self.tables)
            item.setData(Qt.ItemDataRole.UserRole, table.name)
            item.setCheckState(Qt.CheckState.Checked)
        self.status.addItem(self.tr("Confirmed only"), "confirmed")
        self.status.addItem(self.tr("Everything, suggestions too"), "all")
        self.language.addItem("Tiếng Việt", "vi")
        self.language.addItem("English", "en")
        self.language.setCurrentIndex(self.language.findData(language()))
        project = self._bench.project.path
        self.target.setText(str(project.with_suffix(self.exporter().suffix)))

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(GAP)
        place.addWidget(self.target, 1)
        place.addWidget(self._browse)
        form = QFormLayout()
        form.setVerticalSpacing(GAP)
        form.setHorizontalSpacing(PADDING)
        for text, field in (
            (self.tr("&Format"), self.format),
            (self.tr("&Tables"), self.tables),
            (self.tr("&Status"), self.status),
            (self.tr("&Language"), self.language),
        ):
            form.addRow(text, field)
            field.setAccessibleName(text.replace("&", ""))
        # A row that is a layout has no buddy: the label needs it said.
        label_of_target = QLabel(self.tr("&Write to"))
        label_of_target.setBuddy(self.target)
        form.addRow(label_of_target, place)
        form.addRow("", self.warning)
        self.target.setAccessibleName(self.tr("Write to"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        layout.addLayout(form)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self.export)
        self._buttons.rejected.connect(self.reject)
        self._browse.clicked.connect(self._on_browse)
        self.format.currentIndexChanged.connect(self._on_format)
        self.tables.itemChanged.connect(self._on_changed)
        self.target.textChanged.connect(self._on_changed)
        self._on_changed()

    def _on_format(self) -> None:
        self.target.setText(str(Path(self.target.text()).with_suffix(self.exporter().suffix)))

    def _on_changed(self) -> None:
        # Said here, not asked afterwards: exporting again is the usual thing to do.
        self.warning.setVisible(Path(self.target.text()).expanduser().is_file())
        ready = bool(self.chosen_tables()) and bool(self.target.text().strip())
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(ready)

    def _on_browse(self) -> None:
        chooser = QFileDialog(self, self.tr("Write to"), self.target.text())
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(self.exporter().suffix)
        chooser.fileSelected.connect(self.target.setText)
        chooser.open()

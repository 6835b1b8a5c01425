"""Choose what is written, in which format and where; the writing itself is a job."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
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

from annotator.derived import Derived
from annotator.errors import UserError
from annotator.model import Article, ArticleId, State
from db.queries import spans
from db.slices import handing
from exports.delimited import CSV
from exports.excel import EXCEL
from exports.formats import EXPORTERS, renamed
from exports.report import Dialect, Earlier, Exporter
from exports.saving import refuse_unwritable
from ui import recall
from ui.dialogs.export_preview import ExportPreview
from ui.jobs import Tick
from ui.messages import label, language, shown
from ui.named import named
from ui.reporting import cited, gather, look_back, read_texts
from ui.sizes import wide
from ui.theme import GAP, MARGINS, PADDING
from ui.workbench import Workbench

Texts = dict[ArticleId, Article]


class ExportDialog(QDialog):
    """Emits `written` with the path, and how many spans the format could not hold, once the file stands there whole."""

    written = Signal(object, int)

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(wide(560))
        self.format = named(QComboBox(), "exportFormat")
        self.tables = named(QListWidget(), "exportTables")
        self.status = named(QComboBox(), "exportStatus")
        self.language = named(QComboBox(), "exportLanguage")
        self.dialect = named(QComboBox(), "exportDialect")
        self.evidence = named(QCheckBox(self.tr("&With evidence: quotations, context, places")), "exportEvidence")
        self.preview = ExportPreview(bench, self)
        self.amount = named(QLabel(wordWrap=True), "exportAmount")
        self.target = named(QLineEdit(), "exportTarget")
        self.warning = named(QLabel(wordWrap=True), "exportWarning")
        self._form = QFormLayout()
        self._browse = QPushButton(self.tr("Choose…"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.tables.setMaximumHeight(wide(150))
        self._fill()
        self._lay_out()
        self._connect()

    def exporter(self) -> Exporter:
        """The chosen format."""
        return EXPORTERS[self.format.currentIndex()]

    def chosen_tables(self) -> list[str]:
        """The names of the ticked tables."""
        checked = (i for i in self._items() if i.checkState() is Qt.CheckState.Checked)
        return [item.data(Qt.ItemDataRole.UserRole) for item in checked]

    def _items(self) -> list[QListWidgetItem]:
        return [self.tables.item(i) for i in range(self.tables.count())]

    def export(self) -> None:
        """Gather the values and write them, in jobs."""
        path, exporter = Path(self.target.text()).expanduser(), self.exporter()
        try:
            exporter.refuse_unready()
            refuse_unwritable(path)
        except UserError as error:
            # Told while the dialog is there: here it can be mended.
            self.warning.setText(shown(error))
            self.warning.show()
            return
        # Out of the way, but not gone: a closed dialog is deleted, and could not tell what was written.
        self.hide()
        if exporter.needs_spans:
            self._write(path, None, None)
        elif (found := self.preview.derived(self.status.currentData())) is None:
            # Still being worked out, beside the window.
            self.preview.told.connect(partial(self._read, path), Qt.ConnectionType.SingleShotConnection)
        else:
            self._read(path, found)

    def _read(self, path: Path, found: Derived | None = None) -> None:
        """Read what is quoted a page at a time: a hundred thousand texts take longer than a frame."""
        known = found or self.preview.derived(self.status.currentData())
        if known is None:
            self.export()
            return
        tables, jobs = self.chosen_tables(), self._bench.jobs

        def read(wanted: list[ArticleId]) -> None:
            slices = handing(read_texts(self._bench.project, wanted), partial(self._look_back, path, known))
            jobs.write(self.tr("Exporting"), slices, lambda: None)

        jobs.start(self.tr("Exporting"), lambda _tick: cited(known, tables), read)

    def _look_back(self, path: Path, found: Derived, texts: Texts) -> None:
        """Read what the last workbook here was made from a page at a time, and add it up beside the window."""
        bench, jobs, written = self._bench, self._bench.jobs, partial(self._write, path, found, texts)
        if self.exporter() is not EXCEL:
            written()
            return

        def add_up(read: Callable[[], Earlier | None]) -> None:
            jobs.start(self.tr("Exporting"), lambda _tick: read(), written)

        suggested, witnesses = self.status.currentData() == "all", bench.findings.witnesses
        slices = look_back(bench.project, path.absolute().parent, include_suggested=suggested, witnesses=witnesses)
        jobs.write(self.tr("Exporting"), handing(slices, add_up), lambda: None)

    def _write(self, path: Path, found: Derived | None, texts: Texts | None, earlier: Earlier | None = None) -> None:
        exporter = self.exporter()
        report = self._bench.do(
            gather,
            tables=self.chosen_tables(),
            status=self.status.currentData(),
            language=self.language.currentData(),
            with_evidence=self.evidence.isChecked() or not self.evidence.isEnabled(),
            witnesses=self._bench.findings.witnesses,
            earlier=earlier,
            needs_spans=exporter.needs_spans,
            dialect=Dialect(self.dialect.currentData()),
            # Worked out beside the window while the dialog was looked at.
            found=found,
            texts=texts,
            # Only where the report speaks as the window does: the window's catalogue has one language.
            say=shown if self.language.currentData() == language() else str,
        )
        if report is None:
            self.show()
            return

        def work(tick: Tick) -> int:
            exporter.write(report, path, tick)
            return exporter.left_out(report)

        self._bench.jobs.start(self.tr("Exporting"), work, partial(self.written.emit, path)).ended.connect(self.accept)

    def _fill(self) -> None:
        for exporter in EXPORTERS:
            self.format.addItem(f"{label(exporter.label)} ({exporter.suffix})")
        for table in self._bench.codebook.tables:
            item = QListWidgetItem(label(table.label), self.tables)
            item.setData(Qt.ItemDataRole.UserRole, table.name)
            item.setCheckState(Qt.CheckState.Checked)
        self.evidence.setChecked(True)
        self.status.addItem(self.tr("Verified by a second person only"), "verified")
        self.status.addItem(self.tr("Confirmed only"), "confirmed")
        self.status.addItem(self.tr("Everything, suggestions too"), "all")
        self.status.setCurrentIndex(self.status.findData("confirmed"))
        self.language.addItem("Tiếng Việt", "vi")
        self.language.addItem("English", "en")
        self.language.setCurrentIndex(self.language.findData(language()))
        self.dialect.addItem(self.tr("Comma: for programs, and Excel in English"), Dialect.COMMA)
        self.dialect.addItem(self.tr("Semicolon: for Excel in Vietnamese"), Dialect.SEMICOLON)
        self.dialect.addItem(self.tr("Tab"), Dialect.TAB)
        project, before = self._bench.project.path, recall.exported(self._bench.looks.panels)
        # Again to where it went last: the second export is one Enter away.
        again = renamed(before, self.exporter()) if before and before.parent.is_dir() else None
        self.target.setText(str(again or project.with_suffix(self.exporter().suffix)))

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(GAP)
        place.addWidget(self.target, 1)
        place.addWidget(self._browse)
        form = self._form
        form.setVerticalSpacing(GAP)
        form.setHorizontalSpacing(PADDING)
        for text, field in (
            (self.tr("&Format"), self.format),
            (self.tr("&Tables"), self.tables),
            (self.tr("&Status"), self.status),
            (self.tr("&Language"), self.language),
            (self.tr("Se&parator"), self.dialect),
        ):
            form.addRow(text, field)
            field.setAccessibleName(text.replace("&", ""))
        form.addRow("", self.evidence)
        form.addRow(self.tr("Holds"), self.amount)
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
        self.status.currentIndexChanged.connect(self._ask)
        self.language.currentIndexChanged.connect(self._on_language)
        self.evidence.toggled.connect(self._on_counted)
        self.preview.told.connect(self._on_counted)
        self.finished.connect(self.preview.close)
        self.target.textChanged.connect(self._on_changed)
        self.written.connect(lambda path, _: recall.remember_export(self._bench.looks.panels, path))
        self._on_language()
        self._on_format()
        self._on_changed()
        self._ask()

    def _ask(self) -> None:
        self._on_counted()
        self.preview.ask(self.status.currentData())

    def _on_counted(self) -> None:
        """Show beside each table how many rows it has, and below what the whole would hold."""
        status = self.status.currentData()
        with QSignalBlocker(self.tables):
            for table, item in zip(self._bench.codebook.tables, self._items(), strict=True):
                of = self.preview.of(status, table.name)
                rows = "" if of is None else "  ·  " + self.tr("rows: {count}").format(count=f"{of.rows}")
                item.setText(label(table.label) + rows)
        self.amount.setText(self._amount())

    def _amount(self) -> str:
        if self.exporter().needs_spans:
            return self.tr("marked words: {count}").format(count=self._marked())
        whole = self.preview.whole(self.status.currentData(), self.chosen_tables())
        if whole is None:
            return self.tr("Counting…")
        parts = [
            self.tr("rows: {count}").format(count=f"{whole.rows}"),
            self.tr("facts: {count}").format(count=f"{whole.facts}"),
        ]
        if self.evidence.isChecked() or not self.evidence.isEnabled():
            parts.append(self.tr("quotations: {count}").format(count=f"{whole.passages}"))
        return "  ·  ".join([*parts, self.tr("contradictions: {count}").format(count=f"{whole.contradictions}")])

    def _marked(self) -> int:
        suggested = {State.SUGGESTED} if self.status.currentData() == "all" else set()
        return spans.count(self._bench.project, states={State.CONFIRMED} | suggested)

    def _on_language(self) -> None:
        # Where decimals are written with a comma, Excel takes a line of commas for one cell.
        usual = Dialect.SEMICOLON if self.language.currentData() == "vi" else Dialect.COMMA
        self.dialect.setCurrentIndex(self.dialect.findData(usual))

    def _on_format(self) -> None:
        self._form.setRowVisible(self.dialect, self.exporter() is CSV)
        # The others are nothing without their evidence.
        self.evidence.setEnabled(self.exporter() is EXCEL)
        # A span belongs to no table.
        self.tables.setEnabled(not self.exporter().needs_spans)
        self._on_counted()
        self.target.setText(str(renamed(Path(self.target.text()), self.exporter())))

    def _on_changed(self) -> None:
        # Said here, not asked afterwards: exporting again is the usual thing to do.
        self.warning.setText(self.tr("This file is there already and will be replaced."))
        self.warning.setVisible(Path(self.target.text()).expanduser().is_file())
        self.amount.setText(self._amount())
        ready = bool(self.chosen_tables() or self.exporter().needs_spans) and bool(self.target.text().strip())
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(ready)

    def _on_browse(self) -> None:
        chooser = QFileDialog(self, self.tr("Write to"), self.target.text())
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(self.exporter().suffix)
        chooser.fileSelected.connect(self.target.setText)
        chooser.open()

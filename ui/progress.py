"""The job under way, at the right end of the status line: its name, how far it has come, and a way out."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from annotator.visible import line
from ui.icons import icon
from ui.jobs import Job, Jobs
from ui.named import named
from ui.sizes import wide
from ui.theme import NEAR


class Progress(QWidget):
    """Visible while a job runs; of several, the first one started is shown."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._label = QLabel()
        self._bar = named(QProgressBar(textVisible=False), "progressBar")
        self._bar.setFixedWidth(wide(180))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = named(QToolButton(autoRaise=True), "cancelJob")
        self._cancel.setIcon(icon("close"))
        self._cancel.setAccessibleName(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Cancel"))
        self._cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, NEAR, 0)
        for part in (self._label, self._bar, self._cancel):
            row.addWidget(part)
        jobs.started.connect(self._on_started)
        jobs.ended.connect(self._on_ended)
        self.hide()

    def _on_started(self, job: Job) -> None:
        if not job.quiet:
            job.progressed.connect(lambda done, total: self._show(job, done, total))
            self._show(self._jobs.shown()[0], 0, 0)
            self.show()

    def _on_ended(self, job: Job) -> None:
        left = self._jobs.shown()
        if left and not job.quiet:
            self._show(left[0], 0, 0)
        self.setVisible(bool(left))

    def _on_cancel(self) -> None:
        # The whole chain is given up: what waits behind the job in view belongs to it.
        for job in self._jobs.shown():
            job.cancel()

    def _show(self, job: Job, done: int, total: int) -> None:
        if job is not next(iter(self._jobs.shown()), None):
            return
        self._label.setText(line(job.label))
        # A total of 0 makes Qt show a bar that only says "busy".
        self._bar.setMaximum(total)
        self._bar.setValue(done)

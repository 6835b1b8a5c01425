"""The codebook editor: the tree of entries, the form of one of them, and what keeps the whole from being saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.codebook import drafting
from annotator.codebook.complaints import Complaint, complaint
from annotator.codebook.drafting import Draft
from annotator.codebook.editing import Entry
from annotator.codebook.lines import Path
from annotator.errors import UserError
from ui.dialogs.codebook import starting
from ui.dialogs.codebook.form import EntryForm
from ui.dialogs.codebook.naming import entry_name, place_name
from ui.dialogs.codebook.outline import Outline
from ui.dialogs.codebook.questions import SHAPING
from ui.dialogs.codebook.tools import Tools
from ui.messages import shown
from ui.named import named
from ui.reading_order import in_reading_order
from ui.sizes import room
from ui.theme import GAP, MARGINS

_PAUSE = 150
"""Milliseconds of rest after a letter before the whole text is rewritten and read: that takes two frames."""

_Button = QDialogButtonBox.StandardButton


class CodebookDialog(QDialog):
    """Emits `saved` with the draft and stays open: whoever saves it may have a question first, and closes it."""

    saved = Signal(object)  # Draft

    def __init__(self, source: str, parent: QWidget | None = None, *, is_new: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("codebookDialog")
        self.setWindowTitle(self.tr("New codebook") if is_new else self.tr("Codebook"))
        self.resize(room(980, 660))
        self.draft = drafting.begin(source)
        self._is_new = is_new
        self._answers: dict[str, Entry] = {}
        self._refused: UserError | None = None
        self._complaint: Complaint | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.take_answers)
        self.outline = Outline()
        self.form = EntryForm()
        self.told = named(QLabel(wordWrap=True), "codebookComplaint")
        self._goto = named(QPushButton(self.tr("Show it")), "codebookShow")
        self.tools = Tools()
        self._buttons = QDialogButtonBox(_Button.Save | _Button.Cancel)
        self._lay_out()
        self._connect()
        self.outline.show_source(source, ())
        self._show_entry(())
        self._tell()

    # --- how it looks -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left())
        split.addWidget(self.form)
        split.setSizes([400, 540])
        split.setHandleWidth(14)
        below = QHBoxLayout()
        below.addWidget(self.told, 1)
        below.addWidget(self._goto)
        below.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        layout.addWidget(split, 1)
        layout.addLayout(below)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.outline, 1)
        column.addWidget(self.tools)
        return left

    def _connect(self) -> None:
        self.outline.chosen.connect(self._on_chosen)
        self.outline.add_wished.connect(self._offer)
        self.outline.removal_wished.connect(self._on_remove)
        self.outline.move_wished.connect(self._on_move)
        self.outline.form_wished.connect(lambda: self.form.focus(next(iter(self.form.cells))))
        self.form.answered.connect(self._on_answered)
        self.tools.offer_wished.connect(self._offer)
        self.tools.add_wished.connect(self.add)
        self.tools.removal_wished.connect(self._on_remove)
        self.tools.move_wished.connect(self._on_move)
        self._goto.clicked.connect(self._on_goto)
        self._buttons.accepted.connect(self._on_save)
        self._buttons.rejected.connect(self.reject)
        save = QAction(self)
        save.setShortcut(QKeySequence("Ctrl+S"))
        save.triggered.connect(self._on_save)
        self.addAction(save)

    def _show_entry(self, path: Path) -> None:
        self.form.show_entry(self.draft.source, path)
        in_reading_order(self)
        self.tools.fit(self.draft.source, path)

    def _tell(self) -> None:
        """Say what keeps the codebook from being saved, if anything does."""
        self._complaint = complaint(self.draft.source)
        elsewhere = self._complaint is not None and self._complaint.path != self.form.path
        self.told.setText(self._words())
        wrong = self._refused is not None or self._complaint is not None
        self.told.setForegroundRole(QPalette.ColorRole.BrightText if wrong else QPalette.ColorRole.PlaceholderText)
        self._goto.setVisible(elsewhere and self._refused is None)
        self._buttons.button(_Button.Save).setEnabled(not wrong and (self.draft.is_changed or self._is_new))

    def _words(self) -> str:
        if self._refused is not None:
            return shown(self._refused)
        if self._complaint is not None:
            place = place_name(self.draft.source, self._complaint.path)
            return f"{place}: {shown(self._complaint.message)}"
        return self.tr("Ctrl+S saves.") if self.draft.is_changed else self.tr("Nothing is changed.")

    # --- answers ----------------------------------------------------------------------------------------

    def _on_answered(self, key: str, answer: object) -> None:
        self._answers[key] = cast(Entry, answer)
        if self.form.cells[key].by_letters:
            self._pause.start()
        else:
            self.take_answers()

    def take_answers(self) -> None:
        """Put what was edited since the last time into the draft."""
        self._pause.stop()
        answers, self._answers = self._answers, {}
        path = self.form.path
        for key, answer in answers.items():
            if key == "name":
                self._refused = None
            taken = self._change(partial(starting.answered, self.draft, path, key, answer))
            if key == "name":
                self.form.refuse_name(not taken)
        if answers:
            if SHAPING & answers.keys():
                self._show_entry(path)
                self.form.focus(next(iter(SHAPING & answers.keys())))
            elif "label" in answers and "name" in self.form.cells and self._refused is None:
                self.form.cells["name"].show_raw(drafting.entry(self.draft.source, path).get("name"))
            self.outline.rename(self.draft.source, path)
            self._tell()

    def _change(self, make: Callable[[], Draft]) -> bool:
        """Go on with the draft that is made; whether there is one: what cannot be done is told."""
        try:
            self.draft = make()
        except UserError as error:
            self._refused = error
            return False
        return True

    # --- entries ----------------------------------------------------------------------------------------

    def _on_chosen(self, path: Path) -> None:
        self.take_answers()
        # A name that cannot be was never taken: the form of another entry begins without it.
        self._refused = None
        self._show_entry(path)
        self._tell()

    def _show_draft(self, at: Path) -> None:
        self.outline.show_source(self.draft.source, at)
        self._refused = None
        self._show_entry(at)
        self._tell()

    def _offer(self) -> None:
        """Ask what to add beside or within the current entry."""
        self.take_answers()
        self.tools.offer(self.draft.source, self.outline.path)

    def add(self, heading: str) -> None:
        """Add an entry of this heading where the current one stands, and go to its form."""
        self.take_answers()
        parent = starting.parent_for(self.draft.source, self.outline.path, heading)
        if parent is None:
            return
        if self._change(lambda: starting.start(self.draft, parent, heading)[0]):
            self._show_draft((*parent, (heading, self._many(parent, heading))))
            self.form.focus(next(iter(self.form.cells)))
        else:
            self._tell()

    def _many(self, parent: Path, heading: str) -> int:
        return len(drafting.entry(self.draft.source, parent).get(heading, ()))

    def _on_remove(self) -> None:
        self.take_answers()
        path = self.outline.path
        if not path:
            return
        if self._change(lambda: drafting.removed(self.draft, path)):
            (heading, number), parent = path[-1], path[:-1]
            left = self._many(parent, heading)
            self._show_draft((*parent, (heading, min(number, left))) if left else parent)
            self.outline.setFocus()
        else:
            self._tell()

    def _on_move(self, by: int) -> None:
        self.take_answers()
        path, before = self.outline.path, self.draft
        if not path:
            return
        if self._change(lambda: drafting.moved(self.draft, path, by)):
            heading, number = path[-1]
            self._show_draft(path if self.draft is before else (*path[:-1], (heading, number + by)))
        else:
            self._tell()

    def _on_goto(self) -> None:
        if self._complaint is not None:
            self.outline.go_to(self._complaint.path)

    # --- the end ----------------------------------------------------------------------------------------

    def _on_save(self) -> None:
        name = self.form.cells.get("name")
        if name is not None and name.isAncestorOf(self.focusWidget() or self):
            # Ctrl+S leaves the keyboard where it is: a name just written is taken now.
            self._answers["name"] = name.answer()
        self.take_answers()
        if self._buttons.button(_Button.Save).isEnabled():
            self.saved.emit(self.draft)

    def reject(self) -> None:
        """Close; what was changed is asked about first."""
        self.take_answers()
        if not self.draft.is_changed:
            super().reject()
            return
        asked = QMessageBox(
            QMessageBox.Icon.NoIcon,
            self.windowTitle(),
            self.tr("The changes to “{name}” are not saved.").format(name=entry_name(self.draft.source, ())),
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
            self,
        )
        asked.setObjectName("codebookDiscard")
        asked.setDefaultButton(QMessageBox.StandardButton.Cancel)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.button(QMessageBox.StandardButton.Discard).clicked.connect(super().reject)
        asked.open()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        # Enter ends a line of the form and presses the button it is on; it never saves from afar.
        button = self.focusWidget()
        if isinstance(button, QPushButton):
            button.click()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.outline.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

"""The form beside the article: what the current item says, on which words it rests, and the decision about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator import kinds
from annotator.model import Claim, Span, State
from db.ops import claims as claim_ops
from db.ops import spans as span_ops
from ui import decisions
from ui.messages import label
from ui.models import quotation
from ui.panels import next_steps
from ui.panels.claim_fields import ClaimFields, Read, drawn
from ui.panels.claim_head import ClaimHead
from ui.panels.decision_bar import DecisionBar
from ui.panels.empty import Emptiable
from ui.theme import FOCUS_BAR, GAP, SPACE
from ui.workbench import Workbench

if TYPE_CHECKING:
    from annotator.claims.drafts import Draft


class ClaimForm(QWidget):
    """Enter confirms, F2 corrects, Delete rejects; each decision goes on to the next open item."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._editing = False
        self._item: Claim | Span | None = None
        self._words: Span | None = None  # the words that a new claim is being made of
        self.setObjectName("claimForm")
        self.setAccessibleName(self.tr("Claim form"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)  # for the bar that tells where the keyboard is
        self._head = ClaimHead(bench, self)
        self._fields = ClaimFields(bench, self)
        self._quotes = QLabel(self)
        self._done = QLabel(self)
        self._bar = DecisionBar(self)
        self._body = Emptiable(self._make_page(), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(FOCUS_BAR, 0, 0, 0)
        layout.addWidget(self._body)
        self._connect(bench)
        self.installEventFilter(self)
        self._show_current()

    def _make_page(self) -> QWidget:
        self._quotes.setObjectName("claimQuotations")
        self._quotes.setAccessibleName(self.tr("Quotation"))
        self._done.setForegroundRole(QPalette.ColorRole.Link)
        self._quotes.setWordWrap(True)
        self._quotes.setTextFormat(Qt.TextFormat.RichText)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(GAP, SPACE, GAP, SPACE)
        rows.setSpacing(SPACE)
        self._done.setObjectName("allDecided")
        self._done.setWordWrap(True)
        for part in (self._done, self._head, self._fields, self._quotes):
            rows.addWidget(part)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._bar)
        return page

    def _connect(self, bench: Workbench) -> None:
        bench.current_changed.connect(self._show_current)
        bench.wished.connect(self._on_wished)
        bench.findings.changed.connect(self._tell_next)
        self._fields.drafted.connect(self._on_drafted)
        self._head.moved.connect(self._on_moved)
        self._bar.confirmed.connect(self.confirm)
        self._bar.rejected.connect(self.reject)
        self._bar.corrected.connect(self.edit)
        self._bar.cancelled.connect(self.cancel)

    # --- what the user does -----------------------------------------------------------------------------

    def confirm(self) -> None:
        """Say that the item is right, or save what was corrected, and go on."""
        if self._editing:
            self._save()
        elif self._bench.current is not None:
            decisions.confirm(self._bench)

    def reject(self) -> None:
        """Set the item aside and go on."""
        if not self._editing and self._bench.current is not None:
            decisions.reject(self._bench)

    def edit(self) -> None:
        """Let the fields be written in."""
        if self._item is not None and not self._bench.project.read_only:
            self._set_editing(True)
            self._fields.begin()

    def begin_new(self, words: Span) -> None:
        """Make a claim of marked words: which field, of which row."""
        if self._bench.project.read_only:
            return
        from annotator.claims.drafts import drafts  # only now: no window needs it to be painted

        article = self._bench.text(words.article_id)
        found = drafts(article, self._bench.spans, self._bench.codebook, words)
        if not found:
            told = self.tr("No table of the codebook asks for {kind}.")
            self._bench.message.emit(told.format(kind=label(kinds.kind(words.kind).label)))
            return
        self._set_editing(False)
        self._words = words
        self._body.tell("")
        self._done.hide()
        self._head.show_words(article.text.text[words.start : words.end])
        self._fields.show_drafts(found, article.published_on)
        self._quotes.setText("<br><br>".join(quotation.quotations(article, quotation.places_of(words))))
        self._set_editing(True)
        self._on_drafted(found[0])
        self._fields.choice.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> None:
        """Leave the item as it was."""
        self._set_editing(False)
        self._show_current()
        self.setFocus()

    def _save(self) -> None:
        item, words, read = self._item, self._words, self._fields.read()
        if read is None or (item is None and words is None):
            return
        self._set_editing(False)
        self.setFocus()
        if words is not None:
            self._bench.do(claim_ops.add, read.claim_of(words))
        elif isinstance(item, Claim):
            self._correct(item, read)
        elif item is not None:
            self._bench.do(span_ops.correct, item.id, value=read.value)
        current = self._bench.current
        if words is None or current is None or current.state is not State.SUGGESTED:
            # A claim made in between leads back to the one that was to be decided.
            self._bench.next_undecided()
        self._show_current()

    def _correct(self, claim: Claim, read: Read) -> None:
        moved = read.table != claim.table
        stored = self._bench.do(
            claim_ops.correct,
            claim.id,
            row=read.row,
            value=read.value,
            as_of=read.as_of,
            scope=read.scope,
            table=read.table,
            field=read.field,
            evidence=read.evidence if moved else (),
        )
        if stored is not None and stored != claim.id:
            # Of another field it is a claim of its own; the one that was left is rejected.
            self._bench.set_current(next((one for one in self._bench.claims if one.id == stored), None))

    # --- what is shown ----------------------------------------------------------------------------------

    def _show_current(self) -> None:
        """Show the current item; while one is being corrected it stays on show."""
        item = self._bench.current
        if self._keeps(item):
            return
        self._item = item
        self._body.tell("" if item else next_steps.emptiness(self._bench))
        self._set_editing(False)
        self._keep_keyboard()
        self._tell_next()
        done = self._bench.is_done
        if item is not None:
            self._head.show_item(item)
            self._fields.show_item(item)
            article = self._bench.text(item.article_id)
            self._quotes.setText("<br><br>".join(quotation.quotations(article, quotation.places_of(item))))
            goes_on = done and bool(self._bench.following())
            self._bar.show_state(item.state, read_only=self._bench.project.read_only, goes_on=goes_on)

    def _tell_next(self) -> None:
        """What comes once the article is done; a verdict given meanwhile counts."""
        done = self._bench.is_done and self._words is None
        self._done.setVisible(done)
        self._done.setText(next_steps.what_is_next(self._bench) if done else "")

    def _keep_keyboard(self) -> None:
        """Before a line that has the keyboard goes with its item: Qt would ask for the next place, and move again."""
        focus = QApplication.focusWidget()
        if focus is not None and self._fields.isAncestorOf(focus):
            self.setFocus()

    def _keeps(self, item: Claim | Span | None) -> bool:
        """Whether what is being typed stays: it must not vanish because something else was written meanwhile."""
        if self._editing and self._words is not None:
            return self._words.article_id == self._bench.article_id
        return self._editing and item is not None and self._item is not None and _same(item, self._item)

    def _set_editing(self, editing: bool) -> None:
        ends, self._editing = self._editing and not editing, editing
        if ends and self.isAncestorOf(QApplication.focusWidget() or self):
            # Before what has the keyboard is hidden: Qt would look for another place for it.
            self.setFocus()
        if not editing:
            self._words = None
        if ends:
            self._on_drafted(None)
        self._fields.set_editable(editing)
        self._bar.set_editing(editing)

    # --- what happens -----------------------------------------------------------------------------------

    def _on_wished(self, wish: str) -> None:
        if wish == "item.correct":
            self.edit()

    def _on_drafted(self, draft: Draft | None) -> None:
        """Let the parts of what is being made be outlined, and no longer those of the current item."""
        item = self._words or self._item
        self._bench.draft = drawn(draft, item.article_id) if draft and item else None
        self._bench.drafted.emit()

    def _on_moved(self, step: int) -> None:
        if step > 0:
            self._bench.next_item()
        else:
            self._bench.previous_item()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case keys.Key_Return | keys.Key_Enter if control and not self._editing:
                self._bench.wished.emit("claim.new")
            case keys.Key_Return | keys.Key_Enter:
                self.confirm()
            case keys.Key_F2:
                self.edit()
            case keys.Key_Escape if self._editing:
                self.cancel()
            case keys.Key_Delete if not self._editing:
                self.reject()
            case keys.Key_Down | keys.Key_Up if not self._editing:
                self._on_moved(1 if event.key() == keys.Key_Down else -1)
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Not event(): a bug in an override that Qt calls from within another one would end the program unreported.
        if self._editing and event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Esc leaves the correction before it leaves the form.
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if not self._editing:
            # As in the text: from item to item. The buttons have keys of their own, and Esc leads to the article.
            self._on_moved(1 if forward else -1)
            return True
        # Round and round within the form, from top to bottom: Enter and Esc lead out.
        stops = [*self._fields.stops(), *self._bar.stops()]
        here = self.focusWidget()
        at = stops.index(here) if here in stops else -1
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._editing:
            self._fields.begin()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_body"):
            # The sign of the state is a picture in the colours of the look before.
            self._show_current()


def _same(one: Claim | Span, other: Claim | Span) -> bool:
    return type(one) is type(other) and one.id == other.id

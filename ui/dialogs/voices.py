"""Who speaks with one voice about a contradiction: the passages side by side, and a person's word on them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator import kinds
from annotator.model import ArticleId, Contradiction, VoiceRuling
from db.ops import voices
from db.queries import voices as stored
from ui.dialogs.listing import headline
from ui.dialogs.passage_pair import PassagePair
from ui.models import naming
from ui.models.voices import Speaker, Voice, heard, nearest, source_name
from ui.named import named
from ui.panels.reason_box import ReasonBox
from ui.sizes import room
from ui.theme import GAP, MARGINS
from ui.workbench import Workbench

_SPEAKER = Qt.ItemDataRole.UserRole


class VoicesDialog(QDialog):
    """The articles by voice on the left; on the right the chosen one beside another of its voice.

    Delete calls the chosen article independent, Insert calls the selected ones one voice; both ask for a reason.
    """

    def __init__(self, bench: Workbench, one: Contradiction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench, self._id = bench, one.id
        self._rulings: list[VoiceRuling] = []
        self._splits = True
        # By value and article: where a decision was made the keyboard stays.
        self._items: dict[tuple[str, ArticleId], QTreeWidgetItem] = {}
        self.setObjectName("voicesDialog")
        self.setWindowTitle(self.tr("Voices"))
        self.resize(room(1000, 520))
        self._head = headline(naming.fact_name(bench.codebook, one))
        self._told = QLabel(self, wordWrap=True)
        self.list = self._make_list()
        self._pair = PassagePair(bench, self)
        self.reason = self._make_reason()
        self._split = self._button("splitVoices", self.tr("Independent"), self.tr("Delete"))
        self._join = self._button("joinVoices", self.tr("One voice"), self.tr("Insert"))
        self._withdraw = self._button("withdrawVoices", self.tr("As found"), self.tr("Ctrl+Delete"))
        self._lay_out()
        self._connect()
        self.reload()
        self.list.setFocus()

    def _make_list(self) -> QTreeWidget:
        tree = named(QTreeWidget(self), "voiceList")
        tree.setAccessibleName(self.tr("Voices"))
        tree.setHeaderHidden(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.installEventFilter(self)
        return tree

    def _make_reason(self) -> ReasonBox:
        box = ReasonBox(self)
        box.clear()
        box.addItems(
            [
                self.tr("Both took it from the same agency"),
                self.tr("One copied the other"),
                self.tr("The same press release"),
                self.tr("Each had its own reporter"),
                self.tr("Only a quotation is the same"),
            ]
        )
        box.reset()
        return box

    def _button(self, name: str, words: str, key: str) -> QPushButton:
        button = named(QPushButton(words, self), name)
        button.setToolTip(key)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        self._told.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self._pair)
        split.setSizes([330, 640])
        given = QHBoxLayout()
        given.addWidget(self.reason, 1)
        for button in (self._split, self._join, self._withdraw):
            given.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*MARGINS)
        rows.setSpacing(GAP)
        rows.addWidget(self._head)
        rows.addWidget(self._told)
        rows.addWidget(split, 1)
        rows.addLayout(given)

    def _connect(self) -> None:
        self.list.itemSelectionChanged.connect(self._show_chosen)
        self.list.currentItemChanged.connect(self._show_chosen)
        self._split.clicked.connect(self.split)
        self._join.clicked.connect(self.join)
        self._withdraw.clicked.connect(self.withdraw)
        self.reason.entered.connect(self._on_reason_entered)
        self._bench.findings.changed.connect(self.reload)

    # --- reading ----------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Show the voices as they are known now; the chosen article stays chosen."""
        one = next((one for one in self._bench.findings.contradictions if one.id == self._id), None)
        if one is None:
            self.reject()  # nothing is said of this fact any more
            return
        self._rulings = stored.rulings(self._bench.project)
        at = self.list.currentItem()
        kept = next((key for key, item in self._items.items() if item is at), None)
        found = heard(one, self._bench.findings.witnesses)
        self.list.clear()
        self._items.clear()
        for number, voice in enumerate(found, 1):
            self.list.addTopLevelItem(self._branch(one, number, voice))
        self.list.expandAll()
        articles = len({article_id for _, article_id in self._items})
        words = self.tr("{articles} articles, {voices} voices. Shift+Down selects more, Insert joins, Delete splits.")
        self._told.setText(words.format(articles=articles, voices=len(found)))
        again = self._items.get(kept) if kept else None
        # Said in so many words: while Ctrl is held down a new current item would not be selected.
        chosen = again or next(iter(self._items.values()))
        self.list.setCurrentItem(chosen, 0, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _branch(self, one: Contradiction, number: int, voice: Voice) -> QTreeWidgetItem:
        value = naming.value_name(self._bench.codebook, one.table, one.field, voice.value)
        head = QTreeWidgetItem([self.tr("{value}: voice {number}").format(value=value, number=number)])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for speaker in voice.speakers:
            item = QTreeWidgetItem([source_name(self._bench, speaker.article_id)])
            item.setToolTip(0, self._bench.text(speaker.article_id).title)
            item.setData(0, _SPEAKER, speaker)
            head.addChild(item)
            self._items[kinds.key(voice.value), speaker.article_id] = item
        return head

    def chosen(self) -> Speaker | None:
        """The article that the keyboard is on."""
        return _speaker(self.list.currentItem())

    def selected(self) -> list[Speaker]:
        """All articles that are selected, in the order of the list."""
        return [one for one in map(_speaker, self.list.selectedItems()) if one is not None]

    def _mates(self) -> list[Speaker]:
        """The other articles of the chosen one's voice."""
        item = self.list.currentItem()
        head = item.parent() if item else None
        if item is None or head is None:
            return []
        return [one for at in range(head.childCount()) if (one := _speaker(head.child(at))) and one != _speaker(item)]

    def _show_chosen(self) -> None:
        chosen, mates = self.chosen(), self._mates()
        others = [one for one in self.selected() if one != chosen] or mates
        self._pair.show_pair(chosen, nearest(self._bench, chosen, others) if chosen else None, self._rulings)
        writable = not self._bench.project.read_only
        self._split.setEnabled(writable and bool(mates))
        self._join.setEnabled(writable and len(self.selected()) > 1)
        self._withdraw.setEnabled(writable and bool(self._said()))

    def _said(self) -> list[VoiceRuling]:
        """What was said of the chosen article and the others here."""
        chosen = self.chosen()
        return [one for one in self._rulings if chosen and chosen.article_id in (one.one, one.other)]

    # --- deciding ---------------------------------------------------------------------------------------

    def split(self) -> None:
        """Call the chosen article independent of its voice, once there is a reason."""
        self._splits = True
        chosen, mates = self.chosen(), self._mates()
        if chosen and mates and self._has_reason():
            others = [one.article_id for one in mates]
            self._bench.do(voices.split, chosen.article_id, others, reason=self.reason.currentText())
            self._decided()

    def join(self) -> None:
        """Call the selected articles one voice, once there is a reason."""
        self._splits = False
        first, *others = [one.article_id for one in self.selected()] or [ArticleId(0)]
        if others and self._has_reason():
            self._bench.do(voices.join, first, others, reason=self.reason.currentText())
            self._decided()

    def withdraw(self) -> None:
        """Let what was found in the texts hold again for the chosen article."""
        if said := self._said():
            self._bench.do(voices.withdraw, [one.id for one in said])
            self._decided()

    def _has_reason(self) -> bool:
        if self.reason.currentText().strip():
            return True
        self.reason.setFocus()
        return False

    def _on_reason_entered(self) -> None:
        (self.split if self._splits else self.join)()

    def _decided(self) -> None:
        self.reason.reset()
        self.reload()
        self.list.setFocus()

    # --- Qt's own names ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            buttons = {
                (Qt.Key.Key_Delete, False): self._split,
                (Qt.Key.Key_Insert, False): self._join,
                (Qt.Key.Key_Delete, True): self._withdraw,
            }
            button = buttons.get((Qt.Key(event.key()), control))
            if button is not None:
                button.click()
                return True
        return super().eventFilter(watched, event)


def _speaker(item: QTreeWidgetItem | None) -> Speaker | None:
    found = item.data(0, _SPEAKER) if item else None
    return found if isinstance(found, Speaker) else None

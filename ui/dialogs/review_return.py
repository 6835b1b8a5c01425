"""Why a fact goes back: one of the short list, by arrows and Enter, and the reviewer's own words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from annotator.reviewing.reasons import WORDS, ReturnReason
from ui.dialogs.review_words import ReviewDialog
from ui.messages import shown
from ui.named import named
from ui.sizes import room

_REASON = Qt.ItemDataRole.UserRole


class ReturnDialog(ReviewDialog):
    """`give_back` gets the reason and the words, and may refuse them."""

    def __init__(
        self, fact: str, give_back: Callable[[ReturnReason, str], None], parent: QWidget | None = None
    ) -> None:
        translate = QCoreApplication.translate
        title, button = translate("ReturnDialog", "Return the fact"), translate("ReturnDialog", "Return")
        super().__init__(title, fact, button, parent)
        self._give_back = give_back
        self.setObjectName("returnDialog")
        self.resize(room(460, 360))
        self.reasons = named(QListWidget(self), "returnReasons")
        self.reasons.setAccessibleName(self.tr("Reason"))
        for reason, words in WORDS.items():
            item = QListWidgetItem(shown(words), self.reasons)
            item.setData(_REASON, reason)
        self.reasons.setCurrentRow(0)
        self.reasons.itemDoubleClicked.connect(self.submit)
        self._lay_out(self.reasons, hint=self.tr("A word to whoever decided it (not needed)"))
        self.reasons.setFocus()

    def give(self) -> bool:
        """Return the fact."""
        reason = ReturnReason(self.reasons.currentItem().data(_REASON))
        if reason is ReturnReason.OTHER and not self.words.text().strip():
            # Of no use without words: the core says so too.
            self.words.setFocus(Qt.FocusReason.TabFocusReason)
        self._give_back(reason, self.words.text())
        return True

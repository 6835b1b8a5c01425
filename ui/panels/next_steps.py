"""What the form says where there is nothing to decide: what comes next, and what was left over."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.model import Span, State
from ui.models.contradictions import unsettled
from ui.workbench import Workbench


def emptiness(bench: Workbench) -> str:
    """Why there is no item."""
    translate = QCoreApplication.translate
    if not bench.article_id:
        return translate("ClaimForm", "Open an article: what it claims is shown here, one decision at a time.")
    if bench.items:
        return what_is_next(bench)
    return translate(
        "ClaimForm",
        "Nothing was found in this article. Select words in the text, mark them with F6, F7 or F9, and make a claim of "
        "them with Ctrl+Enter; or press F5 to look again.",
    )


def what_is_next(bench: Workbench) -> str:
    """Where the work goes on once the article is done, and what it has left over."""
    return " ".join(filter(None, (_next_place(bench), _left_over(bench))))


def _left_over(bench: Workbench) -> str:
    """That words which no claim uses are still undecided: Enter passes them by."""
    left = sum(isinstance(item, Span) and item.state is State.SUGGESTED for item in bench.items)
    told = QCoreApplication.translate("ClaimForm", "Tab goes through the {count} words found that no claim uses.")
    return told.format(count=left) if left else ""


def _next_place(bench: Workbench) -> str:
    translate = QCoreApplication.translate
    if bench.following():
        return translate("ClaimForm", "This article is done. Enter opens the next one with claims to decide.")
    if left := len(unsettled(bench.findings.contradictions)):
        told = translate("ClaimForm", "Every article is done. Contradictions still open: {count}. F8 leads to them.")
        return told.format(count=left)
    return translate("ClaimForm", "Every article is done, and no contradiction is open: export the tables with Ctrl+E.")

"""The names of what a person did in a workbook, and of what is to become of it."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from annotator.model import Codebook, Status
from annotator.sheets import SheetChange, SheetChangeKind, SheetDifference
from annotator.visible import apart, visible
from exports import wording
from exports.report import Mark
from exports.stamp import Hands
from ui.models import naming
from ui.models.sheet_choices import Choice

SIGNS = {
    SheetChangeKind.VALUE: "pencil",
    SheetChangeKind.STATUS: "check",
    SheetChangeKind.VERDICT: "flag",
    SheetChangeKind.ADDED: "plus",
    SheetChangeKind.DELETED: "dash",
}
CONFLICT = "unequal"
_SIGN = re.compile(f"(?:{'|'.join(sorted(wording.SIGNS.values(), key=len, reverse=True))}) ")


def kind_name(kind: SheetChangeKind) -> str:
    """What was done in the workbook, in a word or two."""
    translate = QCoreApplication.translate
    return {
        SheetChangeKind.VALUE: translate("SheetChange", "Value"),
        SheetChangeKind.STATUS: translate("SheetChange", "Status"),
        SheetChangeKind.VERDICT: translate("SheetChange", "Verdict"),
        SheetChangeKind.ADDED: translate("SheetChange", "Added"),
        SheetChangeKind.DELETED: translate("SheetChange", "Deleted"),
    }[kind]


def kind_of(change: SheetChange) -> str:
    """What was done, and whether the project has changed as well since."""
    kind = kind_name(change.kind)
    words = QCoreApplication.translate("SheetChange", "Conflict: {kind}")
    return words.format(kind=kind.lower()) if change.is_conflict else kind


def choice_name(choice: Choice, change: SheetChange) -> str:
    """What will stand in the project, in a word or two."""
    translate = QCoreApplication.translate
    if choice is Choice.OPEN:
        return translate("SheetChange", "not chosen yet")
    if not change.is_conflict:
        return translate("SheetChange", "taken") if choice is Choice.TAKEN else translate("SheetChange", "left")
    if choice is Choice.TAKEN:
        return translate("SheetChange", "the workbook's is taken")
    return translate("SheetChange", "the project's is kept")


def origin(difference: SheetDifference, hands: Hands) -> str:
    """When the workbook was exported and saved last, and by whom, as far as it tells."""
    translate = QCoreApplication.translate
    told = [translate("SheetChange", "Exported {when}").format(when=_moment(difference.made_at)) + _by(hands.made_by)]
    is_later = _moment(hands.saved_at) not in ("", _moment(difference.made_at))
    if is_later or hands.saved_by not in ("", hands.made_by):
        words = translate("SheetChange", "saved last {when}").format(when=_moment(hands.saved_at))
        told.append(words + _by(hands.saved_by))
    return "  ·  ".join(told)


def _by(name: str) -> str:
    return f" ({apart(name)})" if name else ""


def _moment(at: str) -> str:
    """When it was; nothing where somebody wrote what is no time."""
    try:
        return naming.moment(at)
    except ValueError:
        return ""


def sides() -> tuple[str, str, str]:
    """What the three states of a fact are called."""
    translate = QCoreApplication.translate
    return (
        translate("SheetChange", "When exported"),
        translate("SheetChange", "In the workbook"),
        translate("SheetChange", "In the project now"),
    )


def fact_name(codebook: Codebook, change: SheetChange) -> str:
    """Row and field, without the table that stands above; the table where the change is of nothing less."""
    table = naming.table_of(codebook, change.table)
    for name in (table.label.vi, table.label.en) if table else ():
        if change.about.startswith(f"{name} · "):
            return visible(change.about.removeprefix(f"{name} · "))
    return visible(change.about)


def states(change: SheetChange) -> tuple[str, str, str]:
    """What the workbook said, what it says, and what the project says now, in words alone."""
    return _plain(change.before), _plain(change.after), _plain(change.now)


def _plain(words: str) -> str:
    # The window's font has letters only: a sign might turn into a box.
    if words == wording.SIGNS[Mark.CONTRADICTED]:
        return naming.status_name(Status.CONTRADICTED)
    return visible(_SIGN.sub("", words))


def sign_of(change: SheetChange) -> str:
    """The sign before a change; a conflict's own comes before that of its kind."""
    return CONFLICT if change.is_conflict else SIGNS[change.kind]


def summary(difference: SheetDifference) -> str:
    """How much there is to look at."""
    translate = QCoreApplication.translate
    counts = (
        (len(difference.changes), translate("SheetChange", "changes: {count}")),
        (len(difference.conflicts), translate("SheetChange", "conflicts: {count}")),
        (len(difference.notes), translate("SheetChange", "notes: {count}")),
    )
    return "  ·  ".join(words.format(count=count) for count, words in counts)

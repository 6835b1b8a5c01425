"""What taking a change of an edited workbook over would do: the claims that it is about, and its deeds in words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from annotator.model import SCOPE, ClaimId, Quantity, Value, Verdict
from annotator.sheets import Addition, Approval, Correction, Deed, Rejection, Restatement, Settlement, SheetChange
from annotator.visible import apart
from exports import wording
from ui.messages import label
from ui.models import naming
from ui.workbench import Workbench


def claims_of(change: SheetChange) -> list[ClaimId]:
    """The claims that a change is about, each once."""
    return list(dict.fromkeys(claim for deed in change.deeds for claim in _claims(deed)))


def _claims(deed: Deed) -> tuple[ClaimId, ...]:
    match deed:
        case Correction() | Rejection():
            return deed.claims
        case Approval():
            return tuple(claim for one in deed.facts for claim in one.claims)
        case Restatement():
            return (*deed.confirmed, *deed.suggested)
        case Settlement():
            return tuple(claim.id for side in deed.contradiction.values for claim in side.claims)
        case Addition():
            return ()


def effects(bench: Workbench, change: SheetChange) -> list[str]:
    """What applying the change would do, a sentence each."""
    return list(dict.fromkeys(told for deed in change.deeds for told in _effects(bench, change, deed)))


def _effects(bench: Workbench, change: SheetChange, deed: Deed) -> Iterator[str]:
    translate = QCoreApplication.translate
    match deed:
        case Correction(of=""):
            words = translate("SheetChange", "Claims corrected to {value} and confirmed: {count}.")
            yield words.format(value=_value(bench, change, deed.value), count=len(deed.claims))
        case Correction():
            words = translate("SheetChange", "Claims moved to the row with “{field}: {value}”: {count}.")
            field, value = _of_row(bench, change, deed)
            yield words.format(field=field, value=value or "–", count=len(deed.claims))
        case Rejection():
            yield translate("SheetChange", "Claims rejected: {count}.").format(count=len(deed.claims))
        case Approval():
            words = translate("SheetChange", "Facts verified by you: {count}.")
            yield words.format(count=len(deed.facts))
        case Restatement():
            if deed.confirmed:
                words = translate("SheetChange", "Claims confirmed: {count}.")
                yield words.format(count=len(deed.confirmed))
            if deed.suggested:
                words = translate("SheetChange", "Claims that are suggestions again: {count}.")
                yield words.format(count=len(deed.suggested))
        case Settlement():
            yield from _settlement(bench, change, deed)
        case Addition():
            cells = ", ".join(f"{cell.heading}: {'; '.join(cell.words)}" for cell in deed.cells)
            words = translate("SheetChange", "No article says so: a small article of its own is made ({cells}).")
            yield words.format(cells=cells)


def _settlement(bench: Workbench, change: SheetChange, deed: Settlement) -> Iterator[str]:
    translate = QCoreApplication.translate
    one = deed.contradiction
    fact = naming.fact_name(bench.codebook, one)
    if deed.verdict is None:
        yield translate("SheetChange", "The verdict on “{fact}” is taken back.").format(fact=fact)
        return
    told = label(wording.VERDICTS[deed.verdict])
    if deed.verdict is Verdict.VALUE and deed.value is not None:
        value = naming.value_name(bench.codebook, one.table, one.field, deed.value)
        words = translate("SheetChange", "The contradiction “{fact}” is resolved: {value} holds.")
        yield words.format(fact=fact, value=value)
    else:
        words = translate("SheetChange", "The contradiction “{fact}” is resolved: {verdict}.")
        yield words.format(fact=fact, verdict=told)
    if deed.reason:
        yield translate("SheetChange", "Reason: {reason}").format(reason=apart(deed.reason))


def _of_row(bench: Workbench, change: SheetChange, deed: Correction) -> tuple[str, str]:
    """What a part of the row is called, and what it is to be."""
    codebook, table = bench.codebook, change.table
    field = label(SCOPE.label) if deed.of == SCOPE.name else naming.field_name(codebook, table, deed.of)
    return field, naming.row_name(codebook, table, ((deed.of, deed.value),))


def _value(bench: Workbench, change: SheetChange, value: Value) -> str:
    words = naming.value_name(bench.codebook, change.table, change.field, value)
    return naming.localised(words) if isinstance(value, Quantity) else words

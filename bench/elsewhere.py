"""What the same claims would ask for in other programs, by the cost of one action that they publish, added up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator import kinds
from annotator.model import Claim


def show(held: Sequence[Claim], ours: float) -> None:
    """Print the actions per claim of each, and how they are added up."""
    count = max(1, len(held))
    spans = len({(claim.article_id, one.start, one.end) for claim in held for one in claim.evidence})
    typed = sum(len(kinds.label(claim.value)) for claim in held)
    keys = sum(len(kinds.label(value)) for claim in held for _, value in claim.row)
    rows = (
        ("Đối Chiếu: row, field, value, date, scope, evidence", ours * count, "as counted above"),
        ("Prodigy, ner.correct: spans alone, no value, no claim", spans, f"1 key x {spans} spans"),
        ("Prodigy, and the table typed beside it", spans + _sheet(held), "the spans, and the spreadsheet below"),
        (
            "doccano, Label Studio: spans with a typed value, no row",
            spans * 2 + typed + len(held),
            f"(select + label key) x {spans} spans, {typed} letters of values, Enter x {len(held)}",
        ),
        (
            "a spreadsheet: no evidence",
            _sheet(held),
            f"(Alt+Tab there and back, Tab, Enter) x {len(held)}, {keys} letters of keys, {typed} of values",
        ),
    )
    print("\nThe same confirmed claims elsewhere, actions per claim (reading not counted for anyone)")
    for name, actions, how in rows:
        print(f"  {name:<56} {actions / count:>6.2f}  {actions / count / ours:>5.1f} x   {how}")
    print("  Prodigy: A accepts what is shown. doccano, Label Studio: a drag with the mouse selects, a key labels.")


def _sheet(held: Iterable[Claim]) -> int:
    """Switch to the sheet, type the row's key, Tab, type the value, Enter, switch back."""
    return sum(
        4 + len(kinds.label(claim.value)) + sum(len(kinds.label(value)) for _, value in claim.row) for claim in held
    )

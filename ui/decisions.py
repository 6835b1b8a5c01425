"""What a person says of the current item, and where the work goes on from there."""

from __future__ import annotations

from annotator.model import Claim
from db.ops import claims, spans
from ui.workbench import Workbench


def confirm(bench: Workbench) -> None:
    """Confirm the current item and go on to the next undecided one."""
    item = bench.current
    if isinstance(item, Claim):
        bench.do(claims.confirm, item.id)
    elif item is not None:
        bench.do(spans.confirm, item.id)
    bench.next_item(undecided=True)


def reject(bench: Workbench, *, reason: str = "") -> None:
    """Reject the current item and go on to the next undecided one."""
    item = bench.current
    if isinstance(item, Claim):
        bench.do(claims.reject, item.id, reason=reason)
    elif item is not None:
        bench.do(spans.reject, item.id, reason=reason)
    bench.next_item(undecided=True)

"""What a person says of the current item, and where the work goes on from there."""

from __future__ import annotations

from annotator.model import Claim, State
from db.ops import claims, spans
from ui.workbench import Workbench


def confirm(bench: Workbench) -> None:
    """Confirm the current item and go on to the next undecided one; from a finished article to the next."""
    item = bench.current
    if bench.is_done and (item is None or item.state is State.CONFIRMED):
        # Not together with the last decision: the eye shall see it made before the page turns.
        bench.next_article()
        return
    if isinstance(item, Claim):
        bench.do(claims.confirm, item.id)
    elif item is not None:
        bench.do(spans.confirm, item.id)
    bench.next_undecided()


def reject(bench: Workbench, *, reason: str = "") -> None:
    """Reject the current item and go on to the next undecided one; after the last one no item is current."""
    item = bench.current
    if isinstance(item, Claim):
        bench.do(claims.reject, item.id, reason=reason)
    elif item is not None:
        bench.do(spans.reject, item.id, reason=reason)
    if bench.is_done:
        # Were it still current, the next Enter would confirm what was just rejected.
        bench.set_current(None)
    else:
        bench.next_undecided()

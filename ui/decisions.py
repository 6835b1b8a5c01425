"""What a person says of the current item, and where the work goes on from there."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model import Claim, Span, State
from db.ops import claims, spans
from db.queries import claims as stored_claims
from db.queries import spans as stored_spans
from ui.items import Item
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
    _after_rejecting(bench)


def elsewhere(bench: Workbench) -> list[Item]:
    """The proposals in any article that say the same as the current item."""
    item = bench.current
    if isinstance(item, Claim):
        return list(bench.do(stored_claims.identical, item) or ())
    return list(bench.do(stored_spans.identical, item) or ()) if item is not None else []


def decide_all(bench: Workbench, others: Sequence[Item], *, rejects: bool) -> None:
    """The same decision for the current item and these others, in one step; then on to the next."""
    item = bench.current
    if isinstance(item, Claim):
        ids = [item.id, *(other.id for other in others if isinstance(other, Claim))]
        bench.do(claims.reject_all if rejects else claims.confirm_all, ids)
    elif isinstance(item, Span):
        places = [item.id, *(other.id for other in others if isinstance(other, Span))]
        bench.do(spans.reject_all if rejects else spans.confirm_all, places)
    if rejects:
        _after_rejecting(bench)
    else:
        bench.next_undecided()


def _after_rejecting(bench: Workbench) -> None:
    bench.next_undecided()
    if bench.current is not None and bench.current.state is State.REJECTED:
        # Were it still current, the next Enter would confirm what was just rejected.
        bench.set_current(None)

"""“Verified” written into the status of a row: an approving review by whoever takes the workbook up."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from annotator import kinds
from annotator.model import ClaimId, Fact, FactRow, Message, Status
from annotator.reviewing.seeing import Seen, seen
from annotator.sheets import Approval, SheetChange
from exports.workbook.back.outcomes import Outcome, status_changed
from exports.workbook.back.written import Sides, WrittenRow, by_field

_UNCONFIRMED = Message(
    "{place}: what nobody has confirmed cannot be verified ({what}): confirm it, then another person reviews it."
)
_OWN = Message("{place}: this is your own decision ({what}): another person must verify it.")
_CHANGED = Message(
    "{place}: this has changed since the workbook was written ({what}): look at it anew before you verify it."
)


def approvals(
    known: Sides, row: WrittenRow, wanted: Mapping[str, Status], edited: Collection[str], place: str
) -> Iterator[Outcome]:
    """What comes of facts that are to be verified: `wanted` tells their fields with the status of before."""
    now = known.now.rows.get(row.now_key)
    facts, before = by_field(now), by_field(row.row)
    # A column that is part of the key rests on the claims of other columns.
    own = known.own.union(claim.id for name in edited for fact in facts.get(name, ()) for claim in fact.claims)
    told: dict[Message, list[str]] = {}
    fit: dict[str, list[Seen]] = {}
    for name, status in wanted.items():
        here = [fact for fact in facts.get(name, ()) if fact.status is not Status.VERIFIED]
        why = _against(known, before[name], facts.get(name, ()), own) if here else None
        if status is Status.SUGGESTED:
            told.setdefault(_UNCONFIRMED, []).append(name)
        elif why is not None:
            told.setdefault(why, []).append(name)
        elif now is not None and here:
            fit[name] = [seen(now, fact) for fact in here if fact.value is not None]
    for why, names in told.items():
        yield replace(why, values=(("place", place), ("what", _named(known, row, names))))
    if now is not None and any(fit.values()):
        yield _change(known, row, now, fit, place)


def _against(known: Sides, before: Sequence[Fact], now: Sequence[Fact], own: Collection[ClaimId]) -> Message | None:
    """Why this person may not verify what the workbook shows; None where nothing speaks against it."""
    if any(_is_own(known, fact, own) for fact in now):
        return _OWN
    statuses = {fact.status for fact in now}
    if [_value(fact) for fact in before] != [_value(fact) for fact in now] or Status.CONTRADICTED in statuses:
        return _CHANGED
    return _UNCONFIRMED if Status.SUGGESTED in statuses else None


def _is_own(known: Sides, fact: Fact, own: Collection[ClaimId]) -> bool:
    resolution = fact.contradiction.resolution if fact.contradiction else None
    by = resolution.by if resolution else None
    return by == known.person or any(claim.id in own for claim in fact.claims)


def _value(fact: Fact) -> str:
    return kinds.key(fact.value) if fact.value is not None else ""


def _named(known: Sides, row: WrittenRow, names: Sequence[str]) -> str:
    table = known.then.report.codebook.table(row.row.table)
    return ", ".join(known.then.report.named(table.field(name).label) for name in names)


def _change(known: Sides, row: WrittenRow, now: FactRow, fit: Mapping[str, Sequence[Seen]], place: str) -> SheetChange:
    after = f"{known.then.verified}: {_named(known, row, list(fit))}"
    deed = Approval(tuple(one for facts in fit.values() for one in facts))
    return status_changed(known, row, now, list(fit), after, place, deed)

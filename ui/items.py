"""What of an article is to be gone through, claims and loose words, in reading order."""

from __future__ import annotations

from annotator.model import Changes, Claim, Role, Span, State

Item = Claim | Span


def place(item: Item) -> tuple[int, int]:
    """Where an item stands in its article: a span's own place, a claim's value (or first) evidence."""
    if isinstance(item, Span):
        return item.start, item.end
    stretches = [e for e in item.evidence if e.role is Role.VALUE] or list(item.evidence)
    return min(((e.start, e.end) for e in stretches), default=(0, 0))


def queue(found: list[Claim], marked: list[Span]) -> list[Item]:
    """What is to be gone through: claims in reading order, then spans that no claim stands on; none rejected."""
    live = [claim for claim in found if claim.state is not State.REJECTED]
    used = {e.span_id for claim in live for e in claim.evidence if e.span_id}
    places = {(e.start, e.end) for claim in live for e in claim.evidence}
    loose = [s for s in marked if s.state is not State.REJECTED and s.id not in used and place(s) not in places]
    return sorted([*live, *loose], key=order)


def order(item: Item) -> tuple[bool, int, int, int]:
    """By what an item stands in the queue."""
    # Claims fill the tables; words that none of them uses can wait until those are decided.
    return (isinstance(item, Span), *place(item), item.id)


def by_id(found: list[Claim], marked: list[Span]) -> dict[tuple[type, int], Item]:
    """The items by their kind and id."""
    items: list[Item] = [*found, *marked]
    return {(type(item), int(item.id)): item for item in items}


def touched(changes: Changes) -> list[tuple[type, int]]:
    """The claims and spans that a step touched."""
    return [(Claim, i) for i in changes.ids.get("claim", ())] + [(Span, i) for i in changes.ids.get("span", ())]

"""Items and where they are: what a click on a span is meant for, and whether two are one."""

from __future__ import annotations

from annotator.model import Article, Claim, Evidence, Role, Span, State
from ui.workbench import Workbench


def item_at(bench: Workbench, span: Span) -> Claim | Span:
    """The item of the queue that stands on a span; clicking again goes on to the next one that does."""
    items = [item for item in bench.items if _stands_on(item, span)]
    if not items:
        return span
    return items[(items.index(bench.current) + 1) % len(items)] if bench.current in items else items[0]


def outlined(bench: Workbench) -> Claim | Span | None:
    """The item whose parts are outlined: the claim that is being made, else the current one."""
    return bench.draft or bench.current


def evidence(item: Claim | Span | None, article: Article | None) -> tuple[Evidence, ...]:
    """The places of an item, if it belongs to the article."""
    if item is None or article is None or item.article_id != article.id:
        return ()
    return item.evidence if isinstance(item, Claim) else (Evidence(item.start, item.end, span_id=item.id),)


def marked_at(bench: Workbench, caret: int) -> Span | None:
    """The span at the caret, the shortest that holds it, else one that ends there; else the current item's."""
    live = [span for span in bench.spans if span.state is not State.REJECTED and span.start <= caret <= span.end]
    held = sorted(live, key=lambda span: (span.end == caret, span.end - span.start))
    if held:
        return held[0]
    if isinstance(bench.current, Claim):
        value = next((place.span_id for place in bench.current.evidence if place.role is Role.VALUE), None)
        return next((span for span in bench.spans if span.id == value), None)
    return bench.current


def same(one: Claim | Span | None, other: Claim | Span | None) -> bool:
    """Whether both are one item, however it may have changed."""
    return one is not None and other is not None and (type(one), one.id) == (type(other), other.id)


def _stands_on(item: Claim | Span, span: Span) -> bool:
    if isinstance(item, Span):
        return item.id == span.id
    return any(place.span_id == span.id for place in item.evidence)

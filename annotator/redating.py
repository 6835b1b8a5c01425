"""An article gets another date: what was worked out from the old one is worked out anew, what people said stays said.

Both dates are thought through alike. Where a stored span or claim says what the old date made the program say, it
says what the new date makes it say; where a person said something else, that stays. States never change.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from annotator.decisions import Key, claim_key, span_key
from annotator.model import Article, Claim, ClaimId, Evidence, Role, Row, Span, SpanId, State

Proposals = tuple[Sequence[Span], Sequence[Claim]]
Look = Callable[[Article, Sequence[Span]], Proposals]
"""What the program proposes for an article beside the spans that people have decided."""

Part = TypeVar("Part")


@dataclass(frozen=True)
class Redated:
    """An article before and after, the spans and claims it had when that was worked out, and what becomes of them.

    `spans` and `claims` are those that change, as they will be; `proposed` is what the new date makes the program say.
    """

    before: Article
    after: Article
    had: Proposals
    spans: tuple[Span, ...]
    claims: tuple[Claim, ...]
    proposed: Proposals


def redate(before: Article, after: Article, had: Proposals, look: Look) -> Redated:
    """What the article's other date makes of its stored spans and claims."""
    # At a place that a person decided nothing is proposed: what would have been there is asked for first.
    old, new = look(before, ()), look(after, ())
    spans = _moved_spans(had[0], old[0], new[0])
    was, becomes = _beside(had[0], before, old, look), _beside(_with(had[0], spans), after, new, look)
    claims = _moved_claims(had[1], [*old[1], *was[1]], [*new[1], *becomes[1]])
    return Redated(before, after, had, spans, claims, becomes)


def _beside(spans: Sequence[Span], article: Article, bare: Proposals, look: Look) -> Proposals:
    decided = [span for span in spans if span.state is not State.SUGGESTED]
    return look(article, decided) if decided else bare


def _with(spans: Sequence[Span], moved: Sequence[Span]) -> list[Span]:
    anew = {span.id: span for span in moved}
    return [anew.get(span.id, span) for span in spans]


def _moved_spans(stored: Sequence[Span], old: Sequence[Span], new: Sequence[Span]) -> tuple[Span, ...]:
    was, becomes = ({span_key(span): span for span in spans} for spans in (old, new))
    moved = (
        _moved_span(span, becomes[span_key(span)])
        for span in stored
        if span_key(span) in becomes and span_key(span) in was and was[span_key(span)].value == span.value
    )
    known = {span.id: span for span in stored}
    return tuple(span for span in moved if span != known[span.id])


def _moved_span(span: Span, new: Span) -> Span:
    if span.state is State.SUGGESTED:
        return replace(new, id=span.id)
    return replace(span, value=new.value)


def _moved_claims(stored: Sequence[Claim], old: Sequence[Claim], new: Sequence[Claim]) -> tuple[Claim, ...]:
    was = {claim_key(claim): claim for claim in old}
    becomes = {claim_key(claim): claim for claim in new}
    moved: list[Claim] = []
    # Two claims of unlike dates may become one: only the first takes its place.
    taken = {claim_key(claim) for claim in stored}
    for claim in stored:
        before = was.get(claim_key(claim))
        after = _counterpart(before, becomes) if before else None
        if before is None or after is None:
            continue
        one = _moved_claim(claim, before, after)
        if claim_key(one) != claim_key(claim):
            if claim_key(one) in taken:
                one = replace(one, evidence=claim.evidence, passage=claim.passage)
            taken.add(claim_key(one))
        if one != claim:
            moved.append(one)
    return tuple(moved)


def _counterpart(old: Claim, becomes: dict[Key, Claim]) -> Claim | None:
    """What has become of a proposal: the same words, or else the one claim on the same value of the same field."""
    if found := becomes.get(claim_key(old)):
        return found
    value = _value_places(old)[:1]
    alike = [
        new
        for new in becomes.values()
        if (new.table, new.field) == (old.table, old.field) and value and value[0] in _value_places(new)
    ]
    return alike[0] if len(alike) == 1 else None


def _value_places(claim: Claim) -> list[tuple[int, int]]:
    return [(piece.start, piece.end) for piece in claim.evidence if piece.role is Role.VALUE]


def _moved_claim(claim: Claim, old: Claim, new: Claim) -> Claim:
    """The claim with each part that the old date gave replaced by what the new one gives."""
    if claim.state is State.SUGGESTED and _unlinked(claim) == _unlinked(old):
        return _linked(replace(new, id=claim.id), claim)
    kept = _places(claim.evidence) != _places(old.evidence)
    moved = replace(
        claim,
        row=_moved_row(claim.row, old.row, new.row),
        value=_part(claim.value, old.value, new.value),
        as_of=_part(claim.as_of, old.as_of, new.as_of),
        evidence=claim.evidence if kept else new.evidence,
        passage=claim.passage if kept else new.passage,
    )
    return _linked(moved, claim)


def _part(said: Part, old: Part, new: Part) -> Part:
    return new if said == old else said


def _moved_row(row: Row, old: Row, new: Row) -> Row:
    """The row's key, key field by key field; one that the new date adds or takes away comes and goes with the whole."""
    if row == old:
        return new
    was, becomes = dict(old), dict(new)
    return tuple((name, becomes.get(name, value) if was.get(name) == value else value) for name, value in row)


def _places(evidence: Sequence[Evidence]) -> list[tuple[int, int, Role]]:
    return [(piece.start, piece.end, piece.role) for piece in evidence]


def _unlinked(claim: Claim) -> Claim:
    pieces = tuple(replace(piece, span_id=SpanId(0)) for piece in claim.evidence)
    return replace(claim, id=ClaimId(0), evidence=pieces)


def _linked(claim: Claim, before: Claim) -> Claim:
    """The claim with the span ids that it had at the same places."""
    ids = {(piece.start, piece.end): piece.span_id for piece in before.evidence}
    pieces = (replace(piece, span_id=ids.get((piece.start, piece.end), piece.span_id)) for piece in claim.evidence)
    return replace(claim, evidence=tuple(pieces))

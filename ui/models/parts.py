"""What each part of an item's evidence is called: by the field of the codebook that it fills."""

from __future__ import annotations

from collections.abc import Mapping

from annotator import kinds
from annotator.model import Claim, Codebook, Evidence, Role, Span, SpanId, Table
from exports import wording
from ui.messages import label
from ui.models import naming


def part_name(codebook: Codebook, item: Claim | Span, part: Evidence, spans: Mapping[SpanId, Span]) -> str:
    """The field that a part fills: "Thành lập", "Thành phố", "Tính đến"; the kind of words that no claim uses."""
    if isinstance(item, Span):
        return label(kinds.kind(item.kind).label).capitalize()
    table = naming.table_of(codebook, item.table)
    if part.role is Role.VALUE:
        return naming.field_name(codebook, item.table, item.field)
    if part.role is Role.AS_OF:
        return naming.field_name(codebook, item.table, table.as_of) if table and table.as_of else label(wording.AS_OF)
    if part.role is Role.CORRECTION:
        return label(wording.ROLES[part.role]).capitalize()
    return naming.field_name(codebook, item.table, _key(item, table, spans.get(part.span_id)))


def _key(claim: Claim, table: Table | None, span: Span | None) -> str:
    """The key of the row that these words name: that of their value, else of their kind, else the one from names."""
    row = [(name, value) for name, value in claim.row if not table or name != table.as_of]
    if span is not None:
        same = [name for name, value in row if kinds.key(value) == kinds.key(span.value)]
        alike = [name for name, value in row if kinds.of(value).name == span.kind]
        return next(iter([*same, *alike]), row[0][0] if row else "")
    named = [key.name for key in table.keys if key.names] if table else []
    return next(iter([*named, *(name for name, _ in row)]), "")

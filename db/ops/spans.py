"""Writes on spans: one action of a person each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator import kinds
from annotator.model import ArticleId, Span, SpanId, State, Value
from db import rows, schema
from db.project import Project
from db.queries import spans


def add(project: Project, article_id: ArticleId, *, start: int, end: int, kind: str, value: Value) -> SpanId:
    """Mark a stretch of the article, confirmed as a person's own; the id of the new span.

    A span already there, suggested or rejected, is taken over.
    """
    span = Span(SpanId(0), article_id, start, end, kind, value, State.CONFIRMED, score=1000)
    with project.step("Add span ({what})", what=kinds.label(value)):
        there = spans.at(project, article_id, start=start, end=end, kind=kind)
        if there is not None:
            _write(project, replace(span, id=there.id))
            return there.id
        return SpanId(schema.Span.insert(**rows.span_columns(span)).execute(project.db))


def confirm(project: Project, span_id: SpanId) -> None:
    """Say that the span and its value are right."""
    span = spans.one(project, span_id)
    with project.step("Confirm span ({what})", what=kinds.label(span.value)):
        _write(project, replace(span, state=State.CONFIRMED))


def reject(project: Project, span_id: SpanId, *, reason: str = "") -> None:
    """Set a span aside; it will not be offered again at this place."""
    span = spans.one(project, span_id)
    with project.step("Reject span ({what})", reason=reason, what=kinds.label(span.value)):
        _write(project, replace(span, state=State.REJECTED, reason=reason))


def confirm_all(project: Project, span_ids: Sequence[SpanId]) -> None:
    """Confirm many spans in one step."""
    with project.step("Confirm spans ({count})", count=len(span_ids)):
        for span in spans.some(project, span_ids):
            _write(project, replace(span, state=State.CONFIRMED))


def reject_all(project: Project, span_ids: Sequence[SpanId], *, reason: str = "") -> None:
    """Reject many spans in one step."""
    with project.step("Reject spans ({count})", reason=reason, count=len(span_ids)):
        for span in spans.some(project, span_ids):
            _write(project, replace(span, state=State.REJECTED, reason=reason))


def correct(
    project: Project,
    span_id: SpanId,
    *,
    start: int | None = None,
    end: int | None = None,
    kind: str | None = None,
    value: Value | None = None,
) -> None:
    """Change a span's place, kind or value; what a person corrected is confirmed, and their own from then on."""
    span = spans.one(project, span_id)
    corrected = replace(
        span,
        start=span.start if start is None else start,
        end=span.end if end is None else end,
        kind=kind or span.kind,
        value=span.value if value is None else value,
        state=State.CONFIRMED,
    )
    if replace(corrected, state=span.state) != span:
        corrected = replace(corrected, by="")
    with project.step("Correct span ({what})", what=kinds.label(corrected.value)):
        _write(project, corrected)


def _write(project: Project, span: Span) -> None:
    schema.Span.update(**rows.span_columns(span)).where(schema.Span.id == span.id).execute(project.db)

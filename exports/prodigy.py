"""JSON lines as Prodigy and spaCy read them: text and spans by characters, with what is known of the article."""

from __future__ import annotations

from pathlib import Path

from annotator import kinds
from annotator.model import Label
from exports import annotated
from exports.annotated import Annotated, Annotation
from exports.report import Exporter, Report, Tick


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write one task per article; where spans overlap, that needs `spans.manual` and a SpanCategorizer."""
    annotated.write_lines(path, map(_form, annotated.ticked(report, tick)))


def _form(one: Annotated) -> dict[str, object]:
    form: dict[str, object] = {"text": one.original, "spans": [_span(a) for a in one.annotations], "meta": one.about}
    # A task that nobody has answered carries no answer: Prodigy asks about it.
    return form | ({"answer": "accept"} if all(a.is_decided for a in one.annotations) else {})


def _span(one: Annotation) -> dict[str, object]:
    words, span = one.words, one.span
    return {
        "start": words.start,
        "end": words.end,
        "label": span.kind,
        "text": words.quote,
        "value": kinds.encode(span.value),
        "state": span.state,
    }


PRODIGY = Exporter(
    "prodigy",
    Label("Chỗ đánh dấu: Prodigy, spaCy", "Marked words: Prodigy, spaCy"),
    ".prodigy.jsonl",
    write,
    needs_spans=True,
)

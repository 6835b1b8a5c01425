"""JSON lines that doccano takes up as sequence labelling: text, labels as [start, end, kind], and metadata."""

from __future__ import annotations

from pathlib import Path

from annotator.model import Label
from exports import annotated
from exports.annotated import Annotated
from exports.report import Exporter, Report, Tick


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write one article per line.

    A project of doccano that does not allow overlapping labels keeps only some of those that overlap.
    """
    annotated.write_lines(path, map(_form, annotated.ticked(report, tick)))


def _form(one: Annotated) -> dict[str, object]:
    # Every key beside these two becomes metadata of the example in doccano.
    labels = [[a.words.start, a.words.end, a.span.kind] for a in one.annotations]
    return {"text": one.original, "label": labels, **one.about, "values": one.values}


DOCCANO = Exporter(
    "doccano", Label("Chỗ đánh dấu: doccano", "Marked words: doccano"), ".doccano.jsonl", write, needs_spans=True
)

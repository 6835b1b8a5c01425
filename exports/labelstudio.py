"""Tasks for Label Studio: what people confirmed as annotations, what the program suggests as predictions."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from annotator import kinds
from annotator.model import Label
from exports import annotated
from exports.annotated import Annotated, Annotation
from exports.report import Exporter, Report, Tick


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write one task per article.

    Made for a labelling interface of `<Labels name="label" toName="text">` over `<Text name="text" value="$text"/>`.
    """
    annotated.write_list(path, map(_task, annotated.ticked(report, tick)))


def _task(one: Annotated) -> dict[str, object]:
    decided = [a for a in one.annotations if a.is_decided]
    suggested = [a for a in one.annotations if not a.is_decided]
    task: dict[str, object] = {"data": {"text": one.original, **one.about, "values": one.values}}
    if decided:
        task["annotations"] = [{"result": _result(decided)}]
    if suggested:
        task["predictions"] = [{"model_version": "doi-chieu", "result": _result(suggested)}]
    return task


def _result(found: Iterable[Annotation]) -> list[dict[str, object]]:
    return [_region(one) for one in found]


def _region(one: Annotation) -> dict[str, object]:
    words, span = one.words, one.span
    region: dict[str, object] = {
        "id": f"span{span.id}",
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {"start": words.start, "end": words.end, "text": words.quote, "labels": [span.kind]},
        # Shown beside the region; a text area of its own would have to stand in the labelling interface.
        "meta": {"text": [kinds.label(span.value)]},
    }
    # Label Studio's scores go from 0 to 1.
    return region if one.is_decided else region | {"score": span.score / 1000}


LABEL_STUDIO = Exporter(
    "label-studio",
    Label("Chỗ đánh dấu: Label Studio", "Marked words: Label Studio"),
    ".label-studio.json",
    write,
    needs_spans=True,
)

"""W3C Web Annotation (JSON-LD): each span by its position and, should the text move, by its words and neighbours."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from pathlib import Path

from annotator import kinds
from annotator.model import Article, City, Label, Span
from exports import annotated, forms
from exports.annotated import Annotated, Annotation
from exports.report import Exporter, Report, Tick
from exports.saving import replacing_text

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Enough to find the words again where the text before them has changed.
_NEIGHBOURS = 32


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write one collection whose first page holds all annotations, an annotation per line."""
    total = sum(len(one.annotations) for one in annotated.articles(report))
    with replacing_text(path) as file:
        # The head ends where the list of items begins, so that only one article is in memory at a time.
        file.write(json.dumps(_collection(report, total), ensure_ascii=False).removesuffix("]}}"))
        before = ""
        for one in annotated.ticked(report, tick):
            for annotation in one.annotations:
                file.write(before + "\n" + json.dumps(_form(report, one, annotation), ensure_ascii=False))
                before = ","
        file.write("\n]}}\n")


def _collection(report: Report, total: int) -> dict[str, object]:
    return {
        "@context": _CONTEXT,
        "type": "AnnotationCollection",
        "label": report.title,
        "created": report.made_at,
        "creator": {"type": "Person", "name": report.made_by},
        "total": total,
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": []},
    }


def _form(report: Report, one: Annotated, annotation: Annotation) -> dict[str, object]:
    words, original = annotation.words, one.original
    quote = {
        "type": "TextQuoteSelector",
        "exact": words.quote,
        "prefix": original[max(0, words.start - _NEIGHBOURS) : words.start],
        "suffix": original[words.end : words.end + _NEIGHBOURS],
    }
    position = {"type": "TextPositionSelector", "start": words.start, "end": words.end}
    return {
        "type": "Annotation",
        "motivation": "tagging",
        "generated": report.made_at,
        "body": _bodies(annotation.span),
        "target": {"source": _source(one.article), "selector": [quote, position]},
    }


def _bodies(span: Span) -> list[dict[str, object]]:
    value = json.dumps(kinds.encode(span.value), ensure_ascii=False)
    bodies: list[dict[str, object]] = [
        {"type": "TextualBody", "purpose": "tagging", "value": span.kind},
        {"type": "TextualBody", "purpose": "describing", "value": value, "format": "application/json"},
        {"type": "TextualBody", "purpose": "assessing", "value": span.state.value},
    ]
    if isinstance(span.value, City) and (place := forms.page_of(span.value)):
        bodies.append({"type": "SpecificResource", "purpose": "identifying", "source": place})
    return bodies


def _source(article: Article) -> dict[str, object]:
    """The text by the hash of its bytes (RFC 6920): positions hold in it, not in whatever the page says today."""
    digest = urlsafe_b64encode(bytes.fromhex(article.sha256)).decode().rstrip("=")
    source: dict[str, object] = {
        "id": f"ni:///sha-256;{digest}",
        "type": "Text",
        "label": article.title or article.name,
    }
    return source | ({"via": article.url} if article.url else {})


WEB_ANNOTATION = Exporter(
    "web-annotation",
    Label("Chỗ đánh dấu: W3C Web Annotation", "Marked words: W3C Web Annotation"),
    ".jsonld",
    write,
    needs_spans=True,
)

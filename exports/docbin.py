"""spaCy's own file: per article a document of tokens, with named entities and groups of spans.

spaCy is an extra. Its Vietnamese tokenizer joins syllables to words by pyvi's scikit-learn, which is not here: tokens
are those of the other formats (syllables, numbers, signs), and training aligns them to its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.errors import UserError
from annotator.model import City, Label
from exports import annotated
from exports.annotated import Annotated, Annotation
from exports.report import Exporter, Report, Tick
from exports.saving import replacing
from exports.tokens import tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span
    from spacy.vocab import Vocab

# The group that spaCy's SpanCategorizer learns from by default; spans may overlap there.
_ALL, _SUGGESTED = "sc", "suggested"


def write(report: Report, path: Path, tick: Tick) -> None:
    """Write one document per article; its entities do not overlap, the group `sc` has all spans."""
    refuse_unready()
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    attributes = ["ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "SPACY"]
    with replacing(path) as new:
        vocab, packed = Vocab(), DocBin(attrs=attributes, store_user_data=True)
        for one in annotated.ticked(report, tick):
            packed.add(_doc(vocab, one))
        new.write_bytes(packed.to_bytes())


def refuse_unready() -> None:
    """UserError where spaCy is not installed."""
    if find_spec("spacy") is None:
        raise UserError(
            "This format needs spaCy, which is not installed: run “uv sync --extra spacy”, or choose the lines for "
            "Prodigy, which spaCy reads too."
        )


def misaligned(report: Report) -> int:
    """How many spans are not in the file because they begin or end within a token."""
    return sum(len(one.annotations) - len(_aligned(one)) for one in annotated.articles(report))


def _aligned(one: Annotated) -> list[Annotation]:
    found = list(tokens(one.original, 0, len(one.original)))
    starts, ends = {start for start, _ in found}, {end for _, end in found}
    return [a for a in one.annotations if a.words.start in starts and a.words.end in ends]


def _doc(vocab: Vocab, one: Annotated) -> Doc:
    from spacy.tokens import Doc

    words, spaces = zip(*_words(annotated.encodable(one.original)), strict=True)
    doc = Doc(vocab, words=list(words), spaces=list(spaces), user_data=one.about)
    spans = {id(a): _span(doc, a) for a in _aligned(one)}
    doc.spans[_ALL] = list(spans.values())
    doc.spans[_SUGGESTED] = [spans[id(a)] for a in one.annotations if not a.is_decided and id(a) in spans]
    doc.set_ents([spans[id(a)] for a in annotated.kept(one) if id(a) in spans])
    return doc


def _span(doc: Doc, annotation: Annotation) -> Span:
    words, value = annotation.words, annotation.span.value
    known = str(value.geonames_id or "") if isinstance(value, City) else ""
    return doc.char_span(words.start, words.end, label=annotation.span.kind, kb_id=known)


def _words(original: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether one blank follows; what stands between tokens is a piece of its own."""
    at = 0
    for start, end in [*tokens(original, 0, len(original)), (len(original), len(original))]:
        if at < start:
            yield original[at:start], False
        at = end + original.startswith(" ", end)
        if start < end:
            yield original[start:end], at > end


DOCBIN = Exporter(
    "spacy",
    Label("Chỗ đánh dấu: spaCy DocBin", "Marked words: spaCy DocBin"),
    ".spacy",
    write,
    needs_spans=True,
    left_out=misaligned,
    refuse_unready=refuse_unready,
)

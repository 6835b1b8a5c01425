"""The Contradictions sheet: value under value with their quotations, and how each was settled."""

from __future__ import annotations

from collections.abc import Iterator

from annotator import kinds
from annotator.model import Alternative, Claim, Contradiction, Role, Table
from exports import wording
from exports.report import Report, context, quotation
from exports.workbook.cells import Content, day, moment, number, text
from exports.workbook.layout import Layout, Place
from exports.workbook.sealing import key_of_side, seal
from exports.workbook.sheets import Book, Column, Line
from exports.workbook.spelling import Spelling

_COLUMNS = (
    (wording.NUMBER, 6),
    (wording.TYPE, 18),
    (wording.STANDING, 16),
    (wording.TABLE, 20),
    (wording.ROW, 26),
    (wording.FIELD, 20),
    (wording.VALUE, 18),
    (wording.AS_OF, 12),
    (wording.QUOTATION, 36),
    (wording.SENTENCE, 54),
    (wording.VOICES, 12),
    (wording.EXPLANATION, 38),
    (wording.RECOMMENDED, 18),
    (wording.WHY, 38),
    (wording.VERDICT, 20),
    (wording.BECAUSE, 18),
    (wording.SETTLED, 18),
    (wording.REASON, 36),
    (wording.WHO, 18),
    (wording.WHEN, 20),
)
_FIELD_COLUMN, _VALUE_COLUMN = 6, 7


def write(book: Book, report: Report, layout: Layout) -> None:
    """One line per value that stands against others; the lines of one contradiction share its number."""
    verdicts = tuple(report.named(label) for label in wording.VERDICTS.values())
    columns = [
        Column(report.named(label), width, verdicts if label == wording.VERDICT else ()) for label, width in _COLUMNS
    ]
    columns += [Column(report.named(label), 20, hidden=True) for label in (wording.KEY, wording.SEAL)]
    count = sum(len(c.values) for c in report.contradictions)
    book.write_list(
        layout.contradictions, columns, _lines(report, layout), count, empty=report.named(wording.NO_CONTRADICTIONS)
    )


def _lines(report: Report, layout: Layout) -> Iterator[Line]:
    spelling = Spelling(report)
    for position, contradiction in enumerate(report.contradictions, 1):
        shared = _shared(report, spelling, contradiction)
        for alternative in contradiction.values:
            own = _own(report, spelling, contradiction, alternative)
            cells = [number(position), *shared[:5], *own, *shared[5:]]
            told = [cell for cell, (label, _) in zip(cells, _COLUMNS, strict=True) if label in TOLD]
            # First what is read back: workbooks of before seal nothing else.
            digests = seal([*said(report, contradiction), *told])
            yield Line(
                [*cells, *map(text, (key_of_side(contradiction, kinds.key(alternative.value)), digests))],
                dict(_links(layout, contradiction, alternative)),
            )


def _links(layout: Layout, contradiction: Contradiction, alternative: Alternative) -> Iterator[tuple[int, Place]]:
    if contradiction.id in layout.fact_of:
        yield _FIELD_COLUMN, layout.fact_of[contradiction.id]
    for claim in alternative.claims:
        if layout.evidence is not None and claim.id in layout.passage_of_claim:
            yield _VALUE_COLUMN, layout.evidence.place(layout.passage_of_claim[claim.id])
            return


def _shared(report: Report, spelling: Spelling, contradiction: Contradiction) -> list[Content]:
    table, resolution = report.codebook.table(contradiction.table), contradiction.resolution
    field = table.field(contradiction.field)
    recommended = contradiction.recommended
    reasons = recommended.reasons if recommended else contradiction.undecided
    return [
        spelling.text(report.named(wording.TYPES[contradiction.type])),
        spelling.text(report.named(wording.STANDINGS[contradiction.standing])),
        spelling.text(report.named(table.label)),
        spelling.text(report.row(table, contradiction.row)),
        spelling.text(report.named(field.label)),
        spelling.text(report.say(contradiction.explanation)),
        spelling.content(field, recommended.value if recommended else None),
        spelling.text("\n".join(report.say(reason) for reason in reasons)),
        *said(report, contradiction),
        spelling.text(resolution.by if resolution else ""),
        moment(resolution.at if resolution else "", spelling.date_format),
    ]


SAID = (wording.VERDICT, wording.BECAUSE, wording.SETTLED, wording.REASON)
"""The columns in which a person says how a contradiction was settled."""

TOLD = tuple(label for label, _ in _COLUMNS if label not in SAID)
"""The others, which only tell."""


def said(report: Report, contradiction: Contradiction) -> tuple[Content, ...]:
    """How it was settled, as the columns of `SAID` tell it."""
    spelling, resolution = Spelling(report), contradiction.resolution
    field = report.codebook.table(contradiction.table).field(contradiction.field)
    because = resolution.because if resolution else None
    return (
        spelling.text(report.named(wording.VERDICTS[resolution.verdict]) if resolution else ""),
        spelling.text(report.named(wording.BECAUSES[because]) if because else ""),
        spelling.content(field, resolution.value if resolution else None),
        spelling.text(resolution.reason if resolution else ""),
    )


def _own(
    report: Report, spelling: Spelling, contradiction: Contradiction, alternative: Alternative
) -> tuple[Content, ...]:
    table: Table = report.codebook.table(contradiction.table)
    quotes = [_quoted(report, claim) for claim in alternative.claims]
    return (
        spelling.content(table.field(contradiction.field), alternative.value),
        day(alternative.as_of, spelling.date_format),
        spelling.text("\n".join(quote for quote, _ in quotes)),
        spelling.text("\n".join(sentence for _, sentence in quotes)),
        number(alternative.voices),
    )


def _quoted(report: Report, claim: Claim) -> tuple[str, str]:
    """The claim's words and the sentence around them, each with the article they stand in."""
    article = report.articles[claim.article_id]
    own = [e for e in claim.evidence if e.role is Role.VALUE] or list(claim.evidence)
    words = " … ".join(quotation(article, e.start, e.end).quote for e in own)
    around = context(article, own[0]).quote if own else ""
    return f"“{words}” — {article.name}", f"“{around}” — {article.name}"

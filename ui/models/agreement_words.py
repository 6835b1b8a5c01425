"""How far two readers agree, as lines of a table: the figures with their counts, and in plain words what they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.double_reading import Agreement, Figures, SpanAgreement
from annotator.model import Codebook
from ui.models import naming

UNDEFINED = "–"
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Cell:
    """The words of one cell, and why nothing stands there where nothing does."""

    words: str
    why: str = ""


Line = tuple[Cell, ...]


def claim_headings() -> tuple[str, ...]:
    """What stands over the lines of `claim_lines`."""
    return (
        translate("Agreement", "Claims"),
        translate("Agreement", "Read"),
        translate("Agreement", "Alike"),
        translate("Agreement", "Cohen's κ"),
        translate("Agreement", "α (labels)"),
        translate("Agreement", "α (numbers, dates)"),
    )


def span_headings(told: Figures) -> tuple[str, ...]:
    """What stands over the lines of `span_lines`."""
    return (
        translate("Agreement", "Marked words"),
        told.which.first,
        told.which.second,
        translate("Agreement", "Same words"),
        translate("Agreement", "Overlapping"),
        translate("Agreement", "Same bounds"),
        translate("Agreement", "α (words)"),
    )


def claim_lines(codebook: Codebook, told: Figures) -> list[Line]:
    """All claims, then each table and each of its fields."""
    return [_claims(codebook, one) for one in told.claims]


def span_lines(told: Figures) -> list[Line]:
    """All marked words, then by kind."""
    return [_spans(one) for one in told.spans]


def sentence(told: Figures) -> str:
    """What it comes to, in words: nobody has to know what kappa is."""
    words = translate("Agreement", "Of {units} claims {first} and {second} read {same} alike.")
    one = told.overall
    found = [words.format(units=one.units, first=told.which.first, second=told.which.second, same=one.same)]
    if told.differing:
        left = translate("Agreement", "{differing} differ; {settled} of them are settled.")
        found.append(left.format(differing=told.differing, settled=told.settled))
    return " ".join(found)


def explanation() -> str:
    """What the figures mean."""
    return translate(
        "Agreement",
        "κ and α leave out what chance alone would bring about: 1 is complete agreement, 0 no more than chance. "
        "Settling a disagreement does not change them.",
    )


def name_of(codebook: Codebook, one: Agreement) -> str:
    """Which claims a line is about."""
    if not one.table:
        return translate("Agreement", "All claims")
    table = naming.table_name(codebook, one.table)
    return f"{table} · {naming.field_name(codebook, one.table, one.field)}" if one.field else table


def short_name(codebook: Codebook, one: Agreement) -> str:
    """The field first: it is what tells the bars of one table apart."""
    if not one.field:
        return name_of(codebook, one)
    table = naming.table_name(codebook, one.table)
    return f"{naming.field_name(codebook, one.table, one.field)} ({table})"


def _claims(codebook: Codebook, one: Agreement) -> Line:
    nominal = translate("Agreement", "Undefined: there is but one label, so nothing can differ by chance.")
    if one.field:
        interval = translate("Agreement", "Undefined: fewer than two different numbers or dates that both read.")
    else:
        interval = translate("Agreement", "Numbers of different fields lie on no common scale: see each field.")
    return (
        Cell(name_of(codebook, one)),
        Cell(str(one.units)),
        Cell(str(one.same)),
        figure(one.kappa, nominal),
        figure(one.nominal, nominal),
        figure(one.interval, interval),
    )


def _spans(one: SpanAgreement) -> Line:
    nothing = translate("Agreement", "Undefined: neither marked any.")
    apart = translate("Agreement", "Undefined: no marked words overlap.")
    words = translate("Agreement", "Undefined: no word was marked, or every word alike.")
    kind = naming.recogniser_name(one.kind) if one.kind else translate("Agreement", "All marked words")
    return (
        Cell(kind),
        Cell(str(one.first)),
        Cell(str(one.second)),
        percent(one.exact, nothing),
        percent(one.overlapping, nothing),
        percent(one.bounds, apart),
        figure(one.alpha, words),
    )


def figure(value: float | None, why: str) -> Cell:
    """A coefficient with two decimals."""
    return Cell(UNDEFINED, why) if value is None else Cell(QLocale().toString(value, "f", 2))


def percent(value: float | None, why: str) -> Cell:
    """A share in per cent."""
    return Cell(UNDEFINED, why) if value is None else Cell(f"{round(100 * value)} %")


def bars(codebook: Codebook, told: Figures) -> Sequence[Agreement]:
    """What the plot shows: all claims and each field; a table of one field would stand there twice."""
    return [one for one in told.claims if one.field or not one.table]

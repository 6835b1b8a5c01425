"""`merge PROJECT OTHER`: take in what a second person read independently, and tell where the two differ."""

from __future__ import annotations

import argparse

from annotator import kinds
from annotator.double_reading import Pair, disagreements
from annotator.model import Claim, Reading
from db.ops import double_readings
from db.project import open_project, refuse_same
from db.queries import articles, readings
from ui.commands import forms, output
from ui.commands.endings import DONE

_COLUMNS: output.Columns[Pair] = (
    ("Article", lambda one: one.article_id),
    ("Difference", lambda one: one.difference),
    ("Fact", lambda one: _fact(one.known.claim)),
    ("First", lambda one: _value(one.first)),
    ("Second", lambda one: _value(one.second)),
)


def run(options: argparse.Namespace) -> int:
    """Merge in one undoable step, and print the disagreements, worst first."""
    refuse_same(options.project, options.other)
    with open_project(options.other, read_only=True) as other, open_project(options.project, create=False) as project:
        layers = readings.gather(project, other, first=options.first, second=options.second)
        double_readings.merge(project, layers, file=options.other)
        which = readings.all_of(project)[-1]
        found = readings.pairs(project, which)
        differing = disagreements(found)
        names = {number: one.name for number, one in articles.articles(project, which.articles).items()}
        output.show(options, differing, lambda one: _form(one, names[one.article_id]), _COLUMNS)
    output.tell(
        f"{which.first} and {which.second} read {len(which.articles)} articles: "
        f"{len(found) - len(differing)} claims alike, {len(differing)} to settle; {layers.alone} articles read by one."
    )
    return DONE


def _fact(claim: Claim) -> str:
    return " · ".join((claim.table, *(kinds.label(value) for _, value in claim.row), claim.field))


def _value(reading: Reading | None) -> str:
    return kinds.label(reading.claim.value) if reading else ""


def _form(one: Pair, name: str) -> dict[str, object]:
    return {
        "article": one.article_id,
        "name": name,
        "table": one.known.claim.table,
        "field": one.known.claim.field,
        "difference": one.difference,
        "first": _said(one.first),
        "second": _said(one.second),
    }


def _said(reading: Reading | None) -> dict[str, object] | None:
    if reading is None:
        return None
    claim = reading.claim
    return {
        "reader": reading.reader,
        "row": forms.row(claim.row),
        "value": kinds.encode(claim.value),
        "as_of": claim.as_of,
        "scope": claim.scope,
    }

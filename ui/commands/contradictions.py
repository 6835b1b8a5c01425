"""`contradictions PROJECT`: where the articles differ, value against value with the words for each."""

from __future__ import annotations

import argparse
from functools import cache

from annotator import kinds
from annotator.model import Contradiction
from db.project import open_project
from db.queries import articles, contradictions
from ui.commands import forms, output
from ui.commands.endings import DONE

_COLUMNS: output.Columns[Contradiction] = (
    ("Type", lambda one: one.type),
    ("State", lambda one: one.standing),
    ("Table", lambda one: one.table),
    ("Row", lambda one: " · ".join(kinds.label(value) for _, value in one.row)),
    ("Field", lambda one: one.field),
    ("Values", lambda one: "\n".join(kinds.label(side.value) for side in one.values)),
    ("Why", lambda one: one.explanation),
)


def run(options: argparse.Namespace) -> int:
    """Print the contradictions between confirmed claims, or between all that were not rejected."""
    with open_project(options.project, read_only=True) as project:
        found = contradictions.all_of(project, include_suggested=options.include_suggested)
        text = cache(lambda article_id: articles.article(project, article_id))
        output.show(options, found, lambda one: forms.contradiction(one, text), _COLUMNS)
    return DONE

"""`claims PROJECT`: what the articles say, with the words that say it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import groupby

from annotator import kinds
from annotator.model import Article, Claim, State
from db.project import Project, open_project
from db.queries import articles, claims
from ui.commands import forms, output
from ui.commands.endings import DONE

_COLUMNS: output.Columns[tuple[Claim, Article]] = (
    ("Id", lambda one: one[0].id),
    ("Article", lambda one: one[1].name),
    ("Table", lambda one: one[0].table),
    ("Row", lambda one: " · ".join(kinds.label(value) for _, value in one[0].row)),
    ("Field", lambda one: one[0].field),
    ("Value", lambda one: kinds.label(one[0].value)),
    ("As of", lambda one: one[0].as_of or ""),
    ("State", lambda one: one[0].state),
)


def run(options: argparse.Namespace) -> int:
    """Print the claims in one state, or all."""
    states = tuple(State) if options.state == "all" else (State(options.state),)
    with open_project(options.project, read_only=True) as project:
        found = _with_articles(project, claims.all_of(project, states=states))
        output.show(options, found, lambda one: forms.claim(*one), _COLUMNS)
    return DONE


def _with_articles(project: Project, found: Sequence[Claim]) -> Iterator[tuple[Claim, Article]]:
    # Claims come article by article: one text is held at a time.
    for article_id, said in groupby(found, key=lambda claim: claim.article_id):
        article = articles.article(project, article_id)
        yield from ((claim, article) for claim in said)

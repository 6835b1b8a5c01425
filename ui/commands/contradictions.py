"""`contradictions PROJECT`: where the articles differ, value against value with the words for each."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import cache

from annotator import kinds
from annotator.model import Alternative, Article, ArticleId, Contradiction, Role
from db.project import open_project
from db.queries import articles, derived, voices
from exports.report import quotation
from ui.commands import forms, output
from ui.commands.endings import DONE

Articles = Callable[[ArticleId], Article]


def _columns(text: Articles) -> output.Columns[Contradiction]:
    return (
        ("Type", lambda one: one.type),
        ("State", lambda one: one.standing),
        ("Fact", _fact),
        ("Values", lambda one: "\n".join(_said(side, text) for side in one.values)),
        ("Why", lambda one: one.explanation),
        ("Favoured", _favoured),
    )


def _fact(one: Contradiction) -> str:
    return " · ".join((one.table, *(kinds.label(value) for _, value in one.row), one.field))


def _favoured(one: Contradiction) -> str:
    """The value that the evidence favours with its score, or that there is none, and the reasons."""
    best = one.recommended
    if best is None:
        return "\n".join(("undecided", *map(str, one.undecided))) if one.undecided else ""
    return "\n".join((f"{kinds.label(best.value)} ({best.score})", *map(str, best.reasons)))


def _said(side: Alternative, text: Articles) -> str:
    """The value, and under it the words of each article that tells it."""
    quoted = [
        f"  “{quotation(text(claim.article_id), piece.start, piece.end).quote}” {text(claim.article_id).name}"
        for claim in side.claims
        for piece in claim.evidence
        if piece.role is Role.VALUE
    ]
    return "\n".join((kinds.label(side.value), *quoted))


def run(options: argparse.Namespace) -> int:
    """Print the contradictions between confirmed claims, or between all that were not rejected."""
    with open_project(options.project, read_only=True) as project:
        known = voices.witnesses(project)
        found = derived.of(project, include_suggested=options.include_suggested, witnesses=known).contradictions
        text = cache(lambda article_id: articles.article(project, article_id))
        output.show(options, found, lambda one: forms.contradiction(one, text), _columns(text))
    return DONE

"""`history PROJECT`: who did what, when and why."""

from __future__ import annotations

import argparse

from annotator.model import Step
from db.project import open_project
from db.queries import history
from ui.commands import forms, output
from ui.commands.endings import DONE

_COLUMNS: output.Columns[Step] = (
    ("Step", lambda one: one.id),
    ("When", lambda one: one.at),
    ("Who", lambda one: one.by),
    ("What", lambda one: f"{one.kind}: {one.label}" if one.undoes else one.label),
    ("Reason", lambda one: one.reason),
    ("Undone by", lambda one: one.undone_by or ""),
)


def run(options: argparse.Namespace) -> int:
    """Print the steps, newest first."""
    with open_project(options.project, read_only=True) as project:
        output.show(options, history.steps(project, limit=options.limit), forms.step, _COLUMNS)
    return DONE

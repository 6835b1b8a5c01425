"""`check PROJECT`: whether all is well with a project file."""

from __future__ import annotations

import argparse

from db.project import open_project
from ui.commands import output
from ui.commands.endings import DONE, MENDABLE

_COLUMNS: output.Columns[str] = (("Problem", lambda one: one),)


def run(options: argparse.Namespace) -> int:
    """Print each problem; 0 only if there is none."""
    with open_project(options.project, read_only=True) as project:
        problems = project.check()
    if not problems:
        output.tell(f"{options.project}: all is well.")
        return DONE
    output.show(options, problems, lambda one: {"problem": one}, _COLUMNS)
    output.tell(f"{options.project}: {len(problems)} problems. Restore a backup, or ask for help with this list.")
    return MENDABLE

"""`backup PROJECT DEST`: a consistent copy, also while a window is open on the project."""

from __future__ import annotations

import argparse

from db.project import open_project
from ui.commands import output
from ui.commands.endings import DONE


def run(options: argparse.Namespace) -> int:
    """Copy, read back, tell."""
    with open_project(options.project, read_only=True) as project:
        project.backup(options.copy)
    output.tell(f"{options.copy}: backed up and read back.")
    return DONE

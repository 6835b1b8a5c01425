"""`restore DEST PROJECT`: a backup in the place of a project."""

from __future__ import annotations

import argparse

from db.project import restore
from ui.commands import output
from ui.commands.endings import DONE


def run(options: argparse.Namespace) -> int:
    """Put the backup in place, tell."""
    restore(options.copy, options.project)
    output.tell(f"{options.project}: restored from {options.copy}.")
    return DONE

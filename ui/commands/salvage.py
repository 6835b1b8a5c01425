"""`salvage DAMAGED NEW`: save what can be read of a damaged project into a new file."""

from __future__ import annotations

import argparse

from db.salvage import salvage
from ui.commands import output
from ui.commands.endings import DONE, IN_PART


def run(options: argparse.Namespace) -> int:
    """Save, tell what was saved and what was lost."""
    found = salvage(options.damaged, options.project)
    for table, count in sorted(found.saved.items()):
        lost = found.lost[table]
        output.tell(f"{table}: {count} saved" + (f", {lost} lost" if lost else ""))
    lost = sum(found.lost.values())
    output.tell(f"{options.project}: saved and read back." + (f" {lost} rows were lost." if lost else ""))
    return IN_PART if lost else DONE

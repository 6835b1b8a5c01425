"""`restore BACKUP PROJECT`: a backup in the place of a project."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from db import backups
from ui.commands import output
from ui.commands.endings import DONE


def run(options: argparse.Namespace) -> int:
    """Put the backup in place, tell."""
    backups.go_back(options.project, options.copy, datetime.now(UTC))
    output.tell(f"{options.project}: restored from {options.copy}.")
    return DONE

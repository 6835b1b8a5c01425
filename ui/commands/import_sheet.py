"""`import-sheet`: refused until this version can do it."""

from __future__ import annotations

import argparse

from annotator.errors import UserError


def run(options: argparse.Namespace) -> int:
    """Say so in one line."""
    raise UserError("This version cannot take up changes from a workbook yet: make them in the window.")

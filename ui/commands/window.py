"""The window, alone or on a given project: the only command that loads Qt."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping

from annotator.errors import UserError


def run(options: argparse.Namespace) -> int:
    """Open the window on the project, or on the last one; its exit code."""
    if not has_display(os.environ, sys.platform):
        raise UserError(
            "There is no display to open a window on: start it in a graphical session, or run the command demo here."
        )
    try:
        from ui.app import run_window
    except ImportError as error:
        raise UserError("The window cannot be loaded ({why}): run make setup.", why=error) from error
    return run_window(options.project)


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether Qt would find a display: asked beforehand, because Qt aborts the process where there is none."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return platform != "linux" or any(environment.get(name) for name in named)

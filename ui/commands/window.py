"""The window, alone or on a given project: the only command that loads Qt."""

from __future__ import annotations

import argparse
import ctypes
import os
import re
import socket
import sys
from collections.abc import Mapping

from annotator.errors import UserError

_LOCAL_X11 = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")


def run(options: argparse.Namespace) -> int:
    """Open the window on the project, or on the last one; its exit code."""
    # Asked beforehand, because Qt aborts the process where it finds no display.
    if not has_display(os.environ, sys.platform):
        raise UserError(
            "There is no display to open a window on: start it in a graphical session, or run the command demo here."
        )
    _refuse_missing_library(os.environ, sys.platform)
    try:
        from ui.app import run_window
    except ImportError as error:
        raise UserError("The window cannot be loaded ({why}): run make setup.", why=error) from error
    return run_window(options.project)


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether Qt would find a display: one is named, and an X11 display of this machine answers."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM") or environment.get("WAYLAND_DISPLAY"):
        return True
    named = environment.get("DISPLAY", "")
    local = _LOCAL_X11.fullmatch(named)
    return _answers(f"/tmp/.X11-unix/X{local[1]}") if local else bool(named)


def _answers(path: str) -> bool:
    # A name that outlived its session, as in an old terminal, is no display.
    for address in (path, f"\0{path}"):
        with socket.socket(socket.AF_UNIX) as asked:
            if asked.connect_ex(address) == 0:
                return True
    return False


def _refuse_missing_library(environment: Mapping[str, str], platform: str) -> None:
    if platform != "linux" or environment.get("QT_QPA_PLATFORM") or environment.get("WAYLAND_DISPLAY"):
        return
    try:
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError as error:
        raise UserError("Qt needs the system library libxcb-cursor0 for a window: run make setup.") from error

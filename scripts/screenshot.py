"""Draws the real window on the sample project: the picture in the README, made anew after each change of the look.

python -m scripts.screenshot --out docs/screenshot.png [--size 1440x900] [--dark] [--language vi|en]
"""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize

from annotator import importers
from annotator.model import State
from db.ops import claims
from db.project import open_project
from db.queries import claims as stored_claims
from db.queries import codebooks
from ui import sample
from ui.app import render
from ui.commands.imports import Import, Reading, adopt


def make_sample(path: Path) -> None:
    """The sample project as an editor half-way through it would have it: every other claim confirmed."""
    with open_project(path, user="mẫu") as project:
        adopt(project, None)
        done = Import(project, codebooks.current(project))
        done.take(Reading(importers.expand([sample.ARTICLES]), lambda done, total: None).arrivals())
        waiting = [claim.id for claim in stored_claims.all_of(project, states=[State.SUGGESTED])]
        claims.confirm_all(project, waiting[::2])


def size(words: str) -> QSize:
    """1440x900 as a size."""
    width, height = words.split("x")
    return QSize(int(width), int(height))


def main() -> None:
    """Draw as the command line says."""
    parser = argparse.ArgumentParser(description="Draw the window on the sample project into a picture.")
    parser.add_argument("--out", type=Path, default=Path("docs/screenshot.png"))
    parser.add_argument("--size", type=size, default=QSize(1440, 900), metavar="WIDTHxHEIGHT")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--language", choices=("vi", "en"), default="vi")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        project = Path(folder) / sample.NAME
        make_sample(project)
        look = "dark" if options.dark else "light"
        render(project, options.out, look=look, language=options.language, size=options.size)


if __name__ == "__main__":
    main()

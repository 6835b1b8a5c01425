"""The shape of the house that no other tool watches."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("annotator", "db", "exports", "ui")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """The top-level names of everything a file imports, at whatever depth it does so."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def swallows_everything(node: ast.AST) -> bool:
    """Whether this is `except:` or `except Exception` that does not end in `raise`, as tidying up would."""
    if not isinstance(node, ast.ExceptHandler) or isinstance(node.body[-1], ast.Raise):
        return False
    return node.type is None or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"})


def test_main_composes_through_ui_alone() -> None:
    main = ROOT / "main.py"
    assert len(main.read_text(encoding="utf-8").splitlines()) <= 60
    assert set(imported(main)) <= {"ui", *sys.stdlib_module_names}


def test_bugs_are_caught_in_one_place() -> None:
    nodes = ((path, node) for path in MODULES for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    assert [f"{path}:{node.lineno}" for path, node in nodes if swallows_everything(node)] == []


def test_seeds_hold_no_code() -> None:
    assert list((ROOT / "seeds").rglob("*.py")) == []


# Loads each command's module as the command line does, then names what came along.
PROBE = """
import importlib, sys
from ui.cli import COMMANDS
for command in COMMANDS:
    importlib.import_module(f"ui.commands.{command.module or command.name}")
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_commands_load_nothing_heavy() -> None:
    found = subprocess.run([sys.executable, "-c", PROBE], cwd=ROOT, capture_output=True, text=True, check=True)
    heavy = {
        "PySide6",
        "openpyxl",
        "cassis",
        "docx",
        "pypdfium2",
        "ftfy",
        "pyvi",
        "pycrfsuite",
        "sklearn",
        "numpy",
        "nltk",
    }
    assert set(found.stdout.split()).isdisjoint(heavy)


def test_the_window_is_painted_without_what_it_needs_later() -> None:
    """Libraries for numbers and for editing codebooks, and the grammars of dates and counts."""
    probe = "import sys, ui.app, ui.main_window; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=True)
    later = {"numpy", "rensa", "rapidfuzz", "pyqtgraph", "openpyxl", "cassis", "tomlkit", "nltk"}
    later |= {"annotator.date_patterns", "annotator.numerals", "annotator.suggest", "annotator.learning"}
    later |= {"annotator.sheets", "annotator.annotations.taking", "annotator.redating", "annotator.published"}
    later |= {"annotator.clues", "annotator.inferring", "db.queries.past", "ui.edited", "ui.annotations"}
    later |= {f"ui.dialogs.{name}" for name in ("article", "settings", "shortcuts", "voices", "sheet_changes")}
    assert later.isdisjoint(found.stdout.split())

"""`undo PROJECT STEP`: take back one step, whenever it was, unless later steps build on it."""

from __future__ import annotations

import argparse

from annotator.model import StepId
from db.project import open_project
from ui.commands import output
from ui.commands.endings import DONE


def run(options: argparse.Namespace) -> int:
    """Undo the step as a new step."""
    with open_project(options.project, create=False) as project:
        step = project.undo(StepId(options.step))
    if step is not None:
        output.tell(f"Undone: {step.label} (step {options.step}), by step {step.id}.")
    return DONE

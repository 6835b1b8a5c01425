"""In which order people gave verdicts and wrote notes: that of the steps, for clocks are put back."""

from __future__ import annotations

from collections.abc import Collection

from annotator.model import StepId
from db import schema
from db.project import Project
from db.queries import turns

_Given = type[schema.Resolution] | type[schema.Review] | type[schema.Note]
_WORD = ("by", "at", "verdict", "reason", "text")
"""What is other where a word is given anew; a row that is told under another name is not."""


def steps(project: Project, model: _Given, numbers: Collection[int]) -> dict[int, StepId]:
    """By row the newest step that stands and gave it what it says; none where the journal knows of none."""
    columns = [name for name in _WORD if hasattr(model, name)]
    found: dict[int, StepId] = {}
    for number, told in turns.of_rows(project, model, numbers, columns):
        if giving := next((turn for turn in told if turn.stands and turn.before != turn.after), None):
            found[number] = StepId(giving.step)
    return found

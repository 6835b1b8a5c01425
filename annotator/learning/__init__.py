"""What a person's decisions teach about the rest of the project: names, counted nouns, cue words, doubts.

Lessons are derived from the stored decisions and never stored themselves, so that undoing a decision takes its lesson
back, and opening a project brings all of them again.
"""

from __future__ import annotations

from annotator.learning.cues import by_learnt_cue, with_cues
from annotator.learning.decisions import Decision, Topic, of_claim, of_span
from annotator.learning.finding import find, weighed
from annotator.learning.lessons import NOTHING_LEARNT, Lesson, Lessons, Tally, learn
from annotator.learning.reasons import why_claim, why_span
from annotator.learning.words import pieces

__all__ = [
    "NOTHING_LEARNT",
    "Decision",
    "Lesson",
    "Lessons",
    "Tally",
    "Topic",
    "by_learnt_cue",
    "find",
    "learn",
    "of_claim",
    "of_span",
    "pieces",
    "weighed",
    "why_claim",
    "why_span",
    "with_cues",
]

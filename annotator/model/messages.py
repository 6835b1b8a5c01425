"""Sentences for people."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_GAP = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for people: an English template, translated where it is shown, and its values."""

    template: str
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return filled(self.template, dict(self.values))


def filled(template: str, values: Mapping[str, object], *, told: Callable[[object], str] = str) -> str:
    """A sentence with its values, each as it is `told`; a gap that has none stays.

    Unlike str.format it obeys no template: one from somebody else's project might ask for a billion blanks.
    """
    return _GAP.sub(lambda gap: told(values[gap[1]]) if gap[1] in values else gap[0], template)

"""A key that a panel has of its own, while the keyboard is in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PanelKey:
    """One key: what it does in the panel, and what the list of keys says of it."""

    name: str
    keys: str
    words: str

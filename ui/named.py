"""Names that tests, scripts and screen readers find a widget by."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

Thing = TypeVar("Thing", bound=QObject)


def named(thing: Thing, name: str) -> Thing:
    """The same object, with its objectName."""
    thing.setObjectName(name)
    return thing

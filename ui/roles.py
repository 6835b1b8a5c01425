"""What widgets of our own are to a screen reader: Qt takes each for a part of no kind."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLES = {
    "Passage": QAccessible.Role.Link,  # Enter leads to the words in their article
    "ClaimForm": QAccessible.Role.Form,
    "ReviewSitting": QAccessible.Role.Form,
    "GraphicsLayoutWidget": QAccessible.Role.Chart,
    "QTabWidget": QAccessible.Role.Grouping,
}


def tell_roles() -> None:
    """Have Qt ask here first, for all widgets to come."""
    QAccessible.installFactory(_interface)


def _interface(class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    role = _ROLES.get(class_name)
    return QAccessibleWidget(thing, role) if role is not None and isinstance(thing, QWidget) else None

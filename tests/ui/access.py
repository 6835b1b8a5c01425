"""What assistive technology is told of a window: walked as a screen reader walks it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QLabel, QRadioButton, QScrollArea, QWidget

Role = QAccessible.Role
NO_ROLES = (Role.NoRole, Role.Client)


def tree(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """All that is below this, in the order of the tree."""
    yield one
    for number in range(one.childCount()):
        child = one.child(number)
        if child is not None and child.isValid():
            yield from tree(child)


def nameless(top: QWidget) -> list[str]:
    """What the keyboard can reach and nobody has a name or a role for."""
    found = (one for one in tree(QAccessible.queryAccessibleInterface(top)) if _can_be_reached(one))
    return [_told(one) for one in found if not one.text(QAccessible.Text.Name).strip() or _is_of_no_kind(one)]


def _is_of_no_kind(one: QAccessibleInterface) -> bool:
    # Qt has no role for a page that is scrolled.
    return one.role() in NO_ROLES and not isinstance(one.object(), QScrollArea)


def _can_be_reached(one: QAccessibleInterface) -> bool:
    thing, state = one.object(), one.state()
    if not isinstance(thing, QWidget):
        return bool(state.focusable) and not state.invisible
    by_tab = Qt.FocusPolicy.TabFocus in thing.focusPolicy() and thing.focusProxy() is None
    return by_tab and thing.isVisible() and not thing.visibleRegion().isEmpty()


def _told(one: QAccessibleInterface) -> str:
    thing = one.object()
    name = f"{type(thing).__name__} #{thing.objectName()}" if thing else "part of a list"
    return f"{name}: {one.role().name} “{one.text(QAccessible.Text.Name)}”"


def stops(top: QWidget) -> list[QWidget]:
    """Where Tab leads within a window, one round, as far as it can be seen."""
    found, one = [], top.nextInFocusChain()
    while one is not top:
        by_tab = Qt.FocusPolicy.TabFocus in one.focusPolicy() and one.focusProxy() is None
        # Of a group of choices Tab stops at the chosen one only.
        group = one.group() if isinstance(one, QRadioButton) else None
        by_tab &= group is None or group.checkedButton() in (None, one)
        if by_tab and one.isEnabled() and one.isVisible() and one.window() is top:
            found.append(one)
        one = one.nextInFocusChain()
    return found


def backwards(page: QWidget) -> list[str]:
    """The stops of a page that stand clearly above, or left in the same line of, the one before them."""
    mine = [one for one in stops(page.window()) if page.isAncestorOf(one) and not one.visibleRegion().isEmpty()]
    pairs: Iterable[tuple[QWidget, QWidget]] = pairwise(mine)
    # Qt orders the buttons of a dialog by their roles.
    pairs = ((one, two) for one, two in pairs if not isinstance(one.parent(), QDialogButtonBox))
    return [f"{_named(one)} → {_named(two)}" for one, two in pairs if _goes_back(_place(one, page), _place(two, page))]


def _goes_back(one: QRect, two: QRect) -> bool:
    same_line = min(one.bottom(), two.bottom()) - max(one.top(), two.top()) > min(one.height(), two.height()) / 2
    if same_line:
        return two.right() <= one.left()
    # Columns are read one after the other: up is right where it is also to the right.
    return two.bottom() <= one.top() and two.left() < one.right()


def _place(one: QWidget, page: QWidget) -> QRect:
    return QRect(one.mapTo(page, QPoint()), one.size())


def _named(one: QWidget) -> str:
    return f"{type(one).__name__} #{one.objectName()}"


def cut_off(top: QWidget) -> list[str]:
    """Buttons and labels on screen that have less room than their words need."""
    found = []
    for one in top.findChildren(QWidget):
        if not isinstance(one, QAbstractButton | QLabel) or not one.isVisible() or one.visibleRegion().isEmpty():
            continue
        wraps = isinstance(one, QLabel) and one.wordWrap()
        height = one.heightForWidth(one.width()) if wraps else one.sizeHint().height()
        words = one.text()
        if words and (one.height() < height - 2 or (not wraps and one.width() < one.minimumSizeHint().width())):
            found.append(
                f"{_named(one)} “{words[:40]}” {one.width()}x{one.height()} of {one.sizeHint().width()}x{height}"
            )
    return found

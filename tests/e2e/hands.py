"""What a person's hands do: keys where the keyboard is, clicks where things are seen, letters as input methods send."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget

from ui.main_window import MainWindow
from ui.reader.reader import Reader

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
MOST_TABS, MOST_TURNS = 60, 60
Found = TypeVar("Found", bound=QWidget)


def focused() -> QWidget:
    """The widget that the keyboard is in."""
    widget = QApplication.focusWidget()
    assert widget is not None, "the keyboard is nowhere"
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN, *, times: int = 1) -> None:
    """Press a key, wherever the keyboard is."""
    for _ in range(times):
        QTest.keyClick(focused(), key, modifiers)


def write(words: str) -> None:
    """Write letter by letter, Vietnamese ones too: an event each, its text and no key."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focused(), QKeyEvent(kind, 0, PLAIN, letter))


def compose(stages: Sequence[str]) -> None:
    """Write one word as ibus does: shown while it grows, handed over when it is whole."""
    for stage in stages:
        QApplication.sendEvent(focused(), QInputMethodEvent(stage, []))
    done = QInputMethodEvent()
    done.setCommitString(stages[-1])
    QApplication.sendEvent(focused(), done)


def retype(strokes: str) -> None:
    """Write as UniKey does: letters, and `<` where it takes one back to put the marked letter in its place."""
    for stroke in strokes:
        if stroke == "<":
            press(Qt.Key.Key_Backspace)
        else:
            write(stroke)


def tab_to(widget: QWidget) -> None:
    """Press Tab until the keyboard is in this widget."""
    for _ in range(MOST_TABS):
        if focused() is widget:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never leads to {widget.objectName()}")


def click(widget: QWidget, place: QRect | None = None) -> None:
    """Click into the middle of a widget, or of a place in it."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, PLAIN, (place or widget.rect()).center())


def click_row(view: QAbstractItemView, index: QModelIndex) -> None:
    """Click an entry of a list."""
    view.scrollTo(index)
    click(view.viewport(), view.visualRect(index))


def place_of(reader: Reader, words: str, *, after: str = "") -> int:
    """Where words stand in the article on show, at first or behind other words."""
    assert reader.article is not None
    text = reader.article.text.text
    return text.index(words, text.index(after))


def click_words(reader: Reader, words: str, *, after: str = "") -> None:
    """Turn the wheel until words of the article are on screen, and click them."""
    start = place_of(reader, words, after=after)
    for _ in range(MOST_TURNS):
        places = [rect.toRect() for rect in reader.places(start, start + len(words))]
        if places and reader.viewport().rect().contains(places[0]):
            click(reader.viewport(), places[0])
            return
        turn_wheel(reader)
    raise AssertionError(f"{words} does not come into view")


def turn_wheel(reader: Reader) -> None:
    """One notch of the wheel, downwards."""
    at = QPointF(reader.viewport().rect().center())
    notch, buttons, phase = QPoint(0, -120), Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, reader.viewport().mapToGlobal(at), QPoint(), notch, buttons, PLAIN, phase, False)
    QApplication.sendEvent(reader.viewport(), event)


def select_words(reader: Reader, words: str, *, after: str = "") -> None:
    """Go to words with the arrow keys and select them with Shift held."""
    assert focused() is reader
    start = place_of(reader, words, after=after)
    away = start - reader.textCursor().position()
    press(Qt.Key.Key_Right if away > 0 else Qt.Key.Key_Left, times=abs(away))
    press(Qt.Key.Key_Right, SHIFT, times=len(words))


def find(parent: QWidget, kind: type[Found], name: str) -> Found:
    """The widget of that name."""
    found = parent.findChild(kind, name)
    assert found is not None, f"there is no {name}"
    return found


def is_seen(widget: QWidget) -> bool:
    """Whether some of it is on screen: not hidden, not behind a tab, not scrolled away."""
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def seen_words(parent: QWidget) -> str:
    """All that labels say within a widget, as far as they are on screen."""
    return "\n".join(label.text() for label in parent.findChildren(QLabel) if is_seen(label))


def settle(window: MainWindow) -> None:
    """Wait until what follows from the last decision is worked out and shown."""
    deadline = time.monotonic() + 20
    while not window.bench.findings.settled or window.bench.jobs.running:
        assert time.monotonic() < deadline, "the window does not come to rest"
        QApplication.processEvents()
    for _ in range(3):
        QApplication.processEvents()


def in_front(window: MainWindow, kind: type[Found]) -> Found:
    """The dialog that has come up, with the keyboard in it."""
    settle(window)
    dialog = next(one for one in window.findChildren(kind) if one.isVisible())
    dialog.activateWindow()
    settle(window)
    assert dialog.isAncestorOf(focused())
    return dialog

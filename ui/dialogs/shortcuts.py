"""All keys on one page, to be looked at or printed: of the actions under their menus, of panels; and the marks."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl
from PySide6.QtGui import QKeySequence, QPageLayout, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ui.actions import ACTIONS, Menu
from ui.dialogs.legend import HEIGHT, WIDTH, legend
from ui.keymap import Keymap, native
from ui.messages import label
from ui.named import named
from ui.panels.review_keys import review_keys
from ui.panels.verdict_keys import VALUES, values_words, verdict_keys
from ui.reader.offer import KEYS, SPAN_KINDS
from ui.theme import GAP, HAIR, MARGINS, SMALL, SPACE

Line = tuple[str, str]
"""Keys, in the form of the page, and what they do."""
Group = tuple[str, list[Line]]

_COLUMNS = 3
_SIZE, _ROOM = QSize(1060, 760), QSize(40, 50)


class ShortcutsDialog(QDialog):
    """Read and closed; the page stands in columns, so that most of it is seen at once."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self.setObjectName("shortcutsDialog")
        self.setWindowTitle(self.tr("Keys"))
        self.resize(_SIZE.boundedTo(parent.size() - _ROOM) if parent else _SIZE)
        self.page = named(QTextBrowser(self), "shortcutList")
        self.page.setAccessibleName(self.tr("Keys"))
        self._write()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        printing = buttons.addButton(self.tr("&Print…"), QDialogButtonBox.ButtonRole.ActionRole)
        printing.setObjectName("printShortcuts")
        printing.setAutoDefault(False)
        printing.clicked.connect(self._print)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(GAP)
        layout.addWidget(self.page)
        layout.addWidget(buttons)

    def _write(self) -> None:
        document = self.page.document()
        groups = [*self._of_actions(), *self._of_panels(), (self.tr("How words are marked in the text"), [])]
        for number, (sample, words) in enumerate(legend()):
            picture = sample.pixmap(WIDTH, HEIGHT).toImage()
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"mark{number}"), picture)
            groups[-1][1].append((f'<img src="mark{number}" width="{WIDTH}" height="{HEIGHT}">', escape(words)))
        columns = "".join(
            f'<td width="{100 // _COLUMNS}%">{"".join(map(_html, column))}</td>' for column in _columns(groups)
        )
        self.page.setHtml(f'<table width="100%" cellspacing="6"><tr>{columns}</tr></table>')

    def _of_actions(self) -> Iterator[Group]:
        for menu in Menu:
            rows = [row for row in ACTIONS if row.menu == menu]
            lines = [(_keys(*self._keymap.keys(row)), escape(_translated(row.text).rstrip("…"))) for row in rows]
            yield _translated(menu).replace("&", ""), lines

    def _of_panels(self) -> Iterator[Group]:
        marks = []
        for kind, pair in zip(SPAN_KINDS, KEYS, strict=False):
            keys = QKeySequence(pair[0]).toString(), f"Ctrl+{QKeySequence(pair[1]).toString()}"
            marks.append((_keys(*keys), escape(self.tr("Mark as {kind}").format(kind=label(kind.label)))))
        yield self.tr("Words selected in the text"), marks
        yield (
            self.tr("Contradictions and tables"),
            [
                (escape(self.tr("Arrows")), escape(self.tr("Choose a contradiction, a value, a cell"))),
                (_keys("Enter"), escape(self.tr("Show the passage in the article; in the reason, resolve"))),
                (_keys("Delete"), escape(self.tr("Dismiss a difference that explains itself"))),
            ],
        )
        yield (
            self.tr("Review: the item on show"),
            [
                *((_keys(row.keys), escape(row.words)) for row in review_keys()),
                (escape(self.tr("Up, Down")), escape(self.tr("Go through the quotations"))),
                (_keys("Shift+Enter"), escape(self.tr("Answer what was returned"))),
            ],
        )
        last, *others = verdict_keys()[VALUES - 1 :]
        verdicts = [(f"{_keys('Ctrl+1')} … {_keys(last.keys)}", escape(values_words()))]
        verdicts += [(_keys(verdict.keys), escape(verdict.words)) for verdict in others]
        everywhere = self.tr("The same verdict for all contradictions between the same values")
        yield self.tr("Verdict on a contradiction"), [*verdicts, (_keys("Shift+Enter"), escape(everywhere))]

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # only who prints needs it

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        printer.setDocName(self.windowTitle())
        asked = QPrintDialog(printer, self)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.accepted.connect(lambda: self.page.document().print_(printer))
        QDialog.open(asked)  # its own open() wants a slot by name


def _columns(groups: list[Group]) -> list[list[Group]]:
    """The groups in their order, in columns of about the same height."""
    whole = sum(len(lines) + 2 for _, lines in groups)
    columns: list[list[Group]] = [[] for _ in range(_COLUMNS)]
    filled = 0
    for group in groups:
        # By where its middle falls, so that a long group does not begin at the foot of a column.
        height = len(group[1]) + 2
        columns[min(_COLUMNS - 1, int((filled + height / 2) * _COLUMNS / whole))].append(group)
        filled += height
    return columns


def _html(group: Group) -> str:
    heading, lines = group
    rows = "".join(
        f'<tr><td style="white-space: nowrap; padding: {HAIR // 2}px {SPACE}px {HAIR // 2}px 0">{keys}</td>'
        f'<td style="padding: {HAIR // 2}px 0">{words}</td></tr>'
        for keys, words in lines
    )
    head = f'<p style="margin: {SPACE}px 0 {HAIR}px 0"><b>{escape(heading)}</b></p>'
    return f'{head}<table style="font-size: {SMALL}pt">{rows}</table>'


def _keys(*keys: str) -> str:
    return escape(native(keys)).replace("  ·  ", "<br>") or "–"


def _translated(words: str) -> str:
    return QCoreApplication.translate("Action", words)

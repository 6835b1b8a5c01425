"""The window: docks around the reader, menus, status line, geometry. What is done is in actions and wishes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QDockWidget, QLabel, QMainWindow, QTabWidget, QVBoxLayout, QWidget

from annotator.model import Changes
from annotator.visible import line
from ui import recall
from ui.folding import Folding
from ui.icons import icon
from ui.key_hint import KeyHint
from ui.menus import Actions, fill_menus, fill_toolbar, mark_choices
from ui.models import naming
from ui.named import named
from ui.notice import Notice
from ui.panels.articles import ArticleList
from ui.panels.claim_form import ClaimForm
from ui.panels.contradictions import ContradictionPanel
from ui.panels.disagreements import DisagreementPanel
from ui.panels.history import HistoryPanel
from ui.panels.review import ReviewPanel
from ui.panels.search import SearchPanel
from ui.panels.tables import TablesPanel
from ui.panels.welcome import Welcome
from ui.progress import Progress
from ui.reader.reader import Reader
from ui.recent_menu import RecentMenu
from ui.settings import DOCKS, GEOMETRY, Settings
from ui.wishes import Wishes
from ui.workbench import Workbench

Area = Qt.DockWidgetArea
FIRST_SIZE = QSize(1440, 900)
MESSAGE_MS = 6000


@dataclass(frozen=True)
class Dock:
    """One panel around the reader: its name, its title, where it stands at first, and what it is made by."""

    name: str
    title: str
    area: Area
    panel: type[QWidget]


def docks() -> tuple[Dock, ...]:
    """The panels, in the order of their tabs."""
    translate = QCoreApplication.translate
    return (
        Dock("articles", translate("Dock", "Articles"), Area.LeftDockWidgetArea, ArticleList),
        Dock("claim", translate("Dock", "Claim"), Area.RightDockWidgetArea, ClaimForm),
        Dock("contradictions", translate("Dock", "Contradictions"), Area.BottomDockWidgetArea, ContradictionPanel),
        Dock("tables", translate("Dock", "Verified tables"), Area.BottomDockWidgetArea, TablesPanel),
        Dock("review", translate("Dock", "Review"), Area.BottomDockWidgetArea, ReviewPanel),
        Dock("disagreements", translate("Dock", "Double reading"), Area.BottomDockWidgetArea, DisagreementPanel),
        Dock("history", translate("Dock", "History"), Area.BottomDockWidgetArea, HistoryPanel),
        Dock("search", translate("Dock", "Search"), Area.BottomDockWidgetArea, SearchPanel),
    )


class MainWindow(QMainWindow):
    """One project on one screen."""

    closed = Signal()

    def __init__(self, bench: Workbench, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bench = bench
        self._settings = settings
        self.setObjectName("mainWindow")
        self.setWindowIcon(icon("app"))
        self.setAcceptDrops(True)
        self.reader = Reader(bench)
        self.notice = Notice()
        self.welcome = Welcome()
        self.recent = RecentMenu(settings, bench.project.path, self)
        self._drop_here = self._make_drop_here()
        self.docks: dict[str, QDockWidget] = {}
        self._lay_out()
        self.actions_ = Actions(bench, settings, self)
        fill_menus(self, self.actions_, self.recent)
        mark_choices(self.actions_, settings)
        self.toolbar = fill_toolbar(self, self.actions_)
        # Not to the whole panel: Enter and Delete belong to its search box.
        lists = self.findChildren(QAbstractItemView, "articleList")
        self.actions_.give_keys_of_work(self.reader, *lists)
        self.statusBar().addWidget(KeyHint(settings), 1)
        self.statusBar().addPermanentWidget(Progress(bench.jobs))
        self.wishes = Wishes(bench, self, settings)
        self._connect()
        self._restore()
        self._name_window()

    def show_dock(self, name: str) -> None:
        """Bring a panel to the front and the keyboard into it."""
        dock = self.docks[name]
        dock.show()
        dock.raise_()
        self.folding.unfold()
        # The panel's own first widget takes the focus, as after a click on its tab and a Tab.
        panel = dock.widget()
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not panel.isAncestorOf(self.focusWidget() or self) and self.focusWidget() is not panel:
            first = next((w for w in panel.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus), panel)
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.welcome)
        column.addWidget(self.reader, 1)
        self.setCentralWidget(middle)
        self.setDockOptions(QMainWindow.DockOption.AnimatedDocks | QMainWindow.DockOption.AllowTabbedDocks)
        self.setTabPosition(Area.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        # Passages stand side by side at the bottom: they need the width more than the list needs the height.
        self.setCorner(Qt.Corner.BottomLeftCorner, Area.BottomDockWidgetArea)
        for dock in docks():
            self._add_dock(dock)
        below = [dock for dock in self.docks.values() if self.dockWidgetArea(dock) == Area.BottomDockWidgetArea]
        self.folding = Folding(self, self.reader, below)
        self.folding.tab_clicked.connect(lambda dock: self.show_dock(dock.objectName().removeprefix("dock.")))
        self._arrange()

    def _add_dock(self, dock: Dock) -> None:
        widget = QDockWidget(dock.title, self)
        widget.setObjectName(f"dock.{dock.name}")
        widget.setWidget(dock.panel(self.bench))  # type: ignore[arg-type]
        widget.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
        self.addDockWidget(dock.area, widget)
        tabbed = [d for d in self.docks.values() if self.dockWidgetArea(d) == dock.area]
        if tabbed:
            self.tabifyDockWidget(tabbed[-1], widget)
        # No title bars: tabs, the search box and the place in the queue say it, and text needs the height.
        widget.setTitleBarWidget(QWidget())
        self.docks[dock.name] = widget

    def _arrange(self) -> None:
        size = FIRST_SIZE.boundedTo(self.screen().availableSize())
        self.resize(size)
        self.folding.fit(size.width())
        sides = [self.docks["articles"], self.docks["claim"]]
        self.resizeDocks(sides, [max(280, size.width() // 5), max(320, size.width() // 4)], Qt.Orientation.Horizontal)
        self.resizeDocks([self.docks["contradictions"]], [size.height() * 36 // 100], Qt.Orientation.Vertical)
        self.docks["contradictions"].raise_()

    def _make_drop_here(self) -> QLabel:
        """What lies over the window while files are held above it."""
        told = named(QLabel(self.tr("Drop to import"), self), "dropHere")
        told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        told.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        told.hide()
        return told

    def _connect(self) -> None:
        self.bench.message.connect(lambda text: self.statusBar().showMessage(line(text), MESSAGE_MS))
        self.bench.refused.connect(self.notice.refuse)
        self.bench.changed.connect(self._on_changed)
        self.recent.chosen.connect(self.wishes.project_chosen)
        self.welcome.wished.connect(self.bench.wished)
        self.welcome.dock_shown.connect(self._on_dock_told)

    def _restore(self) -> None:
        for setting, restore in ((GEOMETRY, self.restoreGeometry), (DOCKS, self.restoreState)):
            if (kept := self._settings.get(setting)) is not None:
                restore(kept)
        recall.restore(self, self.bench.looks.panels)

    def _name_window(self) -> None:
        name = naming.project_name(self.bench.project.path)
        if self.bench.project.read_only:
            name = self.tr("{project} (read only)").format(project=name)
        self.setWindowTitle(f"{name} – Đối Chiếu")

    def _on_dock_told(self, name: str) -> None:
        """In front, while the keyboard stays with the tour; at its end the text has it."""
        if name:
            self.docks[name].raise_()
            self.folding.unfold()
        elif not self.welcome.isVisible():
            self.reader.setFocus()

    def _on_changed(self, changes: Changes) -> None:
        # The person went on, so the notice was read; steps of a running import say nothing of that.
        if self.notice.isVisible() and not self.notice.offers_more and not self.bench.jobs.shown():
            self.notice.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Docks keep their height when a window shrinks, at the cost of the text.
        QTimer.singleShot(0, self, self._keep_text_in_sight)

    def _keep_text_in_sight(self) -> None:
        self.folding.fit(self.width())
        if self.folding.is_cramped:
            return
        panel, text = self.docks["contradictions"].height(), self.reader.height()
        if panel > text:
            self.resizeDocks([self.docks["contradictions"]], [(panel + text) * 45 // 100], Qt.Orientation.Vertical)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and not self.bench.project.read_only:
            event.acceptProposedAction()
            self._drop_here.setGeometry(self.rect())
            self._drop_here.show()
            self._drop_here.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_here.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_here.hide()
        event.acceptProposedAction()
        self.wishes.import_urls(event.mimeData().urls())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "actions_"):
            self.actions_.dress()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.folding.unfold()
        self._settings.keep(GEOMETRY, self.saveGeometry())
        self._settings.keep(DOCKS, self.saveState())
        self.reader.leave()
        self.bench.looks.panels.update(recall.kept(self))
        self.bench.looks.save()
        super().closeEvent(event)
        self.closed.emit()

"""The application around the windows: type, colours, language, the project that is open."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from annotator.errors import UserError
from annotator.model import ArticleId
from db.ops import codebooks as codebook_ops
from db.project import LockedError, Project, open_project
from db.queries import articles, codebooks
from ui import sample, theme
from ui.bugs import Bugs
from ui.keeping import Keeping
from ui.language import Language
from ui.looks import Looks
from ui.main_window import MainWindow
from ui.problems import Problems
from ui.recent import is_there, remember_project
from ui.remembered import file_of
from ui.roles import tell_roles
from ui.settings import LANGUAGE, LAST_PROJECT, THEME, Setting, Settings, data_folder
from ui.tidying import QUIET_S, collect_garbage_here
from ui.workbench import Workbench


def run_window(project_path: Path | None) -> int:
    """Open the window on a project (none named: the last one, at first the sample) and stay until it is closed.

    UserError where the project that was named cannot be opened.
    """
    # Python hears of Ctrl-C only between two of its own lines, and in exec() there are none for long.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    app = make_app(sys.argv)
    session = Session(app, Settings(data_folder()))
    collect_garbage_here(app, session.is_quiet)
    session.problems.install()
    session.begin(project_path)
    return app.exec()


def make_app(arguments: list[str]) -> QApplication:
    """The Qt application with our type; colours and language come with the session's settings."""
    app = QApplication(arguments)
    # A paint asks for Python's lock a dozen times; at 5 ms each a job at work would cost it four frames.
    sys.setswitchinterval(0.0005)
    app.setApplicationName("doichieu")
    app.setApplicationDisplayName("Đối Chiếu")
    app.setDesktopFileName("doichieu")
    theme.load_fonts(app)
    tell_roles()
    return app


class Session(QObject):
    """What outlives a window: settings, look, language, and which project is open."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self.settings = settings
        self.window: MainWindow | None = None
        self._language = Language(app)
        self.problems = Problems(self)
        self.bugs = Bugs(self.problems, settings, lambda: self.window, self)
        self.bugs.damaged.connect(self._on_damaged)
        self.problems.refused.connect(self._on_refused)
        settings.changed.connect(self._on_setting_changed)
        app.styleHints().colorSchemeChanged.connect(self._dress)
        self._dress()
        self._language.speak(str(self.settings.get(LANGUAGE)))

    def is_quiet(self) -> bool:
        """Whether nobody has done anything for a while."""
        return self.window is None or self.window.bench.jobs.stood_still > QUIET_S

    def begin(self, project_path: Path | None) -> None:
        """Start, and offer the way back beside the sample where the named project is damaged.

        Whoever clicked on its file reads no terminal. UserError where it is no project at all.
        """
        try:
            self.start(project_path)
        except UserError as error:
            from ui import rescuing  # only now: hardly ever is it needed

            if project_path is None or not rescuing.is_damaged(project_path, error):
                raise
            self._open_first(sample.places(self.settings.folder))
            self._on_unopened(project_path, error)

    def start(self, project_path: Path | None) -> None:
        """Open the named project, else the last one, else the sample."""
        if project_path is not None:
            self.open(project_path)
            return
        said = str(self.settings.get(LAST_PROJECT))
        candidates = [Path(said)] if said and is_there(Path(said)) else []
        self._open_first([*candidates, *sample.places(self.settings.folder)])
        if not said and self.window is not None:
            self.window.wishes.welcome()

    def _open_first(self, paths: Sequence[Path]) -> None:
        """The first of these that opens, telling why not those before: the window is never locked out."""
        told: tuple[Path, UserError] | None = None
        for path in paths:
            try:
                self.open(path)
            except UserError as error:
                told = told or (path, error)
                continue
            if told is not None:
                self._on_unopened(*told)
            return
        assert told is not None
        raise told[1]

    def open(self, path: Path) -> MainWindow:
        """Show this project (made anew if there is none) in a new window instead of the one before."""
        before = self.window
        if before is not None and before.bench.project.path.resolve() == path.resolve():
            return before
        project, told = self._opened(path)
        with ExitStack() as kept:
            # A project that turns out to be damaged is closed again and told of in words.
            kept.callback(setattr, self, "window", before)
            kept.enter_context(project)
            window = self._show(project)
            kept.pop_all()
        if told is not None:
            window.notice.refuse(told)
        if before is not None:
            _put_away(before)
        self.settings.keep(LAST_PROJECT, str(path.resolve()))
        remember_project(self.settings, path)
        return window

    def close(self) -> None:
        """Let go of the project and of the application's language."""
        if self.window is not None:
            _put_away(self.window)
            self.window = None
        self._language.forget()
        self.deleteLater()

    def _opened(self, path: Path) -> tuple[Project, LockedError | None]:
        try:
            project = open_project(path, user=self.settings.user())
        except LockedError as error:
            return open_project(path, user=self.settings.user(), read_only=True), error
        if not codebooks.has_one(project):
            codebook_ops.adopt(project, sample.codebook_source())
        return project, None

    def _show(self, project: Project) -> MainWindow:
        bench = Workbench(project, looks=Looks(file_of(self.settings.folder, project.path)))
        window = MainWindow(bench, self.settings)
        window.wishes.project_chosen.connect(self._on_project_chosen)
        window.wishes.backup_chosen.connect(self._on_backup_chosen)
        window.wishes.sample_wished.connect(self._on_sample_wished)
        window.closed.connect(bench.close)
        Keeping(bench, window)
        self.window = window
        self._open_something(window)
        window.show()
        window.reader.setFocus()
        # Once more, now that there is a size: only then can the current item be scrolled into view.
        QTimer.singleShot(0, window.reader, window.reader.take_up)
        return window

    def _open_something(self, window: MainWindow) -> None:
        """The article of last time, else the first; the sample project fetches its articles first."""
        bench = window.bench
        ids = articles.ids(bench.project)
        last = bench.looks.article
        if len(ids):
            bench.open_article(ArticleId(last if last in ids else ids[0]))
        elif sample.is_one(bench.project.path, self.settings.folder):
            window.wishes.intake.read([sample.ARTICLES])

    def _dress(self) -> None:
        theme.apply(self._app, str(self.settings.get(THEME)))

    def _on_project_chosen(self, path: Path) -> None:
        try:
            self.open(path)
        except UserError as error:
            self._on_unopened(path, error)

    def _on_unopened(self, path: Path, error: UserError) -> None:
        """A project that was there and is damaged can perhaps be had back; anything else is only told."""
        from ui import rescuing  # only now: hardly ever is it needed

        if not rescuing.is_damaged(path, error):
            self._on_refused(error)
            return
        rescue = rescuing.Rescue(path, error, self.window, self)
        rescue.rescued.connect(self._on_project_chosen)
        rescue.refused.connect(self._on_refused)

    def _on_damaged(self, error: UserError) -> None:
        """The project that is open cannot be read on: let go of it, so that it can be had back."""
        if (before := self.window) is None:
            return
        path = before.bench.project.path
        with self._let_go(before):
            self._open_first([one for one in sample.places(self.settings.folder) if one.resolve() != path.resolve()])
        self._on_unopened(path, error)

    def _on_backup_chosen(self, backup: Path) -> None:
        from db import backups
        from ui.waiting import wait_for

        if (before := self.window) is None:
            return
        path = before.bench.project.path
        told: UserError | None = None
        with self._let_go(before):
            try:
                # Large ones take a minute to be read through, and no other window tells that the program lives.
                wait_for(lambda: backups.go_back(path, backup, datetime.now(UTC)), self.tr("Restoring the backup…"))
            except UserError as error:
                told = error
            self._on_project_chosen(path)
        if told is not None:
            self._on_refused(told)

    @contextmanager
    def _let_go(self, window: MainWindow) -> Iterator[None]:
        """Close a project that is to be replaced or opened anew: without a window for a moment, and yet going on."""
        self._app.setQuitOnLastWindowClosed(False)
        _put_away(window)
        self.window = None
        try:
            yield
        finally:
            self._app.setQuitOnLastWindowClosed(True)

    def _on_sample_wished(self) -> None:
        try:
            self._open_first(sample.places(self.settings.folder))
        except UserError as error:
            self._on_refused(error)

    def _on_setting_changed(self, setting: Setting) -> None:
        if setting == THEME:
            self._dress()
        elif setting == LANGUAGE:
            self._language.speak(str(self.settings.get(LANGUAGE)))
            self._open_again()

    def _open_again(self) -> None:
        """The same project in a window of another language; settings that were on show are again."""
        before = self.window
        if before is None:
            return
        path, shown = before.bench.project.path, _on_show(before)
        with self._let_go(before):
            window = self.open(path)
        for wish in shown:
            window.bench.wished.emit(wish)

    def _on_refused(self, error: UserError) -> None:
        if self.window is not None:
            self.window.notice.refuse(error)


def _on_show(window: MainWindow) -> list[str]:
    """The wishes by which a new window shows what this one does."""
    settings = any(dialog.isVisible() for dialog in window.findChildren(QDialog, "settingsDialog"))
    return [*(["welcome"] if window.welcome.isVisible() else []), *(["settings"] if settings else [])]


def _put_away(window: MainWindow) -> None:
    window.close()
    # What it meant to look up next would open the project again, beside whoever has it by then.
    for timer in window.findChildren(QTimer):
        timer.stop()
    window.deleteLater()

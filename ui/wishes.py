"""What actions ask of the window itself: dialogs, and places to go to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtWidgets import QDialog, QWidget

from annotator.cities import city_of
from annotator.errors import UserError
from annotator.model import Message
from annotator.visible import apart
from db.queries import articles
from ui import decisions, sample, theme
from ui.codebooks import Codebooks
from ui.dating import Dating
from ui.double_readings import DoubleReadings
from ui.files import Files
from ui.intake import Arrived, Intake
from ui.panels.claim_form import ClaimForm
from ui.panels.contradictions import ContradictionPanel
from ui.passages import Passages
from ui.reader import hits, reading
from ui.reader.typography import Typography
from ui.review_wishes import ReviewWishes
from ui.settings import LANGUAGE, THEME, USER, Setting, Settings
from ui.workbench import Workbench

if TYPE_CHECKING:
    from ui.annotations import Annotations, Suggested
    from ui.edited import Edited
    from ui.main_window import MainWindow

# Dialogs are imported where they are opened: with all of them the window would be painted later.


class Wishes(QObject):
    """One method per wish; what concerns more than this window goes up as a signal."""

    project_chosen = Signal(object)  # Path
    sample_wished = Signal()
    backup_chosen = Signal(object)  # Path

    def __init__(self, bench: Workbench, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._bench, self._window, self._settings = bench, window, settings
        self.intake = Intake(bench, self)
        self.intake.arrived.connect(self._on_arrived)
        self.codebooks = Codebooks(bench, self.intake, window)
        self._double_readings = DoubleReadings(bench, window)
        self._files = Files(bench, lambda: self.annotations, window)
        self._files.project_chosen.connect(self.project_chosen)
        self.intake.edited.connect(lambda paths: self._edited.take(paths))
        self._files.sheet_chosen.connect(lambda path: self._edited.take([path]))
        self._files.codebook_chosen.connect(self.codebooks.adopt)
        self.codebooks.file_wished.connect(self._files.choose_codebook)
        self._dating = Dating(bench, self)
        self._passages = Passages(bench, self)
        self._reviews = ReviewWishes(bench, window)
        self._left: Sequence[tuple[Path, Message | UserError]] = ()
        self._typography = Typography(bench, window.reader, settings, self)
        self.by_name: dict[str, Callable[[], object]] = self._table()
        bench.wished.connect(lambda name: self.by_name[name]())
        settings.changed.connect(self._on_setting_changed)
        window.notice.more.connect(self._show_left)

    def import_urls(self, urls: Sequence[QUrl]) -> None:
        """Import what was dropped on the window."""
        self.annotations.sort([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def _table(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "project.new": self._files.new_project,
            "project.open": self._files.open_project,
            "import.files": self._files.import_files,
            "import.folder": self._files.import_folder,
            "import.annotations": self._files.import_annotations,
            "import.paste": self._paste,
            "import.sheet": self._files.import_sheet,
            "export": self._export,
            "backup": self._files.back_up,
            "restore": self._restore,
            "codebook": self.codebooks.choose,
            "codebook.edit": self.codebooks.edit,
            "name": partial(self._show_settings, USER),
            "settings": self._show_settings,
            "quit": window.close,
            "item.correct": self._correct,
            "claim.new": self._new_claim,
            "item.confirm.everywhere": partial(self._decide_everywhere, rejects=False),
            "item.reject.everywhere": partial(self._decide_everywhere, rejects=True),
            "article.details": self._details,
            "passage.switch": lambda: self._passages.switch(window.reader.asides.wanted()),
            "city.merge": partial(self._about_city, splits=False),
            "city.split": partial(self._about_city, splits=True),
            "voices": self._voices,
            "article.suggest": lambda: self.intake.suggest([self._bench.article_id]),
            "go.reader": window.reader.setFocus,
            "go.articles": lambda: window.show_dock("articles"),
            "go.search": self._search,
            "go.everywhere": lambda: window.show_dock("search"),
            "go.contradictions": lambda: window.show_dock("contradictions"),
            "go.tables": lambda: window.show_dock("tables"),
            "go.history": lambda: window.show_dock("history"),
            **self._double_readings.wishes(),
            **reading.wishes(self._bench, window.reader),
            **self._typography.wishes(),
            **self._reviews.wishes(),
            **{f"theme.{name}": partial(self._settings.keep, THEME, name) for name in theme.LOOKS},
            **{f"language.{name}": partial(self._settings.keep, LANGUAGE, name) for name in ("vi", "en")},
            "project.sample": self.sample_wished.emit,
            "welcome": self._welcome,
            "palette": self._show_palette,
            "shortcuts": self._shortcuts,
            "about": self._about,
        }

    @cached_property
    def annotations(self) -> Annotations:
        """What takes up files of annotation tools."""
        from ui.annotations import Annotations

        made = Annotations(self._bench, self.intake, self)
        made.suggested.connect(self._on_suggested)
        return made

    @cached_property
    def _edited(self) -> Edited:
        from ui.edited import Edited

        return Edited(self._bench, self._window)

    # --- dialogs ----------------------------------------------------------------------------------

    def _paste(self) -> None:
        from ui.dialogs.paste import PasteDialog

        dialog = PasteDialog(self._window)
        dialog.pasted.connect(self.intake.paste)
        self._show(dialog)

    def _details(self) -> None:
        if self._bench.project.read_only or not self._bench.article_id:
            return
        from ui.dialogs.article import ArticleDialog

        project = self._bench.project
        dialog = ArticleDialog(
            articles.article(project, self._bench.article_id), articles.sources(project), self._window
        )
        dialog.saved.connect(self._dating.save)
        self._show(dialog)

    def _export(self) -> None:
        from ui.dialogs.export import ExportDialog

        dialog = ExportDialog(self._bench, self._window)
        dialog.written.connect(self._on_written)
        self._show(dialog)

    def _decide_everywhere(self, *, rejects: bool) -> None:
        item, others = self._bench.current, decisions.elsewhere(self._bench)
        if item is None:
            return
        if not others:
            self._window.notice.tell(self.tr("No other proposal says the same."))
            (decisions.reject if rejects else decisions.confirm)(self._bench)
            return
        from ui.dialogs.elsewhere import ElsewhereDialog

        dialog = ElsewhereDialog(self._bench, item, others, rejects=rejects, parent=self._window)
        dialog.accepted.connect(lambda: decisions.decide_all(self._bench, dialog.chosen(), rejects=rejects))
        self._show(dialog)

    def _restore(self) -> None:
        from ui.dialogs.restore import RestoreDialog

        dialog = RestoreDialog(self._bench.project.path, self._window)
        dialog.chosen.connect(self.backup_chosen)
        self._show(dialog)

    def _about_city(self, *, splits: bool) -> None:
        from ui.dialogs.merge_city import MergeCityDialog
        from ui.dialogs.split_city import SplitCityDialog

        city = city_of(self._bench.current) if self._bench.current else None
        if city is not None:
            dialog = SplitCityDialog if splits else MergeCityDialog
            self._show(dialog(self._bench, city, self._window))

    def _shortcuts(self) -> None:
        from ui.dialogs.shortcuts import ShortcutsDialog

        self._show(ShortcutsDialog(self._window.actions_.keymap, self._window))

    def _about(self) -> None:
        from ui.dialogs.about import AboutDialog

        self._show(AboutDialog(self._window))

    def welcome(self) -> None:
        """Offer what can be begun with, and let the text have the keyboard."""
        self._window.welcome.offer(in_sample=sample.is_one(self._bench.project.path, self._settings.folder))

    def _welcome(self) -> None:
        self.welcome()
        self._window.welcome.take_keyboard()

    def _show_palette(self) -> None:
        from ui.dialogs.palette import CommandPalette
        from ui.palette import commands
        from ui.panel_commands import panel_commands

        among = commands(self._window.actions_, self._bench, self._settings, self.project_chosen.emit)
        palette = CommandPalette((*among, *panel_commands(self._window)), self._settings, self._window)
        palette.rejected.connect(self._window.reader.setFocus)
        self._show(palette)

    def _voices(self) -> None:
        panel = self._window.docks["contradictions"].widget()
        one = panel.current if isinstance(panel, ContradictionPanel) else None
        if one is None:
            self._window.show_dock("contradictions")
            self._window.notice.tell(self.tr("Choose a contradiction first."))
        else:
            from ui.dialogs.voices import VoicesDialog

            self._show(VoicesDialog(self._bench, one, self._window))

    def _show(self, dialog: QDialog) -> None:
        # Never exec(): jobs and their results go on while a dialog is open.
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_written(self, path: Path, left_out: int) -> None:
        told = self.tr("Exported to {path}.").format(path=apart(str(path)))
        if left_out:
            told += " " + self.tr("Left out, for this format cannot hold them: {count}.").format(count=left_out)
        self._window.notice.tell(told)

    def _show_left(self) -> None:
        from ui.dialogs.arrival import ArrivalDialog

        self._show(ArrivalDialog(self._left, self._window))

    def _on_suggested(self, suggested: Suggested) -> None:
        from ui.dialogs.arrival import summary_of_annotations

        self._left = suggested.left
        self._window.notice.tell(summary_of_annotations(suggested), more=bool(suggested.left))

    def _on_arrived(self, arrived: Arrived) -> None:
        from ui.dialogs.arrival import summary

        self._left = arrived.refused
        if arrived.refused or arrived.new or arrived.known:
            self._window.notice.tell(summary(arrived), more=bool(arrived.refused))
        if not self._bench.article_id and arrived.new:
            # The newest, as the list has it: from there Enter goes down.
            self._bench.open_article(articles.ids(self._bench.project)[0])

    def _show_settings(self, at: Setting | None = None) -> None:
        from ui.dialogs.settings import SettingsDialog

        self._show(SettingsDialog(self._settings, self._window.actions_.keymap, self._window, at=at))

    def _on_setting_changed(self, setting: Setting) -> None:
        if setting == USER:
            self._bench.project.user = self._settings.user()

    # --- places -----------------------------------------------------------------------------------

    def _correct(self) -> None:
        self._window.show_dock("claim")

    def _new_claim(self) -> None:
        words = hits.marked_at(self._bench, self._window.reader.caret())
        if words is None:
            self._bench.message.emit(self.tr("Mark the words first: select them, then F6, F7 or F9."))
            return
        self._window.show_dock("claim")
        form = self._window.findChild(ClaimForm, "claimForm")
        if form is not None:
            form.begin_new(words)

    def _search(self) -> None:
        self._window.show_dock("articles")
        box = self._window.findChild(QWidget, "searchBox")
        if box is not None:
            box.setFocus()

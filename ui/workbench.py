"""The one object that panels get: the open project, the open article, the current item, and the way to write."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import UserError
from annotator.model import Article, ArticleId, Changes, Claim, Codebook, Label, Span, State, Step
from db.project import Project
from db.queries import articles, claims, codebooks, spans
from ui.findings import Findings
from ui.following import Following
from ui.items import Item, by_id, order, queue, touched
from ui.jobs import Jobs
from ui.lessons import Learnt
from ui.looks import Looks, name_of
from ui.messages import shown
from ui.reliability import Sources
from ui.spreading import Spreading
from ui.voices import Voices

P = ParamSpec("P")
T = TypeVar("T")
# As many as a conflict shows passages of, and the articles read before.
_TEXTS_KEPT = 64
_ASIDE = frozenset({"review", "review_session", "note"})
_QUIET = 200
"""Milliseconds after which an editor is taken to read."""


class Workbench(QObject):
    """What the panels share. They read from it and send operations through `do`; it tells what changed."""

    changed = Signal(object)  # Changes of one committed step
    article_opened = Signal(int)
    current_changed = Signal()
    place_shown = Signal(int, int, int)  # article id, start, end (code points)
    message = Signal(str)  # a line for the status bar, already translated
    refused = Signal(object)  # the UserError of an operation or a job
    drafted = Signal()  # the claim that the form is making has another field
    wished = Signal(str)  # the id of an action that the window itself carries out (ui/actions.py)

    def __init__(self, project: Project, parent: QObject | None = None, *, looks: Looks | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.looks = looks or Looks()
        self.looks.setParent(self)
        self.codebook = _codebook(project)
        self.jobs = Jobs(self)
        self.jobs.refused.connect(self.refused)
        self.article_id = ArticleId(0)
        self.current: Item | None = None
        self.draft: Claim | None = None  # what is being made or moved in the form; its parts are outlined instead
        self.items: list[Item] = []
        self.claims: list[Claim] = []  # of the open article, whatever their state, in reading order
        self.spans: list[Span] = []  # likewise
        # Asked for at each move of the current item: read once per step.
        self.undoable: Step | None = project.undoable()
        self.redoable: Step | None = project.redoable()
        self._newest: Changes | None = None
        self._texts: OrderedDict[int, Article] = OrderedDict()
        self._following = Following(project)
        # Once the open article is painted and read for a moment, the one that Enter leads to is read ahead.
        self._ahead = QTimer(self, singleShot=True, interval=_QUIET)
        self._ahead.timeout.connect(self._read_ahead)
        self._ahead.timeout.connect(self.looks.save)
        self.current_changed.connect(self._on_current_changed)
        self.findings = Findings(project, self.jobs, self)
        self.findings.load(self.codebook)
        self.learnt = Learnt(project, self.jobs, self)
        self.learnt.loaded.connect(self.current_changed)
        self.learnt.load(self.codebook)
        self.spreading = Spreading(self)
        self.voices = Voices(project, self.jobs, self.findings, self)
        self.voices.load()
        self.sources = Sources(project, self.jobs, self.findings, self)
        self.sources.load(self.codebook)
        project.subscribe(self._on_committed)

    # --- writing --------------------------------------------------------------------------------

    def do(self, op: Callable[Concatenate[Project, P], T], *args: P.args, **values: P.kwargs) -> T | None:
        """Call `op(project, …)`; a UserError is shown to the user and answered with None."""
        self.jobs.make_way()
        try:
            return op(self.project, *args, **values)
        except UserError as error:
            self.refused.emit(error)
            return None
        finally:
            self.jobs.make_way()

    def undo(self) -> Step | None:
        """Take back the latest step that still stands."""
        return self._told(self.tr("Undone: {step}"), self.do(Project.undo))

    def redo(self) -> Step | None:
        """Bring back what was undone last."""
        return self._told(self.tr("Done again: {step}"), self.do(Project.redo))

    def _told(self, words: str, step: Step | None) -> Step | None:
        if step is not None:
            self.message.emit(words.format(step=shown(step.label)))
        return step

    # --- where the user is ----------------------------------------------------------------------

    def open_article(self, article_id: int) -> None:
        """Make this the article in the reader; current is the item that was left there, else the first undecided."""
        self.jobs.make_way()
        self.article_id = ArticleId(article_id)
        self._load_items()
        self.current = self._left_item() or self._first_item()
        self.looks.opened(article_id)
        self.article_opened.emit(article_id)
        self.current_changed.emit()
        self._ahead.start()

    def show_place(self, article_id: int, start: int, end: int) -> None:
        """Bring a passage into view, opening its article if need be."""
        if article_id != self.article_id:
            self.open_article(article_id)
        self.place_shown.emit(article_id, start, end)

    def set_current(self, item: Item | None) -> None:
        """Make this claim or span (of any state) the current one, opening its article if need be."""
        self.jobs.make_way()
        if item is not None and item.article_id != self.article_id:
            self.open_article(item.article_id)
        self.current = item
        self.current_changed.emit()

    def next_item(self) -> None:
        """Go on to the next item of the article; stay at the end."""
        self._go(self.items[self._index(bisect_right) :])

    def next_undecided(self) -> None:
        """Go on to the next claim still to be decided, what was skipped coming after what lies ahead; else stay.

        Words that no claim uses fill no table: only who has gone to them (Tab) is led from one to the next.
        """
        at = self._index(bisect_right)
        left = [item for item in self.items[at:] + self.items[:at] if item.state is State.SUGGESTED]
        self._go([item for item in left if isinstance(item, Claim) or isinstance(self.current, Span)])

    def previous_item(self) -> None:
        """Go back to the item before; stay at the beginning."""
        before = self.items[: self._index(bisect_left)] if self.current else self.items
        self._go(before[::-1])

    def next_article(self) -> None:
        """Open the next article of the list that has claims to decide, from the top again after the last."""
        if following := self.following():
            self.open_article(following)
        else:
            self.message.emit(self.tr("Every claim of every article is decided."))

    def following(self) -> ArticleId:
        """The next article of the list that has claims to decide; 0 if there is no other."""
        return self._following.after(self.article_id)

    @property
    def is_done(self) -> bool:
        """Whether every claim of the open article is decided."""
        return bool(self.article_id) and not any(claim.state is State.SUGGESTED for claim in self.claims)

    def text(self, article_id: int) -> Article:
        """An article; the last few are kept, for they never change."""
        if article_id not in self._texts:
            self._texts[article_id] = articles.article(self.project, ArticleId(article_id))
        self._texts.move_to_end(article_id)
        while len(self._texts) > _TEXTS_KEPT:
            self._texts.popitem(last=False)
        return self._texts[article_id]

    def texts(self, article_ids: Iterable[ArticleId]) -> dict[ArticleId, Article]:
        """Many articles at once: one by one each would take its time."""
        wanted = dict.fromkeys(article_ids)
        known = {number: self._texts[number] for number in wanted if number in self._texts}
        return known | articles.articles(self.project, [number for number in wanted if number not in known])

    def close(self) -> None:
        """Stop the jobs and let go of the project file."""
        self._ahead.stop()
        self.findings.close()
        self.learnt.close()
        self.voices.close()
        self.sources.close()
        self.jobs.close()
        self.project.close()

    # --- keeping up -----------------------------------------------------------------------------

    def _index(self, bisect: Callable[..., int]) -> int:
        # By place, not by identity: a rejected item has left the queue, and yet the next one follows it.
        return bisect(self.items, order(self.current), key=order) if self.current else 0

    def _first_item(self) -> Item | None:
        # Claims come first: a loose word is current only where the article has no claims.
        first = next((item for item in self.items if item.state is State.SUGGESTED), None)
        return self.items[0] if self.items and (first is None or self.is_done) else first

    def _left_item(self) -> Item | None:
        """The item that this person was at when they turned from the article, unless it has been decided meanwhile."""
        place = self.looks.place(self.article_id)
        left = next((item for item in self.items if place and name_of(item) == place.item), None)
        return left if left is not None and (left.state is State.SUGGESTED or self.is_done) else None

    def _go(self, ahead: list[Item]) -> None:
        if ahead:
            self.set_current(ahead[0])

    def _load_items(self) -> None:
        found = claims.of_article(self.project, self.article_id) if self.article_id else []
        self.claims = sorted(found, key=order)
        self.spans = spans.of_article(self.project, self.article_id) if self.article_id else []
        self.items = queue(self.claims, self.spans)

    def tell_again(self) -> None:
        """After a bug: tell of the newest step once more, for not all may have heard of it."""
        newest = self._newest
        if newest is not None:
            try:
                self._on_committed(newest)
            finally:
                # Once is enough: what breaks each time would ask for it each time.
                self._newest = None

    def _on_committed(self, changes: Changes) -> None:
        self._newest = changes
        self.undoable, self.redoable = self.project.undoable(), self.project.redoable()
        if changes.touches("codebook"):
            self.codebook = _codebook(self.project)
        if changes.touches("source"):
            self._texts.clear()
        self._following.follow(changes)
        for article_id in changes.ids.get("article", ()):
            self._texts.pop(article_id, None)
        self._leave_a_gone_article(changes)
        if changes.touches("claim", "span", "article"):
            self._refresh_current(changes)
        self.looks.follow(self.project, changes)
        self.findings.follow(changes, self.codebook)
        self.learnt.follow(changes, self.codebook)
        self.voices.follow(changes)
        self.sources.follow(changes, self.codebook)
        self.changed.emit(changes)
        # What reviewers say leaves the item as it is: nothing of it is painted anew between one verdict and the next.
        if not _ASIDE.issuperset(changes.ids):
            self.current_changed.emit()

    def _on_current_changed(self) -> None:
        if self.current is not None:
            self.looks.looked_at(self.current)

    def _read_ahead(self) -> None:
        if following := self.following():
            self.text(following)

    def _leave_a_gone_article(self, changes: Changes) -> None:
        """An undone import takes its articles away: show another one, or none (0)."""
        if self.article_id in changes.ids.get("article", ()):
            left = articles.ids(self.project)
            if self.article_id not in left:
                self.open_article(left[0] if left else 0)

    def _refresh_current(self, changes: Changes) -> None:
        """The current item as it is now, or what stands in its place; after an undo, the item that came back."""
        was = by_id(self.claims, self.spans)
        self._load_items()
        known = by_id(self.claims, self.spans)
        wanted = (type(self.current), int(self.current.id)) if self.current else None
        kept = known.get(wanted, self._in_its_place()) if wanted else None
        met = [key for key in touched(changes) if key in known] if changes.step.undoes else []
        # What the decision had taught goes with it: its own item is the one that has another state than before.
        decided = [key for key in met if key in was and was[key].state is not known[key].state]
        # Words that a claim uses again are no item of their own.
        found = [known[key] for key in decided or met]
        back = [one for one in found if one in self.items or one.state is not State.SUGGESTED]
        in_queue = [item for item in self.items if item in back]
        self.current = next(iter(in_queue or back), kept)

    def _in_its_place(self) -> Item | None:
        """What the queue has where the current item stood: another date for the article makes claims anew."""
        return self.items[min(self._index(bisect_left), len(self.items) - 1)] if self.items else None


def _codebook(project: Project) -> Codebook:
    """The project's codebook, or one without tables while it has none."""
    return codebooks.current(project) if codebooks.has_one(project) else Codebook("", Label("", ""), ())

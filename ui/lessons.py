"""What the decisions of the open project teach, kept up to date without making a key wait.

What each stored decision says is held in memory, per row, and counted; a step takes back what its rows said before and
adds what they say now. Reading all of them when a project opens is done in slices.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model import Article, Changes, Claim, Codebook, Message, Span, State
from annotator.packing import ByNumber
from db.project import Project
from db.queries import articles
from ui.jobs import Jobs

if TYPE_CHECKING:
    # They load tables of words and patterns: no window needs them to be painted.
    from annotator.learning import Decision, Lessons, Tally
    from db.queries.lessons import Taught

PAGE = 500
"""Rows of a step looked at in one turn of the event loop."""

SLICE_S = 0.005
"""How long one turn of the event loop reads."""

Row = tuple[str, int]

_NOUNS = ("span", "claim")


class Learnt(QObject):
    """The lessons of the open project; `news` tells the words about which they have come to say something else."""

    news = Signal(object)
    # All decisions of the project have been read.
    loaded = Signal()

    def __init__(self, project: Project, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._jobs = jobs
        self._codebook: Codebook | None = None
        self._tally: Tally | None = None
        self._taught: Mapping[str, ByNumber[tuple[Decision, ...]]] = {}
        # Many decisions say the same: while all are read it is held once.
        self._same: dict[tuple[Decision, ...], tuple[Decision, ...]] = {}
        self._lessons: Lessons | None = None
        # Rows that steps touched and that have not been looked at yet.
        self._touched: set[Row] = set()
        self._readings = 0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._catch_up)

    @property
    def lessons(self) -> Lessons:
        """What is known by now; while a project is still being read that may be little."""
        if self._lessons is None:
            from annotator.learning import NOTHING_LEARNT

            self._lessons = NOTHING_LEARNT
        return self._lessons

    @property
    def settled(self) -> bool:
        """Whether every decision has been heard."""
        return not self._soon.isActive() and not self._readings

    def load(self, codebook: Codebook) -> None:
        """Read what all decisions say; also anew, where another codebook asks other things of them."""
        self._codebook = codebook
        self._readings += 1
        # Not before the window is painted: what is imported for it would slow that down.
        QTimer.singleShot(0, self, self._prepare)

    def follow(self, changes: Changes, codebook: Codebook) -> None:
        """Take over what a step changed."""
        if self._codebook is None:
            return
        if changes.touches("codebook") and codebook != self._codebook:
            self.load(codebook)
        self._touched |= {(noun, number) for noun in _NOUNS for number in changes.ids.get(noun, ())}
        if self._touched:
            self._soon.start()

    def close(self) -> None:
        """Read no more: the project is being let go of."""
        self._codebook = None
        self._soon.stop()

    def why(self, item: Claim | Span, article: Article, spans: Sequence[Span]) -> Message | None:
        """The decisions that a suggestion owes something to, itself or, for a claim, the `spans` it rests on."""
        # Before anything is read nothing is learnt: what tells so need not be imported for the first paint.
        if item.state is not State.SUGGESTED or not self._lessons or self._codebook is None:
            return None
        from annotator import learning

        text = article.text.text
        if isinstance(item, Span):
            return learning.why_span(item, text, self.lessons)
        ids = {piece.span_id for piece in item.evidence}
        told = (learning.why_span(span, text, self.lessons) for span in spans if span.id in ids)
        cue = learning.why_claim(item, text, self._codebook, self.lessons)
        return cue or next(filter(None, told), None)

    # --- reading all ------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        if self._codebook is not None:
            job = self._jobs.start(self.tr("Reading decisions"), _empty_tally, self._begin, quiet=True)
            job.ended.connect(self._on_ended)

    def _begin(self, tally: Tally) -> None:
        if self._codebook is None:
            return
        self._tally, self._same = tally, {}
        self._taught = {noun: ByNumber() for noun in _NOUNS}
        self._readings += 1
        job = self._jobs.write(self.tr("Reading decisions"), self._pages(self._codebook), self._on_read, quiet=True)
        job.ended.connect(self._on_ended)

    def _pages(self, codebook: Codebook) -> Iterator[tuple[int, int]]:
        from db.queries import lessons

        ids, at, page = articles.ids(self._project), 0, 4
        while at < len(ids):
            begun = monotonic()
            # Rows of the page that a step touched meanwhile come out the same again.
            self._replace((), lessons.of_articles(self._project, ids[at : at + page], codebook))
            self._judge()
            at += page
            page = max(1, page * 2 if monotonic() - begun < SLICE_S / 2 else page // 2)
            yield min(at, len(ids)), len(ids)

    def _judge(self) -> None:
        if self._tally is not None:
            self._tally.judge()

    def _on_read(self) -> None:
        self._same = {}
        if self._tally is not None:
            # What was stored before was suggested by these same lessons: nothing in it is news.
            self._lessons = self._tally.lessons()
            self.loaded.emit()

    def _on_ended(self) -> None:
        self._readings -= 1
        if self._touched and not self._readings and self._codebook is not None:
            self._soon.start()

    # --- keeping up -------------------------------------------------------------------------------------

    def _catch_up(self) -> None:
        if self._tally is None or self._readings or self._codebook is None:
            return  # the end of the reading comes back here
        rows = [self._touched.pop() for _ in range(min(PAGE, len(self._touched)))]
        self._look_at(rows, self._codebook)
        if self._touched:
            self._soon.start()
            return
        before, touched = self.lessons, self._tally.touched
        self._lessons = self._tally.lessons()
        if words := self._lessons.news(before, touched):
            self.news.emit(words)

    def _look_at(self, rows: Sequence[Row], codebook: Codebook) -> None:
        from db.queries import lessons

        spans, claims = ([number for noun, number in rows if noun == wanted] for wanted in ("span", "claim"))
        self._replace(rows, lessons.of_rows(self._project, spans, claims, codebook))

    def _replace(self, gone: Iterable[Row], said: Taught) -> None:
        """Forget what these rows said, and those that are told of again; then count what is said now."""
        assert self._tally is not None
        for noun, number in chain(gone, said):
            self._tally.take(self._taught[noun].pop(number) or ())
        for (noun, number), decisions in said.items():
            alike = self._same.setdefault(decisions, decisions) if self._readings else decisions
            self._taught[noun].put(number, alike)
            self._tally.add(alike)


def _empty_tally(_tick: object) -> Tally:
    """Made on the worker thread: what it imports takes longer than a frame."""
    from annotator.learning import Tally
    from db.queries import lessons  # noqa: F401  # so that the first page need not load it

    return Tally()

"""Saving what is known about an article: at once, or after its dates were thought through anew in a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.model import Article
from db.ops import articles
from db.queries import articles as stored_articles
from db.queries import claims, spans
from ui.jobs import Tick
from ui.workbench import Workbench

if TYPE_CHECKING:
    from annotator.redating import Look, Redated


class Dating(QObject):
    """One step for each saved form. Where a decision came in between, the work is done again on top of it."""

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench

    def save(self, wanted: Article) -> None:
        """Make title, source and publication date of the stored article those of `wanted`."""
        before = stored_articles.article(self._bench.project, wanted.id)
        if (before.published_on, before.published_from) == (wanted.published_on, wanted.published_from):
            self._describe(wanted)
        else:
            self._think(wanted)

    def _describe(self, wanted: Article) -> None:
        source = wanted.source.name if wanted.source else ""
        self._bench.do(articles.describe, wanted.id, title=wanted.title, source=source)

    def _think(self, wanted: Article) -> None:
        project, codebook, lessons = self._bench.project, self._bench.codebook, self._bench.learnt.lessons
        before = stored_articles.article(project, wanted.id)
        had = spans.of_article(project, wanted.id), claims.of_article(project, wanted.id)

        def work(tick: Tick) -> Redated:
            from annotator.looking import look  # only now: no window needs the recognisers to be painted
            from annotator.redating import redate

            tick(0, 1)
            proposals: Look = lambda article, decided: look(article, codebook, lessons=lessons, decided=decided)  # noqa: E731
            return redate(before, wanted, had, proposals)

        self._bench.jobs.start(self.tr("Dating the article"), work, self._write)

    def _write(self, redated: Redated) -> None:
        from db.ops import dating

        try:
            dating.date(self._bench.project, redated)
        except dating.OvertakenError:
            self._think(redated.after)

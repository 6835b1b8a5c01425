"""Opening, scrolling and marking an article with many spans, beside Qt's own way of highlighting.

    QT_QPA_PLATFORM=offscreen python -m bench.reader

The alternative is a QTextEdit with one ExtraSelection a span, what most such programs do. Times are wall
milliseconds and include painting.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from annotator.model import Article, ArticleId, City, PartialDate, Quantity, Span, SpanId, State, Value
from bench import texts
from bench.figures import medians, show
from db.ops import articles, codebooks, suggestions
from db.ops.suggestions import Found
from db.project import open_project
from db.queries import articles as article_queries
from db.queries import spans as span_queries
from ui import importing, sample, theme
from ui.reader.reader import Reader
from ui.tidying import collect_garbage_here
from ui.workbench import Workbench

SIZES = ((100_000, 500), (1_000_000, 5_000))
ROUNDS = 5
FRAMES = 60


class View(Protocol):
    """What is measured."""

    def open(self, article: Article, spans: list[Span]) -> None:
        """Show the article with its spans, painted."""

    def mark(self, spans: list[Span]) -> None:
        """Show the spans after one of them changed, painted."""

    def scroll(self, share: float) -> None:
        """Go to a place in the text, 0 to 1, painted."""


class Ours:
    """The reader of this program."""

    def __init__(self, bench: Workbench) -> None:
        self.widget = Reader(bench)
        self.widget.resize(900, 900)
        self.widget.show()

    def open(self, article: Article, spans: list[Span]) -> None:
        self.widget.show_article(article, spans)
        self.widget.viewport().repaint()

    def mark(self, spans: list[Span]) -> None:
        self.widget.set_spans(spans)
        self.widget.viewport().repaint()

    def scroll(self, share: float) -> None:
        bar = self.widget.verticalScrollBar()
        bar.setValue(int(bar.maximum() * share))
        self.widget.viewport().repaint()

    def open_stored(self, bench: Workbench, article_id: ArticleId) -> None:
        """As a click in the list of articles does it."""
        bench.open_article(article_id)
        self.widget.viewport().repaint()

    def find(self, words: str) -> None:
        self.widget.found.look_for(words)
        self.widget.viewport().repaint()


class Alternative:
    """A QTextEdit with ExtraSelections."""

    def __init__(self) -> None:
        self.widget = QTextEdit()
        self.widget.setReadOnly(True)
        self.widget.resize(900, 900)
        self.widget.show()

    def open(self, article: Article, spans: list[Span]) -> None:
        self.widget.setPlainText(article.text.text)
        self.mark(spans)

    def mark(self, spans: list[Span]) -> None:
        self.widget.setExtraSelections([self._selection(span) for span in spans])
        self.widget.viewport().repaint()

    def scroll(self, share: float) -> None:
        bar = self.widget.verticalScrollBar()
        bar.setValue(int(bar.maximum() * share))
        self.widget.viewport().repaint()

    def _selection(self, span: Span) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setBackground(theme.kind_colour(span.kind))
        cursor = QTextCursor(self.widget.document())
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, look
        return selection


def timed(work: Callable[[], None]) -> float:
    """Milliseconds that `work` takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def worst_frame(view: View) -> float:
    """The slowest of many frames on the way through the text."""
    return max(timed(lambda share=frame / FRAMES: view.scroll(share)) for frame in range(FRAMES))  # type: ignore[misc]


def spread(article: Article, count: int) -> list[Span]:
    """That many spans, evenly spread and of the three kinds by turns."""
    step = len(article.text.text) // count
    values: dict[str, Value] = {
        "city": City("Sơn La"),
        "date": PartialDate("2024"),
        "count": Quantity(Decimal(64), "thành phố"),
    }
    kinds = tuple(values)
    return [
        Span(SpanId(at + 1), article.id, at * step, at * step + 12, kinds[at % 3], values[kinds[at % 3]], by="bench")
        for at in range(count)
    ]


def prepared(bench: Workbench, size: int, count: int) -> tuple[Article, list[Span]]:
    """An article of that size, stored, and its spans."""
    path = Path(tempfile.mkdtemp()) / f"{size}.txt"
    path.write_text(texts.text(size, size=size * 5 // 4)[:size], encoding="utf-8")
    stored = articles.store(bench.project, importing.read_all([path], lambda _done, _total: None).read)
    article = article_queries.article(bench.project, stored.new[0])
    return article, spread(article, count)


def read(bench: Workbench, article_id: ArticleId, view: View) -> None:
    """Show an article and its spans as the project file has them."""
    view.open(article_queries.article(bench.project, article_id), span_queries.of_article(bench.project, article_id))


def compare(bench: Workbench, size: int, count: int) -> None:
    """Print the figures of one size."""
    article, given = prepared(bench, size, count)
    suggestions.store(bench.project, [Found(article.id, given, [])])
    spans = span_queries.of_article(bench.project, article.id)
    changed = [replace(spans[0], state=State.CONFIRMED), *spans[1:]]
    theirs, ours = Alternative(), Ours(bench)
    views: dict[str, View] = {"QTextEdit with ExtraSelections": theirs, "the reader": ours}
    # Only a window that has been exposed is painted at all.
    QApplication.processEvents()
    title = f"{size:,} characters, {count:,} spans"
    opened = {name: lambda view=view: timed(lambda: view.open(article, spans)) for name, view in views.items()}
    show(f"{title}: open", medians(opened, rounds=ROUNDS), unit="ms")
    stored = {"QTextEdit with ExtraSelections": lambda: timed(lambda: read(bench, article.id, theirs))}
    stored["the reader"] = lambda: timed(lambda: ours.open_stored(bench, article.id))
    show(f"{title}: open from the database", medians(stored, rounds=ROUNDS), unit="ms")
    QApplication.processEvents()
    overview = {"a frame": lambda: 1000 / 60, "repaint": lambda: timed(ours.widget.page.map.repaint)}
    show(f"{title}: the overview", medians(overview, rounds=ROUNDS), unit="ms")
    found = {"a frame": lambda: 1000 / 60, "find “hà nội”, painted": lambda: timed(lambda: ours.find("hà nội"))}
    show(f"{title}: words in the article", medians(found, rounds=ROUNDS), unit="ms")
    ours.widget.found.look_for("")
    frames = {name: lambda view=view: worst_frame(view) for name, view in views.items()}
    show(f"{title}: worst frame while scrolling", medians(frames, rounds=2), unit="ms")
    marked = {
        name: lambda view=view: min(timed(lambda: view.mark(changed)), timed(lambda: view.mark(spans)))
        for name, view in views.items()
    }
    show(f"{title}: one span changes", medians(marked, rounds=ROUNDS), unit="ms")


def main() -> None:
    """Print all figures."""
    application = QApplication([])
    theme.load_fonts(application)
    theme.apply(application, "light")
    with (
        tempfile.TemporaryDirectory() as folder,
        open_project(Path(folder) / "bench.doichieu", user="bench") as project,
    ):
        codebooks.adopt(project, sample.codebook_source())
        bench = Workbench(project)
        # As in the window (ADR 11): no garbage is looked for in the middle of a frame.
        collect_garbage_here(application)
        for size, count in SIZES:
            compare(bench, size, count)
        bench.jobs.close()


if __name__ == "__main__":
    main()

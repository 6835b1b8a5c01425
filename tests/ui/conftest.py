"""A workbench on a real project file, and a window that is drawn nowhere but in memory."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QLocale, QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import (
    Article,
    ArticleId,
    Claim,
    ClaimId,
    Evidence,
    PartialDate,
    RawArticle,
    Source,
    SourceId,
    Span,
    SpanId,
)
from annotator.text import normalise
from db.ops import articles, codebooks, suggestions
from db.ops.suggestions import Found
from db.project import Project, open_project
from tests.prepared import Prepared
from ui import sample, theme
from ui.app import Session
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.workbench import Workbench

NAME = "thu.doichieu"
FIRST = "Mạng lưới thành phố học tập được thành lập năm 2012. Thành phố Vinh gia nhập ngày 14/2/2024."
SIZE = QSize(1440, 900)
SECOND = "Theo một nguồn khác, mạng lưới được thành lập năm 2013."


@dataclass(frozen=True)
class Desk:
    """The ids of what the bench's project holds."""

    first: ArticleId
    second: ArticleId


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own, so that no test reads or writes the user's."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("DOICHIEU_HOME", str(folder))
    return folder


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> None:
    """Our type and colours, so that what is measured is what people see."""
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese))
    theme.load_fonts(qapp)
    theme.apply(qapp, "light")


@pytest.fixture(autouse=True)
def swept(qapp: QApplication) -> Iterator[None]:
    """Delete what asked to be deleted: outside exec() Qt leaves it, and each restyling would visit it."""
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def settings(home: Path) -> Settings:
    return Settings(home)


@pytest.fixture
def project(prepared: Prepared, tmp_path: Path) -> Iterator[Project]:
    """Two articles that contradict each other on one date, with suggestions."""
    with open_project(prepared(_two_articles, tmp_path) / NAME, user="An") as opened:
        yield opened


def _two_articles(folder: Path) -> None:
    with open_project(folder / NAME, user="An") as opened:
        codebooks.adopt(opened, sample.codebook_source())
        ids = articles.store(opened, [made("mot.txt", FIRST, "Báo Mẫu A"), made("hai.txt", SECOND, "Báo Mẫu B")]).new
        suggestions.store(
            opened, [founded(ids[0], FIRST, "2012", ("14/2/2024", "2024-02-14")), founded(ids[1], SECOND, "2013")]
        )


@pytest.fixture
def bench(qapp: QApplication, project: Project) -> Iterator[Workbench]:
    opened = Workbench(project)
    yield opened
    opened.jobs.close()


@pytest.fixture
def session(qapp: QApplication, settings: Settings) -> Iterator[Session]:
    """The program without its window, which a test starts or opens; language and look are as before afterwards."""
    made = Session(qapp, settings)
    yield made
    made.close()
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese))
    theme.apply(qapp, "light")


@pytest.fixture
def window(bench: Workbench, settings: Settings, desk: Desk, qtbot: QtBot) -> MainWindow:
    """The window on the first article, as large as on a desk."""
    return show_window(bench, settings, qtbot, desk.first)


def show_window(
    bench: Workbench, settings: Settings, qtbot: QtBot, article: ArticleId, *, size: QSize | None = SIZE
) -> MainWindow:
    """The window on this article, in front, with the keyboard in the text; without a size, as large as it likes."""
    window = MainWindow(bench, settings)
    qtbot.addWidget(window)
    bench.open_article(article)
    if size is not None:
        window.resize(size)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.reader.setFocus()
    return window


@pytest.fixture
def desk(project: Project) -> Desk:
    from db.queries import articles as article_queries

    first, second = sorted(article_queries.ids(project))
    return Desk(ArticleId(first), ArticleId(second))


def made(name: str, words: str, source: str = "Báo Mẫu A") -> tuple[RawArticle, Article]:
    """An article as an importer hands it over."""
    data = words.encode()
    raw = RawArticle(name, data, words, title=name, source=source)
    sha = hashlib.sha256(data).hexdigest()
    return raw, Article(
        ArticleId(0), name, sha, normalise(words), title=name, source=Source(SourceId(0), source), published_on=None
    )


def founded(article_id: ArticleId, words: str, year: str, *loose: tuple[str, str]) -> Found:
    """A claim on the year of foundation with its span, and further spans (surface, ISO date) of no claim."""
    spans = [date_span(article_id, words, surface, iso) for surface, iso in ((year, year), *loose)]
    evidence = (Evidence(spans[0].start, spans[0].end),)
    claim = Claim(
        ClaimId(0), article_id, "network_facts", (), "founded", PartialDate(year), score=800, evidence=evidence
    )
    return Found(article_id, spans, [claim])


def date_span(article_id: ArticleId, words: str, surface: str, iso: str) -> Span:
    """A suggested date where `surface` stands first."""
    start = words.index(surface)
    return Span(SpanId(0), article_id, start, start + len(surface), "date", PartialDate(iso), score=700, by="test")


def settle(bench: Workbench) -> None:
    """Let what is derived and learnt follow the last decision, and the panels show it."""
    deadline = time.monotonic() + 10
    while not (bench.findings.settled and bench.learnt.settled and bench.spreading.settled):
        assert time.monotonic() < deadline, "the findings do not settle"
        QApplication.processEvents()
    QApplication.processEvents()
    QApplication.processEvents()

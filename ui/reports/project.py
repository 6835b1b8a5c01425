"""The report of a project as rich text: what it holds, what was decided, reviewed and returned, agreement and time."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication, QSize

from annotator.double_reading import Figures
from annotator.model import Codebook, ReviewSession, ReviewVerdict, State, Status
from annotator.reviewing import reasons
from annotator.reviewing.summing import SessionSum
from db.queries.progress import ProjectProgress
from exports import wording
from ui import theme
from ui.messages import label, shown
from ui.models import agreement_words, charts, naming
from ui.models.agreement_words import Line
from ui.models.charts import Chart
from ui.reports.session import duration

_WIDTH = 620
_CHART_HEIGHT, _BAR_HEIGHT = 110, 30
translate = QCoreApplication.translate


@dataclass(frozen=True)
class ProjectReport:
    """What a project's report tells; `facts` counts them by status, `at` is ISO."""

    title: str
    by: str
    at: str
    codebook: Codebook
    progress: ProjectProgress
    facts: Mapping[Status, int]
    sessions: Sequence[tuple[ReviewSession, SessionSum]]
    agreement: Sequence[Figures]


def html(told: ProjectReport) -> str:
    """The whole report; sections on what there was none of are left out."""
    return "".join((*_head(told), *_work(told), *_reviews(told), *_agreements(told)))


def _head(told: ProjectReport) -> Iterator[str]:
    yield f"<h1>{escape(told.title)}</h1>"
    words = translate("ProjectReport", "Report made by {who}, {when}")
    yield f"<p>{escape(words.format(who=told.by, when=naming.moment(told.at)))}</p>"


def _work(told: ProjectReport) -> Iterator[str]:
    states: Counter[State] = sum(told.progress.by_table.values(), Counter())
    yield _heading(translate("ProjectReport", "The project"))
    counts = [
        (translate("ProjectReport", "Articles with claims"), sum(told.progress.articles)),
        (translate("ProjectReport", "Claims confirmed"), states[State.CONFIRMED]),
        (translate("ProjectReport", "Claims rejected"), states[State.REJECTED]),
        (translate("ProjectReport", "Claims to be decided"), states[State.SUGGESTED]),
    ]
    named = translate("ProjectReport", "Facts: {status}")
    counts += [(named.format(status=naming.status_name(status)), count) for status, count in told.facts.items()]
    yield _grid((), [(name, str(count)) for name, count in counts])
    for chart in charts.of_project(told.codebook, told.progress):
        yield from _chart(chart)


def _reviews(told: ProjectReport) -> Iterator[str]:
    if not told.sessions:
        return
    yield _heading(translate("ProjectReport", "Reviews"))
    headings = (
        translate("ProjectReport", "Review session"),
        translate("ProjectReport", "Reviewer"),
        translate("ProjectReport", "Items"),
        *(label(wording.REVIEW_VERDICTS[verdict]) for verdict in ReviewVerdict),
        translate("ProjectReport", "left"),
        translate("ProjectReport", "Time"),
    )
    yield _grid(headings, [_session(session, came_to) for session, came_to in told.sessions])
    returned: Counter[str] = sum((came_to.returns for _, came_to in told.sessions), Counter())
    if returned:
        yield f"<h3>{escape(translate('ProjectReport', 'Returns by reason'))}</h3>"
        yield _grid((), [(_reason(reason), str(count)) for reason, count in returned.most_common()])


def _session(session: ReviewSession, told: SessionSum) -> tuple[str, ...]:
    given = (str(told.given[verdict]) for verdict in ReviewVerdict)
    return session.name, session.reviewer, str(told.items), *given, str(told.left), duration(told.spent)


def _reason(reason: str) -> str:
    known = reasons.words(reason)
    return shown(known) if known else reason or agreement_words.UNDEFINED


def _agreements(told: ProjectReport) -> Iterator[str]:
    if not told.agreement:
        return
    yield _heading(translate("ProjectReport", "Agreement of two readers"))
    yield f"<p>{escape(agreement_words.explanation())}</p>"
    for one in told.agreement:
        yield f"<p><b>{escape(agreement_words.sentence(one))}</b></p>"
        yield _lines(agreement_words.claim_headings(), agreement_words.claim_lines(told.codebook, one))
        yield "<p>&nbsp;</p>"
        yield _lines(agreement_words.span_headings(one), agreement_words.span_lines(one))
        yield from _chart(charts.agreement(told.codebook, one))


def _lines(headings: Sequence[str], lines: Sequence[Line]) -> str:
    return _grid(headings, [tuple(cell.words for cell in line) for line in lines])


def _chart(chart: Chart) -> Iterator[str]:
    """The picture, for paper, and its words."""
    if chart.bars:
        from ui.panels.bar_plot import picture  # only who wants a report waits for it

        height = 260 if chart.upright else _CHART_HEIGHT + _BAR_HEIGHT * len(chart.bars)
        data = picture(chart, vector=False, colours=theme.LIGHT, size=QSize(_WIDTH, height))
        encoded = base64.b64encode(data).decode("ascii")
        yield f"<p><img src='data:image/png;base64,{encoded}' width='{_WIDTH}' height='{height}'></p>"
    yield f"<p>{escape(chart.summary)}</p>"


def _grid(headings: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """A table, its first column words and the others at the right."""
    head = "".join(f"<th align='{_side(at)}'>{escape(words)}</th>" for at, words in enumerate(headings))
    body = "".join(
        "<tr>" + "".join(f"<td align='{_side(at)}'>{escape(words)}</td>" for at, words in enumerate(line)) + "</tr>"
        for line in lines
    )
    top = f"<tr>{head}</tr>" if head else ""
    return f"<table cellpadding='3' cellspacing='0'>{top}{body}</table>"


def _side(column: int) -> str:
    return "right" if column else "left"


def _heading(words: str) -> str:
    return f"<h2>{escape(words)}</h2>"

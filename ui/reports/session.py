"""The report of a review session as rich text: items, verdicts, returns by reason, by table and person, time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from html import escape

from PySide6.QtCore import QCoreApplication

from annotator.model import Codebook, ReviewSession, ReviewVerdict, SessionState
from annotator.reviewing import reasons
from annotator.reviewing.pace import FEWEST
from annotator.reviewing.summing import SessionSum
from exports import wording
from ui.messages import label, shown
from ui.models import naming
from ui.theme import TIGHT

translate = QCoreApplication.translate

_HASTY, _ALL = 3_000, 95
"""Milliseconds an item, and per cent approved, from which on passages can hardly have been read."""

_COARSE = 10_000
"""Milliseconds from which on tenths of a second say nothing."""

_VERDICTS = tuple(ReviewVerdict)


def html(codebook: Codebook, session: ReviewSession, told: SessionSum, hints: Sequence[str] = ()) -> str:
    """The whole report; `hints` are sentences on how fast people decided, for whoever runs the session."""
    parts = [
        f"<h2>{escape(session.name)}</h2>",
        f"<p>{escape(_head(session))}</p>",
        _table("", _overview(told)),
        _table(translate("SessionReport", "Verdicts"), _verdicts(told)),
        _table(translate("SessionReport", "Returns by reason"), _returns(told)),
        _grid(translate("SessionReport", "By table"), told.by_table, lambda name: naming.table_name(codebook, name)),
        _grid(translate("SessionReport", "By first annotator"), told.by_person, str),
        *(f"<p><i>{escape(hint)}</i></p>" for hint in hints),
    ]
    return "".join(parts)


def pace(session: ReviewSession, told: SessionSum) -> str:
    """How fast the reviewer went, where that may have been too fast to read; empty elsewhere."""
    decided = told.given.total() - told.given[ReviewVerdict.SKIP]
    if told.median is None or decided < FEWEST:
        return ""
    percent = round(100 * told.given[ReviewVerdict.APPROVE] / decided)
    if told.median > _HASTY or percent < _ALL:
        return ""
    words = translate(
        "SessionReport",
        "{who}: median {seconds} s per decision over {count} decisions, {percent} % approved; perhaps too fast to have "
        "read the passages.",
    )
    return words.format(who=session.reviewer, seconds=_decimal(told.median), count=decided, percent=percent)


def duration(milliseconds: int) -> str:
    """Time as people say it."""
    seconds = round(milliseconds / 1000)
    if milliseconds < _COARSE:
        return translate("SessionReport", "{seconds} s").format(seconds=_decimal(milliseconds))
    if seconds < 60:
        return translate("SessionReport", "{seconds} s").format(seconds=seconds)
    minutes, seconds = divmod(seconds, 60)
    if minutes < 60:
        return translate("SessionReport", "{minutes} min {seconds} s").format(minutes=minutes, seconds=seconds)
    return translate("SessionReport", "{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def _decimal(milliseconds: int) -> str:
    """Seconds with a tenth: an item takes few of them."""
    return naming.localised(f"{milliseconds / 1000:.1f}".replace(".", ","))


def _moment(at: str) -> str:
    """Day and time: a report is read on other days, too."""
    here = datetime.fromisoformat(at).astimezone()
    return f"{naming.day(here.date().isoformat())} {here:%H:%M}"


def _head(session: ReviewSession) -> str:
    state = label(wording.SESSION_STATES[session.state])
    told = [
        translate("SessionReport", "Reviewer: {who}").format(who=session.reviewer),
        translate("SessionReport", "started by {who}, {when}").format(who=session.by, when=_moment(session.at)),
        state if session.state is not SessionState.ENDED else f"{state}, {_moment(session.ended_at)}",
    ]
    return " · ".join(told)


def _overview(told: SessionSum) -> Iterable[tuple[str, str]]:
    yield translate("SessionReport", "Items"), str(told.items)
    yield translate("SessionReport", "Looked at"), str(told.given.total())
    yield translate("SessionReport", "Left"), str(told.left)
    yield translate("SessionReport", "Time in all"), duration(told.spent)
    if told.median is not None:
        yield translate("SessionReport", "Time an item (median)"), duration(told.median)


def _verdicts(told: SessionSum) -> Iterable[tuple[str, str]]:
    for verdict in _VERDICTS:
        if count := told.given[verdict]:
            share = round(100 * count / told.given.total())
            yield label(wording.REVIEW_VERDICTS[verdict]), f"{count} ({share} %)"


def _returns(told: SessionSum) -> Iterable[tuple[str, str]]:
    for reason, count in told.returns.most_common():
        message = reasons.words(reason)
        yield shown(message) if message else reason, str(count)


def _table(heading: str, lines: Iterable[tuple[str, str]]) -> str:
    rows = "".join(f"<tr><td>{escape(name)}</td><td align='right'>{escape(told)}</td></tr>" for name, told in lines)
    if not rows:
        return ""
    return f"{_heading(heading)}<table cellpadding='3' style='margin-top: {TIGHT}px'>{rows}</table>"


def _grid(heading: str, found: Mapping[str, Counter[ReviewVerdict]], name: Callable[[str], str]) -> str:
    if not found:
        return ""
    verdicts = [verdict for verdict in _VERDICTS if any(given[verdict] for given in found.values())]
    head = "".join(f"<th align='right'>{escape(label(wording.REVIEW_VERDICTS[one]))}</th>" for one in verdicts)
    rows = "".join(
        f"<tr><td>{escape(name(key))}</td>{''.join(_number(given[one]) for one in verdicts)}</tr>"
        for key, given in found.items()
    )
    return f"{_heading(heading)}<table cellpadding='3'><tr><th></th>{head}</tr>{rows}</table>"


def _number(count: int) -> str:
    return f"<td align='right'>{count or '–'}</td>"


def _heading(words: str) -> str:
    return f"<h4>{escape(words)}</h4>" if words else ""

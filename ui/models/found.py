"""What a search found, put in words: the thing itself, who says so and when, and the passage it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from annotator import kinds
from annotator.model import Article, ArticleId, Claim, ClaimId, Span, SpanId, State
from annotator.sought import Sought
from annotator.text import sentence
from annotator.visible import apart, visible
from db.queries import claims, spans
from db.queries.asked import What
from db.queries.search import Named, Reasoned
from exports import wording
from ui.messages import label, shown
from ui.models import naming, quotation
from ui.workbench import Workbench

Hit = Named | Reasoned | ClaimId | SpanId | ArticleId
Place = tuple[int, int]
_BEFORE, _REACH = 60, 100
"""Characters shown before the first bold words, and how far before the place itself those may stand: all of it is to be
in sight where a line is short."""


class Sort(Enum):
    """What a line of the list is."""

    HEAD = auto()
    HIT = auto()
    MORE = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: the sort of things that it belongs to, and what was found."""

    sort: Sort
    what: What
    hit: Hit = ArticleId(0)  # noqa: RUF009 - a plain number


@dataclass(frozen=True, slots=True)
class Told:
    """A hit in words; `bold` are the places of `passage` that were sought, `place` where it is in the article."""

    name: str
    about: str
    passage: str
    bold: tuple[Place, ...] = ()
    article_id: ArticleId = ArticleId(0)  # noqa: RUF009 - likewise
    place: Place = (0, 0)


def told(bench: Workbench, lines: Mapping[int, Line], wanted: Sought) -> dict[int, Told]:
    """These lines in words, by their rows; all that they need is read at once. What has gone meanwhile is left out."""
    items = _items(bench, lines)
    texts = bench.texts(_article_id(line, items.get(row)) for row, line in lines.items())
    found: dict[int, Told] = {}
    for row, line in lines.items():
        item, article = items.get(row), texts.get(_article_id(line, items.get(row)))
        if isinstance(line.hit, Reasoned):
            found[row] = _reason(line.hit, item, wanted)
        elif article is not None and item is not None:
            found[row] = _item(bench, line.hit, item, article, wanted)
        elif article is not None and line.what is What.TEXT:
            found[row] = _text(article, wanted)
    return found


def _items(bench: Workbench, lines: Mapping[int, Line]) -> dict[int, Claim | Span]:
    """The claim or span of each line that is about one."""
    of_claims = {row: ClaimId(number) for row, line in lines.items() if (number := _claim_id(line))}
    of_spans = {row: SpanId(number) for row, line in lines.items() if (number := _span_id(line))}
    told = {claim.id: claim for claim in claims.some(bench.project, sorted(set(of_claims.values())))}
    marked = {span.id: span for span in spans.some(bench.project, sorted(set(of_spans.values())))}
    found: dict[int, Claim | Span] = {row: told[one] for row, one in of_claims.items() if one in told}
    return found | {row: marked[one] for row, one in of_spans.items() if one in marked}


def _claim_id(line: Line) -> int:
    if isinstance(line.hit, Reasoned):
        return line.hit.claim_id
    return line.hit if line.what is What.CLAIM and isinstance(line.hit, int) else 0


def _span_id(line: Line) -> int:
    if isinstance(line.hit, Reasoned | Named):
        return line.hit.span_id
    return line.hit if line.what is What.SPAN and isinstance(line.hit, int) else 0


def _article_id(line: Line, item: Claim | Span | None) -> ArticleId:
    if item is not None:
        return item.article_id
    return ArticleId(line.hit) if line.what is What.TEXT and isinstance(line.hit, int) else ArticleId(0)


# --- one of each sort ---------------------------------------------------------------------------------


def _reason(hit: Reasoned, item: Claim | Span | None, wanted: Sought) -> Told:
    about = " · ".join((apart(hit.step.by), naming.moment(hit.step.at)))
    bold = tuple(sorted(wanted.places(hit.step.reason)))
    place = quotation.main_place(item) if item is not None else None
    at = (place.start, place.end) if place else (0, 0)
    return Told(shown(hit.step.label), about, visible(hit.step.reason), bold, hit.article_id, at)


def _text(article: Article, wanted: Sought) -> Told:
    found = wanted.places(article.text.text)
    if not found:
        # The words stand in the title alone.
        return Told(article.headline, _published(article), _opening(article), (), article.id)
    words, bold = _excerpt(article.text.text, found[0], found)
    return Told(article.headline, _published(article), words, bold, article.id, found[0])


def _item(bench: Workbench, hit: Hit, item: Claim | Span, article: Article, wanted: Sought) -> Told:
    main = quotation.main_place(item)
    at = (main.start, main.end) if main else (0, 0)
    words, bold = _excerpt(article.text.text, at, [at, *wanted.places(article.text.text)])
    if isinstance(hit, Named):
        name, about = _city(hit), _places(hit)
    else:
        name, kind = _name(bench, item), "" if isinstance(item, Claim) else label(kinds.kind(item.kind).label)
        # Most are suggestions: only what a person said is worth the room.
        state = "" if item.state is State.SUGGESTED else label(wording.STATES[item.state])
        about = " · ".join(part for part in (kind, state, _published(article)) if part)
    return Told(name, about, words, bold, item.article_id, at)


def _city(hit: Named) -> str:
    return visible(" · ".join(part for part in (hit.city.name, hit.city.within or hit.city.country) if part))


def _places(hit: Named) -> str:
    translate = QCoreApplication.translate
    template = translate("Found", "{count} places or more") if hit.or_more else translate("Found", "{count} places")
    return template.format(count=hit.places)


def _name(bench: Workbench, item: Claim | Span) -> str:
    if isinstance(item, Claim):
        value = naming.value_name(bench.codebook, item.table, item.field, item.value)
        return f"{naming.fact_name(bench.codebook, item)}: {value}"
    return naming.value_words(item.value)


def _published(article: Article) -> str:
    source = article.source.name if article.source else ""
    day = naming.day(article.published_on) if article.published_on else ""
    return " · ".join(part for part in (source, day) if part)


def _opening(article: Article) -> str:
    return " ".join(article.text.text[:300].split())


def _excerpt(text: str, place: Place, places: Iterable[Place]) -> tuple[str, tuple[Place, ...]]:
    """The sentence around a place on one line, cut before it where that is far in; and what is bold of it."""
    first, last = sentence(text, *place)
    held = [(start, end) for start, end in _disjoint(places) if first <= start and end <= last]
    # From the first bold words on, unless the place itself would be out of sight then.
    lead = min((start for start, _ in held if place[0] - start < _REACH), default=place[0])
    cut = max(first, text.rfind(" ", first, lead - _BEFORE) + 1) if lead - first > _BEFORE else first
    shift = (2 if cut > first else 0) - cut
    words = ("… " if cut > first else "") + text[cut:last].replace("\n", " ")
    return words, tuple((start + shift, end + shift) for start, end in held if start >= cut)


def _disjoint(places: Iterable[Place]) -> Sequence[Place]:
    kept: list[Place] = []
    for place in sorted(places):
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return kept

"""Gather from a project the plain values that an exporter writes: shared by window and command line. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from annotator.derived import Derived, derive
from annotator.model import Article, ArticleId, Claim, Message, Span, State, Status
from annotator.packing import articles_of
from annotator.reviewing.telling import Reviewed
from annotator.witnesses import Witnesses
from db.project import Project
from db.queries import articles, codebooks, derived, history, past, readings, review_sessions, reviews, spans, voices
from db.slices import Slices, whole
from exports import stamp
from exports.report import Dialect, Earlier, Report, narrowed

PAGE = 100
"""Articles read in one turn of the event loop."""


def gather(
    project: Project,
    *,
    tables: Sequence[str] = (),
    status: str = "confirmed",
    language: str = "vi",
    say: Callable[[Message], str] = str,
    witnesses: Witnesses | None = None,
    with_evidence: bool = True,
    since: Path | None = None,
    earlier: Earlier | None = None,
    found: Derived | None = None,
    texts: Mapping[ArticleId, Article] | None = None,
    needs_spans: bool = False,
    dialect: Dialect = Dialect.COMMA,
) -> Report:
    """A report on these tables (none named = all); `status` is `verified`, `confirmed`, or `all` with suggestions.

    `since` is the folder in which an earlier workbook of the project may stand, to tell what has changed, where
    nobody tells what it was made from (`earlier`).
    What is known of the `witnesses`, what was `found` from the claims, and the `texts` that are quoted, is worked out
    or read where nobody tells it.
    The spans, of all articles whatever the tables, are gathered only where the exporter `needs_spans`.
    """
    suggested = status == "all"
    known = voices.witnesses(project) if witnesses is None else witnesses
    found = derived.of(project, include_suggested=suggested, witnesses=known) if found is None else found
    if since:
        earlier = whole(look_back(project, since, include_suggested=suggested, witnesses=known))()
    marked = _spans(project, include_suggested=suggested) if needs_spans else {}
    report = Report(
        title=project.path.stem,
        language=language,
        codebook=codebooks.current(project),
        rows=found.rows,
        contradictions=found.contradictions,
        articles=articles.articles(project, sorted({*cited(found, tables), *marked})) if texts is None else texts,
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        made_by=project.user,
        say=say,
        left_out=len(found.orphans),
        witnesses=known,
        step=next(iter(history.steps(project, limit=1)), None),
        earlier=earlier,
        with_evidence=with_evidence,
        spans=marked,
        status=status,
        dialect=dialect,
        reviewed=_reviewed(project),
        read_twice=[readings.read_twice(project, which) for which in readings.all_of(project)],
    )
    return narrowed(report, tables=tables, statuses={Status.VERIFIED} if status == "verified" else frozenset(Status))


def _reviewed(project: Project) -> Reviewed:
    sessions = [one.session for one in reversed(review_sessions.all_of(project))]
    sums = [(session, review_sessions.summed(project, session.id)) for session in sessions]
    return Reviewed(reviews.log(project), reviews.notes(project), sums)


def look_back(
    project: Project, folder: Path, *, include_suggested: bool, witnesses: Witnesses
) -> Slices[Callable[[], Earlier | None]]:
    """Read what the last workbook of this project in the folder was made from; what is returned adds it up.

    That takes as long as deriving everything, and needs nothing but what was read.
    """
    last = stamp.latest(folder, lambda one: past.knows(project, one.step, one.step_at))
    if last is None:
        return lambda: None
    found, _ = yield from past.then_and_now(project, last.step, include_suggested=include_suggested)
    codebook = codebooks.current(project)
    verdicts, said = past.resolutions(project, last.step), past.reviews(project, last.step)
    yield 0, 0
    touched, settled = past.touched(project, last.step), past.settled(project, last.step)

    def add_up() -> Earlier:
        rows = derive(found, codebook, verdicts, witnesses, said).rows if found else []
        return Earlier(last.made_at, last.step, rows, touched, settled)

    return add_up


def cited(found: Derived, tables: Collection[str] = ()) -> list[ArticleId]:
    """The articles that a report on these tables (none named = all) quotes: of a thousand articles it may cite ten."""
    return sorted({article for claims in _claims(found, tables) for article in articles_of(claims)})


def read_texts(project: Project, wanted: Sequence[ArticleId]) -> Slices[dict[ArticleId, Article]]:
    """Read articles a page at a time."""
    found: dict[ArticleId, Article] = {}
    for start in range(0, len(wanted), PAGE):
        found |= articles.articles(project, wanted[start : start + PAGE])
        yield min(start + PAGE, len(wanted)), len(wanted)
    return found


def _spans(project: Project, *, include_suggested: bool) -> dict[ArticleId, list[Span]]:
    """The spans that people confirmed, and those that nobody has decided if wanted, by article."""
    read = spans.of_articles if include_suggested else spans.decided
    marked: dict[ArticleId, list[Span]] = {}
    for span in read(project, [ArticleId(number) for number in articles.ids(project)]):
        if span.state is not State.REJECTED:
            marked.setdefault(span.article_id, []).append(span)
    return marked


def _claims(found: Derived, tables: Collection[str]) -> Iterator[Sequence[Claim]]:
    for row in found.rows:
        if not tables or row.table in tables:
            yield from (fact.claims for fact in row.facts)
    for contradiction in found.contradictions:
        if not tables or contradiction.table in tables:
            yield from (alternative.claims for alternative in contradiction.values)

"""`import PROJECT PATH…`: read articles into a project and propose spans and claims for the new ones."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from annotator.codebook import read as read_codebook
from annotator.codebook.orphans import orphans
from annotator.errors import UserError
from annotator.learning import Lessons
from annotator.model import NO_STEP, Article, ArticleId, Codebook, RawArticle, State, StepId
from db.ops import articles, codebooks, suggestions
from db.project import Project, open_project
from db.queries import articles as stored_articles
from db.queries import claims as stored_claims
from db.queries import codebooks as stored_codebooks
from db.queries import lessons as stored_lessons
from ui import sample
from ui.commands import output
from ui.commands.endings import ending
from ui.importing import SLICE, Tick, codebook_source, dated, files_in, read_all, slices, suggest_all


@dataclass
class FileOutcome:
    """What came of one file: how many of its articles are new or were known, or why it was refused."""

    path: Path
    new: int = 0
    known: int = 0
    refused: UserError | None = None

    def form(self) -> dict[str, object]:
        """The JSON form."""
        outcome = "refused" if self.refused else "new" if self.new else "known"
        reason = str(self.refused) if self.refused else None
        return {"file": str(self.path), "outcome": outcome, "new": self.new, "known": self.known, "reason": reason}


_COLUMNS: output.Columns[FileOutcome] = (
    ("File", lambda one: one.path),
    ("Outcome", lambda one: one.form()["outcome"]),
    ("New", lambda one: one.new),
    ("Known", lambda one: one.known),
    ("Reason", lambda one: one.refused or ""),
)


@dataclass(frozen=True)
class Arrival:
    """An article on its way from its file into the project."""

    raw: RawArticle
    article: Article
    outcome: FileOutcome


@dataclass
class Reading:
    """Reads file after file and notes what came of each."""

    files: list[Path]
    tick: Tick
    outcomes: list[FileOutcome] = field(default_factory=list)

    def arrivals(self) -> Iterator[list[Arrival]]:
        """The articles of each file; it is read when they are asked for."""
        for done, path in enumerate(self.files):
            self.tick(done, len(self.files))
            read = read_all([path], lambda done, total: None)
            outcome = FileOutcome(path, refused=read.refused[0][1] if read.refused else None)
            self.outcomes.append(outcome)
            if read.read:
                yield [Arrival(raw, article, outcome) for raw, article in read.read]
        self.tick(len(self.files), len(self.files))


@dataclass
class Import:
    """One import: all its steps hang on the first, so that one undo takes the whole import back."""

    project: Project
    codebook: Codebook | None
    step: StepId = NO_STEP
    spans: int = 0
    claims: int = 0
    lessons: Lessons | None = None

    def take(self, files: Iterable[list[Arrival]]) -> None:
        """Store slice by slice; each slice is whole before the next begins."""
        for piece, rest in slices(files, SLICE):
            self._store(piece, rest)

    def _store(self, waiting: list[Arrival], rest: int) -> None:
        read = dated([(one.raw, one.article) for one in waiting])
        stored = articles.store(self.project, read, part_of=self.step, rest=rest)
        self.step = self.step or stored.step
        fresh = stored_articles.articles(self.project, stored.new)
        _count(waiting, fresh)
        if self.codebook is not None:
            # An import that was cut short may have stored articles and not looked into them.
            blank = stored_articles.blank(self.project, stored.known)
            waiting_for = fresh | stored_articles.articles(self.project, blank)
            if waiting_for:
                self._suggest(list(waiting_for.values()), self.codebook)

    def _suggest(self, fresh: list[Article], codebook: Codebook) -> None:
        if self.lessons is None:
            self.lessons = stored_lessons.of(self.project, codebook)
        found = suggest_all(fresh, codebook, lambda done, total: None, lessons=self.lessons)
        self.spans += sum(len(one.spans) for one in found)
        self.claims += sum(len(one.claims) for one in found)
        suggestions.store(self.project, found, part_of=self.step)


def _count(waiting: list[Arrival], fresh: dict[ArticleId, Article]) -> None:
    new = {article.sha256 for article in fresh.values()}
    for one in waiting:
        if one.article.sha256 in new:
            # The same bytes a second time within one slice are known by then.
            new.discard(one.article.sha256)
            one.outcome.new += 1
        else:
            one.outcome.known += 1


def run(options: argparse.Namespace) -> int:
    """Import, then tell what came of each file."""
    source = codebook_source(options.codebook) if options.codebook else None
    if source is not None:
        read_codebook(source)  # A slip in it is told before a project is made.
    files = files_in(options.paths)
    with output.progress("Importing") as tick:
        reading = Reading(files, tick)
        done = _take(options, source, reading.arrivals())
    _report(options, reading.outcomes, done)
    refused = sum(outcome.refused is not None for outcome in reading.outcomes)
    return ending(done=len(reading.outcomes) - refused, refused=refused)


def _take(options: argparse.Namespace, source: str | None, arrivals: Iterator[list[Arrival]]) -> Import | None:
    """Store what arrives; a project is made for the first article that can be read, not for none."""
    first = None
    if _is_missing(options.project):
        first = next(arrivals, None)
        if first is None:
            return None
    with open_project(options.project) as project:
        adopt(project, source)
        done = Import(project, stored_codebooks.current(project) if options.suggest else None)
        done.take(chain([first] if first else [], arrivals))
    return done


def _is_missing(project: Path) -> bool:
    try:
        return not project.exists()
    except OSError:
        # It may not even be looked for: opening it says why.
        return False


def adopt(project: Project, source: str | None) -> None:
    """Give the project this codebook, or the sample's where it has none yet."""
    if source is not None:
        codebooks.adopt(project, source)
        _tell_placeless(project)
    elif not stored_codebooks.has_one(project):
        codebooks.adopt(project, sample.codebook_source())


def _tell_placeless(project: Project) -> None:
    live = stored_claims.all_of(project, states=(State.CONFIRMED, State.SUGGESTED))
    lost = orphans(live, stored_codebooks.current(project)) if live else []
    if lost:
        decided = sum(claim.state is State.CONFIRMED for claim in lost)
        output.tell(
            f"{len(lost)} claims ({decided} confirmed) have no place in this codebook: "
            "they are kept, and come back with a codebook that has one."
        )


def _report(options: argparse.Namespace, outcomes: list[FileOutcome], done: Import | None) -> None:
    for outcome in outcomes:
        if outcome.refused:
            output.refuse(outcome.path, outcome.refused)
    output.show(options, outcomes, FileOutcome.form, _COLUMNS)
    new, known = sum(o.new for o in outcomes), sum(o.known for o in outcomes)
    if done is not None and (new or known):
        output.tell(f"{new} new articles, {known} known, {done.spans} spans and {done.claims} claims suggested.")

"""`import-spans PROJECT PATH…`: what was marked in other annotation tools, as suggested spans in one step."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from annotator.annotations.labelling import with_labels
from annotator.errors import UserError
from db.ops.annotations import Added, add
from db.project import open_project
from ui.annotating import Brought, complaints, files_named, look_up, read_files, take_up
from ui.commands import output
from ui.commands.endings import ending


@dataclass(frozen=True)
class FileOutcome:
    """What came of one file."""

    brought: Brought
    added: int
    known: int
    decided: int

    @property
    def outcome(self) -> str:
        """In one word."""
        if self.brought.refused or (self.brought.unmatched and not self.brought.articles):
            return "refused"
        return "added" if self.added else "known"

    def form(self) -> dict[str, object]:
        """The JSON form."""
        one = self.brought
        return {
            "file": str(one.path),
            "outcome": self.outcome,
            "by": sorted({by for by, _ in one.documents}),
            "documents": len(one.documents),
            "articles": len({article.id for article in one.articles.values()}),
            "added": self.added,
            "known": self.known,
            "decided": self.decided,
            "unmatched": one.unmatched,
            "unplaced": one.taken.unplaced.total(),
            "without_value": one.taken.without_value.total(),
            "unknown_labels": dict(one.taken.unknown),
            "reason": str(one.refused) if one.refused else None,
        }


_COLUMNS: output.Columns[FileOutcome] = (
    ("File", lambda one: one.brought.path),
    ("Outcome", lambda one: one.outcome),
    ("Articles", lambda one: one.form()["articles"]),
    ("Added", lambda one: one.added),
    ("Known", lambda one: one.known),
    ("Decided before", lambda one: one.decided),
)


def run(options: argparse.Namespace) -> int:
    """Add the spans, then tell what came of each file."""
    labels = with_labels(options.labels)
    with output.progress("Importing") as tick:
        brought = read_files(options.paths, tick)
        if not brought:
            raise UserError("{name} holds no annotations: there is nothing to import.", name=options.paths[0])
        with open_project(options.project, create=False) as project:
            for done, total in look_up(project, brought):
                tick(done, total)
            take_up(brought, labels, tick)
            wanted = [span for one in brought for span in one.taken.spans]
            added = add(project, wanted, files=files_named(brought))
    return _report(options, [FileOutcome(one, *one.of(added)) for one in brought], added)


def _report(options: argparse.Namespace, outcomes: list[FileOutcome], added: Added) -> int:
    for one in outcomes:
        for complaint in complaints(one.brought):
            if isinstance(complaint, UserError):
                output.refuse(one.brought.path, complaint)
            else:
                output.tell(f"{one.brought.path}: {complaint}")
    if any(one.brought.taken.unknown for one in outcomes):
        output.tell("Labels can be told: --label LABEL=KIND, the kind one of city, date, count.")
    output.show(options, outcomes, FileOutcome.form, _COLUMNS)
    articles = {key[0] for key in added.added}
    output.tell(
        f"{len(added.added)} spans suggested in {len(articles)} articles, "
        f"{len(added.known)} known, {len(added.decided)} decided before."
    )
    in_part = [one for one in outcomes if one.brought.refused or one.brought.unmatched]
    return ending(done=sum(one.outcome != "refused" for one in outcomes), refused=len(in_part))

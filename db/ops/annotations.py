"""What other tools marked, added as suggestions beside what the project knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.annotations.taking import Wanted, once
from annotator.decisions import Key, span_key
from annotator.model import NO_STEP, ArticleId, Span, State, StepId
from db import dialect, journal, rows, schema
from db.project import Project
from db.queries import spans as stored_spans


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the spans that were wanted, per key, and the step (0 where nothing was added)."""

    added: frozenset[Key] = frozenset()
    known: frozenset[Key] = frozenset()
    decided: frozenset[Key] = frozenset()
    step: StepId = NO_STEP


def add(project: Project, wanted: Sequence[Wanted], *, files: str, part_of: StepId = NO_STEP) -> Added:
    """Suggest these spans, in one step that names the files.

    What a person confirmed or rejected stays as it is, and so does what is there already; only a value that a file
    brings along takes the place of the one that a recogniser suggested for the same words.
    """
    asked = once(wanted)
    stored = stored_spans.of_articles(project, sorted({one.span.article_id for one in asked.values()}))
    known = {span_key(span): span for span in stored}
    stands = _confirmed(stored)
    decided = {key for key, one in asked.items() if _is_decided(one.span, known.get(key), stands)}
    better = {key: one for key, one in asked.items() if key not in decided and _is_better(one, known.get(key))}
    done = Added(frozenset(better), frozenset(asked.keys() - better.keys() - decided), frozenset(decided))
    if not better:
        return done
    count = len(better)
    with project.step("Import marked words from {files} ({count})", part_of=part_of, files=files, count=count) as step:
        fresh = [rows.span_columns(one.span) for key, one in better.items() if key not in known]
        dialect.insert_many(project.db, schema.Span, fresh)
        for key in better.keys() & known.keys():
            _write(project, replace(better[key].span, id=known[key].id))
        if part_of:
            journal.grow(project.db, part_of, by=count)
    return replace(done, step=step)


def _confirmed(stored: Sequence[Span]) -> Mapping[tuple[ArticleId, str], list[Span]]:
    found: dict[tuple[ArticleId, str], list[Span]] = {}
    for span in stored:
        if span.state is State.CONFIRMED:
            found.setdefault((span.article_id, span.kind), []).append(span)
    return found


def _is_decided(span: Span, there: Span | None, stands: Mapping[tuple[ArticleId, str], list[Span]]) -> bool:
    """Whether a person decided this place, or confirmed overlapping words of the kind: they chose the bounds."""
    if there is not None:
        return there.state is not State.SUGGESTED
    alike = stands.get((span.article_id, span.kind), ())
    return any(one.start < span.end and span.start < one.end for one in alike)


def _is_better(one: Wanted, there: Span | None) -> bool:
    return there is None or (one.told and there.value != one.span.value)


def _write(project: Project, span: Span) -> None:
    schema.Span.update(**rows.span_columns(span)).where(schema.Span.id == span.id).execute(project.db)

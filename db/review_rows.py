"""Between the tables of reviews and their nouns; with `db/rows.py`, the home of the JSON kept in columns."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from annotator.model import (
    Adjudication,
    ArticleId,
    Cell,
    ClaimId,
    DoubleReading,
    DoubleReadingId,
    Note,
    NoteId,
    Reading,
    ReadingId,
    Review,
    ReviewId,
    ReviewSession,
    ReviewVerdict,
    SessionId,
    SessionScope,
    SessionState,
)
from db import rows


def cell_columns(cell: Cell) -> rows.Columns:
    """What is stored of the place of a fact."""
    return {**rows.place_columns(cell.table, cell.row, cell.field), "scope": cell.scope or ""}


def cell(row: Mapping[str, Any]) -> Cell:
    """From a row of any table that names the place of a fact."""
    return Cell(row["table"], rows.load_row(row["row"]), row["field"], row["scope"] or None)


def session_columns(session: ReviewSession) -> rows.Columns:
    """What is stored of a session; its id is the table's own."""
    return {
        "name": session.name,
        "reviewer": session.reviewer,
        "scope": rows.dump_json(asdict(session.scope)),
        "state": session.state,
        "by": session.by,
        "at": session.at,
        "ended_at": session.ended_at,
    }


def session(row: Mapping[str, Any]) -> ReviewSession:
    """From a row of the table `review_session`."""
    # What is not told does not narrow: the scopes of later versions may tell more.
    told = json.loads(row["scope"])
    told |= {name: tuple(told.get(name, ())) for name in ("tables", "articles")}
    return ReviewSession(
        SessionId(row["id"]),
        row["name"],
        row["reviewer"],
        SessionScope(**told),
        SessionState(row["state"]),
        row["by"],
        row["at"],
        row["ended_at"],
    )


def review_columns(review: Review) -> rows.Columns:
    """What is stored of a review; its id is the table's own."""
    return {
        "session_id": review.session_id or None,
        "position": review.position,
        **cell_columns(review.cell),
        "value": None if review.value is None else rows.dump_value(review.value),
        "claims": rows.dump_json(review.claims),
        "verdict": review.verdict or "",
        "reason": review.reason,
        "text": review.text,
        "by": review.by,
        "at": review.at,
        "spent": review.spent,
    }


def review(row: Mapping[str, Any]) -> Review:
    """From a row of the table `review`."""
    return Review(
        ReviewId(row["id"]),
        cell(row),
        None if row["value"] is None else rows.load_value(row["value"]),
        tuple(ClaimId(one) for one in json.loads(row["claims"])),
        ReviewVerdict(row["verdict"]) if row["verdict"] else None,
        row["reason"],
        row["text"],
        row["by"],
        row["at"],
        row["spent"],
        SessionId(row["session"] or 0),
        row["position"],
    )


def note_columns(note: Note) -> rows.Columns:
    """What is stored of a line of a thread; its id is the table's own."""
    return {
        "review_id": note.review_id or None,
        **cell_columns(note.cell),
        "text": note.text,
        "by": note.by,
        "at": note.at,
    }


def note(row: Mapping[str, Any]) -> Note:
    """From a row of the table `note`."""
    return Note(NoteId(row["id"]), cell(row), row["text"], row["by"], row["at"], ReviewId(row["review"] or 0))


def double_reading(row: Mapping[str, Any]) -> DoubleReading:
    """From a row of the table `double_reading`; its spans are read apart."""
    return DoubleReading(
        DoubleReadingId(row["id"]),
        row["first"],
        row["second"],
        tuple(ArticleId(one) for one in json.loads(row["articles"])),
        row["file"],
        row["by"],
        row["at"],
    )


def reading_columns(reading: Reading) -> rows.Columns:
    """What is stored of a reading; its id is the table's own."""
    return {
        "double_reading_id": reading.double_reading_id,
        "reader": reading.reader,
        "claim": reading.claim.id,
        **rows.said_columns(reading.claim),
        "verdict": reading.verdict or "",
        "reason": reading.reason,
        "by": reading.by,
        "at": reading.at,
    }


def reading(row: Mapping[str, Any]) -> Reading:
    """From a row of the table `reading`."""
    # How sure the program was, and why somebody rejected it, is no part of what was read.
    claim = rows.claim({**row, "id": row["claim"], "score": 0, "reason": "", "passage": ""})
    return Reading(
        ReadingId(row["id"]),
        DoubleReadingId(row["double_reading"]),
        row["reader"],
        claim,
        Adjudication(row["verdict"]) if row["verdict"] else None,
        row["reason"],
        row["by"],
        row["at"],
    )

"""Between a table's row and the noun it stands for; the one home of the JSON kept in columns."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import time
from functools import lru_cache
from typing import Any

from annotator import clock, kinds
from annotator.contradictions import row_key
from annotator.model import (
    Article,
    ArticleId,
    Because,
    Claim,
    ClaimId,
    Edit,
    Evidence,
    NormalText,
    PublishedFrom,
    RawArticle,
    Resolution,
    ResolutionId,
    Role,
    Row,
    RulingId,
    Source,
    SourceId,
    Span,
    SpanId,
    State,
    Switch,
    Type,
    Value,
    Verdict,
    VoiceRuling,
)
from annotator.visible import visible

Columns = dict[str, Any]
# Beside what a publisher told, under a name that no column of theirs bears.
_PUBLISHED_AT = "published_on (time)"


def dump_json(value: object) -> str:
    """Compact JSON text with Vietnamese letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _value_to_json(value: Value) -> list[object]:
    return [kinds.of(value).name, kinds.encode(value)]


def _value_from_json(pair: tuple[str, dict[str, object]]) -> Value:
    kind, fields = pair
    return kinds.decode(kind, fields)


def dump_value(value: Value) -> str:
    """A value with its kind as JSON text."""
    return dump_json(_value_to_json(value))


def load_value(text: str) -> Value:
    """The value that `dump_value` wrote."""
    return _value_from_json(json.loads(text))


def load_city(text: str) -> Value:
    """The city of a span's column, which leaves the kind to the column beside it."""
    return _decoded("city", text)


def dump_row(row: Row) -> str:
    """A row's key as JSON text."""
    return dump_json([[name, *_value_to_json(value)] for name, value in row])


def load_row(text: str) -> Row:
    """The key that `dump_row` wrote."""
    return tuple((name, _value_from_json((kind, fields))) for name, kind, fields in json.loads(text))


def content(data: bytes, text: NormalText, sha256: str) -> Columns:
    """The write-once row of an article; what can be derived from another column is left out."""
    edits = [[edit.start, edit.end, edit.original_start, edit.original_end] for edit in text.edits]
    return {
        "sha256": sha256,
        "data": data,
        "original": None if _is_utf8_of(data, text.original) else text.original,
        "normal": None if text.text == text.original else text.text,
        "edits": dump_json(edits),
    }


def _is_utf8_of(data: bytes, text: str) -> bool:
    try:
        return data == text.encode()
    except UnicodeEncodeError:
        return False


def normal_text(row: Mapping[str, Any]) -> NormalText:
    """The text of a `content` row."""
    original = row["original"] if row["original"] is not None else bytes(row["data"]).decode()
    normal = row["normal"] if row["normal"] is not None else original
    return NormalText(normal, original, tuple(Edit(*numbers) for numbers in json.loads(row["edits"])))


def article(row: Mapping[str, Any]) -> Article:
    """From a row that joins article, source (as `source_name`, `domain`) and content."""
    source = None
    if row["source"] is not None:
        source = Source(SourceId(row["source"]), row["source_name"], row["domain"])
    return Article(
        ArticleId(row["id"]),
        row["name"],
        row["sha256"],
        normal_text(row),
        row["title"],
        source,
        row["url"],
        row["published_on"],
        PublishedFrom(row["published_from"]) if row["published_from"] else None,
        load_switches(row["switches"]),
        _published_at(row["metadata"]),
    )


def dump_metadata(raw: RawArticle, article: Article) -> str:
    """What was told about an article as JSON text, the time of day at which it was published included."""
    told = {_PUBLISHED_AT: f"{article.published_at:%H:%M}"} if article.published_at else {}
    return dump_json(dict(raw.metadata) | told)


def _published_at(metadata: str) -> time | None:
    return clock.of_day(str(json.loads(metadata).get(_PUBLISHED_AT))) if _PUBLISHED_AT in metadata else None


def dump_switches(switches: tuple[Switch, ...]) -> str:
    """What editors have said of passages as JSON text."""
    return dump_json([[one.start, one.end, one.is_text] for one in switches])


def load_switches(text: str) -> tuple[Switch, ...]:
    """The switches that `dump_switches` wrote."""
    return tuple(Switch(start, end, is_text) for start, end, is_text in json.loads(text))


@lru_cache(maxsize=8192)
def _decoded(kind: str, value: str) -> Value:
    # An article says the same few hundred values again and again.
    return kinds.decode(kind, json.loads(value))


def span_columns(span: Span) -> Columns:
    """What is stored of a span; its id is the table's own."""
    return {
        "article_id": span.article_id,
        "start": span.start,
        "end": span.end,
        "kind": span.kind,
        "value": dump_json(kinds.encode(span.value)),
        "state": span.state,
        "score": span.score,
        "by": span.by,
        "reason": span.reason,
    }


def span(row: Mapping[str, Any]) -> Span:
    """From a row of the table `span`."""
    return Span(
        SpanId(row["id"]),
        ArticleId(row["article"]),
        row["start"],
        row["end"],
        row["kind"],
        _decoded(row["kind"], row["value"]),
        State(row["state"]),
        row["score"],
        row["by"],
        # Read past the ORM, whose column would have done it (db/schema.py).
        visible(row["reason"]),
    )


def place_columns(table: str, row: Row, field: str) -> Columns:
    """What is stored of a place in a table: its row with the key that equal rows share."""
    return {"table": table, "row": dump_row(row), "row_key": row_key(row), "field": field}


def said_columns(claim: Claim) -> Columns:
    """What an article says and where, of a claim and of how somebody read it."""
    return {
        "article_id": claim.article_id,
        **place_columns(claim.table, claim.row, claim.field),
        "value": dump_value(claim.value),
        "as_of": claim.as_of,
        "scope": claim.scope,
        "state": claim.state,
        "evidence": _dump_evidence(claim.evidence),
    }


def claim_columns(claim: Claim) -> Columns:
    """What is stored of a claim; its id is the table's own."""
    return {**said_columns(claim), "score": claim.score, "reason": claim.reason, "passage": claim.passage}


def _dump_evidence(evidence: tuple[Evidence, ...]) -> str:
    return dump_json([[piece.start, piece.end, piece.role, piece.span_id] for piece in evidence])


def _load_evidence(text: str) -> tuple[Evidence, ...]:
    pieces = json.loads(text)
    return tuple(Evidence(start, end, Role(role), SpanId(span_id)) for start, end, role, span_id in pieces)


def claim(row: Mapping[str, Any]) -> Claim:
    """From a row of the table `claim`."""
    return Claim(
        ClaimId(row["id"]),
        ArticleId(row["article"]),
        row["table"],
        load_row(row["row"]),
        row["field"],
        load_value(row["value"]),
        row["as_of"],
        row["scope"],
        State(row["state"]),
        row["score"],
        _load_evidence(row["evidence"]),
        row["reason"],
        row["passage"],
    )


def resolution_columns(resolution: Resolution) -> Columns:
    """What is stored of a resolution; its id is the table's own."""
    return {
        **place_columns(resolution.table, resolution.row, resolution.field),
        "type": resolution.type,
        "verdict": resolution.verdict,
        "value": None if resolution.value is None else dump_value(resolution.value),
        "reason": resolution.reason,
        "settled": dump_json(resolution.settled),
        "by": resolution.by,
        "at": resolution.at,
        "because": resolution.because or "",
    }


def resolution(row: Mapping[str, Any]) -> Resolution:
    """From a row of the table `resolution`."""
    return Resolution(
        ResolutionId(row["id"]),
        row["table"],
        load_row(row["row"]),
        row["field"],
        Type(row["type"]),
        Verdict(row["verdict"]),
        None if row["value"] is None else load_value(row["value"]),
        row["reason"],
        tuple(json.loads(row["settled"])),
        row["by"],
        row["at"],
        Because(row["because"]) if row["because"] else None,
    )


def voice_ruling(row: Mapping[str, Any]) -> VoiceRuling:
    """From a row of the table `voice_ruling`."""
    return VoiceRuling(
        RulingId(row["id"]),
        ArticleId(row["one"]),
        ArticleId(row["other"]),
        bool(row["is_one"]),
        row["reason"],
        row["by"],
        row["at"],
    )

"""Claims by the hundred thousand: what they have in common stands in memory once, and is decoded once.

A claim decoded by itself takes 1.3 KB, most of it for a row and a value that eight claims tell alike.
"""

from __future__ import annotations

import json
from typing import Any, TypeVar

from annotator.model import ArticleId, Claim, ClaimId, Evidence, Role, Row, SpanId, State, Value
from db import rows

T = TypeVar("T", int, str, str | None)

COLUMNS = (
    '"id", "article_id", "table", "row", "field", "value", "as_of", "scope", "state", "score", "evidence", "reason", '
    '"passage"'
)
"""What `Sharing.claim` wants of the table `claim`, in this order."""

_ROLES = {role.value: role for role in Role}
_STATES = {state.value: state for state in State}


class Sharing:
    """Makes claims of rows while many are read; let go of it then, the claims keep what they share."""

    def __init__(self) -> None:
        self._rows: dict[str, Row] = {}
        self._values: dict[str, Value] = {}
        self._same: dict[int | str | None, Any] = {}

    def claim(self, row: tuple[Any, ...]) -> Claim:
        """The claim of a row with `COLUMNS`."""
        number, article, table, key, field, value, as_of, scope, state, score, evidence, reason, passage = row
        one = self._one
        return Claim(
            ClaimId(number),
            ArticleId(one(article)),
            one(table),
            self._row(key),
            one(field),
            self._value(value),
            one(as_of),
            one(scope),
            _STATES[state],
            one(score),
            tuple(Evidence(one(a), one(b), _ROLES[role], SpanId(span)) for a, b, role, span in json.loads(evidence)),
            one(reason),
            passage,
        )

    def _row(self, text: str) -> Row:
        if (found := self._rows.get(text)) is None:
            found = self._rows[text] = tuple((self._one(name), part) for name, part in rows.load_row(text))
        return found

    def _value(self, text: str) -> Value:
        if (found := self._values.get(text)) is None:
            found = self._values[text] = rows.load_value(text)
        return found

    def _one(self, value: T) -> T:
        """The same number or word as before; there are few of them."""
        found: T = self._same.setdefault(value, value)
        return found

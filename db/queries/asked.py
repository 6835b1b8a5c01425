"""What a search asks for, and its words as the full-text tables are asked for them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import cast

from annotator import sought
from annotator.sought import Sought, Word
from annotator.text import both_tones
from db import dialect, search_index
from db.project import Project
from db.search_index import SPELT, Index

_MOST_WORDS = 40
"""As many words as a beginning is replaced by."""


_FEW_ARTICLES = 1000
"""As many articles as what is found has to be of is told by their ids, so that they are looked up once."""

THESE = "(SELECT value FROM json_each(?))"
"""The ids of a JSON list, in a statement."""


class What(StrEnum):
    """What can be found, in the order in which it is shown."""

    CITY = "city"
    CLAIM = "claim"
    SPAN = "span"
    REASON = "reason"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What alone is wanted: of one source, published on certain days (ISO), of one kind of value, in one state.

    A state is one of spans and claims, a kind one of their values: nothing else is found then.
    """

    source: str = ""
    since: str = ""
    until: str = ""
    kind: str = ""
    state: str = ""
    what: frozenset[What] = field(default_factory=lambda: frozenset(What))

    def wants(self, what: What) -> bool:
        """Whether this sort is asked for, and can be of the kind and state that are."""
        if self.state:
            return what in self.what & {What.CLAIM, What.SPAN}
        if self.kind:
            return what in self.what & {What.CLAIM, What.SPAN, *([What.CITY] if self.kind == "city" else [])}
        return what in self.what


EVERYTHING = Narrowed()


@dataclass(frozen=True)
class Asked:
    """A project, what is sought in it, and what alone is wanted."""

    project: Project
    wanted: Sought
    narrowed: Narrowed

    def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """What a statement answers; its words are never the person's own."""
        return list(self.each(sql, *values))

    def each(self, sql: str, *values: object) -> Iterator[tuple[object, ...]]:
        """The same, fetched no further than it is wanted."""
        return iter(dialect.run(self.project.db, sql, values))

    def numbers(self, sql: str, *values: object) -> Iterator[int]:
        """The numbers that a statement answers, fetched no further than they are wanted."""
        return (cast(int, number) for (number,) in self.each(sql, *values))

    @cached_property
    def allowed(self) -> str | None:
        """The articles of the source and days that are asked for, as JSON; None where they are many, or all are."""
        told, values = self._conditions
        sql = f'SELECT "id" FROM "article" WHERE TRUE{told} LIMIT {_FEW_ARTICLES + 1}'
        found = list(self.numbers(sql, *values)) if told else []
        return json.dumps(found) if told and len(found) <= _FEW_ARTICLES else None

    @cached_property
    def published(self) -> tuple[str, tuple[object, ...]]:
        """Conditions on `article`, and their values; no words where all articles are asked for."""
        return (f' AND "article"."id" IN {THESE}', (self.allowed,)) if self.allowed else self._conditions

    @cached_property
    def _conditions(self) -> tuple[str, tuple[object, ...]]:
        asked = (
            ('"article"."source_id" = (SELECT "id" FROM "source" WHERE "name" = ?)', self.narrowed.source),
            # A month or year told alone counts where it reaches into the days.
            ('"article"."published_on" >= substr(?, 1, length("article"."published_on"))', self.narrowed.since),
            ('"article"."published_on" <= ?', self.narrowed.until),
        )
        said = [(sql, value) for sql, value in asked if value]
        return "".join(f" AND {sql}" for sql, _ in said), tuple(value for _, value in said)

    # --- its words as the full-text tables are asked for them -------------------------------------------

    def apart(self, index: Index) -> str:
        """All groups, wherever each of them stands."""
        return self._apart(index, self.wanted)

    def stored(self, index: Index) -> str:
        """For values: as they were typed, or as they are stored."""
        forms = (sought.read(form + " ") for form in sought.stored(self.wanted.typed))
        values = (self.in_a_row(index, form.words) for form in forms)
        return " OR ".join(f"({one})" for one in (self._apart(index, self.wanted), *values))

    def in_a_row(self, index: Index, words: Sequence[Word]) -> str:
        """All of these words, one after the other."""
        whole = self._whole(index, words[-1].plain) if words[-1].begun else ()
        # Of one word that it may become all places are told as they are asked for; of several there is no such phrase.
        return " + ".join((*map(_quoted, words[:-1]), f'"{whole[0]}"' if len(whole) == 1 else _quoted(words[-1])))

    def spelt_as_typed(self) -> str:
        """The words that bear marks, in either way of placing them; empty where none does."""
        marked = (word for word in self.wanted.words if word.is_marked)
        both = (
            " OR ".join(self._any(SPELT, form, begun=word.begun) for form in sorted(both_tones(word.typed)))
            for word in marked
        )
        return " AND ".join(f"({one})" for one in both)

    def _apart(self, index: Index, wanted: Sought) -> str:
        return " AND ".join(
            self.in_a_row(index, group)
            if len(group) > 1
            else f"({self._any(index, group[0].plain, begun=group[0].begun)})"
            for group in wanted.groups
        )

    def _any(self, index: Index, word: str, *, begun: bool) -> str:
        """A word; one that is only begun, as all words that it may become.

        FTS5 puts all places of a beginning together before it tells the first one: it is asked for whole words, whose
        places it tells as it is asked for them.
        """
        whole = self._whole(index, word) if begun else [word]
        return " OR ".join(f'"{one}"' for one in whole) or f'"{word}"*'

    def _whole(self, index: Index, begun: str) -> list[str]:
        """The words of a table that are begun so; none where there are too many, or it knows beginnings by itself."""
        if index.knows(begun):
            return []
        found = search_index.begun_with(self.project.db, index, begun, most=_MOST_WORDS + 1)
        return found if len(found) <= _MOST_WORDS else []


def side_by_side(words: Sequence[Word]) -> str:
    """All of these words, one after the other, in any table."""
    return " + ".join(map(_quoted, words))


def _quoted(word: Word) -> str:
    # Words are letters and digits alone, typed or stored: nothing in them can be read as a command.
    return f'"{word.plain}"*' if word.begun else f'"{word.plain}"'

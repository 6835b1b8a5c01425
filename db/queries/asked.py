"""What a search asks for, and its words as the full-text tables are asked for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from annotator import sought
from annotator.sought import Sought, Word
from annotator.text import both_tones
from db import dialect
from db.project import Project


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


@dataclass(frozen=True, slots=True)
class Asked:
    """A project, what is sought in it, and what alone is wanted."""

    project: Project
    wanted: Sought
    narrowed: Narrowed

    def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """What a statement answers; its words are never the person's own."""
        return list(dialect.run(self.project.db, sql, values).fetchall())

    def numbers(self, sql: str, *values: object) -> Iterator[int]:
        """The numbers that a statement answers, fetched no further than they are wanted."""
        return (number for (number,) in dialect.run(self.project.db, sql, values))

    def published(self) -> tuple[str, list[object]]:
        """Conditions on `article`, and their values."""
        asked = (
            ('"article"."source_id" = (SELECT "id" FROM "source" WHERE "name" = ?)', self.narrowed.source),
            # A month or year told alone counts where it reaches into the days.
            ('"article"."published_on" >= substr(?, 1, length("article"."published_on"))', self.narrowed.since),
            ('"article"."published_on" <= ?', self.narrowed.until),
        )
        said = [(sql, value) for sql, value in asked if value]
        return "".join(f" AND {sql}" for sql, _ in said), [value for _, value in said]


# --- words as the full-text tables are asked for them -----------------------------------------------------


def _quoted(word: str, *, begun: bool) -> str:
    # Words are letters and digits alone: nothing that is typed can be read as a command.
    return f'"{word}"*' if begun else f'"{word}"'


def side_by_side(words: Sequence[Word]) -> str:
    """All of these words, one after the other."""
    return " + ".join(_quoted(word.plain, begun=word.begun) for word in words)


def apart(wanted: Sought) -> str:
    """All groups, wherever each of them stands."""
    return " AND ".join(side_by_side(group) for group in wanted.groups)


def stored(wanted: Sought) -> str:
    """For values: as they were typed, or as they are stored."""
    forms = (sought.read(form + " ").words for form in sought.stored(wanted.typed))
    return " OR ".join(f"({one})" for one in (apart(wanted), *map(side_by_side, forms)))


def spelt_as_typed(words: Iterable[Word]) -> str:
    """The words that bear marks, in either way of placing them; empty where none does."""
    marked = (word for word in words if word.is_marked)
    both = (" OR ".join(_quoted(form, begun=word.begun) for form in sorted(both_tones(word.typed))) for word in marked)
    return " AND ".join(f"({one})" for one in both)

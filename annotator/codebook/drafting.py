"""A codebook while it is being changed: its text, and where each entry stood in the text it began with.

An entry that gets another name takes along what the codebook itself says of it: checks that read it, parts of it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from annotator.codebook import editing
from annotator.codebook.editing import Entry
from annotator.codebook.lines import Path
from annotator.errors import UserError
from annotator.model import Label
from annotator.text import fold

WITHIN: Mapping[str, tuple[str, ...]] = {
    "": ("table", "scope"),
    "table": ("key", "field", "check"),
    "key": ("choice",),
    "field": ("choice",),
}
"""Which headings stand within an entry of a heading; "" is the codebook itself."""

_NAME = re.compile(r"[^\W\d]\w*")
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
Raw = Mapping[str, Any]
Change = Mapping[str, Entry]


@dataclass(frozen=True)
class Draft:
    """`source` is the text as it is now, `begun` as it was; `origins` leads from an entry's path to that in `begun`."""

    begun: str
    source: str
    origins: Mapping[Path, Path]

    @property
    def is_changed(self) -> bool:
        """Whether anything is otherwise than it was."""
        return self.source != self.begun


def begin(source: str) -> Draft:
    """A draft of this text, with nothing changed yet."""
    return Draft(source, source, {path: path for path in paths(source)})


def paths(source: str, path: Path = ()) -> Iterator[Path]:
    """All entries below that at `path`, each before those within it."""
    here = entry(source, path)
    for heading in WITHIN.get(heading_of(path), ()):
        for number in range(1, len(here.get(heading, ())) + 1):
            below = (*path, (heading, number))
            yield below
            yield from paths(source, below)


def heading_of(path: Path) -> str:
    """What sort of entry stands at a path: `table`, `key`, `field`, `choice`, `check`, `scope`, or "" for the whole."""
    return path[-1][0] if path else ""


def entry(source: str, path: Path) -> Raw:
    """What the text says at `path`; not to be changed."""
    place: Any = _loaded(source)
    for heading, number in path:
        place = place[heading][number - 1]
    found: Raw = place
    return found


@lru_cache(maxsize=4)
def _loaded(source: str) -> dict[str, Any]:
    return tomllib.loads(source)


# --- changing ---------------------------------------------------------------------------------------


def changed(draft: Draft, path: Path, entries: Change) -> Draft:
    """The draft with these keys of an entry set; a name is changed by `renamed`."""
    return Draft(draft.begun, editing.changed(draft.source, path, entries), draft.origins)


def added(draft: Draft, path: Path, heading: str, entries: Change) -> tuple[Draft, Path]:
    """The draft with one more entry, which is named after its label where it has no name; and that entry's path."""
    new = (*path, (heading, len(entry(draft.source, path).get(heading, ())) + 1))
    label = entries.get("label")
    if isinstance(label, Label) and "name" not in entries:
        entries = {"name": free_name(draft, new, label), **entries}
    return Draft(draft.begun, editing.added(draft.source, path, heading, entries), draft.origins), new


def removed(draft: Draft, path: Path) -> Draft:
    """The draft without an entry and all that is within it."""
    (heading, number), parent = path[-1], path[:-1]

    def left(at: Path) -> Path | None:
        return _shifted(at, parent, heading, lambda n: None if n == number else n - 1 if n > number else n)

    return Draft(draft.begun, editing.removed(draft.source, path), _moved_along(draft.origins, left))


def moved(draft: Draft, path: Path, by: int) -> Draft:
    """The draft with an entry in the place of its neighbour; itself where there is none."""
    (heading, number), parent = path[-1], path[:-1]
    if not 1 <= number + by <= len(entry(draft.source, parent)[heading]):
        return draft
    places = {number: number + by, number + by: number}

    def swapped(at: Path) -> Path | None:
        return _shifted(at, parent, heading, lambda n: places.get(n, n))

    return Draft(draft.begun, editing.moved(draft.source, path, by), _moved_along(draft.origins, swapped))


def _shifted(at: Path, parent: Path, heading: str, number: Callable[[int], int | None]) -> Path | None:
    depth = len(parent)
    if at[:depth] != parent or len(at) <= depth or at[depth][0] != heading:
        return at
    now = number(at[depth][1])
    return None if now is None else (*parent, (heading, now), *at[depth + 1 :])


def _moved_along(origins: Mapping[Path, Path], move: Callable[[Path], Path | None]) -> dict[Path, Path]:
    return {now: origin for path, origin in origins.items() if (now := move(path)) is not None}


# --- names ------------------------------------------------------------------------------------------


def renamed(draft: Draft, path: Path, name: str) -> Draft:
    """The draft with another name for an entry, wherever the codebook speaks of it; UserError for a name that is none.

    Names are for files and commands: people read labels.
    """
    old = str(entry(draft.source, path).get("name", ""))
    name = name.strip()
    if name == old:
        return draft
    if not path:
        return changed(draft, path, {"name": name})
    if not _NAME.fullmatch(name):
        raise UserError("“{name}” is no name: use letters, digits and _, beginning with a letter.", name=name)
    if name in _taken(draft, path):
        raise UserError("There is another “{name}” beside it already: choose another name.", name=name)
    changes: dict[Path, dict[str, Entry]] = {path: {"name": name}}
    for at, key, said in _references(draft.source, path, old, name):
        changes.setdefault(at, {})[key] = said
    return Draft(draft.begun, editing.all_changed(draft.source, changes), draft.origins)


def relabelled(draft: Draft, path: Path, label: Label) -> Draft:
    """The draft with another label for an entry; a new entry that was named after its label still is."""
    raw = entry(draft.source, path)
    told = raw.get("label", {})
    before = Label(str(told.get("vi", "")), str(told.get("en", "")))
    named_after_it = path and path not in draft.origins and raw.get("name") == free_name(draft, path, before)
    after = changed(draft, path, {"label": label})
    return renamed(after, path, free_name(after, path, label)) if named_after_it else after


def free_name(draft: Draft, path: Path, label: Label) -> str:
    """A name made of a label that no entry beside that at `path` has."""
    heading = heading_of(path)
    bare = _NO_LETTERS.sub("_", fold(label.en or label.vi)).strip("_") or heading
    bare = bare if _NAME.fullmatch(bare) else f"{heading}_{bare}"
    taken = _taken(draft, path)
    numbered = (f"{bare}_{number}" for number in range(2, len(taken) + 3))
    return bare if bare not in taken else next(name for name in numbered if name not in taken)


def _taken(draft: Draft, path: Path) -> set[str]:
    """The names beside an entry, and `scope`, by which every table knows what a number covers."""
    parent, heading = path[:-1], heading_of(path)
    alike = ("key", "field") if heading in ("key", "field") else (heading,)
    here = entry(draft.source, parent)
    beside = {(*parent, (one, n)): raw for one in alike for n, raw in enumerate(here.get(one, ()), start=1)}
    reserved = {"scope"} if heading in ("key", "field") else set()
    return reserved | {str(raw.get("name", "")) for at, raw in beside.items() if at != path}


def _references(source: str, path: Path, old: str, new: str) -> Iterator[tuple[Path, str, Entry]]:
    """Whatever else the codebook says of the entry of that name, as it should say it of the new one."""
    match heading_of(path):
        case "table":
            yield from _in_checks(source, lambda at, name: _headed(name, old, new))
        case "key" | "field":
            table = str(entry(source, path[:1])["name"])
            names = {old: new}
            far = {f"{table}.{old}": f"{table}.{new}"}
            yield from _in_checks(source, lambda at, name: (names if at[:1] == path[:1] else far).get(name, name))
            yield from _of_key(source, path[:1], old, new)
        case "choice":
            yield from _in_where(source, path, old, new)


def _headed(name: str, old: str, new: str) -> str:
    table, dot, field = name.partition(".")
    return f"{new}.{field}" if dot and table == old else name


def _in_checks(source: str, say: Callable[[Path, str], str]) -> Iterator[tuple[Path, str, Entry]]:
    for at in paths(source):
        if heading_of(at) == "check":
            fields = tuple(entry(source, at).get("fields", ()))
            said = tuple(say(at, name) for name in fields)
            if said != fields:
                yield at, "fields", said


def _of_key(source: str, table: Path, old: str, new: str) -> Iterator[tuple[Path, str, Entry]]:
    here = entry(source, table)
    if here.get("as_of") == old:
        yield table, "as_of", new
    for number, field in enumerate(here.get("field", ()), start=1):
        key, dot, attribute = str(field.get("part_of", "")).partition(".")
        if key == old:
            yield (*table, ("field", number)), "part_of", f"{new}{dot}{attribute}"
    for number, check in enumerate(here.get("check", ()), start=1):
        where = dict(check.get("where", {}))
        if old in where:
            said = {new if name == old else name: value for name, value in where.items()}
            yield (*table, ("check", number)), "where", said


def _in_where(source: str, path: Path, old: str, new: str) -> Iterator[tuple[Path, str, Entry]]:
    key, table = str(entry(source, path[:-1])["name"]), path[:1]
    for number, check in enumerate(entry(source, table).get("check", ()), start=1):
        where = dict(check.get("where", {}))
        if where.get(key) == old:
            yield (*table, ("check", number)), "where", {**where, key: new}

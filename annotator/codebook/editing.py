"""Changing a codebook's text entry by entry; its comments and its order stay as their owner wrote them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Comment, Table, Whitespace

from annotator.codebook.lines import Path
from annotator.errors import UserError
from annotator.model import Label

Entry = str | bool | int | None | Label | tuple[str, ...] | Mapping[str, str]
"""What an entry's key may hold; an empty one (0 is none) is left out of the text."""

Trivia = Comment | Whitespace


def changed(source: str, path: Path, entries: Mapping[str, Entry]) -> str:
    """The text with these keys of the entry at `path` set, or taken out where they are empty."""
    return all_changed(source, {path: entries})


def all_changed(source: str, changes: Mapping[Path, Mapping[str, Entry]]) -> str:
    """The text with the keys of several entries set."""
    document = _parsed(source)
    with _told():
        for path, entries in changes.items():
            for key, entry in entries.items():
                _set(_at(document, path), key, entry)
        return _written(document)


def added(source: str, path: Path, heading: str, entries: Mapping[str, Entry]) -> str:
    """The text with one more entry under a heading of the entry at `path`, behind those there."""
    document = _parsed(source)
    place = _at(document, path)
    new = tomlkit.table()
    for key, entry in entries.items():
        _set(new, key, entry)
    # What stands between the last entry and the next heading belongs to what follows it.
    ahead = place[heading][-1] if heading in place else place if path else None
    tail = _tail(ahead) if ahead is not None else []
    if heading not in place:
        place[heading] = tomlkit.aot()
    place[heading].append(new)
    for item in tail or [tomlkit.nl()]:
        new.add(item)
    return _written(document)


def _tail(entry: Table) -> list[Trivia]:
    """Takes the comments and blank lines off the end of an entry, and puts one blank line there."""
    entry = _last_within(entry)
    body = entry.value.body
    found: list[Trivia] = []
    while body and isinstance(last := body[-1][1], Trivia):
        found.insert(0, last)
        body.pop()
    entry.add(tomlkit.nl())
    return found


def _last_within(entry: Table) -> Table:
    """The entry whose lines come last: the last of those within an entry, or the entry itself."""
    body = entry.value.body
    return _last_within(body[-1][1][-1]) if body and isinstance(body[-1][1], AoT) else entry


def moved(source: str, path: Path, by: int) -> str:
    """The text with the entry at `path` in the place of its neighbour (`by` is 1 or -1), and that one in its own."""
    document = _parsed(source)
    (heading, number), parent = path[-1], _at(document, path[:-1])
    every = parent[heading]
    first, second = sorted((number - 1, number - 1 + by))
    with _told():
        # Comments behind an entry head what follows it: they stay where they are.
        tails = _tail(every[first]), _tail(every[second])
        one, other = every[first], every[second]
        every[first], every[second] = other, one
        _end_with(other, tails[0])
        _end_with(one, tails[1])
        return _written(document)


def removed(source: str, path: Path) -> str:
    """The text without the entry at `path` and all that is within it."""
    document = _parsed(source)
    (heading, number), parent = path[-1], _at(document, path[:-1])
    with _told():
        tail = _tail(parent[heading][number - 1])
        del parent[heading][number - 1]
        ahead = parent[heading][number - 2] if number > 1 else parent if path[:-1] else None
        if not parent[heading]:
            del parent[heading]
        if ahead is not None:
            _end_with(ahead, [*_tail(ahead)[:-1], *tail])
        return _written(document)


def _end_with(entry: Table, tail: list[Trivia]) -> None:
    """Puts such comments and blank lines at the end of an entry that ends with the one blank line."""
    last = _last_within(entry)
    if tail:
        last.value.body.pop()
    for item in tail:
        last.add(item)


def _parsed(source: str) -> Any:
    with _told():
        return tomlkit.parse(source)


def _written(document: Any) -> str:
    """The text; entries that stand in one line cannot always be taken apart, and a broken text helps nobody."""
    source = tomlkit.dumps(document)
    try:
        tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        problem = str(error)
        raise UserError("The codebook's text is too tangled to be changed here: {problem}.", problem=problem) from error
    return source


@contextmanager
def _told() -> Iterator[None]:
    """What the library cannot rewrite (entries of one table scattered over the file) is told to its owner."""
    try:
        yield
    except TOMLKitError as error:
        problem = str(error)
        raise UserError("The codebook's text is too tangled to be changed here: {problem}.", problem=problem) from error


def _at(document: Any, path: Path) -> Any:
    place = document
    for heading, number in path:
        place = place[heading][number - 1]
    return place


def _set(place: Any, key: str, entry: Entry) -> None:
    if isinstance(entry, Label):
        _set_both(place, key, {"vi": entry.vi, "en": entry.en})
    elif entry is None or (not entry and (isinstance(entry, bool) or not isinstance(entry, int))):
        place.pop(key, None)
    elif isinstance(entry, tuple):
        place[key] = _list(entry)
    elif isinstance(entry, Mapping):
        _set_both(place, key, entry)
    else:
        place[key] = entry


def _set_both(place: Any, key: str, parts: Mapping[str, str]) -> None:
    """Parts of one key: where they stand in lines of their own they stay there."""
    if key in place and place[key].keys() == parts.keys():
        for part, words in parts.items():
            place[key][part] = words
        return
    both = tomlkit.inline_table()
    both.update(parts)
    place[key] = both


def _list(words: tuple[str, ...]) -> Any:
    found = tomlkit.array()
    found.extend(words)
    return found.multiline(sum(map(len, words)) > 80)

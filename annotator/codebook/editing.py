"""Changing a codebook's text entry by entry; its comments and its order stay as their owner wrote them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import tomlkit
from tomlkit.items import AoT, Comment, Table, Whitespace

from annotator.codebook.lines import Path
from annotator.model import Label

Entry = str | bool | Label | tuple[str, ...]
"""What an entry's key may hold; an empty one is left out of the text."""

Trivia = Comment | Whitespace


def changed(source: str, path: Path, entries: Mapping[str, Entry]) -> str:
    """The text with these keys of the entry at `path` set, or taken out where they are empty."""
    document = tomlkit.parse(source)
    place = _at(document, path)
    for key, entry in entries.items():
        _set(place, key, entry)
    return tomlkit.dumps(document)


def added(source: str, path: Path, heading: str, entries: Mapping[str, Entry]) -> str:
    """The text with one more entry under a heading of the entry at `path`, behind those there."""
    document = tomlkit.parse(source)
    place = _at(document, path)
    new = tomlkit.table()
    for key, entry in entries.items():
        _set(new, key, entry)
    if heading not in place:
        place[heading] = tomlkit.aot()
    before = place[heading]
    # What stands between the last entry and the next heading belongs to what follows it.
    tail = _tail(before[-1]) if before else []
    before.append(new)
    for item in tail or [tomlkit.nl()]:
        new.add(item)
    return tomlkit.dumps(document)


def _tail(entry: Table) -> list[Trivia]:
    """Takes the comments and blank lines off the end of an entry, and puts one blank line there."""
    body = entry.value.body
    if body and isinstance(body[-1][1], AoT):
        return _tail(body[-1][1][-1])
    found: list[Trivia] = []
    while body and isinstance(last := body[-1][1], Trivia):
        found.insert(0, last)
        body.pop()
    entry.add(tomlkit.nl())
    return found


def removed(source: str, path: Path) -> str:
    """The text without the entry at `path` and all that is within it."""
    document = tomlkit.parse(source)
    (heading, number), parent = path[-1], _at(document, path[:-1])
    del parent[heading][number - 1]
    if not parent[heading]:
        del parent[heading]
    return tomlkit.dumps(document)


def _at(document: Any, path: Path) -> Any:
    place = document
    for heading, number in path:
        place = place[heading][number - 1]
    return place


def _set(place: Any, key: str, entry: Entry) -> None:
    if isinstance(entry, Label):
        _set_label(place, key, entry)
    elif not entry:
        place.pop(key, None)
    elif isinstance(entry, tuple):
        place[key] = _list(entry)
    else:
        place[key] = entry


def _set_label(place: Any, key: str, label: Label) -> None:
    if key in place:
        place[key]["vi"], place[key]["en"] = label.vi, label.en
        return
    both = tomlkit.inline_table()
    both.update({"vi": label.vi, "en": label.en})
    place[key] = both


def _list(words: tuple[str, ...]) -> Any:
    found = tomlkit.array()
    found.extend(words)
    return found.multiline(sum(map(len, words)) > 80)

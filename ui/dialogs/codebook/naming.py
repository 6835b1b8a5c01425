"""What an entry of a codebook is called in the tree, in complaints and in menus."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from annotator.codebook import CHECK_FIELDS
from annotator.codebook.drafting import entry, heading_of
from annotator.codebook.lines import Path
from annotator.model import Label
from ui.messages import label

KINDS = ("city", "date", "count", "text", "choice")
CHECKS = tuple(sorted(CHECK_FIELDS, key="range rising sum parts same_event rows".find))
"""The types of checks, those first that need least explaining."""


def heading_name(heading: str) -> str:
    """What people call this sort of entry."""
    named = {
        "table": QCoreApplication.translate("Codebook", "Table"),
        "key": QCoreApplication.translate("Codebook", "Key field"),
        "field": QCoreApplication.translate("Codebook", "Value field"),
        "choice": QCoreApplication.translate("Codebook", "Choice"),
        "check": QCoreApplication.translate("Codebook", "Check"),
        "scope": QCoreApplication.translate("Codebook", "Scope"),
    }
    return named.get(heading, QCoreApplication.translate("Codebook", "Codebook"))


def kind_name(kind: str) -> str:
    """What people call a kind of field."""
    named = {
        "city": QCoreApplication.translate("Codebook", "city"),
        "date": QCoreApplication.translate("Codebook", "date"),
        "count": QCoreApplication.translate("Codebook", "count"),
        "text": QCoreApplication.translate("Codebook", "text"),
        "choice": QCoreApplication.translate("Codebook", "choice"),
    }
    return named.get(kind, kind)


def check_name(type_: str) -> str:
    """What a type of check holds, in a few words."""
    named = {
        "range": QCoreApplication.translate("Codebook", "A number stays within bounds"),
        "rising": QCoreApplication.translate("Codebook", "A total never falls"),
        "sum": QCoreApplication.translate("Codebook", "Total before + what was added = total after"),
        "same_event": QCoreApplication.translate("Codebook", "Two dates of one event are alike"),
        "parts": QCoreApplication.translate("Codebook", "A number = the sum of its parts"),
        "rows": QCoreApplication.translate("Codebook", "A number = rows of another table"),
    }
    return named.get(type_, type_)


def entry_name(source: str, path: Path) -> str:
    """What people call the entry at `path`."""
    raw = entry(source, path)
    if heading_of(path) == "check":
        # Two checks of one type are told apart by what they read.
        read = [_field_name(source, path[:-1], str(name)) for name in raw.get("fields", ())]
        return ", ".join(read) or check_name(str(raw.get("type", "")))
    return both(raw.get("label")) or str(raw.get("name") or heading_name(heading_of(path)))


def _field_name(source: str, table: Path, name: str) -> str:
    """What people call the field that a check reads, of its own table or of another."""
    far, _, bare = name.rpartition(".")
    tables = entry(source, ())["table"] if far else [entry(source, table)]
    own = [there for there in tables if not far or there.get("name") == far]
    fields = (one for there in own for heading in ("key", "field") for one in there.get(heading, ()))
    return next((both(one.get("label")) for one in fields if one.get("name") == bare), name)


def both(raw: Any) -> str:
    """A label as it stands in the text, in the window's language."""
    told = raw if isinstance(raw, dict) else {}
    return label(Label(str(told.get("vi", "")), str(told.get("en", ""))))


def place_name(source: str, path: Path) -> str:
    """The entry with those it stands in: “Member cities › Joined”."""
    steps = [path[:depth] for depth in range(1, len(path) + 1)] or [path]
    return " › ".join(entry_name(source, step) for step in steps)


def detail(source: str, path: Path) -> str:
    """What the tree says beside the name: which sort of entry, and the kind of a field."""
    heading = heading_of(path)
    kind = kind_name(str(entry(source, path).get("kind", ""))) if heading in ("key", "field") else ""
    if heading == "key":
        return QCoreApplication.translate("Codebook", "key · {kind}").format(kind=kind)
    return kind or ("" if heading == "table" else heading_name(heading).lower())

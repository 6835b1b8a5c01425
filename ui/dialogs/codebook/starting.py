"""What a new entry says before anybody has filled it, and what an answer of the form makes of a draft."""

from __future__ import annotations

from annotator.codebook import CHECK_FIELDS
from annotator.codebook.drafting import Draft, Raw, added, changed, entry, relabelled, renamed
from annotator.codebook.editing import Entry
from annotator.codebook.lines import Path
from annotator.model import Label

# Data of the codebook and no words of the window: they stand in its text in both languages until they are replaced.
_TABLE = Label("Bảng mới", "Bảng mới")
_LABELS = {
    "key": Label("Khoá mới", "Khoá mới"),
    "field": Label("Cột mới", "Cột mới"),
    "choice": Label("Lựa chọn mới", "Lựa chọn mới"),
    "scope": Label("Phạm vi mới", "Phạm vi mới"),
}
_REASON = Label("Con số này cần được xem lại.", "This number should be looked at again.")

SKELETON = """name = "codebook"
label.vi = "Bộ mã mới"
label.en = "Bộ mã mới"

[[table]]
name = "table"
label.vi = "Bảng mới"
label.en = "Bảng mới"

[[table.field]]
name = "field"
label.vi = "Cột mới"
label.en = "Cột mới"
kind = "count"
"""
"""The smallest codebook there is."""


def parent_for(source: str, at: Path, heading: str) -> Path | None:
    """Within which entry one of this heading would be added, seen from the entry at `at`; None where it cannot be."""
    match heading:
        case "table" | "scope":
            return ()
        case "key" | "field" | "check":
            return at[:1] if at and at[0][0] == "table" else None
        case _:
            inner = at[:2]
            is_field = len(inner) == 2 and inner[1][0] in ("key", "field")
            return inner if is_field and entry(source, inner).get("kind") == "choice" else None


def start(draft: Draft, parent: Path, heading: str) -> tuple[Draft, Path]:
    """The draft with a new entry, and its path; a table begins with one field."""
    if heading == "table":
        draft, path = added(draft, parent, heading, {"label": _TABLE})
        return start(draft, path, "field")[0], path
    return added(draft, parent, heading, _said(heading, entry(draft.source, parent)))


def _said(heading: str, parent: Raw) -> dict[str, Entry]:
    if heading == "check":
        counts = [str(one["name"]) for one in parent.get("field", ()) if one.get("kind") == "count"]
        return {"type": "range", "fields": tuple(counts[:1]), "least": 0, "reason": _REASON}
    kinds = {"key": "city", "field": "count"}
    return {"label": _LABELS[heading], **({"kind": kinds[heading]} if heading in kinds else {})}


def retyped(draft: Draft, path: Path, type_: str) -> Draft:
    """The draft with another type of check, which keeps what it can read and forgets what it does not ask."""
    fields = tuple(str(name) for name in entry(draft.source, path).get("fields", ()))
    change: dict[str, Entry] = {"type": type_, "fields": fields[: max(CHECK_FIELDS[type_])]}
    if type_ != "range":
        change |= {"least": None, "most": None}
    if type_ != "rows":
        change["complete"] = False
    return changed(draft, path, change)


def answered(draft: Draft, path: Path, key: str, answer: Entry) -> Draft:
    """The draft with an answer of the form."""
    if key == "name":
        return renamed(draft, path, str(answer))
    if key == "label" and isinstance(answer, Label):
        return relabelled(draft, path, answer)
    if key == "type":
        return retyped(draft, path, str(answer))
    return changed(draft, path, {key: answer})

"""What a draft of a codebook still lacks, in words for people who see a form and no TOML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator import codebook
from annotator.codebook.drafting import Raw, entry, heading_of, paths
from annotator.codebook.lines import Path
from annotator.errors import UserError
from annotator.model import Message


@dataclass(frozen=True)
class Complaint:
    """The entry that cannot stay as it is, and why."""

    path: Path
    message: Message


def complaint(source: str) -> Complaint | None:
    """The first thing that keeps this text from being a codebook; None where it is one."""
    if found := next(_found(source), None):
        return found
    try:
        codebook.read(source)
    except UserError as error:
        return Complaint((), Message(error.message, tuple((key, str(value)) for key, value in error.values.items())))
    return None


def _found(source: str) -> Iterator[Complaint]:
    whole = entry(source, ())
    if not _is_labelled(whole.get("label", {})):
        yield Complaint((), _UNNAMED)
    if not whole.get("table"):
        yield Complaint((), Message("A codebook needs a table: add one."))
    for path in paths(source):
        for message in _of_entry(source, path, entry(source, path)):
            yield Complaint(path, message)


_UNNAMED = Message("Say in Vietnamese and in English how people call it.")


def _is_labelled(label: Raw) -> bool:
    return all(str(label.get(language, "")).strip() for language in ("vi", "en"))


def _of_entry(source: str, path: Path, here: Raw) -> Iterator[Message]:
    heading = heading_of(path)
    if heading == "check":
        yield from _of_check(source, path, here)
    elif not _is_labelled(here.get("label", {})):
        yield _UNNAMED
    if heading == "table":
        yield from _of_table(here)
    if heading in ("key", "field"):
        yield from _of_field(entry(source, path[:-1]), here)


def _names(table: Raw, *headings: str) -> set[str]:
    return {str(one.get("name")) for heading in headings for one in table.get(heading, ())}


def _of_table(here: Raw) -> Iterator[Message]:
    if not here.get("field"):
        yield Message("A table needs a value field: add one.")
    if here.get("as_of") and here["as_of"] not in _names(here, "key"):
        yield Message("The key that dated the rows is gone: choose another, or none.")


def _of_field(table: Raw, here: Raw) -> Iterator[Message]:
    if here.get("kind") == "choice" and not here.get("choice"):
        yield Message("There is nothing to choose from: add choices, or choose another kind.")
    part_of = str(here.get("part_of", ""))
    if part_of and part_of.partition(".")[0] not in _names(table, "key"):
        yield Message("The key that this column is read from is gone: choose another, or none.")


def _of_check(source: str, path: Path, here: Raw) -> Iterator[Message]:
    table = entry(source, path[:-1])
    known = _names(table, "key", "field")
    far = {f"{one.get('name')}.{name}" for one in entry(source, ()).get("table", ()) for name in _names(one, "field")}
    fields = tuple(here.get("fields", ()))
    needed = codebook.CHECK_FIELDS.get(str(here.get("type")), ())
    if len(fields) not in needed or not known | far >= set(fields):
        yield Message("Choose what the check reads: a field is missing, or gone.")
    if not _names(table, "key") >= set(here.get("where", {})):
        yield Message("The check looks at rows by a key that is gone: choose again.")
    least, most = here.get("least"), here.get("most")
    if here.get("type") == "range" and least is None and most is None:
        yield Message("Say the least or the most that the number can be.")
    if least is not None and most is not None and least > most:
        yield Message("The least is greater than the most.")
    if not _is_labelled(here.get("reason", {})):
        yield Message("Say in both languages what it means when the check fails.")

"""Changing a codebook entry by entry: the change is made, and nothing else of the text is touched."""

from pathlib import Path

import pytest

from annotator import codebook
from annotator.codebook import editing
from annotator.errors import UserError
from annotator.model import Label

BOOKS = sorted((Path(__file__).parents[3] / "seeds" / "codebooks").glob("*.toml"))
FIELD = (("table", 2), ("field", 1))


@pytest.fixture(params=BOOKS, ids=lambda path: path.stem)
def source(request: pytest.FixtureRequest) -> str:
    """The text of a shipped codebook."""
    text: str = request.param.read_text(encoding="utf-8")
    return text


def test_a_field_is_changed_and_no_other_line(source: str) -> None:
    after = editing.changed(source, FIELD, {"cues": ("một", "hai"), "label": Label("Nhãn", "Label"), "many": True})
    field = codebook.read(after).tables[1].fields[0]
    assert (field.cues, field.label, field.many) == (("một", "hai"), Label("Nhãn", "Label"), True)
    before = set(source.splitlines())
    assert len([line for line in after.splitlines() if line not in before]) == 4
    assert after.count("#") == source.count("#")


def test_an_empty_entry_is_taken_out(source: str) -> None:
    after = editing.changed(source, FIELD, {"units": ()})
    assert codebook.read(after).tables[1].fields[0].units == ()


def test_a_field_is_added_behind_the_others_and_comments_stay_with_what_follows(source: str) -> None:
    entries: dict[str, editing.Entry] = {
        "name": "new_one",
        "label": Label("Mới", "New"),
        "kind": "count",
        "units": ("người",),
    }
    after = editing.added(source, (("table", 1),), "field", entries)
    old, new = codebook.read(source).tables[0], codebook.read(after).tables[0]
    assert [field.name for field in new.fields] == [*(field.name for field in old.fields), "new_one"]
    assert (new.checks, new.keys) == (old.checks, old.keys)
    comments = [index for index, line in enumerate(source.splitlines()) if line.startswith("#")]
    following = {source.splitlines()[at]: source.splitlines()[at + 1] for at in comments}
    lines = after.splitlines()
    assert {lines[at]: lines[at + 1] for at, line in enumerate(lines) if line.startswith("#")} == following


def test_a_table_is_added_with_its_field(source: str) -> None:
    count = len(codebook.read(source).tables)
    after = editing.added(source, (), "table", {"name": "new_table", "label": Label("Bảng", "Table")})
    entries: dict[str, editing.Entry] = {"name": "day", "label": Label("Ngày", "Day"), "kind": "date"}
    after = editing.added(after, (("table", count + 1),), "field", entries)
    assert [field.name for field in codebook.read(after).table("new_table").fields] == ["day"]


def test_what_was_added_can_be_removed_without_a_trace_in_the_tables(source: str) -> None:
    entries: dict[str, editing.Entry] = {"name": "new_one", "label": Label("Mới", "New"), "kind": "date"}
    number = len(codebook.read(source).tables[0].fields) + 1
    after = editing.added(source, (("table", 1),), "field", entries)
    back = editing.removed(after, (("table", 1), ("field", number)))
    assert codebook.read(back).tables == codebook.read(source).tables


def test_the_last_entry_of_a_heading_takes_the_heading_along() -> None:
    text = BOOKS[0].read_text(encoding="utf-8")
    assert "[[scope]]" not in editing.removed(text, (("scope", 1),))


def headings_under_comments(text: str) -> dict[str, str]:
    """Per comment the line below it."""
    lines = text.splitlines()
    return {line: lines[at + 1] for at, line in enumerate(lines[:-1]) if line.startswith("# ---")}


def test_neighbours_change_places_and_back(source: str) -> None:
    after = editing.moved(source, (("table", 1),), 1)
    old, new = codebook.read(source).tables, codebook.read(after).tables
    assert [table.name for table in new[:2]] == [old[1].name, old[0].name]
    assert after.count("#") == source.count("#")
    assert editing.moved(after, (("table", 2),), -1).strip() == source.strip()


def test_what_is_removed_leaves_the_comment_of_what_follows(source: str) -> None:
    last = len(codebook.read(source).tables[0].fields)
    after = editing.removed(source, (("table", 1), ("field", last)))
    assert headings_under_comments(after) == headings_under_comments(source)


def test_a_first_entry_of_a_heading_stands_before_the_comment_of_what_follows() -> None:
    text = (BOOKS[0].parent / "learning_cities.toml").read_text(encoding="utf-8")
    after = editing.added(text, (("table", 1),), "check", {"type": "range", "fields": ("joined",), "least": 0})
    assert headings_under_comments(after) == headings_under_comments(text)
    assert "least = 0" in after


def test_numbers_and_conditions_are_set_and_taken_out(source: str) -> None:
    path = (("table", 1), ("field", 1))
    after = editing.changed(source, path, {"least": 0, "where": {"a": "b"}})
    assert "least = 0" in after
    assert editing.changed(after, path, {"least": None, "where": {}}) == source


def test_entries_in_one_line_are_changed_or_refused_but_never_broken() -> None:
    label = 'label = {vi = "a", en = "b"}'
    fields = ", ".join(f'{{name = "{name}", kind = "date", {label}}}' for name in "fg")
    text = f'name = "x"\n{label}\n[[table]]\nname = "t"\n{label}\nfield = [{fields}]\n'
    field = (("table", 1), ("field", 1))
    after = editing.changed(text, field, {"cues": ("một",)})
    assert codebook.read(after).tables[0].fields[0].cues == ("một",)
    with pytest.raises(UserError, match="too tangled"):
        editing.moved(text, field, 1)
    with pytest.raises(UserError, match="too tangled"):
        editing.added(text, (("table", 1),), "field", {"name": "h", "kind": "date"})

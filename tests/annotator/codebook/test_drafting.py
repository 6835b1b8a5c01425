"""Drafts of codebooks: where entries came from, and names that take along what is said of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator import codebook
from annotator.codebook import drafting, lines
from annotator.codebook.complaints import complaint
from annotator.errors import UserError
from annotator.model import Label

BOOKS = sorted((Path(__file__).parents[3] / "seeds" / "codebooks").glob("*.toml"))
SOURCE = BOOKS[0].read_text(encoding="utf-8")
FIGURES = (("table", 3),)
COUNT = (*FIGURES, ("field", 1))
METRIC = (*FIGURES, ("key", 1))


def draft() -> drafting.Draft:
    return drafting.begin(SOURCE)


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_a_shipped_codebook_has_nothing_to_complain_about(path: Path) -> None:
    assert complaint(path.read_text(encoding="utf-8")) is None


def test_a_field_takes_along_the_checks_that_read_it() -> None:
    after = drafting.renamed(draft(), COUNT, "number")
    after = drafting.renamed(after, (("table", 2), ("field", 1)), "added")
    book = codebook.read(after.source)
    assert book.table("network_figures").checks[0].fields == ("number", "announcements.added")
    assert book.table("announcements").checks[0].fields == ("added", "member_cities.joined")


def test_a_table_takes_along_the_checks_of_others() -> None:
    after = drafting.renamed(draft(), (("table", 1),), "cities")
    assert codebook.read(after.source).table("announcements").checks[0].fields == ("new_cities", "cities.joined")


def test_a_key_takes_along_dates_parts_and_conditions() -> None:
    after = drafting.renamed(draft(), (*FIGURES, ("key", 2)), "day")
    after = drafting.renamed(after, METRIC, "what")
    after = drafting.renamed(after, (*METRIC, ("choice", 1)), "members")
    after = drafting.renamed(after, (("table", 1), ("key", 1)), "place")
    book = codebook.read(after.source)
    assert book.table("network_figures").as_of == "day"
    assert book.table("network_figures").checks[0].where == (("what", "members"),)
    assert [field.part_of for field in book.table("member_cities").fields] == ["", "place.within", "place.country"]


@pytest.mark.parametrize("name", ["", "as_of", "two words", "a.b", "scope"])
def test_a_name_that_cannot_be_is_refused(name: str) -> None:
    with pytest.raises(UserError):
        drafting.renamed(draft(), COUNT, name)


def test_origins_follow_what_is_moved_and_removed() -> None:
    after = drafting.removed(draft(), (("table", 1),))
    after = drafting.moved(after, (("table", 2),), -1)
    # Not read as a whole: a check of another table reads the one that is gone.
    tables = drafting.entry(after.source, ())["table"]
    assert [table["name"] for table in tables] == ["network_figures", "announcements", "network_facts"]
    assert after.origins[(("table", 1),)] == FIGURES
    assert after.origins[(("table", 1), ("field", 1))] == COUNT
    assert after.origins[(("table", 2),)] == (("table", 2),)


def test_what_cannot_be_moved_further_stays() -> None:
    assert drafting.moved(draft(), (("table", 1),), -1) == draft()


def test_an_added_entry_is_named_after_its_label_and_has_no_origin() -> None:
    label = Label("Số trường", "Number of schools")
    first, path = drafting.added(draft(), (("table", 4),), "field", {"label": label, "kind": "count"})
    second, _ = drafting.added(first, (("table", 4),), "field", {"label": label, "kind": "count"})
    names = [field.name for field in codebook.read(second.source).table("network_facts").fields]
    assert names[-2:] == ["number_of_schools", "number_of_schools_2"]
    assert path not in second.origins


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ((*FIGURES, ("key", 2)), "dated the rows"),
        ((("table", 1), ("key", 1)), "read from is gone"),
        (COUNT, "needs a value field"),
    ],
)
def test_what_a_removal_leaves_behind_is_told_in_words(path: lines.Path, said: str) -> None:
    found = complaint(drafting.removed(draft(), path).source)
    assert found is not None
    assert said in str(found.message)


def test_a_check_that_reads_what_is_gone_is_named() -> None:
    after = drafting.removed(draft(), (("table", 1), ("field", 1)))
    found = complaint(after.source)
    assert found is not None
    assert found.path == (("table", 2), ("check", 1))

"""Reading codebooks: what a good one holds, and what is said of a bad one."""

from pathlib import Path

import pytest

from annotator import codebook
from annotator.errors import UserError
from annotator.model import AsOf, Label

SAMPLE = Path(__file__).parents[3] / "seeds" / "codebooks" / "learning_cities.toml"

GOOD = """
name = "storms"
label.vi = "Bão"
label.en = "Storms"

[[table]]
name = "damage"
label.vi = "Thiệt hại"
label.en = "Damage"
as_of = "as_of"

[[table.key]]
name = "place"
label.vi = "Nơi"
label.en = "Place"
kind = "city"

[[table.key]]
name = "as_of"
label.vi = "Tính đến"
label.en = "As of"
kind = "date"

[[table.field]]
name = "dead"
label.vi = "Số người chết"
label.en = "Dead"
kind = "count"
units = ["người"]
cues = ["chết", "thiệt mạng"]
varies = true
"""


def test_a_codebook_becomes_tables_of_keys_and_fields() -> None:
    book = codebook.read(GOOD)
    assert (book.name, book.label, book.source) == ("storms", Label("Bão", "Storms"), GOOD)
    table = book.table("damage")
    assert [key.name for key in table.keys] == ["place", "as_of"]
    assert table.as_of == "as_of"
    dead = table.field("dead")
    assert (dead.kind, dead.units, dead.cues, dead.varies) == ("count", ("người",), ("chết", "thiệt mạng"), True)


def test_a_name_given_beside_serves_a_codebook_without_one() -> None:
    assert codebook.read(GOOD.replace('name = "storms"\n', "", 1), name="given").name == "given"


def test_two_fields_together_carry_both_labels() -> None:
    field = codebook.read(SAMPLE.read_text(encoding="utf-8")).table("network_facts").field("founded/launched")
    assert field.label == Label("Thành lập / Ra mắt", "Founded / Launched")


def test_the_sample_codebook_has_the_four_tables() -> None:
    book = codebook.read(SAMPLE.read_text(encoding="utf-8"))
    shape = {t.name: ([k.name for k in t.keys], [f.name for f in t.fields]) for t in book.tables}
    assert shape == {
        "member_cities": (["city"], ["joined", "province", "country"]),
        "announcements": (["date"], ["new_cities", "countries"]),
        "network_figures": (["metric", "as_of"], ["count"]),
        "network_facts": ([], ["founded", "launched", "criteria", "groups"]),
    }
    assert [choice.name for choice in book.table("network_figures").field("metric").choices] == [
        "member_cities",
        "member_countries",
        "population_benefiting",
    ]


@pytest.mark.parametrize(
    ("find", "replace", "said"),
    [
        ('name = "storms"', 'name = "storms', "line 2"),
        ('kind = "count"', 'kind = "number"', "table “damage”, field “dead” names “number”"),
        ('kind = "count"', 'sort = "count"', "field “dead” has an unknown entry “sort”"),
        ('kind = "count"\n', "", "field “dead” lacks “kind”"),
        ('units = ["người"]', 'units = "người"', "field “dead”: “units” should be a list"),
        ("varies = true", 'varies = "yes"', "field “dead”: “varies” should be true or false"),
        ('label.en = "Damage"\n', "", "table “damage”: “label” should be label.vi and label.en"),
        ('as_of = "as_of"', 'as_of = "day"', "table “damage” names “day”, which does not exist"),
        ('name = "dead"', 'name = "place"', "table “damage” has “place” twice"),
        ('kind = "date"', 'kind = "choice"', "key “as_of” has no [[choice]]"),
        ("varies = true", 'part_of = "town.within"', "field “dead” names “town”"),
    ],
)
def test_a_bad_codebook_is_refused_by_place_and_remedy(find: str, replace: str, said: str) -> None:
    assert find in GOOD
    with pytest.raises(UserError) as caught:
        codebook.read(GOOD.replace(find, replace, 1))
    assert said in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("check", "said"),
    [
        ('type = "sums"\nfields = ["dead", "dead"]', "check “sums” names “sums”"),
        ('type = "sum"\nfields = ["dead"]', "a list of two field names"),
        ('type = "sum"\nfields = ["dead", "hurt"]', "check “sum” names “hurt”"),
        ('type = "sum"\nfields = ["dead", "floods.dead"]', "check “sum” names “floods.dead”"),
        ('type = "sum"\nfields = ["dead", "dead"]\nwhere = { metric = "x" }', "check “sum” names “metric”"),
    ],
)
def test_a_bad_check_is_refused(check: str, said: str) -> None:
    reason = '\nreason.vi = "vì"\nreason.en = "because"\n'
    with pytest.raises(UserError) as caught:
        codebook.read(f"{GOOD}\n[[table.check]]\n{check}{reason}")
    assert said in str(caught.value)


def test_a_codebook_without_tables_is_refused() -> None:
    with pytest.raises(UserError, match="has no \\[\\[table\\]\\]"):
        codebook.read('name = "x"\nlabel.vi = "x"\nlabel.en = "x"')


@pytest.mark.parametrize(
    ("find", "replace", "line"),
    [
        ('kind = "count"', 'kind = "number"', 28),
        ('label.en = "Dead"\n', "", 26),
        ('units = ["người"]', "units = 3", 29),
        ('as_of = "as_of"', 'as_of = "day"', 10),
        ('kind = "city"', 'kind = "town"', 16),
        ('name = "storms"', 'nom = "storms"', 2),
    ],
)
def test_a_complaint_names_the_line(find: str, replace: str, line: int) -> None:
    with pytest.raises(UserError, match=f"line {line}\\b"):
        codebook.read(GOOD.replace(find, replace, 1))


def test_a_second_table_of_the_same_headings_is_told_from_the_first() -> None:
    other = GOOD[GOOD.index("[[table]]") :].replace('"damage"', '"rescue"').replace('kind = "count"', 'kind = "sum"')
    with pytest.raises(UserError, match=r"line 54, table “rescue”, field “dead” names “sum”"):
        codebook.read(GOOD + other)


def test_the_date_a_number_held_at_is_read_from_where_the_table_says() -> None:
    book = codebook.read(GOOD.replace('as_of = "as_of"', 'as_of = "as_of"\nas_of_from = ["sentence"]'))
    assert book.table("damage").as_of_from == (AsOf.SENTENCE,)
    assert codebook.read(GOOD).table("damage").as_of_from == (AsOf.SENTENCE, AsOf.EVENT, AsOf.PUBLICATION)


def test_every_codebook_that_is_shipped_can_be_read() -> None:
    names = {codebook.read(path.read_text(encoding="utf-8")).name for path in SAMPLE.parent.glob("*.toml")}
    assert names == {"learning_cities", "storm_damage"}


def test_a_codebook_may_say_how_wikidata_knows_its_cities_and_fields() -> None:
    told = GOOD.replace('kind = "count"', 'kind = "count"\nwikidata = ["P463", "Q1", "P580"]', 1)
    book = codebook.read(told + '\n[wikidata]\n1581130 = "Q1858"\n')
    assert book.items == ((1581130, "Q1858"),)
    assert book.tables[0].field("dead").wikidata == ("P463", "Q1", "P580")
    assert codebook.read(GOOD).items == ()


@pytest.mark.parametrize(
    ("field", "items"),
    [("Q1", ""), ('P1", "Q2', ""), ("P1082", '1581130 = "1858"'), ("P1082", 'hanoi = "Q1858"'), ("P1082", "1 = 5")],
)
def test_what_wikidata_could_not_know_is_refused(field: str, items: str) -> None:
    told = GOOD.replace('kind = "count"', f'kind = "count"\nwikidata = ["{field}"]', 1)
    with pytest.raises(UserError, match="“wikidata” should be"):
        codebook.read(f"{told}\n[wikidata]\n{items}\n")

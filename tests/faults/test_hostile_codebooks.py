"""Codebooks, settings and remembered looks from somebody else: huge, nested, misleading; read in words or refused."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import pytest

from annotator import claims, codebook
from annotator.errors import UserError
from annotator.importers import IMPORTERS, article
from annotator.suggest import suggest
from ui import importing, remembered
from ui.remembered import Remembered

HEAD = 'name="b"\nlabel={vi="a",en="a"}\n[[table]]\nname="t"\nlabel={vi="a",en="a"}\n'
TEXT = ("Theo báo cáo, thành phố Vinh có 12 trường học. " * 200).encode()


def field(name: object, more: str = "", heading: str = "field", kind: str = "count") -> str:
    return f'[[table.{heading}]]\nname="{name}"\nlabel={{vi="số {name}",en="a"}}\nkind="{kind}"\n{more}\n'


REFUSED = {
    "lists within lists": ("a=" + "[" * 5_000, "nests lists too deeply"),
    "tables within tables": ("a=" + "{a=" * 5_000, "nests lists too deeply"),
    "a number without end": ("a=" + "9" * 5_000, "no valid TOML"),
    "a book": ("#" + "a" * 3_000_000, "longer than 2 million characters"),
    "ten thousand fields": (HEAD + "".join(map(field, range(10_000))), "more than 2000 fields"),
    "a name that is turned around": (HEAD + field("a\\u202eb"), "cannot be a name"),
    "a name with a null": (HEAD + field("a\\u0000"), "cannot be a name"),
    "a name of two": (HEAD + field("a/b"), "cannot be a name"),
    "the same name composed otherwise": (HEAD + field("\u00e1") + field("a\u0301"), "cannot be a name|twice"),
}


@pytest.mark.parametrize(("source", "told"), REFUSED.values(), ids=REFUSED)
def test_refused_in_one_line(source: str, told: str) -> None:
    began = time.process_time()
    with pytest.raises(UserError, match=told) as refused:
        codebook.read(source)
    assert "\n" not in str(refused.value)
    assert time.process_time() - began < 10


READ = {
    "cues like patterns": field("f", 'cues=["(a+)+$", "[", "\\\\", "(?P<x>", "*", "(?i)trường"]\nunits=["(.*)*x"]'),
    "a long cue": field("f", f'cues=["{"a " * 100_000}"]'),
    "many cues": field("f", f"cues={json.dumps([f'từ {n}' for n in range(20_000)], ensure_ascii=False)}"),
    "parts of one another": field("k", 'part_of="m"', "key", "city")
    + field("m", 'part_of="k"', "key", "city")
    + field("f", 'part_of="k.x"\ncues=["trường"]'),
    "a part of itself": field("k", 'part_of="k"', "key", "city") + field("f", 'part_of="k"\nunits=["trường học"]'),
}


@pytest.mark.parametrize("source", READ.values(), ids=READ)
def test_read_and_asked_of_an_article_in_time(source: str) -> None:
    one = article(IMPORTERS[0].read("a.txt", TEXT)[0])
    spans = suggest(one)
    began = time.process_time()
    claims.propose(one, spans, codebook.read(HEAD + source))
    assert time.process_time() - began < 10


def test_labels_are_seen_whole() -> None:
    book = codebook.read(HEAD.replace('vi="a"', 'vi="a\\u202eb\\u0000\\nc"') + field("f"))
    assert book.tables[0].label.vi == "a◌b◌◌c"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_is_no_codebook(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.toml")
    with pytest.raises(UserError, match="no ordinary file"):
        importing.codebook_source(tmp_path / "a.toml")


@pytest.mark.parametrize(
    "looks",
    [
        "",
        "[" * 100_000,
        '{"articles": "1-' + "9" * 40 + '"}',
        '{"articles": "1-99999999999999"}',
        '{"articles": "9223372036854775807"}',
        json.dumps({"articles": "", "claims": "", "spans": "", "article": 1e999, "places": {}, "panels": {}}),
        json.dumps({"articles": "", "claims": "", "spans": "", "article": 1, "places": {"a": [1]}, "panels": []}),
    ],
)
def test_looks_of_somebody_else_are_none(tmp_path: Path, looks: str) -> None:
    (tmp_path / "a.json").write_text(looks, "utf-8")
    assert remembered.read(tmp_path / "a.json") == Remembered()

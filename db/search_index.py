"""What the search looks words up in: full-text tables inside the project file, kept in line by the database itself.

Like `db/dialect.py` this is SQLite's own (FTS5). The tables hold no text, only where each word occurs, under the id of
the row it stands in. Triggers bring every change of an article, span, claim or step into them, whoever makes it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby

import peewee as pw

from db import dialect

# Words without case and diacritics; đ, which no folding of Unicode touches, is taken care of by `_plain`.
_FOLDED = "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'"
# Words with their diacritics, and no places in the text: only to tell what is spelt as it was typed.
_MARKED = "tokenize = 'unicode61 remove_diacritics 0', detail = none"
# What of a stored value is words for people, rather than a kind, a country's code or a number of the gazetteer.
_SAID_KEYS = ("name", "latin", "within", "iso", "number", "number_max", "unit", "text")
_SAID = "(" + ", ".join(f"'{key}'" for key in _SAID_KEYS) + ")"
# FTS5 and Python agree that these part words; of what is beyond ASCII they need not.
_BETWEEN = re.compile(r"[\x00-/:-@\[-`{-\x7f]+")
# A number beyond these is told otherwise in SQL than in Python.
_WHOLE = 2**63


@dataclass(frozen=True, slots=True)
class Index:
    """One full-text table: the rows of `table` by the words that `words` makes of them.

    `words` is SQL over the row `{row}`; it changes with `columns` alone. Only rows that fulfil `where` have words.
    """

    name: str
    table: str
    words: str
    columns: tuple[str, ...]
    options: str = _FOLDED
    where: str = ""

    def knows(self, begun: str) -> bool:
        """Whether the table keeps where words begin so, as it keeps where a word is."""
        return self.options == _FOLDED and len(begun) in (2, 3)


def _plain(sql: str) -> str:
    return f"replace(replace({sql}, 'đ', 'd'), 'Đ', 'D')"


def _said(column: str) -> str:
    # A damaged value is for `check` to tell of; it must not keep a file from being opened or mended.
    read = f"json_tree(CASE WHEN json_valid({column}) THEN {column} ELSE 'null' END)"
    return f"ifnull((SELECT group_concat(atom, ' ') FROM {read} WHERE key IN {_SAID}), '')"


_TEXT = """(SELECT {row}."title" || char(10) || coalesce("normal", "original", CAST("data" AS TEXT))
    FROM "content" WHERE "content"."sha256" = {row}."sha256")"""
_CLAIM = (
    _said('{row}."row"') + " || ' ' || " + _said('{row}."value"') + """ || ' ' || ifnull({row}."as_of", '')"""
    """ || ' ' || ifnull({row}."scope", '')"""
)

ARTICLES = Index("article_words", "article", _plain(_TEXT), ("title", "sha256"))
SPELT = Index("article_spelt", "article", _TEXT, ("title", "sha256"), _MARKED)
CLAIMS = Index("claim_words", "claim", _plain(_CLAIM), ("row", "value", "as_of", "scope"))
SPANS = Index("span_words", "span", _plain(_said('{row}."value"')), ("value",))
REASONS = Index("reason_words", "step", _plain('{row}."reason"'), ("reason",), where="""{row}."reason" <> ''""")

INDEXES = (ARTICLES, SPELT, CLAIMS, SPANS, REASONS)

_PLAIN = str.maketrans("đĐ", "dd")
_MOST_PHRASES = 8
"""More than enough to tell one value from nearly all others."""


def is_there(tables: Collection[str]) -> bool:
    """Whether a file with these tables has come so far that it can be searched."""
    return INDEXES[-1].name in tables


def create(db: pw.Database) -> None:
    """Lay out the tables and fill them from what the project holds."""
    for index in INDEXES:
        dialect.run(db, f"CREATE VIRTUAL TABLE \"{index.name}\" USING fts5(words, content = '', {index.options})")
        _fill(db, index)


def let_write(db: pw.Database) -> None:
    """Let triggers reach the full-text tables, once all triggers are known to be ours.

    Where the schema is not trusted, SQLite takes such tables for unsafe (3.40 does).
    """
    dialect.run(db, "PRAGMA trusted_schema = 1")


def let_look_up(db: pw.Database) -> None:
    """Lay out, for this connection alone, which words each table has; nothing of it reaches the file."""
    ((only,),) = dialect.run(db, "PRAGMA query_only").fetchall()
    dialect.run(db, "PRAGMA query_only = 0")
    for index in INDEXES:
        # By instance: the first of a word is told without counting the others.
        told = f"fts5vocab('main', '{index.name}', 'instance')"
        dialect.run(db, f'CREATE VIRTUAL TABLE temp."{index.name}_told" USING {told}')
    dialect.run(db, f"PRAGMA query_only = {only}")


def begun_with(db: pw.Database, index: Index, begun: str, *, most: int) -> list[str]:
    """The words of a table that begin like this, in order, no more than `most`: each is sought past the one before."""
    told = f'SELECT "term" FROM temp."{index.name}_told" WHERE "term" >='
    sql = (
        f'WITH RECURSIVE "one" ("word") AS (SELECT ({told} ?1 LIMIT 1) UNION ALL '
        f'SELECT ({told} "one"."word" || char(1) LIMIT 1) FROM "one" WHERE "one"."word" < ?2) '
        'SELECT "word" FROM "one" WHERE "word" < ?2 LIMIT ?3'
    )
    return [str(word) for (word,) in dialect.run(db, sql, (begun, f"{begun}\U0010ffff", most)).fetchall()]


def words_of(value: str) -> str:
    """What a stored value (JSON) has as words, as CLAIMS and SPANS are asked for all of them; empty for none.

    Words that the table may have otherwise are left out: more rows than those of the value have the others.
    """
    # SQL ends a text at a NUL.
    form = json.loads(value) if "\\u0000" not in value else None
    said = [one for key, one in form.items() if key in _SAID_KEYS] if isinstance(form, dict) else []
    phrases = [phrase for one in said for phrase in _phrases(one)]
    return " AND ".join(" + ".join(f'"{word}"' for word in phrase) for phrase in phrases[:_MOST_PHRASES])


def _phrases(atom: object) -> Iterator[list[str]]:
    """The words of text or of a whole number that are surely in the table, as far as they stand side by side."""
    is_whole = isinstance(atom, int) and not isinstance(atom, bool) and abs(atom) < _WHOLE
    words = [_folded(word) for word in _BETWEEN.split(str(atom)) if word] if is_whole or isinstance(atom, str) else []
    for are_sure, run in groupby(words, bool):
        if are_sure:
            yield list(run)


def _folded(word: str) -> str:
    """A word of plain letters as the table has it; empty where it has other letters."""
    bare = [unicodedata.normalize("NFD", letter.translate(_PLAIN)) for letter in word]
    is_sure = all(form[0].isascii() and all(map(unicodedata.combining, form[1:])) for form in bare)
    return "".join(form[0].lower() for form in bare) if is_sure else ""


def mend(db: pw.Database) -> None:
    """Make those tables anew that are out of line with the project, as only another program can have left them."""
    for index in INDEXES:
        if _counted(db, index.table, index.where) != _counted(db, f"{index.name}_docsize"):
            with db.atomic():
                dialect.run(db, f'INSERT INTO "{index.name}" ("{index.name}") VALUES (\'delete-all\')')
                _fill(db, index)


def faults(db: pw.Database) -> Iterator[str]:
    """What is out of line, and what to do about it."""
    for index in INDEXES:
        own, there = _ids(index.table, index.where), _ids(f"{index.name}_docsize")
        missing, left = (_count(db, f"{a} EXCEPT {b}") for a, b in ((own, there), (there, own)))
        if missing or left:
            yield (
                f"search: {index.name} lacks {missing} and has {left} too many of {index.table}: open the project "
                "for writing, and it is made anew"
            )


def triggers() -> Iterator[str]:
    """SQL of the triggers that keep the tables in line."""
    for index in INDEXES:
        yield _trigger(index, "insert", body=_put(index))
        yield _trigger(index, "delete", body=_take(index))
        changed = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in index.columns)
        # Named twice: a statement that does not speak of these columns costs nothing at all.
        columns = ", ".join(f'"{name}"' for name in index.columns)
        yield _trigger(index, f"update OF {columns}", when=changed, body=_take(index) + " " + _put(index))


def _trigger(index: Index, op: str, *, body: str, when: str = "") -> str:
    name, condition = f"{index.name}_{op.split()[0]}", f"WHEN {when} " if when else ""
    return f'CREATE TRIGGER "{name}" AFTER {op} ON "{index.table}" {condition}BEGIN {body} END'


def _put(index: Index) -> str:
    return f'INSERT INTO "{index.name}" (rowid, words) {_row(index, "NEW")};'


def _take(index: Index) -> str:
    # A table without texts has to be told what it is to forget.
    row = _row(index, "OLD", "'delete'")
    return f'INSERT INTO "{index.name}" ("{index.name}", rowid, words) {row};'


def _row(index: Index, row: str, command: str = "") -> str:
    """SELECT of the id and words of the row of a trigger, where it has words."""
    where = f" WHERE {_of(index.where, row)}" if index.where else ""
    return f'SELECT {command + ", " if command else ""}{row}."id", {_of(index.words, row)}{where}'


def _of(sql: str, row: str) -> str:
    return sql.replace("{row}", row)


def _fill(db: pw.Database, index: Index) -> None:
    table = f'"{index.table}"'
    where = f" WHERE {_of(index.where, table)}" if index.where else ""
    words = _of(index.words, table)
    dialect.run(db, f'INSERT INTO "{index.name}" (rowid, words) SELECT {table}."id", {words} FROM {table}{where}')


def _ids(table: str, where: str = "") -> str:
    return f'SELECT "id" FROM "{table}"' + (f" WHERE {_of(where, table)}" if where else "")


def _counted(db: pw.Database, table: str, where: str = "") -> tuple[int, int]:
    """How many rows there are and what their ids add up to: as good as comparing all ids, and much faster."""
    many, total = dialect.run(db, f'SELECT count(*), ifnull(sum("id"), 0) FROM ({_ids(table, where)})').fetchone()
    return int(many), int(total)


def _count(db: pw.Database, query: str) -> int:
    return int(dialect.run(db, f"SELECT count(*) FROM ({query})").fetchone()[0])

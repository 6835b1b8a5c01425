"""What the form asks of each sort of entry: its keys in the codebook's text, in words, each with its cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.codebook import CHECK_FIELDS
from annotator.codebook.drafting import Raw, entry, heading_of
from annotator.codebook.lines import Path
from annotator.model import AsOf
from ui.dialogs.codebook import cells, picks
from ui.dialogs.codebook.naming import CHECKS, KINDS, both, check_name, kind_name

SHAPING = frozenset({"kind", "type"})
"""Keys whose answer decides what else is asked."""


@dataclass(frozen=True)
class Question:
    """One key of an entry; `help` stands under its cell."""

    key: str
    words: str
    make: Callable[[], cells.Cell]
    help: str = ""


def asked(source: str, path: Path) -> list[Question]:
    """The questions about the entry at `path`."""
    raw = entry(source, path)
    match heading_of(path):
        case "table":
            own = _of_table(raw)
        case "key" | "field":
            own = _of_field(entry(source, path[:-1]), raw, is_key=heading_of(path) == "key")
        case "check":
            return _of_check(source, entry(source, path[:-1]), raw)
        case "choice":
            own = [_units(), _cues()]
        case "scope":
            own = [_cues()]
        case _:
            own = []
    label = Question("label", QCoreApplication.translate("Codebook", "How people call it"), cells.LabelCell)
    return [label, *own, _name()]


def _name() -> Question:
    return Question(
        "name",
        QCoreApplication.translate("Codebook", "Name in files and commands"),
        cells.NameCell,
        QCoreApplication.translate("Codebook", "Claims follow when it is changed here."),
    )


def _words(key: str, words: str, help_: str = "") -> Question:
    hint = QCoreApplication.translate("Codebook", "one a line")
    return Question(key, words, lambda: cells.WordsCell(hint=hint), help_)


def _cues() -> Question:
    return _words(
        "cues",
        QCoreApplication.translate("Codebook", "Cue words"),
        QCoreApplication.translate("Codebook", "The one nearest to a value decides what the value is of."),
    )


def _units() -> Question:
    return _words(
        "units",
        QCoreApplication.translate("Codebook", "Units"),
        QCoreApplication.translate("Codebook", "The nouns that are counted; all of them mean the same here."),
    )


def _of_table(raw: Raw) -> list[Question]:
    dates = [(str(key["name"]), both(key.get("label"))) for key in raw.get("key", ()) if key.get("kind") == "date"]
    none = ("", QCoreApplication.translate("Codebook", "none: values do not change with time"))
    sources = [
        ("", "–"),
        ("sentence", QCoreApplication.translate("Codebook", "a date in the sentence")),
        ("event", QCoreApplication.translate("Codebook", "the date of the event the article tells of")),
        ("publication", QCoreApplication.translate("Codebook", "the day of publication")),
    ]
    return [
        _words(
            "cues",
            QCoreApplication.translate("Codebook", "Only sentences with one of these words"),
            QCoreApplication.translate("Codebook", "Without any, all sentences are read."),
        ),
        Question(
            "as_of",
            QCoreApplication.translate("Codebook", "Key that dates a row"),
            lambda: picks.OneOfCell([none, *dates]),
        ),
        Question(
            "as_of_from",
            QCoreApplication.translate("Codebook", "That date is, in this order"),
            lambda: picks.SeveralCell(sources, 3, tuple(AsOf)),
            QCoreApplication.translate("Codebook", "The first of them that the article tells is taken."),
        ),
    ]


def _of_field(table: Raw, raw: Raw, *, is_key: bool) -> list[Question]:
    kinds = [(kind, kind_name(kind)) for kind in KINDS]
    kind = Question("kind", QCoreApplication.translate("Codebook", "Kind"), lambda: picks.OneOfCell(kinds))
    unless = _words("unless", QCoreApplication.translate("Codebook", "Not if one of these words is near"))
    units = [_units()] if raw.get("kind") == "count" or raw.get("units") else []
    if raw.get("part_of"):
        return [kind, *_parts(table)]
    return [
        kind,
        *units,
        _cues(),
        unless,
        *(_of_key(raw) if is_key else [*_behaviour(), *(_parts(table) if raw.get("kind") == "text" else [])]),
    ]


def _behaviour() -> list[Question]:
    varies = QCoreApplication.translate("Codebook", "The truth changes with time: other dates do not contradict")
    many = QCoreApplication.translate("Codebook", "Several values may hold at once")
    return [
        Question("varies", "", lambda: picks.FlagCell(varies)),
        Question("many", "", lambda: picks.FlagCell(many)),
    ]


def _parts(table: Raw) -> list[Question]:
    part = {
        "within": QCoreApplication.translate("Codebook", "the province of “{key}”"),
        "country": QCoreApplication.translate("Codebook", "the country of “{key}”"),
    }
    cities = [key for key in table.get("key", ()) if key.get("kind") == "city"]
    options = [
        (f"{key['name']}.{attribute}", words.format(key=both(key.get("label"))))
        for key in cities
        for attribute, words in part.items()
    ]
    none = ("", QCoreApplication.translate("Codebook", "the text of the article"))
    words = QCoreApplication.translate("Codebook", "Read from")
    return [Question("part_of", words, lambda: picks.OneOfCell([none, *options]))]


def _of_key(raw: Raw) -> list[Question]:
    if raw.get("kind") != "text":
        return []
    sorts = [
        ("city", QCoreApplication.translate("Codebook", "cities")),
        ("province", QCoreApplication.translate("Codebook", "provinces")),
        ("country", QCoreApplication.translate("Codebook", "countries")),
    ]
    return [
        Question(
            "names",
            QCoreApplication.translate("Codebook", "Filled from the names of"),
            lambda: picks.SomeOfCell(sorts),
        ),
        Question(
            "otherwise",
            QCoreApplication.translate("Codebook", "Where no place is named"),
            cells.LineCell,
            QCoreApplication.translate("Codebook", "The cue words say that a number is of the whole."),
        ),
    ]


def _of_check(source: str, table: Raw, raw: Raw) -> list[Question]:
    type_ = str(raw.get("type", ""))
    types = [(one, check_name(one)) for one in CHECKS]
    fields = [("", "–"), *_readable(source, table)]
    boxes = max(CHECK_FIELDS.get(type_, (1,)))
    return [
        Question("type", QCoreApplication.translate("Codebook", "Check"), lambda: picks.OneOfCell(types)),
        Question("fields", QCoreApplication.translate("Codebook", "Reads"), lambda: picks.SeveralCell(fields, boxes)),
        *_bounds(type_),
        *_where(table),
        Question(
            "reason",
            QCoreApplication.translate("Codebook", "What it means when it fails"),
            cells.LabelCell,
        ),
    ]


def _readable(source: str, table: Raw) -> list[tuple[str, str]]:
    """The fields of the table, then those of the others by both names."""
    own = [(str(one["name"]), both(one.get("label"))) for one in table.get("field", ())]
    others = [
        (f"{other['name']}.{one['name']}", f"{both(other.get('label'))} › {both(one.get('label'))}")
        for other in entry(source, ()).get("table", ())
        if other["name"] != table["name"]
        for one in other.get("field", ())
    ]
    return [*own, *others]


def _bounds(type_: str) -> list[Question]:
    if type_ == "range":
        return [
            Question("least", QCoreApplication.translate("Codebook", "At least"), cells.NumberCell),
            Question("most", QCoreApplication.translate("Codebook", "At most"), cells.NumberCell),
        ]
    if type_ == "rows":
        words = QCoreApplication.translate(
            "Codebook", "The articles name every row there is: fewer rows are an error too"
        )
        return [Question("complete", "", lambda: picks.FlagCell(words))]
    return []


def _where(table: Raw) -> list[Question]:
    keys = [
        (
            str(key["name"]),
            both(key.get("label")),
            [(str(one["name"]), both(one.get("label"))) for one in key.get("choice", ())],
        )
        for key in table.get("key", ())
        if key.get("choice")
    ]
    if not keys:
        return []
    return [Question("where", QCoreApplication.translate("Codebook", "Only rows with"), lambda: picks.WhereCell(keys))]

"""What whoever mends a bug needs to know, in words that tell nothing of any article unless people say so.

A message may hold a value (`KeyError: 'Hà Nội'`), a step's label too. Without words only what is known to be no
article's stays of a message: names of types, words of Python's own messages, and those of the code that raised it.
"""

from __future__ import annotations

import builtins
import json.decoder
import linecache
import re
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
# Here the values of a row are made; decoders of JSON may be asked by others, too.
_READING = {ROOT / "db" / "rows.py", ROOT / "db" / "review_rows.py", Path(json.decoder.__file__)}
_LEFT_OUT = "…"
_WORD = re.compile(r"[^\W\d_](?:\w|(?<=\w)[.](?=\w))*|_\w+")
# What Python and Qt say by themselves; none of it is a word of Vietnamese.
_PYTHONS = """\
    already and argument arguments assignment at attribute base be between by bytes call callable called cannot
    changed character closed code codec concatenate constraint convert created database deleted depth dictionary
    division during empty exceeded expected failed for format from given got has index inside integer internal
    invalid is item items iterable iteration keyword list literal locked longer maximum missing module must
    mutable name named negative not number object of only operand or out outside own positional range recursion
    referenced required returned reversed sequence size string subscriptable support supported supports syntax
    table takes than the too tuple type types unexpected unhashable unpack unsupported value values variable
    with without wrapped write wrong zero C CHECK FOREIGN KEY NOT NULL PySide6 Qt QtCore QtGui QtWidgets SQL
    UNIQUE
"""


@dataclass(frozen=True)
class Bug:
    """One bug: how Python tells it, and how it may be told without words of any article.

    `is_of_a_row` where a row of the project was being read: then it may be the file that is broken.
    """

    error: BaseException
    place: str
    told: str
    scrubbed: str
    is_of_a_row: bool
    at: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))

    def words(self, *, with_articles: bool) -> str:
        """The trace, with the words of articles or without."""
        return self.told if with_articles else self.scrubbed


def bug(error: BaseException) -> Bug:
    """What there is to tell of an exception that nobody caught."""
    told = traceback.TracebackException.from_exception(error)
    last = told.stack[-1] if told.stack else None
    place = f"{type(error).__qualname__} {last.filename}:{last.lineno}" if last else type(error).__qualname__
    reading = any(Path(frame.filename) in _READING for frame in told.stack)
    return Bug(error, place, "".join(told.format()).rstrip(), "\n".join(_without_values(told)), reading)


def without_values(message: str, known: Sequence[str] = ()) -> str:
    """A message of Python's, of which only words stay that are Python's, Qt's or `known`."""
    words = {*_PYTHONS.split()} | set(dir(builtins)) | set(known)
    kept = (
        piece if not piece.strip() or not _is_said(piece) or piece in words else _LEFT_OUT for piece in _pieces(message)
    )
    return re.sub(rf"{_LEFT_OUT}(?:[\W\d_]*{_LEFT_OUT})+", _LEFT_OUT, "".join(kept))


def without_names(line: str) -> str:
    """A line of Qt's own, unless it quotes something or names a file: then only who speaks."""
    if line.isascii() and not re.search(r"[\"'/\\“”]", line):
        return line
    speaker = re.match(r"[\w:]+", line.strip(), re.ASCII)
    return f"{speaker[0] if speaker else ''} {_LEFT_OUT}".strip()


def _is_said(piece: str) -> bool:
    """Whether it could be of an article: a word or a number; signs between them are not."""
    return any(char.isalnum() for char in piece)


def _pieces(message: str) -> Iterator[str]:
    at = 0
    for found in re.finditer(rf"{_WORD.pattern}|\w+", message):
        yield message[at : found.start()]
        yield found[0]
        at = found.end()
    yield message[at:]


def _without_values(told: traceback.TracebackException) -> Iterator[str]:
    """The trace as Python prints it: the one behind it first, each with its lines of code and what stays of it."""
    if (before := told.__cause__ or (None if told.__suppress_context__ else told.__context__)) is not None:
        yield from _without_values(before)
        yield ""
    for frame in told.stack:
        yield f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
        if frame.line:
            yield f"    {frame.line}"
    name = told.exc_type.__qualname__ if told.exc_type else "?"
    message = str(told).strip()
    yield f"{name}: {without_values(message, _code_words(told.stack))}" if message else name


def _code_words(stack: traceback.StackSummary) -> list[str]:
    """The words of the statement that raised it, which are those of whoever wrote the program."""
    if not stack:
        return []
    last = stack[-1]
    first = last.lineno or 0
    lines = (linecache.getline(last.filename, number) for number in range(first, (last.end_lineno or first) + 1))
    return [word for line in lines for word in _WORD.findall(line)]


def _short(path: str) -> str:
    """Where a file stands in the program or in its libraries, without the folders of whoever uses it."""
    file = Path(path)
    if file.is_relative_to(ROOT) and ".venv" not in file.parts:
        return file.relative_to(ROOT).as_posix()
    parts = file.parts
    return "/".join(parts[parts.index("site-packages") + 1 :] if "site-packages" in parts else parts[-2:])

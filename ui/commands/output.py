"""How commands speak: JSON lines or a table on stdout, messages and progress on stderr."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from annotator.errors import UserError
from annotator.visible import visible

if TYPE_CHECKING:
    from ui.importing import Tick

T = TypeVar("T")
Columns = Sequence[tuple[str, Callable[[T], object]]]
"""The headings of a readable table, each with what stands under it."""


def tell(message: object) -> None:
    """One line for people, on stderr."""
    with suppress(OSError):  # Nobody is left to be told.
        sys.stderr.write(_seen(_joined(" ".join(str(message).split()))) + "\n")


def refuse(path: Path, error: UserError) -> None:
    """Name a refused file with its reason, in one line."""
    reason = str(error)
    # Most reasons begin with the file's name; among many folders the path says more.
    tell(f"{path}{reason.removeprefix(path.name)}" if reason.startswith(path.name) else f"{path}: {reason}")


def show(
    options: argparse.Namespace, found: Iterable[T], form: Callable[[T], Mapping[str, object]], columns: Columns[T]
) -> None:
    """What was found as JSON lines, or on a terminal as a table of these columns."""
    if as_json(options):
        for one in found:
            put(form(one))
    else:
        table(found, columns)


def _seen(text: str) -> str:
    """The text with what cannot be seen made visible: a file's name or words must not steer the terminal."""
    return visible(text).replace("\t", " ")


def provide_streams() -> None:
    """Stand in for a stdout or stderr that the caller has closed: Python then has None in its place."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  # open to the end


def flush() -> None:
    """Hand all that was printed to whoever reads stdout."""
    with _writing():
        sys.stdout.flush()


def discard() -> None:
    """Forget what was not read: Python would fail again over it while it closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        discard()
        raise UserError("The output cannot be written: {why}.", why=error.strerror or error) from error


def as_json(options: argparse.Namespace) -> bool:
    """Whether JSON lines are wanted: asked for, or nobody is looking."""
    return bool(options.json) or not sys.stdout.isatty()


def put(form: Mapping[str, object]) -> None:
    """One line of JSON on stdout, Vietnamese readable."""
    written = _joined(json.dumps(form, ensure_ascii=False))
    # Half of a UTF-16 pair, as broken files hold them, can only be written as an escape.
    broken = any("\ud800" <= c <= "\udfff" for c in written)
    with _writing():
        sys.stdout.write((json.dumps(form) if broken else written) + "\n")


def _joined(text: str) -> str:
    # Under LANG=C Python holds a Vietnamese file name as single bytes in disguise.
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text


def table(found: Iterable[T], columns: Columns[T]) -> None:
    """A readable table, one line per thing found."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    lines = Table(header_style="bold", expand=False)
    for heading, _ in columns:
        lines.add_column(heading, overflow="fold")
    for one in found:
        lines.add_row(*(Text(_seen(str(words(one)))) for _, words in columns))
    with _writing():
        Console().print(lines)


@contextmanager
def progress(label: str) -> Iterator[Tick]:
    """A bar on stderr while the block runs, where stderr is a terminal."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)

"""How commands speak: JSON lines or a table on stdout, messages and progress on stderr."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from annotator.errors import UserError

if TYPE_CHECKING:
    from ui.importing import Tick

T = TypeVar("T")
Columns = Sequence[tuple[str, Callable[[T], object]]]
"""The headings of a readable table, each with what stands under it."""


def tell(message: object) -> None:
    """One line for people, on stderr."""
    sys.stderr.write(" ".join(str(message).split()) + "\n")


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


def as_json(options: argparse.Namespace) -> bool:
    """Whether JSON lines are wanted: asked for, or nobody is looking."""
    return bool(options.json) or not sys.stdout.isatty()


def put(form: Mapping[str, object]) -> None:
    """One line of JSON on stdout, Vietnamese readable."""
    written = json.dumps(form, ensure_ascii=False)
    # Half of a UTF-16 pair, as broken files hold them, can only be written as an escape.
    broken = any("\ud800" <= c <= "\udfff" for c in written)
    sys.stdout.write((json.dumps(form) if broken else written) + "\n")


def table(found: Iterable[T], columns: Columns[T]) -> None:
    """A readable table, one line per thing found."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    lines = Table(header_style="bold", expand=False)
    for heading, _ in columns:
        lines.add_column(heading, overflow="fold")
    for one in found:
        lines.add_row(*(Text(str(words(one))) for _, words in columns))
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

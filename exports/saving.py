"""Writing a file so that either the whole new one or the whole old one is there, whatever happens."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO
from uuid import uuid4

from annotator.errors import UserError

UNPAIRED = "backslashreplace"
"""How half a surrogate pair is encoded, which UTF-8 cannot: as JSON escapes it."""


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A new file beside `path` to write into; it takes the place of `path` when the block ends well.

    UserError where the folder or the file cannot be written; the old file and no other is then still there.
    """
    # Unlike `resolve` it also ends where links run in a circle.
    path = Path(os.path.realpath(path))
    new = path.with_name(f".{path.name[:20]}.{uuid4().hex[:8]}.part")
    try:
        refuse_unwritable(path)
        with _telling(path):
            yield new
            _take_place(new, path)
    finally:
        with suppress(OSError):
            new.unlink()


@contextmanager
def replacing_text(path: Path, *, encoding: str = "utf-8") -> Iterator[TextIO]:
    """The same, open for text whose lines end as they are written."""
    with replacing(path) as new, new.open("w", encoding=encoding, newline="\n", errors=UNPAIRED) as file:
        yield file


def refuse_unwritable(path: Path) -> None:
    """UserError where a file cannot be written, for a reason that can be told beforehand."""
    with _telling(path):
        _refuse_unwritable(path)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Say in the user's words why the system does not let a file be written."""
    try:
        yield
    except OSError as error:
        raise UserError(
            "{path} could not be written: {reason}. Close it in other programs or choose another place.",
            path=path,
            reason=error.strerror or error,
        ) from error


def _refuse_unwritable(path: Path) -> None:
    if not path.parent.is_dir():
        raise UserError("The folder {path} does not exist. Create it or choose another.", path=path.parent)
    if path.is_dir():
        raise UserError("{path} is a folder. Give the name of a file.", path=path)
    if path.exists() and not path.is_file():
        raise UserError("{path} is no ordinary file. Choose another name.", path=path)
    _refuse_open(path)
    # A rename would quietly replace even a file that its owner has protected.
    if path.exists() and not os.access(path, os.W_OK):
        raise UserError("{path} is write-protected. Choose another name.", path=path)


def _refuse_open(path: Path) -> None:
    """Spreadsheet programs leave a file beside the one they have open: saving there again would undo ours."""
    for program, lock in (("LibreOffice", f".~lock.{path.name}#"), ("Excel", f"~${path.name}")):
        if path.exists() and path.with_name(lock).exists():
            raise UserError(
                "{path} is open in {program}: close it there, or choose another name. If it is open nowhere, "
                "a crash left {lock} behind: delete that.",
                path=path,
                program=program,
                lock=path.with_name(lock),
            )


def _take_place(new: Path, path: Path) -> None:
    if path.exists():
        shutil.copymode(path, new)
    with new.open("rb+") as file:
        os.fsync(file.fileno())
    new.replace(path)

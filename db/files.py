"""The project as a file among others: whether it can be opened, who may write, how a whole file takes its place."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from errno import EIO
from pathlib import Path

import peewee as pw
from filelock import FileLock, Timeout

from annotator.errors import UserError
from db import checks, dialect

SUFFIX = ".doichieu"


class LockedError(UserError):
    """Another window holds the project for writing; it can still be opened for reading."""


def refuse_impossible(path: Path, *, read_only: bool, create: bool) -> None:
    """UserError where there is no project to be opened at `path`, and none may be made."""
    try:
        if path.is_dir():
            raise UserError("{path} is a folder: name a project file in it.", path=path)
        if path.exists():
            _refuse_foreign(path)
        else:
            _refuse_missing(path, create=create and not read_only)
    except OSError as error:
        # Already asking may be refused: a folder that may not be entered, a name that is too long.
        raise UserError("{path} cannot be opened: {why}.", path=path, why=error.strerror or error) from error
    if not read_only:
        _refuse_unwritable(path)


def _refuse_unwritable(path: Path) -> None:
    folder = _real(path).parent
    if not os.access(folder, os.W_OK):
        raise UserError("{folder} is read-only: copy the project to a folder you can write to.", folder=folder)
    if path.exists() and not os.access(path, os.W_OK):
        raise UserError("{path} cannot be written: check the rights of the file and its folder.", path=path)


def _refuse_foreign(path: Path) -> None:
    if not os.access(path, os.R_OK):
        raise UserError("{path} cannot be read: check its rights.", path=path)
    if not path.is_file() or not _is_ours(path):
        raise UserError("{path} is not a Đối Chiếu project.", path=path)


def _is_ours(path: Path) -> bool:
    with dialect.opening(path):
        return dialect.is_ours(path)


def _refuse_missing(path: Path, *, create: bool) -> None:
    if not create:
        raise UserError("There is no project at {path}.", path=path)
    _refuse_missing_folder(path)


def _refuse_missing_folder(path: Path) -> None:
    if not path.parent.is_dir():
        raise UserError("The folder {folder} does not exist: create it first.", folder=path.parent)


def _real(path: Path) -> Path:
    """The file itself behind links; unlike `resolve` also where links run in a circle."""
    return Path(os.path.realpath(path))


def take_lock(path: Path, *, user: str) -> FileLock:
    """The right to write to the project at `path`, held in this name; UserError where another window has it."""
    # Beside the file itself: two links to one project are one project.
    real = _real(path)
    _refuse_missing_folder(real)
    lock = FileLock(real.with_name(f".{real.name}.lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        if not Path(lock.lock_file).exists():  # Nobody holds it: this folder takes no files.
            raise UserError(
                "{folder} is read-only: copy the project to a folder you can write to.", folder=real.parent
            ) from None
        told = "{path} is open in another window, held by {who}: close it there first."
        raise LockedError(told, path=path, who=_holder(real)) from None
    except OSError as error:
        raise UserError("{path} cannot be locked: {why}.", path=path, why=error.strerror or error) from error
    # Only for people to read: a note that a crash left behind locks nothing.
    with suppress(OSError):
        _note(real).write_text(f"{user}@{platform.node()}", "utf-8")
    return lock


def release(path: Path, lock: FileLock) -> None:
    """Let others write to the project at `path`."""
    with suppress(OSError):
        _note(_real(path)).unlink()
    lock.release()


def _note(real: Path) -> Path:
    """Where whoever holds a project for writing leaves a name."""
    return real.with_name(f".{real.name}.holder")


def _holder(real: Path) -> str:
    try:
        return _note(real).read_text("utf-8")[:200] or "?"
    except (OSError, UnicodeDecodeError):
        return "?"


def install(
    target: Path, write: Callable[[Path], None], *, verify: Callable[[pw.Database], Iterable[str]] = checks.problems
) -> None:
    """Write a project file beside `target`, read it back, and only then put it in its place.

    `verify` complains of what is wrong with the copy.
    """
    target = _real(target)
    part = target.with_name(f".{target.name}.part")
    try:
        _refuse_other_files(target)
        part.unlink(missing_ok=True)
        write(part)
        _verify(part, verify)
        if dialect.has_log(part):  # What it holds would stay behind.
            raise OSError(EIO, os.strerror(EIO))
        _make_way(target)
        part.replace(target)
    except (OSError, *dialect.ERRORS) as error:
        told = UserError("{path} cannot be written: {why}.", path=target, why=getattr(error, "strerror", error))
        raise dialect.explain(error, target) or told from error
    finally:
        with suppress(OSError):  # What could not be made need not be removed.
            dialect.remove_side_files(part)
            part.unlink(missing_ok=True)


def _refuse_other_files(target: Path) -> None:
    """A project file may be replaced, also a damaged one; a slip of the hand must not cost another file."""
    _refuse_missing_folder(target)
    if target.is_dir():
        raise UserError("{path} is a folder: name a project file in it.", path=target)
    if target.exists() and target.suffix.lower() != SUFFIX and not _is_ours(target):
        raise UserError("{path} is not a Đối Chiếu project.", path=target)


def _make_way(target: Path) -> None:
    if target.exists():
        try:
            dialect.shut(target)
        except pw.DatabaseError as error:
            if dialect.is_in_use(error):
                raise LockedError("{path} is open in another window: close it there first.", path=target) from error
            # Else it is damaged: all the better that it is replaced.
    # A log left beside the old file would be replayed into the new one.
    dialect.remove_side_files(target)


def _verify(copy: Path, verify: Callable[[pw.Database], Iterable[str]]) -> None:
    with closing(dialect.connect(copy, read_only=True)) as db:
        found = list(verify(db))
    if found:
        raise UserError("The copy is not sound ({first}): the old file was kept.", first=found[0])


def refuse_same(one: Path, other: Path) -> None:
    """UserError where both paths lead to one file."""
    if _is_same(one, other):
        raise UserError("{path} cannot be copied onto itself: choose another name.", path=one)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return _real(one) == _real(other)

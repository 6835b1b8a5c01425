"""The project file: open, upgrade, write in steps, undo, back up, check, close."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import peewee as pw
from filelock import FileLock

from annotator.errors import UserError
from annotator.model import NO_STEP, Changes, Message, Step, StepId, StepKind
from annotator.visible import visible
from db import checks, dialect, files, interrupted, journal, migrations, search_index
from db.dialect import DamagedError
from db.files import SUFFIX, LockedError, refuse_same

__all__ = ["SUFFIX", "DamagedError", "LockedError", "Project", "account", "open_project", "refuse_same", "restore"]


class Project:
    """One open project file. Reads go through `db.queries`, writes through `db.ops`, both given a Project."""

    def __init__(self, path: Path, db: pw.Database, *, user: str, lock: FileLock | None) -> None:
        self.path = path
        self.db = db
        self.user = user
        self._lock = lock
        self._listeners: list[Callable[[Changes], None]] = []

    @property
    def user(self) -> str:
        """Who is at the desk; a name that hides letters is no other person's."""
        return self._user

    @user.setter
    def user(self, name: str) -> None:
        self._user = visible(name)

    @property
    def read_only(self) -> bool:
        """Whether somebody else holds the file for writing."""
        return self._lock is None

    def subscribe(self, listener: Callable[[Changes], None]) -> None:
        """Call `listener` after each committed step with what it touched."""
        self._listeners.append(listener)

    @contextmanager
    def step(
        self,
        label: str,
        /,
        *,
        reason: str = "",
        part_of: StepId = NO_STEP,
        kind: StepKind = StepKind.DO,
        **values: object,
    ) -> Iterator[StepId]:
        """The one way to write: all or nothing, audited, undoable; `label` is a template for `values`."""
        named = Message(label, tuple((name, str(value)) for name, value in values.items()))
        step = Step(StepId(0), named, at="", by=self.user, reason=reason, kind=kind, part_of=part_of)
        with self._transaction(step) as step_id:
            yield step_id

    def undoable(self) -> Step | None:
        """What Undo would take back."""
        return journal.undoable(self.db)

    def redoable(self) -> Step | None:
        """What Redo would bring back: the undo step that it undoes."""
        return journal.redoable(self.db)

    def undo(self, step_id: StepId | None = None) -> Step | None:
        """Take back a step, by default the newest that stands; None where there is nothing to take back.

        `journal.StepsDependError` (a UserError) where later steps build on it.
        """
        if step_id is None:
            newest = self.undoable()
            if newest is None:
                return None
            step_id = newest.id
        target = journal.undo_target(self.db, step_id)
        kind = StepKind.REDO if target.kind is StepKind.UNDO else StepKind.UNDO
        step = Step(StepId(0), target.label, at="", by=self.user, kind=kind, undoes=target.id)
        with self._transaction(step) as new_id:
            journal.take_back(self.db, target, new_id)
        return journal.one(self.db, new_id)

    def redo(self) -> Step | None:
        """Bring back what was undone last; None where a newer action closed the way or nothing was undone."""
        undone = self.redoable()
        return None if undone is None else self.undo(undone.id)

    def backup(self, target: Path) -> None:
        """A consistent copy at `target`, read back before it takes the place of an older one."""
        refuse_same(self.path, target)
        files.install(target, lambda part: dialect.copy_to(self.db, part))

    def check(self) -> list[str]:
        """What is wrong with the file, in words; empty where all is well."""
        return list(checks.problems(self.db))

    def mend(self) -> int:
        """Take back what an import left that was cut short within a file; how many articles that was."""
        with dialect.opening(self.path):
            return interrupted.take_back(self.db, self.step)

    def close(self) -> None:
        """Close the file and let others write."""
        self.db.close()
        if self._lock is not None:
            files.release(self.path, self._lock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        told = self.explain(error)
        self.close()
        if told is not None:
            raise told from error

    def explain(self, error: BaseException | None, *, look: bool = True) -> UserError | None:
        """In the user's words what went wrong while the project was open; None where it is a bug.

        `look` at the whole file if nothing else tells.
        """
        if isinstance(error, dialect.ERRORS):
            return dialect.explain(error, self.path)
        # Changed bytes make other errors too, and SQLite notices few of them: only then the whole file is looked at.
        if look and isinstance(error, checks.DAMAGE) and next(checks.problems(self.db), None):
            return dialect.damaged(self.path)
        return None

    @contextmanager
    def _transaction(self, step: Step) -> Iterator[StepId]:
        if self.read_only:
            raise UserError("{path} is open for reading only: close it in the other window first.", path=self.path)
        if self.db.in_transaction():
            raise RuntimeError("a step inside a step: one action is one step")
        try:
            with self.db.atomic():
                step_id = journal.begin(self.db, step)
                yield step_id
                changes = journal.finish(self.db, step_id)
        except dialect.ERRORS as error:
            if (told := dialect.explain(error, self.path)) is not None:
                raise told from error
            raise
        if changes is not None:
            for listener in self._listeners:
                listener(changes)


def open_project(path: Path, *, user: str = "", read_only: bool = False, create: bool = True) -> Project:
    """Open the project file at `path`, made anew if there is none and `create` says so.

    UserError where it is missing, no project, from a newer version, held by another window, or cannot be written.
    """
    path = Path(path)
    files.refuse_impossible(path, read_only=read_only, create=create)
    user = user or account()
    lock = None if read_only else files.take_lock(path, user=user)
    try:
        db = _connect(path, read_only=read_only)
    except BaseException:
        if lock is not None:
            files.release(path, lock)
        raise
    project = Project(path, db, user=user, lock=lock)
    if lock is not None:
        try:
            project.mend()
        except BaseException:
            project.close()
            raise
    return project


def account() -> str:
    """Who works at this machine, where nobody has said."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        # A container may run under a number that has no name.
        return "?"


def restore(backup: Path, path: Path) -> None:
    """Put the backup in the place of the project at `path`, which nobody may hold open."""
    refuse_same(backup, path)
    with open_project(backup, read_only=True, create=False) as source:
        lock = files.take_lock(path, user=account())
        try:
            files.install(path, lambda part: dialect.copy_to(source.db, part))
        finally:
            files.release(path, lock)


def _connect(path: Path, *, read_only: bool) -> pw.Database:
    if not path.exists():
        # Beside its place first: whatever happens, no half a project is left that nothing could open.
        files.install(path, _lay_out)
    with dialect.opening(path):
        opened = dialect.connect(path, read_only=read_only)
        try:
            return _prepared(opened, path, read_only=read_only)
        except BaseException:
            opened.close()
            raise


def _lay_out(path: Path) -> None:
    with closing(dialect.connect(path, read_only=False)) as db:
        migrations.create(db)


def _prepared(db: pw.Database, path: Path, *, read_only: bool) -> pw.Database:
    if read_only:
        db = migrations.up_to_date(db, path)
    else:
        migrations.upgrade(db, path)
    migrations.refuse_planted(db, path)
    if not read_only:
        search_index.let_write(db)
        search_index.mend(db)
    search_index.let_look_up(db)
    return db

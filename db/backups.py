"""Backups that nobody has to think of: made every hour in which something was decided, read back, and thinned out.

They lie in a folder beside the project, named by the moment they were made. Kept are those of the last day, the last of
each of thirty days, and the last of each of twenty-six weeks; the newest is never removed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from annotator.errors import UserError
from annotator.model import Step
from db import checks, dialect, files, journal
from db.project import restore

EVERY = timedelta(hours=1)
_DAY, _DAYS, _WEEKS = timedelta(days=1), timedelta(days=30), timedelta(weeks=26)
# To the microsecond: a backup is never written over another.
_MOMENT = "%Y-%m-%dT%H-%M-%S.%fZ"
_NAMED = re.compile(r"\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{6}Z")


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: the file and when it was made (UTC)."""

    path: Path
    at: datetime


def folder(project: Path) -> Path:
    """Where the backups of a project lie."""
    return project.with_name(f"{project.stem}.backups")


def listed(project: Path) -> list[Backup]:
    """The backups there are, newest first."""
    try:
        found = list(folder(project).glob(f"*{files.SUFFIX}"))
    except OSError:
        return []
    stems = ((path, path.stem) for path in found)
    dated = ((path, _NAMED.fullmatch(stem)) for path, stem in stems)
    known = [Backup(path, _moment(stem[0])) for path, stem in dated if stem]
    return sorted(known, key=lambda one: one.at, reverse=True)


def is_due(project: Path, now: datetime) -> bool:
    """Whether an hour has gone by since the last backup, or the clock has been put back."""
    newest = next(iter(listed(project)), None)
    return newest is None or not timedelta(0) <= now - newest.at < EVERY


def make(project: Path, now: datetime) -> Backup | None:
    """Copy the project as it is now, read the copy back, thin out; None where nothing was decided since the last one.

    Has a connection of its own, so that it may run beside whoever writes. UserError where it could not be made.
    """
    earlier = listed(project)
    with closing(dialect.connect(project, read_only=True)) as db:
        if earlier and next(iter(journal.steps(db, limit=1)), None) == last_step(earlier[0]):
            return None
        place = folder(project)
        try:
            place.mkdir(exist_ok=True)
        except OSError as error:
            raise UserError("{path} cannot be written: {why}.", path=place, why=error.strerror or error) from error
        target = place / f"{now.strftime(_MOMENT)}{files.SUFFIX}"
        files.install(target, lambda part: dialect.copy_to(db, part), verify=checks.first_problems)
    made = Backup(target, now)
    for old in superfluous([made, *earlier], now):
        with suppress(OSError):
            old.path.unlink()
    return made


def go_back(project: Path, backup: Path, now: datetime) -> None:
    """Put a backup in the place of a project that nobody has open; what was there is backed up before, if it can be."""
    with suppress(UserError, *dialect.ERRORS):
        if project.is_file() and dialect.is_ours(project):
            make(project, now)
    restore(backup, project)


def superfluous(backups: Sequence[Backup], now: datetime) -> list[Backup]:
    """Those that rotation lets go: all but the last day's, the last of each day, the last of each week."""
    newest = sorted(backups, key=lambda one: one.at, reverse=True)
    kept = set(newest[:1])
    # A clock that was put back leaves backups of the future: they go by no age, and stay.
    kept |= {one for one in newest if now - one.at < _DAY}
    kept |= _last_of_each(newest, now - _DAYS, lambda at: (at.year, at.month, at.day))
    kept |= _last_of_each(newest, now - _WEEKS, lambda at: tuple(at.isocalendar())[:2])
    return [one for one in newest if one not in kept]


def newest_good(project: Path, now: datetime) -> Backup | None:
    """The newest backup that is whole when it is looked at.

    One of the future was made before the clock was put back: those come last.
    """
    for one in sorted(listed(project), key=lambda one: one.at > now):
        try:
            with closing(dialect.connect(one.path, read_only=True)) as db:
                if not list(checks.problems(db)):
                    return one
        except dialect.ERRORS:
            continue
    return None


def last_step(backup: Backup) -> Step | None:
    """The newest step that a backup holds; None where it cannot be read."""
    try:
        with closing(dialect.connect(backup.path, read_only=True)) as db:
            return next(iter(journal.steps(db, limit=1)), None)
    except dialect.ERRORS:
        return None


def _last_of_each(newest: Iterable[Backup], since: datetime, period: Callable[[datetime], object]) -> set[Backup]:
    found: dict[object, Backup] = {}
    for one in newest:
        if one.at >= since:
            found.setdefault(period(one.at), one)
    return set(found.values())


def _moment(name: str) -> datetime:
    try:
        return datetime.strptime(name, _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)

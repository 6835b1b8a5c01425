"""The stamp of a workbook: which step of the project it was made at, read back without opening the sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from xml.etree import ElementTree
from zipfile import ZipFile

from annotator.model import StepId
from annotator.packed import DAMAGED

STEP, STEP_AT, MADE_AT = "Doi Chieu step", "Doi Chieu step at", "Doi Chieu made at"
LANGUAGE, STATUS, TABLES = "Doi Chieu language", "Doi Chieu status", "Doi Chieu tables"
_PART, _CORE_PART = "docProps/custom.xml", "docProps/core.xml"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DUBLIN, _TERMS = "{http://purl.org/dc/elements/1.1/}", "{http://purl.org/dc/terms/}"
# Far more than ours ever needs: whoever wrote a larger one is somebody else.
_LARGEST = 100_000
_FILES = 200
_LANGUAGES, _STATUSES = ("", "vi", "en"), ("", "verified", "confirmed", "all")
# The database holds no larger number.
_STEP_DIGITS = 18
_YEARS = range(2000, 3000)
# Whatever damaged, encrypted and foreign archives make of an attempt to read them.
_UNREADABLE = (*DAMAGED, KeyError, RuntimeError, ElementTree.ParseError)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A step of a project with its time, which no two projects share, and when the workbook was made.

    `language`, `status` and `tables` are what was chosen for it; no table is named where all were. Workbooks of earlier
    versions tell no language: their rows bear no marks to be found again by.
    """

    step: StepId
    step_at: str
    made_at: str
    language: str = ""
    status: str = ""
    tables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hands:
    """Who made a document, who saved it last and when (ISO, UTC); empty where it does not say."""

    made_by: str = ""
    saved_by: str = ""
    saved_at: str = ""


def read(path: Path | BinaryIO) -> Stamp | None:
    """The stamp of a workbook, of its file or its bytes; None where it bears none of ours or is no workbook."""
    parsed = _properties(path, _PART)
    if parsed is None:
        return None
    told = {one.get("name"): "".join(one.itertext()) for one in parsed}
    language, status = told.get(LANGUAGE, ""), told.get(STATUS, "")
    if not _is_step(told.get(STEP, "")) or language not in _LANGUAGES or status not in _STATUSES:
        return None
    if not _is_moment(told.get(MADE_AT, "")):
        return None
    tables = tuple(told.get(TABLES, "").split())
    return Stamp(StepId(int(told[STEP])), told.get(STEP_AT, ""), told[MADE_AT], language, status, tables)


def _is_step(number: str) -> bool:
    return number.isdecimal() and len(number) <= _STEP_DIGITS


def _is_moment(words: str) -> bool:
    # A time at either end of the calendar is beyond it in another zone.
    try:
        return datetime.fromisoformat(words).year in _YEARS
    except ValueError:
        return False


def hands(path: Path) -> Hands:
    """Whose hands a workbook went through, as far as its properties tell."""
    parsed = _properties(path, _CORE_PART)
    names = (f"{_DUBLIN}creator", f"{_CORE}lastModifiedBy", f"{_TERMS}modified")
    return Hands() if parsed is None else Hands(*((parsed.findtext(name) or "").strip() for name in names))


def _properties(path: Path | BinaryIO, part: str) -> ElementTree.Element | None:
    try:
        with ZipFile(path) as archive:
            if archive.getinfo(part).file_size > _LARGEST:
                return None
            return ElementTree.fromstring(archive.read(part))
    except _UNREADABLE:
        return None


def latest(folder: Path, ours: Callable[[Stamp], bool]) -> Stamp | None:
    """The stamp of the last workbook made among those in the folder that are `ours`."""
    try:
        files = sorted(folder.glob("*.xlsx"), key=_age)[:_FILES]
    except OSError:
        return None
    stamps = (read(file) for file in files)
    # By the step before the time: the clock may have been put back between two exports.
    return max((one for one in stamps if one and ours(one)), key=lambda one: (one.step, one.made_at), default=None)


def _age(file: Path) -> float:
    """What sorts the newest first, and last what is no file any more."""
    try:
        return -file.stat().st_mtime
    except OSError:
        return 0

"""From paths to files of annotations: folders and archives give theirs, a text goes with what stands beside it."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from annotator.annotations.files import File
from annotator.annotations.readers import SUFFIXES, fitting
from annotator.errors import UserError
from annotator.packed import DAMAGED, is_wanted, unpacked

ARCHIVE = ".zip"
_TEXT = ".txt"
_BRAT = ".ann"
# In an archive these tell: no article comes in such a file.
_ALONE = (_BRAT, ".jsonld", ".xmi", ".conll")
_MOST_BYTES = 200_000_000
# Enough of a file of JSON lines to tell what it holds.
_HEAD = 1_000_000


def expand(paths: Iterable[Path]) -> list[Path]:
    """The files that the paths stand for: folders give those that hold annotations, sorted; each path once.

    A text named beside its annotations is left out: it is read with them.
    """
    found = [file for path in paths for file in (_inside(path) if is_folder(path) else [path])]
    beside = {companion(one) for one in found if one.suffix.lower() == _BRAT}
    return [one for one in dict.fromkeys(found) if one not in beside]


def is_folder(path: Path) -> bool:
    """Whether it is a folder that may be looked at; of anything else, opening it says what is wrong."""
    try:
        return path.is_dir()
    except OSError:
        return False


def companion(path: Path) -> Path:
    """Where the text stands that these annotations are read with: beside brat's, else in the file itself."""
    return path.with_suffix(_TEXT) if path.suffix.lower() == _BRAT else path


def _inside(folder: Path) -> list[Path]:
    every = (Path(place, name) for place, _, names in os.walk(folder) for name in names if not name.startswith("."))
    return sorted(path for path in every if holds_annotations(path))


def holds_annotations(path: Path) -> bool:
    """Whether a file holds annotations, by a look at its beginning; an unreadable one holds none."""
    suffix = path.suffix.lower()
    try:
        if suffix == ARCHIVE:
            return any(name.endswith(_ALONE) for name in _names(path))
        if suffix not in SUFFIXES or not path.is_file():
            return False
        return fitting(File(path.name, _head(path, suffix))) is not None
    except (*DAMAGED, UserError):
        return False


def _names(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        return [info.filename.lower() for info in archive.infolist() if is_wanted(info, (*SUFFIXES, _TEXT))]


def _head(path: Path, suffix: str) -> bytes:
    """The whole file, but of lines only the first ones."""
    with path.open("rb") as file:
        if suffix != ".jsonl":
            return file.read(_MOST_BYTES)
        head = file.read(_HEAD)
    return head if len(head) < _HEAD else head.rpartition(b"\n")[0]


def opened(path: Path) -> list[File]:
    """The file, or those in the archive; UserError where it cannot be read."""
    try:
        if path.exists() and not path.is_file():
            raise UserError("{name} is no ordinary file: choose a file of annotations.", name=path.name)
        if path.stat().st_size > _MOST_BYTES:
            raise _too_large(path.name)
        data = path.read_bytes()
        if path.suffix.lower() == ARCHIVE:
            return list(_unpacked(path.name, data))
        text = companion(path)
        beside = text.read_bytes() if text != path and text.is_file() else None
    except OSError as error:
        raise UserError("{name} cannot be read: {error}.", name=path.name, error=error.strerror or error) from error
    return [File(path.name, data, beside)]


def _too_large(name: str) -> UserError:
    most = _MOST_BYTES // 1_000_000
    return UserError("{name} is larger than {megabytes} MB: import it in parts.", name=name, megabytes=most)


def _unpacked(name: str, data: bytes) -> Iterator[File]:
    members = dict(unpacked(name, data, (*SUFFIXES, _TEXT), most=_MOST_BYTES))
    found = [one for one in sorted(members) if PurePosixPath(one).suffix.lower() in SUFFIXES]
    if not found:
        raise UserError("{name} holds no annotations of a known format: there is nothing to import.", name=name)
    for one in found:
        beside = members.get(str(PurePosixPath(one).with_suffix(_TEXT)))
        yield File(one, members[one], beside if PurePosixPath(one).suffix.lower() == _BRAT else None)

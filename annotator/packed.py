"""Packed formats (archives, Word files, workbooks): what is checked before anything is unpacked."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any, TypeVar

from annotator.errors import UserError

_Row = TypeVar("_Row", bound=tuple[Any, ...])
# All that the zipfile module was seen to raise on damaged archives, by changing bytes at random.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    IndexError,
)
_MOST_BYTES = 500_000_000
# Text packs to a fifth, a repetitive table to a fiftieth; a bomb to a thousandth.
_MOST_RATIO = 200
_RATIO_FROM = 10_000_000
# What Word and Excel wrap a document in that has a password; their formats of old begin so too.
_COMPOUND = b"\xd0\xcf\x11\xe0"
# Where a package tells which of its parts is the workbook.
_TYPES = "[Content_Types].xml"
_WORKBOOKS = re.compile(rb"<[^>]*(?:sheet|template)[\w.]*main\+xml[^>]*>")
_PART_NAME = re.compile(rb"PartName\s*=\s*[\"']/?([^\"']+)")
_LONGEST_NAME, _ALL_NAMES = 2048, 200_000
"""Characters of what a name of a workbook may stand for, and all of them: openpyxl's time grows with the square."""


def refuse_bombs(name: str, packed: int, members: Sequence[zipfile.ZipInfo], most: int = _MOST_BYTES) -> None:
    """UserError where `members` would unpack to more than a computer can take or an honest file holds."""
    size = sum(info.file_size for info in members)
    if size > most or (size > _RATIO_FROM and size > packed * _MOST_RATIO):
        raise too_large(name, size)


def unpacked(
    name: str, data: bytes, suffixes: Collection[str], *, most: int = _MOST_BYTES
) -> Iterator[tuple[str, bytes]]:
    """The members of a ZIP archive with these suffixes, sorted, hidden ones apart; UserError where it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = [info for info in archive.infolist() if is_wanted(info, suffixes)]
            refuse_bombs(name, len(data), wanted, most)
            for info in sorted(wanted, key=lambda info: info.filename):
                # Reading stops at the size that the archive states and that was checked.
                yield info.filename, archive.read(info)
    except DAMAGED as error:
        raise UserError("{name} is damaged or no ZIP archive: pack it again.", name=name) from error
    except (RuntimeError, NotImplementedError) as error:
        raise UserError("{name} is encrypted or packed in an unusual way: pack it again.", name=name) from error


def is_wanted(info: zipfile.ZipInfo, suffixes: Collection[str]) -> bool:
    """Whether a member is a file of one of these suffixes, and not hidden."""
    path = PurePosixPath(info.filename)
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in path.parts)
    return not info.is_dir() and not hidden and path.suffix.lower() in suffixes


def too_large(name: str, size: int) -> UserError:
    """The refusal of what unpacks to at least `size` bytes."""
    return UserError(
        "{name} would unpack to {megabytes} MB or more: import it in smaller parts.",
        name=name,
        megabytes=size // 1_000_000,
    )


def check_document(name: str, data: bytes, *, most: int) -> None:
    """UserError unless `data` is a sound package of XML parts (.docx, .xlsx) of at most `most` bytes unpacked."""
    if not data.strip():
        raise UserError("{name} is empty: there is nothing to import.", name=name)
    if data.startswith(_COMPOUND):
        raise UserError(
            "{name} has a password or an old format: save it without one, as {suffix}.",
            name=name,
            suffix=PurePosixPath(name).suffix.lower(),
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            refuse_bombs(name, len(data), package.infolist(), most)
            # The checksums tell damage that the parts themselves would hide: a digit changed, a letter lost.
            broken = package.testzip()
            _refuse_long_names(name, package)
    except (*DAMAGED, RuntimeError, NotImplementedError) as error:
        raise unreadable(name) from error
    if broken:
        raise unreadable(name)


def _refuse_long_names(name: str, package: zipfile.ZipFile) -> None:
    """UserError where names of a workbook stand for very much: openpyxl looks at a long one for minutes."""
    # Only now: most of what is read is no workbook.
    from lxml import etree

    parts = set(package.namelist())
    types = package.read(_TYPES) if _TYPES in parts else b""
    for found in map(_PART_NAME.search, _WORKBOOKS.findall(types)):
        part = found[1].decode("utf-8", "replace") if found else ""
        if part not in parts:
            continue
        told = 0
        try:
            with package.open(part) as file:
                for _, one in etree.iterparse(file, tag="{*}definedName", resolve_entities=False):
                    size = sum(map(len, one.itertext()))
                    told += size
                    if size > _LONGEST_NAME or told > _ALL_NAMES:
                        raise unreadable(name)
        except etree.LxmlError:
            return  # who reads it will tell


def refuse_repeats(name: str, parts: Sequence[str]) -> None:
    """UserError where several sheets of a workbook are one and the same part: a thousand would be read of one."""
    if len(set(parts)) < len(parts):
        raise unreadable(name)


def without_gaps(rows: Iterable[_Row]) -> Iterator[_Row]:
    """The rows of a sheet apart from those that openpyxl fills in: a row far below has a million of them above it."""
    before: _Row | None = None
    for row in rows:
        # Those that are not there are all one and the same.
        if row is not before:
            yield row
        before = row


def unreadable(name: str) -> UserError:
    """The refusal of a document that is damaged or not what its name says."""
    return UserError("{name} is damaged or not what its name says: save it again where it was made.", name=name)

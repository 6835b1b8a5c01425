"""What one sheet holds in great numbers, as text in temporary files: rows, links, notes and the notes' frames."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from tempfile import SpooledTemporaryFile
from typing import IO

_FLUSH = 1 << 16
_IN_MEMORY = 1 << 20


class Spool:
    """Text that grows on disk and is read once, when the workbook is put together; memory stays flat."""

    def __init__(self) -> None:
        self.count = self.bytes = 0
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
        self._waiting: list[str] = []
        self._size = 0

    def add(self, piece: str) -> None:
        """Append one piece; OSError where the disk is full."""
        self.count += 1
        self._waiting.append(piece)
        self._size += len(piece)
        if self._size > _FLUSH:
            self._flush()

    def pour(self, target: IO[bytes], poured: Callable[[int], None]) -> None:
        """Copy all of it to `target`; `poured` hears of each piece's length, and raises to give up."""
        self._flush()
        self._file.seek(0)
        while piece := self._file.read(_FLUSH):
            target.write(piece)
            poured(len(piece))

    def close(self) -> None:
        """Let go of the temporary file; what a full disk makes it complain of has been told already."""
        with suppress(OSError):
            self._file.close()

    def _flush(self) -> None:
        self.bytes += self._file.write("".join(self._waiting).encode("utf-8"))
        self._waiting.clear()
        self._size = 0


class Body:
    """The rows of one sheet, with the links and the notes of its cells; `width` is its number of columns."""

    def __init__(self, width: int, first_shape: int) -> None:
        self.width = width
        self.first_shape = first_shape
        self.rows, self.links, self.notes, self.shapes = Spool(), Spool(), Spool(), Spool()

    @property
    def bytes(self) -> int:
        """How much has been written to temporary files so far."""
        return sum(spool.bytes for spool in self._spools())

    def close(self) -> None:
        """Let go of all temporary files."""
        for spool in self._spools():
            spool.close()

    def _spools(self) -> tuple[Spool, ...]:
        return self.rows, self.links, self.notes, self.shapes

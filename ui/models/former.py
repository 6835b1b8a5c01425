"""Which codebook knows the names of a claim: the present one, else the latest of those before it."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model import Cell, Claim, Codebook, Resolution
from db.queries import codebooks
from ui.models import naming
from ui.workbench import Workbench


class Former:
    """Finds a claim's codebook; those of before are read when a name is asked for that the present one lacks."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._present: Codebook | None = None
        self._read: list[Codebook] = []
        self._unread: Iterator[Codebook] = iter(())
        self._known: dict[tuple[str, str], Codebook] = {}

    def book(self, claim: Claim | Resolution | Cell) -> Codebook:
        """The latest codebook that knows what the claim is of, else the present one."""
        if self._present is not self._bench.codebook:
            self._present = self._bench.codebook
            self._read, self._known = [self._present], {}
            self._unread = codebooks.former(self._bench.project)
        place = claim.table, claim.field
        if place not in self._known:
            found = (book for book in self._books() if naming.field_of(book, *place))
            self._known[place] = next(found, self._bench.codebook)
        return self._known[place]

    def _books(self) -> Iterator[Codebook]:
        yield from self._read
        for book in self._unread:
            self._read.append(book)
            yield book

"""Claims by the million: packed into a hundred bytes each, and made again when somebody looks at them.

What claims share (rows, values, words) stands in memory once; a claim as an object takes ten times as much.
"""

from __future__ import annotations

import marshal
import struct
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from operator import is_not
from threading import Lock
from typing import Any, Generic, Self, TypeVar, cast, overload

from annotator.model import ArticleId, Claim, ClaimId, Evidence, Quantity, Role, Row, SpanId, State
from annotator.sequences import Lazy

T = TypeVar("T")

# Article and claim first and with their highest bytes first: packed claims sort as claims do.
_HEAD = struct.Struct(">qqIIIII")
_NUMBER = struct.Struct(">q")

_PIECE = struct.Struct("<IHBI")
_PRINT = 8
"""Bytes of a sentence's fingerprint, which is told in as many hexadecimal pairs."""

_PLAIN, _PRINTED, _OTHER = b"\0", b"\1", b"\2"

_ROLES = tuple(Role)
_NUMBERS = {role: number for number, role in enumerate(_ROLES)}

_PAGE = 512
_IS_THERE = partial(is_not, None)

Packed = bytes
"""One claim, to be made again by the packing that packed it."""


class Packing:
    """Packs claims and makes them again; any thread may use it."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}
        self._shared: list[Any] = []
        self._lock = Lock()

    def packed(self, claim: Claim) -> Packed:
        """The claim in few bytes."""
        shared = (
            self._number(claim.row, _exactly(claim.row)),
            self._number(claim.value, _exact(claim.value)),
            self._number((claim.table, claim.field)),
            self._number((claim.as_of, claim.scope)),
            self._number((claim.state, claim.score, claim.reason)),
        )
        return _HEAD.pack(claim.article_id, claim.id, *shared) + _tail(claim.passage, claim.evidence)

    def claim(self, packed: Packed) -> Claim:
        """The claim again."""
        return self._made(packed, *_untail(packed))

    def outline(self, packed: Packed) -> Claim:
        """What the claim says, without its evidence, which takes longest to make."""
        return self._made(packed, "", ())

    def _made(self, packed: Packed, passage: str, evidence: tuple[Evidence, ...]) -> Claim:
        article, number, row, value, place, time, standing = _HEAD.unpack_from(packed)
        shared = self._shared
        table, field = shared[place]
        as_of, scope = shared[time]
        state, score, reason = shared[standing]
        told = shared[row], field, shared[value], as_of, scope
        return Claim(number, article, table, *told, state, score, evidence, reason, passage)

    def state(self, packed: Packed) -> State:
        """The state of a claim, which is asked of very many."""
        state: State = self._shared[_HEAD.unpack_from(packed)[-1]][0]
        return state

    def _number(self, thing: Hashable, exact: Hashable = None) -> int:
        """The number by which something shared is known; `exact` tells apart what is merely equal."""
        key = thing if exact is None else exact
        found = self._numbers.get(key)
        if found is None:
            with self._lock:
                found = self._numbers.get(key)
                if found is None:
                    # It is there before its number is known: another thread may ask for it at once.
                    found = len(self._shared)
                    self._shared.append(thing)
                    self._numbers[key] = found
        return found


def number_of(packed: Packed) -> ClaimId:
    """The id of a packed claim."""
    return ClaimId(_NUMBER.unpack_from(packed, _NUMBER.size)[0])


def articles_of(claims: Iterable[Claim]) -> Iterator[ArticleId]:
    """The articles that claims are of; packed ones need not be made for it."""
    if isinstance(claims, PackedClaims):
        return (ArticleId(_NUMBER.unpack_from(part)[0]) for part in claims.parts)
    return (claim.article_id for claim in claims)


def _exact(value: Hashable) -> Hashable:
    # 5 and 5.0 are equal, and are told apart where they are shown.
    return value if not isinstance(value, Quantity) else (value, str(value.number), str(value.number_max))


def _exactly(row: Row) -> Hashable:
    if any(isinstance(value, Quantity) for _, value in row):
        return tuple((name, _exact(value)) for name, value in row)
    return row


def _tail(passage: str, evidence: Sequence[Evidence]) -> bytes:
    try:
        pieces = [_PIECE.pack(one.start, one.end - one.start, _NUMBERS[one.role], one.span_id) for one in evidence]
        if not passage:
            return b"".join((_PLAIN, *pieces))
        mark = bytes.fromhex(passage)
        if len(mark) == _PRINT and mark.hex() == passage:
            return b"".join((_PRINTED, mark, *pieces))
    except (struct.error, ValueError):
        pass  # odd, as only a damaged or a hostile project has it
    told = [(one.start, one.end, _NUMBERS[one.role], one.span_id) for one in evidence]
    return _OTHER + marshal.dumps((passage, told))


def _untail(packed: Packed) -> tuple[str, tuple[Evidence, ...]]:
    kind, at = packed[_HEAD.size : _HEAD.size + 1], _HEAD.size + 1
    if kind == _OTHER:
        passage, told = marshal.loads(packed[at:])
        return passage, tuple(Evidence(start, end, _ROLES[role], SpanId(span)) for start, end, role, span in told)
    passage = ""
    if kind == _PRINTED:
        passage, at = packed[at : at + _PRINT].hex(), at + _PRINT
    pieces = _PIECE.iter_unpack(packed[at:])
    return passage, tuple([Evidence(start, start + size, _ROLES[role], span) for start, size, role, span in pieces])


class PackedClaims(Lazy[Claim]):
    """Claims that are made when they are looked at, anew each time; equal to any sequence of the same claims."""

    __slots__ = ("packing", "parts")

    def __init__(self, packing: Packing, parts: tuple[Packed, ...] = ()) -> None:
        self.packing, self.parts = packing, parts

    @classmethod
    def of(cls, claims: Iterable[Claim], packing: Packing) -> Self:
        """The claims packed; themselves where they are packed so already."""
        if isinstance(claims, cls) and claims.packing is packing:
            return claims
        return cls(packing, tuple(map(packing.packed, claims)))

    def in_state(self, state: State) -> PackedClaims:
        """Those in that state."""
        return PackedClaims(self.packing, tuple(part for part in self.parts if self.packing.state(part) is state))

    def in_order(self) -> PackedClaims:
        """The same by article and id."""
        return PackedClaims(self.packing, tuple(sorted(self.parts)))

    def __len__(self) -> int:
        return len(self.parts)

    @overload
    def __getitem__(self, at: int) -> Claim: ...
    @overload
    def __getitem__(self, at: slice) -> PackedClaims: ...
    def __getitem__(self, at: int | slice) -> Claim | PackedClaims:
        if isinstance(at, slice):
            return PackedClaims(self.packing, self.parts[at])
        return self.packing.claim(self.parts[at])

    def __iter__(self) -> Iterator[Claim]:
        return map(self.packing.claim, self.parts)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, PackedClaims) and other.packing is self.packing:
            return self.parts == other.parts
        return super().__eq__(other)

    __hash__ = Lazy.__hash__


class ByNumber(Generic[T]):
    """Things by ids that come one after the other: eight bytes each, where a dictionary takes a hundred."""

    def __init__(self) -> None:
        self._pages: dict[int, list[T | None]] = {}
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def get(self, number: int) -> T | None:
        """The thing of that id, if there is one."""
        page = self._pages.get(number // _PAGE)
        return page[number % _PAGE] if page else None

    def put(self, number: int, thing: T) -> None:
        """Let that be the thing of this id."""
        page = self._pages.get(number // _PAGE)
        if page is None:
            page = self._pages[number // _PAGE] = [None] * _PAGE
        self._count += page[number % _PAGE] is None
        page[number % _PAGE] = thing

    def pop(self, number: int) -> T | None:
        """Let the thing of that id go, if there is one."""
        page = self._pages.get(number // _PAGE)
        if page is None or (thing := page[number % _PAGE]) is None:
            return None
        page[number % _PAGE] = None
        self._count -= 1
        return thing

    def __iter__(self) -> Iterator[T]:
        pages = chain.from_iterable(list(self._pages.values()))
        return cast("Iterator[T]", filter(_IS_THERE, pages))


class Store:
    """Claims by id, packed."""

    def __init__(self, packing: Packing | None = None) -> None:
        self.packing = packing or Packing()
        self._parts: ByNumber[Packed] = ByNumber()

    def __len__(self) -> int:
        return len(self._parts)

    def put(self, claim: Claim) -> None:
        """Hold the claim in the place of the one that had its id."""
        self._parts.put(claim.id, self.packing.packed(claim))

    def pop(self, number: ClaimId) -> None:
        """Let a claim go, if it is there."""
        self._parts.pop(number)

    def all(self) -> PackedClaims:
        """All claims, in no order."""
        return PackedClaims(self.packing, tuple(self._parts))

    def some(self, numbers: Iterable[ClaimId]) -> PackedClaims:
        """Those of these claims that are there."""
        found = map(self._parts.get, numbers)
        return PackedClaims(self.packing, tuple(part for part in found if part is not None))

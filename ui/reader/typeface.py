"""The reader's letters: the shipped Noto Sans with air between its lines, where the names of outlined parts stand.

Qt's plain text has no line spacing of its own, but it keeps to what the font asks for. So the copy in memory asks for
more, under a name of its own; the letters are the same (SIL Open Font License 1.1, no reserved font name).
"""

from __future__ import annotations

import struct
from functools import cache

from PySide6.QtGui import QFontDatabase

from ui.theme import FONTS

FAMILY = "Noto Sans"
AIR = 0.46
"""Air under each line, in parts of the letters' size: lines stand 1.8 apart, as news sites set Vietnamese."""
AIRS = {"close": 0.28, "normal": AIR, "wide": 0.8}
"""The spacings to choose from; the closest leaves the names of outlined parts just enough room."""
# As many letters as the other: what lies behind them in the file keeps its place.
_NAMES = {"close": "Noto Near", "normal": "Noto Page", "wide": "Noto Wide"}
_LINE_GAP = 8  # where hhea and, in its own table, OS/2 keep it (OpenType specification)
_TYPO_LINE_GAP = 72
_SELECTION, _USE_TYPO = 62, 1 << 7  # the flag of OS/2 that says its line gap is meant
_UNITS_PER_EM = 18


@cache
def family(spacing: str = "normal") -> str:
    """The family to read in, with one of the AIRS; the plain one where it cannot be made."""
    data = (FONTS / "NotoSans-Regular.ttf").read_bytes()
    loaded = QFontDatabase.addApplicationFontFromData(airy(data, AIRS[spacing], _NAMES[spacing]))
    return next(iter(QFontDatabase.applicationFontFamilies(loaded)), FAMILY) if loaded >= 0 else FAMILY


def airy(data: bytes, air: float, name: str) -> bytes:
    """The same font with that much air under each line, under a name of its own."""
    made = bytearray(data)
    tables = _tables(data)
    (units,) = struct.unpack_from(">H", data, tables["head"][0] + _UNITS_PER_EM)
    for table, at in (("hhea", _LINE_GAP), ("OS/2", _TYPO_LINE_GAP)):
        struct.pack_into(">h", made, tables[table][0] + at, round(units * air))
    flags = tables["OS/2"][0] + _SELECTION
    struct.pack_into(">H", made, flags, struct.unpack_from(">H", made, flags)[0] | _USE_TYPO)
    start, length = tables["name"]
    names = bytes(made[start : start + length])
    for coding in ("utf-16-be", "ascii"):
        names = names.replace(FAMILY.encode(coding), name.encode(coding))
    made[start : start + length] = names
    return bytes(made)


def _tables(data: bytes) -> dict[str, tuple[int, int]]:
    """Where each table of a font file stands, and how long it is."""
    (count,) = struct.unpack_from(">H", data, 4)
    entries = (struct.unpack_from(">4s4xII", data, 12 + 16 * at) for at in range(count))
    return {tag.decode(): (start, length) for tag, start, length in entries}

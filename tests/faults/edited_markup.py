"""Documents changed by the nodes of their markup: well-formed ones, so that they are read past the parser."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from copy import deepcopy

from lxml import etree

from tests.annotator.importers.samples import pack

Element = etree._Element

_WORDS = (
    *("", " ", "0", "-1", "1", "7", "65536", "1048577", "2147483648", "1e9", "1e999", "NaN", "0.1", "00", "-0"),
    *("9" * 30, "=1+1", "_x0000_", "_xD800_", "#N/A", "TRUE", "null", "%s%n{0}", "'", '"', "<", "&", "\n"),
    *("\u202e", "\u0301", "🇻", "2024-02-14", "2024-02-30", "9999-99-99", "0000-00-00", "45336", "2958466"),
    *("-1.5", "1900-02-29", "14/2/2024", "s", "n", "b", "d", "e", "str", "inlineStr", "A1", "XFD1048576"),
    *("XFE1", "A0", "A1:B2", "B2:A1", "A1:XFD1048576", "Vinh", "Sơn La", "confirmed", "verified", "all", "vi"),
    *("en", "rId1", "../../x.xml", "/xl/workbook.xml", "x" * 40_000),
)
"""What people, programs and the malicious put where a value stood."""


def edited(members: Mapping[str, bytes], chance: random.Random) -> bytes:
    """An archive with the nodes of one to three of its parts cut out, doubled, moved or given other values."""
    changed = dict(members)
    parts = [name for name in changed if name.endswith((".xml", ".rels"))]
    # Sheets hold most of what is read: else they would be one part among many of looks and relations.
    weights = [5 if "sheet" in name or name.endswith("document.xml") else 1 for name in parts]
    for name in chance.choices(parts, weights, k=chance.randint(1, 3)):
        changed[name] = _edited(changed[name], chance)
    return pack(changed)


def _edited(markup: bytes, chance: random.Random) -> bytes:
    root = etree.fromstring(markup)
    for _ in range(chance.randint(1, 4)):
        _CHANGES[chance.randrange(len(_CHANGES))](root, chance)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _any(root: Element, chance: random.Random) -> Element:
    return chance.choice(list(root.iter("*")))


def _said_otherwise(root: Element, chance: random.Random) -> None:
    node = chance.choice([one for one in root.iter("*") if one.text] or [root])
    node.text = _word(root, chance)


def _set_otherwise(root: Element, chance: random.Random) -> None:
    node = chance.choice([one for one in root.iter("*") if one.attrib] or [root])
    if node.attrib:
        node.set(chance.choice(list(node.attrib)), _word(root, chance))


def _word(root: Element, chance: random.Random) -> str:
    """A word of ours, or what stands elsewhere in the same part."""
    if chance.random() < 0.7:
        return chance.choice(_WORDS)
    other = _any(root, chance)
    return chance.choice([other.text or "", *(str(value) for value in other.attrib.values())])


def _unset(root: Element, chance: random.Random) -> None:
    node = _any(root, chance)
    if node.attrib:
        del node.attrib[chance.choice(list(node.attrib))]


def _removed(root: Element, chance: random.Random) -> None:
    node = _any(root, chance)
    if (parent := node.getparent()) is not None:
        parent.remove(node)


def _doubled(root: Element, chance: random.Random) -> None:
    node = _any(root, chance)
    if node.getparent() is not None:
        for _ in range(chance.choice((1, 1, 2, 30))):
            node.addnext(deepcopy(node))


def _moved(root: Element, chance: random.Random) -> None:
    node, to = _any(root, chance), _any(root, chance)
    if node is not root and node not in to.iterancestors() and to is not node:
        to.insert(chance.randint(0, len(to)), node)


def _swapped(root: Element, chance: random.Random) -> None:
    one, other = _any(root, chance), _any(root, chance)
    one.text, other.text = other.text, one.text


def _renamed(root: Element, chance: random.Random) -> None:
    _any(root, chance).tag = _any(root, chance).tag


_CHANGES: tuple[Callable[[Element, random.Random], None], ...] = (
    *(_said_otherwise, _said_otherwise, _said_otherwise, _set_otherwise, _set_otherwise, _unset, _removed, _doubled),
    *(_moved, _swapped, _renamed),
)

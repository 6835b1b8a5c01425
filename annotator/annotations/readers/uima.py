"""UIMA CAS as XMI, as INCEpTION writes it: annotations with a begin and an end in UTF-16 units of their text."""

from __future__ import annotations

from collections import defaultdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from annotator.annotations import fields
from annotator.annotations.document import Annotation, Document
from annotator.annotations.files import File, Record
from annotator.annotations.readers.seam import Reader
from annotator.errors import UserError
from annotator.model import Label

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_DIGITS = 30
# Attributes under which layers keep what an annotation is called, the most telling first.
_LABELS = ("value", "label", "kind", "tag")


def _fits(file: File) -> bool:
    return file.suffix == ".xmi"


def _read(file: File) -> list[Document]:
    root = _parsed(file)
    texts = {_id(one): one.get("sofaString", "") for one in root if _name(one) == "Sofa"}
    if not any(texts.values()):
        raise UserError("{name} has no text: export it again with its text.", name=file.name)
    stem = PurePosixPath(file.name).stem
    names = (stem, stem.partition("-")[2])
    marked: dict[str, list[_Element]] = defaultdict(list)
    for one in root:
        if one.get("begin") is not None:
            marked[one.get("sofa", "")].append(one)
    documents = []
    for sofa, text in texts.items():
        units = text.encode("utf-16-le")
        found = (_annotation(file, one, units) for one in marked[sofa])
        documents.append(Document(stem, tuple(one for one in found if one.labels), text, names=names))
    return documents


def _parsed(file: File) -> _Element:
    # Imported here: only whoever reads this format waits for it.
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        # Entities make a bomb of a small file, and no CAS has any.
        if b"<!ENTITY" in file.data:
            raise ValueError("entities")
        return etree.fromstring(file.data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UserError("{name} is damaged or no XMI: export it again from the tool.", name=file.name) from error


def _name(one: _Element) -> str:
    return str(one.tag).rpartition("}")[2]


def _id(one: _Element) -> str:
    return one.get("{http://www.omg.org/XMI}id", "")


def _annotation(file: File, one: _Element, units: bytes) -> Annotation:
    """Tokens and sentences, which bear no label, have none here either."""
    told = [one.get(name) for name in (*_LABELS, "begin", "end")]
    record = Record(one.sourceline if isinstance(one.sourceline, int) else 1, {})
    begin, end = str(told[-2]), str(told[-1])
    if not (begin.isdecimal() and end.isdecimal() and len(begin + end) < _MOST_DIGITS):
        raise fields.malformed(file, record)
    start, stop = fields.place(file, record, int(begin), int(end))
    # The words as they were counted there tell `units` what to count in.
    quote = units[2 * start : 2 * stop].decode("utf-16-le", "replace")
    return Annotation(tuple(filter(None, told[:-2])), start, stop, quote, form=fields.form(one.get("meaning")))


UIMA = Reader("uima", Label("UIMA (INCEpTION)", "UIMA (INCEpTION)"), (".xmi",), _fits, _read)

"""The formats of annotations: which there are, and files of them to documents."""

from __future__ import annotations

from annotator.annotations.document import Document
from annotator.annotations.files import File
from annotator.annotations.readers.brat import BRAT
from annotator.annotations.readers.doccano import DOCCANO
from annotator.annotations.readers.iob import IOB
from annotator.annotations.readers.labelstudio import LABEL_STUDIO
from annotator.annotations.readers.prodigy import PRODIGY
from annotator.annotations.readers.seam import Reader
from annotator.annotations.readers.uima import UIMA
from annotator.annotations.readers.webannotation import WEB_ANNOTATION
from annotator.errors import UserError
from annotator.model import Label

__all__ = ["NAMES", "READERS", "SUFFIXES", "Reader", "fitting", "label", "read"]

READERS: tuple[Reader, ...] = (BRAT, IOB, UIMA, WEB_ANNOTATION, LABEL_STUDIO, PRODIGY, DOCCANO)
NAMES = frozenset(reader.name for reader in READERS)
"""What `Span.by` says of spans that came from another tool."""
SUFFIXES = tuple(sorted({suffix for reader in READERS for suffix in reader.suffixes}))


def label(by: str) -> Label | None:
    """What the tool is called that a span came from; None where it came from none."""
    return next((one.label for one in READERS if one.name == by), None)


def fitting(file: File) -> Reader | None:
    """The reader of this file; None where it holds no annotations that any of them knows."""
    return next((one for one in READERS if file.suffix in one.suffixes and one.fits(file)), None)


def read(file: File) -> tuple[Reader, list[Document]]:
    """The documents in a file and who reads it; UserError where it is damaged or holds no annotations."""
    reader = fitting(file)
    if reader is not None:
        return reader, reader.read(file)
    if file.suffix.startswith(".json"):
        _ = file.records  # Says what is wrong where it is no JSON at all.
    raise UserError(
        "{name} holds no annotations of a known format: export them as one of {formats}.",
        name=file.name,
        formats=", ".join(reader.label.en for reader in READERS),
    )
